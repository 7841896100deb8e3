import Glibc

extension StockholmTime {
  /// Whether the machine's own time zone data know Europe/Stockholm and follow the rule that this
  /// program follows. The program does not need them; `doctor` tells when they are missing, since
  /// other programs on the machine then show another time.
  public static var zoneDataArePresent: Bool {
    zoneDataAgree(fileBytes(at: "/usr/share/zoneinfo/Europe/Stockholm"))
  }

  /// Whether the bytes of a TZif file end with the European rule (RFC 8536, section 3.3).
  static func zoneDataAgree(_ bytes: [UInt8]) -> Bool {
    let footer = "\nCET-1CEST,M3.5.0,M10.5.0/3\n".utf8
    return bytes.starts(with: "TZif".utf8)
      && bytes.suffix(footer.count).elementsEqual(footer)
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
