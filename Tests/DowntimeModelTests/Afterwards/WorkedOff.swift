import DowntimeModel
import TestSupport

/// An ended outage with random entries of which a random part is worked off, and what was left
/// undone as the test itself kept count of it: no rule of the model is asked.
struct WorkedOff {
  private(set) var story: Story
  /// Records of which something was left undone.
  private(set) var left: Set<Identifier<Record>> = []
  /// Something of the outage itself was left undone.
  private(set) var isOutageLeft = false

  static let profile = RoutineProfile.socialSystemsOrdering.adding(.socialSystemsProvider)
  static let now = "2026-05-04T10:00+02"

  private var arbitrary: ArbitraryRecords
  private var minutes = 0
  /// How many in a hundred things are left undone: nothing in every third outage.
  private let undone: Int

  init(seed: UInt64) throws {
    story = try Story(.socialSystems, from: "2026-04-28T07:00+02", seed: seed)
    arbitrary = ArbitraryRecords(seed: seed)
    undone = [0, 5, 30][Int(seed % 3)]
    for _ in 0..<arbitrary.int(0...8) { try write() }
    try story.end("2026-04-28T19:00+02")
    for duty in OutageEvent.UnitDuty.allCases {
      if forgets() {
        isOutageLeft = true
      } else if arbitrary.bool() {
        try after(.listed(.outageEvent(.done(duty, at: Story.clock(Self.now)))))
      } else {
        try after(.listed(.outageEvent(.waived(duty, reason: "inga"))))
      }
    }
    for work in works { try work(&self) }
    isOutageLeft = isOutageLeft || officers != declared
  }

  /// Things to do after the end.
  private var works: [(inout WorkedOff) throws -> Void] = []

  /// A minute later each time: of two things said at once nobody can tell which holds.
  private mutating func later() -> String {
    minutes += 1
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "2026-05-04T\(two(minutes / 60)):\(two(minutes % 60))+02"
  }

  private mutating func forgets() -> Bool { arbitrary.int(0...99) < undone }

  /// Does something about a record, or forgets it.
  private mutating func unlessForgotten(
    _ id: Identifier<Record>, _ work: (inout WorkedOff) throws -> Void
  ) rethrows {
    if forgets() { left.insert(id) } else { try work(&self) }
  }

  private mutating func write() throws {
    let at = "2026-04-28T1\(arbitrary.int(0...8)):00+02"
    switch arbitrary.int(0...7) {
    case 0: try note(at)
    case 1: try decision(at)
    case 2: try payment(at)
    case 3: try order(at)
    case 4: try loan(at)
    case 5: try printing(at)
    case 6: try deviation(at)
    default: try document(at)
    }
  }

  /// Writes an entry in, or rules that it shall not be; sometimes first by mistake, or it is changed
  /// afterwards.
  private mutating func writeIn(_ id: Identifier<Record>, _ system: ITSystem, _ care: CareEntry)
    throws
  {
    works.append { all in
      if all.arbitrary.int(0...4) == 0 {
        try all.after(.exemption(Exemption(original: id, reason: "dubblett")))
        try all.after(.reopening(Reopening(original: id, reason: "fel rad")))
      }
      try all.unlessForgotten(id) { all in
        if all.arbitrary.int(0...4) == 0 {
          return try all.after(.exemption(Exemption(original: id, reason: "dubblett")))
        }
        try all.transfer(id, system)
        guard all.arbitrary.int(0...3) == 0 else { return }
        try all.after(
          all.arbitrary.bool()
            ? .correction(
              Correction(
                original: id, reason: "fel rum", occurredAt: Story.clock("2026-04-28T10:00+02"),
                replacement: care))
            : .personMove(
              PersonMove(
                original: id, person: .described(name: "Bo Backupsson", number: .unknown),
                reason: "grannen")))
        try all.unlessForgotten(id) { try $0.transfer(id, system) }
      }
    }
  }

  private mutating func transfer(_ id: Identifier<Record>, _ system: ITSystem) throws {
    try after(
      .transfer(
        Transfer(original: id, system: system, at: Story.clock(Self.now), reference: "")))
  }

  private mutating func say(_ id: Identifier<Record>, _ said: Addition.Said) throws {
    try after(.addition(Addition(original: id, said: said)))
  }

  /// Writes something after the end.
  private mutating func after(_ entry: Entry) throws {
    let time = later()
    try story.write(time, entry)
  }

  private mutating func note(_ at: String) throws {
    var details = DayNoteDetails()
    details.law = .socialServices
    details.affectsComingVisits = arbitrary.bool()
    if arbitrary.bool() { details.form = .handwritten }
    let care = CareEntry.dayNote(
      DayNote(person: .testa, text: "vaken", nextShiftMustKnow: false, details: details))
    let id = try story.care(at, care)
    if details.affectsComingVisits == true {
      try unlessForgotten(id) { all in
        try all.story.say(
          at, of: id,
          all.arbitrary.bool()
            ? .waived(.tellOrally, reason: "alla var med")
            : .toldOrally(
              Addition.OralInformation(
                unit: "dagenhet", receiver: "Mona Morgon-Test", at: Story.clock(at))))
      }
    }
    try writeIn(id, .parasol, care)
    guard details.form != nil else { return }
    works.append { all in
      try all.unlessForgotten(id) {
        try $0.say(id, .paper(.filed(place: "pappersakt")))
      }
    }
  }

  private mutating func document(_ at: String) throws {
    let isHealthCare = arbitrary.bool()
    let care = CareEntry.document(
      DrawnUpDocument(
        person: .testa, kind: isHealthCare ? .healthCareNote : .journalNote, title: "",
        law: isHealthCare ? .healthCare : .disability, place: "aktskåp",
        form: .fileOnStick("USB-9")))
    let id = try story.care(at, care)
    if isHealthCare {
      try unlessForgotten(id) {
        try $0.story.say(
          at, of: id, .handedOver(to: "Stina Sjuksköterska-Test", at: Story.clock(at)))
      }
    }
    try writeIn(id, isHealthCare ? .vodok : .paradifo, care)
  }

  private mutating func decision(_ at: String) throws {
    let officer = "Handläggare \(arbitrary.int(1...9)) Påhittad"
    let care = CareEntry.decision(
      Decision(
        person: .testa, purpose: "mat", law: .economicAid, officer: officer,
        decisionMaker: "Benny Beslut-Test", decidedOn: CivilDate(2026, 4, 28)))
    let id = try story.care(at, care)
    try writeIn(id, .paraply, care)
    works.append { all in
      all.officers.insert(officer)
      guard !all.forgets(), all.declared.insert(officer).inserted else { return }
      try all.after(.listed(.outageEvent(.decisionsComplete(officer: officer))))
    }
  }

  /// One officer's word is for all her decisions.
  private var officers: Set<String> = []
  private var declared: Set<String> = []

  private mutating func payment(_ at: String) throws {
    let id = try story.care(
      at,
      .payment(
        CardPayment(
          person: .testa, kind: .card, voucher: "K1", purpose: "mat", amount: Money(kronor: 100),
          decisionMaker: "Benny Beslut-Test", officer: "Hanna Handläggare-Test")))
    let decision: Identifier<Record> = arbitrary.identifier()
    try unlessForgotten(id) {
      try $0.story.say(
        at, of: id,
        $0.arbitrary.bool()
          ? .follows(decision: decision) : .struck(reason: "betalades aldrig ut"))
    }
  }

  private mutating func order(_ at: String) throws {
    let id = try story.care(
      at,
      .order(
        Order(
          person: .testa, service: "korttid", isUrgent: arbitrary.bool(), provider: "Testhemmet")))
    works.append { all in
      for step in Order.Step.allCases {
        if all.forgets() {
          // Nobody phones for what cannot wait no longer; the first step is for urgent orders.
          guard step == .contacted, !all.isUrgent(id) else {
            all.left.insert(id)
            return
          }
          continue
        }
        try all.say(id, .orderStep(step, at: Story.clock(WorkedOff.now), counterpart: "Ada Test"))
      }
    }
  }

  private func isUrgent(_ id: Identifier<Record>) -> Bool {
    story.records.contains { record in
      guard record.id == id, case .care(.order(let order)) = record.entry else { return false }
      return order.isUrgent
    }
  }

  private mutating func loan(_ at: String) throws {
    let id = try story.list(
      at,
      .loan(
        DeviceLoan(
          device: .stick, number: "USB-1", isNewAndEncrypted: true, borrower: "Hanna",
          workplace: "Testgården", place: "aktskåp")))
    try unlessForgotten(id) {
      try $0.after(
        .listed(
          $0.arbitrary.bool()
            ? .loanStep(DeviceLoanStep(loan: id, step: .returned(receiver: "Ines Info-Test")))
            : .itemNote(ItemNote(ItemKey(.loan, id), .waived(reason: "brann upp")))))
    }
  }

  private mutating func printing(_ at: String) throws {
    let id = try story.list(
      at, .outageEvent(.printed(what: "läslista", copies: 1, place: "skåp")))
    try unlessForgotten(id) { try $0.after(.listed(.outageEvent(.printDone(of: id, .shredded)))) }
  }

  private mutating func deviation(_ at: String) throws {
    var details = DeviationDetails()
    details.informed = [Informed(.relative, .planned(try Story.clock(at)))]
    let care = CareEntry.deviation(
      Deviation(
        person: .testa, kinds: [.fall], whatHappened: "fall", immediateAction: "ingen",
        contacted: .nobody, details: details))
    let id = try story.care(at, care)
    let time = try Story.clock(at)
    try unlessForgotten(id) {
      try $0.story.say(at, of: id, .informed(Informed(.relative, .done(time))))
    }
    try writeIn(id, .socialSystems, care)
  }
}
