import ArgumentParser
import DowntimeModel
import Glibc
import Paper

/// Where a print goes, and in what form.
struct PaperOptions: ParsableArguments {
  @Flag(help: "PDF i stället för ren text, när det inte går till en skrivare.")
  var pdf = false
  @Flag(name: .customLong("to-printer"), help: "Till skrivaren som är förvald.")
  var toPrinter = false
  @Option(help: ArgumentHelp("Till den skrivaren («lpstat -e» visar vilka).", valueName: "namn"))
  var printer: String?
  @Option(
    name: .customLong("copies"),
    help: ArgumentHelp("Hur många exemplar på skrivaren, 1–99.", valueName: "antal"))
  var wanted: Int?
  @Option(help: ArgumentHelp("Skriv till en ny fil i stället för standard ut.", valueName: "fil"))
  var output: String?

  /// How many.
  var copies: Int { wanted ?? 1 }

  /// Whether it goes to a printer.
  var isForPrinter: Bool { toPrinter || printer != nil }

  /// That they go together.
  func check() throws(CommandFault) {
    guard (1...99).contains(copies) else { throw CommandFault("--copies: ange 1–99.", .usage) }
    guard !isForPrinter || output == nil else {
      throw CommandFault("Välj skrivare eller --output.", .usage)
    }
    guard isForPrinter || wanted == nil else {
      throw CommandFault("--copies gäller skrivare: lägg till --to-printer.", .usage)
    }
    // Where somebody reads, a PDF is noise.
    guard !pdf || output != nil || isForPrinter || isatty(STDOUT_FILENO) == 0 else {
      throw CommandFault("PDF till terminalen går inte att läsa: ange --output FIL.", .usage)
    }
  }

  /// Puts papers where they shall go; what is said of it, for standard error, and where they lie.
  func put(_ documents: [PaperDocument], now: LocalTime) throws(CommandFault) -> (
    said: String, place: String
  ) {
    if isForPrinter { return try send(documents, now: now) }
    var bytes = Array(PaperDocument.plainText(documents).utf8)
    if pdf {
      guard var press = PrintSystem.press(Array(PaperWire.write(documents).utf8)) else {
        throw CommandFault(PrintoutTexts.noPress)
      }
      bytes = try Self.ending(&press).output
    }
    if let output {
      try OutputFile.write(bytes, to: output)
      return (PrintoutTexts.savedAs(output), PrintoutTexts.place(of: output))
    }
    try Output.data(bytes)
    return ("", PrintoutTexts.standardOutput)
  }

  private static func ending(_ press: inout ChildProgram) throws(CommandFault)
    -> ChildProgram.Ending
  {
    while true {
      guard let ending = press.step(waitingMilliseconds: 1000) else { continue }
      guard ending.status == 0, !ending.output.isEmpty else {
        throw CommandFault(PrintoutTexts.pressFailed)
      }
      return ending
    }
  }

  private func send(_ documents: [PaperDocument], now: LocalTime) throws(CommandFault) -> (
    said: String, place: String
  ) {
    let job = PaperJob(
      order: PaperOrder(choice: .blanks, destination: .printer(printer), copies: copies),
      documents: documents, name: "", subjects: [])
    var run = PaperRun(job, now: now)
    var news = run.begin()
    while news == nil, !run.isDone { news = run.step(waitingMilliseconds: 1000) }
    guard case .out(let outcome) = news else { throw CommandFault(PrintoutTexts.pressFailed) }
    guard case .queued(let name, let isPlain) = outcome else {
      throw CommandFault(PrintoutTexts.outcome(outcome))
    }
    // Somebody who prints from a script wants to know that a paper came, not that a queue has it.
    var trouble: PrinterTrouble?
    while !run.isDone {
      if case .trouble(let what, _) = run.step(waitingMilliseconds: 1000) { trouble = what }
    }
    if let trouble { Output.message("reserv: " + PrintoutTexts.trouble(trouble, name)) }
    return (
      PrintoutTexts.outcome(.queued(printer: name, isPlain: isPlain)),
      PrintoutTexts.place(printer: name)
    )
  }
}
