import DowntimeModel
import Terminal

/// The board's decision, and the second person, who confirms with a PIN of her own. Her Enter is what
/// deletes.
struct SignDestructionScreen: ScreenModel, Sendable {
  let id: Identifier<Outage>
  let outside: KeptOutside
  private(set) var form: Form
  /// The second person's PIN, once it is known who she is.
  private(set) var pin: PINField?

  init(_ outage: Outage, _ outside: KeptOutside, _ context: ScreenContext) {
    id = outage.id
    self.outside = outside
    form = Form(
      DestroyTexts.signSpec(outage), texts: [:], unit: context.unit, now: context.now)
  }

  var keyContexts: [KeyContext] { [.form] }
  var heading: String { Action.destroyOutage.rawValue }
  var inSight: TrailPlace { .at(.outage) }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    if pin != nil { return pin.handle(input, context) }
    guard let answer = form.handle(input, context) else { return LeavingForm.steps(input, form) }
    switch answer.pressed {
    case .submit: return submit(context)
    case .later: return [.back]
    case .other, .notMe, nil: return []
    }
  }

  /// Whether the second person's PIN was right.
  mutating func didCheck(_ member: StaffMember, isRight: Bool, _ context: ScreenContext) -> [Step] {
    guard pin?.member.id == member.id else { return [] }
    if isRight { return destroy(member, context) }
    pin?.wasWrong(context.unit, now: context.now.instant)
    return []
  }

  private mutating func submit(_ context: ScreenContext) -> [Step] {
    guard let manager = context.session.member else { return [.switchPerson] }
    let second = second(context)
    var problems: [FieldName: String] = [:]
    if let fault = DecisionReference.fault(in: form.text(.reference)) {
      problems[.reference] = DestroyTexts.fault(fault)
    }
    let fault = SecondPersonFault.fault(
      manager: manager, second: second,
      hasPIN: second.map { hasPIN($0, context) } ?? false, on: today(context))
    if let fault { problems[.signature] = DestroyTexts.fault(fault) }
    guard problems.isEmpty, let second else {
      form.show(problems)
      return []
    }
    pin = PINField(second, context.unit, now: context.now.instant, isDrill: context.isDrill)
    // In a drill nothing is real, and nobody is asked for a PIN.
    return pin == nil ? destroy(second, context) : []
  }

  /// Everything is asked once more: what stood open a minute ago may have changed.
  private func destroy(_ second: StaffMember, _ context: ScreenContext) -> [Step] {
    guard let manager = context.session.member,
      let state = DestructionState(id, outside, context)
    else { return [.back] }
    var facts = state.facts
    facts.decision = DecisionReference.fault(in: form.text(.reference))
    facts.second = SecondPersonFault.fault(
      manager: manager, second: second, hasPIN: hasPIN(second, context), on: today(context))
    guard facts.obstacles.isEmpty,
      let destruction = context.unit.destruction(
        of: state.outage, decision: form.text(.reference), second: second,
        objects: state.objects.count)
    else { return [.back, .say(Notice(tone: .warning, text: DestroyTexts.changed))] }
    return [.append(.oversight(.outageDestroyed(destruction)), by: manager.author, .destroying)]
  }

  private func second(_ context: ScreenContext) -> StaffMember? {
    Signature(form.text(.signature).trimmed).flatMap { signature in
      context.unit.activeStaff.first { $0.signature == signature }
    }
  }

  /// One that is chosen here and now proves nothing: the manager may have cleared it.
  private func hasPIN(_ member: StaffMember, _ context: ScreenContext) -> Bool {
    context.isDrill
      || context.unit.signInState(member.id, now: context.now.instant) != .choosesPIN
  }

  private func today(_ context: ScreenContext) -> CivilDate {
    StockholmTime.civil(of: context.now).date
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    guard let pin else {
      return FormRows(form, context).draw(in: &frame, area: context.area)
    }
    var row = context.area.row
    let width = context.area.columns - 2
    for text in [DestroyTexts.second(pin.member)] + DestroyTexts.consequences {
      for part in TextLayout(text, width: width).rows
      where row < context.area.row + context.area.rows - 5 {
        frame.put(part.text, row: row, column: 1)
        row += 1
      }
    }
    pin.draw(in: &frame, row: row + 1, column: 1, width: width)
  }
}
