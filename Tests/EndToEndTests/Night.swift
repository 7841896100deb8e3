import Foundation
import Terminal
import TestSupport
import Testing

/// A person at the console: what she types, and what she waits to see.
final class Night {
  let console: PtyProcess

  init(_ console: PtyProcess) {
    self.console = console
  }

  /// What the screen shows.
  var screen: ScreenEmulator { console.screen }

  /// Types a text or keys.
  func type(_ text: String) throws { try console.send(text) }

  /// Waits until a text is seen.
  @discardableResult
  func see(_ text: String) throws -> ScreenEmulator { try console.wait(forText: text) }

  /// Waits until a text is no longer seen.
  func seeGone(_ text: String) throws {
    try console.wait(for: "«\(text)» gone") { !$0.shows(text) }
  }

  /// The PIN that everybody has here.
  static let pin = "739214"

  // Tab is Ctrl-I; Enter is Ctrl-M.
  static let tab = "\t", enter = "\r", escape = "\u{1B}", up = "\u{1B}OA", down = "\u{1B}OB"
  static let backTab = "\u{1B}[Z", pageDown = "\u{1B}[6~", backspace = "\u{7F}"

  /// «Börja skriva nu», as Natt-Nils, and Treserva down since yesterday evening. Gives the
  /// passphrase that was proposed.
  func begin() throws -> String {
    try see("Börja skriva nu")
    try type("b")
    let shown = try console.wait(for: "five words") { Self.proposal(on: $0) != nil }
    let passphrase = try #require(Self.proposal(on: shown))
    try type("Natt-Nils Påhittad\tundersköterska\tTestgården plan 2\t\t ")
    try see("[x] Jag skrev upp den")
    try type("\t\r")
    try see("Nu kan du skriva.")
    try declare()
    return passphrase
  }

  /// The passphrase shown, once all of it is.
  private static func proposal(on screen: ScreenEmulator) -> String? {
    let rows = screen.rows
    guard let line = rows.firstIndex(where: { $0.contains("Lösenfras. Skriv upp den") }) else {
      return nil
    }
    let words = rows[(line + 1)...].first { !$0.isEmpty }?.split(separator: " ") ?? []
    let isWhole = rows.contains { $0.contains("Föreslå en annan") }
    return words.count == 5 && isWhole ? words.joined(separator: " ") : nil
  }

  /// From the form that declares an outage to the overview.
  func declare() throws {
    try see("Starta driftstoppet")
    try type("t" + Self.up + Self.up + String(repeating: Self.backspace, count: 8) + "igår 2215")
    try see("igår 2215")
    try type("\t\t\r")
    try see("DRIFTSTOPP  Treserva")
    try see("D Daganteckning")
  }

  /// Types a time over the one that stands in the field and leaves it; answers which of two hours
  /// where that is asked.
  func time(_ time: String, _ answer: String? = nil) throws {
    try type(String(repeating: Self.backspace, count: 30) + time)
    try see(time)
    try type(Self.tab)
    guard let answer else { return }
    try see("Sommartid eller vintertid?")
    try type(answer)
    try seeGone("Sommartid eller vintertid?")
  }

  /// Signs the form in sight, the focus being on its first button.
  func sign(_ number: String) throws {
    try see("> Signera som")
    try type(Self.enter)
    try see(number)
    try see("Nästa steg")
  }

  /// A signed day note.
  func note(_ person: String, _ text: String) throws {
    try type("d")
    try see("Daganteckning – ny")
    try type("\(person)\t\t\(text)\t\t")
    try see("> Signera som")
    try type("\r")
    try see("SPARAT")
    try see("Nästa steg")
  }

  /// The selected row: its mark is there and the hardware cursor stands on it, which it does not
  /// in the middle of a painting.
  private static func selected(on screen: ScreenEmulator) -> Int? {
    let row = screen.cursor.row
    return screen.rows[row].hasPrefix(" > ") ? row : nil
  }

  /// Goes up or down a list to the row that holds a text, and opens it.
  func open(row text: String) throws {
    let here = try console.wait(for: "a list with a selected row") {
      $0.shows(text) && $0.rows[$0.cursor.row].drop { $0 == " " }.hasPrefix(">")
    }
    let wanted = try #require(here.rows.firstIndex { $0.contains(text) })
    let steps = wanted - here.cursor.row
    try type(String(repeating: steps < 0 ? Self.up : "\u{1B}OB", count: abs(steps)) + "\r")
    try see(text + "  ")
  }

  /// Opens the started text that the overview offers.
  func openStarted() throws {
    let shown = try console.wait(for: "Påbörjat") { screen in
      screen.rows.contains { $0.hasPrefix(" Påbörjat") }
    }
    let heading = try #require(shown.rows.firstIndex { $0.hasPrefix(" Påbörjat") })
    try console.wait(for: "a selected row") { Self.selected(on: $0) != nil }
    while let row = Self.selected(on: screen), row <= heading {
      try type("\u{1B}OB")
      try console.wait(for: "the next row") { Self.selected(on: $0).map { $0 > row } ?? false }
    }
    #expect(Self.selected(on: screen) == heading + 1)
    try type("\r")
  }

  /// Leaves by Ctrl-Q.
  func leave() throws {
    try type("\u{11}")
    try see("Ja, avsluta")
    try type("j")
    #expect(try console.waitForEnd() == .exited(0))
  }

  /// Through the lock screen to the overview.
  func enter(_ passphrase: String, as signature: String = "NPÅ") throws {
    try see("Lås upp")
    try type(passphrase + "\r")
    try see("Logga in")
    try identify(signature)
    try see("Nästa steg")
  }

  /// A signature, and the PIN where one is asked for or chosen.
  func identify(_ signature: String) throws {
    try type(signature + "\r")
    let shown = try console.wait(for: "a PIN asked for, or a drill") {
      $0.shows("PIN för") || $0.shows("Välj en PIN") || $0.shows("Nästa steg")
    }
    if shown.shows("Nästa steg") { return }
    if shown.shows("Välj en PIN") {
      try type(Self.pin + "\r")
      try see("Samma PIN igen")
    }
    try type(Self.pin + "\r")
  }

  /// The shell gets its terminal back as it was.
  func expectShellWhole(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(console.modes == console.initialModes, sourceLocation: sourceLocation)
    #expect(!screen.alternate, sourceLocation: sourceLocation)
    #expect(screen.cursorVisible, sourceLocation: sourceLocation)
    #expect(
      screen.modes.isDisjoint(with: [1000, 1002, 1006, 2004]), sourceLocation: sourceLocation)
  }
}

extension TestFolder {
  /// A person at a console on this store.
  func night(
    _ arguments: [String] = [], size: Size = Size(rows: 24, columns: 80),
    environment: [String: String?] = [:], through prefix: [String] = []
  ) throws -> Night {
    Night(
      try console(arguments, size: size, environment: environment, through: prefix))
  }
}
