import Crypto
import Glibc
import TestSupport

@testable import DowntimeModel

/// Who has every passphrase there has been and every medium, and reads with a program of her own:
/// no tombstone or record tells her what she may open. Keys in files that were removed are hers too,
/// as far as their blocks were not written over. Not so texts under keys that stay: an earlier version
/// of a letter, which was replaced, may be left in free blocks (docs/SECURITY.md).
struct Burglar {
  let passages: [Passage]

  /// Everything that she gets to read: what opens, and the raw bytes.
  func loot(_ disk: SimulatedDisk) -> [[UInt8]] {
    let remains = disk.remains.map(\.withoutBlankEnd).filter { !$0.isEmpty }
    let small = remains.filter { $0.first == 0x7B && $0.count <= 70_000 }.compactMap(
      SealedFile.init)
    let keys = dataKeys(small)
    var loot = remains
    let files = disk.files.compactMap { path in
      path.hasSuffix(".jsonl") ? nil : SealedFile(disk[path])
    }
    for file in files {
      for key in keys { if let content = content(of: file, key) { loot.append(content) } }
    }
    for path in disk.files where path.hasSuffix(".jsonl") || path.hasSuffix(".avvikande") {
      loot += lines(disk[path].withoutBlankEnd, path, keys)
    }
    return loot
  }

  private func lines(_ bytes: [UInt8], _ path: String, _ keys: [DataKey]) -> [[UInt8]] {
    let parts = path.replacing(".avvikande", with: "").split(separator: "/")
    guard let name = SegmentName(String(parts[parts.count - 1])),
      let journal = Identifier<JournalEnd>(parts[parts.count - 2])
    else { return [] }
    let salt = name.salt(journal: journal)
    return JournalFixture.lines(bytes).flatMap { range -> [[UInt8]] in
      guard let line = try? Line(bytes, range), case .sealed(_, let text) = line.content else {
        return []
      }
      return keys.compactMap {
        Envelope.opened(
          bytes, authenticated: line.range.lowerBound..<text.lowerBound, sealed: text,
          key: $0.lineKey(segment: salt))
      }
    }
  }

  private func content(of file: SealedFile, _ key: DataKey) -> [UInt8]? {
    if let text = file.head.text("enc").map({ Array($0.utf8) }),
      let enclosed = Base64URL.bytes(text, text.indices)
    {
      return key.letterKey(enclosed).flatMap(file.content)
    }
    return file.head.text("id").flatMap { Identifier<Draft>($0) }.flatMap {
      file.content(key: key.draftKey($0))
    }
  }

  private func dataKeys(_ files: [SealedFile]) -> [DataKey] {
    var slots: [SymmetricKey] = []
    for file in files where file.head.text("slot") != nil {
      for case .derived(let bytes) in passages {
        if let content = file.content(key: SymmetricKey(data: bytes)) {
          slots.append(SymmetricKey(data: content))
        }
      }
    }
    var units = slots
    for file in files where file.head.number("under") != nil {
      for manager in slots {
        let key = KeyDerivation.derived(from: manager, salt: [], info: "reserv/unit-key/1")
        if let content = file.content(key: key) { units.append(SymmetricKey(data: content)) }
      }
    }
    var keys: [DataKey] = []
    for file in files {
      guard let id = file.head.text("kid").flatMap({ Identifier<DataKey>($0) }),
        let use = file.head.text("use").flatMap(DataKey.Use.init(rawValue:))
      else { continue }
      for unit in units {
        let key = KeyDerivation.derived(from: unit, salt: id.bytes, info: "reserv/key/1")
        guard let content = file.content(key: key) else { continue }
        keys.append(DataKey(id: id, use: use, year: nil, key: SymmetricKey(data: content)))
      }
    }
    return keys
  }
}

extension [[UInt8]] {
  /// Whether any of it has a text in it.
  func tell(_ text: String) -> Bool {
    let text = [UInt8](text.utf8)
    return contains { bytes in
      bytes.withUnsafeBytes { hay in
        text.withUnsafeBytes { needle in
          guard let start = hay.baseAddress, let sought = needle.baseAddress else { return false }
          return memmem(start, hay.count, sought, needle.count) != nil
        }
      }
    }
  }
}

extension [UInt8] {
  private static let blankBlock = [UInt8](repeating: 0x0A, count: 4096)

  /// Without the blank blocks that a file was pre-filled with.
  fileprivate var withoutBlankEnd: [UInt8] {
    var end = count
    while end >= 4096, [UInt8](self[end - 4096..<end]) == Self.blankBlock { end -= 4096 }
    return [UInt8](self[..<end])
  }
}
