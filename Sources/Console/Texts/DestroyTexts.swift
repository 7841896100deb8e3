import DowntimeModel

/// The words of deleting for good.
enum DestroyTexts {
  static let ready = "Allt är klart för att radera."
  static let goOn = "Gå vidare: beslut och andra personen"
  static let later = "Inte nu (Esc)"
  static let notClosed = "Signera Avslutat: bara ett avslutat stopp får raderas"
  static let objects = "Svara för det som finns utanför skåpet"
  static let answered = "Besvarat"
  static let answerHeading = "Vad hände med den?"
  static let changed = "Något har ändrats. Inget är raderat. Se efter vad som är kvar."
  static let noneDestroyed = "Inget driftstopp är raderat för gott."
  static let whereLooked = "Skriv var ni har letat."

  /// What cannot be undone, told before anything is asked.
  static let consequences = [
    "Det går inte att ångra. Ingen kan läsa anteckningarna sedan, inte heller med lösenfrasen eller "
      + "återställningskoden.",
    "Kvar blir gallringsbeviset, utan uppgifter om någon boende, och åtkomstloggen.",
    "Nyckeln skrivs över och tas bort i skåpet och på det andra mediet. På en sticka eller SSD kan "
      + "det överskrivna ändå finnas kvar i minnet: förstör mediet om även det ska bort.",
  ]

  static func letters(_ count: Int) -> String {
    count == 1 ? "Ta in texten i brevlådan först" : "Ta in de \(count) texterna i brevlådan först"
  }

  /// They go into an outage that is open, and none has to be.
  static func lettersQuestion(_ outage: Identifier<Outage>, _ count: Int) -> Dialog {
    Dialog(
      title: count == 1 ? "1 text ligger i brevlådan" : "\(count) texter ligger i brevlådan",
      lines: [
        "De skrevs utan att låsa upp och hör inte till något stopp än. De tas in i ett öppet stopp, "
          + "skrivs in och avslutas som allt annat."
      ],
      options: [
        Dialog.Option(
          letter: "d", label: "De hör till det här stoppet: öppna det igen",
          steps: [.open(.tellOutage(.reopened, outage))]),
        Dialog.Option(
          letter: "a", label: "De hör till ett annat stopp: starta det i efterhand",
          steps: [.open(.declareOutage)]),
        Dialog.Option(letter: "n", label: "Inte nu", steps: []),
      ])
  }

  // MARK: Objects

  /// One object in a row; nothing about anybody.
  static func object(
    _ object: ObjectToAnswer, _ unit: UnitState, _ trail: [TrailRow], now: LocalTime
  ) -> String {
    let at = object.at.map { " " + SwedishText.listTime($0, now: now) } ?? ""
    switch object.object {
    case .backup(let id):
      let place = unit.backups.first { $0.note.id == id }?.place ?? ""
      return "Säkerhetskopia\(at), i \(place)"
    case .medium(let folder): return "Kopia på ett medium som använts förut: \(folder)"
    case .device(let number): return "Utlånad sticka eller dator \(number), utlämnad\(at)"
    case .original(let id):
      let entry = unit.entry(id)
      let kind = entry.map { SwedishText.kind($0.current.kind) } ?? "anteckning"
      return "Papper eller fil: \(kind) \(entry?.number?.text ?? "")"
    case .output(let id):
      let row = trail.first { $0.id == id }
      let by = row?.actor.author.map { " av \($0.signature.text)" } ?? ""
      return "\(row?.action == .printed ? "Utskrift" : "Export")\(at)\(by)"
    }
  }

  static func answer(_ object: ObjectToAnswer, now: LocalTime) -> String {
    guard let answer = object.answer, let by = object.answeredBy else { return "svara" }
    return "\(answer.way.rawValue), \(by.signature.text)"
  }

  static func spec(
    _ object: ObjectToAnswer, _ unit: UnitState, _ trail: [TrailRow], now: LocalTime
  ) -> FormSpec {
    FormSpec(
      fields: [
        FieldSpec(
          name: .introduction,
          label: self.object(object, unit, trail, now: now) + ".\n" + about(object.object),
          kind: .remark),
        FieldSpec(
          name: .way, label: "Den är",
          kind: .choice(
            object.ways.map { FieldSpec.Choice(value: $0.rawValue, label: $0.rawValue) })),
        FieldSpec(
          name: .note, label: "Mer att säga", kind: .line,
          hint: "Till exempel när och var. Skriv inget om någon boende: raden blir kvar."),
      ],
      buttons: [
        FormSpec.Button(role: .submit, label: "Svara"),
        FormSpec.Button(role: .notMe, label: "Inte jag"),
        FormSpec.Button(role: .later, label: "Avbryt (Esc)"),
      ])
  }

  private static func about(_ object: KeptObject) -> String {
    switch object {
    case .backup, .medium:
      "Nyckeln ligger i den. Radera den eller förstör mediet; annars är inget raderat."
    case .device: "Den ska vara tömd och återlämnad."
    case .original: "Ett original förstörs aldrig här. Säger rutinen inget förvaras det inlåst."
    case .output: "Kopior strimlas eller läggs i sekretesstunnan, filer raderas."
    }
  }

  // MARK: Signing

  static func signSpec(_ outage: Outage) -> FormSpec {
    FormSpec(
      fields: [
        FieldSpec(
          name: .introduction,
          label: SwedishText.capital(SwedishText.outage(outage))
            + ".\nAtt förstöra anteckningar beslutas av nämnden. Två personer gör det tillsammans.",
          kind: .remark),
        FieldSpec(
          name: .reference, label: "Beslutets diarienummer", kind: .line,
          hint: "Nämndens gallringsbeslut, till exempel SN 2026/117. Inga personuppgifter."),
        FieldSpec(
          name: .signature, label: "Andra personens signatur", kind: .line,
          hint: "En kollega som är här nu. Hon skriver sin egen PIN i nästa steg."),
      ],
      buttons: [
        FormSpec.Button(role: .submit, label: "Gå vidare till andra personens PIN"),
        FormSpec.Button(role: .later, label: "Avbryt (Esc)"),
      ])
  }

  /// Before the second person's PIN.
  static func second(_ member: StaffMember) -> String {
    "\(member.shownName): skriv din PIN och Enter för att radera för gott. Esc avbryter."
  }

  static func fault(_ fault: DecisionReference.Fault) -> String {
    switch fault {
    case .missing: "Skriv beslutets diarienummer. Finns inget beslut får inget raderas."
    case .noNumber: "Ett diarienummer har siffror."
    case .personNumber: "Det ser ut som ett personnummer. Skriv bara diarienumret: raden blir kvar."
    case .tooLong: "Högst \(DecisionReference.most) tecken."
    }
  }

  static func fault(_ fault: SecondPersonFault) -> String {
    switch fault {
    case .missing: "Skriv signaturen för en kollega i personallistan."
    case .isTheManager: "Det ska vara en annan person än du."
    case .isNotOfTheStaff: "Hon är inte bekräftad i personallistan, eller arbetar inte här i dag."
    case .hasNoPIN: "Hon har ingen PIN. Hon loggar in själv och väljer en först."
    }
  }

  // MARK: Afterwards

  /// Said on the locked screen.
  static let done = "Raderat för gott. Skåpet stängdes: lås upp för att se gallringsbeviset."

  static func title(_ outage: DestroyedOutage) -> String {
    let said = outage.destruction
    let end = said.endedAt.map { " till \(SwedishDate.dayAndClock($0))" } ?? ""
    return "GALLRAT \(SwedishText.systems(said.systems)) "
      + "från \(SwedishDate.dayAndClock(said.startedAt))\(end)"
  }

  /// The record, a line each.
  static func record(_ outage: DestroyedOutage, isLeft: Bool, now: LocalTime) -> [String] {
    let said = outage.destruction
    let counts = said.counts.map { "\(SwedishText.kind($0.kind)): \($0.entries)" }
    return [
      isLeft ? "! Inte klart: sätt i det andra mediet." : nil,
      "Raderat \(SwedishDate.dayAndClock(outage.at)) av \(SwedishText.shortName(outage.by)) "
        + "och \(SwedishText.shortName(said.second))",
      "Beslut \(said.decision)   Avslutat \(SwedishDate.dayAndClock(said.closedAt))",
      "Sätt: \(said.method.rawValue)   Besvarat utanför skåpet: \(said.objects)",
      counts.isEmpty ? nil : counts.joined(separator: "   "),
      said.sticks.isEmpty ? nil : "Stickor: \(said.sticks.joined(separator: ", "))",
    ].compactMap(\.self)
  }
}
