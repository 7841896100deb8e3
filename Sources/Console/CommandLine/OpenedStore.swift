import DowntimeModel

/// A store unlocked for a command that writes, and who gives the command.
struct OpenedStore {
  let store: Store
  let unit: UnitState
  let member: StaffMember

  /// Unlocks, and asks who it is.
  static func open(
    _ location: StoreLocation, _ credentials: Credentials, for act: Act
  ) throws(CommandFault) -> OpenedStore {
    try location.requireReady()
    try location.requireNotInUse()
    let secret = try PassphraseSource.obtain(descriptor: credentials.passphrase.descriptor)
    let opened: (store: Store, replay: Replay)
    do throws(StoreError) {
      opened = try Store.unlock(
        at: location.folder, passphrase: secret, disk: PosixDisk(),
        random: SystemRandomNumberGenerator())
    } catch {
      throw StoreFaultText.fault(error, folder: location.folder)
    }
    if opened.store.isElsewhere {
      Output.message("reserv: " + ModelTexts.elsewhere.joined(separator: "\n"))
    }
    let unit = UnitState(opened.replay.records)
    do throws(CommandFault) {
      let member = try credentials.person.member(for: act, in: unit, now: WallClock.now()) {
        member, attempt throws(StoreError) in
        try opened.store.append(
          Submission(
            outage: nil, occurredAt: nil, author: member.author, entry: .signIn(attempt)),
          now: WallClock.now()
        ).record
      }
      return OpenedStore(store: opened.store, unit: unit, member: member)
    } catch {
      opened.store.close()
      throw error
    }
  }

  /// Does something with the store and closes it.
  func run<Result>(
    _ location: StoreLocation, _ work: (OpenedStore) throws(StoreError) -> Result
  ) throws(CommandFault) -> Result {
    defer { store.close() }
    do throws(StoreError) {
      return try work(self)
    } catch {
      throw StoreFaultText.fault(error, folder: location.folder)
    }
  }
}
