import ArgumentParser
import DowntimeModel

/// `reserv doctor`: is this machine fit to write on in an outage?
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Kontrollera att maskinen duger vid ett driftstopp.",
    discussion: """
      Ändrar inget. En rad per kontroll: OK, OBS (går att använda, men läs) eller FEL
      (måste åtgärdas). Kör den i den terminal och med den användare som ska skriva.

      Slutkod 0: inget FEL. 1: minst ett FEL.

      Exempel:
        reserv doctor
        reserv doctor --store /srv/reserv --json
      """)

  @ParentCommand var root: RootCommand
  @OptionGroup var store: StoreOption
  @Flag(help: "Samma sak som JSON, en rad per kontroll.")
  var json = false

  func run() throws {
    let location = try store.location(root.store)
    let checks =
      TerminalChecks.all() + StoreChecks.all(location)
      + ReadinessTexts.machine(Machine.facts(location.folder), now: WallClock.now())
    for check in checks { try Output.line(json ? check.json : check.text) }
    if checks.contains(where: { $0.outcome == .fault }) {
      throw ExitCode(ExitStatus.findings.rawValue)
    }
  }
}

extension Check {
  /// One line for people.
  var text: String {
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    return padded(outcome.rawValue, 5) + padded(subject, 14) + seen
      + (advice.isEmpty ? "" : " → " + advice)
  }

  /// One line for programs.
  var json: String {
    JSONValue.object([
      JSONMember("utfall", .string(outcome.rawValue)), JSONMember("kontroll", .string(subject)),
      JSONMember("sett", .string(seen)), JSONMember("gör", .string(advice)),
    ]).text
  }
}
