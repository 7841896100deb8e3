import DowntimeModel
import TestSupport

@testable import Console

/// Arbitrary entries that their forms can say: times to the minute, texts as a line or rows hold
/// them, and only what signing allows.
struct Expressible {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  mutating func bool() -> Bool { pick([true, false]) }

  mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
    bool() ? make(&self) : nil
  }

  mutating func word<Word: CaseIterable>() -> Word where Word.AllCases == [Word] {
    pick(Word.allCases)
  }

  mutating func line() -> String {
    pick(["mat", "Åke Ägg-Öst", "a, b; c", "«x» = 1,5", "ja", "2026-11-10", "👩‍⚕️ rum 3"])
  }

  mutating func text() -> String { line() + pick(["", "\n" + line(), "\n\n" + line()]) }

  /// A minute of the autumn, the hour that occurs twice among them.
  mutating func time() -> LocalTime {
    let base = moment("2026-10-25 00:00").instant
    let minutes = Int64(pick([pick(Array(0...400)), pick(Array(0...20_000))]))
    return StockholmTime.local(base.advanced(bySeconds: minutes * 60))
  }

  mutating func day() -> CivilDate { CivilDate(daysSince1970: pick(Array(20_700...20_766))) }

  mutating func person() -> PersonReference {
    pick([
      .resident(Sample.testa), .resident(Sample.fejk),
      .described(name: "Någon Annansson", number: .unknown),
      .described(name: "Någon Annansson", number: Sample.number("19440813-9089")),
      .unknown("man, cirka 80"), .unknown(""),
    ])
  }

  mutating func identifier<Subject>() -> Identifier<Subject> { Identifier(using: &random) }

  mutating func form() -> OriginalForm {
    pick([.screen, .handwritten, .fileInFolder, .fileOnStick(line())])
  }

  mutating func care(_ kind: CareEntry.Kind) -> CareEntry? {
    switch kind {
    case .decision:
      return .decision(
        Decision(
          person: person(), purpose: line(), law: word(), officer: line(), decisionMaker: line(),
          decidedOn: day(), documentPlace: maybe { $0.line() }))
    case .payment:
      var payment = CardPayment(
        person: person(), kind: word(), voucher: line(), purpose: line(),
        amount: Money(öre: Int64(pick([1, 50, 99_999, 480_050, 999_999_999]))),
        decisionMaker: line(), officer: line())
      payment.decision = maybe { $0.identifier() }
      payment.decisionNumber = maybe { $0.line() }
      payment.userNumber = maybe { $0.line() }
      payment.limitReason = maybe { $0.line() }
      return .payment(payment)
    case .order:
      let isUrgent = bool()
      return .order(
        Order(
          person: person(), service: line(), isUrgent: isUrgent, provider: line(),
          startsOn: maybe { $0.day() }, dataGiven: isUrgent ? text() : nil,
          decision: maybe { $0.identifier() }))
    case .timeReport:
      let start = time()
      let minutes = Int64(pick([1, 35, 61, 900]))
      return .timeReport(
        TimeReport(
          person: person(), startedAt: start,
          endedAt: StockholmTime.local(start.instant.advanced(bySeconds: minutes * 60)),
          service: maybe { $0.line() },
          outcome: word(), isDoubleStaffed: maybe { $0.bool() }, hasReadBinder: maybe { $0.bool() })
      )
    case .document:
      return .document(
        DrawnUpDocument(
          person: person(), kind: word(), title: line(), law: word(), place: line(), form: form(),
          needsStatistics: maybe { $0.bool() }))
    case .fax: return .fax(fax())
    case .dayNote, .deviation, .call: return nil
    }
  }

  /// A fax of which each message says only what belongs to it.
  private mutating func fax() -> Fax {
    let message: MinaPlanerMessageKind = pick(MinaPlanerMessageKind.allCases.filter(\.mayBeFaxed))
    let direction: Fax.Direction = word()
    let way: Fax.Way = message == .acuteSheet ? word() : .fax
    let isFaxed = direction == .sent && way == .fax
    var fax = Fax(
      person: person(), message: message, direction: direction, way: way,
      receivers: isFaxed ? (0..<pick([1, 2, 6])).map { _ in receiver() } : [],
      checks: isFaxed ? Set(Fax.Precaution.allCases.filter { _ in bool() }) : [],
      relevantTime: message.hasDate ? maybe { $0.pick([.day($0.day()), .time($0.time())]) } : nil)
    if isFaxed, !fax.isChecked { fax.checkReason = maybe { $0.line() } }
    if message.hasOwnVersions { fax.versionOf = line() }
    if direction == .received { fax.sender = maybe { $0.line() } }
    if message.isPlan { fax.planHeldAt = maybe { $0.time() } }
    if message.isPlanDocument {
      fax.signers = (0..<pick([0, 1, 3])).map { _ in line() }
      fax.originalWith = maybe { $0.line() }
      fax.copiesTo = (0..<pick([0, 2])).map { _ in line() }
    }
    return fax
  }

  private mutating func receiver() -> Fax.Receiver {
    let who = maybe { $0.line() }
    return Fax.Receiver(
      party: word(), unit: line(), faxNumber: line(), at: time(),
      pages: maybe { $0.pick([1, 999]) },
      receiptIsGood: bool(), confirmedBy: who, confirmedAt: who == nil ? nil : time())
  }
}
