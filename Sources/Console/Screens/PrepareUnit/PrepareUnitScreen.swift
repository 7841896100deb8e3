import DowntimeModel
import Terminal

/// «Förbered enheten»: the manager founds the store in peace: unit, herself, passphrase, and as much
/// of staff and residents as she has at hand.
struct PrepareUnitScreen: ScreenModel, Hashable, Sendable {
  /// The passphrase drawn for her, or one of her own.
  enum PassphraseKind: String, Hashable, Sendable {
    case proposed = "förslag"
    case own = "egen"
  }

  private(set) var form: Form
  private let routines = RoutineFields()
  private var proposal = SignatureProposal()
  private(set) var passphrase: Secret?
  /// Whose store it becomes, once it has been asked for.
  private(set) var founder: Signature?

  init(_ context: ScreenContext) {
    form = Form(
      FormSpec(
        fields: PrepareUnitTexts.allFields(PrepareUnitTexts.Remarks(), routines.allSpecs),
        buttons: PrepareUnitTexts.buttons),
      texts: [.title: PrepareUnitTexts.title, .passphraseKind: PassphraseKind.proposed.rawValue],
      unit: context.unit, now: context.now)
    form.spec = spec(PrepareUnitTexts.Remarks())
    form.go(to: .unitName)
  }

  var keyContexts: [KeyContext] { [.form] }
  var inSight: TrailPlace { .nobody }
  var heading: String { PrepareUnitTexts.heading }

  /// Which passphrase it will be.
  var passphraseKind: PassphraseKind {
    form.choice(.passphraseKind).flatMap(PassphraseKind.init) ?? .proposed
  }

  /// The form as it looks for the kind of passphrase chosen.
  func spec(_ remarks: PrepareUnitTexts.Remarks) -> FormSpec {
    let hidden: Set<FieldName> =
      switch passphraseKind {
      case .proposed: [.passphrase, .passphraseAgain]
      case .own: [.phrase]
      }
    return FormSpec(
      fields: PrepareUnitTexts.allFields(remarks, routines.specs(form)).filter {
        !hidden.contains($0.name)
      },
      buttons: PrepareUnitTexts.buttons.filter {
        passphraseKind == .proposed || $0.role != .other(.proposePassphrase)
      })
  }

  /// Shows a passphrase that was drawn; it has not been written down yet.
  mutating func propose(_ passphrase: Secret) {
    self.passphrase = Passphrase.secret(Passphrase.text(passphrase))
    form.set(.noted, .check(false))
  }

  /// The store could not be founded: what was typed stays, and can be tried again.
  mutating func didNotFound() {
    founder = nil
  }

  /// Puts a file that was read into its list.
  mutating func takeFile(_ result: Result<String, FileFault>, into list: FieldName) -> [Step] {
    RegisterLists.take(result, into: list, &form)
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    if input == .key(.enter), let name = form.focusedField?.name,
      name == .staffFile || name == .residentFile, !form.text(name).trimmed.isEmpty
    {
      return RegisterLists.readFiles(&form, only: name)
    }
    guard let answer = form.handle(RegisterLists.readable(input, in: form), context) else {
      return LeavingForm.steps(input, form)
    }
    proposal.follow(&form)
    form.spec = spec(PrepareUnitTexts.Remarks())
    switch answer.pressed {
    case .submit: return submit(context)
    case .other(.proposePassphrase): return [.perform(.proposePassphrase)]
    case .other(.readFile): return RegisterLists.readFiles(&form)
    case .other(.remove), .other(.showEntry), .other(.nameReaders), .notMe, .later, nil: return []
    }
  }

  private mutating func submit(_ context: ScreenContext) -> [Step] {
    guard founder == nil else { return [] }
    var identities = context.identities
    let unit = UnitDescription(name: form.text(.unitName).trimmed, isDrill: context.isDrill)
    let read = StaffFields.member(
      form, id: Identifier(using: &identities), role: .unitManager,
      taken: RegisterTaken(context.unit))
    var problems: [FieldName: String] = [:]
    if case .failure(let faults) = read { problems = faults.byField }
    problems[.unitName] = StartNowTexts.problem(unitName: unit.name)
    let secret = chosenPassphrase(&problems)
    if !form.isTicked(.noted) { problems[.noted] = StartNowTexts.notNoted }
    let adoption = routines.adoption(form, &problems)

    var listContext = context
    listContext.identities = identities.branch()
    let staff = RegisterLists.staff(form, listContext, also: (try? read.get()).map { [$0] } ?? [])
    listContext.identities = identities.branch()
    let residents = RegisterLists.residents(form, listContext)
    if !staff.faulty.isEmpty { problems[.staffList] = PeopleTexts.faults(staff) }
    if !residents.faulty.isEmpty { problems[.residentList] = PeopleTexts.faults(residents) }
    guard problems.isEmpty, let secret, case .success(let manager) = read else {
      form.show(problems)
      return []
    }
    founder = manager.signature
    let entries: [Entry] =
      [.unit(unit), .staff(manager)] + (adoption.map { [.profileAdopted($0)] } ?? [])
      + staff.good.map { .staff($0.person) }
      + residents.good.map { .resident($0.person) }
    let first = entries.map {
      Submission(outage: nil, occurredAt: nil, author: manager.author, entry: $0)
    }
    return [
      .say(Notice(tone: .information, text: StartNowTexts.founding)),
      .perform(.found(unitLabel: unit.name, isDrill: context.isDrill, secret, first: first)),
    ]
  }

  private func chosenPassphrase(_ problems: inout [FieldName: String]) -> Secret? {
    guard passphraseKind == .own else { return passphrase }
    let typed = form.text(.passphrase)
    if let weakness = Passphrase.weakness(typed) {
      problems[.passphrase] = PrepareUnitTexts.weakness(weakness)
    } else if Passphrase.secret(form.text(.passphraseAgain)) != Passphrase.secret(typed) {
      problems[.passphraseAgain] = PrepareUnitTexts.notTheSame
    }
    return Passphrase.secret(typed)
  }
}
