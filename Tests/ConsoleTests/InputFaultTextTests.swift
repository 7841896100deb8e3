import DowntimeModel
import TestSupport
import Testing

@testable import Console

/// What is said of each bad input of a time, a date, a number and an amount: the sentence as people
/// read it.
@Suite struct InputFaultTextTests {
  /// 2 December 2026 at 05:31.
  private static let now = StockholmTime.local(Instant(milliseconds: 1_796_185_860_000))

  @Test(arguments: [
    ("1/13 0800", "Månad 13 finns inte."), ("00/1 0800", "Dag 0 finns inte."),
    ("31/4 0800", "I april finns 30 dagar."), ("29/2/2025 0800", "I februari 2025 finns 28 dagar."),
    ("25:61", "Klockslaget 25:61 finns inte."), ("1275", "Klockslaget 12:75 finns inte."),
    ("2400", "Klockslaget 24:00 finns inte. Midnatt är 00:00, nästa dag."),
    ("29/3 02:30", "Den tiden fanns inte: klockan ställdes fram från 02:00 till 03:00."),
    ("０２１４", "Siffrorna är av en annan sort. Skriv dem med tangenterna 0–9."),
    ("1.234,50", "Förstår inte tiden. Skriv 0214, igår 2215, 24/12 08:00 eller nu."),
    ("-5", "Förstår inte tiden. Skriv 0214, igår 2215, 24/12 08:00 eller nu."),
    ("abc", "Förstår inte tiden. Skriv 0214, igår 2215, 24/12 08:00 eller nu."),
    ("lö 24 nov 0800", "Den dagen är en tisdag."), ("igår", "Klockslaget saknas."),
    ("2350", "Det har inte hänt än. Menar du igår 23:50?"),
  ])
  func aTimeThatIsNone(_ typed: String, _ said: String) {
    guard case .failure(let fault) = TimeInput.parse(typed, now: Self.now) else {
      Issue.record("read: \(typed)")
      return
    }
    #expect(ModelTexts.time(fault) == said)
  }

  @Test(arguments: [
    ("191213121212", "Numret är fel. Månad 13 finns inte."),
    ("191212001212", "Numret är fel. Dag 0 finns inte."),
    ("191204311212", "Numret är fel. I april finns 30 dagar."),
    ("19380229", "Numret är fel. I februari 1938 finns 28 dagar."),
    ("209912121212", "Personnumret är fel: datumet har inte varit än."),
    ("19121212-1213", "Personnumret är fel: sista siffran stämmer inte."),
    ("19121212121", "Personnumret har 11 siffror. Skriv ÅÅÅÅMMDD-NNNN, eller lämna tomt."),
    ("１９１２１２１２１２１２", "Siffrorna är av en annan sort. Skriv dem med tangenterna 0–9."),
    ("1912121212-12", "Personnumret är fel: skriv ÅÅÅÅMMDD-NNNN, eller lämna tomt."),
  ])
  func aNumberThatIsNone(_ typed: String, _ said: String) {
    let today = StockholmTime.civil(of: Self.now).date
    guard case .failure(let fault) = PersonNumberInput.parse(typed, today: today) else {
      Issue.record("read: \(typed)")
      return
    }
    #expect(PeopleTexts.fault(.badNumber(fault)) == said)
  }

  @Test(arguments: [
    ("1.234,50", "Skriv beloppet utan punkt: kommatecken före ören, mellanslag för tusental."),
    ("-5", "Beloppet kan inte vara mindre än noll. Skriv utan minus."),
    ("12:50", "Skriv ören efter kommatecken: 4 800,50."),
    ("12,5", "Skriv ören med två siffror: 4 800,50."),
    ("12 34", "Mellanslagen delar inte in i tusental. Skriv 4 800 eller 4800."),
    ("0", "Beloppet är noll."), ("20 000 000", "Beloppet är för stort: högst 9 999 999,99 kr."),
    ("fyra", "Förstår inte beloppet. Skriv till exempel 4 800 eller 4 800,50."),
    ("", "Skriv ett belopp, till exempel 4 800 eller 4 800,50."),
    ("４８００", "Siffrorna är av en annan sort. Skriv dem med tangenterna 0–9."),
  ])
  func anAmountThatIsNone(_ typed: String, _ said: String) {
    guard case .failure(let fault) = MoneyInput.parse(typed) else {
      Issue.record("read: \(typed)")
      return
    }
    #expect(ModelTexts.money(fault) == said)
  }

  /// Background 4.4: who guesses a number must not be helped. No digit at all is said.
  @Test func aWrongCheckDigitIsToldWithoutAnyDigit() {
    var random = SeededGenerator(seed: 44)
    let today = StockholmTime.civil(of: Self.now).date
    var wrong = 0
    for _ in 0..<500 {
      let born = today.adding(days: -Int.random(in: 1...36_000, using: &random))
      let stem =
        SwedishDate.iso(born).filter { $0 != "-" } + "\(Int.random(in: 100...999, using: &random))"
      for digit in 0...9 {
        guard case .failure(let fault) = PersonNumberInput.parse(stem + "\(digit)", today: today)
        else { continue }
        wrong += 1
        let digits = PeopleTexts.fault(.badNumber(fault)).filter(\.isNumber)
        #expect(digits.isEmpty)
      }
    }
    #expect(wrong == 500 * 9)
  }
}
