import DowntimeModel
import TestSupport
import Testing

/// Times typed in the search, on a Sunday morning after the night when the clock was put back.
@Suite struct SearchQueryTests {
  private func query(_ typed: String, at now: String = "2026-10-25T08:00+01") throws
    -> SearchQuery
  {
    SearchQuery(typed, times: ProfileTimes(), now: try Story.clock(now))
  }

  private func instant(_ text: String) throws -> Instant { try Story.clock(text).instant }

  @Test(arguments: [
    ("igår", "2026-10-24T00:00+02", "2026-10-25T00:00+02"),
    ("i går", "2026-10-24T00:00+02", "2026-10-25T00:00+02"),
    ("idag", "2026-10-25T00:00+02", "2026-10-26T00:00+01"),
    ("igår kväll", "2026-10-24T17:00+02", "2026-10-24T21:00+02"),
    ("igår k", "2026-10-24T17:00+02", "2026-10-24T21:00+02"),
    ("igår natt", "2026-10-24T21:00+02", "2026-10-25T07:00+01"),
    ("i natt", "2026-10-24T21:00+02", "2026-10-25T07:00+01"),
    ("inatt", "2026-10-24T21:00+02", "2026-10-25T07:00+01"),
    ("sö 25 okt", "2026-10-25T00:00+02", "2026-10-26T00:00+01"),
    ("söndag", "2026-10-25T00:00+02", "2026-10-26T00:00+01"),
    ("24/10 eftermiddag", "2026-10-24T12:00+02", "2026-10-24T17:00+02"),
    ("2026-10-24", "2026-10-24T00:00+02", "2026-10-25T00:00+02"),
    ("i lördags", "2026-10-24T00:00+02", "2026-10-25T00:00+02"),
    ("i morse", "2026-10-25T04:00+01", "2026-10-25T10:00+01"),
    ("IGÅR  Kväll ", "2026-10-24T17:00+02", "2026-10-24T21:00+02"),
  ])
  func `a time is understood`(_ typed: String, _ start: String, _ end: String) throws {
    let query = try query(typed)
    #expect(query.words.isEmpty)
    #expect(query.spans.map(\.instants) == [try instant(start)..<instant(end)])
  }

  @Test func `the night that goes on is the one that is meant`() throws {
    let span = try #require(query("i natt", at: "2026-10-24T22:30+02").spans.first)
    #expect(span.instants == (try instant("2026-10-24T21:00+02")..<instant("2026-10-25T07:00+01")))
  }

  @Test func `the profile says when evening and night begin`() throws {
    var times = ProfileTimes()
    swap(&times.dayBegins, &times.eveningBegins)
    swap(&times.eveningBegins, &times.nightBegins)
    let span = try #require(
      SearchQuery("igår kväll", times: times, now: try Story.clock("2026-10-25T08:00+01")).spans
        .first)
    #expect(span.instants == (try instant("2026-10-24T21:00+02")..<instant("2026-10-24T21:00+02")))
  }

  @Test func `a time of day means its minute, as far as it is typed`() throws {
    #expect(try query("02:31").words.map(\.minutes) == [151..<152])
    #expect(try query("02:3").words.map(\.minutes) == [150..<160])
    #expect(try query("2:").words.map(\.minutes) == [120..<180])
    for typed in ["25:00", "02:75", "0231", "02.31", "12:345", "rum:12"] {
      #expect(try query(typed).words.map(\.minutes) == [nil], "\(typed)")
    }
  }

  @Test(arguments: ["to", "sö", "mån", "fre", "i", "ig", "kväll", "natt", "25", "okt", "tonfisk"])
  func `what may become a word is a word`(_ typed: String) throws {
    let query = try query(typed)
    #expect(query.words.map(\.text) == [typed])
    #expect(query.spans.isEmpty)
  }

  @Test func `words and times go together in any order`() throws {
    let query = try query("Testa igår kväll orolig 02:31")
    #expect(query.words.map(\.text) == ["testa", "orolig", "02:31"])
    #expect(query.spans.map(\.part) == [.evening])
    #expect(query.spans.map(\.day) == [CivilDate(2026, 10, 24)])
  }

  @Test func `only a longer word or one more narrows what was found`() throws {
    #expect(try query("testa or").narrows(query("testa o")))
    #expect(try query("testa o igår").narrows(query("testa o")) == false)
    #expect(try query("o testa").narrows(query("testa")))
    #expect(try query("tes").narrows(query("testa")) == false)
    #expect(try query("02:31").narrows(query("02:3")) == false)
    #expect(try query("02:31").narrows(query("02")) == false)
    #expect(try query("").isEmpty)
  }
}
