import DowntimeModel
import Terminal

/// The words of a person's page.
enum PersonTexts {
  static let heading = "Allt om personen"
  static let left = "Kvar att göra"
  static let toWriteIn = "Ska skrivas in"
  static let participants = "Deltar i SIP"
  static let noLinks = "Den här personen är inte hopkopplad med någon annan."
  static let whichLink = "Vilka två är inte samma person?"
  static let mayBeSeveral = "Okänd: det kan vara flera personer."
  static let askOutpatientCare = "Fråga öppenvården vilka de har ringt."

  static let unknown = (discreet: "okänd", name: "Okänd", full: "Okänd person")
  static let nobody = (
    discreet: "ingen enskild", name: "Ingen enskild", full: "Ingen enskild berörd"
  )

  static func unknown(_ known: String) -> String {
    known.isEmpty ? unknown.full : "\(unknown.full): \(known)"
  }

  static func room(_ room: String) -> String { "rum \(room)" }

  static func entries(_ count: Int) -> String {
    count == 0 ? "Inga anteckningar" : "Anteckningar (\(count)), den senaste först"
  }

  // MARK: Who she is

  /// A person's number in words: `reservnr 992004391013`, `utan nummer`.
  static func number(_ person: PersonReference) -> String {
    switch person {
    case .resident(_, _, let number, _), .described(_, let number):
      SwedishText.number(number) ?? "utan nummer"
    case .unknown: "okänd"
    case .veiled: ProtectedTexts.short
    case .nobody: ""
    }
  }

  static func notInRegister(_ person: PersonReference) -> String {
    if case .unknown = person { return "Står inte i enhetens lista." }
    return "Står inte i enhetens lista · \(number(person))"
  }

  static func also(_ identity: PersonHistory.Identity) -> String {
    let name = identity.person.name ?? PersonLabel(identity.person).full
    return "Också: \(name), \(number(identity.person)) · \(SwedishText.entries(identity.count))"
  }

  static func said(_ note: PersonLinkNote) -> String {
    "Samma person, säger \(note.author.signature.text)"
      + " \(SwedishDate.dayAndClock(note.writtenAt)): \(note.link.reason)"
  }

  static func mayBeSame(_ person: PersonReference) -> String {
    let name = person.name ?? PersonLabel(person).full
    return "Kan vara samma person: \(name), \(number(person)) (L kopplar ihop)"
  }

  static func pair(_ one: PersonReference, _ other: PersonReference) -> String {
    "\(short(one)) och \(short(other))"
  }

  private static func short(_ person: PersonReference) -> String {
    "\(person.name ?? PersonLabel(person).full), \(number(person))"
  }

  // MARK: What waits

  /// A started text about her, and how old it is.
  static func started(_ draft: Draft, _ context: ScreenContext) -> String {
    let age = context.now.instant.milliseconds(since: draft.startedAt.instant)
    return OverviewTexts.draft(
      draft, now: context.now, reader: context.session.member?.author)
      + " · \(SwedishDate.duration(milliseconds: age)) gammal"
  }

  static func item(_ item: OpenItem, _ unit: UnitState, number: String?, now: LocalTime) -> String {
    let tone = item.tone == .red ? "! " : ""
    let parts = [
      tone + OverviewTexts.item(item, unit), number,
      (item.isOthers ? "väntar på andra, " : "") + OpenItemTexts.when(item, now: now),
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  /// What Enter does on a line that something is to be done about.
  static func enter(_ item: OpenItem, _ unit: UnitState) -> String? {
    switch item.subject {
    case .phone, .tellOrally, .tellReceivingUnit, .tellOwnOfficer, .inform:
      "Enter: \(OverviewTexts.item(item, unit))"
    default: nil
    }
  }

  /// What Enter does in the table, where somebody is not phoned.
  static func enter(_ calls: [CallToMake], _ profile: Profile?) -> String {
    "Enter: Ring \(calls.map { CallTexts.party($0.receiver, profile) }.joined(separator: " eller "))"
  }

  static func more(_ count: Int) -> String { "… och \(count) till" }

  /// `system` is where it goes when no routine says.
  static func writeIn(
    _ group: PersonDuties.WriteIn, numbers: [String], system: ITSystem?, now: LocalTime
  ) -> String {
    let place = group.target.map(OpenItemTexts.target) ?? system?.name ?? ""
    let rest = group.entries.count - numbers.count
    let which = numbers.joined(separator: ", ") + (rest > 0 ? " och \(rest) till" : "")
    var words = ["\(place): \(which)"]
    words.append(group.target == nil ? "rutinen säger inte när" : group.urgency.rawValue)
    if !group.isOpen { words.append("när systemet fungerar igen") }
    if let last = group.lastDay {
      words.append(
        "senast \(SwedishDate.iso(last.day))" + (last.isInRoutine ? "" : ", ej i rutin"))
      let late = last.daysLate(at: now)
      if late > 0 { words.append(late == 1 ? "1 dag försenad" : "\(late) dagar försenad") }
    }
    return words.joined(separator: " · ")
  }

  // MARK: Who has been told

  static func told(_ outage: Outage?) -> String {
    "Vem har fått veta" + (outage.map { ": \(SwedishText.outage($0))" } ?? "")
  }

  /// A message and who owes it.
  static func message(_ row: ChainTable.Row, short: Bool) -> String {
    let kind = row.kind.rawValue
    let name = kind.prefix(1).uppercased() + kind.dropFirst()
    if row.isOurs { return name + " (vårt)" }
    return short ? name : "\(name) (från \(row.sender.rawValue))"
  }

  static func cell(_ cell: ChainTable.Cell) -> String {
    "\(cell.receiver.rawValue): \(mark(cell.mark))"
  }

  static func mark(_ mark: ChainTable.Mark) -> String {
    switch mark {
    case .reached(let at): "uppringd \(SwedishDate.clock(at))"
    case .notPhoned: "INTE UPPRINGD"
    case .unknown: "vet ej"
    case .notNeeded: "ej aktuell"
    }
  }

  /// The table with a column a party; nil when some text does not fit its column.
  static func columns(_ table: ChainTable) -> (titles: [String], cells: [[String]])? {
    let receivers = Set(table.rows.flatMap(\.cells).map(\.receiver))
    let titles = Party.allCases.map { party in
      let named = receivers.filter { $0.party == party }
      return named.count == 1 ? named.first?.rawValue ?? "" : party.rawValue
    }
    let cells = table.rows.map { row in
      Party.allCases.map { party in
        if party == row.sender { return row.isOurs ? "vi" : "avsändare" }
        return row.cells.first { $0.receiver.party == party }.map { mark($0.mark) } ?? "–"
      }
    }
    let isFitting = (titles + cells.flatMap(\.self)).allSatisfy { $0.count < columnWidth }
    return isFitting ? (titles, cells) : nil
  }

  private static let columnWidth = 15

  /// A row of the table: a message and three cells.
  static func row(_ name: String, _ cells: [String]) -> String {
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - CharacterWidth.columns(text)))
    }
    let first = name.count > 29 ? name.prefix(28) + "…" : name
    return padded(first, 30) + cells.dropLast().map { padded($0, columnWidth) }.joined()
      + (cells.last ?? "")
  }

  /// Why somebody is not to be phoned, once for each reason.
  static func reasons(_ table: ChainTable) -> [String] {
    var lines: [String] = []
    for cell in table.rows.flatMap(\.cells) {
      guard case .notNeeded(.dischargedInside(let at)) = cell.mark else { continue }
      let when = at.map { " " + SwedishDate.clock($0) } ?? ""
      let line = "Ej aktuell – utskriven\(when), registreras ej."
      if !lines.contains(line) { lines.append(line) }
    }
    return lines
  }

  /// What is done in Prator when it is back, and what is not entered again.
  static func prator(_ chain: CareChain) -> [String] {
    var words: [String] = []
    switch chain.answer.registration {
    case .notRegistered: words.append("registreras inte")
    case .admit: words.append("slutenvården skriver in")
    case .discharge: words.append("slutenvården skriver ut")
    case .admitAndDischarge: words.append("slutenvården skriver in och skriver ut")
    case .nothing: break
    }
    switch chain.answer.plan {
    case .nothing: break
    case .sendCall: words.append("öppenvården skickar kallelsen till SIP")
    case .filePaper: words.append("öppenvården lägger in blanketten från SIP")
    case .ask: words.append("fråga öppenvården om kallelsen till SIP")
    }
    if words.isEmpty { words.append("inget registreras i efterhand") }
    let again = chain.notEnteredAgain.map(\.rawValue)
    return ["I Prator: " + words.joined(separator: ", ")]
      + (again.isEmpty ? [] : ["Skrivs inte in igen: " + again.joined(separator: ", ")])
  }

  /// A discharge: whether the report came the same day, and whether who receives her knows (K-18,
  /// R002-08).
  static func discharge(_ discharge: ChainTable.Discharge) -> [String] {
    let report =
      switch discharge.reportedAt {
      case nil: "ingen rapport ännu, den ska ges samma dag"
      case let at? where discharge.isReportedInTime: "rapport \(SwedishDate.clock(at)), samma dag"
      case let at?: "rapport \(SwedishDate.dayAndClock(at)), för sent"
      }
    let receiver =
      switch discharge.receivingUnit {
      case .told(let who, let at): "Den som tar emot vet: \(who), \(SwedishDate.clock(at))"
      case .notTold: "Den som tar emot vet inte"
      case .notNeeded(let reason): "Ingen behöver ta emot: \(reason)"
      }
    return ["Utskriven \(SwedishDate.clock(discharge.at)): \(report)", receiver]
  }

  static func liability(_ liability: ChainTable.Liability) -> [String] {
    var lines = liability.attempts.map {
      "Försök \(SwedishDate.clock($0.at)): \($0.result.rawValue)"
    }
    if let left = liability.dischargedAt {
      lines.append("Betalningsansvar: ej aktuell – utskriven \(SwedishDate.clock(left))")
    } else {
      lines.append(
        "Betalningsansvar från \(SwedishDate.day(liability.day))"
          + " (besked \(SwedishDate.clock(liability.noticeAt)))"
          + ": information – lokal överenskommelse kan gälla")
    }
    return lines
  }

  static func participant(_ participant: ChainTable.Participant) -> String {
    let person = participant.person
    let who = [person.name, person.unit, person.phone].filter { !$0.isEmpty }
      .joined(separator: ", ")
    return "\(who): \(mark(participant.mark))"
  }
}

extension String {
  /// The same words whatever room there is.
  var asWho: EntryRow.Who { EntryRow.Who(wide: self, narrow: self) }
}
