import DowntimeModel
import Testing

/// K-24 … K-27: named formats, and a check digit that never refuses.
@Suite struct ReserveNumberTests {
  @Test(arguments: [
    ("22380502AB12", [ReserveNumber.Format.national]), ("00993059KX07", [.national]),
    ("22380502AI12", []), ("24380502AB12", []), ("22381902AB12", []), ("22380539AB12", []),
    ("992004391013", [.stockholm]), ("991981000010", [.stockholm]), ("99200439101A", []),
    ("19380502K012", [.västraGötaland, .skåne]), ("19380502-K012", [.västraGötaland, .skåne]),
    ("19380502AB12", [.skåne, .värmland]), ("19380502k1a2", [.skåne]),
    ("193805458432", [.carelink]), ("193805628432", []), ("19380230K012", []),
    ("19380545K012", []), ("okänd man", []), ("", []), ("１９３８０５４５８４３２", []),
  ])
  func aFormatThatIsKnownIsNamed(_ typed: String, _ formats: [ReserveNumber.Format]) {
    let number = ReserveNumber(typed)
    #expect(number.formats == formats)
    #expect(number.text == typed)
  }

  @Test func aCheckDigitIsOnlyEverAWarning() throws {
    #expect(ReserveNumber("992004391013").checkDigit == .fits)
    #expect(ReserveNumber("991981000010").checkDigit == .fits)
    let wrong = (0...9).map { ReserveNumber("99200439101\($0)").checkDigit }
    #expect(wrong.filter { $0 == .doesNotFit }.count >= 8)
    #expect(ReserveNumber("193805458432").checkDigit == .notKnown)
    let today = CivilDate(daysSince1970: 20_751)
    for typed in ["992004391019", "193805458431", "okänd man"] {
      #expect(
        PersonNumberInput.parse(typed, today: today) == .success(.unchecked(.reserve(typed))))
      #expect(PersonNumber.reserve(typed).reserveNumber == ReserveNumber(typed))
    }
    #expect(PersonNumber.unknown.reserveNumber == nil)
  }
}
