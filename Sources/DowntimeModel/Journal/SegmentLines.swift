import Crypto

/// A segment gone through by itself: its lines, their hashes and what they hold. Whether they
/// follow upon one another is for `JournalReading`. It touches no disk, so that several segments
/// can be gone through at once (docs/decisions/0043).
struct SegmentLines: Sendable {
  /// What stands between two newlines.
  enum Stretch: Sendable {
    case line(Line, hash: [UInt8], Held)
    case refused(Line.Refusal)
  }

  /// What a line holds.
  enum Held: Sendable {
    /// Nothing that was to be opened: a control line, a line of the other sort, a key that was
    /// destroyed, or the keys are not
    /// known.
    case unopened
    case record(Record)
    /// Records that were written before, under a key that was destroyed since, or is to be.
    case carried([Record])
    case trail([TrailRow])
    /// What opening it found instead.
    case problem(Finding.Problem)
  }

  /// Which sealed lines are opened. The access trail is left alone at unlocking: it costs no time
  /// and takes no memory there.
  enum Opens: Sendable {
    case records, trail, all
  }

  /// What a segment is gone through with.
  struct Input: Sendable {
    let bytes: [UInt8]
    /// What the line keys are salted with.
    let salt: [UInt8]
    /// Nil when only accidents are looked for.
    let keys: KeyRing?
    let opens: Opens
    /// Used by one segment at a time.
    let memory: PayloadMemory
  }

  let bytes: [UInt8]
  /// Every stretch that is not blank, and the offset it begins at.
  private(set) var stretches: [(at: Int, Stretch)] = []
  /// Where the last byte that is not blank ends.
  private(set) var used = 0

  /// Goes through a segment.
  init(_ input: Input) {
    bytes = input.bytes
    var opener = LineOpener(input)
    var at = Blank.end(bytes, from: 0)
    while at < bytes.count {
      let end = Blank.lineEnd(bytes, from: at)
      do throws(Line.Refusal) {
        let line = try Line(bytes, at..<end)
        stretches.append(
          (at, .line(line, hash: JournalEnd.hash(bytes, line.range), opener.held(line))))
      } catch {
        stretches.append((at, .refused(error)))
      }
      used = end
      at = Blank.end(bytes, from: end)
    }
  }
}

/// Opens the sealed lines of one segment.
private struct LineOpener {
  private let input: SegmentLines.Input
  private var lineKeys: [(id: [UInt8], key: LineKey?)] = []

  private struct LineKey {
    let key: SymmetricKey
    let isTrail: Bool
  }

  init(_ input: SegmentLines.Input) {
    self.input = input
  }

  mutating func held(_ line: Line) -> SegmentLines.Held {
    guard let keys = input.keys, case .sealed(let keyName, let text) = line.content else {
      return .unopened
    }
    guard let lineKey = lineKey(input.bytes[keyName], keys) else {
      let id = Identifier<DataKey>(utf8: input.bytes[keyName])
      let isDestroyed = id.map(keys.destroyed.contains) == true
      return input.opens == .trail || isDestroyed ? .unopened : .problem(.keyMissing)
    }
    if input.opens == (lineKey.isTrail ? .records : .trail) { return .unopened }
    guard
      let content = Envelope.opened(
        input.bytes, authenticated: line.range.lowerBound..<text.lowerBound, sealed: text,
        key: lineKey.key)
    else { return .problem(.forged) }
    do throws(PayloadError) {
      if lineKey.isTrail { return .trail(try TrailCodec.decode(content)) }
      guard CarriedLines.isOne(content) else {
        return .record(try RecordCodec.decode(content, input.memory))
      }
      return .carried(try CarriedLines.records(content, input.memory))
    } catch {
      return .problem(.payload)
    }
  }

  private mutating func lineKey(_ name: ArraySlice<UInt8>, _ keys: KeyRing) -> LineKey? {
    if let known = lineKeys.first(where: { $0.id.elementsEqual(name) }) { return known.key }
    let id = Identifier<DataKey>(utf8: name)
    let key = id.flatMap { keys.keys[$0] }.map {
      LineKey(key: $0.lineKey(segment: input.salt), isTrail: $0.use == .trail)
    }
    lineKeys.append((Array(name), key))
    return key
  }
}
