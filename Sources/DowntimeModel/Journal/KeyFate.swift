/// What has become of the lines that are sealed with one key.
public struct KeyFate: Hashable, Sendable {
  /// What has become of them.
  public enum Fate: Hashable, Sendable {
    /// All of them can be read by who has the passphrase.
    case whole
    /// The key was destroyed: deleted for good. Whether a record of the journal says so is nil where
    /// the journal was not opened; a restored store may only have the tombstone.
    case deleted(isRecorded: Bool?)
    /// Some or all of them cannot be read, and should.
    case unreadable(lines: Int)
  }

  /// The key's identity; of an outage's key the outage's.
  public let key: String
  /// Lines that are sealed with it.
  public let lines: Int
  /// What has become of them.
  public let fate: Fate
}

extension KeyVerification {
  /// The same of every key that a line names, in the order of their identities. Without the keys,
  /// lines whose key file is there and whole count as whole.
  func fates(
    of sealed: [String: SealedLines], isOpened: Bool,
    told: [Identifier<DataKey>: Tombstone]
  ) throws(StoreError) -> [KeyFate] {
    var there = Set<String>()
    for folder in [own, away].compactMap(\.self) {
      for name in try folder.disk.listOrOdd(folder.path)?.compactMap(DataKeyName.init) ?? [] {
        let bytes = try folder.disk.readOrOdd(folder.path + "/" + name.text)
        if bytes.flatMap(SealedFile.init) != nil { there.insert(name.id.text) }
      }
    }
    return sealed.sorted { $0.key < $1.key }.map { kid, count in
      let fate: KeyFate.Fate
      if let id = Identifier<DataKey>(kid), destroyed.contains(id) {
        fate = .deleted(isRecorded: isOpened ? told[id] != nil : nil)
      } else if isOpened {
        fate = count.unreadable == 0 ? .whole : .unreadable(lines: count.unreadable)
      } else {
        fate = there.contains(kid) ? .whole : .unreadable(lines: count.lines)
      }
      return KeyFate(key: kid, lines: count.lines, fate: fate)
    }
  }
}
