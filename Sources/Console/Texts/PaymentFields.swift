import DowntimeModel

/// The fields of a payment outside the system (RT-08), and what is said of its amount.
enum PaymentFields {
  static let fields = [
    CommonFields.person(allowsNobody: false),
    CommonFields.when,
    FieldSpec(
      name: .paymentKind, label: "Sort", kind: .choice(FormTexts.words(CardPayment.Kind.self)),
      hint: "Bara kontantkort räknas i summan."),
    FieldSpec(
      name: .amount, label: "Belopp", kind: .line, hint: "Till exempel 4 800,50."),
    FieldSpec(
      name: .limitReason, label: "Varför ändå", kind: .line,
      hint: "Gränsen var nådd och listan inte avstämd. Varför betalades det ut ändå?",
      opensWhen: .any([.fact(.isBeyondLimit), .written(.limitReason)]), isRequired: true),
    FieldSpec(
      name: .voucher, label: "Verifikation", kind: .line, hint: "Verifikationens eget nummer."),
    FieldSpec(name: .purpose, label: "Ändamål", kind: .line, hint: "Till exempel mat."),
    FieldSpec(
      name: .decisionMaker, label: "Beslutat av", kind: .line, hint: "Vem som beslutade."),
    FieldSpec(name: .officer, label: "Handläggare", kind: .line),
    DecisionFields.link(
      "Beslutet bakom utbetalningen. Finns det inte här: det kan kopplas senare."),
    FieldSpec(
      name: .decisionNumber, label: "Besluts-id", kind: .line, hint: "Behövs inte.",
      isFolded: true),
    FieldSpec(
      name: .userNumber, label: "Användar-id", kind: .line, hint: "Behövs inte.", isFolded: true),
  ]

  /// What has been paid out, with this payment when its amount can be read; the colour is also said
  /// in words. Money already handed out is never refused (X-29).
  static func total(
    before: CardTotals, after: CardTotals?, _ limits: RoutineLimits
  ) -> FormNote {
    let paid = "Utbetalat \(before.total.text) kr"
    let with = after.map { ", med den här \($0.total.text) kr" } ?? ""
    let totals = after ?? before
    switch totals.tone(limits) {
    case .calm:
      return FormNote(
        text: "\(paid)\(with). Kvar till gränsen \(totals.remaining(limits).text) kr.")
    case .amber:
      return FormNote(
        text: "GUL: \(paid)\(with). Stäm av med redovisningsansvarig eller ekonomichef.",
        isWarning: true)
    case .red:
      return FormNote(
        text: "RÖD: \(paid)\(with). Gränsen \(limits.cardRed.text) kr är nådd: stäm av före "
          + "nästa. Den här ska skrivas upp ändå.", isWarning: true)
    }
  }

  static func voucherTaken(by number: EntryNumber?) -> FormNote {
    FormNote(
      text: "Numret står redan på \(number?.text ?? "en annan utbetalning"). Kontrollera det.",
      isWarning: true)
  }
}
