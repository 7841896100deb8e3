import DowntimeModel

/// A kind of person that a register holds, as «Lägg till …» asks for her.
protocol Registered: Hashable, Sendable {
  /// Her identity.
  var id: Identifier<Self> { get }
  /// The record that puts her in the register.
  var entry: Entry { get }
  /// Whom such a record is about; nil for every other record.
  init?(registeredBy entry: Entry)
  /// The list, its count and its file.
  static var names: RegisterFieldNames { get }
  /// The fields of one person that a key types in.
  static var typed: [FieldName] { get }
  /// What the screen is called.
  static func heading(_ terms: ProfileTerms) -> String
  /// What one and many are called.
  static func words(_ terms: ProfileTerms) -> (one: String, many: String)
  /// The form.
  static func spec(count: String, isSmall: Bool) -> FormSpec
  /// Reads the fields.
  static func read(_ form: Form, id: Identifier<Self>, _ context: ScreenContext)
    -> Result<Self, FormProblems>
  /// Reads the list; `also` have been entered beside it.
  static func rows(_ form: Form, _ context: ScreenContext, also: [Self]) -> RegisterRows<Self>
}

extension StaffMember: Registered {
  var entry: Entry { .staff(self) }
  init?(registeredBy entry: Entry) {
    guard case .staff(let member) = entry else { return nil }
    self = member
  }

  static let names = RegisterFieldNames(
    list: .staffList, count: .staffCount, file: .staffFile)
  static let typed: [FieldName] = [.name, .title, .signature]

  static func heading(_: ProfileTerms) -> String { AddPeopleTexts.staffHeading }
  static func words(_: ProfileTerms) -> (one: String, many: String) { PeopleTexts.staffWords }
  static func spec(count: String, isSmall: Bool) -> FormSpec {
    AddPeopleTexts.spec(
      [StaffFields.name, StaffFields.title, StaffFields.signature, StaffFields.role], names,
      listHint: PeopleTexts.staffListHint, count: count, isSmall: isSmall)
  }
  static func read(_ form: Form, id: Identifier<StaffMember>, _ context: ScreenContext)
    -> Result<StaffMember, FormProblems>
  {
    StaffFields.member(form, id: id, taken: RegisterTaken(context.unit))
  }
  static func rows(_ form: Form, _ context: ScreenContext, also: [StaffMember])
    -> RegisterRows<StaffMember>
  {
    RegisterLists.staff(form, context, also: also)
  }
}

extension Resident: Registered {
  var entry: Entry { .resident(self) }
  init?(registeredBy entry: Entry) {
    guard case .resident(let resident) = entry else { return nil }
    self = resident
  }

  static let names = RegisterFieldNames(
    list: .residentList, count: .residentCount, file: .residentFile)
  static let typed: [FieldName] = [.name, .number, .room]

  static func heading(_ terms: ProfileTerms) -> String { AddPeopleTexts.residentsHeading(terms) }
  static func words(_ terms: ProfileTerms) -> (one: String, many: String) {
    PeopleTexts.words(terms)
  }
  static func spec(count: String, isSmall: Bool) -> FormSpec {
    AddPeopleTexts.spec(
      [
        ResidentFields.name, ResidentFields.number, ResidentFields.room,
        ResidentFields.newProtection,
      ], names, listHint: PeopleTexts.residentListHint, count: count, isSmall: isSmall)
  }
  static func read(_ form: Form, id: Identifier<Resident>, _ context: ScreenContext)
    -> Result<Resident, FormProblems>
  {
    ResidentFields.resident(
      form, id: id, taken: RegisterTaken(context.unit), now: context.now)
  }
  static func rows(_ form: Form, _ context: ScreenContext, also: [Resident])
    -> RegisterRows<Resident>
  {
    RegisterLists.residents(form, context, also: also)
  }
}
