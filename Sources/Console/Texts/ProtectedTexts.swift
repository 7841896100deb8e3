import DowntimeModel

/// The words about people whose data are protected, and the papers about them (R000-09, K-51).
enum ProtectedTexts {
  static let short = "skyddad"
  static let closed = "Skyddade personuppgifter. Chefen utser vem som får läsa och skriva in."
  static let name = "Skyddade personuppgifter"
  static let line = "Skyddade personuppgifter: på papper"
  static let notHere = "Skyddade personuppgifter skrivs på papper. Skriv «skyddad» så visas hur."
  static let exported = "med skyddade personuppgifter"
  static let notExported =
    "--skyddade: det får bara en chef som står på listan för var och en med skyddade"
    + " personuppgifter. Inget är utskrivet."
  static let notWritten =
    "Inget är skrivet: personen har skyddade personuppgifter och är stängd för dig."
  static let heading = "Skyddade personuppgifter"
  static let doneHeading = "Pappret om skyddade personuppgifter"
  static let routine =
    "Skriv inget om personen här. Skriv rapporten för hand på en tom blankett, lås in den och ring "
    + "chefen."
  static let onlyUnlocked =
    "Inget är sparat: skåpet är låst. Skriv på papper, och skriv upp det här när det är öppet."
  static let noIdentity = "Skriv inte vem det gäller, inte heller rum."

  /// Whether what is typed where a person is asked for means «skyddad».
  static func isMeant(by typed: String) -> Bool { typed.lowercased().hasPrefix("skydd") }

  /// Whom to ring: the manager's numbers as they are answered now.
  static func manager(_ name: String, _ numbers: [String]) -> String {
    numbers.isEmpty
      ? "Ring \(name). Numret finns inte här." : "Ring \(name): \(numbers.joined(separator: ", "))"
  }

  /// The manager as she is reached now.
  static func managerToRing(_ context: ScreenContext) -> String {
    let unit = context.unit
    let rows = context.session.member.map { unit.whomToRing(at: context.now, for: $0) } ?? []
    let manager = unit.managerOnCall(among: rows)
    let numbers: [String] = if case .now(let numbers)? = manager?.reach { numbers } else { [] }
    return self.manager(manager?.name ?? unit.terms.manager, numbers)
  }

  /// What the routine says, whom to ring, and where the paper is.
  static func spec(routine: String?, manager: String) -> FormSpec {
    FormSpec(
      fields: [
        FieldSpec(
          name: .introduction, label: routine ?? self.routine, kind: .remark, hint: manager),
        FieldSpec(
          name: .place, label: "Pappret ligger", kind: .line,
          hint: "Till exempel i kuvert i chefens skåp. \(noIdentity)", isRequired: true),
        FieldSpec(
          name: .keeper, label: "Hos vem", kind: .line, hint: "Den som svarar för pappret.",
          isRequired: true),
        FieldSpec(
          name: .when, label: "Skrevs", kind: .time(.past), hint: CommonFields.pastTime),
      ],
      buttons: [
        FormSpec.Button(role: .submit, label: "Skriv upp att pappret finns"),
        FormSpec.Button(role: .later, label: "Tillbaka (Esc)"),
      ])
  }

  static func doneSpec(_ report: PaperReport) -> FormSpec {
    FormSpec(
      fields: [
        FieldSpec(name: .noted, label: row(report, now: report.at), kind: .remark),
        FieldSpec(
          name: .note, label: "Vad blev det", kind: .text(rows: 2),
          hint: "Till exempel: lämnad till MAS i förseglat kuvert. \(noIdentity)",
          isRequired: true),
      ],
      buttons: [
        FormSpec.Button(role: .submit, label: "Spara"),
        FormSpec.Button(role: .notMe, label: "Inte jag"),
        FormSpec.Button(role: .later, label: "Tillbaka (Esc)"),
      ])
  }

  static let papers = "Papper om skyddade personuppgifter"

  /// The paper on a list: never whom it is about.
  static func row(_ report: PaperReport, now: LocalTime) -> String {
    "\(SwedishText.listTime(report.at, now: now)) PAPPER \(SwedishText.kind(report.kind).lowercased())"
      + ", \(report.place)" + (report.keeper.isEmpty ? "" : ", hos \(report.keeper)")
  }

  /// The text typed so far goes: on purpose, and only when that is said.
  static func discardQuestion(_ submit: Step) -> Dialog {
    Dialog(
      title: "Kasta texten i formuläret?",
      lines: ["Det du har skrivit tas bort härifrån. Skriv av det på pappret först."],
      options: [
        Dialog.Option(letter: "s", label: "Stanna här", steps: []),
        Dialog.Option(letter: "k", label: "Ja, kasta den: allt står på pappret", steps: [submit]),
      ])
  }
}
