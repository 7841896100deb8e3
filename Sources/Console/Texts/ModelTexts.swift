import DowntimeModel

/// The model's faults in words: what happened, what it means, what to do now.
enum ModelTexts {
  /// A time that was not understood.
  static func time(_ fault: TimeInput.Fault) -> String {
    switch fault {
    case .empty: "Skriv en tid, till exempel 0214 eller nu."
    case .notATime: "Förstår inte tiden. Skriv 0214, igår 2215, 24/12 08:00 eller nu."
    case .timeMissing: "Klockslaget saknas."
    case .foreignDigits: foreignDigits
    case .noSuchDate(let fault): date(fault)
    case .wrongWeekday(let date): "Den dagen är en \(SwedishDate.weekday(date))."
    case .noSuchTimeOfDay(24, 0): "Klockslaget 24:00 finns inte. Midnatt är 00:00, nästa dag."
    case .noSuchTimeOfDay(let hour, let minute):
      "Klockslaget \(hour):\(minute < 10 ? "0" : "")\(minute) finns inte."
    case .doesNotExist:
      "Den tiden fanns inte: klockan ställdes fram från 02:00 till 03:00."
    case .wrongSeason(let season): "Den tiden var inte \(season.rawValue)."
    case .inFuture(let time, let isBare):
      isBare
        ? "Det har inte hänt än. Menar du igår \(SwedishDate.bareClock(time))?"
        : "Det har inte hänt än."
    }
  }

  /// A day that was not understood.
  static func day(_ fault: TimeInput.Fault) -> String {
    switch fault {
    case .empty, .notATime, .timeMissing, .noSuchTimeOfDay, .doesNotExist, .wrongSeason:
      "Skriv en dag, till exempel 12/11, torsdag eller 2026-11-12."
    case .foreignDigits, .noSuchDate, .wrongWeekday, .inFuture: time(fault)
    }
  }

  /// Digits that only look like digits.
  static let foreignDigits = "Siffrorna är av en annan sort. Skriv dem med tangenterna 0–9."

  /// Numbers that are no date.
  static func date(_ fault: CivilDate.Fault) -> String {
    switch fault {
    case .year(let year): "År \(year) går inte att skriva."
    case .month(let month): "Månad \(month) finns inte."
    case .day(let day): "Dag \(day) finns inte."
    case .monthHas(let days, 2, let year): "I februari \(year) finns \(days) dagar."
    case .monthHas(let days, let month, _):
      "I \(SwedishDate.months[month - 1]) finns \(days) dagar."
    }
  }

  /// An amount that was not understood.
  static func money(_ fault: MoneyInput.Fault) -> String {
    switch fault {
    case .empty: "Skriv ett belopp, till exempel 4 800 eller 4 800,50."
    case .notAnAmount: "Förstår inte beloppet. Skriv till exempel 4 800 eller 4 800,50."
    case .foreignDigits: foreignDigits
    case .negative: "Beloppet kan inte vara mindre än noll. Skriv utan minus."
    case .point: "Skriv beloppet utan punkt: kommatecken före ören, mellanslag för tusental."
    case .colon: "Skriv ören efter kommatecken: 4 800,50."
    case .öre: "Skriv ören med två siffror: 4 800,50."
    case .grouping: "Mellanslagen delar inte in i tusental. Skriv 4 800 eller 4800."
    case .zero: "Beloppet är noll."
    case .tooLarge: "Beloppet är för stort: högst \(MoneyInput.largest.text) kr."
    }
  }

  /// The folder lies where it has not lain before: what happened, what it means, what to do.
  static let elsewhere = [
    "Mappen är kopierad eller flyttad",
    "Kopierad: det finns två skåp, och det ena saknar det andras. Skriv bara i ett: fråga chefen "
      + "vilket.",
    "Flyttad: då är allt som det ska.",
  ]

  /// A store that could not do what was asked.
  static func store(_ error: StoreError) -> String {
    switch error {
    case .alreadyExists: "Där finns redan ett skåp. Öppna det i stället."
    case .absent: "Där finns inget skåp."
    case .newer(let version):
      "Skåpet är skrivet av en nyare version av Reserv (format \(version)). Inget är rört."
    case .unreadable(let file): "Filen \(file) i skåpet går inte att läsa. Inget är rört."
    case .locked(let process):
      process.map { "Reserv är redan öppet i ett annat fönster (process \($0))." }
        ?? "Reserv är redan öppet i ett annat fönster."
    case .wrongPassphrase: "Fel lösenfras. Försök igen."
    case .supersededPassphrase:
      "Lösenfrasen är utbytt, och en gammal nyckelfil har lagts tillbaka. Ring IT."
    case .managersOnly: "Det kräver chefens lösenfras eller återställningskoden."
    case .notAFile(let name): "\(name) i skåpet är ingen vanlig fil. Inget är rört. Ring IT."
    case .damagedBackup: "Kopian är skadad. Inget är ändrat."
    case .placeInsideStore: "Andra platsen måste ligga utanför skåpets mapp, skriven från /."
    case .missingKey: "Nyckeln till driftstoppet saknas i skåpet."
    case .tooLarge: "Texten är för lång för att sparas. Dela upp den på flera anteckningar."
    case .system(let operation, let number): system(operation, number)
    case .poisoned: "Disken svarar fel: ring IT."
    }
  }

  private static func system(_ operation: DiskOperation, _ number: Int32) -> String {
    switch SystemFault(number) {
    case .full: return "Disken är full."
    case .denied: return "Skrivrättighet saknas."
    case .readOnly: return "Disken går bara att läsa."
    case .failing: return "Disken svarar fel: ring IT."
    case .other: break
    }
    let what =
      switch operation {
      case .open, .list, .read: "läsas"
      case .create, .makeFolder: "skapas"
      case .write, .sync, .rename, .remove: "skrivas"
      case .lock: "låsas"
      }
    return "Filen kunde inte \(what) (systemfel \(number))."
  }

  /// What an entry lacks before it can be signed.
  static func entry(_ fault: EntryFault) -> String {
    switch fault.problem {
    case .missing: missing(fault.field)
    case .tooShort(let count): "Skriv minst \(count) tecken."
    case .tooLong(let count, let limit):
      "För långt: \(count) tecken, högst \(limit). Dela upp texten på flera."
    case .questionMark:
      fault.field == .counterpartName
        ? "Skriv ett namn, eller kryssa «Uppgav inte namn»." : "Skriv ett namn."
    case .neededWithoutName: "Utan namn behövs både befattning och enhet."
    case .inFuture: "Det har inte hänt än."
    case .endBeforeStart:
      switch fault.field {
      case .discoveredAt: "Det upptäcktes före händelsen. Kontrollera tiderna."
      case .finishedAt: "Slutet är inte efter början."
      case .next: "Nästa besked kan inte komma före det här."
      default: "Det är inte efter att driftstoppet började."
      }
    case .notPositive: "Beloppet måste vara mer än 0 kronor."
    case .notAllowed: "Det meddelandet får inte faxas så."
    }
  }

  /// The faults in words by field; the first of a field is the one to mend.
  static func entry(_ faults: [EntryFault]) -> [FieldName: String] {
    Dictionary(
      faults.map { (FieldName($0.field), entry($0)) }, uniquingKeysWith: { first, _ in first })
  }

  private static func missing(_ field: EntryField) -> String {
    switch field {
    case .person: EntryTexts.personMissing
    case .text, .note: "Skriv något först."
    case .kinds: "Välj minst en sort."
    case .whatHappened: "Skriv vad som hände."
    case .immediateAction: "Skriv vad du gjorde, eller «ingen åtgärd»."
    case .contacted: "Skriv vem du ringde, eller kryssa «Ringde ingen»."
    case .counterpartName: "Skriv namnet, eller kryssa «Uppgav inte namn»."
    case .counterpartRole: "Skriv befattningen."
    case .counterpartUnit: "Skriv vilken enhet."
    case .said: "Skriv vad som sades."
    case .reason: "Skriv varför."
    case .system: "Vilket system har slutat fungera?"
    case .reference: "Skriv referensen."
    case .occurredAt, .startedAt, .endedAt, .discoveredAt, .finishedAt:
      "Skriv en tid, till exempel 0214 eller nu."
    case .who: "Skriv vem."
    case .next: "Skriv en tid, till exempel 0500 eller i morgon 0900."
    case .message: "Välj vilket meddelande det är."
    case .receivers: "Skriv minst en mottagare."
    case .checkReason: "Skriv varför inte alla kontroller är gjorda."
    case .versionOf: "Skriv vilken enhets version det är."
    case .purpose: "Skriv ändamålet."
    case .officer: "Skriv handläggarens namn."
    case .decisionMaker: "Skriv beslutsfattarens namn."
    case .voucher: "Skriv verifikationsnumret."
    case .amount: "Skriv beloppet."
    case .limitReason: "Skriv varför."
    case .service: "Skriv insatsen."
    case .provider: "Skriv utföraren."
    case .dataGiven: "Skriv vilka uppgifter utföraren fick."
    case .place: "Skriv var den förvaras."
    case .title: "Skriv vad det är."
    case .number: "Skriv numret."
    case .workplace: "Skriv vilken enhet."
    case .phone: "Skriv telefonnumret."
    case .email: "Skriv e-postadressen."
    }
  }
}
