import DowntimeModel
import Terminal

/// The words of «Att skriva in».
enum WriteInTexts {
  /// A line of the list.
  struct Line {
    var text: String
    var detail = ""
    var style = Style.plain
  }

  static let heading = "Att skriva in"
  static let nothingToUndo = "Du har inte markerat något som kan ångras."
  static let waitsForWard =
    "Det går först när avdelningen har registrerat patienten i Prator. Bevaka det."
  static let finishedByFax =
    "Det slutförs via fax och skrivs inte in. X när det är gjort: skriv hur."
  static let oneByOne = "De här görs en i taget: Enter."
  static let onePlace = "Välj det som ska till samma ställe. Ta bort de valda först (mellanslag)."

  static func empty(_ outages: [Outage]) -> String {
    if outages.isEmpty { return "Inget driftstopp är öppet. Inget väntar." }
    return outages.contains { $0.phase == .ended }
      ? "Allt är inskrivet eller ska inte skrivas in. V avslutar driftstoppet."
      : "Inget är skrivet ännu."
  }

  static func chosen(_ count: Int) -> String {
    "\(SwedishText.entries(count)) valda. I markerar alla. Mellanslag tar bort."
  }

  /// Such as `6 att skriva in, 1 att skicka`: the same on every screen.
  static func left(writing: Int, sending: Int) -> String {
    [writing > 0 ? "\(writing) att skriva in" : nil, sending > 0 ? "\(sending) att skicka" : nil]
      .compactMap(\.self).joined(separator: ", ")
  }

  /// How many wait, what is shown, and what can be done with it.
  static func top(
    _ rows: WriteInRows, _ filter: WriteInFilter, _ unit: UnitState, short: Bool
  ) -> String {
    let running = unit.openOutages.contains { $0.phase == .running }
    let (count, sending) = (rows.list.count, rows.list.sending)
    var words = [
      count == 0
        ? "Inget eget att göra"
        : sending == 0
          ? "\(count) att göra" : left(writing: count - sending, sending: sending)
    ]
    if rows.filters.count > 1 { words.append("Visar (F) \(name(of: filter, rows, unit))") }
    if !short {
      words.append(running ? "Skrivs in när systemet fungerar igen" : "Enter visar texten")
    }
    return words.joined(separator: ". ") + "."
  }

  private static func name(of filter: WriteInFilter, _ rows: WriteInRows, _ unit: UnitState)
    -> String
  {
    switch filter {
    case .all: "allt"
    case .own: "bara mitt"
    case .group(let group): place(rows.list.groups[group], unit)
    case .others: "väntar på andra"
    case .marked: "redan markerat"
    }
  }

  /// Where the rows of a group go; where no routine says, what had stopped.
  private static func place(_ group: WriteInList.Group, _ unit: UnitState) -> String {
    let outage = group.people.first?.rows.first.flatMap { unit.outage($0.outage) }
    return group.target == nil ? outage?.destination.name ?? place(nil) : place(group.target)
  }

  /// Where it goes.
  static func place(_ target: WriteInRule.Target?) -> String {
    target.map { SwedishText.capital(OpenItemTexts.target($0)) } ?? "Rutinen säger inte var"
  }

  // MARK: Lines

  static func line(
    _ line: WriteInRows.Line, _ rows: WriteInRows, _ context: ScreenContext, isTicked: Bool?
  ) -> Line {
    let isShort = context.area.columns < 60
    switch line {
    case .target(let group):
      let shown = rows.list.groups[group]
      let urgency = shown.people.first?.rows.first?.item?.urgency.rawValue
      return Line(
        text: "\(place(shown, context.unit)) · \(shown.count)",
        detail: isShort ? "" : urgency ?? "",
        style: .heading)
    case .person(let group, let person):
      let person = rows.list.groups[group].people[person].person
      return Line(text: " " + PersonLabel(person, in: context.unit).name, style: .faint)
    case .row:
      return rows.row(line).map { row($0, context, isTicked) } ?? Line(text: "")
    case .other: return rows.row(line).map { other($0, context) } ?? Line(text: "")
    case .note, .otherNote:
      let words = rows.row(line).map { note($0, context.unit, short: isShort) } ?? ""
      return Line(text: (isShort ? "   " : "     ") + words, style: .warning)
    case .others:
      return Line(text: "Väntar på andra · \(rows.list.others.count)", style: .heading)
    case .marks: return Line(text: "Redan markerat · \(rows.marked.count)", style: .heading)
    case .marked(let mark):
      return context.unit.entry(rows.marked[mark]).map { marked($0, context) } ?? Line(text: "")
    case .papers: return Line(text: ProtectedTexts.papers, style: .heading)
    case .paper(let paper):
      return Line(
        text: "   " + ProtectedTexts.row(rows.papers[paper].report, now: context.now))
    }
  }

  private static func row(_ row: WriteInList.Row, _ context: ScreenContext, _ isTicked: Bool?)
    -> Line
  {
    guard let entry = context.unit.entry(row.entry) else { return Line(text: "") }
    let isShort = context.area.columns < 60
    let tick = isTicked.map { $0 ? "[x]" : "[ ]" } ?? (row.tone == .red ? " ! " : "   ")
    let number = entry.number?.text ?? ""
    let time = SwedishText.listTime(entry.ownTime, now: context.now)
    var text = "\(tick)\(number)  \(time)"
    if !isShort {
      text += "  \(entry.author.signature.text)  \(EntryText.summary(entry.current))"
    }
    return Line(
      text: text, detail: when(row, short: isShort), style: row.tone == .red ? .warning : .plain)
  }

  /// How late it is, in words; else its last day; else how long it has waited.
  static func when(_ row: WriteInList.Row, short: Bool) -> String {
    switch row.overdue {
    case .days(let days): return days == 1 ? "1 dag försenad" : "\(days) dagar försenad"
    case .afterShift: return "väntat ett helt pass"
    case nil: break
    }
    if let last = row.lastDay {
      return "senast \(SwedishDate.iso(last.day))" + (last.isInRoutine ? "" : ", ej i rutin")
    }
    return row.age.map { (short ? "" : "väntat ") + SwedishDate.duration(milliseconds: $0) } ?? ""
  }

  private static func other(_ row: WriteInList.Row, _ context: ScreenContext) -> Line {
    guard let entry = context.unit.entry(row.entry), let item = row.item else {
      return Line(text: "")
    }
    let who = PersonLabel(entry.current.person, in: context.unit).name
    return Line(
      text: (row.tone == .red ? " ! " : "   ")
        + "\(entry.number?.text ?? "")  \(who): "
        + OpenItemTexts.what(item.subject, isOthers: item.isOthers),
      style: row.tone == .red ? .warning : .plain)
  }

  /// What more there is to know of a row.
  static func note(_ row: WriteInList.Row, _ unit: UnitState, short: Bool = false) -> String {
    var words: [String] = []
    if let earlier = row.earlier {
      words.append(short ? Self.shortEarlier(earlier) : Self.earlier(earlier))
    }
    if row.waitsFor != nil {
      words.append(
        short ? "väntar på avdelningen i Prator" : "väntar på att avdelningen registrerar i Prator")
    }
    if row.isUnseen, let entry = unit.entry(row.entry), case .call(let call) = entry.current {
      let unit = call.counterpartUnit
      words.append(short ? "syns inte? Ring \(unit)" : "syns det inte i Prator: ring \(unit)")
    }
    switch row.way {
    case .imported?: words.append("ska importeras")
    case .registeredAndAdjusted?: words.append("registrera och justera")
    case .typedIn?, nil: break
    }
    return SwedishText.capital(words.joined(separator: ". "))
  }

  /// Where it stands in the system, and what to do about it there.
  private static func earlier(_ earlier: EarlierTransfer) -> String {
    let place = earlier.transfer.system.name
    return switch earlier.cause {
    case .corrected: "rättad sedan den skrevs in: ändra i \(place)"
    case .moved: "flyttad sedan den skrevs in: ta bort den från fel person i \(place)"
    case .reopened: "markeringen ångrad: den var markerad i \(place)"
    }
  }

  /// The same where a line has forty columns.
  private static func shortEarlier(_ earlier: EarlierTransfer) -> String {
    let place = earlier.transfer.system.name
    return switch earlier.cause {
    case .corrected: "rättad: ändra i \(place)"
    case .moved: "fel person: ta bort ur \(place)"
    case .reopened: "ångrad, stod i \(place)"
    }
  }

  private static func marked(_ entry: JournalEntry, _ context: ScreenContext) -> Line {
    let who = PersonLabel(entry.current.person, in: context.unit)
    let isShort = context.area.columns < 60
    let text = "   \(entry.number?.text ?? "")  \(isShort ? who.discreet : who.name)"
    return Line(text: isShort ? text : text + "  " + EntryText.destination(entry.destination))
  }
}
