import Crypto
import CryptoExtras

/// How much work one guess of a passphrase takes: scrypt's N, with r = 8 and p = 1.
public enum KeyCost: Int, CaseIterable, Hashable, Sendable {
  /// 2^15, 32 MiB: the least that is accepted.
  case light = 32_768
  /// 2^16, 64 MiB.
  case reduced = 65_536
  /// 2^17, 128 MiB: what a new store gets.
  case standard = 131_072
  /// 2^18, 256 MiB: the most that is accepted.
  case heavy = 262_144
}

/// A key that seals lines and drafts: one an outage, one for the registers. Destroying its file
/// destroys everything sealed with it.
struct DataKey {
  /// What a key is for.
  enum Use: String {
    case outage, registers
    /// For the access trail of one year: it has a lifetime of its own.
    case trail
    /// Not for lines: the private half of the letterbox.
    case letterbox
  }

  /// The key's identity, as lines name it. An outage's key has the outage's identity.
  let id: Identifier<DataKey>
  /// What it is for.
  let use: Use
  /// The year whose trail it seals; nil for other uses.
  let year: Int?
  /// The key.
  let key: SymmetricKey

  /// A new key.
  static func drawn(
    _ id: Identifier<DataKey>, use: Use, year: Int? = nil, random: inout any RandomNumberGenerator
  ) -> DataKey {
    DataKey(
      id: id, use: use, year: year, key: SymmetricKey(data: Randomness.bytes(32, from: &random)))
  }

  /// The key for the lines of one segment.
  func lineKey(segment: [UInt8]) -> SymmetricKey {
    KeyDerivation.derived(from: key, salt: segment, info: "reserv/line/1")
  }

  /// The key for the versions of one draft.
  func draftKey(_ draft: Identifier<Draft>) -> SymmetricKey {
    KeyDerivation.derived(from: key, salt: draft.bytes, info: "reserv/draft/1")
  }
}

/// The derivations, each with its own purpose in the name.
enum KeyDerivation {
  /// The key that a passphrase opens a slot with.
  static func slotKey(_ passphrase: Secret, salt: [UInt8], cost: KeyCost) throws(StoreError)
    -> SymmetricKey
  {
    do {
      return try KDF.Scrypt.deriveKey(
        from: passphrase.bytes, salt: salt, outputByteCount: 32, rounds: cost.rawValue,
        blockSize: 8, parallelism: 1, maxMemory: cost.rawValue * 8 * 128 + (64 << 20))
    } catch {
      // The parameters are known to be right: what can be lacking is the memory they ask for.
      throw StoreError.system(operation: .open, errno: SystemError.noMemory)
    }
  }

  /// HKDF-SHA-256 to 256 bits.
  static func derived(from key: SymmetricKey, salt: [UInt8], info: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key, salt: salt, info: Array(info.utf8), outputByteCount: 32)
  }
}

/// What opens a slot.
package enum Passage {
  /// A passphrase; the cost is used when a slot is made, the slot's own when it is opened.
  case passphrase(Secret, KeyCost)
  /// The 32 bytes a passphrase would have been derived to, so that crash tests need not wait.
  case derived([UInt8])

  func key(salt: [UInt8], cost: KeyCost) throws(StoreError) -> SymmetricKey {
    switch self {
    case .passphrase(let typed, _):
      try KeyDerivation.slotKey(
        Passage.recoveryCode(typed)?.secret ?? typed, salt: salt, cost: cost)
    case .derived(let bytes): SymmetricKey(data: bytes)
    }
  }

  var cost: KeyCost {
    switch self {
    case .passphrase(_, let cost): cost
    case .derived: .light
    }
  }

  /// The slots it may open, the likeliest first: each that it does not fit costs a derivation.
  var slots: [KeySlot] {
    switch self {
    case .passphrase(let typed, _):
      Passage.recoveryCode(typed) == nil ? [.unit, .manager] : [.recovery]
    case .derived: KeySlot.allCases
    }
  }

  private static func recoveryCode(_ typed: Secret) -> RecoveryCode? {
    RecoveryCode(String(decoding: typed.bytes, as: UTF8.self))
  }
}
