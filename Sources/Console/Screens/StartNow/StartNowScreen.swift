import DowntimeModel

/// «Börja skriva nu»: someone unprepared, in the middle of an outage, founds the store in under a
/// minute. The manager completes it in the morning.
struct StartNowScreen: ScreenModel, Hashable, Sendable {
  private(set) var form: Form
  private var proposal = SignatureProposal()
  private(set) var passphrase: Secret?
  /// Whose store it becomes, once it has been asked for.
  private(set) var founder: Signature?

  init(_ context: ScreenContext) {
    form = Form(
      StartNowTexts.spec(phrase: nil, isSmall: false), texts: [:], unit: context.unit,
      now: context.now)
    form.go(to: .name)
  }

  var keyContexts: [KeyContext] { [.form] }
  var inSight: TrailPlace { .nobody }
  var heading: String { StartNowTexts.heading }

  /// Shows a passphrase that was drawn; it has not been written down yet.
  mutating func propose(_ passphrase: Secret) {
    self.passphrase = Passphrase.secret(Passphrase.text(passphrase))
    form.set(.noted, .check(false))
  }

  /// The store could not be founded: what was typed stays, and can be tried again.
  mutating func didNotFound() {
    founder = nil
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard let answer = form.handle(input, context) else {
      return LeavingForm.steps(input, form)
    }
    proposal.follow(&form)
    switch answer.pressed {
    case .submit: return submit(context)
    case .other(.proposePassphrase): return [.perform(.proposePassphrase)]
    case .other, .notMe, .later, nil: return []
    }
  }

  private mutating func submit(_ context: ScreenContext) -> [Step] {
    guard founder == nil else { return [] }
    var identities = context.identities
    let unit = UnitDescription(name: form.text(.unitName).trimmed, isDrill: context.isDrill)
    var problems: [FieldName: String] = [:]
    problems[.unitName] = StartNowTexts.problem(unitName: unit.name)
    if !form.isTicked(.noted) { problems[.noted] = StartNowTexts.notNoted }
    let read = StaffFields.member(
      form, id: Identifier(using: &identities), role: .careStaff,
      taken: RegisterTaken(context.unit))
    if case .failure(let faults) = read {
      problems.merge(faults.byField) { _, theirs in theirs }
    }
    guard problems.isEmpty, let passphrase, case .success(let member) = read else {
      form.show(problems)
      return []
    }
    founder = member.signature
    let first = [Entry.unit(unit), .staff(member)].map {
      Submission(outage: nil, occurredAt: nil, author: member.author, entry: $0)
    }
    return [
      .say(Notice(tone: .information, text: StartNowTexts.founding)),
      .perform(
        .found(unitLabel: unit.name, isDrill: context.isDrill, passphrase, first: first)),
    ]
  }
}
