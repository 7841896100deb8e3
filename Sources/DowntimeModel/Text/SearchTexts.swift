import Glibc

/// Many texts, folded as `SwedishOrder.folded` does and laid one after the other, so that a letter
/// typed in the search goes through plain bytes once.
public struct SearchTexts: Sendable {
  /// Each text ends with a newline, which no folded text holds.
  private var bytes: [UInt8] = []
  /// Where each text's newline is.
  private var ends: [Int] = []

  /// No texts yet.
  public init() {}

  /// How many texts there are.
  public var count: Int { ends.count }

  /// Adds a text: the parts with a space between them.
  public mutating func append(_ parts: some Sequence<String>) {
    let start = bytes.count
    for part in parts {
      SwedishOrder.endWord(&bytes, from: start)
      SwedishOrder.fold(part, into: &bytes, from: start)
    }
    if bytes.count > start, bytes[bytes.count - 1] == 0x20 { bytes.removeLast() }
    ends.append(bytes.count)
    bytes.append(0x0A)
  }

  /// The ordinals of the texts that hold every word, anywhere in them; the words are folded and
  /// have no spaces. Only texts whose ordinals are given are looked at; nil looks at all.
  public func holding(_ words: [Substring], among ordinals: [Int]? = nil) -> [Int] {
    // The longest word is the rarest, as a rule.
    let words = words.map { Array($0.utf8) }.sorted { $0.count > $1.count }
    guard let first = words.first else { return ordinals ?? Array(ends.indices) }
    return unsafe bytes.withUnsafeBytes { buffer in
      var found = unsafe ordinals ?? texts(holding: first, buffer)
      for word in ordinals == nil ? words.dropFirst() : words[...] {
        found.removeAll { unsafe place(of: word, in: range($0), buffer) == nil }
      }
      return found
    }
  }

  private func range(_ ordinal: Int) -> Range<Int> {
    (ordinal == 0 ? 0 : ends[ordinal - 1] + 1)..<ends[ordinal]
  }

  /// Goes through all texts at once: a word has no newline, so it never lies across two.
  private func texts(holding word: [UInt8], _ buffer: UnsafeRawBufferPointer) -> [Int] {
    var found: [Int] = []
    var ordinal = 0
    var at = 0
    while let place = unsafe place(of: word, in: at..<buffer.count, buffer) {
      while ends[ordinal] < place { ordinal += 1 }
      found.append(ordinal)
      at = ends[ordinal] + 1
    }
    return found
  }

  private func place(of word: [UInt8], in range: Range<Int>, _ buffer: UnsafeRawBufferPointer)
    -> Int?
  {
    guard let base = buffer.baseAddress, !range.isEmpty,
      let found = unsafe memmem(base + range.lowerBound, range.count, word, word.count)
    else { return nil }
    return unsafe UnsafeRawPointer(found) - base
  }
}
