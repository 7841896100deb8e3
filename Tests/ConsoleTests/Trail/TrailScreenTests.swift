import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

@Suite struct TrailScreenTests {
  @Test func `the manager reads who has opened whose texts, the newest first`() {
    let driver = TrailScenes.manager()
    #expect(driver.text.contains("MMT  läste ut, reserv items"))
    #expect(driver.text.contains("NPÅ  öppnade, anteckning  AVV-0001  rum 14"))
    #expect(driver.text.contains("Aldrig kontrollerad."))
    #expect(!driver.text.contains("Fejk"))
  }

  @Test func `a row opened says whom it was about`() {
    var driver = TrailScenes.manager()
    driver.press(.down, .down, .enter)
    #expect(driver.text.contains("Fejk Fejksson"))
    #expect(driver.text.contains("Mona Morgon-Test, undersköterska, omsorgspersonal"))
  }

  @Test func `the list is narrowed by who, what, whom and time, and by typing`() throws {
    var driver = TrailScenes.manager()
    driver.press(.end)
    driver.press("fh")
    #expect(driver.text.contains("1 av 12 rader: bara fel lösenfras"))
    driver.press("fa")
    driver.press(.home, .down, .down)
    driver.press("fp")
    // The page about her, the list and the entry on her, and the command that put out everything.
    #expect(driver.text.contains("4 av 12 rader: bara en person"))
    driver.press("fa")
    driver.press(.home)
    driver.press("fd")
    #expect(driver.text.contains("12 rader"))
    driver.press("/mona person")
    #expect(driver.text.contains("öppnade, person"))
    #expect(!driver.text.contains("läste ut"))
  }

  @Test func `a check names the rows that were drawn, its result and who signed`() throws {
    var driver = TrailScenes.manager()
    driver.press("k")
    #expect(driver.text.contains("Dra ett stickprov först"))
    driver.press("s")
    // Coming and going is not drawn.
    #expect(driver.text.contains("Stickprov: 5 rader"))
    driver.press("k")
    // Without a result it is not signed.
    driver.press(.tab, .tab, .enter)
    #expect(driver.submissions.last.map { isReview($0.entry) } == false)
    driver.press("i")
    driver.press(.tab, .tab, .enter)
    let submission = try #require(driver.submissions.last)
    guard case .oversight(.trailReviewed(let review)) = submission.entry else {
      Issue.record("\(submission.entry)\n\(driver.text)")
      return
    }
    #expect(review.rowCount == 12)
    #expect(review.sample.count == 5)
    #expect(review.result == .nothingOdd)
    #expect(submission.author == Sample.eva.author)
    #expect(submission.outage == nil)
    #expect(driver.text.contains("Kontrollerad"))
    #expect(driver.text.contains("EEX: inget att anmärka."))
  }

  private func isReview(_ entry: Entry) -> Bool {
    if case .oversight = entry { true } else { false }
  }

  @Test func `who must not read the trail is told whom to ask`() {
    var driver = TrailScenes.manager()
    driver.state.session = .staff(Sample.mona)
    driver.press(.escape)
    driver.press("g")
    #expect(driver.text.contains("Det får bara"))
    driver.apply(.open(.trail(driver.disk.trail, isDamaged: false)))
    #expect(!driver.text.contains("läste ut, reserv items"))
  }

  @Test func `a sample can be drawn again, and is drawn from everything`() {
    var arbitrary = SeededGenerator(seed: 5)
    let rows = (0..<300).map { number in
      TrailRow(
        id: Identifier(using: &arbitrary), at: moment("2026-11-10 05:31"), actor: .nobody,
        action: .opened, page: .entry, subjects: [.person(.unknown("nr \(number)"))])
    }
    let sample = TrailSample(of: rows, seed: 7)
    #expect(sample.rows.count == TrailSample.size)
    #expect(sample == TrailSample(of: rows, seed: 7))
    #expect(sample != TrailSample(of: rows, seed: 8))
    var drawn = Set<Identifier<TrailRow>>()
    for seed in 0..<200 as Range<Int64> {
      drawn.formUnion(TrailSample(of: rows, seed: seed).rows.map(\.id))
    }
    #expect(drawn.count == 300)
  }
}
