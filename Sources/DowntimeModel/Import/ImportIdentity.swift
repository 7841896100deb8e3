import Crypto

/// The identity that an imported line gets: worked out from what the line says and what it points
/// at, so that the same file imported twice, or at two terminals, counts once.
///
/// The first 128 bits of the SHA-256 of `reserv-import-1`, then, each ended by a line feed: the
/// line's canonical JSON (members in the order of their names' bytes, text in normal form C), and
/// the identities of the outage it belongs to and of the records that it points at, `-` for none.
/// docs/IMPORT.md tells it too.
enum ImportIdentity {
  static func of(
    _ members: [JSONMember], outage: Identifier<Outage>?, subject: Identifier<Record>?,
    decision: Identifier<Record>?
  ) -> Identifier<Record> {
    let parts = [
      "reserv-import-1", canonical(.object(members)).text, outage?.text ?? "-",
      subject?.text ?? "-", decision?.text ?? "-",
    ]
    let digest = Array(SHA256.hash(data: parts.flatMap { Array($0.utf8) + [0x0A] }))
    func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
      bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
    return Identifier(high: word(digest[0..<8]), low: word(digest[8..<16]))
  }

  private static func canonical(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let members):
      .object(
        members.map { JSONMember(NormalForm.composed($0.name), canonical($0.value)) }
          .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    case .array(let values): .array(values.map(canonical))
    case .string(let text): .string(NormalForm.composed(text))
    case .integer, .bool, .null: value
    }
  }
}
