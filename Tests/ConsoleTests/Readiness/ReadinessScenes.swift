import DowntimeModel
import Terminal
import TestSupport

@testable import Console

/// A unit that prepares itself: Eva leads it, it phones messages, and asks for a signature a shift.
enum ReadinessScenes {
  static func id<Subject>(_ seed: UInt64) -> Identifier<Subject> {
    var random = SeededGenerator(seed: seed)
    return Identifier(using: &random)
  }

  /// The routine, with a signature a shift.
  static let routine: Profile = {
    var profile = Profile.shipped("vasterbotten-prator") ?? Profile()
    profile.signsReadiness = true
    return profile
  }()

  /// Eva at the overview, on a Tuesday in the day shift.
  static func manager(
    rows: Int = 24, columns: Int = 80, at time: String = "2026-11-10 09:30"
  ) -> ConsoleDriver {
    var driver = ConsoleDriver.signedIn(rows: rows, columns: columns, at: time)
    for entry in [
      Entry.staff(Sample.eva), .profileAdopted(ProfileAdoption(forms: [routine.stored])),
    ] {
      driver.write(entry, outage: nil, by: Sample.eva.author)
    }
    driver.state.session = .staff(Sample.eva)
    driver.state.screens = [.overview(OverviewScreen())]
    return driver
  }

  /// The same with rows of the contact list, one of them private, and a drill that was held.
  static func prepared(
    rows: Int = 24, columns: Int = 80, at time: String = "2026-11-10 09:30"
  ) -> ConsoleDriver {
    var driver = manager(rows: rows, columns: columns, at: time)
    for contact in [ward, nurse, privately] {
      driver.write(.listed(.contact(contact)), outage: nil, by: Sample.eva.author)
    }
    driver.write(.listed(.drill(drill)), outage: nil, by: Sample.eva.author)
    return driver
  }

  static var ward: Contact {
    var contact = Contact(
      id: id(51), name: "Jourläkaren", party: .primaryCare, unit: "Låtsasby hälsocentral",
      numbers: [
        Contact.Number(number: "08-465 004 20", hours: [.weekdayDaytime]),
        Contact.Number(number: "08-465 004 21", hours: [.evening, .night, .weekend]),
        Contact.Number(number: "+46 8 465 004 22", hours: [.holiday]),
      ], isSwitchboard: false, source: "pärmen", updatedOn: day("2026-10-20"),
      isForManagerOnly: false)
    contact.reserve = id(52)
    return contact
  }

  static var nurse: Contact {
    Contact(
      id: id(52), name: "Sjuksköterskan i jour", party: .municipality, unit: "",
      numbers: [Contact.Number(number: "08-465 004 30", hours: [.always])], isSwitchboard: false,
      source: "", updatedOn: day("2026-03-02"), isForManagerOnly: false)
  }

  static var privately: Contact {
    Contact(
      id: id(53), name: "Mona Morgon-Test", party: .other, unit: "Testgården plan 2",
      numbers: [Contact.Number(number: "070-174 06 35", hours: [.always])], isSwitchboard: false,
      source: "", updatedOn: day("2026-10-20"), isForManagerOnly: true)
  }

  static let drill = DrillReport(
    kind: .unit, participants: [Sample.nils.id, Sample.eva.id],
    startedAt: moment("2026-10-20 13:00"), minutes: 34,
    steps: [
      DrillReport.Step(text: "Hämta pärmen", isDone: true),
      DrillReport.Step(text: "Ring jourläkaren", isDone: false),
    ], wentWell: "Alla hittade pärmen.", wentBadly: "Ingen visste vem som ringer.",
    actions: [
      DrillReport.Action(
        text: "Sätt upp numren vid telefonen", responsible: "Mona", lastDay: day("2026-11-01"))
    ])

  static func day(_ text: String) -> CivilDate {
    SwedishDate.date(iso: text) ?? CivilDate(daysSince1970: 0)
  }
}

extension MemoryWorld {
  /// A machine with nothing to remark on.
  static var wellMachine: MachineFacts {
    var facts = MachineFacts()
    facts.isClockSynchronized = true
    facts.fileSystem = FileSystemType(mountTable: "1 0 0:1 / / rw - ext4 d rw", path: "/")
    facts.freeMegabytes = 51_200
    facts.printer = .ready("expedition")
    return facts
  }

  /// One that is not fit to write on.
  static var brokenMachine: MachineFacts {
    var facts = MachineFacts()
    facts.isClockSynchronized = false
    facts.fileSystem = FileSystemType(mountTable: "1 0 0:1 / / rw - tmpfs d rw", path: "/")
    facts.freeMegabytes = 12
    facts.printer = .silent
    facts.swap = .open("/dev/sda2")
    return facts
  }
}
