import DowntimeModel

/// The words at the closed door: protected people, who may read about them, and «Nödöppning».
enum DoorTexts {
  static let reviewHeading = "Granska nödöppning"
  static let reviewDuty = "Granska nödöppning"
  static let ended = "Tiden för att läsa är slut. Det du skrev finns under Påbörjat."
  static let noOneClosed = "Ingen med skyddade personuppgifter är stängd för dig."
  static let whichPerson = "Vem gäller nödöppningen?"
  static let notYours = "Den som nödöppnade kan inte granska sig själv. En annan chef gör det."

  private static func who(_ room: String) -> String {
    ProtectedTexts.name + (room.isEmpty ? "" : ", " + PersonTexts.room(room))
  }

  /// A resident whose data are protected, where one is chosen among several.
  static func choice(_ resident: Resident) -> String { who(resident.room) }

  private static let later = FormSpec.Button(role: .later, label: "Tillbaka (Esc)")

  /// She stands on the list: what does she read for?
  static func purposeSpec(room: String) -> FormSpec {
    FormSpec(
      fields: [
        FieldSpec(
          name: .introduction, label: who(room), kind: .remark,
          hint: "Du får läsa. Säg varför: det loggas. Det gäller i \(AccessTime.minutes) minuter."),
        FieldSpec(
          name: .accessPurpose, label: "Varför", kind: .choice(FormTexts.words(AccessPurpose.self)),
          isRequired: true),
      ],
      buttons: [FormSpec.Button(role: .submit, label: "Öppna"), later])
  }

  /// She does not: who decides, and the emergency.
  static func closedSpec(room: String, manager: String, mayOpen: Bool, mayName: Bool)
    -> FormSpec
  {
    let open = FormSpec.Button(
      role: .submit, label: "Nödöppna i \(AccessTime.minutes) minuter")
    let name = FormSpec.Button(role: .other(.nameReaders), label: "Vem får läsa")
    let reason = FieldSpec(
      name: .reason, label: "Nödöppning: varför", kind: .text(rows: 2),
      hint: "Bara vid akut fara. Skriv inte namn. Chefen granskar efteråt.", isRequired: true)
    return FormSpec(
      fields: [
        FieldSpec(
          name: .introduction,
          label: who(room) + ". Chefen utser vem som får läsa och skriva in.",
          kind: .remark, hint: manager)
      ] + (mayOpen ? [reason] : []),
      buttons: (mayOpen ? [open] : []) + (mayName ? [name] : []) + [later])
  }

  /// Who may read about somebody; signatures, so that a list can be typed from another list.
  static func readersSpec(
    _ resident: Resident, _ list: AccessListNote?, staff: [(signature: String, name: String)],
    now: LocalTime
  ) -> FormSpec {
    let last = list.map {
      "Bestämt av \($0.author.signature.text) \(SwedishText.listTime($0.at, now: now))."
    }
    return FormSpec(
      fields: [
        FieldSpec(
          name: .introduction, label: who(resident.room), kind: .remark,
          hint: last ?? "Ingen är utsedd ännu: ingen kan läsa eller skriva in."),
        FieldSpec(
          name: .readers, label: "Får läsa", kind: .line,
          hint: "Signaturer med mellanslag. Så få som möjligt. Tomt: ingen."),
        FieldSpec(
          name: .noted,
          label: "Att välja bland: "
            + staff.map { $0.name == $0.signature ? $0.name : "\($0.signature) \($0.name)" }
            .joined(separator: ", "),
          kind: .remark),
      ],
      buttons: [
        FormSpec.Button(role: .submit, label: "Spara"),
        FormSpec.Button(role: .notMe, label: "Inte jag"), later,
      ])
  }

  static func notStaff(_ words: [String]) -> String {
    "Ingen bekräftad medarbetare har signaturen \(words.joined(separator: ", "))."
  }

  /// A line about an emergency access on a list.
  static func opening(_ opening: EmergencyOpening, now: LocalTime) -> String {
    "\(opening.author.signature.text) \(SwedishText.listTime(opening.at, now: now))"
  }

  static func reviewSpec(_ opening: EmergencyOpening, room: String, now: LocalTime) -> FormSpec {
    let who =
      opening.author.hasName
      ? "\(opening.author.name) (\(opening.author.signature.text))" : opening.author.name
    return FormSpec(
      fields: [
        FieldSpec(
          name: .introduction,
          label: "\(who) öppnade \(SwedishText.listTime(opening.at, now: now)): \(Self.who(room)).",
          kind: .remark, hint: "Skäl: " + opening.access.reason),
        FieldSpec(
          name: .note, label: "Din bedömning", kind: .text(rows: 2),
          hint: "Var det befogat? Vad görs nu? Skriv inte vem det gäller.", isRequired: true),
      ],
      buttons: [
        FormSpec.Button(role: .submit, label: "Signera granskningen"),
        FormSpec.Button(role: .notMe, label: "Inte jag"), later,
      ])
  }

  /// What is left of an emergency access, on the status line.
  static func running(_ opening: EmergencyOpening, room: String, now: LocalTime) -> String {
    let left = max(0, opening.end.milliseconds(since: now.instant))
    let place = room.isEmpty ? "" : ", " + PersonTexts.room(room)
    return "NÖDÖPPNING\(place): \((left + 59_999) / 60_000) min kvar"
  }
}
