import DowntimeModel
import TestSupport
import Testing

/// What may be deleted for good, by whom, and what is answered for first.
@Suite struct DestructionGateTests {
  private static func member(_ seed: UInt64, _ signature: String, _ name: String) throws
    -> StaffMember
  {
    var random = SeededGenerator(seed: seed)
    return StaffMember(
      id: Identifier(using: &random), signature: try #require(Signature(signature)), name: name,
      title: "undersköterska")
  }

  @Test(.rule("X-35"), .rule("X-23"))
  func eachObstacleStandsAloneInTheWay() {
    var ready = DestructionFacts()
    ready.isClosed = true
    ready.isManager = true
    ready.decision = nil
    ready.second = nil
    #expect(ready.obstacles.isEmpty)
    let changes: [(DestructionObstacle, (inout DestructionFacts) -> Void)] = [
      (.notClosed, { $0.isClosed = false }), (.startedTexts, { $0.startedTexts = 1 }),
      (.letters, { $0.letters = 1 }), (.objects, { $0.unanswered = 1 }),
      (.notManager, { $0.isManager = false }), (.decision, { $0.decision = .missing }),
      (.second, { $0.second = .isTheManager }),
    ]
    #expect(changes.map(\.0) == DestructionObstacle.allCases)
    for (obstacle, change) in changes {
      var facts = ready
      change(&facts)
      #expect(facts.obstacles == [obstacle])
    }
    #expect(DestructionFacts().obstacles == [.notClosed, .notManager, .decision, .second])
  }

  @Test(
    .rule("X-35"),
    arguments: [
      ("SN 2026/117", nil), (" 1.1-419/2018 ", nil), ("TEST-4711", nil), ("dnr 2026-1234", nil),
      ("", .missing), (" \n ", .missing), ("nämnden sa ja", .noNumber),
      ("19301229-9263", .personNumber), ("beslut om 301229-9263", .personNumber),
      ("1930-12-29-9263", .personNumber), ("301289+9263", .personNumber),
      (String(repeating: "9/", count: 31), .tooLong),
    ] as [(String, DecisionReference.Fault?)])
  func aDecisionsReferenceIsWhateverItIsCalledButNobodysNumber(
    _ text: String, _ fault: DecisionReference.Fault?
  ) {
    #expect(DecisionReference.fault(in: text) == fault)
  }

  @Test(.rule("X-35")) func theSecondPersonIsAnotherOne() throws {
    let manager = try Self.member(1, "EEX", "Eva Exempelsson")
    let nils = try Self.member(2, "NPÅ", "Natt-Nils Påhittad")
    let day = try #require(SwedishDate.date(iso: "2026-11-21"))
    func fault(_ second: StaffMember?, hasPIN: Bool = true) -> SecondPersonFault? {
      SecondPersonFault.fault(manager: manager, second: second, hasPIN: hasPIN, on: day)
    }
    #expect(fault(nils) == nil)
    #expect(fault(nil) == .missing)
    #expect(fault(manager) == .isTheManager)
    #expect(fault(nils, hasPIN: false) == .hasNoPIN)
    // She has entered herself once more, under another signature.
    #expect(fault(try Self.member(3, "EVA", "eva exempelsson")) == .isTheManager)
    #expect(fault(try Self.member(4, "EEX", "Ebba Exempel")) == .isTheManager)
    var gone = nils
    gone.isActive = false
    #expect(fault(gone) == .isNotOfTheStaff)
    var unknown = nils
    unknown.isConfirmed = false
    #expect(fault(unknown) == .isNotOfTheStaff)
  }

  @Test(
    .rule("R000-11"), .rule("R000-13"), .rule("R002-18"), .rule("R004-64"), .rule("R004-66"),
    .rule("R004-69"), .rule("R004-70"), .rule("X-10"), .rule("X-31"))
  func noOriginalIsEverDestroyedAndNoKeyIsEverKept() {
    let destroying: Set<ObjectAnswer.Way> = [
      .shredded, .confidentialBin, .erased, .mediumDestroyed, .emptiedAndReturned,
    ]
    let random = SeededGenerator(seed: 3)
    var source = random
    for rule in FilledFormRule.allCases {
      for done in [WorkDone.yes, .yesAndScanned] {
        let fate = Fate(of: .handwrittenDocument, done: done, filledForms: rule)
        let ways = KeptObject.original(Identifier(using: &source)).ways(original: fate)
        #expect(destroying.isDisjoint(with: ways))
        #expect(ways.contains(.filed))
        let form = Fate(of: .filledForm, done: done, filledForms: rule)
        let formWays = KeptObject.original(Identifier(using: &source)).ways(original: form)
        #expect(destroying.isDisjoint(with: formWays) == !form.isDestruction)
        if form == .managerDecides { #expect(formWays == [.keptLocked, .lost]) }
      }
    }
    for object in [KeptObject.backup(Identifier(using: &source)), .medium("/media/usb")] {
      let ways = object.ways(original: .managerDecides)
      #expect(!ways.contains(.keptLocked) && !ways.contains(.filed))
      #expect(ways.contains(.erased))
    }
    #expect(
      KeptObject.device("USB-7").ways(original: .managerDecides) == [.emptiedAndReturned, .lost])
    #expect(
      KeptObject.output(Identifier(using: &source)).ways(original: .managerDecides)
        .starts(with: [.shredded, .confidentialBin]))
  }
}
