/// CRC-32C (Castagnoli), as in RFC 3720: finds accidents, not forgery. Slicing by eight bytes.
enum Checksum {
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var value = UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0x82F6_3B78 : value >> 1 }
      tables[byte] = value
    }
    for byte in 0..<256 {
      for slice in 1..<8 {
        let before = tables[(slice - 1) * 256 + byte]
        tables[slice * 256 + byte] = before >> 8 ^ tables[Int(before & 0xFF)]
      }
    }
    return tables
  }()

  /// The checksum of a stretch of bytes.
  static func of(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    unsafe bytes.withUnsafeBytes { buffer in
      unsafe tables.withUnsafeBufferPointer { table in
        unsafe of(UnsafeRawBufferPointer(rebasing: buffer[range]), table)
      }
    }
  }

  private static func of(
    _ bytes: UnsafeRawBufferPointer, _ table: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    var at = 0
    while at + 8 <= bytes.count {
      let word = unsafe UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let mixed = word ^ UInt64(crc)
      var next: UInt32 = 0
      for slice in 0..<8 {
        let byte = Int(truncatingIfNeeded: mixed >> UInt64(8 * slice) & 0xFF)
        next ^= unsafe table[(7 - slice) * 256 + byte]
      }
      crc = next
      at += 8
    }
    while at < bytes.count {
      crc = unsafe crc >> 8 ^ table[Int((crc ^ UInt32(bytes[at])) & 0xFF)]
      at += 1
    }
    return ~crc
  }

  /// The value of eight lower-case hexadecimal digits; nil for anything else.
  static func value(_ bytes: [UInt8], hexAt start: Int) -> UInt32? {
    var value: UInt32 = 0
    for at in start..<start + 8 {
      switch bytes[at] {
      case let digit where digit >= 0x30 && digit <= 0x39: value = value << 4 | UInt32(digit - 0x30)
      case let digit where digit >= 0x61 && digit <= 0x66: value = value << 4 | UInt32(digit - 0x57)
      default: return nil
      }
    }
    return value
  }

  /// Eight lower-case hexadecimal digits.
  static func hex(_ value: UInt32) -> [UInt8] {
    (0..<8).map { digit in
      let nibble = UInt8(truncatingIfNeeded: value >> UInt32(28 - 4 * digit) & 0xF)
      return nibble < 10 ? 0x30 + nibble : 0x57 + nibble
    }
  }
}
