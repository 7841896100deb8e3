/// Something to print: what every page says around it, and what stands on the pages. The words are
/// the caller's; here is only how they lie on A4.
public struct PaperDocument: Hashable, Sendable {
  /// What stands on the pages.
  public enum Content: Hashable, Sendable {
    /// One thing after another, broken into pages where they end.
    case blocks([PaperBlock])
    /// Whole pages of at most 80 columns and 60 lines, with their own head and foot: low lines are
    /// lines to write on, `[ ]` and `( )` are boxes to tick.
    case grid([[String]])
  }

  /// How it lies on the paper.
  public enum Layout: String, CaseIterable, Hashable, Sendable {
    case portrait
    case landscape
    /// Few words in large letters, to be read on a wall.
    case poster
  }

  /// The words around every page.
  public var frame: PaperFrame
  /// How it lies.
  public var layout: Layout
  /// What stands on it.
  public var content: Content

  /// A document.
  public init(frame: PaperFrame, layout: Layout = .portrait, content: Content) {
    self.frame = frame
    self.layout = layout
    self.content = content
  }

  /// One thing after another.
  public init(_ frame: PaperFrame, _ layout: Layout, _ blocks: [PaperBlock]) {
    self.init(frame: frame, layout: layout, content: .blocks(blocks))
  }

  /// One thing after another, upright.
  public init(_ frame: PaperFrame, _ blocks: [PaperBlock]) {
    self.init(frame, .portrait, blocks)
  }
}

/// What every page says, so that a loose page is known.
public struct PaperFrame: Hashable, Sendable {
  /// What it is.
  public var title: String
  /// Whose it is.
  public var unit: String
  /// The number that tells it from every other; empty where it has none.
  public var number: String
  /// That it is secret; empty where it tells of nobody.
  public var secrecy: String
  /// That nothing is real; empty outside drills.
  public var drill: String
  /// When and by whom it was printed.
  public var printed: String
  /// What proves what the journal held then; empty where there is nothing to prove.
  public var checkpoint: String
  /// The words for the page's number, with `#` for the number and for how many they are.
  public var page: String

  /// A frame.
  public init(
    title: String, unit: String, number: String = "", secrecy: String = "", drill: String = "",
    printed: String = "", checkpoint: String = "", page: String
  ) {
    self.title = title
    self.unit = unit
    self.number = number
    self.secrecy = secrecy
    self.drill = drill
    self.printed = printed
    self.checkpoint = checkpoint
    self.page = page
  }

  /// Such as `Sida 2 av 3`.
  public func page(_ number: Int, of count: Int) -> String {
    var numbers = [number, count]
    return page.reduce(into: "") { text, character in
      text += character == "#" && !numbers.isEmpty ? "\(numbers.removeFirst())" : "\(character)"
    }
  }
}
