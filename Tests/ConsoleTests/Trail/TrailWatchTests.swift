import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// A console and the watch that makes its trail, as the loop has them.
struct TrailedConsole {
  var driver: ConsoleDriver
  private(set) var watch: TrailWatch
  /// Every row made, oldest first.
  private(set) var rows: [TrailRow] = []
  /// What the person who has the console has been shown since she signed in, as the trail tells it.
  private(set) var covered = Covered()
  private(set) var frame: Frame

  init(_ driver: ConsoleDriver) {
    self.driver = driver
    watch = TrailWatch(driver.state.identities)
    frame = view(driver.state)
    see()
  }

  /// Sends an event, lets the world answer, and paints.
  mutating func send(_ event: Event) {
    var events = [event]
    while !events.isEmpty {
      let event = events.removeFirst()
      let before = TrailWatch.Glimpse(driver.state)
      let member = driver.state.session.member?.id
      let asked = update(&driver.state, event)
      take(watch.heard(event, before: before, driver.state))
      if driver.state.session.member?.id != member { covered = Covered() }
      for effect in asked {
        if let answer = driver.disk.answer(effect, now: driver.state.now) { events.append(answer) }
      }
    }
    while driver.state.wantsIdle { _ = update(&driver.state, .idle) }
    see()
  }

  mutating func press(_ keys: Key...) {
    for key in keys { send(.key(key)) }
  }

  mutating func press(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  private mutating func see() {
    frame = view(driver.state)
    take(watch.saw(frame, driver.state))
  }

  private mutating func take(_ new: [TrailRow]) {
    rows += new
    covered.add(new, driver.state.unit)
  }

  /// The rows made since some count of them.
  func rows(after count: Int) -> [TrailRow] { Array(rows.dropFirst(count)) }
}

@Suite struct TrailWatchTests {
  @Test func `an entry that is opened is told each time, a list once a visit`() throws {
    var console = TrailedConsole(Night.written())
    let before = console.rows.count
    console.press("j")
    let listed = console.rows(after: before)
    #expect(listed.map(\.action) == [.listed])
    #expect(listed.first?.page == .journal)
    #expect(listed.first?.subjects.count == 3)
    console.press(.home, .end, .home)
    #expect(console.rows.count == before + 1)
    console.press(.enter)
    let opened = try #require(console.rows.last)
    #expect(opened.action == .opened)
    #expect(opened.page == .entry)
    #expect(opened.actor == TrailActor(Sample.nils))
    #expect(opened.subjects.map(\.person) == [.resident(Sample.testa)])
    console.press(.escape)
    #expect(console.rows.last?.action == .listed)
    console.press(.enter)
    #expect(console.rows(after: before).map(\.action) == [.listed, .opened, .listed, .opened])
  }

  @Test func `after the curtain what comes into sight again is told again`() {
    var console = TrailedConsole(Night.written())
    console.press("j")
    console.press(.home, .enter)
    let before = console.rows.count
    console.press(.function(10))
    #expect(console.rows.count == before)
    console.press(Sample.nilsPIN)
    console.press(.enter)
    #expect(console.driver.state.curtain == nil)
    #expect(console.rows(after: before).map(\.action) == [.opened])
  }

  @Test func `who comes and goes is told, and who could not come in`() {
    var driver = ConsoleDriver(store: .ready(unitLabel: "Testgården plan 2", isDrill: false))
    driver.disk.append(Sample.unit, at: driver.state.now)
    var console = TrailedConsole(driver)
    console.send(.unlocked(.failure(.wrongPassphrase)))
    #expect(console.rows.map(\.action) == [.unlockFailed])
    console.send(.unlocked(.success(console.driver.disk.opened)))
    console.press("NPÅ")
    console.press(.enter)
    console.press("111222")
    console.press(.enter)
    console.press(Sample.nilsPIN)
    console.press(.enter)
    #expect(console.driver.state.session == .staff(Sample.nils))
    let told = console.rows.filter { $0.subjects.isEmpty && $0.page == nil }
    #expect(told.map(\.action) == [.unlockFailed, .unlocked, .signInFailed, .signedIn])
    #expect(told.map(\.actor.author) == [nil, nil, Sample.nils.author, Sample.nils.author])
    let before = console.rows.count
    console.send(.slept)
    #expect(console.rows(after: before).map(\.action) == [.signedOut, .locked])
  }

  @Test func `what is corrected, moved and marked is told with the entry and the reason`() throws {
    var console = TrailedConsole(Night.written())
    console.press("j")
    console.press(.home, .enter)
    let before = console.rows.count
    console.press("r")
    console.press("fel dryck")
    console.press(.tab, .tab, .tab)
    console.press(" Saft, inte te.")
    console.press(.tab, .tab, .enter)
    let row = try #require(console.rows(after: before).first { $0.action == .corrected })
    #expect(row.reason == "fel dryck")
    let entry = try #require(console.driver.state.unit.entries.first)
    #expect(
      row.subjects == [.entry(entry.id, number: "DA-0001", .resident(Sample.testa))])
  }

  @Test func `another's started text is told, one's own is not`() throws {
    var driver = Night.written()
    driver.press("d")
    driver.press("Testa")
    driver.press(.tab, .tab)
    driver.press("Halva meningen om natten")
    driver.wait(seconds: 3)
    driver.press(.escape)
    var console = TrailedConsole(driver)
    let draft = try #require(console.driver.state.drafts.first)
    let subject = TrailSubject.entry(
      Identifier(retyping: draft.id), number: "", .resident(Sample.testa))
    func told() -> Bool { console.rows.flatMap(\.subjects).contains(subject) }
    #expect(!told())
    console.driver.state.session = .staff(Sample.mona)
    console.press(.down)
    #expect(console.frame.sightings.contains(.started(draft.id)))
    #expect(told())
  }

  /// A random walk through every screen: what can be read on the screen is told, by who saw it.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `a random walk leaves no reading untold`(_ seed: UInt64) {
    var driver = Night.ended()
    driver.press(.escape, .escape)
    var console = TrailedConsole(driver)
    var random = SeededGenerator(seed: seed)
    var seen = Set<String>()
    var read = 0
    for step in 0..<700 {
      console.send(.clock(console.driver.state.now))
      console.send(Self.anyKey(&random))
      let state = console.driver.state
      if state.hasEnded || state.session.member == nil {
        console = TrailedConsole(driver)
        continue
      }
      guard state.curtain == nil else {
        console.press(Sample.nilsPIN)
        console.press(.enter)
        continue
      }
      seen.insert(Sights.caseName(state.screen))
      let shown = ReadFrame(console.frame, state.unit)
      read += shown.entries.count
      let missing = shown.entries.subtracting(console.covered.entries)
      guard missing.isEmpty else {
        Issue.record("step \(step): \(missing.compactMap { state.unit.entry($0)?.number?.text })")
        return
      }
    }
    #expect(seen.count > 8, "\(seen.sorted())")
    #expect(read > 200)
  }

  private static func anyKey(_ random: inout SeededGenerator) -> Event {
    let keys: [Key] = [
      .up, .down, .down, .down, .enter, .enter, .enter, .escape, .tab, .home, .end, .pageDown,
      .left, .right, .function(2), .function(3), .function(4), .function(5), .function(6),
      .function(8), .function(10),
    ]
    let letters = Array("jqwietpöorfkslådamxnvzb135")
    let number = Int(random.next() % UInt64(keys.count + letters.count))
    return .key(number < keys.count ? keys[number] : .character(letters[number - keys.count]))
  }
}
