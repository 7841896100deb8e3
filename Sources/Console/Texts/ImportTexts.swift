import DowntimeModel

/// What an import says: each fault with its line and the member, what came of it, what to do.
enum ImportTexts {
  /// A fault, on one line.
  static func line(_ fault: ImportFault) -> String {
    switch fault.problem {
    case .line(let problem): "rad \(fault.line): \(sentence(problem))"
    case .member(let name, let problem): "rad \(fault.line), \(name): \(sentence(problem))"
    }
  }

  /// The file has faults.
  static func refused(_ outcome: Importer.Outcome) -> String {
    let more = outcome.faultCount - outcome.faults.count
    let rest = more > 0 ? " De första \(outcome.faults.count) visas." : ""
    return "\(outcome.faultCount) fel i filen.\(rest) Inget är inläst. Rätta raderna och kör igen."
  }

  /// What a dry run would have taken in.
  static func wouldTake(_ outcome: Importer.Outcome) -> String {
    "Filen är hel: \(lines(outcome.lines.count)) att läsa in, "
      + "\(outcome.knownCount) finns redan. Inget är inläst än."
  }

  /// What was taken in.
  /// In the access trail: nothing was taken in.
  static let tried = "bara kontroll"

  static func taken(_ count: Int) -> String {
    count == 0 ? "Allt fanns redan. Inget är ändrat." : "Inläst och sparat: \(lines(count))."
  }

  /// The store refused in the middle.
  static func interrupted(saved: Int, of count: Int) -> String {
    "Sparat: \(saved) av \(lines(count)). Kör samma import igen när felet är rättat: det som är "
      + "sparat läses inte in två gånger."
  }

  /// Saved, but not as usual.
  static func warning(_ warning: AppendWarning) -> String {
    switch warning {
    case .movedToNewJournal: "Sparat, men disken svarade fel en gång. Ring IT."
    case .savedInSecondPlace: "Sparat på det andra mediet: skåpets disk tar inte emot mer. Ring IT."
    }
  }

  private static func lines(_ count: Int) -> String { count == 1 ? "1 rad" : "\(count) rader" }

  private static func sentence(_ problem: ImportFault.LineProblem) -> String {
    switch problem {
    case .utf16: "Filen är sparad som UTF-16 («Unicode»). Spara den som UTF-8."
    case .fileTooLarge: "Filen är för stor. Dela upp den. Resten är inte läst."
    case .tooManyLines: "Filen har för många rader. Dela upp den. Resten är inte läst."
    case .lineTooLong: "Raden är för lång. Dela upp texten på flera anteckningar."
    case .notUTF8: "Raden är inte text i UTF-8. Spara filen som UTF-8."
    case .nul: "Det är ingen textrad (tecknet NUL). Är det rätt fil?"
    case .notJSON(let byte): "Raden är inte ett JSON-objekt; tecken \(byte) är det första fel."
    case .memberTwice(let byte): "En uppgift står två gånger (tecken \(byte))."
    case .jsonNumber(let byte): "Ett tal är inte helt (tecken \(byte)). Skriv belopp som text."
    case .notAnObject: "Raden ska vara ett objekt: {\"typ\": …}."
    case .sameLine(let first):
      "Raden är lika med rad \(first). Hände det två gånger: ge raderna var sitt «ref»."
    }
  }

  /// What is wrong with a member.
  static func sentence(_ problem: ImportFault.MemberProblem) -> String {
    switch problem {
    case .missing: "Uppgiften saknas."
    case .unknown(let near):
      "Raden har ingen sådan uppgift. "
        + (near.map { "Menade du «\($0)»?" } ?? "Är ordet rätt stavat?")
    case .shape(let shape): self.shape(shape)
    case .word(_, let near?): "Ordet känns inte igen. Menade du «\(near)»?"
    case .word(let allowed, nil):
      "Ordet känns inte igen. Skriv ett av: \(allowed.joined(separator: ", "))."
    case .number(let range):
      "Skriv ett helt tal, \(range.lowerBound)–\(range.upperBound)."
    case .time(let fault): time(fault)
    case .saySeason:
      "Klockslaget fanns två gånger den natten. Skriv sommartid eller vintertid efter."
    case .day: "Skriv datumet så här: 2026-05-04."
    case .amount(let fault): ModelTexts.money(fault)
    case .personNumber(let fault): PeopleTexts.fault(.badNumber(fault))
    case .century: "Numret passar två sekler. Skriv tolv siffror."
    case .notInRegister:
      "Ingen i registret har numret. Skriv namn också: {\"namn\": …, \"nummer\": …}."
    case .otherName: "Numret hör till någon annan i registret. Kontrollera mot papperet."
    case .signature: "En signatur är två till fem bokstäver."
    case .nobodySigns:
      "Ingen i registret har signaturen. Skriv {\"signatur\": …, \"namn\": …, \"befattning\": …}."
    case .taken: "Det är redan använt av någon annan, eller inskrivet förut."
    case .unknownReference: "Ingen tidigare rad och ingen post i journalen heter så."
    case .notMarked: "Personen finns redan, utan skydd. Ändra det i konsolen, inte här."
    case .notAReceiver: "Faxet skickades inte dit. Skriv enheten som på faxet."
    case .wrongReference: "Den raden går inte att göra så med: den är av en annan sort."
    case .refTaken(let line): "Rad \(line) heter redan så."
    case .refLikeNumber:
      "Kalla inte en rad som ett nummer i journalen (DA-0001). Skriv till exempel DA1."
    case .noOutage: "Inget sådant driftstopp. Låt en rad «driftstopp» komma först."
    case .whichOutage: "Flera driftstopp är öppna. Skriv vilket: systemets namn."
    case .outageClosed: "Driftstoppet är avslutat: inget mer tas emot."
    case .typistMayNot(let act): "Den som läser in får inte det. \(roles(act))"
    case .authorMayNot(let act): "Den som skrev får inte det. \(roles(act))"
    case .writtenTooEarly: "Det är skrivet innan det hände, eller efter nu. Kontrollera tiderna."
    case .entry(let fault): entry(fault)
    }
  }

  private static func shape(_ shape: ImportFault.Shape) -> String {
    switch shape {
    case .text: "Skriv text mellan citattecken."
    case .flag: "Skriv «ja» eller «nej»."
    case .wholeNumber: "Skriv ett helt tal utan citattecken."
    case .object: "Skriv ett objekt: {…}."
    case .list: "Skriv en lista: […]."
    }
  }

  private static func time(_ fault: TimeInput.Fault) -> String {
    switch fault {
    case .empty, .notATime: "Skriv tiden så här: 2026-10-25 02:31."
    case .timeMissing: "Klockslaget saknas. Skriv tiden så här: 2026-10-25 02:31."
    case .foreignDigits, .noSuchDate, .wrongWeekday, .noSuchTimeOfDay, .doesNotExist, .wrongSeason,
      .inFuture:
      ModelTexts.time(fault)
    }
  }

  /// What cannot be signed; where the console would point at a box to tick, a word does here.
  private static func entry(_ fault: EntryFault) -> String {
    switch (fault.problem, fault.field) {
    case (.missing, .contacted): "Skriv vem som ringdes, eller «ingen»."
    case (.missing, .counterpartName), (.questionMark, _):
      "Skriv namnet, eller «uppgav inte namn»."
    case (.missing, .person): "Skriv vem det gäller: nummer, eller {\"okänd\": \"vad man vet\"}."
    case (.missing, .occurredAt), (.missing, .startedAt), (.missing, .endedAt):
      "Skriv tiden så här: 2026-10-25 02:31."
    default: ModelTexts.entry(fault)
    }
  }

  private static func roles(_ act: Act) -> String {
    let roles = Rights.roles(for: act).map(\.rawValue).joined(separator: ", ")
    return "Det får: \(roles)."
  }
}
