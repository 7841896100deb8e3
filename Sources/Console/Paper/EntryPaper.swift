import DowntimeModel
import Paper

extension PaperMaker {
  /// One entry: what it says now, what has happened to it, and what stood there first.
  func entry(_ entry: JournalEntry) -> PaperDocument {
    PaperDocument(
      frame(.entry(entry.id), number: entry.number?.text ?? ""), whole(entry))
  }

  private func whole(_ entry: JournalEntry) -> [PaperBlock] {
    var blocks: [PaperBlock] = []
    if entry.nextShiftMustKnow { blocks.append(.strong(EntryScreenTexts.nextShift)) }
    if let letter = entry.letter { blocks.append(.strong(LetterTexts.mark(letter))) }
    blocks += [
      .field(
        label: PrintoutTexts.who, value: PersonLabel(entry.current.person, in: unit).full),
      .field(
        label: PrintoutTexts.happened, value: SwedishDate.dayAndClock(entry.occurredAt)),
      .field(
        label: PrintoutTexts.written,
        value: "\(SwedishDate.dayAndClock(entry.recordedAt)), "
          + EntryScreenTexts.who(entry.author)),
    ]
    blocks += said(entry)
    blocks.append(
      .field(label: PrintoutTexts.destination, value: EntryText.destination(entry.destination)))
    return blocks + since(entry)
  }

  /// What it says, part for part.
  func said(_ entry: JournalEntry) -> [PaperBlock] {
    EntryText.parts(entry, unit).filter { !$0.isForNextShift }.map {
      .field(label: $0.label, value: $0.text)
    }
  }

  /// Corrections and what else was told of it; what stood there first, where it has changed.
  func since(_ entry: JournalEntry) -> [PaperBlock] {
    var blocks: [PaperBlock] = []
    let history = CorrectionTexts.history(entry, now: now)
    if !history.isEmpty {
      blocks.append(.heading(PrintoutTexts.since))
      blocks += history.map { .text($0.lines.joined(separator: "\n")) }
    }
    if entry.original != entry.current || entry.originalOccurredAt != entry.occurredAt {
      blocks.append(.heading(EntryScreenTexts.original(entry)))
      blocks.append(
        .field(
          label: PrintoutTexts.who, value: PersonLabel(entry.original.person, in: unit).full))
      blocks += EntryText.parts(entry.original).map { .field(label: $0.label, value: $0.text) }
    }
    if let readers = EntryScreenTexts.readers(entry, now: now) { blocks.append(.note(readers)) }
    return blocks
  }
}
