import Foundation
import Terminal
import TestSupport
import Testing

/// What may happen to a file of a journal between two nights.
enum Damage: CaseIterable {
  case cutInTheMiddle, changedByte, emptied, lost

  func happen(to path: String) throws {
    let place = URL(filePath: path)
    var bytes = try Data(contentsOf: place)
    let end = (bytes.lastIndex { $0 != 0x0A } ?? 0) + 1
    switch self {
    case .cutInTheMiddle:
      // In a line, not between two: lines that end cleanly are missed by a checkpoint alone.
      let line = bytes[(end / 2)...].firstIndex(of: UInt8(ascii: "{")) ?? end - 60
      bytes = bytes[..<(line + 40)]
    case .changedByte: bytes[end / 2] ^= 0x04
    case .emptied: bytes = Data()
    case .lost:
      try FileManager.default.removeItem(at: place)
      return
    }
    try bytes.write(to: place)
  }
}

@Test(arguments: Damage.allCases)
func aDamagedJournalOpensSaysSoAndIsLeftAsItIs(damage: Damage) throws {
  let folder = try TestFolder()
  let night = try folder.night()
  let passphrase = try night.begin()
  for number in 1...3 {
    try night.note("okänd", "Text \(number)")
    try night.see("DA-000\(number)")
  }
  try night.leave()
  let name = try #require(try folder.files().keys.first { $0.hasSuffix(".jsonl") })
  try damage.happen(to: folder.path + "/" + name)
  let before = try folder.files()

  let verify = try folder.run("verify", "--passphrase-fd", "0", input: passphrase)
  #expect(verify.status == 1, "\(verify.output)\(verify.errors)")
  #expect(!verify.output.isEmpty)
  #expect(try folder.files() == before)

  let morning = try folder.night()
  try morning.see("Lås upp")
  try morning.type(passphrase + "\r")
  try morning.console.wait(for: "what is wrong") { screen in
    screen.shows("Journalen har") || screen.shows("Strömmen gick")
  }
  try expectUntouched(before, in: folder)
}

/// No file of the journal has another byte; only what lies ready for the next segment (`next`) may
/// come and go.
private func expectUntouched(
  _ before: [String: Data], in folder: TestFolder, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let after = try folder.files()
  for (name, bytes) in before where name.hasSuffix(".jsonl") {
    #expect(after[name] == bytes, "\(name)", sourceLocation: sourceLocation)
  }
}
