import DowntimeModel

/// The words of the contact list.
enum ContactTexts {
  static let add = "+ Ny kontakt (N)"
  static let empty = "Listan är tom. Skriv in dem som ni ringer när systemet ligger nere."
  static let changing = "Ändra kontakten"
  static let chooseOne = "Ställ dig på en kontakt först."
  static let covered =
    "Något på raden är dolt för att personen är skyddad. Ta bort raden och skriv en ny."
  static let fillIn = "Numret saknas: fyll i det, så är kontakten kontrollerad."

  /// What is written before the row: it is to be checked, or it is well.
  static func row(_ row: ContactRow, isOld: Bool) -> String {
    let contact = row.contact
    let unit = contact.unit.isEmpty || contact.unit == contact.name ? "" : ", \(contact.unit)"
    return (isOld ? "OBS  " : "OK   ") + contact.name + unit
  }

  static func numbers(_ contact: Contact) -> [String] {
    if contact.numbers.isEmpty { return ["inget nummer"] }
    return contact.numbers.map { number in
      let hours = Contact.Hours.allCases.filter(number.hours.contains).map(label)
      return number.number + (hours == [label(.always)] ? "" : "  " + hours.joined(separator: ", "))
    }
  }

  static func checked(_ row: ContactRow) -> String {
    row.isOwn ? "kontrollerad \(SwedishDate.iso(row.contact.updatedOn))" : "kontrollera"
  }

  /// What else the row has, a line each.
  static func notes(_ row: ContactRow, among rows: [ContactRow]) -> [String] {
    let contact = row.contact
    let reserve = rows.first { $0.contact.id == contact.reserve }?.contact.name
    return [
      contact.isSwitchboard ? "Växel" : nil,
      contact.isForManagerOnly ? "Privat: visas bara för chefen" : nil,
      contact.fax.map { "Fax \($0)" }, contact.email, contact.note,
      reserve.map { "Svarar ingen: \($0)" },
      row.isOwn ? nil : "Ur rutinen: K när numret stämmer, så är raden er egen",
    ].compactMap(\.self)
  }

  static func checkedToday(_ name: String) -> String { "\(name): kontrollerad idag." }

  static func removal(_ contact: Contact, _ steps: [Step]) -> Dialog {
    Dialog(
      title: "Ta bort \(contact.name) ur listan?",
      lines: ["Raden visas inte mer. Att den har funnits står kvar i journalen."],
      options: [
        Dialog.Option(letter: "n", label: "Nej, behåll", steps: []),
        Dialog.Option(letter: "j", label: "Ja, ta bort", steps: steps),
      ])
  }

  /// When a number is answered.
  static func label(_ hours: Contact.Hours) -> String {
    switch hours {
    case .weekdayDaytime: "vardag dag"
    case .evening: "kväll"
    case .night: "natt"
    case .weekend: "helg"
    case .holiday: "helgdag"
    case .always: "dygnet runt"
    }
  }

  // MARK: The form

  /// As many numbers as a row can have.
  static let mostNumbers = 4

  static func spec(isNew: Bool, seesPrivate: Bool) -> FormSpec {
    var fields = [
      FieldSpec(
        name: .name, label: "Namn", kind: .line,
        hint: "En funktion (Jourläkaren) eller en persons namn."),
      FieldSpec(
        name: .counterparty, label: "Tillhör",
        kind: .choice(
          Counterparty.allCases.map { FieldSpec.Choice(value: $0.rawValue, label: $0.rawValue) })),
      FieldSpec(name: .unit, label: "Enhet", kind: .line, hint: "Tomt om namnet säger det."),
    ]
    for row in 1...mostNumbers {
      let number = FieldName.phone.row(row)
      let before = FieldName.phone.row(row - 1)
      let opens: Condition? = row == 1 ? nil : .any([.filled(before), .written(number)])
      fields += [
        FieldSpec(
          name: number, label: row == 1 ? "Nummer" : "Nummer \(row)", kind: .line,
          hint: "Siffror. Mellanslag, bindestreck och +46 går bra.", opensWhen: opens),
        FieldSpec(
          name: FieldName.hours.row(row), label: "Svarar",
          kind: .choices(
            Contact.Hours.allCases.map {
              FieldSpec.Choice(value: $0.rawValue, label: label($0))
            }), hint: "Helg är även helgdagar. Helgdag: bara röda dagar och aftnar.",
          opensWhen: .filled(number)),
      ]
    }
    fields += [
      FieldSpec(name: .isSwitchboard, label: "", kind: .check("Växel: kopplar vidare")),
      FieldSpec(
        name: .reserve, label: "Svarar ingen", kind: .contact,
        hint: "Vem ringer man då? Någon annan på listan.", isFolded: true),
      FieldSpec(name: .faxNumber, label: "Fax", kind: .line, isFolded: true),
      FieldSpec(name: .email, label: "E-post", kind: .line, isFolded: true),
      FieldSpec(name: .note, label: "Anmärkning", kind: .line, isFolded: true),
      FieldSpec(
        name: .source, label: "Källa", kind: .line, hint: "Var uppgiften kommer ifrån.",
        isFolded: true),
      FieldSpec(
        name: .checkedOn, label: "Kontrollerad", kind: .line,
        hint: "Dagen då någon såg att raden stämmer. Tomt är idag.", isFolded: true),
    ]
    if seesPrivate {
      fields.append(
        FieldSpec(
          name: .isForManagerOnly, label: "", kind: .check("Privat nummer: bara för chefen"),
          isFolded: true))
    }
    return FormSpec(
      fields: fields,
      buttons: [
        FormSpec.Button(role: .submit, label: isNew ? "Lägg till" : "Spara"),
        FormSpec.Button(role: .notMe, label: "Inte jag"),
        FormSpec.Button(role: .later, label: "Avbryt (Esc)"),
      ])
  }

  static let noSuchReserve = "Ingen på listan heter så. Välj en med pil ned, eller lämna tomt."

  /// What is wrong, by the field that it is put right in.
  static func problems(_ faults: [ContactFault], rows: [Int]) -> [FieldName: String] {
    var problems: [FieldName: String] = [:]
    func field(_ name: FieldName, _ row: Int) -> FieldName {
      name.row(rows.indices.contains(row) ? rows[row] : 1)
    }
    for fault in faults {
      let (name, text): (FieldName, String) =
        switch fault {
        case .noName: (.name, "Skriv ett namn eller en funktion.")
        case .nameTaken: (.name, "Listan har redan någon som heter så. Ändra den raden i stället.")
        case .noNumber: (.phone.row(1), "Skriv minst ett nummer.")
        case .notANumber(let row, let sign):
          (
            field(.phone, row),
            "«\(sign)» kan inte slås. Skriv bara siffror; annat hör hemma i Anmärkning."
          )
        case .wrongLength(let row): (field(.phone, row), "Ett nummer har 2 till 20 siffror.")
        case .noHours(let row): (field(.hours, row), "Kryssa när numret svarar.")
        case .reserveIsItself: (.reserve, "En kontakt kan inte vara sin egen reserv.")
        case .reserveGoesRound(let through):
          (.reserve, "Det går runt: \(through) har den här kontakten som reserv.")
        }
      if problems[name] == nil { problems[name] = text }
    }
    return problems
  }
}
