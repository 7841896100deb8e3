/// What a profile's parts must say together. Asked of what is read from a file, never of what is
/// stored: an adopted profile is read as it is.
struct ProfileCheck {
  /// A step down the tree, to find the place of a fault.
  enum Step: Hashable {
    case key(String)
    case row(Int)
  }

  private let profile: Profile
  private(set) var faults: [(path: [Step], problem: ProfileFault.Problem)] = []

  init(_ profile: Profile) {
    self.profile = profile
    checkNames()
    checkWriteIn()
    checkDeadlines()
    checkDuties()
    checkReadiness()
    checkContacts()
    checkFigures()
    for (row, form) in profile.forms.enumerated() {
      checkForm(form, [.key("formulär"), .row(row)])
    }
  }

  private mutating func fault(_ problem: ProfileFault.Problem, _ path: [Step]) {
    faults.append((path, problem))
  }

  /// A name must be one of those that there are.
  private mutating func refer(
    _ name: String, to names: [String], key: String, _ path: [Step]
  ) {
    // An empty name has been told as missing.
    guard !name.isEmpty, !names.contains(name) else { return }
    let isLate = faults.count >= ProfileReading.suggestions
    let near = isLate ? nil : NearName.of(name, among: names)
    fault(.unknownReference(key: key, name, near: near), path)
  }

  /// No two rows of a list may have the same name.
  private mutating func distinct(_ names: [String], of list: String, key: String) {
    var seen: Set<String> = []
    for (row, name) in names.enumerated() where !name.isEmpty && !seen.insert(name).inserted {
      fault(.repeated(key: key, name), [.key(list), .row(row), .key(key)])
    }
  }

  private mutating func checkNames() {
    distinct(profile.systems.map(\.name), of: "system", key: "namn")
    distinct(profile.parties.map(\.party.word), of: "parter", key: "part")
    distinct(profile.roles.map(\.name), of: "roller", key: "roll")
    distinct(profile.phoneMessages.map(\.kind.word), of: "telefonmeddelanden", key: "typ")
    distinct(profile.faxMessages.map(\.kind.word), of: "faxmeddelanden", key: "typ")
    distinct(profile.forms.map(\.form.word), of: "formulär", key: "formulär")
    distinct(profile.deadlines.map(\.kind.word), of: "frister", key: "frist")
    distinct(profile.places.map(\.name), of: "förvaring", key: "plats")
    distinct(profile.documents.map(\.code), of: "underlag", key: "kod")
    distinct(profile.contacts.map(\.name), of: "kontakter", key: "namn")
    distinct(profile.texts.map(\.place.word), of: "texter", key: "plats")
  }

  private var systemNames: [String] {
    profile.systems.flatMap { [$0.name, $0.group] }.filter { !$0.isEmpty }
  }

  private mutating func checkWriteIn() {
    for (row, line) in profile.writeIn.enumerated() {
      let path = [Step.key("skriva in"), .row(row)]
      if line.system.isEmpty == (line.place == nil) {
        fault(.needsOneOf(["system", "till"]), path)
      }
      refer(line.system, to: systemNames, key: "system", path + [.key("system")])
      switch (line.limit, line.basis) {
      case (nil, nil), (.some, .outageEnd): break
      case (.some, nil): fault(.deadlineWithoutBasis, path + [.key("frist")])
      case (.some(let limit), .some):
        fault(
          .wrongBasis(limit.word, mustBe: DeadlineLine.Basis.outageEnd.word),
          path + [.key("räknas från")])
      case (nil, .some):
        fault(.needed(key: "frist", because: "räknas från"), path + [.key("räknas från")])
      }
      if !line.laws.isEmpty, let item = line.items.first(where: { !$0.dependsOnLaw }) {
        fault(.meaningless(key: "lagrum", because: item.word), path + [.key("lagrum")])
      }
      checkKinds(line.unitKinds, path)
    }
    for (row, order) in profile.fieldOrders.enumerated() {
      refer(
        order.system, to: systemNames, key: "system",
        [.key("fältordning"), .row(row), .key("system")])
    }
  }

  private mutating func checkKinds(_ kinds: [SocialUnitKind], _ path: [Step]) {
    for kind in kinds {
      refer(kind.word, to: profile.unitKinds.map(\.word), key: "för", path + [.key("för")])
    }
  }

  private mutating func checkDeadlines() {
    for (row, line) in profile.deadlines.enumerated() {
      let path = [Step.key("frister"), .row(row)]
      guard let basis = line.basis else {
        fault(.deadlineWithoutBasis, path + [.key("frist")])
        continue
      }
      guard basis != line.kind.basis else { continue }
      fault(
        .wrongBasis(line.kind.word, mustBe: line.kind.basis.word), path + [.key("räknas från")])
    }
  }

  private mutating func checkDuties() {
    var seen: Set<RoutineDuty> = []
    for (row, line) in profile.duties.enumerated() {
      let path = [Step.key("plikter"), .row(row)]
      if !seen.insert(line.duty).inserted {
        fault(.repeated(key: "plikt", line.duty.word), path + [.key("plikt")])
      }
      if line.duty == .oralInformation, line.units.isEmpty {
        fault(.needed(key: "enheter", because: line.duty.word), path)
      } else if line.duty != .oralInformation, !line.units.isEmpty {
        fault(.meaningless(key: "enheter", because: line.duty.word), path + [.key("enheter")])
      }
      checkKinds(line.unitKinds, path)
    }
    need(.phoneMessages, "telefonmeddelanden", isThere: !profile.phoneMessages.isEmpty)
    need(.faxMessages, "faxmeddelanden", isThere: !profile.faxMessages.isEmpty)
    need(.outageLevels, "enhetsslag", isThere: !profile.unitKinds.isEmpty)
    for duty in [RoutineDuty.phoneMessages, .faxMessages]
    where seen.contains(duty) && profile.ownParty == nil {
      fault(.needed(key: "egen part", because: "plikt: " + duty.word), [])
    }
  }

  /// A duty and the key that it is about come together or not at all.
  private mutating func need(_ duty: RoutineDuty, _ key: String, isThere: Bool) {
    let isDuty = profile.duties.contains { $0.duty == duty }
    if isDuty, !isThere { fault(.needed(key: key, because: "plikt: " + duty.word), []) }
    if isThere, !isDuty { fault(.needed(key: "plikt: " + duty.word, because: key), [.key(key)]) }
  }

  private mutating func checkReadiness() {
    let roles = profile.roles.map(\.name)
    if let check = profile.selfCheck {
      refer(check.role, to: roles, key: "utses av", [.key("egenkontroll"), .key("utses av")])
    }
    for (row, list) in profile.checklists.enumerated() {
      let path = [Step.key("checklistor"), .row(row)]
      refer(list.role, to: roles, key: "roll", path + [.key("roll")])
      checkKinds(list.unitKinds, path)
    }
    for (row, document) in profile.documents.enumerated() {
      let path = [Step.key("underlag"), .row(row)]
      let places = profile.places.map(\.name)
      refer(document.place, to: places, key: "förvaras", path + [.key("förvaras")])
      let codes = (1...15).map { "P\($0)" }
      refer(document.code, to: codes, key: "kod", path + [.key("kod")])
    }
  }

  private mutating func checkContacts() {
    let names = profile.contacts.map(\.name)
    let reserves = Dictionary(
      profile.contacts.map { ($0.name, $0.reserve) }, uniquingKeysWith: { first, _ in first })
    for (row, contact) in profile.contacts.enumerated() {
      let path = [Step.key("kontakter"), .row(row)]
      refer(contact.reserve, to: names, key: "reserv", path + [.key("reserv")])
      if contact.numbers.isEmpty, !contact.mustBeVerified {
        fault(.needed(key: "telefon", because: "kontrollera: nej"), path)
      }
      // Every circle is told once, at the first of its names.
      if let circle = circle(from: contact.name, reserves), circle.min() == contact.name {
        fault(.circle(key: "reserv", circle), path + [.key("reserv")])
      }
    }
  }

  /// The reserves from a contact back to itself; nil when they end somewhere else.
  private func circle(from name: String, _ reserves: [String: String]) -> [String]? {
    var path = [name]
    // As many steps as there are names lead back, or never do.
    for _ in reserves {
      guard let next = path.last.flatMap({ reserves[$0] }), !next.isEmpty else { return nil }
      if next == name { return path }
      path.append(next)
    }
    return nil
  }

  private mutating func checkFigures() {
    if profile.limits.cardAmber >= profile.limits.cardRed {
      fault(
        .mustBeLess(key: "kort blir gult", than: "kort blir rött"),
        [.key("gränser"), .key("kort blir gult")])
    }
    let times = profile.times
    if times.dayBegins >= times.eveningBegins {
      fault(
        .mustBeLess(key: "dagen börjar", than: "kvällen börjar"),
        [.key("tider"), .key("dagen börjar")])
    }
    if times.eveningBegins >= times.nightBegins {
      fault(
        .mustBeLess(key: "kvällen börjar", than: "natten börjar"),
        [.key("tider"), .key("kvällen börjar")])
    }
  }

  private mutating func checkForm(_ change: FormChange, _ path: [Step]) {
    let lists = [
      ("dölj", change.hidden), ("kräv", change.required), ("ordning", change.order),
    ]
    let known = change.form.fields.map(\.word)
    for (key, fields) in lists {
      for field in fields { refer(field.word, to: known, key: key, path + [.key(key)]) }
    }
    for (row, label) in change.labels.enumerated() {
      refer(
        label.field.word, to: known, key: "fält",
        path + [.key("etiketter"), .row(row), .key("fält")])
    }
    for field in change.hidden where change.form.fields.contains(field) {
      if field.isIndispensable(in: change.form) {
        fault(.fieldCannotBeHidden(field.word), path + [.key("dölj")])
      }
      if change.required.contains(field) {
        fault(.meaningless(key: "kräv", because: "dölj: \(field.word)"), path + [.key("kräv")])
      }
    }
    for (row, extra) in change.extras.enumerated() {
      let place = path + [.key("egna fält"), .row(row)]
      switch extra.kind {
      case .choice where extra.choices.count < 2:
        fault(.needed(key: "val", because: "slag: val"), place)
      case .text where !extra.choices.isEmpty:
        fault(.meaningless(key: "val", because: "slag: text"), place + [.key("val")])
      case .choice, .text: break
      }
    }
  }
}

extension ProfileNode {
  /// What a path leads to, or the last thing on the way that is there.
  func node(at path: ArraySlice<ProfileCheck.Step>) -> ProfileNode {
    var node = self
    for step in path {
      switch (step, node.content) {
      case (.key(let key), .mapping(let pairs)):
        guard let pair = pairs.first(where: { $0.key == key }) else { return node }
        node = pair.value
      case (.row(let row), .list(let rows)) where rows.indices.contains(row): node = rows[row]
      default: return node
      }
    }
    return node
  }

  /// Whether one of some places is this node's, or that of something in it.
  func holds(_ places: Set<TextPosition>) -> Bool {
    if places.contains(position) { return true }
    return switch content {
    case .mapping(let pairs):
      pairs.contains { places.contains($0.position) || $0.value.holds(places) }
    case .list(let rows): rows.contains { $0.holds(places) }
    case .text, .nothing, .refused: false
    }
  }
}
