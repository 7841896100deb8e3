import CryptoExtras

extension PINHash {
  /// The hash of a new PIN. Takes about 80 ms and 32 MiB, on purpose.
  public static func derived(
    _ pin: Secret, using random: inout any RandomNumberGenerator
  ) throws(StoreError) -> PINHash {
    let salt = Randomness.bytes(16, from: &random)
    guard let hash = PINHash(salt: salt, hash: try bytes(pin, salt)) else { throw .missingKey }
    return hash
  }

  /// Whether a typed PIN is this one; takes as long either way.
  public func fits(_ typed: Secret) throws(StoreError) -> Bool {
    let other = try PINHash.bytes(typed, salt)
    return zip(hash, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func bytes(_ pin: Secret, _ salt: [UInt8]) throws(StoreError) -> [UInt8] {
    try KeyDerivation.slotKey(pin, salt: salt, cost: .light).bytes
  }
}
