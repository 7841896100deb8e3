import DowntimeModel

/// A drill that is to be held: what is practised, and by which routines. Nothing of the unit's own
/// records is in it.
struct DrillSetup: Hashable, Sendable {
  /// What is practised.
  let script: DrillScript
  /// The routines, as the unit has adopted them; none where it follows none.
  let routines: [Profile]

  /// The unit's own.
  init(_ kind: DrillReport.Kind, _ unit: UnitState) {
    self.init(kind, routines: unit.profile?.profiles ?? [])
  }

  /// A drill by some routines; by those of the invented unit where there are none.
  init(_ kind: DrillReport.Kind, routines: [Profile]) {
    self.routines = routines
    script = (Profile.combined(routines) ?? Profile()).drillScript(kind)
  }
}

/// What a drill came to: all that leaves the drill's own store, and nobody's data.
struct DrillResult: Hashable, Sendable {
  /// Which drill.
  let kind: DrillReport.Kind
  /// When it began.
  let startedAt: LocalTime
  /// Whole minutes.
  let minutes: Int
  /// The places of the steps that were done.
  let done: Set<Int>
  /// The terminal went away in the middle of it.
  var wasCutOff = false

  /// What it has come to by now.
  init(_ progress: DrillProgress, at now: LocalTime) {
    kind = progress.script.kind
    startedAt = progress.startedAt
    minutes = progress.minutes(at: now)
    done = progress.done
  }
}
