import DowntimeModel
import Testing

@Test(arguments: [
  ("åter i säng i rum 12.", "åter i säng i rum 14.", [("rum 12", "rum 14")]),
  ("Drack te.", "Drack te. Saft, inte kaffe.", [("", "Saft, inte kaffe.")]),
  ("sover inte lugnt", "sover lugnt", [("sover inte", "sover")]),
  ("Fel text", "Helt annat", [("Fel text", "Helt annat")]),
  ("samma", "samma", []), ("samma  rad\n", "samma rad", []), ("", "ny", [("", "ny")]),
  ("bort", "", [("bort", "")]),
  (
    "kl 22 gavs dosen av natten i rum 12 utan hjälp",
    "kl 21 gavs dosen av natten i rum 14 utan hjälp",
    [("kl 22", "kl 21"), ("rum 12", "rum 14")]
  ),
])
func whatIsStruckIsSaidInWords(before: String, after: String, expected: [(String, String)]) {
  let changes = TextChange.changes(from: before, to: after)
  #expect(changes.map(\.struck) == expected.map(\.0))
  #expect(changes.map(\.now) == expected.map(\.1))
}

@Test func aTextRewrittenFromEndToEndIsOneStretchAndQuick() {
  let before = (0..<4_000).map { "a\($0)" }.joined(separator: " ")
  let after = (0..<4_000).map { "b\($0)" }.joined(separator: " ")
  #expect(
    TextChange.changes(from: before, to: after).map(\.struck.count) == [before.count])
}
