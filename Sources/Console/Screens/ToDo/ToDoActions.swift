import DowntimeModel

/// What can be done with something that waits.
enum ToDoActions {
  /// The place that closes it; the reason when the person may not.
  static func open(_ todo: ToDo, _ context: ScreenContext) -> [Step] {
    guard let member = context.session.member else { return [.switchPerson] }
    switch context.unit.hindrance(to: member, closing: todo) {
    case .right, .assessment, .ownEmergency:
      return say(ToDoScreenTexts.hindrance(todo, context) ?? "")
    case .others, nil: return StepPlaces.steps(for: todo, context)
    }
  }

  /// «Jag tar den»: seen by all, and closes nothing. Again, it is let go.
  static func take(_ todo: ToDo, _ context: ScreenContext) -> [Step] {
    guard let author = context.session.member?.author else { return [.switchPerson] }
    guard let outage = todo.outage else { return say(ToDoScreenTexts.cannotTake) }
    func note(_ said: ItemNote.Said) -> Step {
      .append(
        .listed(.itemNote(ItemNote(todo.key, said))), in: outage, by: author, .telling(outage))
    }
    guard let taken = todo.taken else { return [note(.taken)] }
    if taken.by.signature == author.signature { return [note(.released)] }
    return [
      .ask(
        Dialog(
          title: ToDoScreenTexts.isTaken(taken, now: context.now),
          lines: [ToDoScreenTexts.takeOverMeans],
          options: [
            Dialog.Option(letter: "n", label: ToDoScreenTexts.leaveIt, steps: []),
            Dialog.Option(letter: "j", label: ToDoScreenTexts.takeOver, steps: [note(.taken)]),
          ]))
    ]
  }

  /// «Ska inte göras»: a reason and a name, where the routine allows it.
  static func waive(_ todo: ToDo, _ context: ScreenContext) -> [Step] {
    switch todo.waiving {
    case .never: return say(ToDoScreenTexts.neverWaived(todo))
    case .exemption:
      return todo.key.record.map { [.open(.markExempt($0))] } ?? []
    case .entryDuty, .unitDuty, .note:
      guard let outage = todo.outage else { return [] }
      return [.open(.waive(todo.key, outage))]
    }
  }

  private static func say(_ text: String) -> [Step] {
    [.say(Notice(tone: .information, text: text))]
  }
}
