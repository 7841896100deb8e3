import Terminal

/// What Esc and Ctrl-Q lead to in a form that nothing keeps on disk.
enum LeavingForm {
  /// The steps; nil when nothing would be lost, or for another input: the core answers.
  static func steps(_ input: Input, _ form: Form?) -> [Step]? {
    steps(input, wouldLose: form?.holdsTypedText ?? false)
  }

  /// The same where more than typed text would be lost.
  static func steps(_ input: Input, wouldLose: Bool) -> [Step]? {
    guard wouldLose else { return nil }
    switch input {
    case .key(.escape): return [.ask(FormTexts.leaveQuestion(.back))]
    case .action(.quit): return [.ask(FormTexts.leaveQuestion(.perform(.quit)))]
    default: return nil
    }
  }
}
