import Foundation
import Paper

/// Prints: one page, and a thick report of two hundred, from the wire to a PDF, beside the tools that a
/// Unix machine prints text with.
func paperRows(reserv: String, in folder: URL) throws -> [Row] {
  let press = URL(filePath: reserv).deletingLastPathComponent().appending(path: "reserv-pdf").path
  func measured(_ entries: Int, runs: Int) throws -> (ours: Double, peer: Double, pages: Int) {
    let document = report(entries)
    let (wire, text) = (folder.appending(path: "wire"), folder.appending(path: "text"))
    try PaperWire.write([document]).write(to: wire, atomically: false, encoding: .utf8)
    let plain = PaperDocument.plainText([document])
    // The peer has no UTF-8.
    try Data(plain.unicodeScalars.map { UInt8(clamping: $0.value) }).write(to: text)
    func median(_ line: String) throws -> Double {
      try (0..<runs).map { _ in
        let clock = ContinuousClock()
        let time = try clock.measure { try Peers.run("/bin/sh", ["-c", line]) }
        return Double(time.components.seconds) * 1000
          + Double(time.components.attoseconds) / 1e15
      }.sorted()[runs / 2]
    }
    return (
      try median("exec '\(press)' < '\(wire.path)'"),
      try median(
        "enscript -q -X 88591 -B -f Courier10 -p - '\(text.path)' | ps2pdf - -"),
      document.plainPages.count
    )
  }
  let one = try measured(3, runs: 15)
  let many = try measured(5000, runs: 5)
  return [
    Row(
      what: "print: one page to PDF", ours: "\(one.ours.text) ms",
      peer: "enscript and ps2pdf: \(one.peer.text) ms", ratio: one.ours / one.peer,
      goal: ("≤ 150 ms", one.ours <= 150)),
    Row(
      what: "print: a list of 5,000 rows, over 200 pages, to PDF", ours: "\(many.ours.text) ms",
      peer: "enscript and ps2pdf, \(many.pages) pages of text: \(many.peer.text) ms",
      ratio: many.ours / many.peer,
      goal: ("≤ 3000 ms", many.ours <= 3000)),
  ]
}

/// A reading list of so many entries.
private func report(_ entries: Int) -> PaperDocument {
  let columns = [
    PaperTable.Column("Tid", 8), PaperTable.Column("Nummer", 15), PaperTable.Column("Vem", 15),
    PaperTable.Column("Vad", 40), PaperTable.Column("Av", 6),
  ]
  let text = "Vaken och orolig. Satt hos henne en stund, drack te tillsammans. Lugnare efteråt."
  let rows = (1...entries).map { number in
    ["02:31", "DA-\(number)\nDaganteckning", "Testa Testberg\nrum 3", text, "NPÅ"]
  }
  let frame = PaperFrame(
    title: "Läslista inför passet", unit: "Testgården plan 2", secrecy: "SEKRETESS",
    printed: "Utskriven 2026-11-10 05:31 av NPÅ", page: "Sida # av #")
  return PaperDocument(frame, [.table(PaperTable(columns, rows: rows))])
}
