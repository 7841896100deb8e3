import DowntimeModel

/// A place in the console that one can go to, named without its state.
indirect enum Place: Hashable, Sendable {
  case welcome
  case startNow
  case prepareUnit
  case unlock
  case signIn
  case overview
  case declareOutage
  case endOutage(Identifier<Outage>)
  case closeOutage(Identifier<Outage>)
  case aboutOutage(Identifier<Outage>)
  case tellOutage(OutageForm, Identifier<Outage>)
  case checklist(Identifier<Outage>)
  case whomToRing
  /// «Är vi redo?»
  case readiness
  case contacts
  /// A row of the contact list; nil for a new one.
  case contactForm(Identifier<Contact>?)
  case drills
  case drill(Identifier<Record>)
  /// Writing up a drill, one that has just been held where there is a result.
  case drillForm(DrillReport.Kind, DrillResult?)
  /// Something that waits because of an entry is done, or shall not be.
  case sayDone(OpenSubject, Identifier<Record>)
  case newEntryIn(CareEntry.Kind, Identifier<Outage>)
  /// The same, with the person filled in.
  case newEntryAbout(CareEntry.Kind, Identifier<Outage>, PersonReference)
  /// The call that is left to make: about the patient of a call, a message, and the party that has
  /// not been told it. Whatever else that party has not been told is filled in with it.
  case callNext(Identifier<Record>, PratorMessageKind, MessageReceiver)
  case draft(Identifier<Draft>)
  /// A colleague's started text, to be gone on with in one's own name.
  case takeOver(Identifier<Draft>)
  case journal
  case search
  case findPerson
  /// The person that another one is.
  case findSame(as: PersonReference)
  case person(PersonReference)
  case linkPersons(PersonReference, PersonReference)
  case unlinkPersons(PersonReference, PersonReference)
  case entry(Identifier<Record>)
  case readUp
  /// Choosing whom the visit is to.
  case readBeforeVisit
  /// Everything about one person.
  case readAbout(PersonReference)
  case handovers(Identifier<Outage>)
  case newHandover(Identifier<Outage>)
  case handover(Identifier<Record>, Identifier<Outage>)
  case signHandover(Identifier<Outage>)
  case confirmHandover(Identifier<Record>, Identifier<Outage>)
  case correct(Identifier<Record>)
  case move(Identifier<Record>)
  case writeIn
  /// What waits: everything, or what keeps one gate of an outage's closing shut.
  case toDo(Identifier<Outage>?, ClosingObstacle?)
  /// Something that waits shall not be done, and why.
  case waive(ItemKey, Identifier<Outage>)
  /// One entry's text in large letters.
  case writeInEntry(Identifier<Record>)
  /// The texts of a list one after another, from one of them on.
  case writeInTexts([WriteInPlace], from: Int)
  /// Written in at one of the places that it is to reach; nil for the first that it waits for.
  case markTransferred(Identifier<Record>, at: WriteInRule.Target? = nil)
  /// Several are written in at the same place.
  case markSeveral([WriteInPlace])
  case markExempt(Identifier<Record>)
  case reopen(Identifier<Record>)
  case confirmFax(Identifier<Record>)
  /// A report on paper about somebody with protected data, in the place of a started text.
  case paperReport(
    CareEntry.Kind, Identifier<Outage>, replacing: Identifier<Draft>, hasText: Bool)
  /// What became of such a paper.
  case paperReportDone(Identifier<Record>, Identifier<Outage>)
  case nextShift(Identifier<Record>)
  case registers
  case secondPlace(String?)
  case passphrases(KeyCondition?)
  case routines
  case addStaff
  case addResidents
  case letterSender
  case ownLetter(Identifier<Record>)
  /// The unit's lists in an outage; nil where there is none.
  case lists(Identifier<Outage>?)
  /// One of them, on the row of a record where there is one.
  case ledger(Ledger.Name, Identifier<Outage>?, row: Identifier<Record>?)
  case ledgerForm(LedgerForm, Identifier<Outage>?)
  /// Slutkontroll.
  case proof(Identifier<Outage>)
  case statistics
  /// The register of prepared documents; one document's rows where it is named.
  case documents(of: String?)
  case document(DocumentKey)
  case selfChecks
  /// The unit's check of its own readiness, being made.
  case makeSelfCheck
  case prepare(PreparationForm)
  /// The closed door in front of what is about a protected person; what opens behind it, or nil for
  /// where one came from.
  case door(Identifier<Resident>, asksPurpose: Bool, to: Place?)
  /// Who may read about a protected person.
  case readers(Identifier<Resident>)
  case reviewEmergency(Identifier<Record>)
  /// Whose each signature is and was.
  case signatures
  /// The access trail as it was read.
  case trail([TrailRow], isDamaged: Bool)
  /// Signing that a sample of it has been gone through.
  case trailReview(DrawnSample)
  /// «Radera för gott», with what only the store can tell.
  case destroyOutage(Identifier<Outage>, KeptOutside)
  /// What has become of something outside the store.
  case answerObject(KeptObject, Identifier<Outage>, KeptOutside)
  case signDestruction(Identifier<Outage>, KeptOutside)
  case destroyedOutages
  case help
  case palette
}

extension Place {
  /// What it takes the right to do there; nil where the way there asks, or everybody may.
  var act: Act? {
    switch self {
    case .tellOutage(.aspect(.declaration), _): .declare
    case .waive: .mark
    case .tellOutage(.reopened, _): .close
    case .tellOutage, .sayDone, .callNext, .contactForm, .drillForm, .makeSelfCheck: .write
    case .readiness, .contacts, .drills, .drill: .read
    case .prepare(let form): form.act
    case .destroyOutage, .answerObject, .signDestruction: .destroy
    case .ledgerForm(let form, _): form.act
    case .lists, .ledger, .proof, .statistics, .documents, .document, .selfChecks, .door,
      .signatures,
      .destroyedOutages:
      .read
    case .readers, .reviewEmergency: .protect
    case .trail: .readTrail
    case .trailReview: .reviewTrail
    default: nil
    }
  }
}

/// What a screen asks of the core after a key: screens hold state, not behaviour beyond their own.
enum Step: Hashable, Sendable {
  /// Opens a place on top of this one.
  case open(Place)
  /// Leaves this screen for the one below.
  case back
  /// Leaves every screen for the overview.
  case home
  /// Puts a place where this screen stands.
  case replace(Place)
  /// Asks the world for something.
  case perform(Effect)
  /// Asks the person to choose.
  case ask(Dialog)
  /// Says something on the status line.
  case say(Notice)
  /// Signs a person in.
  case signIn(StaffMember)
  /// «Inte jag»: signs out and asks who is here; the screen below stays.
  case switchPerson
  /// Sets a field of the form on top, as the answer to a question.
  case setField(FieldName, String)
  /// Gives up texts that the disk does not take.
  case giveUpUnsaved
  /// Opens the door to a protected resident, and comes back here.
  case openDoor(Identifier<Resident>)
  /// Somebody on a protected person's list has said what she reads for.
  case grant(AccessGrant)
  /// Performs an action as if its key had been pressed.
  case act(Action)
}

extension Step {
  /// Writes an entry down under somebody's name: `at` is when it happened, where that is not now.
  static func append(
    _ entry: Entry, in outage: Identifier<Outage>? = nil, at occurredAt: LocalTime? = nil,
    by author: Author, _ purpose: WritePurpose
  ) -> Step {
    .perform(
      .append(
        Submission(outage: outage, occurredAt: occurredAt, author: author, entry: entry), purpose))
  }
}

/// A question with a few answers, shown over the screen. At most one at a time.
struct Dialog: Hashable, Sendable {
  /// One answer.
  struct Option: Hashable, Sendable {
    /// The letter that chooses it; shown before the label.
    var letter: Character
    /// What it is called.
    var label: String
    /// What follows.
    var steps: [Step]
  }
  /// The question.
  var title: String
  /// What one should know before answering; one paragraph a line.
  var lines: [String]
  /// The answers, at least one. Esc closes the dialog and changes nothing.
  var options: [Option]
  /// The answer the cursor stands on.
  var selected = 0
}

/// What the status line says.
struct Notice: Hashable, Sendable {
  /// How it is meant.
  enum Tone: Hashable, Sendable {
    case saved, information, warning, alarm
  }
  /// How it is meant.
  var tone: Tone
  /// What is said, one line.
  var text: String
}
