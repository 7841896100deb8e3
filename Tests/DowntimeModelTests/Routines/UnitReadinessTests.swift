import TestSupport
import Testing

@testable import DowntimeModel

/// «Är vi redo?» as far as the journal tells it: signatures of a shift, drills, routines.
@Suite struct UnitReadinessTests {
  private static func id<Subject>(_ seed: UInt64) -> Identifier<Subject> {
    var random = SeededGenerator(seed: seed)
    return Identifier(using: &random)
  }

  private static let time = ContactListTests.time

  /// A unit: entries, each with when it was written.
  private static func unit(_ entries: [(String, Entry)]) throws -> UnitState {
    var random = SeededGenerator(seed: 8)
    return UnitState(
      entries.map { at, entry in
        Record(
          id: Identifier(using: &random), outage: nil, number: nil, recordedAt: time(at),
          occurredAt: nil, author: CrashWorkload.author, entry: entry)
      })
  }

  private static func member(_ seed: UInt64, _ signature: String, _ role: Role = .careStaff) throws
    -> StaffMember
  {
    StaffMember(
      id: id(seed), signature: try #require(Signature(signature)), name: "Natt-Nils Påhittad",
      title: "", role: role)
  }

  private static func signing(_ profile: Profile) -> Entry {
    var profile = profile
    profile.signsReadiness = true
    return .profileAdopted(ProfileAdoption(of: [profile]))
  }

  @Test(
    arguments: [
      ("2026-11-10 07:00", "2026-11-10 07:00"), ("2026-11-10 16:59", "2026-11-10 07:00"),
      ("2026-11-10 17:00", "2026-11-10 17:00"), ("2026-11-10 20:59", "2026-11-10 17:00"),
      ("2026-11-10 21:00", "2026-11-10 21:00"), ("2026-11-11 06:59", "2026-11-10 21:00"),
      // Both clock changes lie in the night shift.
      ("2026-10-25 06:59", "2026-10-24 21:00"), ("2026-03-29 06:59", "2026-03-28 21:00"),
    ])
  func `a shift began when day, evening or night did`(_ now: String, _ began: String) {
    #expect(ProfileTimes().shiftBegan(Self.time(now)) == Self.time(began))
  }

  /// A boundary in the hour that is skipped is when the clock would have come to it.
  @Test func `a shift that begins in an hour that is not there begins in the next`() {
    var times = ProfileTimes()
    times.dayBegins = ClockTime(minuteOfDay: 2 * 60 + 30)
    #expect(times.shiftBegan(Self.time("2026-03-29 08:00")) == Self.time("2026-03-29 03:30"))
  }

  @Test func `a signature is asked for once a shift, where the profile asks`() throws {
    let shipped = try #require(Profile.shipped("goteborg-boende"))
    let boss = try Self.member(1, "NPC", .unitManager)
    let signature = Entry.listed(
      .readinessSigned(
        ReadinessSignature(seen: [.init(subject: "klocka", outcome: .good)])))
    let unit = try Self.unit([
      ("2026-11-09 08:00", .staff(boss)), ("2026-11-09 08:01", Self.signing(shipped)),
      ("2026-11-10 08:00", signature),
    ])
    func awaited(_ now: String) -> LocalTime? { unit.readinessAwaited(at: Self.time(now)) }
    func waits(_ now: String) -> Bool {
      unit.readiness(for: boss, now: Self.time(now)).contains { $0.subject == .signReadiness }
    }
    #expect(awaited("2026-11-10 06:30") == Self.time("2026-11-09 21:00"))
    #expect(waits("2026-11-10 06:30"))
    // It holds for all of its shift, also for a clock that is a little behind.
    #expect(awaited("2026-11-10 07:59") == nil)
    #expect(!waits("2026-11-10 16:59"))
    #expect(awaited("2026-11-10 17:00") == Self.time("2026-11-10 17:00"))
    #expect(unit.readinessSigned(at: Self.time("2026-11-10 17:00")) == nil)
    #expect(unit.readinessSignings.map(\.at) == [Self.time("2026-11-10 08:00")])
    // Not asked for: nobody waits.
    let plain = try Self.unit([
      ("2026-11-09 08:01", .profileAdopted(ProfileAdoption(of: [shipped])))
    ])
    #expect(plain.readinessAwaited(at: Self.time("2026-11-10 07:30")) == nil)
  }

  /// A profile stored before there were drills, signatures and eves reads as it did.
  @Test func `an old profile has a script all the same`() throws {
    for (name, _) in Profile.shippedYAML {
      let profile = try #require(Profile.shipped(name))
      #expect(!profile.signsReadiness)
      #expect(profile.times.evesAreHolidays)
      for kind in DrillReport.Kind.allCases {
        let steps = profile.drillScript(kind).steps
        #expect(steps.count >= 7, "\(name)")
        #expect(Set(steps).count == steps.count)
        #expect(steps.contains(.deed(.declare)) && steps.contains(.deed(.end)))
      }
      let person = profile.drillScript(.person).steps
      let unit = profile.drillScript(.unit).steps
      #expect(Set(person).isSubset(of: Set(unit)), "\(name)")
      #expect(person.count < unit.count)
      let phones = profile.duties.contains { $0.duty == .phoneMessages }
      #expect(unit.contains(.deed(.call)) == phones)
    }
    #expect(!Profile().drillScript(.person).steps.isEmpty)
  }

  @Test func `a profile's own script is what is practised`() throws {
    var profile = try #require(Profile.shipped("goteborg-boende"))
    var drill = ProfileDrill()
    drill.personSteps = ["Ring chefen", "Tänd ficklampan"]
    drill.unitMonths = 6
    profile.drill = drill
    let read = Profile.read(stored: profile.stored).profile
    #expect(read == profile)
    #expect(read.drillScript(.person).steps == [.own("Ring chefen"), .own("Tänd ficklampan")])
    #expect(read.drillScript(.unit).steps.contains(.deed(.gather)))
    let other = Profile.combined([Profile(), profile])
    #expect(other?.drill == drill)
    #expect(Profile.combined([profile, profile])?.drill == drill)
  }

  @Test func `the journal of a drill ticks its steps`() throws {
    let shipped = try #require(Profile.shipped("goteborg-boende"))
    let start = Self.time("2026-11-10 09:00")
    var progress = DrillProgress(shipped.drillScript(.person), startedAt: start)
    #expect(progress.next == 0)
    progress.finishNext()
    #expect(progress.script.steps[1] == .deed(.declare))
    let outage: Identifier<Outage> = Self.id(30)
    let unit = try Self.unit([
      (
        "2026-11-10 09:02",
        .outageDeclared(
          OutageDeclaration(outage: outage, systems: [.treserva], startedAt: start, note: ""))
      )
    ])
    progress.follow(unit)
    #expect(progress.done == [0, 1])
    progress.follow(unit)
    #expect(progress.next == 2)
    #expect(progress.minutes(at: Self.time("2026-11-10 09:00")) == 1)
    #expect(progress.minutes(at: Self.time("2026-11-10 09:09")) == 9)
    // A clock that is set back makes no drill shorter than a minute.
    #expect(progress.minutes(at: Self.time("2026-11-10 08:00")) == 1)
    for _ in 0..<20 { progress.finishNext() }
    #expect(progress.next == nil)
  }

  private static func drill(
    _ day: String, _ kind: DrillReport.Kind, _ people: [StaffMember],
    actions: [DrillReport.Action] = []
  ) -> Entry {
    .listed(
      .drill(
        DrillReport(
          kind: kind, participants: people.map(\.id), startedAt: time("\(day) 13:00"),
          minutes: 10, steps: [], wentWell: "", wentBadly: "", actions: actions)))
  }

  @Test func `who has practised is told of the unit and of each`() throws {
    let (boss, nils) = (try Self.member(1, "NPC", .unitManager), try Self.member(2, "NPÅ"))
    let machine = try Self.member(3, "ITT", .technician)
    let first: [(String, Entry)] = [
      ("2025-01-01 08:00", .staff(boss)), ("2025-01-01 08:00", .staff(nils)),
      ("2025-01-01 08:00", .staff(machine)),
    ]
    func practice(_ drills: [(String, Entry)], on day: String) throws -> UnitReadiness.Practice {
      try Self.unit(first + drills).practice(try #require(SwedishDate.date(iso: day)))
    }
    let none = try practice([], on: "2026-11-10")
    // Who keeps the machine writes nothing, and practises nothing.
    #expect(none.people == 2 && none.latePeople == 2 && none.isUnitLate)
    let alone = ("2026-01-15 14:00", Self.drill("2026-01-15", .person, [nils]))
    #expect(try practice([alone], on: "2026-11-10").latePeople == 1)
    #expect(try practice([alone], on: "2026-11-10").isUnitLate)
    #expect(try practice([alone], on: "2027-01-16").latePeople == 2)
    let together = ("2026-02-01 14:00", Self.drill("2026-02-01", .unit, [nils, boss]))
    let both = try practice([alone, together], on: "2026-11-10")
    #expect(both.latePeople == 0 && !both.isUnitLate)
    #expect(both.lastOfUnit == SwedishDate.date(iso: "2026-02-01"))
  }

  @Test(
    arguments: [
      ("2026-11-10", 12, "2027-11-10"), ("2024-02-29", 12, "2025-02-28"),
      ("2026-08-31", 6, "2027-02-28"), ("2026-11-30", 1, "2026-12-30"),
      ("2026-12-31", 2, "2027-02-28"),
    ])
  func `months are counted to the same day, or the month's last`(
    _ day: String, _ months: Int, _ next: String
  ) throws {
    var plan = ProfileDrill()
    plan.personMonths = months
    let date = try #require(SwedishDate.date(iso: day))
    #expect(SwedishDate.iso(plan.nextDay(after: date, .person)) == next)
  }

  @Test func `what a drill showed waits until somebody says that it is done`() throws {
    let nils = try Self.member(2, "NPÅ")
    let action = DrillReport.Action(
      text: "Sätt upp numren", responsible: "Mona",
      lastDay: try #require(SwedishDate.date(iso: "2026-11-01")))
    let shipped = try #require(Profile.shipped("goteborg-boende"))
    var unit = try Self.unit([
      ("2026-10-01 08:00", .staff(nils)),
      ("2026-10-01 08:01", .profileAdopted(ProfileAdoption(of: [shipped]))),
      ("2026-10-20 14:00", Self.drill("2026-10-20", .person, [nils], actions: [action, action])),
    ])
    let drill = try #require(unit.drills.first)
    func waiting(_ day: String) -> [Tone] {
      unit.readiness(for: nils, now: Self.time("\(day) 09:00")).compactMap {
        if case .drillAction = $0.subject { $0.tone } else { nil }
      }
    }
    #expect(waiting("2026-10-25") == [.amber, .amber])
    #expect(waiting("2026-11-02") == [.red, .red])
    let today = try #require(SwedishDate.date(iso: "2026-11-02"))
    #expect(unit.practice(today).openActions == 2 && unit.practice(today).lateActions == 2)
    for (offset, note) in ["uppsatta", "igen"].enumerated() {
      unit.apply(
        Record(
          id: Self.id(60 + UInt64(offset)), outage: nil, number: nil,
          recordedAt: Self.time("2026-11-0\(offset + 2) 10:00"), occurredAt: nil,
          author: CrashWorkload.author,
          entry: .listed(
            .drillActionDone(DrillActionDone(drill: drill.id, action: 1, note: note)))))
    }
    #expect(waiting("2026-11-02").count == 1)
    #expect(unit.drills[0].done[1]?.note == "uppsatta")
    #expect(unit.drills[0].openActions == [0])
  }

  @Test func `what is wrong with a drill is said at once`() throws {
    var report = DrillReport(
      kind: .person, participants: [], startedAt: Self.time("2026-11-10 10:00"), minutes: 0,
      steps: [], wentWell: "", wentBadly: "",
      actions: [
        DrillReport.Action(
          text: "x", responsible: "", lastDay: try #require(SwedishDate.date(iso: "2026-11-11")))
      ])
    let now = Self.time("2026-11-10 09:00")
    #expect(
      report.faults(now: now)
        == [.nobodyTookPart, .inFuture, .minutes, .noResponsible(action: 0)])
    report.participants = [Self.id(2)]
    report.startedAt = now
    report.minutes = 1440
    report.actions = []
    #expect(report.faults(now: now).isEmpty)
    report.minutes = 1441
    #expect(report.faults(now: now) == [.minutes])
  }

  @Test func `a routine that the program has another version of is told`() throws {
    let boss = try Self.member(1, "NPC", .unitManager)
    func routine(_ profiles: [Profile]) throws -> UnitReadiness.Routine {
      let adopted: [(String, Entry)] =
        profiles.isEmpty
        ? [] : [("2026-11-09 08:01", .profileAdopted(ProfileAdoption(of: profiles)))]
      return try Self.unit([("2026-11-09 08:00", .staff(boss))] + adopted)
        .unitReadiness(for: boss, at: Self.time("2026-11-10 08:00")).routine
    }
    #expect(try routine([]) == .none)
    for (name, _) in Profile.shippedYAML {
      #expect(try routine([try #require(Profile.shipped(name))]) == .current, "\(name)")
    }
    // Chosen for some of its units, or for another party, it is the same routine.
    let plan = try #require(Profile.shipped("spanga-tensta"))
    #expect(try routine([plan.narrowed(to: [.provider])]) == .current)
    var prator = try #require(Profile.shipped("vasterbotten-prator"))
    prator.ownParty = .outpatientCare
    #expect(try routine([prator]) == .current)
    prator.contacts.removeLast()
    #expect(try routine([plan, prator]) == .differs([prator.title]))
    // The unit's own is nobody's version.
    prator.name = try #require(ProfileName("var-enhet"))
    #expect(try routine([prator]) == .current)
  }
}
