import DowntimeModel
import Terminal

/// Says something about an entry that stays in its history: written in, not to be written in, the
/// mark undone, or «Fel person».
struct MarkScreen: FormScreen, Sendable {
  /// What is said.
  enum Mark: Hashable, Sendable {
    case transfer, exempt, reopen, move, faxArrival, nextShift
  }

  private let entry: JournalEntry
  private let mark: Mark
  var form: Form
  var keeper: DraftKeeper?

  /// `target` is where it has been written in; nil for the first place that it waits for.
  init(
    _ entry: JournalEntry, _ mark: Mark, at target: WriteInRule.Target? = nil,
    _ context: ScreenContext
  ) {
    self.entry = entry
    self.mark = mark
    let places = mark == .transfer ? context.unit.systemsToWriteIn(entry) : []
    let place = target?.system ?? places.first
    form = Form(
      MarkTexts.spec(mark, entry, places),
      texts: [
        .system: place?.name ?? "", .way: context.unit.way(of: entry)?.rawValue ?? "",
      ], unit: context.unit, now: context.now)
    if mark == .transfer {
      form.set(.when, .time(TimeField(context.now, now: context.now)))
      form.goToButtons()
    }
    if mark == .faxArrival {
      form.set(.when, .time(TimeField(context.now, now: context.now)))
      let units = entry.unitsNotConfirmed
      if let only = units.first, units.count == 1 { form.set(.receiver, .choice(only)) }
    }
  }

  var inSight: TrailPlace { .at(.writeIn, [.opened(entry.id)]) }
  var heading: String { MarkTexts.heading(mark) }

  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step] {
    let said = said(&answers, context.unit)
    return [.append(said, in: entry.outage, by: author, .marking(entry.id))]
  }

  private func said(_ answers: inout FormAnswers, _ unit: UnitState) -> Entry {
    switch mark {
    case .transfer:
      let transfer = Transfer(
        original: entry.id, system: WrittenInAnswers.system(&answers), at: answers.time(.when),
        reference: answers.text(.reference), way: answers.word(.way))
      answers.object(ModelTexts.entry(SigningCheck.faults(of: transfer, now: answers.now)))
      return .transfer(transfer)
    case .exempt: return .exemption(Exemption(original: entry.id, reason: reason(&answers)))
    case .reopen: return .reopening(Reopening(original: entry.id, reason: reason(&answers)))
    case .faxArrival:
      let unit = answers.chosen(.receiver)
      if unit == nil { answers.object(.receiver, FaxTexts.unitMissing) }
      let said = Addition.Said.faxArrived(
        unit: unit ?? "", by: answers.text(.confirmedBy), at: answers.time(.when))
      return .addition(Addition(original: entry.id, said: said))
    case .nextShift:
      let said = Addition.Said.nextShift(
        mustKnow: !entry.nextShiftMustKnow, reason: reason(&answers))
      return .addition(Addition(original: entry.id, said: said))
    case .move:
      let move = PersonMove(
        original: entry.id, person: answers.person(.person), reason: reason(&answers))
      if unit.isProtected(move.person) { answers.object(.person, ProtectedTexts.notHere) }
      if move.person == entry.current.person { answers.object(.person, MarkTexts.samePerson) }
      let mayBeNobody = entry.current.kind != .dayNote
      answers.object(ModelTexts.entry(SigningCheck.faults(of: move, mayBeNobody: mayBeNobody)))
      return .personMove(move)
    }
  }

  private func reason(_ answers: inout FormAnswers) -> String {
    let reason = answers.text(.reason)
    answers.object(ModelTexts.entry(SigningCheck.reason(reason)))
    return reason
  }
}
