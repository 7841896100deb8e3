import ArgumentParser
import DowntimeModel

/// What opens a store, and who gives the command.
struct Credentials: ParsableArguments {
  @OptionGroup var passphrase: PassphraseOption
  @OptionGroup var person: PersonOptions

  /// The unit as it stands, without touching the store, and who may do something there.
  func look(_ location: StoreLocation, for act: Act) throws(CommandFault) -> (
    read: ReadStore, unit: UnitState, member: StaffMember
  ) {
    var read = try passphrase.read(location)
    let unit = UnitState(read.replay.records)
    let member = try person.member(for: act, in: unit, of: &read)
    return (read, unit, member)
  }
}

extension PassphraseOption {
  /// Everything in a store, which may be open elsewhere.
  func read(_ location: StoreLocation) throws(CommandFault) -> ReadStore {
    let secret = try PassphraseSource.obtain(descriptor: descriptor)
    do throws(StoreError) {
      return try Store.readAll(at: location.folder, passphrase: secret, disk: PosixDisk())
    } catch {
      throw StoreFaultText.fault(error, folder: location.folder)
    }
  }
}
