import DowntimeModel
import Terminal

/// The screens: a case each, holding that screen's state. To add one, add a case here and follow
/// the compiler.
enum Screen: Sendable {
  case welcome(WelcomeScreen)
  case startNow(StartNowScreen)
  case prepareUnit(PrepareUnitScreen)
  case unlock(UnlockScreen)
  case signIn(SignInScreen)
  case overview(OverviewScreen)
  case declareOutage(DeclareOutageScreen)
  case endOutage(EndOutageScreen)
  case closeOutage(CloseOutageScreen)
  case aboutOutage(AboutOutageScreen)
  case tellOutage(TellOutageScreen)
  case checklist(ChecklistScreen)
  case whomToRing(WhomToRingScreen)
  case readiness(ReadinessScreen)
  case contacts(ContactsScreen)
  case contactForm(ContactFormScreen)
  case drills(DrillsScreen)
  case drill(DrillScreen)
  case drillForm(DrillFormScreen)
  case sayDone(SayDoneScreen)
  case entryForm(EntryFormScreen)
  case paperReport(PaperReportScreen)
  case journal(JournalScreen)
  case find(FindScreen)
  case person(PersonScreen)
  case linkPersons(LinkScreen)
  case entry(EntryScreen)
  case reading(ReadingScreen)
  case chooseVisit(ChooseVisitScreen)
  case handovers(HandoversScreen)
  case handover(HandoverScreen)
  case signHandover(SignHandoverScreen)
  case confirmHandover(ConfirmHandoverScreen)
  case writeIn(WriteInScreen)
  case toDo(ToDoScreen)
  case waive(WaiveScreen)
  case largeText(LargeTextScreen)
  case mark(MarkScreen)
  case markSeveral(MarkSeveralScreen)
  case registers(RegistersScreen)
  case addStaff(AddPeopleScreen<StaffMember>)
  case addResidents(AddPeopleScreen<Resident>)
  case passphrases(PassphrasesScreen)
  case routines(RoutinesScreen)
  case secondPlace(SecondPlaceScreen)
  case letterSender(LetterSenderScreen)
  case letters(LettersScreen)
  case ownLetter(OwnLetterScreen)
  case lists(ListsScreen)
  case ledger(LedgerScreen)
  case ledgerForm(LedgerFormScreen)
  case proof(ProofScreen)
  case statistics(StatisticsScreen)
  case documents(DocumentsScreen)
  case document(DocumentScreen)
  case selfChecks(SelfChecksScreen)
  case makeSelfCheck(SelfCheckFormScreen)
  case prepare(PreparationScreen)
  case door(DoorScreen)
  case readers(ReadersScreen)
  case reviewEmergency(ReviewEmergencyScreen)
  case signatures(SignaturesScreen)
  case trail(TrailScreen)
  case trailReview(TrailReviewScreen)
  case destroyOutage(DestroyOutageScreen)
  case answerObject(AnswerObjectScreen)
  case signDestruction(SignDestructionScreen)
  case destroyedOutages(DestroyedScreen)
  case help(HelpScreen)
  case palette(PaletteScreen)

  /// The screen as what every screen can do.
  var model: any ScreenModel {
    switch self {
    case .welcome(let screen): screen
    case .startNow(let screen): screen
    case .prepareUnit(let screen): screen
    case .unlock(let screen): screen
    case .signIn(let screen): screen
    case .overview(let screen): screen
    case .declareOutage(let screen): screen
    case .endOutage(let screen): screen
    case .closeOutage(let screen): screen
    case .aboutOutage(let screen): screen
    case .tellOutage(let screen): screen
    case .checklist(let screen): screen
    case .whomToRing(let screen): screen
    case .readiness(let screen): screen
    case .contacts(let screen): screen
    case .contactForm(let screen): screen
    case .drills(let screen): screen
    case .drill(let screen): screen
    case .drillForm(let screen): screen
    case .sayDone(let screen): screen
    case .entryForm(let screen): screen
    case .paperReport(let screen): screen
    case .journal(let screen): screen
    case .find(let screen): screen
    case .person(let screen): screen
    case .linkPersons(let screen): screen
    case .entry(let screen): screen
    case .reading(let screen): screen
    case .chooseVisit(let screen): screen
    case .handovers(let screen): screen
    case .handover(let screen): screen
    case .signHandover(let screen): screen
    case .confirmHandover(let screen): screen
    case .writeIn(let screen): screen
    case .toDo(let screen): screen
    case .waive(let screen): screen
    case .largeText(let screen): screen
    case .mark(let screen): screen
    case .markSeveral(let screen): screen
    case .registers(let screen): screen
    case .addStaff(let screen): screen
    case .addResidents(let screen): screen
    case .passphrases(let screen): screen
    case .routines(let screen): screen
    case .secondPlace(let screen): screen
    case .letterSender(let screen): screen
    case .letters(let screen): screen
    case .ownLetter(let screen): screen
    case .lists(let screen): screen
    case .ledger(let screen): screen
    case .ledgerForm(let screen): screen
    case .proof(let screen): screen
    case .statistics(let screen): screen
    case .documents(let screen): screen
    case .document(let screen): screen
    case .selfChecks(let screen): screen
    case .makeSelfCheck(let screen): screen
    case .prepare(let screen): screen
    case .door(let screen): screen
    case .readers(let screen): screen
    case .reviewEmergency(let screen): screen
    case .signatures(let screen): screen
    case .trail(let screen): screen
    case .trailReview(let screen): screen
    case .destroyOutage(let screen): screen
    case .answerObject(let screen): screen
    case .signDestruction(let screen): screen
    case .destroyedOutages(let screen): screen
    case .help(let screen): screen
    case .palette(let screen): screen
    }
  }

  /// Answers an input.
  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    func answer<Model: ScreenModel>(_ screen: Model, _ rewrap: (Model) -> Screen) -> [Step]? {
      var screen = screen
      let steps = screen.handle(input, context)
      self = rewrap(screen)
      return steps
    }
    return switch self {
    case .welcome(let screen): answer(screen, Screen.welcome)
    case .startNow(let screen): answer(screen, Screen.startNow)
    case .prepareUnit(let screen): answer(screen, Screen.prepareUnit)
    case .unlock(let screen): answer(screen, Screen.unlock)
    case .signIn(let screen): answer(screen, Screen.signIn)
    case .overview(let screen): answer(screen, Screen.overview)
    case .declareOutage(let screen): answer(screen, Screen.declareOutage)
    case .endOutage(let screen): answer(screen, Screen.endOutage)
    case .closeOutage(let screen): answer(screen, Screen.closeOutage)
    case .aboutOutage(let screen): answer(screen, Screen.aboutOutage)
    case .tellOutage(let screen): answer(screen, Screen.tellOutage)
    case .checklist(let screen): answer(screen, Screen.checklist)
    case .whomToRing(let screen): answer(screen, Screen.whomToRing)
    case .readiness(let screen): answer(screen, Screen.readiness)
    case .contacts(let screen): answer(screen, Screen.contacts)
    case .contactForm(let screen): answer(screen, Screen.contactForm)
    case .drills(let screen): answer(screen, Screen.drills)
    case .drill(let screen): answer(screen, Screen.drill)
    case .drillForm(let screen): answer(screen, Screen.drillForm)
    case .sayDone(let screen): answer(screen, Screen.sayDone)
    case .entryForm(let screen): answer(screen, Screen.entryForm)
    case .paperReport(let screen): answer(screen, Screen.paperReport)
    case .journal(let screen): answer(screen, Screen.journal)
    case .find(let screen): answer(screen, Screen.find)
    case .person(let screen): answer(screen, Screen.person)
    case .linkPersons(let screen): answer(screen, Screen.linkPersons)
    case .entry(let screen): answer(screen, Screen.entry)
    case .reading(let screen): answer(screen, Screen.reading)
    case .chooseVisit(let screen): answer(screen, Screen.chooseVisit)
    case .handovers(let screen): answer(screen, Screen.handovers)
    case .handover(let screen): answer(screen, Screen.handover)
    case .signHandover(let screen): answer(screen, Screen.signHandover)
    case .confirmHandover(let screen): answer(screen, Screen.confirmHandover)
    case .writeIn(let screen): answer(screen, Screen.writeIn)
    case .toDo(let screen): answer(screen, Screen.toDo)
    case .waive(let screen): answer(screen, Screen.waive)
    case .largeText(let screen): answer(screen, Screen.largeText)
    case .mark(let screen): answer(screen, Screen.mark)
    case .markSeveral(let screen): answer(screen, Screen.markSeveral)
    case .registers(let screen): answer(screen, Screen.registers)
    case .addStaff(let screen): answer(screen, Screen.addStaff)
    case .addResidents(let screen): answer(screen, Screen.addResidents)
    case .passphrases(let screen): answer(screen, Screen.passphrases)
    case .routines(let screen): answer(screen, Screen.routines)
    case .secondPlace(let screen): answer(screen, Screen.secondPlace)
    case .letterSender(let screen): answer(screen, Screen.letterSender)
    case .letters(let screen): answer(screen, Screen.letters)
    case .ownLetter(let screen): answer(screen, Screen.ownLetter)
    case .lists(let screen): answer(screen, Screen.lists)
    case .ledger(let screen): answer(screen, Screen.ledger)
    case .ledgerForm(let screen): answer(screen, Screen.ledgerForm)
    case .proof(let screen): answer(screen, Screen.proof)
    case .statistics(let screen): answer(screen, Screen.statistics)
    case .documents(let screen): answer(screen, Screen.documents)
    case .document(let screen): answer(screen, Screen.document)
    case .selfChecks(let screen): answer(screen, Screen.selfChecks)
    case .makeSelfCheck(let screen): answer(screen, Screen.makeSelfCheck)
    case .prepare(let screen): answer(screen, Screen.prepare)
    case .door(let screen): answer(screen, Screen.door)
    case .readers(let screen): answer(screen, Screen.readers)
    case .reviewEmergency(let screen): answer(screen, Screen.reviewEmergency)
    case .signatures(let screen): answer(screen, Screen.signatures)
    case .trail(let screen): answer(screen, Screen.trail)
    case .trailReview(let screen): answer(screen, Screen.trailReview)
    case .destroyOutage(let screen): answer(screen, Screen.destroyOutage)
    case .answerObject(let screen): answer(screen, Screen.answerObject)
    case .signDestruction(let screen): answer(screen, Screen.signDestruction)
    case .destroyedOutages(let screen): answer(screen, Screen.destroyedOutages)
    case .help(let screen): answer(screen, Screen.help)
    case .palette(let screen): answer(screen, Screen.palette)
    }
  }

  /// What keeps the text of the screen's form on disk, if anything does.
  var keeper: DraftKeeper? { (model as? any DraftKeeping)?.keeper }

  /// Changes a screen whose text is kept; any other stays as it is.
  mutating func changeKeeping(_ change: (inout any DraftKeeping) -> Void) {
    func changed<Model: DraftKeeping>(_ screen: Model) -> Model {
      var keeping: any DraftKeeping = screen
      change(&keeping)
      return keeping as? Model ?? screen
    }
    switch self {
    case .entryForm(let screen): self = .entryForm(changed(screen))
    case .tellOutage(let screen): self = .tellOutage(changed(screen))
    case .sayDone(let screen): self = .sayDone(changed(screen))
    case .ledgerForm(let screen): self = .ledgerForm(changed(screen))
    case .mark(let screen): self = .mark(changed(screen))
    case .waive(let screen): self = .waive(changed(screen))
    case .signHandover(let screen): self = .signHandover(changed(screen))
    case .makeSelfCheck(let screen): self = .makeSelfCheck(changed(screen))
    default: break
    }
  }
}
