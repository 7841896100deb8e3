import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Payments beyond the card's limit at the keys: none is refused, and the next says why.
@Suite struct BeyondLimitTests {
  private func paid(_ kronor: Int64...) -> ConsoleDriver {
    var driver = ConsoleDriver.following("spanga-tensta")
    for (place, amount) in kronor.enumerated() {
      driver.write(Sample.payment("K\(place)", kronor: amount))
    }
    driver.press(.function(2), .character("u"))
    return driver
  }

  private func fill(_ driver: inout ConsoleDriver, kind: Character = "k") {
    driver.overwrite(.person, "Testa")
    driver.choose(.paymentKind, kind)
    driver.fill(.amount, "500")
    driver.fill(.voucher, "K99")
    driver.fill(.purpose, "mat")
    driver.fill(.decisionMaker, "Benny Beslut-Test")
  }

  private func isAsked(_ driver: ConsoleDriver) -> Bool {
    driver.shownForm?.openFields.contains { $0.name == .limitReason } == true
  }

  private func payment(_ driver: ConsoleDriver) -> CardPayment? {
    if case .payment(let payment)? = driver.signed { payment } else { nil }
  }

  @Test(.rule("X-29")) func aPaymentAboveTheLimitIsSignedWithWhyAndShownRed() throws {
    var driver = paid(74_000, 2_000)
    #expect(isAsked(driver))
    fill(&driver)
    driver.signForm()
    #expect(payment(driver) == nil)
    #expect(driver.shownForm?.problems[.limitReason] != nil)
    #expect(driver.shownForm?.focus == .field(.limitReason))
    driver.press("Familjen är utan mat.")
    driver.signForm()
    #expect(payment(driver)?.limitReason == "Familjen är utan mat.")
    #expect(driver.text.contains("SPARAT"))
    driver.openList(.payments)
    driver.press(.end)
    #expect(driver.text.contains("RÖD"))
    driver.press(.enter)
    #expect(driver.words.contains("Familjen är utan mat."))
    // Correcting it keeps the reason; correcting one before the limit asks for none.
    let entries = driver.state.unit.entries
    driver.apply(.open(.correct(try #require(entries.last).id)))
    #expect(driver.shownForm?.text(.limitReason) == "Familjen är utan mat.")
    driver.press(.escape)
    driver.apply(.open(.correct(try #require(entries.first).id)))
    #expect(!isAsked(driver))
  }

  @Test(.rule("X-29")) func thePaymentThatReachesTheLimitIsNotAskedAbout() {
    var driver = paid(74_800)
    fill(&driver)
    #expect(!isAsked(driver))
    driver.signForm()
    #expect(payment(driver)?.amount == Money(kronor: 500))
  }

  @Test(.rule("R004-55")) func whatIsNoCardIsNeverAskedAbout() {
    var driver = paid(80_000)
    fill(&driver, kind: "s")
    #expect(!isAsked(driver))
    driver.signForm()
    #expect(payment(driver)?.kind == .travelCoupon)
  }

  @Test(.rule("R004-47")) func aReconciledListAsksForNoReason() {
    var driver = paid(80_000)
    #expect(isAsked(driver))
    driver.write(
      .listed(
        .reconciliation(
          CardReconciliation(
            with: .financeManager, name: "Elsa Ekonomi-Test", at: driver.state.now,
            refills: false))))
    fill(&driver)
    #expect(!isAsked(driver))
    driver.signForm()
    #expect(payment(driver)?.limitReason == nil)
  }
}
