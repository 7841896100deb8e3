import DowntimeModel
import Foundation
import TestSupport
import Testing

/// Payloads as versions of Reserv have written them. Files are only ever added.
enum Corpus {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

  static var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path())
        .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
    }
  }

  static func file(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name + ".json"), encoding: .utf8)
      .trimmingCharacters(in: .newlines)
  }

  static func record(_ name: String) throws -> Record {
    try RecordCodec.decode(Array(try file(name).utf8))
  }

  /// The texts of members with a name, at a depth of objects under the root, in files of a kind.
  static func words(_ member: String, of kind: String? = nil, depth: Int) throws -> Set<String> {
    var words: Set<String> = []
    func look(_ value: JSONValue, _ depth: Int) {
      switch value {
      case .object(let members):
        for found in members {
          if depth == 0, found.name == member, case .string(let word) = found.value {
            words.insert(word)
          }
          look(found.value, depth - 1)
        }
      case .array(let values): for value in values { look(value, depth) }
      case .string, .integer, .bool, .null: break
      }
    }
    for name in try names where !name.hasPrefix("draft") {
      guard case .object(let members) = try JSONParser.parse(Array(try file(name).utf8)),
        kind.map({ members.contains(JSONMember("ki", .string($0))) }) ?? true
      else { continue }
      look(.object(members), depth)
    }
    return words
  }
}

extension Corpus {
  static func identifier<Subject>(_ ordinal: Int) throws -> Identifier<Subject> {
    let digits = String(ordinal)
    return try #require(
      Identifier<Subject>(String(repeating: "0", count: 26 - digits.count) + digits))
  }

  static func time(_ text: String) throws -> LocalTime {
    try #require(TimestampText.read(text))
  }

  static func day(_ text: String) throws -> CivilDate {
    try #require(SwedishDate.date(iso: text))
  }

  static func outage() throws -> Identifier<Outage> {
    try #require(Identifier("3D7KJ2QXWB5V0E8N4R6T9YAZCM"))
  }

  static func testa() throws -> PersonReference {
    .resident(
      try identifier(16), name: "Testa Testberg",
      number: .personnummer(try #require(Personnummer(digits: "193012299263"))), room: "12")
  }

  /// What the files written since the tenth kind say, by file.
  static func entries() throws -> [String: Entry] {
    var entries = try care().merging(try calls()) { first, _ in first }.mapValues(Entry.care)
    let original: Identifier<Record> = try identifier(1)
    for (name, said) in try additions() {
      entries[name] = .addition(Addition(original: original, said: said))
    }
    for (name, listed) in try lists() { entries[name] = .listed(listed) }
    for (name, entry) in try oversight() { entries[name] = .oversight(entry) }
    for (name, event) in try preparations() { entries[name] = .listed(.preparation(event)) }
    for (name, event) in try events() { entries[name] = .listed(.outageEvent(event)) }
    entries["outageDeclaredDetails"] = .outageDeclared(try outageDetails())
    entries["transferWay"] = .transfer(
      Transfer(
        original: original, system: .minaPlaner, at: try time("2026-10-25T06:58:00.000+01:00"),
        reference: "", way: .registeredAndAdjusted))
    entries["correctionOfPayment"] = .correction(
      Correction(
        original: original, reason: "siffror omkastade",
        occurredAt: try time("2026-10-25T09:00:00.000+01:00"),
        replacement: .payment(
          CardPayment(
            person: try testa(), kind: .foodRequisition, voucher: "K04", purpose: "mat",
            amount: Money(kronor: 3450), decisionMaker: "Benny Beslut-Test",
            officer: "Hanna Handläggare-Test"))))
    return entries
  }
}

@Test func everyCorpusFileIsWrittenAgainByteForByte() throws {
  let names = try Corpus.names
  #expect(names.count >= 100)
  for name in names where !name.hasPrefix("draft") {
    let text = try Corpus.file(name)
    #expect(
      String(decoding: RecordCodec.encode(try Corpus.record(name)), as: UTF8.self) == text,
      "\(name)")
  }
}

@Test func theCorpusHasEveryKindByTheNameItWillAlwaysHave() throws {
  let kinds = try Corpus.words("ki", depth: 0).subtracting(["vitalSigns"])
  #expect(
    kinds == [
      "addition", "backup", "call", "cardReconciliation", "cardRefill", "cashHolder", "contact",
      "correction", "dayNote", "decision", "deviation", "deviceLoan", "deviceLoanStep",
      "document", "exemption", "fax", "handover", "handoverConfirmed", "itemNote", "keyChange",
      "order",
      "outageClosed", "outageDeclared", "outageEnded", "outageEvent", "oversight", "payment",
      "personLink",
      "personMove", "pin", "preparation", "preparedDocument",
      "profileAdopted", "reopening", "resident", "selfCheck", "signIn", "staff", "timeReport",
      "transfer", "unit",
    ])
}

@Test func theCorpusHasEveryVariantByTheNameItWillAlwaysHave() throws {
  #expect(
    try Corpus.words("type", of: "addition", depth: 1) == [
      "acknowledged", "assessed", "faxArrived", "follows", "handedOver", "informed", "nextShift",
      "orderStep", "paper", "read", "sentAfterwards", "struck", "toldOrally", "waived",
    ])
  #expect(
    try Corpus.words("type", of: "addition", depth: 2) == [
      "confidentialBin", "erased", "filed", "notNeeded", "scanned", "shredded",
    ])
  #expect(
    try Corpus.words("type", of: "preparation", depth: 1) == [
      "appointed", "changed", "findingDone", "kept", "known", "planCancelled", "planned", "printed",
      "weeded",
    ])
  #expect(
    try Corpus.words("type", of: "outageEvent", depth: 1) == [
      "analysed", "casesReviewed", "cause", "decided", "decisionsComplete", "declarationCorrected",
      "done", "forwarded", "informed", "level", "listKept", "normalOperation", "normalState",
      "paperReport",
      "paperReportDone", "premisesChecked", "printDone", "printed", "received", "reopened",
      "reported",
      "storageDecided", "ticked", "unticked", "waived",
    ])
  #expect(
    try Corpus.words("type", of: "deviceLoanStep", depth: 1)
      == ["dataEntered", "emptied", "lost", "returned"])
  #expect(
    try Corpus.words("type", of: "itemNote", depth: 1)
      == ["released", "taken", "waived", "wanted"])
  #expect(
    try Corpus.words("type", of: "oversight", depth: 1) == [
      "trailReviewed", "accessList", "emergencyOpened", "emergencyReviewed", "outageDestroyed",
      "objectAnswered",
    ])
  #expect(try Corpus.words("type", of: "cardRefill", depth: 1) == ["ordered", "returned"])
  #expect(
    try Corpus.words("type", of: "document", depth: 2).isSuperset(
      of: ["fileInFolder", "fileOnStick", "handwritten", "printedForm", "screen"]))
  #expect(try Corpus.words("wa", depth: 1) == ["import", "avskrift"])
  #expect(try Corpus.words("type", of: "fax", depth: 2).isSuperset(of: ["day", "time"]))
  #expect(
    try Corpus.words("state", of: "addition", depth: 1)
      == ["done", "planned", "notDone", "notNeeded"])
  #expect(
    try Corpus.words("kind", of: "call", depth: 2)
      == Set(PratorMessageKind.allCases.map(\.rawValue)))
  #expect(
    try Corpus.words("type", of: "call", depth: 3).isSuperset(
      of: ["notNeeded", "notTold", "told"]))
}

@Test func theCorpusOfNewerKindsReadsAsWritten() throws {
  for (name, entry) in try Corpus.entries() {
    let record = try Corpus.record(name)
    #expect(record.entry == entry, "\(name)")
    #expect(record.unknownMembers.isEmpty, "\(name)")
  }
}

@Test func theCorpusHasWhatStandsBesideAnEntry() throws {
  let record = try Corpus.record("dayNoteTold")
  #expect(
    record.remarks
      == EntryRemarks(
        lateReason: "datorn var upptagen",
        own: [EntryRemarks.OwnAnswer(label: "Larmnummer", text: "17")]))
  #expect(record.letter?.way == .typed)
}

@Test func theCorpusDayNoteReadsAsWritten() throws {
  let record = try Corpus.record("dayNote")
  #expect(
    record
      == Record(
        id: try Corpus.identifier(1), outage: try Corpus.outage(),
        number: EntryNumber(series: "DA", ordinal: 1),
        recordedAt: try Corpus.time("2026-10-25T02:31:12.345+02:00"),
        occurredAt: try Corpus.time("2026-10-25T02:31:00.000+02:00"),
        author: Author(
          signature: try #require(Signature("NPÅ")), name: "Natt-Nils Påhittad",
          title: "undersköterska", role: .careStaff),
        entry: .care(
          .dayNote(
            DayNote(
              person: try Corpus.testa(),
              text: "Vaken och orolig.\nDrack te, satt hos henne; lugnare.",
              nextShiftMustKnow: false)))))
}

@Test func theOtherCorpusEntriesReadAsWritten() throws {
  let first: Identifier<Record> = try Corpus.identifier(1)
  let expected: [String: Entry] = [
    "deviation": .care(
      .deviation(
        Deviation(
          person: .described(
            name: "Fejk Fejksson",
            number: .birthDate(try #require(CivilDate(year: 1938, month: 5, day: 2)))),
          kinds: [.fall, .other], whatHappened: "Hittad på golvet vid sängen.",
          immediateAction: "Ej flyttad.",
          contacted: .someone("ssk Siv Sköterska-Test 02:47")))),
    "call": .care(
      .call(
        Call(
          direction: .received, counterpart: .withheld, counterpartRole: "ssk",
          counterpartUnit: "Avd. T1, Teststads lasarett",
          person: .unknown("man, cirka 80, i hallen"), said: "Ringer igen 03:30.",
          readBack: true))),
    "correction": .correction(
      Correction(
        original: first, reason: "fel rum angivet",
        occurredAt: try Corpus.time("2026-10-25T02:05:00.000+01:00"),
        replacement: .dayNote(
          DayNote(person: .nobody, text: "Åter i säng i rum 14.", nextShiftMustKnow: true)))),
    "personMove": .personMove(
      PersonMove(
        original: first,
        person: .described(name: "Prova Provsson", number: .reserve("992004391013")),
        reason: "fel person")),
    "transfer": .transfer(
      Transfer(
        original: first, system: .treserva, at: try Corpus.time("2026-10-25T06:58:00.000+01:00"),
        reference: "T-17")),
    "exemption": .exemption(Exemption(original: first, reason: "dubbelt skriven")),
    "reopening": .reopening(Reopening(original: first, reason: "fel rad")),
    "outageDeclared": .outageDeclared(
      OutageDeclaration(
        outage: try Corpus.outage(), systems: [.treserva, .prator],
        startedAt: try Corpus.time("2026-10-25T02:14:00.000+02:00"),
        note: "Okänd orsak, ärende TEST-4711")),
    "outageEnded": .outageEnded(
      OutageEnd(
        outage: try Corpus.outage(), endedAt: try Corpus.time("2026-10-25T06:50:00.000+01:00"))),
    "outageClosed": .outageClosed(OutageClosure(outage: try Corpus.outage())),
    "unit": .unit(UnitDescription(name: "Testgården plan 2", isDrill: true)),
    "staff": .staff(
      StaffMember(
        id: try Corpus.identifier(17), signature: try #require(Signature("MMT")),
        name: "Mona Morgon-Test", title: "undersköterska", role: .teamLeader)),
    "resident": .resident(
      Resident(id: try Corpus.identifier(16), name: "Tolvan Tolvansson", isActive: false)),
    "residentProtected": .resident(
      Resident(
        id: try Corpus.identifier(17), name: "Skyddad Påhittad", protection: .secrecyMark)),
    "personLink": .personLink(
      PersonLink(
        one: .described(name: "Okänd kvinna", number: .reserve("992004391013")),
        other: try Corpus.testa(), isSame: true, reason: "legitimation visad")),
    "personLinkTakenBack": .personLink(
      PersonLink(
        one: .unknown("man, cirka 80, i hallen"),
        other: .described(name: "Tolvan Tolvansson", number: .unknown), isSame: false,
        reason: "en annan man")),
    "unrecognized": .unrecognized(kind: "vitalSigns"),
  ]
  for (name, entry) in expected {
    #expect(try Corpus.record(name).entry == entry, "\(name)")
  }
  #expect(
    try Corpus.record("call").number == EntryNumber(series: "SAM", terminal: "B", ordinal: 1))
}

@Test func whatThisVersionDoesNotKnowIsKeptByName() throws {
  let record = try Corpus.record("unknownMembers")
  #expect(
    record.unknownMembers == [
      "/lagrum": #""SoL""#, "/au/hsa": #""SE-TEST-1""#, "/body/person/protection": #""okänt""#,
    ])
  // Unknown when the file was written, and kept: a later version reads it.
  guard case .care(.dayNote(let note)) = record.entry else {
    Issue.record("not a daily note")
    return
  }
  #expect(note.details.heading == .health)
}

@Test func whatThisVersionDoesNotKnowIsKeptDeepInLists() throws {
  let record = try Corpus.record("unknownMembersInLists")
  guard case .care(.fax(let fax)) = record.entry else {
    Issue.record("not a fax")
    return
  }
  #expect(fax.receivers.map(\.unit) == ["Testmottagningen", "Avd. T1, Teststads lasarett"])
  #expect(
    record.unknownMembers == [
      "retries": "2", "/body/receivers/1/line": #""ISDN""#,
      "/body/relevantTime/zone": #""CET""#,
    ])
}

@Test func theCorpusDraftReadsAsWritten() throws {
  let text = try Corpus.file("draft")
  let draft = try DraftCodec.decode(Array(text.utf8))
  #expect(draft.form == .correction(of: try Corpus.identifier(2), .deviation))
  #expect(draft.fields == ["text": "halv me", "tid": "0245"])
  #expect(draft.changedAt == (try Corpus.time("2026-10-25T02:46:30.250+02:00")))
  #expect(String(decoding: DraftCodec.encode(draft), as: UTF8.self) == text)
}

@Test func theShortDraftReadsAsWritten() throws {
  let text = try Corpus.file("draftShort")
  let draft = try DraftCodec.decode(Array(text.utf8))
  #expect(draft.subject == .short("tell received"))
  #expect(draft.form == nil)
  #expect(String(decoding: DraftCodec.encode(draft), as: UTF8.self) == text)
}

/// Damaged bytes are refused or read, never a trap; what is read can be written and read again.
@Test func damagedPayloadsNeverStopTheProgram() throws {
  var arbitrary = ArbitraryRecords(seed: 12)
  let files = try Corpus.names.map { Array(try Corpus.file($0).utf8) }
  var refused = 0
  for _ in 0..<20_000 {
    var bytes = arbitrary.pick(files)
    for _ in 0...arbitrary.int(0...3) where !bytes.isEmpty {
      let place = arbitrary.int(0...(bytes.count - 1))
      switch arbitrary.int(0...3) {
      case 0: bytes[place] = UInt8(arbitrary.int(0...255))
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(arbitrary.pick(Array(#"{}[]",:\0129-eu"#.utf8)), at: place)
      default:
        let other = arbitrary.pick(files)
        bytes.replaceSubrange(place..., with: other.suffix(arbitrary.int(0...other.count)))
      }
    }
    do {
      let record = try RecordCodec.decode(bytes)
      #expect(try RecordCodec.decode(RecordCodec.encode(record)) == record)
    } catch {
      refused += 1
    }
    do { _ = try DraftCodec.decode(bytes) } catch {}
  }
  #expect(refused > 10_000)
}
