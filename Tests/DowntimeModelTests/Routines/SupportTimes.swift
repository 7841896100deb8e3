import DowntimeModel
import Testing

/// A time of a test; a test with a time that cannot be read fails.
func time(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> LocalTime {
  guard let time = TimestampText.read(text) else {
    Issue.record("no time: \(text)", sourceLocation: sourceLocation)
    return LocalTime(instant: Instant(milliseconds: 0), offsetMinutes: 60)
  }
  return time
}

/// The five routines' profiles by their number; the two kinds of unit of routine 004 apart.
let routineProfiles: [(name: String, profile: RoutineProfile)] = [
  ("000", .gothenburgCareHome), ("001", .gothenburgHomeCare), ("002", .prator(.municipality)),
  ("003", .minaPlaner(.municipality)), ("004 o", .socialSystemsOrdering),
  ("004 p", .socialSystemsProvider),
]

/// A day of a test.
func day(_ iso: String, sourceLocation: SourceLocation = #_sourceLocation) -> CivilDate {
  guard let day = SwedishDate.date(iso: iso) else {
    Issue.record("no day: \(iso)", sourceLocation: sourceLocation)
    return CivilDate(daysSince1970: 0)
  }
  return day
}
