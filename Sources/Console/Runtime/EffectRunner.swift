import DowntimeModel
import Terminal

/// Carries out effects, and tells what came of each as an event.
///
/// The one owner of the unlocked store: after `.lock` and `close()` neither keys nor plaintext are
/// held here. Leaving and suspending are the loop's, since they concern the terminal.
final class EffectRunner {
  private let folder: String
  private let disk: any Disk
  private let cost: KeyCost
  private let clock: () -> LocalTime
  private let machine: (String) -> MachineFacts
  private var random: any RandomNumberGenerator
  private var store: Store?
  /// Where everything is written while someone writes without unlocking.
  private var letters: LetterWriting?
  private var told = StoreHealth()
  private var trail = TrailKeeper()
  var search: PrinterSearch?
  var papers: [PaperRun] = []

  /// A runner for the store in a folder, locked or yet to be founded; `cost` is what guessing the
  /// passphrase of a store founded here shall take.
  init(
    folder: String, disk: any Disk, cost: KeyCost = .standard, clock: @escaping () -> LocalTime,
    machine: @escaping (String) -> MachineFacts = Machine.facts, random: any RandomNumberGenerator
  ) {
    self.machine = machine
    self.folder = folder
    self.disk = disk
    self.cost = cost
    self.clock = clock
    self.random = random
  }

  /// Carries out an effect; nil when nothing comes of it that the console must hear.
  func answer(_ effect: Effect) -> Event? {
    switch effect {
    case .proposePassphrase:
      return .passphraseProposed(Secret(PassphraseProposal.draw(using: &random)))
    case .found(let unitLabel, let isDrill, let passphrase, let first):
      let founding = Founding(unitLabel: unitLabel, isDrill: isDrill)
      return .founded(
        result { () throws(StoreError) in
          try found(founding, passphrase, first)
        })
    case .unlock(let passphrase):
      defer { ProcessMemory.giveBack() }
      return .unlocked(result { () throws(StoreError) in try unlock(passphrase) })
    case .append(let submission, let purpose) where letters != nil:
      return .appended(
        purpose,
        result { () throws(StoreError) in
          guard let letters else { throw .poisoned }
          return try letters.sign(submission, now: clock())
        })
    case .append(let submission, let purpose):
      return .appended(purpose, result { () throws(StoreError) in try append(submission) })
    case .saveDraft(let draft):
      return save(draft)
    case .discardDraft(let id, let outage):
      // What is left there because of a failure is dropped at the next unlocking: its record has
      // the same identity.
      _ = result { () throws(StoreError) in
        guard let letters else { return try store?.discardDraft(id, outage: outage, now: clock()) }
        try letters.discard(id)
      }
      return .draftDiscarded(id)
    case .readFile(let path, let list):
      do throws(FileFault) {
        return .fileRead(list, .success(try TextFile.read(path)))
      } catch {
        return .fileRead(list, .failure(error))
      }
    case .readKeys:
      return .keysRead(condition)
    case .changePassphrase(let slot, let passphrase, let author):
      defer { ProcessMemory.giveBack() }
      return .passphraseChanged(
        slot, result { () throws(StoreError) in try change(slot, passphrase, by: author) })
    case .checkPIN(let member, let typed, let hash, let wrongBefore):
      defer { ProcessMemory.giveBack() }
      let isRight = result { () throws(StoreError) in try hash.fits(typed) } == .success(true)
      guard !isRight || wrongBefore > 0 else { return .pinChecked(member, isRight: true, nil) }
      let attempt = SignInTry(member: member.id, isRight: isRight)
      let written = result { () throws(StoreError) in
        try append(
          Submission(
            outage: nil, occurredAt: clock(), author: member.author, entry: .signIn(attempt)))
      }
      return .pinChecked(member, isRight: isRight, try? written.get().record)
    case .setPIN(let member, let pin):
      defer { ProcessMemory.giveBack() }
      return .pinSet(
        member,
        result { () throws(StoreError) in
          let setting = PINSetting(
            member: member.id, hash: try PINHash.derived(pin, using: &random))
          return try append(
            Submission(
              outage: nil, occurredAt: nil, author: member.author, entry: .pin(setting))
          ).record
        })
    case .readCheckpoint:
      return .checkpointRead(checkpoint)
    case .readTrail:
      // What waits belongs to what is read.
      writeTrail()
      return .trailRead(
        result { () throws(StoreError) in
          guard let store else { throw .poisoned }
          return try store.trail()
        })
    case .readKept(let outage):
      writeTrail()
      return .keptRead(
        outage,
        result { () throws(StoreError) in
          guard let store else { throw .poisoned }
          return KeptOutside(formerPlaces: store.formerPlaces, trail: try store.trail().rows)
        })
    case .weed(let outlived, let author):
      // What waits may belong to a year that goes.
      writeTrail()
      return .weeded(
        result { () throws(StoreError) in
          guard let store else { throw .poisoned }
          try store.weed(outlived, by: author, now: clock())
          return outlived
        })
    case .readMachine:
      var facts = machine(folder)
      facts.keys = condition
      return .machineRead(facts)
    // The loop holds it: it takes the terminal.
    case .practise: return nil
    case .readSecondPlace:
      return .secondPlaceRead(store?.secondPlace)
    case .setSecondPlace(let typed):
      let path = typed.map(TextFile.expanded)
      return .secondPlaceSet(
        path,
        result { () throws(StoreError) in
          guard let store else { throw .poisoned }
          return try store.setSecondPlace(path, now: clock())
        })
    case .findPrinters:
      search?.stop()
      search = PrinterSearch()
      return nil
    case .spool(let job): return spool(job)
    case .prepare:
      return nil
    case .openLetterbox(let sender):
      do throws(StoreError) {
        letters = LetterWriting(try Letterbox(at: folder, disk: disk), random: random)
        return .letterboxOpened(sender, nil)
      } catch {
        return .letterboxOpened(sender, error)
      }
    case .closeLetterbox:
      letters = nil
      return nil
    case .takeIn(let letter, let outage, let member):
      return .letterTakenIn(
        letter.id,
        result { () throws(StoreError) in
          guard let store else { throw .poisoned }
          return try store.takeIn(letter, outage: outage, by: member, now: clock())
        })
    case .lock:
      close()
      return nil
    case .suspend, .quit:
      writeTrail()
      return nil
    }
  }

  /// The journal's last line; nil when there is none.
  var checkpoint: Checkpoint? { store?.checkpoint }
  /// The clock.
  var time: LocalTime { clock() }

  /// A small step of what makes later saves quick; true while there is more to do.
  func prepare() -> Bool {
    store?.prepare(now: clock()) ?? false
  }

  /// How the store stands, when that is not as last told.
  func changedHealth() -> Event? {
    let health = store?.health ?? StoreHealth()
    guard health != told else { return nil }
    told = health
    return .health(health)
  }

  /// Takes rows of the access trail, to be written when nobody presses a key.
  func keep(_ rows: [TrailRow]) { trail.keep(rows, now: clock().instant) }

  /// When rows wait to be written; nil while none do, or while the disk is full and its room is kept
  /// for entries: then they are written, close together, when the store is locked.
  var trailDue: Instant? {
    guard let store, !store.health.isFull, let due = trail.due else { return nil }
    // Further off than it is ever put: the clock was set back since.
    let now = clock().instant
    return due > now.advanced(bySeconds: TrailKeeper.restSeconds) ? now : due
  }

  /// Writes the rows that wait.
  func writeTrail() {
    if let store { trail.write(to: store, now: clock()) }
  }

  /// Closes the store and forgets its keys.
  func close() {
    if store != nil {
      writeTrail()
      trail.forget()
    }
    store?.close()
    store = nil
    letters = nil
    // What the queue has not taken yet could not be written down any more.
    for index in papers.indices { papers[index].stop() }
    papers = []
    search?.stop()
    search = nil
  }

  private func found(
    _ founding: Founding, _ passphrase: Secret, _ first: [Submission]
  ) throws(StoreError) -> Opened {
    close()
    let store = try Store.found(
      at: folder, founding: founding, passphrase: passphrase, cost: cost, disk: disk,
      random: random)
    var unit = UnitState()
    for submission in first {
      unit.apply(try store.append(submission, now: clock()).record)
    }
    self.store = store
    return Opened(unit: unit, drafts: [], findings: [])
  }

  private func unlock(_ passphrase: Secret) throws(StoreError) -> Opened {
    close()
    let (store, replay) = try Store.unlock(
      at: folder, passphrase: passphrase, disk: disk, random: random)
    self.store = store
    let unit = UnitState(replay.records)
    // What cannot be moved stays where it is, and is met again at the next unlocking.
    let moved = try? result { () throws(StoreError) in try store.clearOdd(replay.findings) }.get()
    return Opened(
      unit: unit, drafts: replay.drafts, letters: replay.letters, findings: replay.findings,
      movedAside: moved ?? 0, isElsewhere: store.isElsewhere,
      lastRecordedAt: replay.records.last?.recordedAt)
  }

  private var condition: KeyCondition? {
    do throws(StoreError) {
      return try store?.keyCondition()
    } catch {
      return nil
    }
  }

  private func change(_ slot: KeySlot, _ passphrase: Secret, by author: Author)
    throws(StoreError) -> PassphraseChange
  {
    guard let store else { throw .poisoned }
    var code: RecoveryCode?
    switch slot {
    case .unit:
      try store.changeUnitPassphrase(passphrase, cost: cost, author: author, now: clock())
    case .manager, .recovery:
      code = try store.changeManagerPassphrase(
        passphrase, cost: cost, author: author, now: clock())
    }
    return PassphraseChange(condition: try store.keyCondition(), code: code)
  }

  private func append(_ submission: Submission) throws(StoreError) -> Appended {
    guard let store else { throw .poisoned }
    return try store.append(submission, now: clock())
  }

  private func save(_ draft: Draft) -> Event {
    do throws(StoreError) {
      if let letters {
        try letters.save(draft)
      } else {
        guard let store else { throw StoreError.poisoned }
        try store.save(draft, now: clock())
      }
      return .draftSaved(draft, at: clock())
    } catch {
      return .draftNotSaved(draft, error)
    }
  }

  private func result<Success>(
    _ work: () throws(StoreError) -> Success
  ) -> Result<Success, StoreError> {
    do throws(StoreError) {
      return .success(try work())
    } catch {
      return .failure(error)
    }
  }
}
