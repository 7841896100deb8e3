import DowntimeModel
import TestSupport
import Testing

extension Shifts {
  mutating func report(_ signature: String, _ drafts: [Draft] = []) throws -> Identifier<Record> {
    var handover = unit.newHandover(in: outage, drafts: drafts)
    handover.receiver = "dagpasset"
    return try write(signature, .listed(.handover(handover)))
  }

  func covered() -> [[Identifier<Record>]] { unit.handovers(in: outage).map(\.covers) }
}

@Test func everyEntryIsInExactlyOneReportWhateverTheInterleaving() throws {
  var random = SeededGenerator(seed: 19)
  var reports = 0
  for _ in 0..<60 {
    var night = try Shifts()
    var entries: [Identifier<Record>] = []
    var toTell: Set<Identifier<Record>> = []
    for _ in 0..<40 {
      switch Int.random(in: 0...9, using: &random) {
      case 0...3: entries.append(try night.note("NPÅ"))
      // From another terminal, or taken in late: written long before what reports tell already.
      case 4: entries.append(try night.note("SST", minutesAgo: .random(in: 1...30, using: &random)))
      case 5:
        guard let id = entries.randomElement(using: &random) else { break }
        toTell.insert(
          try night.correct(id, by: "NPÅ", minutesAgo: .random(in: 0...5, using: &random)))
      case 6:
        guard let id = entries.randomElement(using: &random) else { break }
        toTell.insert(
          try night.say("MMT", of: id, .handedOver(to: "Siv Sköterska-Test", at: night.now)))
      case 7:
        guard let id = entries.randomElement(using: &random) else { break }
        try night.read("MMT", id)
      default: _ = try night.report("NPÅ")
      }
    }
    _ = try night.report("NPÅ")
    toTell.formUnion(entries)
    let covered = night.covered()
    #expect(covered.joined().count == toTell.count)
    #expect(Set(covered.joined()) == toTell)
    #expect(night.unit.untold(in: night.outage).isEmpty)
    reports += covered.count
    // Records arrive in any order, as from another terminal.
    #expect(
      UnitState(night.records.shuffled(using: &random)).handovers(in: night.outage)
        == night.unit.handovers(in: night.outage))
  }
  #expect(reports > 200)
}

@Test func ofTwoReportsMadeWithoutEachOtherTheEarlierKeepsWhatBothTell() throws {
  var night = try Shifts()
  let note = try night.note("NPÅ")
  let handover = night.unit.newHandover(in: night.outage, drafts: [])
  _ = try night.write("NPÅ", .listed(.handover(handover)))
  let second = try night.note("SST")
  var other = handover
  other.covers.append(second)
  _ = try night.write("SST", .listed(.handover(other)))
  #expect(night.covered() == [[note], [second]])
}

@Test func whatDoesNotFitInOneReportIsInTheNext() throws {
  var night = try Shifts()
  for _ in 0..<3 { _ = try night.note("NPÅ") }
  let all = night.unit.untold(in: night.outage).map(\.id)
  let id = try night.write(
    "NPÅ", .listed(.handover(Handover(receiver: "", covers: Array(all.prefix(2))))))
  #expect(night.unit.newHandover(in: night.outage, drafts: []).covers == [all[2]])
  #expect(night.unit.handovers(in: night.outage).map(\.id) == [id])
}

@Test func aReportOfTheMostRecordsFitsInALineOfTheJournal() throws {
  var arbitrary = ArbitraryRecords(seed: 4)
  let handover = Handover(
    receiver: "dagpasset", note: String(repeating: "å", count: EntryLimits.textCharacters),
    covers: (0..<Handover.mostCovered).map { _ in arbitrary.identifier() },
    flagged: (0..<Handover.mostCovered).map { _ in arbitrary.identifier() })
  var record = arbitrary.record()
  record.unknownMembers = [:]
  record.entry = .listed(.handover(handover))
  // Base64 of the sealed bytes, and the envelope, in 512 KiB.
  #expect(RecordCodec.encode(record).count * 4 / 3 < 500 * 1024)
}

@Test func aFlaggedEntryIsInEveryReportUntilItIsClosed() throws {
  var night = try Shifts()
  let note = try night.note("NPÅ", mustKnow: true)
  func flagged() -> [[Identifier<Record>]] {
    night.unit.handovers(in: night.outage).map(\.handover.flagged)
  }
  _ = try night.report("NPÅ")
  _ = try night.report("MMT")
  _ = try night.say("MMT", of: note, .nextShift(mustKnow: false, reason: "klart"))
  _ = try night.report("SST")
  #expect(flagged() == [[note], [note], []])
  #expect(night.covered().map(\.count) == [1, 0, 1])
}

@Test func theReportSaysTheFlaggedFirstThenWhatMustBeSaidThenPersonByPerson() throws {
  var night = try Shifts()
  let flagged = try night.note("NPÅ", room: "3", mustKnow: true)
  let fourteen = try night.note("NPÅ", room: "14")
  var visit = DayNote(
    person: .described(name: "Rum 9", number: .unknown), text: "Vill äta klockan nio.",
    nextShiftMustKnow: false)
  visit.details.affectsComingVisits = true
  let aloud = try night.write("NPÅ", .care(.dayNote(visit)))
  let again = try night.note("NPÅ", room: "14")
  let handover = night.unit.newHandover(in: night.outage, drafts: [])
  let report = night.unit.report(handover, in: night.outage, now: night.now)
  #expect(report.flagged.map(\.entry.id) == [flagged])
  #expect(report.aloud.map(\.subject) == [.tellOrally(aloud)])
  #expect(report.persons.map { $0.lines.map(\.entry.id) } == [[fourteen, again], [aloud]])
  #expect(report.open.map(\.subject) == [.begin(.report)])
  #expect(report.count == 4)
}

@Test func aReportReadLaterSaysWhatHasChangedSince() throws {
  var night = try Shifts()
  let note = try night.note("NPÅ")
  _ = try night.report("NPÅ")
  func lines(_ index: Int) -> [ShiftReport.Line] {
    let report = night.unit.handovers(in: night.outage)[index]
    return night.unit.report(report.handover, in: night.outage, now: night.now)
      .persons.flatMap(\.lines)
  }
  #expect(lines(0).map(\.hasChangedSince) == [false])
  _ = try night.correct(note, by: "NPÅ")
  #expect(lines(0).map(\.hasChangedSince) == [true])
  _ = try night.report("NPÅ")
  #expect(lines(1).map(\.isKnown) == [true])
  #expect(lines(1).map(\.hasChangedSince) == [false])
}

@Test func startedTextsAreNamedInTheReportByKindAuthorAndTime() throws {
  var night = try Shifts()
  let note = try night.note("NPÅ")
  let draft = Draft(
    id: Identifier(retyping: note), outage: night.outage, author: try Shifts.author("SST"),
    subject: .entry(.new(.deviation)), fields: ["text": "halv me"], startedAt: night.now,
    changedAt: night.now)
  _ = try night.report("NPÅ", [draft])
  let unsigned = try #require(night.unit.handovers(in: night.outage).first).handover.unsigned
  #expect(unsigned.map(\.author.signature.text) == ["SST"])
  #expect(unsigned.map(\.kind) == [.deviation])
}

@Test func aReportWaitsUntilSomebodyElseConfirmsItOrANewerIsMade() throws {
  var night = try Shifts()
  _ = try night.note("NPÅ")
  var handover = night.unit.newHandover(in: night.outage, drafts: [])
  #expect(!handover.awaitsConfirmation)
  handover.awaitsConfirmation = true
  let id = try night.write("NPÅ", .listed(.handover(handover)))
  func isWaiting() -> Bool {
    night.unit.openItems(RoutineProfile(), now: night.now).contains {
      $0.subject == .confirmHandover(id)
    }
  }
  #expect(isWaiting())
  let confirmation = HandoverConfirmation(handover: id, repeated: "Rum 3: sover")
  _ = try night.write("NPÅ", .listed(.handoverConfirmed(confirmation)))
  #expect(isWaiting())
  _ = try night.write("MMT", .listed(.handoverConfirmed(confirmation)))
  #expect(!isWaiting())
  let report = try #require(night.unit.handovers(in: night.outage).first)
  #expect(report.confirmation?.author.signature.text == "MMT")
  #expect(report.confirmation?.repeated == "Rum 3: sover")
  let second = try night.write("MMT", .listed(.handover(handover)))
  #expect(night.unit.waitingHandover(in: night.outage)?.id == second)
  _ = try night.report("SST")
  #expect(night.unit.waitingHandover(in: night.outage) == nil)
}

@Test func theUnitsRoutineSaysWhetherReportsAreConfirmed() throws {
  var profile = Profile()
  profile.confirmsHandovers = true
  #expect(try #require(Profile.combined([Profile(), profile])).confirmsHandovers)
  var night = try Shifts()
  let record = Record(
    id: try night.note("NPÅ"), outage: nil, number: nil, recordedAt: night.now, occurredAt: nil,
    author: try Shifts.author("EEX"),
    entry: .profileAdopted(ProfileAdoption(forms: [profile.stored])))
  var unit = UnitState(night.records.dropLast())
  unit.apply(record)
  #expect(unit.newHandover(in: night.outage, drafts: []).awaitsConfirmation)
}
