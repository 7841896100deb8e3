/// A part of a page that no page break goes through.
struct Strip {
  var height: Double
  /// Draws it with its top at a height of the page.
  var draw: (Double) -> Void

  static func gap(_ height: Double) -> Strip { Strip(height: height) { _ in } }
}

/// Strips that belong together.
struct Piece {
  var strips: [Strip]
  /// Whether they are parted only where a page is too short for them.
  var isWhole = false
  /// Whether it must not be the last on its page.
  var leadsNext = false
  /// Whether it is only room, which no page begins with.
  var isGap = false
  /// What stands over it on a page that it does not begin on.
  var head: [Strip] = []

  var height: Double { strips.reduce(0) { $0 + $1.height } }
}

/// Pieces put on pages between two heights.
struct Pagination {
  typealias Page = [(y: Double, strip: Strip)]
  private(set) var pages: [Page] = [[]]
  private let top: Double
  private let bottom: Double
  private var y: Double

  init(_ pieces: [Piece?], top: Double, bottom: Double) {
    self.top = top
    self.bottom = bottom
    y = top
    for (index, piece) in pieces.enumerated() {
      // Nil is a page break.
      guard let piece else {
        if y > top { turn([]) }
        continue
      }
      if y > top, !piece.isGap, y + Self.needed(pieces[index...]) > bottom { turn(piece.head) }
      if piece.isGap, y == top || y + piece.height > bottom { continue }
      for strip in piece.strips {
        if y + strip.height > bottom, y > top { turn(piece.head) }
        put(strip)
      }
    }
  }

  /// The room without which the first piece does not begin here: its own, and where it leads what
  /// follows, that piece's with it, so that no heading is the last on its page.
  private static func needed(_ pieces: ArraySlice<Piece?>) -> Double {
    var height = 0.0
    for piece in pieces {
      guard let piece else { break }
      let own = piece.isWhole ? piece.strips : Array(piece.strips.prefix(2))
      height += own.reduce(0) { $0 + $1.height }
      if !piece.leadsNext, !piece.isGap { break }
    }
    return height
  }

  private mutating func turn(_ head: [Strip]) {
    pages.append([])
    y = top
    for strip in head { put(strip) }
  }

  private mutating func put(_ strip: Strip) {
    pages[pages.count - 1].append((y, strip))
    y += strip.height
  }
}
