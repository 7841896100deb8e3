import DowntimeModel
import Terminal

/// «Är vi redo?»: one row a thing, the worst first, the unit's above the machine's, each leading to
/// where it is put right; and who has signed. The machine is looked at by the runtime.
struct ReadinessScreen: ScreenModel, Sendable {
  /// What can be stood on.
  enum Row: Hashable, Sendable {
    case check(String)
    case sign
    case signed(Identifier<Record>)
  }

  private(set) var list = ListBox<Row>()
  /// What the machine is like; nil until it has been looked at.
  private(set) var machine: MachineFacts?
  private var ready = UnitReadiness()
  private var signings: [ReadinessSigning] = []
  private var moment: ListMoment?

  init(_ context: ScreenContext) { refresh(context) }

  var keyContexts: [KeyContext] { [.readiness] }
  var inSight: TrailPlace { .nobody }
  var heading: String { Action.readiness.rawValue }

  /// The machine has been looked at.
  mutating func didLook(_ facts: MachineFacts) { machine = facts }

  /// Asks the journal again when something was written or the minute is another.
  mutating func refresh(_ context: ScreenContext) {
    guard moment != ListMoment(context), let member = context.session.member else { return }
    moment = ListMoment(context)
    ready = context.unit.unitReadiness(for: member, at: context.now)
    signings = context.unit.readinessSignings
  }

  /// The unit's checks and the machine's, the worst first in each.
  private func checks(_ context: ScreenContext) -> (unit: [Check], machine: [Check]) {
    let today = StockholmTime.civil(of: context.now).date
    let unit = ReadinessTexts.unit(ready, today: today)
    let machine = machine.map { facts in
      ReadinessTexts.store(facts, context.health, now: context.now)
        + ReadinessTexts.machine(facts, now: context.now)
    }
    return (Self.worstFirst(unit), Self.worstFirst(machine ?? []))
  }

  private static func worstFirst(_ checks: [Check]) -> [Check] {
    ReadinessSignature.Outcome.allCases.sorted(by: >).flatMap { outcome in
      checks.filter { $0.outcome == outcome }
    }
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    refresh(context)
    switch input {
    case .action(.signReadiness): return sign(context)
    case .key(let key):
      let ids = lines(context).ids
      if list.move(key, in: ids, page: context.area.rows) { return [] }
      guard key == .enter else { return nil }
      switch list.current(in: ids) {
      case .sign: return sign(context)
      case .check(let subject):
        guard let check = check(subject, context) else { return [] }
        return check.action.map { [.act($0)] }
          ?? [.say(Notice(tone: .information, text: ReadinessTexts.told(check)))]
      case .signed, nil: return []
      }
    case .action, .paste, .answer: return nil
    }
  }

  func hint(_ context: ScreenContext) -> String? {
    guard case .check(let subject) = list.current(in: lines(context).ids) else { return nil }
    return check(subject, context).flatMap(ReadinessTexts.hint)
  }

  private func check(_ subject: String, _ context: ScreenContext) -> Check? {
    let (unit, machine) = checks(context)
    return (unit + machine).first { $0.subject == subject }
  }

  /// What is on the screen is what is signed: not before the machine has been looked at.
  private func sign(_ context: ScreenContext) -> [Step] {
    guard let author = context.session.member?.author else { return [.switchPerson] }
    guard machine != nil else {
      return [.say(Notice(tone: .information, text: ReadinessTexts.looking))]
    }
    let (unit, machine) = checks(context)
    let signature = ReadinessSignature(
      seen: (unit + machine).map {
        ReadinessSignature.Seen(subject: $0.subject, outcome: $0.outcome)
      })
    let write = Step.append(.listed(.readinessSigned(signature)), by: author, .listing)
    return [
      .ask(
        ReadinessTexts.question(
          signature, before: context.unit.readinessSigned(at: context.now), now: context.now,
          steps: [write]))
    ]
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    lines(context).draw(in: &frame, area: context.area, list: list)
  }

  private func lines(_ context: ScreenContext) -> ChoiceLines<Row> {
    var lines: [ChoiceLines<Row>.Line] = []
    let wide = context.area.columns >= 60
    func section(_ title: String, _ checks: [Check]) {
      lines.append(ChoiceLines.Line(text: title, style: .heading))
      for check in checks {
        lines.append(
          ChoiceLines.Line(
            id: .check(check.subject), text: ReadinessTexts.row(check, wide: wide),
            style: check.outcome == .good ? .plain : .warning))
        guard !check.advice.isEmpty else { continue }
        lines.append(ChoiceLines.Line(text: ReadinessTexts.advice(check), style: .faint))
      }
    }
    let (unit, machine) = checks(context)
    // What is worst stands first, whosever it is.
    let isMachineWorse =
      machine.contains { $0.outcome == .fault } && !unit.contains { $0.outcome == .fault }
    if isMachineWorse { section(ReadinessTexts.machineHeading, machine) }
    section(ReadinessTexts.unitHeading, unit)
    if !isMachineWorse { section(ReadinessTexts.machineHeading, machine) }
    if self.machine == nil { lines.append(ChoiceLines.Line(text: ReadinessTexts.looking)) }
    lines.append(ChoiceLines.Line(text: ReadinessTexts.signedHeading, style: .heading))
    if let since = context.unit.readinessAwaited(at: context.now) {
      lines.append(ChoiceLines.Line(text: ReadinessTexts.awaited(since), style: .warning))
    }
    lines.append(ChoiceLines.Line(id: .sign, text: ReadinessTexts.sign))
    for signing in signings.prefix(50) {
      lines.append(
        ChoiceLines.Line(
          id: .signed(signing.id), text: ReadinessTexts.signed(signing, now: context.now)))
    }
    return ChoiceLines(lines: lines)
  }
}
