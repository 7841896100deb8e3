import DowntimeModel
import Foundation
import Testing

/// What others have published, to check our own arithmetic against.
///
/// Each item: year, Easter Sunday (MMDD), day of June that midsommardagen is, alla helgons dag (MMDD),
/// working days of the year. Easter as python-dateutil 2.9 (`easter`, Western) and python-holidays
/// 0.108 (`Sweden`) give it, which agree on all 96 years; the two Saturdays as python-holidays gives
/// them; working days counted from its list of public holidays without Saturdays, Sundays and the
/// three eves. Both are peers of date-holidays, whose list for 2026 stands in full in the tests.
struct PublishedYear: Sendable {
  let year: Int
  let easter: CivilDate
  let midsummerDay: CivilDate
  let allSaintsDay: CivilDate
  let workingDays: Int

  static func all() throws -> [PublishedYear] {
    let words = table.split(whereSeparator: \.isWhitespace).map(String.init)
    return try stride(from: 0, to: words.count, by: 5).map { at in
      let numbers = try words[at..<(at + 5)].map { try #require(Int($0)) }
      func date(_ monthAndDay: Int) throws -> CivilDate {
        try #require(
          CivilDate(year: numbers[0], month: monthAndDay / 100, day: monthAndDay % 100))
      }
      return PublishedYear(
        year: numbers[0], easter: try date(numbers[1]), midsummerDay: try date(600 + numbers[2]),
        allSaintsDay: try date(numbers[3]), workingDays: numbers[4])
    }
  }

  private static let table = """
    2005 0327 25 1105 253  2006 0416 24 1104 251  2007 0408 23 1103 250  2008 0323 21 1101 252
    2009 0412 20 1031 251  2010 0404 26 1106 253  2011 0424 25 1105 253  2012 0408 23 1103 250
    2013 0331 22 1102 250  2014 0420 21 1101 249  2015 0405 20 1031 251  2016 0327 25 1105 253
    2017 0416 24 1104 251  2018 0401 23 1103 250  2019 0421 22 1102 250  2020 0412 20 1031 252
    2021 0404 26 1106 253  2022 0417 25 1105 253  2023 0409 24 1104 251  2024 0331 22 1102 251
    2025 0420 21 1101 249  2026 0405 20 1031 251  2027 0328 26 1106 253  2028 0416 24 1104 251
    2029 0401 23 1103 250  2030 0421 22 1102 250  2031 0413 21 1101 249  2032 0328 26 1106 254
    2033 0417 25 1105 253  2034 0409 24 1104 251  2035 0325 23 1103 250  2036 0413 21 1101 251
    2037 0405 20 1031 251  2038 0425 26 1106 253  2039 0410 25 1105 253  2040 0401 23 1103 250
    2041 0421 22 1102 250  2042 0406 21 1101 249  2043 0329 20 1031 251  2044 0417 25 1105 253
    2045 0409 24 1104 251  2046 0325 23 1103 250  2047 0414 22 1102 250  2048 0405 20 1031 252
    2049 0418 26 1106 253  2050 0410 25 1105 253  2051 0402 24 1104 251  2052 0421 22 1102 251
    2053 0406 21 1101 249  2054 0329 20 1031 251  2055 0418 26 1106 253  2056 0402 24 1104 251
    2057 0422 23 1103 250  2058 0414 22 1102 250  2059 0330 21 1101 249  2060 0418 26 1106 254
    2061 0410 25 1105 253  2062 0326 24 1104 251  2063 0415 23 1103 250  2064 0406 21 1101 251
    2065 0329 20 1031 251  2066 0411 26 1106 253  2067 0403 25 1105 253  2068 0422 23 1103 250
    2069 0414 22 1102 250  2070 0330 21 1101 249  2071 0419 20 1031 251  2072 0410 25 1105 253
    2073 0326 24 1104 251  2074 0415 23 1103 250  2075 0407 22 1102 250  2076 0419 20 1031 252
    2077 0411 26 1106 253  2078 0403 25 1105 253  2079 0423 24 1104 251  2080 0407 22 1102 251
    2081 0330 21 1101 249  2082 0419 20 1031 251  2083 0404 26 1106 253  2084 0326 24 1104 251
    2085 0415 23 1103 250  2086 0331 22 1102 250  2087 0420 21 1101 249  2088 0411 26 1106 254
    2089 0403 25 1105 253  2090 0416 24 1104 251  2091 0408 23 1103 250  2092 0330 21 1101 251
    2093 0412 20 1031 251  2094 0404 26 1106 253  2095 0424 25 1105 253  2096 0415 23 1103 250
    2097 0331 22 1102 250  2098 0420 21 1101 249  2099 0412 20 1031 251  2100 0328 26 1106 253
    """
}
