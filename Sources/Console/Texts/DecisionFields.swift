import DowntimeModel

/// The fields of a row of the decision list (RT-06).
enum DecisionFields {
  static let fields = [
    CommonFields.person(allowsNobody: false),
    FieldSpec(
      name: .purpose, label: "Ändamål", kind: .line, hint: "Ändamål eller insats."),
    FieldSpec(name: .law, label: "Lagrum", kind: .choice(FormTexts.words(Law.self))),
    FieldSpec(
      name: .decisionMaker, label: "Beslutat av", kind: .line, hint: "Vem som beslutade."),
    FieldSpec(
      name: .officer, label: "Handläggare", kind: .line,
      hint: "Den som svarar för att beslutet står på listan."),
    FieldSpec(
      name: .decidedOn, label: "Beslutsdatum", kind: .line, hint: CommonFields.pastDay),
    FieldSpec(
      name: .documentPlace, label: "Dokument", kind: .line,
      hint: "Var beslutsdokumentet ligger. Finns inget ännu: lämna tomt."),
    FieldSpec(
      name: .when, label: "På listan", kind: .time(.past),
      hint: "När beslutet skrevs upp på listan. \(CommonFields.pastTime)", isFolded: true),
  ]

  /// The decision that something follows from; open while there are any to choose among.
  static func link(_ hint: String) -> FieldSpec {
    FieldSpec(
      name: .decision, label: "Beslut", kind: .choice([]), hint: hint,
      opensWhen: .fact(.hasDecisions))
  }

  /// A decision among those that can be chosen.
  static func choice(_ decision: JournalEntry, _ unit: UnitState) -> FieldSpec.Choice {
    FieldSpec.Choice(
      value: decision.id.text,
      label: words(decision, PersonLabel(decision.current.person, in: unit).name))
  }

  /// A decision that the journal here does not have.
  static func unknown(_ id: String) -> FieldSpec.Choice {
    FieldSpec.Choice(value: id, label: elsewhere)
  }

  static let elsewhere = "Ett beslut som inte finns i journalen här"

  /// A decision where the person is told already.
  static func words(_ decision: JournalEntry) -> String { words(decision, "") }

  private static func words(_ decision: JournalEntry, _ person: String) -> String {
    var words = [decision.number?.text ?? "", person]
    if case .decision(let said) = decision.current {
      words += [said.purpose, SwedishDate.iso(said.decidedOn)]
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
