import DowntimeModel
import TestSupport
import Testing

private let today = CivilDate(daysSince1970: 20_751)  // 2026-10-25

private func number(_ digits: String) throws -> Personnummer {
  try #require(Personnummer(digits: digits))
}

@Test(arguments: [
  "191212121212", "193012299263", "194408139089", "194001079120", "194201199124", "194502024732",
  "194504118359", "193805028432", "195312242083", "195702182568", "196201082697", "196404153832",
  "197103011032", "197907179191", "197911109291", "198101079294", "198705212382", "198808112380",
  "199212252382", "199504242398", "190301249801", "190104132386", "190001042399",
])
func testNumbersAreAcceptedInEveryForm(_ digits: String) throws {
  let expected = Personnummer.Meaning.one(try number(digits))
  let isCentenarian = (2026 - (try #require(Int(digits.prefix(4))))) >= 100
  let short = digits.dropFirst(2).prefix(6) + (isCentenarian ? "+" : "-") + digits.suffix(4)
  for typed in [digits, "\(digits.prefix(8))-\(digits.suffix(4))", String(short), " \(short) "] {
    #expect(Personnummer.parse(typed, today: today) == .success(expected), "\(typed)")
  }
  #expect(try number(digits).isCoordinationNumber == false)
}

@Test(arguments: [("197010632391", 1970, 10, 3), ("196109732393", 1961, 9, 13)])
func aSamordningsnummerHasSixtyAddedToTheDay(
  _ digits: String, _ year: Int, _ month: Int, _ day: Int
) throws {
  #expect(try number(digits).isCoordinationNumber)
  #expect(try number(digits).birthDate == CivilDate(year: year, month: month, day: day))
  #expect(Personnummer.parse(digits, today: today) == .success(.one(try number(digits))))
}

@Test func theSeparatorTellsTheCentury() throws {
  #expect(
    Personnummer.parse("121212-1212", today: today) == .success(.one(try number("201212121212"))))
  #expect(
    Personnummer.parse("121212+1212", today: today) == .success(.one(try number("191212121212"))))
}

@Test func tenDigitsThatFitTwoCenturiesGiveBoth() throws {
  #expect(
    Personnummer.parse("1212121212", today: today)
      == .success(
        .either(younger: try number("201212121212"), older: try number("191212121212"))))
  #expect(
    Personnummer.parse("4408139089", today: today) == .success(.one(try number("194408139089"))))
}

@Test(arguments: [
  ("191212121213", Personnummer.Fault.checkDigit), ("191213121212", .noSuchDate(.month(13))),
  ("197010912391", .checkDigit), ("1912121212", .checkDigit), ("19121212121", .length(11)),
  ("", .length(0)), ("19121212-12-12", .characters), ("1912-12121212", .characters),
  ("19121212A212", .characters), ("209912121212", .dateInFuture),
  ("170012121212", .noSuchDate(.year(1700))), ("000000-0000", .noSuchDate(.month(0))),
  ("191212001212", .noSuchDate(.day(0))), ("191212601212", .noSuchDate(.day(60))),
  ("191212921212", .noSuchDate(.day(32))),
  ("191204311212", .noSuchDate(.monthHas(days: 30, month: 4, year: 1912))),
  ("000229+1212", .noSuchDate(.monthHas(days: 28, month: 2, year: 1900))),
  ("1213121212", .noSuchDate(.month(13))), ("261231-1212", .dateInFuture),
  ("１９１２１２１２１２１２", .foreignDigits), ("19121212-121２", .foreignDigits),
])
func whatIsNoPersonnummerIsToldWhy(_ typed: String, _ fault: Personnummer.Fault) {
  #expect(Personnummer.parse(typed, today: today) == .failure(fault))
}

@Test func everyOtherLastDigitIsWrong() {
  for digit in 0...9 where digit != 2 {
    #expect(Personnummer(digits: "19121212121\(digit)") == nil)
  }
}

@Test func aNumberIsShownWholeOrMasked() throws {
  #expect(try number("191212121212").text == "19121212-1212")
  #expect(try number("191212121212").masked == "19121212-****")
  #expect(PersonNumber.reserve("992004391013").masked == "9920********")
  #expect(PersonNumber.unknown.text == "")
}

@Test func typedNumbersAreOfFourSorts() throws {
  func parse(_ typed: String) -> Result<PersonNumberInput.Meaning, Personnummer.Fault> {
    PersonNumberInput.parse(typed, today: today)
  }
  let date = try #require(CivilDate(year: 1938, month: 5, day: 2))
  #expect(parse("  ") == .success(.number(.unknown)))
  #expect(parse("19380502") == .success(.number(.birthDate(date))))
  #expect(parse("1938-05-02") == .success(.number(.birthDate(date))))
  #expect(parse("193805028432") == .success(.number(.personnummer(try number("193805028432")))))
  #expect(
    parse("121212 1212")
      == .success(
        .either(younger: try number("201212121212"), older: try number("191212121212"))))
  for reserve in [
    "992004391013", "19380545K012", "22380502AB12", "193805458432", "99X", "12345678",
  ] {
    #expect(parse(reserve) == .success(.unchecked(.reserve(reserve))), "\(reserve)")
  }
  #expect(parse("191212121213") == .failure(.checkDigit))
  #expect(parse("191213121212") == .failure(.noSuchDate(.month(13))))
  // A birth date that is none, and a digit too few or too many, are slips, not reserve numbers.
  let leap = CivilDate.Fault.monthHas(days: 28, month: 2, year: 1938)
  #expect(parse("19380229") == .failure(.noSuchDate(leap)))
  #expect(parse("1938-02-29") == .failure(.noSuchDate(leap)))
  #expect(parse("20991212") == .failure(.dateInFuture))
  #expect(parse("18491212") == .failure(.noSuchDate(.year(1849))))
  #expect(parse("19121212121") == .failure(.length(11)))
  #expect(parse("19121212-12122") == .failure(.length(13)))
  #expect(parse("１９３８０５０２") == .failure(.foreignDigits))
  #expect(parse("1212121213") == .failure(.checkDigit))
}

/// Numbers drawn here, never written down: every form that people type gives the number back.
@Test func everyNumberComesBackFromEveryFormItIsTypedIn() throws {
  var random = SeededGenerator(seed: 4)
  for _ in 0..<5000 {
    let born = today.adding(days: -Int.random(in: 1...40_000, using: &random))
    let isCoordination = Bool.random(using: &random)
    let day = born.day + (isCoordination ? 60 : 0)
    let stem = String(
      born.year * 10_000_000 + born.month * 100_000 + day * 1000
        + Int.random(in: 1...999, using: &random))
    let fitting = (0...9).compactMap { Personnummer(digits: stem + "\($0)") }
    let number = try #require(fitting.first)
    #expect(fitting.count == 1)
    #expect(number.birthDate == born && number.isCoordinationNumber == isCoordination)
    let sign = today.year - born.year >= 100 ? "+" : "-"
    let ten = number.digits.dropFirst(2)
    for typed in [number.digits, number.text, "\(ten.prefix(6))\(sign)\(ten.suffix(4))"] {
      #expect(Personnummer.parse(typed, today: today) == .success(.one(number)))
    }
    switch Personnummer.parse(String(ten), today: today) {
    case .success(.one(number)): break
    case .success(.either(let younger, let older)):
      #expect(younger == number || older == number)
      #expect(older.digits.dropFirst(2) == younger.digits.dropFirst(2))
    default: Issue.record("not read")
    }
  }
}
