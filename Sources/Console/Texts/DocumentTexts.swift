import DowntimeModel

/// The words of the register of prepared documents.
enum DocumentTexts {
  static let nothing =
    "Inga underlag. Rutinerna som enheten följer säger vilka som ska finnas: de kommer hit av sig "
    + "själva när chefen har valt rutiner. N lägger till ett eget."
  static let noneShown = "Inget underlag är så. F visar annat."
  static let nothingOld = "Ingen gammal utskrift ligger kvar här."
  static let notPrinted = "Det skriver enheten inte ut."
  static let gone = "Underlaget finns inte längre i rutinerna, eller är inte för dig."
  static let chooseOne = "Välj en rad först: Enter öppnar den."

  static func older(than version: String) -> String {
    "Äldre än \(version), som har varit utskriven. Är det rätt version?"
  }

  // MARK: Status

  /// How it is, in the routine's words.
  static func status(_ status: DocumentStatus) -> String {
    switch status {
    case .missing: "saknas"
    case .needsPrint: "behöver ny utskrift"
    case .current: "aktuell"
    case .notNow(.plannedOutage): "före planerat stopp"
    case .notNow(.receipt): "när något kommer"
    case .notNow(.alarmAssignment): "larm: skrivs inte ut"
    case .notNow(.licensed): "legitimerad ansvarar"
    case .notNow(.notUsed): "används inte"
    }
  }

  /// How a whole document is, counted over those that it is for.
  static func status(_ group: DocumentRegister.Group) -> String {
    let rows = group.rows
    let missing = rows.count { $0.status == .missing }
    let lacking = rows.count { $0.status.isLacking } - missing
    let old = rows.reduce(0) { $0 + $1.oldPrints.count }
    var words: [String] = []
    if rows.count == 1, let row = rows.first {
      words.append(status(row.status))
    } else {
      if missing > 0 { words.append("\(missing) av \(rows.count) saknas") }
      if lacking > 0 { words.append("\(lacking) behöver ny utskrift") }
      if words.isEmpty, let row = rows.first {
        words.append(rows.contains { $0.status.isCurrent } ? "aktuella" : status(row.status))
      }
    }
    if old > 0 { words.append(self.old(old)) }
    return words.joined(separator: " · ")
  }

  static func old(_ count: Int) -> String { "\(count) ska strimlas" }

  /// A row's status with its old prints.
  static func status(_ row: DocumentRegister.Row) -> String {
    let old = row.oldPrints.count
    return [status(row.status), old > 0 ? self.old(old) : nil].compactMap(\.self)
      .joined(separator: " · ")
  }

  /// Why, and since when or until when.
  static func why(_ row: DocumentRegister.Row) -> String? {
    switch row.status {
    case .missing: "Det finns ingen utskrift."
    case .needsPrint(let need, let since): "\(why(need)) \(SwedishDate.iso(since))."
    case .current(let until?):
      row.facts.nextPrint == row.facts.today
        ? "Gäller i dag. Skriv ut för i morgon." : "Gäller till \(SwedishDate.iso(until))."
    case .current(nil): nil
    case .notNow(.plannedOutage): "Skrivs ut när ett stopp är planerat."
    case .notNow(.receipt): "Skrivs ut när en tas emot."
    case .notNow(.alarmAssignment): "Larmuppdrag skrivs inte ut."
    case .notNow(.licensed): "Legitimerad personal ser till att den finns och stämmer."
    case .notNow(.notUsed): "Används inte, eller personen har flyttat."
    }
  }

  private static func why(_ need: DocumentStatus.Need) -> String {
    switch need {
    case .changed(let version):
      version.isEmpty ? "Ändrat sedan utskriften:" : "Ändrat till \(version):"
    case .olderVersion: "En äldre version än den som fanns förut, utskriven"
    case .routinesChanged: "Enheten har nya rutiner sedan"
    case .expired: "Den senaste gällde inte från"
    case .plannedOutage: "Stoppet är planerat, inte utskrivet för det. Känt sedan"
    }
  }

  static func reason(_ old: OldPrint) -> String {
    switch old.reason {
    case .replaced: "det finns en nyare"
    case .timeIsOver: "tiden är ute"
    case .purposeIsOver: "behövs inte längre"
    }
  }

  // MARK: Rows

  /// What is above the list: how many, and how it is with them; of one document, how many people.
  static func top(
    _ register: DocumentRegister, of name: String?, shown: Int, _ filter: DocumentFilter
  ) -> String {
    let count = name.map(register.count(of:)) ?? register.count
    let people = count.all == 1 ? "1 person" : "\(count.all) personer"
    let all = name == nil ? "\(count.all) underlag" : people
    let first = filter == .all ? all : "\(shown) visas: \(filter.word)"
    guard count.isEmpty else { return "\(first) · \(self.count(count, separator: " · "))" }
    return count.all > 0 ? "\(first) · allt är som det ska" : first
  }

  /// What is missing, old or to be weeded.
  static func count(_ count: DocumentRegister.Count, separator: String = ", ") -> String {
    [
      count.missing > 0 ? "\(count.missing) saknas" : nil,
      count.needingPrint > 0 ? "\(count.needingPrint) behöver ny utskrift" : nil,
      count.old > 0 ? old(count.old) : nil,
    ].compactMap(\.self).joined(separator: separator)
  }

  /// The plan that asks for it all.
  static func plan(_ plan: PlannedOutage) -> String {
    "Planerat stopp: \(SwedishText.systems(plan.systems)) \(SwedishDate.dayAndClock(plan.startsAt))"
  }

  /// Where it comes from, where it lies, when it is printed and weeded.
  static func about(_ document: PreparedDocument) -> String {
    [
      document.system, document.place, document.trigger.rawValue,
      "gallras: \(document.weeding.rawValue)",
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Whose a row is, in a list.
  static func whose(_ row: DocumentRegister.Row, _ unit: UnitState) -> String {
    if let person = row.person { return PersonLabel(person, in: unit).discreet }
    if let employee = row.employee { return employee }
    return "alla"
  }

  // MARK: One document

  /// What is known of one, a line each.
  static func facts(_ row: DocumentRegister.Row, _ unit: UnitState) -> [String] {
    let document = row.document
    let whose =
      row.person.map { "Gäller " + PersonLabel($0, in: unit).full }
      ?? row.employee.map { "Gäller " + $0 }
    return [
      whose, document.purpose.isEmpty ? nil : document.purpose,
      document.system.isEmpty ? nil : "Hämtas ur: \(document.system)",
      "Förvaras: \(document.place)", "Skrivs ut: \(document.trigger.rawValue)",
      "Gallras: \(document.weeding.rawValue)"
        + (document.exception.isEmpty ? "" : " – \(document.exception)"),
      document.isOriginal
        ? "Original: läggs i pappersakten, strimlas aldrig"
        : "Kopia: strimlas eller läggs i sekretesstunnan",
      "För: \(document.access.rawValue)",
      document.responsible.isEmpty ? "Ansvarig: ingen utsedd" : "Ansvarig: \(document.responsible)",
      row.known.map(known),
    ].compactMap(\.self)
  }

  private static func known(_ known: DocumentRegister.Known) -> String {
    "Känt och lätt att nå: "
      + (known.at.map { "\(SwedishDate.dayAndClock($0)), " } ?? "") + known.by
  }

  /// A print: when, by whom, which version.
  static func printed(_ one: DocumentPrint) -> String {
    let printing = one.printing
    return [
      SwedishDate.iso(one.day), printing.by, printing.version.isEmpty ? nil : printing.version,
      printing.copies == 1 ? "1 ex" : "\(printing.copies) ex", printing.reason?.rawValue,
    ].compactMap(\.self).joined(separator: " · ")
  }

  /// Until when a print is kept, or what was done with it.
  static func fate(_ one: DocumentPrint, _ row: DocumentRegister.Row) -> String {
    if let weeded = one.weeded {
      return "\(step(weeded.step)) \(SwedishDate.iso(StockholmTime.civil(of: weeded.at).date)) "
        + weeded.by.signature.text
    }
    if let old = row.oldPrints.first(where: { $0.printed.id == one.id }) {
      return "ska strimlas: \(reason(old))"
    }
    if let kept = one.kept {
      return "behålls" + (kept.until.map { " till \(SwedishDate.iso($0))" } ?? "")
        + ": \(kept.reason)"
    }
    return row.facts.lastDay(of: one).map { "sparas till \(SwedishDate.iso($0))" } ?? ""
  }

  static func step(_ step: PaperStep) -> String {
    switch step {
    case .scanned: "skannad"
    case .shredded: "strimlad"
    case .confidentialBin: "i sekretesstunnan"
    case .filed(let place): "i \(place)"
    case .erased: "raderad"
    case .notNeeded(let reason): reason
    }
  }

  static let printsHeading = "Utskrifter"
  static let weededHeading = "Strimlat"
}

/// Which rows are shown.
enum DocumentFilter: CaseIterable, Hashable, Sendable {
  case all
  /// What lacks a print.
  case lacking
  /// What has old prints.
  case old
  /// What is needed while the systems that are down are down (R000-08, R001-06).
  case neededNow

  var word: String {
    switch self {
    case .all: "alla"
    case .lacking: "det som saknas eller är gammalt"
    case .old: "det som ska strimlas"
    case .neededNow: "det som behövs i stoppet"
    }
  }

  /// Whether a row is shown.
  func shows(_ row: DocumentRegister.Row, _ outages: [Outage]) -> Bool {
    switch self {
    case .all: true
    case .lacking: row.status.isLacking || row.facts.nextPrint == row.facts.today
    case .old: !row.oldPrints.isEmpty
    case .neededNow: outages.contains { row.document.isNeeded(in: $0) }
    }
  }
}
