import DowntimeModel
import Terminal

/// What is missing or wrong in a form, in words, by field.
struct FormProblems: Error, Hashable {
  var byField: [FieldName: String]
}

/// The fields that describe a staff member, wherever they are asked for.
enum StaffFields {
  static let name = FieldSpec(
    name: .name, label: PeopleTexts.nameLabel, kind: .line, hint: PeopleTexts.nameHint)
  static let title = FieldSpec(
    name: .title, label: PeopleTexts.titleLabel, kind: .line, hint: PeopleTexts.titleHint)
  static let signature = FieldSpec(
    name: .signature, label: PeopleTexts.signatureLabel, kind: .line,
    hint: PeopleTexts.signatureHint)
  static let role = FieldSpec(
    name: .role, label: PeopleTexts.roleLabel,
    kind: .choice(
      Role.allCases.map { FieldSpec.Choice(value: $0.rawValue, label: $0.rawValue) }),
    hint: PeopleTexts.roleHint)

  /// Reads the fields; a form without a role field, or with none chosen, takes it from the title.
  static func member(
    _ form: Form, id: Identifier<StaffMember>, role: Role? = nil, taken: RegisterTaken
  ) -> Result<StaffMember, FormProblems> {
    var problems: [FieldName: String] = [:]
    let name = form.text(.name).trimmed
    let title = form.text(.title).trimmed
    problems[.name] = PeopleTexts.problem(line: name, missing: .noName)
    problems[.title] = PeopleTexts.problem(line: title, missing: .noTitle)
    guard let signature = Signature(form.text(.signature)) else {
      problems[.signature] = PeopleTexts.fault(.badSignature)
      return .failure(FormProblems(byField: problems))
    }
    let member = StaffMember(
      id: id, signature: signature, name: name, title: title,
      role: role ?? form.choice(.role).flatMap(Role.init(rawValue:)) ?? Role(title: title))
    var taken = taken
    do throws(RegisterFault) {
      try taken.take(member)
    } catch {
      problems[.signature] = PeopleTexts.fault(error)
    }
    return problems.isEmpty ? .success(member) : .failure(FormProblems(byField: problems))
  }
}

/// The fields that describe a resident.
enum ResidentFields {
  static let name = FieldSpec(name: .name, label: PeopleTexts.nameLabel, kind: .line)
  static let number = FieldSpec(
    name: .number, label: PeopleTexts.numberLabel, kind: .line, hint: PeopleTexts.numberHint)
  static let room = FieldSpec(name: .room, label: PeopleTexts.roomLabel, kind: .line)
  static let protection = FieldSpec(
    name: .protection, label: PeopleTexts.protectionLabel,
    kind: .choice(FormTexts.words(Protection.self)), hint: PeopleTexts.protectionHint)

  /// Asked of somebody new: folded, and nothing is chosen beforehand.
  static let newProtection: FieldSpec = {
    var field = protection
    field.isFolded = true
    return field
  }()

  /// Reads the fields.
  static func resident(
    _ form: Form, id: Identifier<Resident>, taken: RegisterTaken, now: LocalTime
  ) -> Result<Resident, FormProblems> {
    var problems: [FieldName: String] = [:]
    let name = form.text(.name).trimmed
    let room = form.text(.room).trimmed
    problems[.name] = PeopleTexts.problem(line: name, missing: .noName)
    problems[.room] = PeopleTexts.problem(line: room, missing: nil)
    var resident = Resident(id: id, name: name, room: room)
    resident.protection = form.choice(.protection).flatMap(Protection.init(rawValue:)) ?? .none
    var taken = taken
    do throws(RegisterFault) {
      resident.number = try .register(
        form.text(.number), today: StockholmTime.civil(of: now).date)
      try taken.take(resident)
    } catch {
      problems[.number] = PeopleTexts.fault(error)
    }
    return problems.isEmpty ? .success(resident) : .failure(FormProblems(byField: problems))
  }
}

/// Keeps the signature proposed from the name until the person types one of her own.
struct SignatureProposal: Hashable, Sendable {
  private var proposed = ""

  /// Follows the name as it stands.
  mutating func follow(_ form: inout Form) {
    guard form.text(.signature) == proposed else { return }
    let next = Signature.proposal(for: form.text(.name))?.text ?? ""
    guard next != proposed else { return }
    form.set(.signature, .text(TextField(next)))
    proposed = next
  }
}

extension Form {
  /// Whether something has been typed that would be lost; proposals and preset choices apart.
  func holdsText(_ names: [FieldName]) -> Bool {
    names.contains { !text($0).trimmed.isEmpty }
  }
}
