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
  /// her signature, as in the console.
  func member(for act: Act, in unit: UnitState, now: LocalTime) throws(CommandFault) -> StaffMember
  {
    let typed: String
    if let signature { typed = signature } else { typed = try Prompt.open().line("Signatur: ") }
    let today = StockholmTime.civil(of: now).date
    guard let signature = Signature(typed),
      let member = unit.staff(on: today).first(where: { $0.signature == signature })
    else { throw CommandFault("Ingen som arbetar här har den signaturen.") }
    switch unit.signInState(member.id, now: now.instant) {
    case .choosesPIN: break
    case .shut:
      throw CommandFault("Tio fel PIN. Chefen kan nollställa den i konsolen.")
    case .slowed(let until, _):
      throw CommandFault(PINTexts.wait(until, now: now.instant))
    case .open(let hash):
      let pin = try PassphraseSource.secret(descriptor, name: "--pin-fd", question: "PIN: ")
      do throws(StoreError) {
        guard try hash.fits(pin) else { throw StoreError.wrongPassphrase }
      } catch {
        throw CommandFault("Fel PIN.")
      }
    }
    guard unit.allows(member, act) else { throw CommandFault(RightsTexts.denied(act)) }
    return member
  }
}
