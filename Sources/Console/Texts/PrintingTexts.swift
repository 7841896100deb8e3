import DowntimeModel

/// The words of choosing a printer.
extension PrintoutTexts {
  static let mine = "Läsa"
  static let ofUnit = "Enheten"
  static let more =
    "En anteckning, en person eller en lista: öppna den och tryck Ctrl-P. PDF och fler sätt: reserv "
    + "print."
  static let stillLooking = "Letar efter skrivare. Vänta lite."
  static let sending = "Skriver ut …"
  static let wrongCopies = "Skriv ett tal, 1–99."
  static let noFolder = "Skriv mappen, till exempel ~/Dokument eller /media/usb."
  static let fileValue = "fil"

  /// What a draft would keep of a printer: its name is the machine's, and could be `fil`.
  static func printerValue(_ name: String) -> String { "skrivare:\(name)" }

  static func spec(_ choice: PaperChoice, _ printers: Printers?, _ unit: UnitState) -> FormSpec {
    let about = FieldSpec(
      name: .introduction, label: title(choice, unit), kind: .remark,
      hint: choice.isSecret ? waits : "")
    guard let printers else {
      return FormSpec(
        fields: [
          about, FieldSpec(name: .printer, label: stillLooking, kind: .remark),
        ], buttons: [FormSpec.Button(role: .later, label: "Avbryt (Esc)")])
    }
    let choices = printers.names.map {
      FieldSpec.Choice(value: printerValue($0), label: $0)
    }
    return FormSpec(
      fields: [
        about,
        FieldSpec(
          name: .printer, label: "Skrivare",
          kind: .choice(choices + [FieldSpec.Choice(value: fileValue, label: "fil i en mapp")]),
          hint: printers.names.isEmpty ? noPrinters : ""),
        FieldSpec(
          name: .copies, label: "Exemplar", kind: .line,
          opensWhen: .any(choices.map { .chosen(.printer, $0.value) })),
        FieldSpec(
          name: .folder, label: "Mapp", kind: .line,
          hint: choice.isSecret ? openFile : "",
          opensWhen: .chosen(.printer, fileValue)),
      ],
      buttons: [
        FormSpec.Button(role: .submit, label: Action.printing.rawValue),
        FormSpec.Button(role: .later, label: "Avbryt (Esc)"),
      ])
  }

  private static let waits =
    "Handlar om enskilda: det skrivs upp, och väntar tills någon har strimlat eller arkiverat det."
  private static let noPrinters = "Ingen skrivare hittades. Är den på? Annars: spara som fil."
  private static let openFile =
    "Filen är inte förseglad. Lägg den bara där ingen annan läser, och radera den sedan."
}

extension FieldName {
  static let printer = FieldName(rawValue: "printer")
}
