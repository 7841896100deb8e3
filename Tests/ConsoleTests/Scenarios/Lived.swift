import Terminal
import TestSupport
import Testing

@testable import Console

/// One thing that somebody does, and when.
struct Lived: Sendable {
  /// The date and the time.
  let clock: String
  /// Whose hand it is, by signature; nil for who is there.
  var who: String?
  let act: @Sendable (inout Shift) -> Void

  init(_ clock: String, _ who: String? = nil, _ act: @escaping @Sendable (inout Shift) -> Void) {
    (self.clock, self.who, self.act) = (clock, who, act)
  }
}

/// A story lived once, and the people and the console as they were after each thing that was done:
/// many tests begin in the middle of it.
struct LivedOnce: Sendable {
  private let start: Shift
  private var after: [(clock: String, shift: Shift)] = []

  init(_ start: Shift, _ story: [Lived]) {
    self.start = start
    var shift = start
    for one in story {
      shift.live([one], until: one.clock)
      after.append((one.clock, shift))
    }
  }

  /// As it was at a time, what happened then included.
  func until(_ clock: String) -> Shift {
    var shift = after.last { $0.clock <= clock }?.shift ?? start
    shift.at(clock)
    return shift
  }
}

extension Shift {
  /// Lives through what happens after one time and until another, that included.
  mutating func live(_ story: [Lived], until end: String, after start: String = "") {
    for one in story where one.clock <= end && one.clock > start {
      at(one.clock)
      if let who = one.who { isNow(who) }
      one.act(&self)
    }
    at(end)
  }

  /// What stands behind keys of the overview, its lines in a window high enough for all of them.
  mutating func rows(behind keys: String, rows: Int = 110) -> [String] {
    home()
    let size = driver.state.size
    driver.send(.resize(Size(rows: rows, columns: 120)))
    driver.press(keys)
    defer { driver.send(.resize(size)) }
    return driver.rows
  }

  /// The same as words.
  mutating func words(behind keys: String) -> String {
    rows(behind: keys).joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  /// A list by its title, opened from the overview, as words of a wide and high window.
  mutating func list(_ title: String, row: String? = nil) -> String {
    home()
    let size = driver.state.size
    driver.press("u")
    choose(title)
    driver.send(.resize(Size(rows: 60, columns: 120)))
    if let row {
      let isThere = select(row)
      #expect(isThere, "\(row): \(driver.text)")
    }
    defer { driver.send(.resize(size)) }
    return driver.words
  }

  /// «Kvar att göra»: goes to the only thing that typed words find, and there.
  mutating func toDo(_ typed: String, sourceLocation: SourceLocation = #_sourceLocation) {
    home()
    driver.press("k/")
    driver.press(typed)
    let isThere = driver.text.contains("1 träff")
    #expect(isThere, "\(typed): \(driver.text)", sourceLocation: sourceLocation)
    driver.press(.enter)
  }

  /// Signs the form in sight and sees that it was saved; ends on the overview.
  mutating func signs(sourceLocation: SourceLocation = #_sourceLocation) {
    driver.sign()
    #expect(driver.text.contains("SPARAT"), "\(driver.text)", sourceLocation: sourceLocation)
    home()
  }

  /// The manager signs «Avslutat», nothing being left.
  mutating func close(sourceLocation: SourceLocation = #_sourceLocation) {
    home()
    driver.press("v")
    #expect(driver.text.contains("Inget är kvar att göra."), sourceLocation: sourceLocation)
    choose("Signera Avslutat som", sourceLocation: sourceLocation)
    #expect(driver.text.contains("SPARAT"), "\(driver.text)", sourceLocation: sourceLocation)
    home()
  }

  /// Slutkontroll of the outage that ended last, as words.
  mutating func proof() -> String {
    home()
    driver.press("u")
    let size = driver.state.size
    driver.send(.resize(Size(rows: 110, columns: 120)))
    choose("Slutkontroll")
    defer { driver.send(.resize(size)) }
    return driver.words
  }
}
