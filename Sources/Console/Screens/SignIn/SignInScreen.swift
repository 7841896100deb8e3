import DowntimeModel
import Terminal

/// Logga in: the one who writes says who she is, by signature or from the list. Whoever is not in
/// the list enters herself: nobody is locked out of writing.
struct SignInScreen: ScreenModel, Hashable, Sendable {
  /// What the cursor can stand on.
  enum Row: Hashable, Sendable {
    case member(Identifier<StaffMember>)
    case notListed
  }

  private(set) var field = TextField()
  private(set) var list = ListBox<Row>()
  /// The form of someone who is not in the list; kept while she looks in the list again.
  private(set) var form: Form?
  /// Whether the form is what is shown.
  private(set) var isEntering = false
  /// The PIN being given or chosen, once it is known whose.
  private(set) var pin: PINField?
  private var proposal = SignatureProposal()
  /// Who is being entered, until the journal has answered.
  private var entering: Identifier<StaffMember>?

  init() {}

  /// Who it is is known already: whoever has prepared the unit chooses her PIN before anything else,
  /// so that nobody chooses it in her place.
  init(_ member: StaffMember, _ context: ScreenContext) {
    pin = PINField(member, context.unit, now: context.now.instant, isDrill: context.isDrill)
  }

  var keyContexts: [KeyContext] { [.form] }
  var inSight: TrailPlace { .nobody }
  var heading: String { isEntering ? SignInTexts.notListedHeading : SignInTexts.heading }

  /// The staff who fit what is typed: whose signature it is first, then by signature or by the
  /// beginning of any part of the name.
  func members(_ context: ScreenContext) -> [StaffMember] {
    let typed = field.text.trimmed
    let here = context.unit.staff(on: StockholmTime.civil(of: context.now).date)
    guard !typed.isEmpty else { return here }
    let exact = Signature(typed)
    let fitting = here.filter {
      $0.signature == exact || SwedishOrder.matches("\($0.signature.text) \($0.name)", typed: typed)
    }
    return fitting.filter { $0.signature == exact } + fitting.filter { $0.signature != exact }
  }

  /// The rows shown: the staff who fit, and always the way in for who is not among them.
  func rows(_ context: ScreenContext) -> [Row] {
    members(context).map { .member($0.id) } + [.notListed]
  }

  /// The person entered is on disk: she chooses her PIN.
  mutating func didRegister(_ entry: Entry, _ context: ScreenContext) -> [Step] {
    guard case .staff(let member) = entry, member.id == entering else { return [] }
    isEntering = false
    return identify(member, context)
  }

  /// Whether the PIN was right.
  mutating func didCheck(_ member: StaffMember, isRight: Bool, _ context: ScreenContext) -> [Step] {
    guard pin?.member.id == member.id else { return [] }
    if isRight { return [.signIn(member)] }
    pin?.wasWrong(context.unit, now: context.now.instant)
    return []
  }

  /// The new PIN is kept, or is not.
  mutating func didSet(_ member: StaffMember, _ error: StoreError?) -> [Step] {
    guard pin?.member.id == member.id else { return [] }
    guard let error else { return [.signIn(member)] }
    pin?.wasNotSet(error)
    return []
  }

  /// It is known who she is; a PIN is asked for, but in a drill.
  private mutating func identify(_ member: StaffMember, _ context: ScreenContext) -> [Step] {
    pin = PINField(member, context.unit, now: context.now.instant, isDrill: context.isDrill)
    return pin == nil ? [.signIn(member)] : []
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    if pin != nil { return pin.handle(input, context) }
    if isEntering { return handleForm(input, context) }
    switch input {
    case .paste(let text): edit { $0.insert(CleanText.cleaned(text).trimmed, isPaste: true) }
    case .key(.character(let character)): edit { $0.insert(String(character)) }
    case .key(.backspace): edit { $0.eraseLeft() }
    case .key(.enter): return enter(context)
    case .key(.escape):
      if context.session.member != nil {
        return LeavingForm.steps(input, form)
      }
      edit { $0 = TextField() }
    case .key(let key):
      let step: Key = key == .tab ? .down : key == .backTab ? .up : key
      guard list.move(step, in: rows(context), page: context.area.rows - 4) else {
        return nil
      }
    case .action:
      return LeavingForm.steps(input, form)
    case .answer: return nil
    }
    return []
  }

  private mutating func edit(_ change: (inout TextField) -> Void) {
    let before = field.text
    change(&field)
    if field.text != before { list.selected = nil }
  }

  private mutating func enter(_ context: ScreenContext) -> [Step] {
    switch list.current(in: rows(context)) {
    case .member(let id):
      guard let member = context.unit.activeStaff.first(where: { $0.id == id }) else { return [] }
      return identify(member, context)
    case .notListed, nil:
      isEntering = true
      if form?.holdsText([.name, .title]) == true { return [] }
      var form = Form(
        SignInTexts.spec(isSmall: false), texts: [:], unit: context.unit, now: context.now)
      // What was typed is a name unless it could be a signature.
      let typed = field.text.trimmed
      if typed.contains(" ") || Signature(typed) == nil {
        form.set(.name, .text(TextField(typed)))
      } else {
        form.set(.signature, .text(TextField(typed.uppercased())))
      }
      proposal = SignatureProposal()
      proposal.follow(&form)
      form.go(to: .name)
      self.form = form
      return []
    }
  }

  private mutating func handleForm(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard var form else { return nil }
    if input == .key(.escape) {
      isEntering = false
      return []
    }
    guard let answer = form.handle(input, context) else {
      return LeavingForm.steps(input, form)
    }
    proposal.follow(&form)
    self.form = form
    switch answer.pressed {
    case .submit: return register(context)
    case .later:
      isEntering = false
      return []
    case .other, .notMe, nil: return []
    }
  }

  private mutating func register(_ context: ScreenContext) -> [Step] {
    guard var form else { return [] }
    var identities = context.identities
    switch StaffFields.member(
      form, id: Identifier(using: &identities), taken: RegisterTaken(context.unit))
    {
    case .failure(let problems):
      form.show(problems.byField)
      self.form = form
      return []
    case .success(var member):
      // Nobody has vouched for her yet.
      member.isConfirmed = false
      entering = member.id
      return [.append(.staff(member), by: member.author, .registering)]
    }
  }
}
