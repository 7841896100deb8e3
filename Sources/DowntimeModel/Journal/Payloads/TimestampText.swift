/// Times in payloads: ISO 8601 with milliseconds and offset, always 29 characters, such as
/// `2026-10-25T02:31:00.000+02:00`.
public enum TimestampText {
  /// The written form. Clocks outside the years 1 … 9999 are held at the nearest end.
  public static func write(_ time: LocalTime) -> String {
    let offset = min(max(time.offsetMinutes, -1439), 1439)
    let instant = min(max(time.instant.milliseconds, earliest), latest)
    let shown = min(max(instant + Int64(offset) * 60_000, earliest), latest)
    let days = shown.floorDivided(by: 86_400_000)
    let date = CivilDate(daysSince1970: Int(days))
    let rest = Int(shown - days * 86_400_000)
    let east = abs(offset)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(29)
    append(date.year, digits: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(date.month, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(date.day, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: "T"))
    append(rest / 3_600_000, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(rest / 60_000 % 60, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(rest / 1000 % 60, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: "."))
    append(rest % 1000, digits: 3, to: &bytes)
    bytes.append(offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    append(east / 60, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(east % 60, digits: 2, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads the written form; nil for anything else.
  public static func read(_ text: String) -> LocalTime? { read(utf8: Array(text.utf8)[...]) }

  /// Reads the written form; nil for anything else.
  static func read(utf8 text: ArraySlice<UInt8>) -> LocalTime? {
    guard text.count == 29 else { return nil }
    let start = text.startIndex
    func isSign(_ at: Int, _ sign: UInt8) -> Bool { text[start + at] == sign }
    func number(_ at: Range<Int>) -> Int? {
      Self.number(text[start + at.lowerBound..<start + at.upperBound])
    }
    guard let year = number(0..<4), isSign(4, UInt8(ascii: "-")),
      let month = number(5..<7), isSign(7, UInt8(ascii: "-")),
      let day = number(8..<10), isSign(10, UInt8(ascii: "T")),
      let hour = number(11..<13), hour < 24, isSign(13, UInt8(ascii: ":")),
      let minute = number(14..<16), minute < 60, isSign(16, UInt8(ascii: ":")),
      let second = number(17..<19), second < 60, isSign(19, UInt8(ascii: ".")),
      let millisecond = number(20..<23),
      isSign(23, UInt8(ascii: "+")) || isSign(23, UInt8(ascii: "-")),
      let hours = number(24..<26), hours < 24, isSign(26, UInt8(ascii: ":")),
      let minutes = number(27..<29), minutes < 60,
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    let east = hours * 60 + minutes
    let isWest = isSign(23, UInt8(ascii: "-"))
    if isWest && east == 0 { return nil }
    let offset = isWest ? -east : east
    let seconds = date.daysSince1970 * 86_400 + hour * 3600 + (minute - offset) * 60 + second
    return LocalTime(
      instant: Instant(milliseconds: Int64(seconds) * 1000 + Int64(millisecond)),
      offsetMinutes: offset)
  }

  private static let earliest: Int64 = -62_135_596_800_000
  private static let latest: Int64 = 253_402_300_799_999

  private static func append(_ number: Int, digits: Int, to bytes: inout [UInt8]) {
    var divisor = digits == 4 ? 1000 : digits == 3 ? 100 : 10
    while divisor > 0 {
      bytes.append(0x30 + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }
}

extension Int64 {
  /// The quotient rounded down, also for negative numbers; the divisor is positive.
  func floorDivided(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
