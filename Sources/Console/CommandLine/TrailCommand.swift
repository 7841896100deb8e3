import ArgumentParser
import DowntimeModel

/// `reserv trail`: who has seen and done what.
struct TrailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trail",
    abstract: "Visa loggen: vem som har öppnat, läst, skrivit ut och ändrat.",
    discussion: """
      En rad per händelse, den äldsta först: tid, vem, vad, var och om vem. Att
      loggen har lästs blir själv en rad i den. Chefen och granskaren får läsa den.

      Exempel:
        reserv trail --from "2026-11-01 00:00"
        reserv trail --person "19301229-9263" --json
        reserv trail --by NPÅ
      """)

  @ParentCommand var root: RootCommand
  @OptionGroup var store: StoreOption
  @Option(help: ArgumentHelp("Bara om en person: namn, rum eller nummer.", valueName: "person"))
  var person: String?
  @Option(help: ArgumentHelp("Bara vad en signatur har gjort.", valueName: "signatur"))
  var by: String?
  @Option(help: ArgumentHelp("Från och med den här tiden.", valueName: "tid"))
  var from: String?
  @Option(help: ArgumentHelp("Till och med den här tiden.", valueName: "tid"))
  var to: String?
  @Flag(help: "JSON: ett objekt per rad.")
  var json = false
  @OptionGroup var credentials: Credentials

  func run() throws {
    var filter = TrailFilter()
    filter.from = try from.map { try Self.time($0, "--from") }
    filter.to = try to.map { try Self.time($0, "--to") }
    if let by {
      guard let signature = Signature(by) else {
        throw CommandFault("--by: en signatur är två till fem bokstäver.", .usage)
      }
      filter.signature = signature
    }
    let location = try store.location(root.store)
    try location.requireThere()
    var (read, unit, member) = try credentials.look(location, for: .readTrail)
    let trail: Trail
    do throws(StoreError) {
      trail = try read.trail()
    } catch {
      throw StoreFaultText.fault(error, folder: location.folder)
    }
    read.tell(.trailRead, Self.self, by: member, unit)
    let words = SwedishOrder.folded(person ?? "").split(separator: " ")
    let rows = trail.rows.filter { row in
      guard filter.shows(row) else { return false }
      let found = words.isEmpty ? "" : TrailTexts.found(row, unit)
      return words.allSatisfy { found.contains(" " + $0) }
    }
    for row in rows {
      if json { try Output.line(Self.json(row, unit).text) }
    }
    if !json {
      for line in TextTable.lines(rows.map { TrailTexts.cells($0, unit) }) {
        try Output.line(line)
      }
      if rows.isEmpty { try Output.line("Loggen har inga sådana rader.") }
    }
    if !trail.findings.isEmpty {
      Output.message(
        "reserv: Journalen har \(trail.findings.count) fel; loggen kan sakna rader. "
          + "Kör «reserv verify».")
    }
  }

  private static func time(_ typed: String, _ option: String) throws(CommandFault) -> Instant {
    switch ImportTime.read(typed) {
    case .success(let time): return time.instant
    case .failure(let problem):
      throw CommandFault("\(option): " + ImportTexts.sentence(problem), .usage)
    }
  }

  private static func json(_ row: TrailRow, _ unit: UnitState) -> JSONValue {
    var members = [
      JSONMember("id", .string(row.id.text)),
      JSONMember("tid", .string(TimestampText.write(row.at))),
    ]
    func add(_ name: String, _ text: String) {
      if !text.isEmpty { members.append(JSONMember(name, .string(text))) }
    }
    add("enhet", unit.unit?.name ?? "")
    add("signatur", row.actor.author?.signature.text ?? "")
    add("namn", row.actor.author?.name ?? "")
    add("roll", row.actor.author?.role.rawValue ?? "")
    add("vad", row.action.rawValue)
    add("var", row.page?.rawValue ?? "")
    add("kommando", row.command)
    add("skäl", row.reason)
    let subjects = row.subjects.map { subject in
      var members: [JSONMember] = []
      switch subject {
      case .entry(let id, let number, _):
        members.append(JSONMember("post", .string(id.text)))
        if !number.isEmpty { members.append(JSONMember("nummer", .string(number))) }
      case .person: break
      case .outage(let id): members.append(JSONMember("driftstopp", .string(id.text)))
      }
      if let person = subject.person {
        members.append(JSONMember("person", .string(PersonLabel(person, in: unit).full)))
      }
      return JSONValue.object(members)
    }
    if !subjects.isEmpty { members.append(JSONMember("om", .array(subjects))) }
    return .object(members)
  }
}
