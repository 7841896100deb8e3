import DowntimeModel
import TestSupport
import Testing

/// What the corpus files of oversight say, by file.
extension Corpus {
  static func oversight() throws -> [String: OversightEntry] {
    let at = try time("2026-11-21T16:00:00.000+01:00")
    return [
      "oversightTrailReviewed": .trailReviewed(
        TrailReview(
          from: try time("2026-10-21T16:00:00.000+02:00"), to: at, rowCount: 412, seed: 20_261_121,
          sample: [try identifier(301), try identifier(302)], result: .followUp,
          note: "Två öppningar av rum 3 utan synligt skäl.")),
      "oversightTrailReviewedPlain": .trailReviewed(
        TrailReview(
          from: nil, to: at, rowCount: 0, seed: 7, sample: [], result: .nothingOdd, note: "")),
      "oversightAccessList": .accessList(
        AccessList(
          person: try identifier(311), readers: [try identifier(312), try identifier(313)])
      ),
      "oversightAccessListEmpty": .accessList(AccessList(person: try identifier(311), readers: [])),
      "oversightEmergencyOpened": .emergencyOpened(
        EmergencyAccess(
          person: try identifier(311), member: try identifier(312),
          reason: "Hittad medvetslös, ambulansen frågar.", at: at)),
      "oversightEmergencyReviewed": .emergencyReviewed(
        EmergencyReview(of: try identifier(314), finding: "Befogad.")),
      "oversightOutageDestroyed": .outageDestroyed(
        OutageDestruction(
          outage: try outage(), systems: [.treserva, .prator], startedAt: at, endedAt: at,
          closedAt: at,
          counts: [
            OutageDestruction.Count(kind: .dayNote, entries: 12),
            OutageDestruction.Count(kind: .deviation, entries: 3),
          ],
          objects: 2, sticks: ["USB-7"], decision: "SN 2026/117",
          second: CrashWorkload.author)),
      "oversightOutageDestroyedPlain": .outageDestroyed(
        OutageDestruction(
          outage: try outage(), systems: [.treserva], startedAt: at, endedAt: nil, closedAt: at,
          counts: [], objects: 0, sticks: [], decision: "TEST-4711",
          second: CrashWorkload.author)),
      "oversightTrailWeeded": .trailWeeded(
        TrailWeeding(
          keys: [
            TrailWeeding.Key(year: 2026, id: try identifier(321)),
            TrailWeeding.Key(year: 2027, id: try identifier(322)),
          ], lifetime: 5)),
      "oversightRegistersWeeded": .registersWeeded(
        RegisterWeeding(residents: 3, staff: 1, lifetime: 5, keys: [try identifier(323)])),
      "oversightObjectBackup": try answer(.backup(try identifier(311)), .erased),
      "oversightObjectMedium": try answer(.medium("/media/usb"), .mediumDestroyed),
      "oversightObjectDevice": try answer(
        .device("USB-7"), .lost, "Letat i skåpet och hos chefen."),
      "oversightObjectOriginal": try answer(.original(try identifier(312)), .filed),
      "oversightObjectOutput": try answer(.output(try identifier(313)), .shredded),
    ]
  }

  private static func answer(
    _ object: KeptObject, _ way: ObjectAnswer.Way, _ note: String = ""
  ) throws -> OversightEntry {
    .objectAnswered(ObjectAnswer(outage: try outage(), object: object, way: way, note: note))
  }
}
