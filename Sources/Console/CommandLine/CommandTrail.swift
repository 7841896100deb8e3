import ArgumentParser
import DowntimeModel

extension ReadStore {
  /// Tells the access trail what a command is about to put out of everything in the store. That it
  /// cannot be written is said, and stops nothing: what can be read must come out.
  mutating func tell(
    _ action: TrailAction, _ command: any ParsableCommand.Type, by member: StaffMember?,
    _ unit: UnitState, about subjects: [TrailSubject]? = nil, reason: String = ""
  ) {
    var row = TrailRow(action, command, by: member, unit, reason: reason)
    if let subjects { row.subjects = subjects }
    do throws(StoreError) {
      try note(trail: [row], now: row.at, random: SystemRandomNumberGenerator())
    } catch {
      CommandTrail.sayNotWritten(error)
    }
  }
}

extension OpenedStore {
  /// The same of what a command that writes puts out or in; `outages` where not all are concerned.
  func tell(
    _ action: TrailAction, _ command: any ParsableCommand.Type,
    of outages: Set<Identifier<Outage>>? = nil, reason: String = ""
  ) {
    var row = TrailRow(action, command, by: member, unit, reason: reason)
    if let outages { row.subjects = outages.sorted().map { .outage($0) } }
    do throws(StoreError) {
      try store.append(trail: [row], now: row.at)
    } catch {
      CommandTrail.sayNotWritten(error)
    }
  }
}

extension TrailRow {
  /// What a command does with everything in the store.
  fileprivate init(
    _ action: TrailAction, _ command: any ParsableCommand.Type, by member: StaffMember?,
    _ unit: UnitState, reason: String = ""
  ) {
    var random = SystemRandomNumberGenerator()
    self.init(
      id: Identifier(using: &random), at: WallClock.now(),
      actor: member.map(TrailActor.init) ?? .nobody, action: action,
      command: command.configuration.commandName ?? "",
      subjects: unit.outages.map { .outage($0.id) }, reason: reason)
  }
}

private enum CommandTrail {
  static func sayNotWritten(_ error: StoreError) {
    Output.message("reserv: Loggen kunde inte skrivas. " + ModelTexts.store(error))
  }
}
