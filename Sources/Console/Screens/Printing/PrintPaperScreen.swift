import DowntimeModel
import Terminal

/// Where a paper goes: which printer and how many, or a file in a folder.
struct PrintPaperScreen: FormScreen, Sendable {
  let choice: PaperChoice
  var form: Form
  /// What the machine can print on; nil while it is asked.
  private(set) var printers: Printers?
  /// Whether one is on its way: a key pressed twice prints once.
  private(set) var isSending = false

  init(_ choice: PaperChoice, _ context: ScreenContext) {
    self.choice = choice
    form = Form(
      PrintoutTexts.spec(choice, nil, context.unit), texts: [:], unit: context.unit,
      now: context.now)
  }

  var inSight: TrailPlace { .nobody }
  var heading: String { Action.printing.rawValue }

  /// The machine has told what it can print on.
  mutating func take(_ found: Printers, _ context: ScreenContext) {
    guard printers == nil else { return }
    printers = found
    let preset = found.preset.flatMap { found.names.contains($0) ? $0 : nil } ?? found.names.first
    form = Form(
      PrintoutTexts.spec(choice, found, context.unit),
      texts: [
        .printer: preset.map(PrintoutTexts.printerValue) ?? PrintoutTexts.fileValue,
        .copies: "1",
      ], unit: context.unit, now: context.now)
  }

  /// It went, or went nowhere.
  mutating func didSend() { isSending = false }

  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step] {
    guard let printers else { return [Self.say(PrintoutTexts.stillLooking)] }
    guard !isSending else { return [Self.say(PrintoutTexts.sending)] }
    guard let chosen = answers.chosen(.printer) else {
      answers.object(.printer, EntryTexts.chooseOne)
      return []
    }
    var order = PaperOrder(choice: choice, destination: .folder(answers.text(.folder)))
    if let printer = printers.names.first(where: { PrintoutTexts.printerValue($0) == chosen }) {
      order.destination = .printer(printer)
      if let copies = Int(answers.text(.copies)), (1...99).contains(copies) {
        order.copies = copies
      } else {
        answers.object(.copies, PrintoutTexts.wrongCopies)
      }
    } else if answers.text(.folder).isEmpty {
      answers.object(.folder, PrintoutTexts.noFolder)
    }
    isSending = answers.problems.isEmpty
    return [Self.say(PrintoutTexts.sending), .putOnPaper(order)]
  }

  private static func say(_ text: String) -> Step {
    .say(Notice(tone: .information, text: text))
  }
}
