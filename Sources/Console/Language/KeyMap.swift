import Terminal

/// Where keys mean something. A screen names the contexts it answers in; `everywhere` is added.
enum KeyContext: String, Hashable, Sendable, CaseIterable {
  case everywhere = "Överallt"
  case overview = "Översikt"
  /// The answers of «Skriv nytt».
  case newEntry = "Skriv nytt (F2)"
  case form = "Formulär"
  case search = "Sök"
  case journal = "Journal"
  case entry = "Anteckning"
  case writeIn = "Att skriva in"
  /// A text to type over.
  case largeText = "Skriv av"
  case toDo = "Kvar att göra"
  case person = "Allt om personen"
  case reading = "Läs inför passet"
  case handover = "Överlämning"
  case registers = "Personal och boende"
  case letters = "Brevlådan"
  case outage = "Om driftstoppet"
  case checklist = "Checklista"
  case readiness = "Är vi redo?"
  case contacts = "Kontakter"
  case drills = "Övning"
  /// One drill.
  case drill = "En övning"
  case lists = "Listor"
  case ledger = "En lista"
  case proof = "Slutkontroll"
  case documents = "Underlag"
  /// One of them.
  case document = "Ett underlag"
  case selfChecks = "Egenkontroll"
  /// Its questions.
  case selfCheckForm = "Svara i egenkontrollen"
  case trail = "Loggkontroll"

  /// Whether printable keys are typed into a field there.
  var takesText: Bool {
    switch self {
    case .form, .search, .everywhere: true
    case .overview, .newEntry, .journal, .entry, .writeIn, .largeText, .toDo, .person, .reading,
      .handover, .registers, .letters, .outage, .checklist, .readiness, .contacts, .drills, .drill,
      .lists, .ledger, .proof, .trail, .documents, .document, .selfChecks, .selfCheckForm:
      false
    }
  }
}

/// One key for one action in one context.
struct Binding: Hashable, Sendable {
  /// The key.
  var key: Key
  /// What it does.
  var action: Action
  /// The word in the function bar; nil keeps it out of the bar.
  var barLabel: String?

  init(_ key: Key, _ action: Action, bar: String? = nil) {
    self.key = key
    self.action = action
    barLabel = bar
  }
}

/// The one table of keys: it answers them, draws the function bar, fills help and palette, and is
/// written to docs/KEYS.md.
enum KeyMap {
  /// The bindings of a context, in the order shown.
  static func bindings(_ context: KeyContext) -> [Binding] {
    switch context {
    case .everywhere:
      [
        Binding(.function(1), .help, bar: "Hjälp"),
        Binding(.function(2), .newEntry, bar: "Nytt"),
        Binding(.function(3), .search, bar: "Sök"),
        Binding(.function(4), .readUp, bar: "Läs"),
        Binding(.function(5), .writeIn, bar: "Skriva in"),
        Binding(.function(6), .drillStep),
        Binding(.function(8), .emergency),
        Binding(.function(9), .everything, bar: "Allt"),
        Binding(.function(10), .curtain, bar: "Göm"),
        Binding(.control("s"), .save),
        Binding(.control("p"), .printing),
        Binding(.control("z"), .suspend),
        Binding(.control("q"), .quit, bar: "Avsluta"),
      ]
    case .overview:
      [
        Binding(.character("d"), .newDayNote),
        Binding(.character("a"), .newDeviation),
        Binding(.character("s"), .newCall),
        Binding(.character("x"), .newFax),
        Binding(.character("m"), .moreForms),
        Binding(.character("r"), .readUp),
        Binding(.character("o"), .handOver),
        Binding(.character("j"), .journal),
        Binding(.character("i"), .writeIn),
        Binding(.character("k"), .toDo),
        Binding(.character("n"), .declareOutage),
        Binding(.character("f"), .endOutage),
        Binding(.character("v"), .closeOutage),
        Binding(.character("h"), .findPerson),
        Binding(.character("/"), .search),
        Binding(.character("e"), .aboutOutage),
        Binding(.character("c"), .checklist),
        Binding(.character("t"), .whomToRing),
        Binding(.character("g"), .readiness),
        Binding(.character("u"), .lists),
        Binding(.character("p"), .registers),
        Binding(.character("b"), .switchPerson),
        Binding(.character("l"), .lock),
        Binding(.character("q"), .quit),
      ]
    case .newEntry:
      [
        Binding(.character("d"), .newDayNote),
        Binding(.character("a"), .newDeviation),
        Binding(.character("s"), .newCall),
        Binding(.character("x"), .newFax),
        Binding(.character("b"), .newDecision),
        Binding(.character("u"), .newPayment),
        Binding(.character("o"), .newOrder),
        Binding(.character("t"), .newTimeReport),
        Binding(.character("h"), .newDocument),
      ]
    case .form, .search:
      [
        Binding(.control("u"), .undo),
        Binding(.control("y"), .redo),
      ]
    case .journal:
      [
        Binding(.character("/"), .search),
        Binding(.character("f"), .filter),
        Binding(.character("d"), .newDayNote),
        Binding(.character("a"), .newDeviation),
        Binding(.character("s"), .newCall),
      ]
    case .entry:
      [
        Binding(.character("r"), .correct, bar: "Rätta"),
        Binding(.character("p"), .move, bar: "Fel person"),
        Binding(.character("i"), .markTransferred, bar: "Inskrivet"),
        Binding(.character("x"), .markExempt, bar: "Ska ej in"),
        Binding(.character("n"), .nextShift),
        Binding(.character("o"), .reopen),
        Binding(.character("k"), .confirmFax),
        Binding(.character("t"), .enlarge),
        Binding(.character("h"), .aboutPerson),
        Binding(.character("/"), .search),
      ]
    case .person:
      [
        Binding(.character("d"), .newDayNote),
        Binding(.character("a"), .newDeviation),
        Binding(.character("s"), .newCall, bar: "Samtal"),
        Binding(.character("r"), .readBeforeVisit, bar: "Läs allt"),
        Binding(.character("l"), .linkPerson, bar: "Samma som"),
        Binding(.character("u"), .unlinkPerson),
        Binding(.character("h"), .findPerson),
        Binding(.character("/"), .search),
      ]
    case .writeIn:
      [
        Binding(.character("i"), .markTransferred, bar: "Inskrivet"),
        Binding(.character("x"), .markExempt, bar: "Ska ej in"),
        Binding(.character("f"), .filter, bar: "Visa en sort"),
        Binding(.character(" "), .choose, bar: "Välj"),
        Binding(.character("a"), .chooseAll),
        Binding(.character("o"), .reopen, bar: "Ångra"),
        Binding(.character("t"), .enlarge),
        Binding(.character("v"), .closeOutage),
      ]
    case .largeText:
      [
        Binding(.character("i"), .markTransferred, bar: "Inskrivet"),
        Binding(.character("x"), .markExempt, bar: "Ska ej in"),
        Binding(.character("r"), .correct, bar: "Rätta"),
        Binding(.character("p"), .move),
        Binding(.character("o"), .reopen),
      ]
    case .toDo:
      [
        Binding(.character("t"), .take, bar: "Jag tar den"),
        Binding(.character("f"), .filter, bar: "Visa bara"),
        Binding(.character("/"), .narrow, bar: "Sök här"),
        Binding(.character("x"), .waive, bar: "Ska ej göras"),
        Binding(.character("i"), .writeIn),
        Binding(.character("v"), .closeOutage),
      ]
    case .reading:
      [Binding(.character("p"), .readBeforeVisit, bar: "Inför besök")]
    case .handover:
      [
        Binding(.character("l"), .signHandover, bar: "Lämna över"),
        Binding(.character("b"), .confirmHandover, bar: "Bekräfta"),
      ]
    case .letters:
      [
        Binding(.character("d"), .newDayNote),
        Binding(.character("a"), .newDeviation),
        Binding(.character("s"), .newCall),
        Binding(.character("l"), .lock),
      ]
    case .outage:
      [
        Binding(.character("c"), .checklist, bar: "Checklista"),
        Binding(.character("s"), .closingProof, bar: "Slutkontroll"),
        Binding(.character("u"), .lists),
        Binding(.character("f"), .endOutage),
        Binding(.character("v"), .closeOutage),
        Binding(.character("o"), .reopenOutage),
        Binding(.character("t"), .whomToRing),
      ]
    case .checklist:
      [
        Binding(.character(" "), .tick, bar: "Pricka av"),
        Binding(.character("e"), .aboutOutage),
        Binding(.character("t"), .whomToRing),
      ]
    case .readiness:
      [
        Binding(.character("u"), .documents, bar: "Underlag"),
        Binding(.character("e"), .selfCheck, bar: "Kontroll"),
        Binding(.character("k"), .contacts, bar: "Kontakter"),
        Binding(.character("o"), .drills, bar: "Övning"),
        Binding(.character("s"), .signReadiness, bar: "Signera"),
      ]
    case .contacts:
      [
        Binding(.character("n"), .newContact, bar: "Ny"),
        Binding(.character("k"), .contactChecked, bar: "Kontrollerad"),
        Binding(.character("x"), .removeContact, bar: "Ta bort"),
        Binding(.character("t"), .whomToRing),
      ]
    case .drills:
      [
        Binding(.character("o"), .startDrill, bar: "Öva nu"),
        Binding(.character("n"), .newDrill, bar: "Skriv in"),
      ]
    case .drill:
      [Binding(.character("k"), .drillActionDone, bar: "Gjord")]
    case .lists:
      [
        Binding(.character("s"), .closingProof, bar: "Slutkontroll"),
        Binding(.character("t"), .statistics, bar: "Statistik"),
      ]
    case .ledger:
      [
        Binding(.character("n"), .newRow, bar: "Ny rad"),
        Binding(.character("s"), .nextOnRow, bar: "Nästa steg"),
        Binding(.character("a"), .reconcile),
        Binding(.character("i"), .declareDecisions),
        Binding(.character("v"), .keepList),
        Binding(.character("x"), .strikeRow),
        Binding(.character("f"), .filter),
      ]
    case .proof:
      [
        Binding(.character("v"), .closeOutage, bar: "Avsluta"),
        Binding(.character("u"), .lists, bar: "Listor"),
      ]
    case .documents:
      [
        Binding(.character("u"), .notePrint, bar: "Utskrivet"),
        Binding(.character("a"), .noteChange, bar: "Ändrat"),
        Binding(.character("s"), .shred, bar: "Strimla"),
        Binding(.character("f"), .filter, bar: "Visa"),
        Binding(.character("n"), .newDocumentRow, bar: "Nytt"),
        Binding(.character("p"), .planOutage, bar: "Planera"),
        Binding(.character("e"), .selfCheck),
      ]
    case .document:
      [
        Binding(.character("u"), .notePrint, bar: "Utskrivet"),
        Binding(.character("a"), .noteChange, bar: "Ändrat"),
        Binding(.character("s"), .shred, bar: "Strimla"),
        Binding(.character("r"), .editDocumentRow, bar: "Ändra"),
        Binding(.character("k"), .noteKnown),
        Binding(.character("e"), .selfCheck),
      ]
    case .selfChecks:
      [
        Binding(.character("g"), .makeSelfCheck, bar: "Gör den"),
        Binding(.character("u"), .appoint, bar: "Utse"),
        Binding(.character("l"), .documents, bar: "Underlag"),
      ]
    case .selfCheckForm:
      [
        Binding(.character("j"), .answerYes, bar: "Ja"),
        Binding(.character("n"), .answerNo, bar: "Nej"),
        Binding(.character("-"), .answerNotApplicable, bar: "Ej tillämpligt"),
      ]
    case .registers:
      [
        Binding(.character("p"), .addStaff, bar: "Ny personal"),
        Binding(.character("b"), .addResidents, bar: "Ny i listan"),
        Binding(.character("l"), .passphrases, bar: "Lösenfraser"),
        Binding(.character("k"), .secondPlace),
        Binding(.character("r"), .checkpoint),
        Binding(.character("u"), .chooseRoutines),
        Binding(.character("v"), .readers),
        Binding(.character("s"), .signatures),
        Binding(.character("g"), .trail, bar: "Logg"),
        Binding(.character("x"), .destroyOutage),
        Binding(.character("e"), .destroyedOutages),
        Binding(.character("t"), .weed),
      ]
    case .trail:
      [
        Binding(.character("f"), .filter, bar: "Visa bara"),
        Binding(.character("/"), .narrow, bar: "Sök här"),
        Binding(.character("s"), .drawSample, bar: "Stickprov"),
        Binding(.character("k"), .signReview, bar: "Signera"),
      ]
    }
  }

  /// What a key does in some contexts, the first named winning, `everywhere` last. Alt and a digit
  /// stand for the function key, for terminals that have none (Alt-0 is F10).
  static func action(for key: Key, in contexts: [KeyContext]) -> Action? {
    let key = functionKey(for: key) ?? folded(key)
    for context in contexts + [.everywhere] {
      if let binding = bindings(context).first(where: { $0.key == key }) { return binding.action }
    }
    return nil
  }

  /// The key shown for an action in some contexts.
  static func key(for action: Action, in contexts: [KeyContext]) -> Key? {
    for context in contexts + [.everywhere] {
      if let binding = bindings(context).first(where: { $0.action == action }) {
        return binding.key
      }
    }
    return nil
  }

  private static func functionKey(for key: Key) -> Key? {
    guard case .alt(let character) = key, let digit = character.wholeNumberValue,
      character.isASCII
    else { return nil }
    return .function(digit == 0 ? 10 : digit)
  }

  /// Letters answer in both cases: caps lock at night is no reason to refuse.
  private static func folded(_ key: Key) -> Key {
    guard case .character(let character) = key, let lower = character.lowercased().first else {
      return key
    }
    return .character(lower)
  }
}

extension Key {
  /// The key as it is written on screen and in docs/KEYS.md, such as `F1`, `Ctrl-S` or `D`.
  var name: String {
    switch self {
    case .character(" "): "Mellanslag"
    case .character(let character): character.uppercased()
    case .alt(let character): "Alt-\(character.uppercased())"
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Skift-Tab"
    case .backspace: "Backsteg"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "Upp"
    case .down: "Ned"
    case .left: "Vänster"
    case .right: "Höger"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    }
  }
}
