import DowntimeModel

/// The fields of a document drawn up outside the console (RT-16).
enum DocumentFields {
  static let fields =
    [
      CommonFields.person(allowsNobody: false),
      CommonFields.when,
      FieldSpec(
        name: .documentKind, label: "Sort",
        kind: .choice(FormTexts.words(DrawnUpDocument.Kind.self))),
      FieldSpec(
        name: .title, label: "Vad", kind: .line, hint: "Behövs när sorten är annat."),
      FieldSpec(name: .law, label: "Lagrum", kind: .choice(FormTexts.words(Law.self))),
    ]
    + CommonFields.form(
      "Skrevs på", hint: "Avgör vad som görs med den efteråt.", isFolded: false,
      also: [FieldSpec.Choice(value: OriginalWord.screen.rawValue, label: "På skärmen")])
    + [
      FieldSpec(
        name: .place, label: "Förvaring", kind: .line, hint: "Var den ligger inlåst."),
      FormTexts.yesNo(
        .needsStatistics, "Statistik", hint: "Behövs statistik skrivs den in för hand efteråt.",
        isFolded: true),
    ]
}
