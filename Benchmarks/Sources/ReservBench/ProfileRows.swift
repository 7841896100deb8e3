import DowntimeModel
import Foundation

/// Adopting the largest routine that comes with the program, and all five at once: read, checked,
/// stored on disk, and folded into what the unit follows.
func profileRows(in folder: URL) throws -> [Row] {
  let prepared = try PreparedStore(at: folder.appending(path: "store"), entries: 1)
  let texts = Profile.shippedYAML.map { Array($0.text.utf8) }.sorted { $0.count < $1.count }
  return try [("the largest routine", texts.suffix(1)), ("five routines at once", texts[...])].map {
    what, texts in
    var adopting = Samples()
    for _ in 0..<200 {
      try adopting.time { try adopt(Array(texts), in: prepared) }
      _ = prepared.store.prepare(now: PreparedStore.now)
    }
    let (median, slow) = (adopting.median, adopting.p99)
    return Row(
      what: "adopt \(what), median", ours: median.text, peer: "p99: \(slow.text)",
      goal: ("≤ 50 ms", median <= .milliseconds(50)))
  }
}

private func adopt(_ texts: [[UInt8]], in prepared: PreparedStore) throws {
  let profiles = texts.compactMap { Profile.read(yaml: $0).profile }
  let submission = Submission(
    outage: nil, occurredAt: nil, author: PreparedStore.staff.author,
    entry: .profileAdopted(ProfileAdoption(forms: profiles.map(\.stored))))
  let record = try prepared.store.append(submission, now: PreparedStore.now).record
  guard UnitState([record]).profile?.profiles.count == texts.count else {
    throw ProfileNotFollowed()
  }
}

private struct ProfileNotFollowed: Error {}
