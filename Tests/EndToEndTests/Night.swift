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

  // Tab is Ctrl-I; Enter is Ctrl-M.
  static let tab = "\t", enter = "\r", escape = "\u{1B}", up = "\u{1B}OA", backspace = "\u{7F}"

  /// «Börja skriva nu», as Natt-Nils, and Treserva down since yesterday evening. Gives the
  /// passphrase that was proposed.
  func begin() throws -> String {
    try see("Börja skriva nu")
    try type("b")
    try see("Lösenfras. Skriv upp den")
    let rows = screen.rows
    let line = try #require(rows.firstIndex { $0.contains("Lösenfras. Skriv upp den") })
    let passphrase = rows[line + 1].trimmingCharacters(in: .whitespaces)
    try type("Natt-Nils Påhittad\tundersköterska\tTestgården plan 2\t\t ")
    try see("[x] Jag har skrivit upp den")
    try type("\t\r")
    try see("Nu kan du börja skriva.")
    try declare()
    return passphrase
  }

  /// From the form that declares an outage to the overview.
  func declare() throws {
    try see("Starta driftstoppet")
    try type("t" + Self.up + Self.up + String(repeating: Self.backspace, count: 8) + "igår 2215")
    try see("igår 2215")
    try type("\t\t\r")
    try see("DRIFTSTOPP  Treserva")
    try see("Ny daganteckning")
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
    try type(signature + "\r")
    try see("Nästa steg")
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
