import DowntimeModel
import TestSupport
import Testing

@Suite struct MoneyInputTests {
  @Test(arguments: [
    ("4800", 480_000), ("4 800", 480_000), ("4\u{A0}800", 480_000), ("4\u{202F}800", 480_000),
    (" 4 800,50 ", 480_050), ("4800,05", 480_005), ("0,50", 50), ("1 234 567,89", 123_456_789),
    ("4 800 kr", 480_000), ("4800kr", 480_000), ("4 800,50 KR.", 480_050),
    ("4 800 kronor", 480_000), ("350:-", 35_000), ("350,-", 35_000), ("350 :-", 35_000),
    ("007", 700), ("9 999 999,99", 999_999_999),
  ])
  func amountsAreReadAsPeopleWriteThem(_ typed: String, _ öre: Int64) {
    #expect(MoneyInput.parse(typed) == .success(Money(öre: öre)))
  }

  @Test(arguments: [
    ("", MoneyInput.Fault.empty), ("  ", .empty), ("1.234,50", .point), ("12.50", .point),
    ("1.234", .point), ("-5", .negative), ("−5", .negative), ("–5", .negative),
    ("- 5 kr", .negative), ("12:50", .colon), ("12,5", .öre), ("12,505", .öre), ("12,", .öre),
    ("1,234", .öre), ("1 23", .grouping), ("12 34,50", .grouping), ("1234 567", .grouping),
    ("0", .zero), ("0,00", .zero), ("10 000 000", .tooLarge),
    ("99999999999999999999999", .tooLarge), ("fyra", .notAnAmount), ("12,50,00", .notAnAmount),
    ("12a", .notAnAmount), (",50", .notAnAmount), ("kr", .notAnAmount), ("+5", .notAnAmount),
    ("10-20", .notAnAmount), ("1 ,50", .grouping), ("1, 50", .öre), ("４８００", .foreignDigits),
    ("٤٨٠٠", .foreignDigits), ("4½", .notAnAmount), ("1e3", .notAnAmount),
  ])
  func whatIsNoAmountIsToldWhy(_ typed: String, _ fault: MoneyInput.Fault) {
    #expect(MoneyInput.parse(typed) == .failure(fault))
  }

  @Test func whatIsShownOfAnAmountCanBeTyped() {
    var random = SeededGenerator(seed: 75_000)
    for _ in 0..<20_000 {
      let digits = Int.random(in: 1...9, using: &random)
      let öre = (0..<digits).reduce(Int64(0)) { sum, _ in
        sum * 10 + Int64.random(in: 0...9, using: &random)
      }
      let money = Money(öre: max(1, öre))
      #expect(MoneyInput.parse(money.text) == .success(money), "\(money.text)")
      #expect(MoneyInput.parse(money.text.filter { $0 != " " } + " kr") == .success(money))
    }
  }

  @Test(arguments: [
    (0, "0"), (5, "0,05"), (50, "0,50"), (480_000, "4 800"), (6_435_050, "64 350,50"),
    (100_000_000, "1 000 000"), (-500, "−5"), (Int64.min, "−92 233 720 368 547 758,08"),
  ])
  func anAmountIsShownInThousands(_ öre: Int64, _ text: String) {
    #expect(Money(öre: öre).text == text)
  }
}
