import Foundation
import Glibc
import TestSupport
import Testing

/// A thousand words written through the console are found in no file afterwards: not in the store,
/// the home folder, the folder for temporary files, or a core file.
@Test func aThousandWordsWrittenAreReadableNowhere() throws {
  let folder = try TestFolder()
  let scratch = folder.path + "/tmp"
  try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
  let words = (1...1000).map { "märkord\($0)x" }
  let night = try folder.night(environment: ["TMPDIR": scratch])
  _ = try night.begin()
  func paste(_ range: Range<Int>) throws {
    try night.type("\u{1B}[200~" + words[range].joined(separator: " ") + "\u{1B}[201~")
    try night.see(words[range.upperBound - 1])
  }
  // Signed in each kind of entry, and last a text that is only begun.
  try night.type("d")
  try night.see("Daganteckning – ny")
  try night.type("okänd \(words[0])\t\t")
  try paste(1..<400)
  try night.type("\t\t\r")
  try night.see("DA-0001")
  try night.type("a")
  try night.see("Avvikelse – ny")
  try night.type("okänd\t\tf\t")
  try paste(400..<700)
  // Past the five questions of a fall.
  try night.type("\t\t\t\t\t\tsatt kvar\tIngrid P, ssk\t\t\r")
  try night.see("AVV-0001")
  try night.type("d")
  try night.see("Daganteckning – ny")
  try night.type("okänd\t\t")
  try paste(700..<1000)
  try night.console.wait(for: "all of it saved") { screen in
    screen.rows.contains { $0.contains("påbörjat, sparat") && !$0.contains("…") }
  }
  night.console.signal(SIGSEGV)
  _ = try night.console.waitForEnd()

  var read = 0
  for root in [folder.path, folder.store] {
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let path = root + "/" + name
      #expect(!name.hasPrefix("core"))
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      let bytes = try Data(contentsOf: URL(filePath: path))
      read += 1
      #expect(bytes.range(of: Data("märkord".utf8)) == nil, "\(name)")
      #expect(bytes.range(of: Data("rkord".utf8)) == nil, "\(name)")
    }
  }
  #expect(read > 8)
}
