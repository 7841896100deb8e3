import DowntimeModel

/// Other words that people look for an action by, beside its name.
enum ActionWords {
  /// The words of an action; a new one may do with its name.
  static let near: [Action: [String]] = [
    .help: ["hur gör jag", "manual", "tangenter", "info", "?"],
    .newEntry: [
      "nytt", "skapa", "anteckna", "dokumentera", "blankett", "skriv in ett papper",
      "ifylld blankett",
    ],
    .search: ["leta", "hitta", "slå upp"],
    .findPerson: [
      "boende", "patient", "brukare", "hyresgäst", "omsorgstagare", "klient", "namn", "rum",
      "personnummer", "vem",
    ],
    .aboutPerson: ["historik", "allt om", "patient", "boende", "uppringd"],
    .linkPerson: ["koppla ihop", "slå ihop", "reservnummer", "länka", "dubbel", "identitet"],
    .unlinkPerson: ["koppla isär", "ta isär", "ångra koppling", "identitet"],
    .journal: ["anteckningar", "läsa", "lista", "historik"],
    .writeIn: ["föra in", "efterregistrera", "överföra", "registrera", "kvar"],
    .toDo: ["kvar", "väntar", "att göra", "lista", "uppgifter", "morgon", "todo"],
    .take: ["ta", "min", "åta mig"],
    .waive: ["stryk", "utgår", "behövs inte"],
    .narrow: ["leta", "filtrera"],
    .reopenOutage: ["ångra avslutat", "öppna igen"],
    .everything: ["palett", "kommando", "meny"],
    .curtain: ["dölj", "lås skärmen", "skärmsläckare", "paus"],
    .save: ["spara", "lagra"],
    .suspend: ["skal", "terminal", "kommandorad"],
    .quit: ["stäng", "lämna", "logga ut", "exit"],
    .newDayNote: ["anteckning", "skriva", "notera", "händelse", "dokumentera"],
    .newDeviation: ["fall", "läkemedel", "incident", "tillbud", "rapportera", "fel", "skada"],
    .newCall: ["telefon", "ringa", "ringde", "prator", "sjuksköterska", "avdelning"],
    .declareOutage: ["avbrott", "systemet är nere", "fungerar inte", "stopp", "krasch"],
    .endOutage: ["slut", "igång", "fungerar", "åter", "normal drift"],
    .closeOutage: ["stäng", "klart", "avslut", "färdig"],
    .destroyOutage: ["gallra", "gallring", "förstöra", "ta bort", "radera", "strimla"],
    .destroyedOutages: ["gallrat", "gallrade", "raderat", "förstört", "destruktion"],
    .weed: ["gallra", "rensa", "radera", "tid", "fem år", "logg", "register", "flyttat", "slutat"],
    .lock: ["lås", "logga ut", "stänga"],
    .switchPerson: ["logga in", "inte jag", "byta användare", "logga ut", "kollega"],
    .registers: [
      "medarbetare", "kollegor", "listor", "brukare", "register", "hyresgäster", "omsorgstagare",
      "patienter", "klienter",
    ],
    .addStaff: ["vikarie", "medarbetare", "ny kollega", "signatur"],
    .addResidents: ["inflyttad", "brukare", "patient", "ny boende", "hyresgäst", "klient"],
    .secondPlace: ["usb", "säkerhetskopia", "backup", "minne"],
    .passphrases: ["lösenord", "nyckel", "byt lösenord"],
    .checkpoint: ["kontrollsumma", "bevis", "ord"],
    .correct: ["ändra", "redigera", "korrigera", "rättelse"],
    .move: ["flytta", "fel patient", "fel boende"],
    .markTransferred: ["införd", "klar", "bocka av", "överförd"],
    .markExempt: ["undanta", "behövs inte"],
    .reopen: ["ångra", "ta bort markering"],
    .choose: ["markera flera", "kryssa", "bocka i"],
    .chooseAll: ["markera alla", "alla om personen"],
    .enlarge: ["förstora", "läsa upp", "skriva av"],
    .readiness: ["beredskap", "doctor", "kontroll", "förberett", "förberedelse", "skrivare"],
    .signReadiness: ["redo", "passet", "intyga"],
    .contacts: ["telefon", "nummer", "telefonlista", "ringlista", "kontaktlista"],
    .contactChecked: ["stämmer", "bekräfta numret"],
    .removeContact: ["ta bort nummer", "radera kontakt"],
    .drills: ["öva", "träna", "prova", "drill"],
    .startDrill: ["träna", "prova"],
    .lists: [
      "bilaga", "usb", "kvittens", "ica", "kontantkort", "kassaförvaltare", "förteckning",
      "beställningar", "arbetspass", "lån",
    ],
    .newRow: ["lägg till", "lämna ut", "kvittens", "påfyllning"],
    .nextOnRow: ["återlämna", "tömt", "data införd", "beställning"],
    .reconcile: ["avstämning", "redovisningsansvarig", "ica", "kassa"],
    .declareDecisions: ["intyg", "komplett", "handläggare", "besluten"],
    .keepList: ["ansvarig", "aktskåp", "förvaring", "inlåst", "listan"],
    .strikeRow: ["ta bort", "radera", "makulera", "utbetalning"],
    .closingProof: ["täckning", "bevis", "komplett", "saknas", "kontroll"],
    .readers: ["skyddad", "skyddade personuppgifter", "åtkomst", "behörighet", "utse"],
    .emergency: ["nöd", "akut", "skyddad", "skyddade personuppgifter", "öppna"],
    .signatures: ["signatur", "signaturlista", "initialer", "vem har skrivit", "personal"],
    .printing: [
      "skrivare", "utskrift", "print", "papper", "pdf", "blanketter", "anslag", "handbok",
    ],
    .documents: ["utskrifter", "pärm", "genomförandeplan", "strimla", "gallra", "redo"],
    .selfCheck: ["kontroll", "kvartal", "halvår", "redo", "beredskap"],
    .statistics: ["siffror", "antal", "diagram", "hur länge"],
    .filter: ["filtrera", "sortera", "urval"],
  ]

  /// What a typed text may mean: each word begins a word of the name or of a near word. The best
  /// first: those whose name begins so, those whose name has it, the rest. When nothing does, each
  /// word is taken for the nearest that is known.
  static func matching(_ typed: String, among actions: [Action]) -> [Action] {
    let words = SwedishOrder.folded(typed).split(separator: " ").map(String.init)
    guard !words.isEmpty else { return actions }
    let found = ranked(words, actions)
    guard found.isEmpty else { return found }
    let known = Set(actions.flatMap { text($0).split(separator: " ").map(String.init) })
    let meant = words.map { word in
      word.count < 3 ? word : NearName.of(word, among: known.sorted()) ?? word
    }
    return meant == words ? [] : ranked(meant, actions)
  }

  private static func ranked(_ words: [String], _ actions: [Action]) -> [Action] {
    let typed = words.joined(separator: " ")
    let ranks = actions.compactMap { action -> (rank: Int, action: Action)? in
      let name = SwedishOrder.folded(action.rawValue)
      if name.hasPrefix(typed) { return (0, action) }
      if words.allSatisfy(name.contains) { return (1, action) }
      return SwedishOrder.matches(text(action), typed: typed) ? (2, action) : nil
    }
    return (0...2).flatMap { rank in ranks.filter { $0.rank == rank }.map(\.action) }
  }

  private static func text(_ action: Action) -> String {
    SwedishOrder.folded(([action.rawValue] + (near[action] ?? [])).joined(separator: " "))
  }
}

extension Action {
  /// Its name where people are called so; the two that name them follow the routine.
  func name(_ terms: ProfileTerms) -> String {
    switch self {
    case .registers: RegistersTexts.heading(terms)
    case .addResidents: AddPeopleTexts.residentsHeading(terms)
    default: rawValue
    }
  }
}

extension KeyContext {
  /// The same for what stands over its keys.
  func name(_ terms: ProfileTerms) -> String {
    self == .registers ? RegistersTexts.heading(terms) : rawValue
  }
}
