import Terminal
import TestSupport
import Testing

@testable import Console

/// The main screens in a large window: nothing is stretched apart, nothing stays empty that has
/// something to show.
@Suite struct WideFrames {
  static let main = [
    "overview-quiet", "overview-running", "overview-ended", "declare", "form-DA", "form-AVV",
    "form-SAM", "journal", "entry-corrected", "write-in", "large-text", "close-blocked", "question",
  ]

  @Test(arguments: main)
  func aMainScreenAtAHundredAndTwentyByForty(_ name: String) throws {
    let sight = try #require(Sights.all.first { $0.name == name })
    expectGolden(sight.make(40, 120).frame, named: "\(name)-120x40")
  }
}
