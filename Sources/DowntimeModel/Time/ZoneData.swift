import Glibc

extension StockholmTime {
  /// What the machine's own time zone data say of Europe/Stockholm. The program does not need them
  /// (docs/decisions/0003-stockholm-time.md); `doctor` tells what they say.
  public enum ZoneData: CaseIterable, Hashable, Sendable {
    /// They follow the rule that this program follows.
    case agree
    /// There are none, or none with a rule: other programs on the machine show another time.
    case missing
    /// They follow another rule: it may have been changed since this program was made.
    case differ
  }

  /// What this machine's data say.
  public static var zoneData: ZoneData {
    zoneData(fileBytes(at: "/usr/share/zoneinfo/Europe/Stockholm"))
  }

  /// What the bytes of a TZif file say: its last line is the rule for times to come, from the
  /// second version of the format (RFC 8536, section 3.3).
  static func zoneData(_ bytes: [UInt8]) -> ZoneData {
    guard bytes.starts(with: "TZif".utf8), bytes.count > 44, bytes[4] >= UInt8(ascii: "2"),
      bytes.last == 0x0A, let line = bytes.dropLast().lastIndex(of: 0x0A)
    else { return .missing }
    let rule = bytes[(line + 1)..<(bytes.count - 1)]
    if rule.isEmpty { return .missing }
    return rule.elementsEqual("CET-1CEST,M3.5.0,M10.5.0/3".utf8) ? .agree : .differ
  }

  /// At most the first 64 KiB of a file; nothing when it cannot be read.
  private static func fileBytes(at path: String) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    return unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      unsafe count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
  }
}
