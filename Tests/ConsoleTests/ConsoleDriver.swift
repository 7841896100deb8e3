import Terminal
import TestSupport

@testable import Console
@testable import DowntimeModel

/// The console driven by hand: keys in, frames and effects out, with a world in memory that answers
/// effects as the runtime would. Time stands still unless it is moved.
struct ConsoleDriver {
  /// The console.
  var state: State
  /// Every effect asked for, oldest first.
  private(set) var effects: [Effect] = []
  /// What the disk does.
  var disk = MemoryWorld()

  /// A console at a local time such as `2026-10-25 05:31`, on a store or none.
  init(
    rows: Int = 24, columns: Int = 80, at time: String = "2026-11-10 05:31",
    store: StoreCondition = .absent
  ) {
    state = State(
      size: Size(rows: rows, columns: columns), now: moment(time),
      identities: IdentitySource(seed: 1, stream: 2), store: store)
  }

  /// A console in use: Natt-Nils is signed in, three residents are known, no outage.
  static func signedIn(
    rows: Int = 24, columns: Int = 80, at time: String = "2026-11-10 05:31"
  ) -> ConsoleDriver {
    var driver = ConsoleDriver(
      rows: rows, columns: columns, at: time,
      store: .ready(unitLabel: "Testgården plan 2", isDrill: false))
    driver.disk.append(Sample.unit, at: driver.state.now)
    driver.send(.unlocked(.success(driver.disk.opened)))
    driver.state.session = .staff(Sample.nils)
    driver.state.screens = [.overview(OverviewScreen())]
    return driver
  }

  /// The same with Treserva down since `since` (a time as typed).
  static func inOutage(
    rows: Int = 24, columns: Int = 80, at time: String = "2026-11-10 05:31",
    since: String = "0214"
  ) -> ConsoleDriver {
    var driver = signedIn(rows: rows, columns: columns, at: time)
    driver.press("nt")
    driver.press(.up, .up)
    for _ in 0..<20 { driver.press(.backspace) }
    driver.press(since)
    driver.press(.tab, .tab, .enter)
    return driver
  }

  /// Sends an event and lets the world answer what it leads to.
  mutating func send(_ event: Event) {
    var events = [event]
    while !events.isEmpty {
      let asked = update(&state, events.removeFirst())
      effects += asked
      for effect in asked {
        if let answer = disk.answer(effect, now: state.now) { events.append(answer) }
      }
    }
    while state.wantsIdle { effects += update(&state, .idle) }
  }

  /// Carries out steps as if the screen had asked for them, and lets the world answer.
  mutating func apply(_ steps: Step...) { apply(contentsOf: steps) }

  /// Carries out steps as if the screen had asked for them, and lets the world answer.
  mutating func apply(contentsOf steps: [Step]) {
    let asked = state.apply(steps)
    state.workOutWhatWaits()
    state.refreshScreen()
    effects += asked
    for effect in asked {
      if let answer = disk.answer(effect, now: state.now) { send(answer) }
    }
  }

  /// A signature and its PIN, each with Enter.
  mutating func signIn(_ signature: String, _ pin: String) {
    press(signature)
    press(.enter)
    press(pin)
    press(.enter)
  }

  /// Lets the journal answer what it held back.
  mutating func answerHeldBack() {
    for event in disk.releaseHeldBack(now: state.now) { send(event) }
  }

  /// Presses keys one after another.
  mutating func press(_ keys: Key...) {
    for key in keys { send(.key(key)) }
  }

  /// Presses a key until something is so; stops the tests where it never is.
  mutating func press(_ key: Key, until isSo: (ConsoleDriver) -> Bool) {
    for _ in 0..<300 where !isSo(self) { press(key) }
    precondition(isSo(self), "a key was pressed 300 times in vain")
  }

  /// Types a text, a character a key.
  mutating func press(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  /// Pastes a text as one piece.
  mutating func paste(_ text: String) {
    send(.paste(text))
  }

  /// Lets time pass with nobody at the keys; what falls due happens on the way, each at its time.
  mutating func wait(seconds: Int64) {
    let end = state.now.instant.advanced(bySeconds: seconds)
    while let due = state.nextDeadline, due <= end {
      let next = max(due, Instant(milliseconds: state.now.instant.milliseconds + 1))
      send(.clock(StockholmTime.local(next)))
    }
    send(.clock(StockholmTime.local(end)))
  }

  /// What is on screen.
  var frame: Frame { view(state) }

  /// The screen's rows without trailing blanks.
  var rows: [String] {
    let frame = frame
    return (0..<frame.size.rows).map { row in
      var text = (0..<frame.size.columns).map { frame[row, $0].text }.joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// The whole screen as text.
  var text: String { rows.joined(separator: "\n") }

  /// The entries submitted so far.
  var submissions: [Submission] {
    effects.compactMap { if case .append(let submission, _) = $0 { submission } else { nil } }
  }
}

/// A local time such as `2026-10-25 02:31 sommartid`.
func moment(_ text: String) -> LocalTime {
  let far = LocalTime(instant: Instant(milliseconds: 4_000_000_000_000), offsetMinutes: 60)
  guard case .success(.time(let time)) = TimeInput.parse(text, now: far) else {
    preconditionFailure("not one time: \(text)")
  }
  return time
}

/// A journal and drafts in memory. A failing disk refuses everything from then on.
struct MemoryWorld {
  /// What the machine is like.
  var machine = MemoryWorld.wellMachine
  /// What a drill comes to.
  var drillResult: DrillResult?
  private(set) var records: [Record] = []
  private(set) var drafts: [Identifier<Draft>: Draft] = [:]
  /// What lies in the letterbox.
  var letters: [Letter] = []
  /// The last line of the journal.
  var checkpoint = Checkpoint("212 stege korg moln tavla vante fjord gitarr apa")
  /// The access trail.
  var trail: [TrailRow] = []
  /// Where the store is copied to.
  var secondPlace: String?
  /// What lies outside the store of an outage.
  var outside = KeptOutside()
  /// The store's passphrases.
  var keys = KeyCondition(slot: .unit, hasManager: false, hasRecoveryCode: false)
  /// What can be printed on.
  var printers = Printers(names: ["Kontoret", "Sköterskan"])
  /// What was sent to a printer or a file.
  private(set) var printed: [PaperJob] = []
  /// What comes of it; nil for nothing yet.
  var paperOutcome: (@Sendable (PaperJob) -> PaperOutcome)? = { job in
    switch job.order.destination {
    case .printer(let name): .queued(printer: name ?? "Kontoret", isPlain: false)
    case .folder(let folder): .saved(path: folder + "/utskrift.pdf", isPlain: false)
    }
  }
  /// Files that can be read, by path.
  var files: [String: String] = [:]
  /// What every write answers, when set.
  var failure: StoreError?
  /// Whether the journal takes its time: what it is asked waits in `heldBack`.
  var isHeldBack = false
  /// Appends that have not been answered.
  private(set) var heldBack: [(WritePurpose, Submission)] = []
  private var identities = SeededGenerator(seed: 7)

  /// What unlocking would give now.
  var opened: Opened {
    Opened(unit: UnitState(records), drafts: Array(drafts.values), letters: letters, findings: [])
  }

  /// Appends without a console.
  mutating func append(_ submissions: [Submission], at now: LocalTime) {
    for submission in submissions { _ = write(submission, now: now) }
  }

  /// The same world with entries in it.
  func with(_ submissions: [Submission], at now: LocalTime) -> MemoryWorld {
    var world = self
    world.append(submissions, at: now)
    return world
  }

  /// What a key that was destroyed leaves: nothing of any outage.
  mutating func dropOutages() { records.removeAll { $0.outage != nil } }

  private mutating func weed(_ outlived: Outlived, _ author: Author, now: LocalTime) {
    records.removeAll(where: outlived.takes)
    let entries = outlived.records(&identities)
    append(
      entries.map {
        Submission(outage: nil, occurredAt: nil, author: author, entry: .oversight($0))
      }, at: now)
  }

  /// What comes of an effect.
  mutating func answer(_ effect: Effect, now: LocalTime) -> Event? {
    switch effect {
    case .proposePassphrase:
      return .passphraseProposed(Secret("stege korg moln tavla vante"))
    case .found(_, _, _, let first):
      if let failure { return .founded(.failure(failure)) }
      append(first, at: now)
      return .founded(.success(opened))
    case .unlock(let passphrase):
      return passphrase == Secret("stege korg moln tavla vante")
        ? .unlocked(.success(opened)) : .unlocked(.failure(.wrongPassphrase))
    case .append(let submission, let purpose) where isHeldBack:
      heldBack.append((purpose, submission))
      return nil
    case .append(let submission, let purpose):
      if let failure { return .appended(purpose, .failure(failure)) }
      return .appended(
        purpose, .success(Appended(record: write(submission, now: now), warning: nil)))
    case .saveDraft(let draft):
      if let failure { return .draftNotSaved(draft, failure) }
      drafts[draft.id] = draft
      return .draftSaved(draft, at: now)
    case .discardDraft(let id, _):
      drafts[id] = nil
      return .draftDiscarded(id)
    case .readFile(let path, let list):
      return .fileRead(list, files[path].map { .success($0) } ?? .failure(.absent))
    case .openLetterbox(let sender): return .letterboxOpened(sender, failure)
    case .takeIn(let letter, let outage, let member):
      if let failure { return .letterTakenIn(letter.id, .failure(failure)) }
      return .letterTakenIn(letter.id, .success(take(letter, outage, member, now: now)))
    case .checkPIN(let member, let typed, let hash, let wrongBefore):
      let isRight = hash == Sample.hash(typed)
      guard !isRight || wrongBefore > 0 else { return .pinChecked(member, isRight: true, nil) }
      return .pinChecked(
        member, isRight: isRight,
        write(
          member, .signIn(SignInTry(member: member.id, isRight: isRight)), now: now))
    case .setPIN(let member, let pin):
      if let failure { return .pinSet(member, .failure(failure)) }
      return .pinSet(
        member,
        .success(
          write(member, .pin(PINSetting(member: member.id, hash: Sample.hash(pin))), now: now)))
    case .readCheckpoint: return .checkpointRead(checkpoint)
    case .readTrail: return .trailRead(.success(Trail(rows: trail)))
    case .readKept(let outage):
      return .keptRead(outage, failure.map { .failure($0) } ?? .success(outside))
    case .weed(let outlived, let author):
      if let failure { return .weeded(.failure(failure)) }
      weed(outlived, author, now: now)
      return .weeded(.success(outlived))
    case .readMachine:
      var facts = machine
      facts.keys = keys
      return .machineRead(facts)
    case .practise: return .drillEnded(drillResult)
    case .readSecondPlace: return .secondPlaceRead(secondPlace)
    case .setSecondPlace(let path):
      if let failure { return .secondPlaceSet(path, .failure(failure)) }
      secondPlace = path
      return .secondPlaceSet(
        path, .success(path.map { SecondPlaceFacts(isSameMedium: $0 == "/samma") }))
    case .prepare: return nil
    case .findPrinters: return .printersFound(printers)
    case .spool(let job):
      printed.append(job)
      var told = job
      told.documents = []
      return paperOutcome.map { .paperOut(told, $0(job)) }
    case .readKeys: return .keysRead(keys)
    case .changePassphrase(let slot, _, _):
      if let failure { return .passphraseChanged(slot, .failure(failure)) }
      var random = SeededGenerator(seed: 31)
      if slot != .unit {
        keys = KeyCondition(slot: keys.slot, hasManager: true, hasRecoveryCode: true)
      }
      return .passphraseChanged(
        slot,
        .success(
          PassphraseChange(
            condition: keys, code: slot == .unit ? nil : RecoveryCode(using: &random))))
    case .lock, .suspend, .quit, .closeLetterbox: return nil
    }
  }

  private mutating func write(_ member: StaffMember, _ entry: Entry, now: LocalTime) -> Record {
    write(
      Submission(outage: nil, occurredAt: nil, author: member.author, entry: entry), now: now)
  }

  private mutating func take(
    _ letter: Letter, _ outage: Identifier<Outage>, _ member: Author, now: LocalTime
  ) -> TakenIn {
    switch letter.content {
    case .signed(let care, let occurredAt, let remarks):
      let mark = LetterMark(writtenAt: letter.writtenAt, takenInBy: member)
      let submission = Submission(
        outage: outage, occurredAt: occurredAt, author: letter.author, entry: .care(care),
        id: letter.id, letter: mark, remarks: remarks)
      return .record(Appended(record: write(submission, now: now), warning: nil))
    case .started(let kind, let fields):
      let draft = Draft(
        id: Identifier(retyping: letter.id), outage: outage, author: letter.author,
        subject: .entry(.new(kind)), fields: fields, startedAt: letter.writtenAt,
        changedAt: letter.writtenAt)
      drafts[draft.id] = draft
      return .draft(draft)
    }
  }

  /// Writes what was held back, and what the console hears of it.
  mutating func releaseHeldBack(now: LocalTime) -> [Event] {
    defer { heldBack = [] }
    return heldBack.map { purpose, submission in
      .appended(
        purpose, .success(Appended(record: write(submission, now: now), warning: nil)))
    }
  }

  private mutating func write(_ submission: Submission, now: LocalTime) -> Record {
    let series: String? =
      switch submission.entry {
      case .care(let entry): entry.kind.rawValue
      case .correction: "RÄT"
      default: nil
      }
    let last = records.last?.recordedAt.instant.milliseconds ?? 0
    let recorded = Instant(milliseconds: max(now.instant.milliseconds, last + 1))
    let ordinal = records.count { $0.number?.series == series && $0.outage == submission.outage }
    let record = Record(
      id: submission.id ?? Identifier(using: &identities), outage: submission.outage,
      number: series.map { EntryNumber(series: $0, ordinal: ordinal + 1) },
      recordedAt: StockholmTime.local(recorded),
      occurredAt: submission.occurredAt, author: submission.author, entry: submission.entry,
      letter: submission.letter)
    records.append(record)
    return record
  }
}

/// Invented people: names and test numbers of scenario A.
enum Sample {
  private static func id<Subject>(_ seed: UInt64) -> Identifier<Subject> {
    var random = SeededGenerator(seed: seed)
    return Identifier(using: &random)
  }

  static let nils = StaffMember(
    id: id(11), signature: signature("NPÅ"), name: "Natt-Nils Påhittad", title: "undersköterska")
  static let mona = StaffMember(
    id: id(12), signature: signature("MMT"), name: "Mona Morgon-Test", title: "undersköterska")
  static let eva = StaffMember(
    id: id(13), signature: signature("EEX"), name: "Eva Exempelsson", title: "enhetschef",
    role: .unitManager)
  static let testa = Resident(
    id: id(21), name: "Testa Testberg", number: number("19301229-9263"), room: "3")
  static let fejk = Resident(
    id: id(22), name: "Fejk Fejksson", number: number("19380502-8432"), room: "14")
  static let prova = Resident(
    id: id(23), name: "Prova Provsson", number: number("19440813-9089"), room: "9")

  /// The unit, its staff and its residents.
  static let unit: [Submission] =
    [
      .unit(UnitDescription(name: "Testgården plan 2", isDrill: false)), .staff(nils),
      .staff(mona), .pin(PINSetting(member: nils.id, hash: hash(Secret(nilsPIN)))),
      .pin(PINSetting(member: mona.id, hash: hash(Secret(monaPIN)))), .resident(testa),
      .resident(fejk), .resident(prova),
    ].map { Submission(outage: nil, occurredAt: nil, author: nils.author, entry: $0) }

  /// The PINs of Nils and Mona.
  static let nilsPIN = "739214", monaPIN = "582063"

  /// What is kept of a PIN in tests, at once instead of in 80 ms.
  static func hash(_ pin: Secret) -> PINHash? {
    PINHash(
      salt: [UInt8](repeating: 1, count: 16),
      hash: Array((pin.bytes + [UInt8](repeating: 0, count: 32)).prefix(32)))
  }

  static func signature(_ text: String) -> Signature {
    guard let signature = Signature(text) else { preconditionFailure("not a signature") }
    return signature
  }

  /// An official test number.
  static func number(_ text: String) -> PersonNumber {
    guard let number = Personnummer(digits: text.filter { $0 != "-" }) else {
      preconditionFailure("not a personnummer")
    }
    return .personnummer(number)
  }
}

extension PersonReference {
  /// Short for tests.
  static func resident(_ resident: Resident) -> PersonReference { PersonReference(resident) }
}
