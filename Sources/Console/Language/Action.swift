import DowntimeModel

/// Everything a person can do, by its Swedish name. Each has a key in `KeyMap` and a place in the
/// palette (F9).
enum Action: String, Hashable, Sendable, CaseIterable {
  case help = "Hjälp för den här skärmen"
  case newEntry = "Skriv nytt"
  case search = "Sök"
  case findPerson = "Hitta person"
  case aboutPerson = "Allt om personen"
  case linkPerson = "Samma person som en annan"
  case unlinkPerson = "Inte samma person"
  case journal = "Journal: läs anteckningar"
  case readUp = "Läs inför passet"
  case readBeforeVisit = "Läs inför besök"
  case handOver = "Överlämning"
  case signHandover = "Lämna över"
  case confirmHandover = "Bekräfta överlämningen"
  case writeIn = "Att skriva in"
  case toDo = "Kvar att göra"
  case take = "Jag tar den"
  case waive = "Ska inte göras"
  case narrow = "Sök i listan"
  case everything = "Allt som går att göra"
  case curtain = "Göm skärmen"
  case save = "Spara och fortsätt skriva"
  case undo = "Ångra i texten"
  case redo = "Gör om i texten"
  case back = "Tillbaka"
  case suspend = "Till skalet en stund"
  case quit = "Avsluta programmet"
  case newDayNote = "Ny daganteckning"
  case newDeviation = "Ny avvikelse"
  case newCall = "Nytt samtal"
  case newFax = "Nytt fax eller meddelande"
  case newDecision = "Nytt beslut"
  case newPayment = "Ny utbetalning"
  case newOrder = "Ny beställning"
  case newTimeReport = "Ny utförd tid"
  case newDocument = "Ny upprättad handling"
  case moreForms = "Fler blanketter"
  case declareOutage = "Starta driftstopp"
  case endOutage = "Systemet fungerar igen"
  case closeOutage = "Avsluta driftstoppet"
  case reopenOutage = "Öppna driftstoppet igen"
  case lock = "Stäng skåpet"
  case switchPerson = "Byt person"
  case registers = "Personal och boende"
  case addStaff = "Lägg till personal"
  case addResidents = "Lägg till boende"
  case secondPlace = "Kopia på annat medium"
  case passphrases = "Lösenfraser"
  case checkpoint = "Kontrollrad: åtta ord"
  case correct = "Rätta"
  case move = "Fel person"
  case markTransferred = "Inskrivet"
  case markExempt = "Ska inte skrivas in"
  case reopen = "Ångra markeringen"
  case confirmFax = "Faxet har kommit fram"
  case nextShift = "Nästa pass måste veta"
  case choose = "Välj flera"
  case chooseAll = "Välj allt om personen"
  case enlarge = "Visa med stor text"
  case filter = "Visa bara en sort"
  case chooseRoutines = "Välj rutiner"
  case aboutOutage = "Om driftstoppet"
  case checklist = "Checklista"
  case tick = "Pricka av"
  case whomToRing = "Vem ringer jag?"
  case readiness = "Är vi redo?"
  case signReadiness = "Signera att vi är redo"
  case contacts = "Kontakter"
  case newContact = "Ny kontakt"
  case contactChecked = "Kontrollerad idag"
  case removeContact = "Ta bort kontakten"
  case drills = "Övning"
  case startDrill = "Öva nu"
  case newDrill = "Skriv in en övning"
  case drillActionDone = "Åtgärden är gjord"
  case drillStep = "Klart: nästa steg i övningen"
  case lists = "Listor"
  case newRow = "Ny rad på listan"
  case nextOnRow = "Radens nästa steg"
  case reconcile = "Stäm av kontot"
  case declareDecisions = "Intyga att alla beslut är med"
  case keepList = "Vem har listan"
  case strikeRow = "Stryk raden"
  case closingProof = "Slutkontroll"
  case statistics = "Statistik"
  case documents = "Underlag"
  case selfCheck = "Egenkontroll"
  case notePrint = "Utskrivet"
  case noteChange = "Ändrat sedan utskriften"
  case weed = "Strimla"
  case noteKnown = "Känt och lätt att nå"
  case newDocumentRow = "Nytt underlag"
  case editDocumentRow = "Ändra underlaget"
  case planOutage = "Planerat driftstopp"
  case makeSelfCheck = "Gör egenkontrollen"
  case appoint = "Utse vem som gör egenkontrollen"
  case answerYes = "Svara ja"
  case answerNo = "Svara nej"
  case answerNotApplicable = "Svara ej tillämpligt"
  case readers = "Vem får läsa"
  case emergency = "Nödöppning"
  case signatures = "Signaturförtydligande"
  case trail = "Loggkontroll"
  case drawSample = "Dra ett stickprov"
  case signReview = "Signera loggkontrollen"
  case destroyOutage = "Radera för gott"
  case destroyedOutages = "Gallringsbevis"
}

extension Action {
  /// What it takes the right to do; nil for what everybody may.
  var act: Act? {
    switch self {
    case .help, .everything, .curtain, .save, .undo, .redo, .back, .suspend, .quit, .lock,
      .switchPerson, .drillStep:
      nil
    case .newEntry, .moreForms, .newDayNote, .newDeviation, .newCall, .newFax, .newDecision,
      .newPayment, .newOrder, .newTimeReport, .newDocument, .confirmFax, .signHandover,
      .confirmHandover, .nextShift, .tick, .newRow, .nextOnRow, .reconcile, .declareDecisions,
      .keepList, .take, .emergency, .signReadiness, .newContact, .contactChecked, .removeContact,
      .newDrill, .drillActionDone, .notePrint, .noteChange, .weed, .noteKnown, .newDocumentRow,
      .editDocumentRow, .planOutage, .makeSelfCheck, .answerYes, .answerNo, .answerNotApplicable:
      .write
    case .aboutOutage, .checklist, .whomToRing, .readiness, .contacts, .drills, .startDrill,
      .search, .findPerson, .aboutPerson, .journal,
      .readUp, .readBeforeVisit, .handOver, .writeIn, .toDo, .narrow, .enlarge, .filter, .registers,
      .checkpoint, .lists, .closingProof, .statistics, .signatures, .destroyedOutages,
      .documents, .selfCheck:
      .read
    case .readers: .protect
    case .declareOutage, .endOutage: .declare
    case .closeOutage, .reopenOutage: .close
    case .trail: .readTrail
    case .drawSample, .signReview: .reviewTrail
    case .destroyOutage: .destroy
    case .addStaff, .appoint: .editStaff
    case .addResidents: .editResidents
    case .chooseRoutines: .adoptProfiles
    case .passphrases: .changePassphrases
    case .secondPlace: .choosePlaces
    case .correct, .move, .linkPerson, .unlinkPerson, .strikeRow: .correct
    case .markTransferred, .markExempt, .reopen, .choose, .chooseAll, .waive: .mark
    }
  }
}

extension Action {
  /// The kind of entry that it begins; nil for what begins none.
  var newKind: CareEntry.Kind? {
    switch self {
    case .newDayNote: .dayNote
    case .newDeviation: .deviation
    case .newCall: .call
    case .newFax: .fax
    case .newDecision: .decision
    case .newPayment: .payment
    case .newOrder: .order
    case .newTimeReport: .timeReport
    case .newDocument: .document
    default: nil
    }
  }
}
