import DowntimeModel

/// An export without what is about people whose data are protected.
struct MaskedExport {
  private let unit: UnitState
  private let mask: RecordMask

  init(_ unit: UnitState, _ records: [Record]) {
    (self.unit, mask) = (unit, RecordMask(unit, records))
  }

  /// A record's line: whole, or its envelope alone.
  func line(_ record: Record) -> [UInt8] {
    let shown = mask.shown(record)
    return mask.withholds(record) ? RecordCodec.encodeWithheld(shown) : RecordCodec.encode(shown)
  }

  func hides(_ draft: Draft) -> Bool {
    if case .entry(.correction(let id, _)) = draft.subject, mask.isClosed(id) { return true }
    return hides(draft.fields)
  }

  func hides(_ letter: Letter) -> Bool {
    switch letter.content {
    case .started(_, let fields): hides(fields)
    case .signed(let care, _, _): unit.isProtected(care.person)
    }
  }

  private func hides(_ fields: [String: String]) -> Bool {
    fields[FieldName.person.rawValue].map { text in
      let chosen = PersonField(draftText: text, unit: unit, now: WallClock.now()).chosen
      return chosen.map(unit.isProtected) ?? unit.meansProtected(text)
    } ?? false
  }
}
