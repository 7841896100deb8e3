import DowntimeModel
import Terminal

/// A shift report as text: on screen, on paper and read aloud.
enum ShiftReportText {
  /// One line, before it is broken to a width.
  struct Line: Hashable {
    var text: String
    var style = Style.plain
    /// Columns to the left of it.
    var indent = 0
  }

  /// Who hands over to whom, when. Nil for a report that is not signed yet.
  struct Head {
    var author: Author
    var at: LocalTime
    var state: String
  }

  /// The whole report.
  static func lines(
    _ report: ShiftReport, _ handover: Handover, _ head: Head?, _ unit: UnitState, now: LocalTime
  ) -> [Line] {
    var lines: [Line] = []
    func section(_ title: String, _ content: [Line]) {
      guard !content.isEmpty else { return }
      lines.append(Line(text: ""))
      lines.append(Line(text: title, style: .heading))
      lines += content
    }
    if let head {
      lines.append(
        Line(
          text: "Från \(EntryScreenTexts.who(head.author)) till \(handover.receiver)",
          style: .heading))
      lines.append(Line(text: "\(SwedishDate.dayAndClock(head.at)) · \(head.state)"))
    }
    lines.append(Line(text: count(report.count), style: head == nil ? .heading : .plain))
    if !handover.note.isEmpty { section("Meddelande", [Line(text: handover.note, indent: 2)]) }
    section(
      EntryScreenTexts.nextShift,
      report.flagged.flatMap {
        [person($0.entry.current.person, unit)] + self.lines($0, unit, now: now)
      })
    section(
      "Måste sägas muntligt",
      report.aloud.map { Line(text: item($0, unit, now: now), style: .warning, indent: 2) })
    section(
      "Person för person",
      report.persons.flatMap { part in
        [person(part.person, unit)] + part.lines.flatMap { self.lines($0, unit, now: now) }
      })
    section(
      "Kvar att göra",
      report.open.map { Line(text: item($0, unit, now: now), indent: 2) })
    section(
      "OSIGNERAT",
      report.unsigned.map { unsigned in
        Line(
          text: "\(SwedishText.kind(unsigned.kind)), påbörjat av "
            + "\(EntryScreenTexts.who(unsigned.author)) "
            + HandoverTexts.age(unsigned.startedAt, now: head?.at ?? now),
          style: .warning, indent: 2)
      })
    return lines
  }

  /// The lines broken to a width, for the screen.
  static func pages(_ lines: [Line], width: Int) -> [EntryPage.Line] {
    lines.flatMap { line in
      TextLayout(line.text, width: width - line.indent).rows.map { row in
        EntryPage.Line(
          text: String(repeating: " ", count: line.indent) + row.text, style: line.style)
      }
    }
  }

  /// The lines broken to a width, as plain text.
  static func plain(_ lines: [Line], width: Int) -> String {
    pages(lines, width: width).map { line in
      var text = line.text
      while text.last == " " { text.removeLast() }
      return text
    }.joined(separator: "\n")
  }

  /// An entry in a line, for who repeats it.
  static func short(_ line: ShiftReport.Line, _ unit: UnitState, now: LocalTime) -> String {
    let entry = line.entry
    let time = SwedishText.listTime(entry.ownTime, now: now)
    return "\(time) \(PersonLabel(entry.current.person, in: unit).discreet): "
      + EntryText.summary(entry.current)
  }

  private static func count(_ count: Int) -> String {
    switch count {
    case 0: HandoverTexts.nothingToTell
    case 1: "1 ny sak att berätta"
    default: "\(count) nya att berätta"
    }
  }

  private static func person(_ person: PersonReference, _ unit: UnitState) -> Line {
    Line(text: PersonLabel(person, in: unit).full, style: .key, indent: 2)
  }

  private static func lines(
    _ line: ShiftReport.Line, _ unit: UnitState, now: LocalTime
  ) -> [Line] {
    let entry = line.entry
    let time = SwedishText.listTime(entry.ownTime, now: now)
    let number = entry.number.map { "  \($0.text)" } ?? ""
    var first =
      "\(time)\(number)  \(SwedishText.kind(entry.current.kind))  "
      + entry.author.signature.text
    if line.isKnown { first += "  (berättat förut)" }
    var lines = [Line(text: first, indent: 4)]
    if entry.letter?.way == .letterbox {
      lines.append(Line(text: "skrivet utan upplåsning", style: .warning, indent: 6))
    }
    let parts = EntryText.parts(entry, unit).filter { !$0.isForNextShift }
    for part in parts {
      let text = parts.count == 1 ? part.text : "\(part.label): \(part.text)"
      lines.append(Line(text: text, indent: 6))
    }
    for item in CorrectionTexts.history(entry, now: now) where line.told.contains(item.id) {
      lines += item.lines.map { Line(text: $0, indent: 6) }
    }
    if line.hasChangedSince {
      lines.append(Line(text: "ändrat efter överlämningen", style: .warning, indent: 6))
    }
    return lines
  }

  private static func item(_ item: OpenItem, _ unit: UnitState, now: LocalTime) -> String {
    let entry = item.subject.record.flatMap(unit.entry)
    let about = entry.map { entry in
      "\(entry.number?.text ?? "")  \(PersonLabel(entry.current.person, in: unit).name)  "
    }
    let tone = item.tone == .red ? "\(OpenItemTexts.tone(.red))  " : ""
    return tone + (about ?? "") + OpenItemTexts.what(item.subject, isOthers: item.isOthers)
      + " (\(OpenItemTexts.when(item, now: now)))"
  }
}
