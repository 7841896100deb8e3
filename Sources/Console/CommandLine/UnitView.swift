import ArgumentParser
import DowntimeModel

/// A store that is only read, as the unit stood at a time.
struct UnitView: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Som det var då, till exempel «2026-11-10 15:50».", valueName: "tid"))
  var at: String?
  @Flag(help: "JSON: ett objekt per rad.")
  var json = false
  @OptionGroup var credentials: Credentials

  /// The unit and the time; asks for the passphrase and for who it is. Nothing of who is protected
  /// is in it: that is read at the screen, with a purpose (K-50).
  func read(_ location: StoreLocation, for command: any ParsableCommand.Type)
    throws(CommandFault) -> (unit: UnitState, now: LocalTime)
  {
    let all = try readAll(location, for: command)
    return (all.unit, all.now)
  }

  /// The same with the started texts that lay there then, and with who asks. That she did is told in
  /// the access trail before anything is put out.
  func readAll(_ location: StoreLocation, for command: any ParsableCommand.Type)
    throws(CommandFault) -> (
      unit: UnitState, now: LocalTime, drafts: [Draft], chores: StoreChores, member: StaffMember
    )
  {
    let now = try time()
    try location.requireThere()
    var (read, unit, member) = try credentials.look(location, for: .read)
    read.tell(.readOut, command, by: member, unit)
    if !read.replay.findings.isEmpty {
      Output.message(
        "reserv: Journalen har \(read.replay.findings.count) fel; listan kan sakna något. "
          + "Kör «reserv verify».")
    }
    let drafts = read.replay.drafts
    let chores = unit.storeChores(
      trailYears: read.knownHealth.trailYears, undestroyed: read.knownHealth.undestroyed, now: now)
    guard at != nil else { return (unit.veiled, now, drafts, chores, member) }
    // The registers and the profile hold as they are now; what was told later was not known then.
    let then = read.replay.records.filter {
      $0.outage == nil || $0.writtenAt.instant <= now.instant
    }
    return (
      UnitState(then).veiled, now, drafts.filter { $0.startedAt.instant <= now.instant }, chores,
      member
    )
  }

  private func time() throws(CommandFault) -> LocalTime {
    guard let at else { return WallClock.now() }
    switch ImportTime.read(at) {
    case .success(let time): return time
    case .failure(let problem):
      throw CommandFault("--at: " + ImportTexts.sentence(problem), .usage)
    }
  }

  /// Before any profile is adopted the lists hold less; that is said.
  static func tellMissingProfile(of unit: UnitState) {
    guard unit.profile == nil else { return }
    Output.message("reserv: Enheten följer ingen profil ännu. Välj med «reserv profile adopt».")
  }
}
