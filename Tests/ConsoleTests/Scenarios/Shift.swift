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
