import DowntimeModel

/// What is asked whether one entry or several are written in: where, when and how.
enum WrittenInAnswers {
  /// Where it was written in.
  static func system(_ answers: inout FormAnswers) -> ITSystem {
    if let system = answers.chosen(.system).flatMap({ ITSystem($0) }) { return system }
    answers.object(.system, MarkTexts.systemMissing)
    return .unnamed
  }
}
