import DowntimeModel
import Foundation
import TestSupport
import Testing

@testable import Console
@testable import Terminal

/// What every screen looks like at three sizes, behind the curtain, and in black and white. A picture
/// is the expectation: read the diff.
@Suite struct SightFrames {
  /// Rows and columns: the usual window, the smallest that is promised, and a large one.
  static let sizes = [(24, 80), (12, 40), (40, 120)]

  @Test(arguments: Sights.all)
  func `looks as it is drawn in Golden`(_ sight: Sights.Sight) {
    let pictures = Self.sizes.map { rows, columns in
      FramePicture.short(sight.make(rows, columns).frame)
    }
    expectGolden(pictures.joined(separator: "\n"), named: "sight-\(sight.name)")
  }

  @Test func `every picture in Golden is of a sight`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("sight-") }
    #expect(files.count > 80)
    let names = Set(Sights.all.map { "sight-\($0.name).txt" })
    #expect(Set(files).subtracting(names).isEmpty)
  }

  /// R000-12: whatever was in sight, a question over it included, what is seen when the curtain has
  /// fallen is the curtain and nothing else.
  @Test(.rule("R000-12"), .rule("R000-23"), arguments: Sights.all)
  func `the curtain hides it whole`(_ sight: Sights.Sight) {
    for (rows, columns) in Self.sizes {
      var driver = sight.make(rows, columns)
      guard driver.state.session.member != nil else { return }
      guard let due = driver.state.curtainDue else {
        Issue.record("no curtain falls")
        return
      }
      driver.send(.clock(StockholmTime.local(max(due, driver.state.now.instant))))
      #expect(driver.state.curtain != nil)
      var bare = driver.state
      bare.screens = [.overview(OverviewScreen())]
      bare.dialog = nil
      bare.notice = nil
      bare.drafts = []
      #expect(FramePicture(driver.frame) == FramePicture(view(bare)))
      #expect(driver.frame.targets.isEmpty)
    }
  }

  /// Where there are no colours a warning looks as a heading does, and what is saved as a warning:
  /// the words tell them apart. No row is drawn alike with two meanings.
  @Test(arguments: sizes)
  func `in black and white no two meanings are drawn alike`(rows: Int, columns: Int) {
    struct Drawn: Hashable {
      var text: String
      var looks: [MonoLook]
    }
    var meanings: [Drawn: Set<Set<Style>>] = [:]
    for sight in Sights.all {
      let frame = sight.make(rows, columns).frame
      for row in 0..<frame.size.rows {
        let cells = (0..<frame.size.columns).map { frame[row, $0] }.filter { $0.text != " " }
        let text = cells.map(\.text).joined()
        guard text.contains(where: \.isLetter) else { continue }
        let drawn = Drawn(text: text, looks: cells.map(\.style.withoutColour))
        meanings[drawn, default: []].insert(Set(cells.map(\.style)).intersection(Self.telling))
      }
    }
    for (drawn, meanings) in meanings where meanings.count > 1 {
      Issue.record("«\(drawn.text)» means \(meanings)")
    }
  }

  /// What somebody acts on. Struck text stands under words that say so, as another test asks.
  private static let telling: Set<Style> = [
    .alarm, .warning, .good, .drill, .selected, .field, .fieldFocused,
  ]

  /// What is chosen, to be acted on, struck or typed into is told from running text without colours.
  @Test func `every meaning looks other than running text`() {
    for style in Style.allCases where style != .plain { #expect(style.withoutColour != []) }
    let apart: [[Style]] = [
      [.selected, .warning, .alarm, .field, .fieldFocused, .struck, .plain],
      [.fieldFocused, .field, .heading, .faint],
    ]
    for styles in apart { #expect(Set(styles.map(\.withoutColour)).count == styles.count) }
  }
}
