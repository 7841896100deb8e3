import DowntimeModel
import TestSupport

/// Arbitrary records for property tests: every kind, awkward text, any time of the years that can
/// be written.
struct ArbitraryRecords: ArbitraryValues {
  var random: SeededGenerator
  /// When things happen; any year that can be written where nothing else is said.
  var times: ClosedRange<Int64> = -60_000_000_000_000...253_000_000_000_000
  let most = (attempts: 2, messages: 2, participants: 2)

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func identifier<Subject>() -> Identifier<Subject> { Identifier(using: &random) }

  mutating func words<Word: CaseIterable & Hashable>() -> Set<Word> where Word.AllCases == [Word] {
    Set(Word.allCases.filter { _ in bool() })
  }

  mutating func text() -> String {
    let pieces = [
      "a", "Å", "e\u{301}", "\"", "\\", "\n", "\t", "\u{0}", "\u{1F}", "\u{7F}", " ", "👩‍⚕️",
      "\u{2028}",
      "rum 12", "{", "}", "/", "~1", "ö", "中", "\u{10FFFF}", "\r\n",
    ]
    return (0..<int(0...8)).map { _ in pick(pieces) }.joined()
  }

  mutating func time() -> LocalTime {
    LocalTime(
      instant: Instant(
        milliseconds: Int64.random(in: times, using: &random)),
      offsetMinutes: pick([60, 120, 0, -150, 1439, -1439]))
  }

  mutating func past() -> LocalTime { time() }

  mutating func day() -> CivilDate { CivilDate(daysSince1970: int(-60_000...40_000)) }

  mutating func amount() -> Money {
    Money(öre: pick([0, 50_00, -1, .max, .min, Int64(int(1...1_000_000))]))
  }

  mutating func number() -> PersonNumber {
    switch int(0...3) {
    case 0:
      pick(["191212121212", "197010632391"].compactMap(Personnummer.init(digits:)))
        .asNumber
    case 1: .reserve(text())
    case 2: .birthDate(day())
    default: .unknown
    }
  }

  mutating func person() -> PersonReference {
    switch int(0...3) {
    case 0: .resident(identifier(), name: text(), number: number(), room: text())
    case 1: .described(name: text(), number: number())
    case 2: .unknown(text())
    default: .nobody
    }
  }

  mutating func signature() -> Signature {
    pick(["NPÅ", "MMT", "EE", "ÄÖÜÉ", "ABCDE"].compactMap { Signature($0) })
  }

  mutating func author() -> Author {
    Author(signature: signature(), name: text(), title: text(), role: pick(Role.allCases))
  }

  mutating func system() -> ITSystem {
    pick([.treserva, .prator] + ["Eget  system", "e\u{301}"].compactMap { ITSystem($0) })
  }

  mutating func entry() -> Entry {
    switch int(0...25) {
    case 0, 17, 18: .care(care())
    case 19, 20: .addition(Addition(original: identifier(), said: said()))
    case 21, 22, 23: .listed(listed())
    case 1:
      .correction(
        Correction(
          original: identifier(), reason: text(), occurredAt: time(), replacement: care()))
    case 2: .personMove(PersonMove(original: identifier(), person: person(), reason: text()))
    case 3:
      .transfer(
        Transfer(
          original: identifier(), system: system(), at: time(), reference: text(),
          way: maybe { $0.word() }))
    case 4: .exemption(Exemption(original: identifier(), reason: text()))
    case 5: .reopening(Reopening(original: identifier(), reason: text()))
    case 6:
      .outageDeclared(
        OutageDeclaration(
          outage: identifier(), systems: (0...int(0...2)).map { _ in system() },
          startedAt: time(), note: text(), details: outageDetails()))
    case 7: .outageEnded(OutageEnd(outage: identifier(), endedAt: time()))
    case 8: .outageClosed(OutageClosure(outage: identifier()))
    case 9: .unit(UnitDescription(name: text(), isDrill: bool()))
    case 10:
      .staff(
        StaffMember(
          id: identifier(), signature: signature(), name: text(), title: text(),
          role: pick(Role.allCases), isActive: bool(),
          validFrom: maybe { $0.day() }, validTo: maybe { $0.day() },
          isProtected: bool(), isConfirmed: bool()))
    case 11:
      .resident(
        Resident(
          id: identifier(), name: text(), number: number(), room: text(), isActive: bool(),
          protection: word()))
    case 12:
      .keyChange(KeyChange(slot: pick([.unit, .manager]), generation: int(1...9)))
    case 13:
      .pin(
        PINSetting(
          member: identifier(),
          hash: bool()
            ? PINHash(
              salt: (0..<16).map { _ in UInt8(int(0...255)) },
              hash: (0..<32).map { _ in UInt8(int(0...255)) }) : nil))
    case 15:
      .profileAdopted(
        ProfileAdoption(
          forms: (0..<int(0...2)).map { _ in
            pick([Profile().stored, "{}", #"{"titel":"Å","nytt":[1]}"#, text(), #""x""#])
          }))
    case 24:
      .personLink(
        PersonLink(one: person(), other: person(), isSame: bool(), reason: text()))
    case 25: .oversight(oversight())
    case 14: .signIn(SignInTry(member: identifier(), isRight: bool()))
    default: .unrecognized(kind: "kind" + String(int(0...9)))
    }
  }

  mutating func unknownMembers() -> [String: String] {
    var members: [String: String] = [:]
    for _ in 0..<int(0...2) {
      let name = pick(["hlc", "né", "~x", "/odd/name", "", "/body", "/au/hsa", "/au/a~1b"])
      // "/body" alone would replace the body.
      members[name == "/body" ? "/bodyguard" : name] = pick([
        "1", "null", "true", #"{"a":["b",-3]}"#, #""x""#, "[]",
      ])
    }
    if members["/odd/name"] != nil {
      members["/odd/name"] = nil
      members["/body/~1odd~1name"] = "7"
    }
    return members
  }

  mutating func record() -> Record {
    Record(
      id: identifier(), outage: bool() ? identifier() : nil,
      number: bool()
        ? EntryNumber(
          series: pick(["DA", "AVV", "SAM", "RÄT"]), terminal: pick(["", "B", "AB"]),
          ordinal: int(1...12_345)) : nil,
      recordedAt: time(), occurredAt: bool() ? time() : nil, author: author(), entry: entry(),
      letter: bool()
        ? LetterMark(
          writtenAt: time(), takenInBy: author(), way: pick(LetterMark.Way.allCases)) : nil,
      remarks: remarks(),
      unknownMembers: unknownMembers())
  }

  mutating func remarks() -> EntryRemarks {
    EntryRemarks(
      lateReason: bool() ? text() : "",
      own: bool() ? [EntryRemarks.OwnAnswer(label: text(), text: text())] : [])
  }

  mutating func draft() -> Draft {
    Draft(
      id: identifier(), outage: identifier(), author: author(),
      subject: pick([
        .entry(.new(pick(CareEntry.Kind.allCases))),
        .entry(.correction(of: identifier(), pick(CareEntry.Kind.allCases))), .short(text()),
      ]),
      fields: Dictionary(
        ["text", "person", "", "tid"].filter { _ in bool() }.map { ($0, text()) },
        uniquingKeysWith: { first, _ in first }),
      startedAt: time(), changedAt: time())
  }
}

extension Personnummer {
  fileprivate var asNumber: PersonNumber { .personnummer(self) }
}
