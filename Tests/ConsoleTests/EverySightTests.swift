import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// What holds for every screen.
@Suite struct EverySightTests {
  @Test func everyScreenIsAmongTheSights() throws {
    let shown = Set(Sights.all.map { Sights.caseName($0.make(24, 80).state.screen) })
    let all = try Sights.cases(of: "Screen", in: "Core/Screen.swift")
    #expect(all.count >= 25)
    #expect(all.subtracting(shown).isEmpty, "show them in Sights: \(all.subtracting(shown))")
    #expect(Set(Sights.all.map(\.name)).count == Sights.all.count)
  }

  /// R000-12: behind the curtain no name, room, number or text, not even a signature.
  @Test(.rule("R000-12"), .rule("R000-23"), arguments: Sights.all, CoreFrames.sizes)
  func behindTheCurtainNothingOfItIsSeen(_ sight: Sights.Sight, _ size: (Int, Int)) {
    var driver = sight.make(size.0, size.1)
    guard driver.state.session.member != nil else { return }
    if driver.state.dialog != nil { driver.press(.escape) }
    driver.press(.function(10))
    #expect(driver.state.curtain != nil)
    for word in Self.secrets {
      #expect(!driver.text.contains(word), "\(word)")
    }
  }

  private static let secrets = [
    "Testa", "Testberg", "Fejk", "Prova", "Tolvan", "1930", "1938", "1944", "rum", "Natt-Nils",
    "Mona", "NPÅ", "MMT", "VVI", "Vera", "Vaken", "orolig", "golvet", "dos", "Siv", "Tess",
    "korridoren", "frukost", "DA-0", "AVV-0", "SAM-0",
  ]

  /// Without colour and bold a row says what it means all the same: no row that warns, alarms or
  /// confirms looks like one that does not.
  @Test(arguments: CoreFrames.sizes)
  func noToneIsCarriedByColourAlone(rows: Int, columns: Int) {
    var tones: [String: Set<Style>] = [:]
    var sights: [String: Set<String>] = [:]
    for sight in Sights.all {
      let frame = sight.make(rows, columns).frame
      for row in 0..<frame.size.rows {
        let cells = (0..<frame.size.columns).map { frame[row, $0] }
        let text = String(cells.map(\.text).joined().trimmingPrefix(while: \.isWhitespace))
        let inked = Set(cells.filter { $0.text != " " }.map(\.style))
        let tone = inked.intersection([.alarm, .warning, .good])
        guard !text.allSatisfy({ !$0.isLetter }) else { continue }
        tones[text, default: []].formUnion(tone.isEmpty ? [.plain] : tone)
        sights[text, default: []].insert(sight.name)
      }
    }
    #expect(tones.values.filter { $0 != [.plain] }.count > 15)
    for (text, tones) in tones where tones.count > 1 && tones.contains(.plain) {
      Issue.record("«\(text)» is \(tones) in \(sights[text] ?? [])")
    }
  }

  /// What is selected has a mark or the cursor; what is struck stands under words that say so.
  @Test(arguments: Sights.all, CoreFrames.sizes)
  func whatIsSelectedOrStruckIsSaidInText(_ sight: Sights.Sight, _ size: (Int, Int)) {
    let frame = sight.make(size.0, size.1).frame
    for row in 0..<frame.size.rows {
      let cells = (0..<frame.size.columns).map { frame[row, $0] }
      let chosen = cells.filter { $0.style == .selected }.map(\.text).joined()
      let isMarked = [">", "(•)", "[x]"].contains { chosen.trimmed.hasPrefix($0) }
      #expect(
        chosen.isEmpty || isMarked || frame.cursor?.row == row || row == frame.size.rows - 1,
        "\(chosen)")
      guard cells.contains(where: { $0.style == .struck }) else { continue }
      let above = (0...row).flatMap { line in
        (0..<frame.size.columns).map { frame[line, $0].text }
      }.joined()
      #expect(["först", "flytt", "Flytt", "Fel person", "struk"].contains { above.contains($0) })
    }
  }

  /// The cursor stands somewhere on every screen, in sight, at every size.
  @Test(arguments: Sights.all, [(24, 80), (12, 40), (10, 36), (40, 120)])
  func theCursorIsInSight(_ sight: Sights.Sight, _ size: (Int, Int)) throws {
    let frame = sight.make(size.0, size.1).frame
    let cursor = try #require(frame.cursor)
    #expect((0..<frame.size.rows).contains(cursor.row))
    #expect((0..<frame.size.columns).contains(cursor.column))
  }

  /// A window made too small and large again shows what it showed, a question included.
  @Test(arguments: Sights.all)
  func aWindowTooSmallForAWhileLosesNothing(_ sight: Sights.Sight) {
    var driver = sight.make(24, 80)
    let before = FramePicture(driver.frame)
    driver.send(.resize(Size(rows: 5, columns: 20)))
    #expect(driver.text.contains("För litet"))
    driver.press("xj")
    driver.press(.enter)
    driver.paste("klistrat")
    driver.send(.resize(Size(rows: 24, columns: 80)))
    #expect(FramePicture(driver.frame) == before)
  }
}
