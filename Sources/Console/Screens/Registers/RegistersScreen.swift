import DowntimeModel
import Terminal

/// Personal och boende: who is in the registers, and a form to change one of them.
struct RegistersScreen: ScreenModel, Hashable, Sendable {
  /// What the cursor can stand on.
  enum Row: Hashable, Sendable {
    case addStaff
    case staff(Identifier<StaffMember>)
    case addResidents
    case resident(Identifier<Resident>)
  }

  private(set) var list = ListBox<Row>()
  /// The form of the person being changed, while it is open.
  private(set) var form: Form?
  /// What the form held when it was opened.
  private var original: [String: String] = [:]

  /// What people are called here.
  private var terms: ProfileTerms

  init(_ context: ScreenContext) { terms = context.unit.terms }

  var keyContexts: [KeyContext] { [form == nil ? .registers : .form] }
  var inSight: TrailPlace { .at(.registers) }
  var heading: String { form == nil ? RegistersTexts.heading(terms) : RegistersTexts.changing }

  /// The rows in order: staff, then residents, those who have left last in each.
  static func rows(_ unit: UnitState) -> [Row] {
    let staff = unit.staff.filter(\.isActive) + unit.staff.filter { !$0.isActive }
    let residents = unit.residents.filter(\.isActive) + unit.residents.filter { !$0.isActive }
    return [.addStaff] + staff.map { .staff($0.id) } + [.addResidents]
      + residents.map { .resident($0.id) }
  }

  /// The unit has changed, perhaps the routine that says what people are called.
  mutating func refresh(_ context: ScreenContext) { terms = context.unit.terms }

  /// The change is on disk.
  mutating func didRegister() {
    form = nil
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    if form != nil { return handleForm(input, context) }
    if input == .action(.readers) { return nameReaders(context) }
    guard case .key(let key) = input else { return nil }
    let rows = Self.rows(context.unit)
    switch key {
    case .enter:
      switch list.current(in: rows) {
      case .addStaff: return [.open(.addStaff)]
      case .addResidents: return [.open(.addResidents)]
      case .staff(let id):
        guard let member = context.unit.staff.first(where: { $0.id == id }) else { return [] }
        if let denied = Self.denied(.editStaff, context) { return denied }
        open(
          RegistersTexts.spec(member, hasPIN: context.unit.hasPIN(id)),
          RegistersTexts.texts(member), context)
      case .resident(let id):
        guard let resident = context.unit.residents.first(where: { $0.id == id }) else {
          return []
        }
        if let denied = Self.denied(.editResidents, context) { return denied }
        if resident.isVeiled { return [.openDoor(resident.id)] }
        open(RegistersTexts.spec(resident), RegistersTexts.texts(resident), context)
      case nil: return []
      }
    case .tab, .backTab:
      _ = list.move(key == .tab ? .down : .up, in: rows, page: 1)
    default:
      guard list.move(key, in: rows, page: context.area.rows) else { return nil }
    }
    return []
  }

  /// Who may read about the resident that the cursor stands on.
  private func nameReaders(_ context: ScreenContext) -> [Step] {
    guard case .resident(let id) = list.current(in: Self.rows(context.unit)),
      context.unit.residents.contains(where: { $0.id == id && $0.protection.isProtected })
    else { return [.say(Notice(tone: .information, text: RegistersTexts.notProtected))] }
    return [.open(.readers(id))]
  }

  /// What to say to who may not.
  private static func denied(_ act: Act, _ context: ScreenContext) -> [Step]? {
    guard let member = context.session.member, !context.unit.allows(member, act) else { return nil }
    return [.say(Notice(tone: .information, text: RightsTexts.denied(act)))]
  }

  private mutating func open(
    _ spec: FormSpec, _ texts: [FieldName: String], _ context: ScreenContext
  ) {
    let form = Form(spec, texts: texts, unit: context.unit, now: context.now)
    original = form.texts
    self.form = form
  }

  private mutating func handleForm(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard var form else { return nil }
    if input == .key(.escape) { return leave(form) }
    guard let answer = form.handle(input, context) else {
      return LeavingForm.steps(input, wouldLose: form.texts != original)
    }
    self.form = form
    switch answer.pressed {
    case .submit: return submit(&form, context)
    case .later: return leave(form)
    case .other, .notMe, nil: return []
    }
  }

  /// Closes an untouched form; one with changes asks first.
  private mutating func leave(_ form: Form) -> [Step] {
    guard form.texts != original else {
      self.form = nil
      return []
    }
    return [.ask(FormTexts.leaveQuestion(.replace(.registers)))]
  }

  private mutating func submit(_ form: inout Form, _ context: ScreenContext) -> [Step] {
    guard form.texts != original else { return leave(form) }
    let read: Result<[Entry], FormProblems>
    switch list.current(in: Self.rows(context.unit)) {
    case .staff(let id):
      read = staff(form, id, context)
      if form.isTicked(.hasLeft), id == context.session.member?.id {
        form.show([.hasLeft: RegistersTexts.yourself])
        self.form = form
        return []
      }
    case .resident(let id):
      read = ResidentFields.resident(
        form, id: id, taken: RegisterTaken(context.unit, exceptResident: id), now: context.now
      ).map { resident in
        var resident = resident
        resident.isActive = !form.isTicked(.hasLeft)
        return [.resident(resident)]
      }
    case .addStaff, .addResidents, nil: return []
    }
    switch read {
    case .failure(let problems):
      form.show(problems.byField)
      self.form = form
      return []
    case .success(let entries):
      guard let author = context.session.member?.author else { return [] }
      return entries.map { entry in
        .append(entry, by: author, .registering)
      }
    }
  }

  /// The member as the form says, and a cleared PIN.
  private func staff(_ form: Form, _ id: Identifier<StaffMember>, _ context: ScreenContext)
    -> Result<[Entry], FormProblems>
  {
    var problems: [FieldName: String] = [:]
    func date(_ name: FieldName) -> CivilDate? {
      let typed = form.text(name).trimmed
      let date = SwedishDate.date(iso: typed)
      if date == nil, !typed.isEmpty { problems[name] = RegistersTexts.notADate }
      return date
    }
    let (from, to) = (date(.validFrom), date(.validTo))
    let before = context.unit.staff.first { $0.id == id }
    let read = StaffFields.member(
      form, id: id, taken: RegisterTaken(context.unit, exceptStaff: id))
    if case .failure(let faults) = read { problems.merge(faults.byField) { _, theirs in theirs } }
    guard problems.isEmpty, case .success(var member) = read else {
      return .failure(FormProblems(byField: problems))
    }
    member.isActive = !form.isTicked(.hasLeft)
    (member.validFrom, member.validTo) = (from, to)
    member.isProtected = form.isTicked(.isProtected)
    member.isConfirmed = before?.isConfirmed ?? true || form.isTicked(.isConfirmed)
    let clears = form.isTicked(.clearPIN)
    return .success(
      [.staff(member)] + (clears ? [.pin(PINSetting(member: id, hash: nil))] : []))
  }
}
