import ArgumentParser
import DowntimeModel

extension ReadStore {
  /// Tells the access trail what a command is about to put out of everything in the store. That it
  /// cannot be written is said, and stops nothing: what can be read must come out.
  mutating func tell(
    _ action: TrailAction, _ command: any ParsableCommand.Type, by member: StaffMember?,
    _ unit: UnitState, reason: String = ""
  ) {
    let now = WallClock.now()
    var random = SystemRandomNumberGenerator()
    let row = TrailRow(
      id: Identifier(using: &random), at: now,
      actor: member.map(TrailActor.init) ?? .nobody, action: action,
      command: command.configuration.commandName ?? "",
      subjects: unit.outages.map { .outage($0.id) }, reason: reason)
    do throws(StoreError) {
      try note(trail: [row], now: now, random: random)
    } catch {
      Output.message("reserv: Loggen kunde inte skrivas. " + ModelTexts.store(error))
    }
  }
}
