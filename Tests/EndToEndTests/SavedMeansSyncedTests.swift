import Foundation
import Terminal
import TestSupport
import Testing

/// The system calls of a whole run, in the order the kernel saw them: what was on screen when, and
/// what was on disk by then. Needs strace and the right to trace, so it is run by `make trace`.
@Test(.enabled(if: ProcessInfo.processInfo.environment["RESERV_TRACE"] != nil))
func savedIsNeverSeenBeforeTheSyncThatCoversItHasReturned() throws {
  let folder = try TestFolder()
  let log = folder.path + "/anrop"
  let night = try folder.night(
    through: [
      "/usr/bin/strace", "-f", "-xx", "-s", "2000000", "-o", log,
      "-e", "trace=write,pwrite64,fdatasync,fsync",
    ])
  _ = try night.begin()
  for number in 1...20 {
    try night.note("okänd", "Anteckning \(number)")
    try night.see(String(format: "DA-%04d", number))
  }
  try night.leave()

  var screen = ScreenEmulator(size: Size(rows: 24, columns: 80))
  // Files with a line of the journal that no sync has covered yet.
  var unsynced: Set<Substring> = []
  var syncsSinceSaved = 0
  var said = 0
  var isSaid = false
  for line in try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n") {
    guard let call = SystemCall(line) else { continue }
    switch call.name {
    case "pwrite64":
      if call.bytes.starts(with: Array("{\"v\":".utf8)) { unsynced.insert(call.file) }
    case "fdatasync", "fsync":
      guard call.result == 0 else { continue }
      if unsynced.remove(call.file) != nil { syncsSinceSaved += 1 }
    default:
      guard call.file == "1" else { continue }
      screen.feed(call.bytes)
      let shows = screen.rows.contains { $0.hasPrefix(" SPARAT") }
      if shows, !isSaid {
        #expect(unsynced.isEmpty, "\(screen.text)")
        #expect(syncsSinceSaved > 0, "\(screen.text)")
        said += 1
        syncsSinceSaved = 0
      }
      isSaid = shows
    }
  }
  // The founding, the outage and the notes.
  #expect(said == 22)
}

/// A line of strace's such as `17 pwrite64(5, "\x7b\x22", 4096, 0) = 4096`; short ones are padded.
private struct SystemCall {
  let name: Substring
  let file: Substring
  let bytes: [UInt8]
  let result: Int

  init?(_ line: Substring) {
    guard let open = line.firstIndex(of: "("),
      let equals = line.range(of: " = ", options: .backwards)
    else {
      return nil
    }
    name = line[..<open].split(separator: " ").last ?? ""
    let arguments = line[line.index(after: open)..<equals.lowerBound]
    file = arguments.prefix { $0.isNumber }
    bytes =
      arguments.split(separator: "\"").dropFirst().first.map { text in
        text.split(separator: "\\x").compactMap { UInt8($0, radix: 16) }
      } ?? []
    result = Int(line[equals.upperBound...].prefix { $0.isNumber || $0 == "-" }) ?? -1
  }
}
