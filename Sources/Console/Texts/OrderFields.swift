import DowntimeModel

/// The fields of an order to a provider (RT-11).
enum OrderFields {
  static let fields = [
    CommonFields.person(allowsNobody: false),
    FieldSpec(name: .service, label: "Insats", kind: .line, hint: "Vad som beställs."),
    FormTexts.yesNo(
      .urgent, "Akut", hint: "Kan det inte vänta? Då rings utföraren först."),
    FieldSpec(name: .provider, label: "Utförare", kind: .line),
    FieldSpec(
      name: .dataGiven, label: "Uppgifter", kind: .text(rows: 2),
      hint: "Vad utföraren fick veta när ni ringde.",
      opensWhen: .chosen(.urgent, FormTexts.yes.value)),
    FieldSpec(
      name: .startsOn, label: "Start från", kind: .line,
      hint: "idag, i morgon, torsdag eller 12/11."),
    DecisionFields.link("Beslutet som beställningen följer av."),
    FieldSpec(
      name: .when, label: "När", kind: .time(.past), hint: CommonFields.pastTime, isFolded: true),
  ]
}
