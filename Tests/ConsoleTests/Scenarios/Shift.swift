import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// People at the console through a scenario: the clock is moved, whoever is there lifts the curtain
/// or unlocks, and what is typed goes through the keys.
struct Shift {
  var driver: ConsoleDriver
  private var person: StaffMember
  private let pins: [Identifier<StaffMember>: String]
  private let date: String

  /// A unit with these people and residents, the first person signed in at a time of `date`; `more`
  /// is what else it has: routines, contacts.
  init(
    _ staff: [(StaffMember, String)], _ residents: [Resident], _ more: [Entry] = [], unit: String,
    date: String, at start: String
  ) {
    self.date = date
    person = staff[0].0
    pins = Dictionary(uniqueKeysWithValues: staff.map { ($0.0.id, $0.1) })
    driver = ConsoleDriver(
      at: start, store: .ready(unitLabel: unit, isDrill: false))
    var entries: [Entry] = [.unit(UnitDescription(name: unit, isDrill: false))]
    for (member, pin) in staff {
      entries += [
        .staff(member), .pin(PINSetting(member: member.id, hash: Sample.hash(Secret(pin)))),
      ]
    }
    entries += residents.map(Entry.resident) + more
    driver.disk.append(
      entries.map {
        Submission(outage: nil, occurredAt: nil, author: staff[0].0.author, entry: $0)
      }, at: driver.state.now)
    unlock()
  }

  /// A unit that follows a shipped routine, as an import of what had been written by `start` left it;
  /// everybody has chosen the same PIN, and the person with a signature unlocks.
  init(
    _ lines: [Importer.Line], following profile: String, unit: String, at start: String,
    as signature: String
  ) {
    date = String(start.prefix(10))
    var driver = ConsoleDriver(at: start, store: .ready(unitLabel: unit, isDrill: false))
    let adopted = ProfileAdoption(of: [Profile.shipped(profile)].compactMap(\.self))
    func write(_ entries: [Entry], at time: LocalTime) {
      driver.disk.append(
        entries.map {
          Submission(outage: nil, occurredAt: nil, author: Sample.eva.author, entry: $0)
        }, at: time)
    }
    let first = lines.first?.writtenAt ?? driver.state.now
    write(
      [.unit(UnitDescription(name: unit, isDrill: false)), .profileAdopted(adopted)], at: first)
    driver.disk.importLines(lines, until: driver.state.now)
    let staff = driver.disk.opened.unit.staff
    guard let person = staff.first(where: { $0.signature.text == signature }) else {
      preconditionFailure("nobody signs \(signature)")
    }
    write(
      staff.map { .pin(PINSetting(member: $0.id, hash: Sample.hash(Secret(Sample.nilsPIN)))) },
      at: driver.state.now)
    self.person = person
    self.pins = Dictionary(uniqueKeysWithValues: staff.map { ($0.id, Sample.nilsPIN) })
    self.driver = driver
    unlock()
  }

  private mutating func unlock() {
    driver.press("stege korg moln tavla vante")
    driver.press(.enter)
    driver.signIn(person.signature.text.lowercased(), pins[person.id] ?? "")
  }

  /// The clock goes to a time such as `02:31 vintertid`, or with its date.
  mutating func at(_ clock: String) {
    driver.send(.clock(moment(clock.contains("-") ? clock : "\(date) \(clock)")))
    if driver.state.session == .locked {
      unlock()
    } else if driver.state.curtain != nil {
      driver.press(pins[person.id] ?? "")
      driver.press(.enter)
    }
    home()
  }

  /// Another person takes over at the keys.
  mutating func isNow(_ member: StaffMember) {
    home()
    driver.press("b")
    person = member
    driver.signIn(member.signature.text.lowercased(), pins[member.id] ?? "")
  }

  /// The person with a signature takes over at the keys.
  mutating func isNow(_ signature: String) {
    guard
      let member = driver.state.unit.staffMember(signature: Sample.signature(signature)),
      member != person
    else { return home() }
    isNow(member)
  }

  /// Back to the overview.
  mutating func home() {
    for _ in 0..<6 where driver.state.screens.count > 1 || driver.state.dialog != nil {
      driver.press(.escape)
    }
  }

  /// Goes down the rows to the one that holds a text, and gives whether it is there.
  mutating func select(_ text: String) -> Bool {
    driver.press(.home)
    for _ in 0..<60 {
      let row = driver.frame.cursor.map { driver.rows[$0.row] } ?? ""
      if row.contains(text) { return true }
      driver.press(.down)
    }
    return false
  }

  /// Goes down the rows to the one that holds a text and presses Enter there.
  mutating func choose(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let isThere = select(text)
    #expect(isThere, "\(text): \(driver.text)", sourceLocation: sourceLocation)
    driver.press(.enter)
  }

  /// «Att skriva in»: marks rows as written in, each by I and Enter on it; ends on the overview.
  mutating func writeIn(_ rows: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    home()
    driver.press("i")
    for row in rows {
      let isThere = select(row)
      #expect(isThere, "\(row): \(driver.text)", sourceLocation: sourceLocation)
      driver.press("i")
      driver.press(.enter)
      #expect(driver.text.contains("SPARAT"), "\(driver.text)", sourceLocation: sourceLocation)
    }
    home()
  }

  /// What stands on the overview and under it where the window is high enough for all of it.
  mutating func whole(_ look: (ConsoleDriver) -> Void) {
    let size = driver.state.size
    driver.send(.resize(Size(rows: 120, columns: 120)))
    look(driver)
    driver.send(.resize(size))
  }

  /// The page of somebody, opened from the overview; gives its words.
  mutating func page(of name: String) -> String {
    home()
    driver.press("h")
    driver.press(name)
    driver.press(.enter)
    return driver.words
  }

  /// Types in a field, over what stands there.
  mutating func type(_ text: String, in name: FieldName) {
    driver.go(to: name)
    for _ in 0..<200 where !(driver.form?.text(name) ?? "").isEmpty { driver.press(.backspace) }
    driver.press(text)
  }

  /// Types a time and leaves the field; tells whether it was asked which of two hours, and answers.
  @discardableResult
  mutating func time(_ text: String, _ answer: String = "", in name: FieldName = .when) -> Bool {
    driver.go(to: name)
    for _ in 0..<40 { driver.press(.backspace) }
    driver.press(text)
    driver.press(.tab)
    guard driver.state.dialog != nil else { return false }
    driver.press(answer)
    return true
  }

  /// The signed entry that came last, or what stood on screen instead.
  func expectSaved(_ number: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let saved = driver.disk.records.last { $0.number != nil }?.number?.text
    #expect(saved == number, "\(driver.text)", sourceLocation: sourceLocation)
    #expect(
      driver.text.contains("SPARAT") && driver.text.contains(number),
      sourceLocation: sourceLocation)
  }
}
