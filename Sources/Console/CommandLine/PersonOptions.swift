import ArgumentParser
import DowntimeModel

/// Who gives a command that not everybody may: her signature, and her PIN from the terminal or a
/// file descriptor.
struct PersonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Signaturen på den som gör det här.", valueName: "signatur"))
  var signature: String?
  @Option(
    name: .customLong("pin-fd"),
    help: ArgumentHelp(
      "Läs PIN från filbeskrivare n (en rad; efter lösenfrasen om det är samma).", valueName: "n"))
  var descriptor: Int32?

  /// The member who may do something, known by her PIN. One who has chosen none yet is known by
  /// her signature, as in the console. Wrong PINs are noted in the journal and count as they do
  /// there: they slow the next one down, and ten shut the door.
  func member(
    for act: Act, in unit: UnitState, now: LocalTime,
    note: (StaffMember, SignInTry) throws(StoreError) -> Record
  ) throws(CommandFault) -> StaffMember {
    let typed: String
    if let signature { typed = signature } else { typed = try Prompt.open().line("Signatur: ") }
    let today = StockholmTime.civil(of: now).date
    guard let signature = Signature(typed),
      let member = unit.staff(on: today).first(where: { $0.signature == signature })
    else { throw CommandFault("Ingen som arbetar här har den signaturen.") }
    var unit = unit
    unit.endWaitsToCome(now: now.instant)
    switch unit.signInState(member.id, now: now.instant) {
    case .choosesPIN: break
    case .shut: throw CommandFault(Self.shut)
    case .slowed(let until, _): throw CommandFault(PINTexts.wait(until, now: now.instant))
    case .open(let hash):
      let pin = try PassphraseSource.secret(descriptor, name: "--pin-fd", question: "PIN: ")
      try check(pin, hash, of: member, unit, now: now, note: note)
    }
    guard unit.allows(member, act) else { throw CommandFault(RightsTexts.denied(act)) }
    return member
  }

  /// The same, in a store that is only read: a wrong PIN is written down all the same.
  func member(for act: Act, in unit: UnitState, of read: inout ReadStore) throws(CommandFault)
    -> StaffMember
  {
    try member(for: act, in: unit, now: WallClock.now()) {
      member, attempt throws(StoreError) in
      try read.note(
        .signIn(attempt), by: member.author, now: WallClock.now(),
        random: SystemRandomNumberGenerator())
    }
  }

  private func check(
    _ pin: Secret, _ hash: PINHash, of member: StaffMember, _ unit: UnitState, now: LocalTime,
    note: (StaffMember, SignInTry) throws(StoreError) -> Record
  ) throws(CommandFault) {
    let attempt: SignInTry
    do throws(StoreError) {
      attempt = SignInTry(member: member.id, isRight: try hash.fits(pin))
    } catch {
      throw CommandFault(PINTexts.wrong)
    }
    guard !attempt.isRight || unit.wrongTries(member.id) > 0 else { return }
    var unit = unit
    do throws(StoreError) {
      unit.apply(try note(member, attempt))
    } catch {
      // The right one opens although that could not be written, as in the console.
      if attempt.isRight { return }
      throw CommandFault(PINTexts.wrong + " " + ModelTexts.store(error))
    }
    guard !attempt.isRight else { return }
    switch unit.signInState(member.id, now: now.instant) {
    case .shut: throw CommandFault(Self.shut)
    case .slowed(let until, _):
      throw CommandFault(PINTexts.wrong + " " + PINTexts.wait(until, now: now.instant))
    case .open, .choosesPIN: throw CommandFault(PINTexts.wrong)
    }
  }

  private static let shut = "Tio fel PIN. Chefen kan nollställa den i konsolen."
}
