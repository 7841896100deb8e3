import Foundation
import Terminal
import TestSupport
import Testing

/// The keys of a night, as one presses them; each step waits for what it leads to.
extension PtyProcess {
  /// Names that nobody has.
  static let nils = (name: "Natt-Nils Påhittad", title: "undersköterska", signature: "NPÅ")

  /// From Kom igång to the declaring of an outage, by someone unprepared; gives the passphrase that
  /// was shown once.
  func startNow() throws -> String {
    try wait(forText: "Börja skriva nu")
    try send("\r")
    try wait(forText: "Signatur")
    try send("\(Self.nils.name)\t\(Self.nils.title)\tTestgården plan 2\t\t ")
    let screen = try wait(forText: "[x] Jag har skrivit upp den")
    let passphrase = try #require(screen.proposedPassphrase)
    try send("\t\r")
    try wait(forText: "Sedan när")
    try wait(forText: "SPARAT")
    return passphrase
  }

  /// Declares Treserva down; the form is open.
  func declareOutage() throws {
    try send("t\r")
    try wait(for: "the outage saved") { $0.shows("DRIFTSTOPP") && $0.shows("SPARAT") }
  }

  /// A day note, signed.
  func writeDayNote(_ text: String, about person: String, number: String) throws {
    try send("d")
    try wait(forText: "Daganteckning – ny", orOnSmallScreen: "Vem")
    try send("\(person)\t\t\(text)\t\t\r")
    try waitUntilSaved(number)
  }

  /// A deviation, signed.
  func writeDeviation(_ text: String, about person: String, number: String) throws {
    try send("a")
    try wait(forText: "Avvikelse – ny", orOnSmallScreen: "Vem")
    try send("\(person)\t\tf\t\(text)\tHjälpte upp\tIngrid Påhittad, ssk 02:40\t\t\r")
    try waitUntilSaved(number)
  }

  /// A call, signed.
  func writeCall(_ text: String, number: String) throws {
    try send("s")
    try wait(forText: "Samtal – ny", orOnSmallScreen: "Pratade med")
    try send("Otto Överlämn\t\tssk\tAvd. T1\tokänd\tf\t\(text)\tj\t\r")
    try waitUntilSaved(number)
  }

  /// «SPARAT» with an entry's number.
  func waitUntilSaved(_ number: String) throws {
    try wait(for: "SPARAT … \(number)") { screen in
      screen.rows.contains { $0.contains("SPARAT") && $0.contains(number) }
    }
  }

  /// Opens the cabinet; who is it then?
  func unlock(_ passphrase: String) throws {
    try wait(forText: "Lås upp")
    try send(passphrase + "\r")
    try wait(forText: "Logga in")
  }

  /// Opens the cabinet and signs in.
  func enter(_ passphrase: String, as signature: String = nils.signature) throws {
    try unlock(passphrase)
    try send(signature + "\r")
    try wait(forText: "Översikt", orOnSmallScreen: "Nästa steg")
  }

  /// Waits for a screen's heading, or for what shows it where headings have no room.
  func wait(forText text: String, orOnSmallScreen other: String) throws {
    try wait(for: "«\(text)»") { $0.shows(text) || $0.size.rows < 20 && $0.shows(other) }
  }

  /// Corrects the entry in sight: more text at its end.
  func correctText(adding more: String, because reason: String) throws {
    try send("r")
    try wait(forText: "Varför rättar du?")
    try send("\(reason)\t\t\t\(more)\t\t\r")
    try waitUntilSaved("RÄT-0001")
  }

  /// «Fel person» about the entry in sight.
  func moveEntry(to person: String, because reason: String) throws {
    try send("p")
    try wait(forText: "Rätt person")
    try send("\(person)\t\(reason)\t\r")
    try wait(for: "the entry moved") { $0.shows("SPARAT") && $0.shows(person) }
  }

  /// From the overview: the system works again.
  func endOutage() throws {
    try send("f")
    try wait(forText: "Fungerar sedan")
    try send("\r")
    try wait(for: "the outage ended") { $0.shows("fungerar igen") && $0.shows("SPARAT") }
  }

  /// In the list: the selected entry is in the record system now.
  func markWrittenIn(leaving text: String) throws {
    try send("i")
    try wait(forText: "Ja, det är inskrivet")
    try send("\r")
    try wait(for: "«\(text)»") { $0.shows(text) && $0.shows("SPARAT") }
  }

  /// In the list: the selected entry, which is the last, shall not be written in.
  func markExempt(because reason: String) throws {
    try send("x")
    try wait(forText: "Ska inte skrivas in")
    try send("\(reason)\t\r")
    try wait(for: "nothing left") { $0.shows("Allt är inskrivet") && $0.shows("SPARAT") }
  }

  /// Goes back a screen; a key that follows Esc too soon would be Alt and that key.
  func goBack(to text: String) throws {
    try send("\u{1B}")
    try wait(forText: text)
  }

  /// To the overview.
  func goHome() throws { try goBack(to: "Nästa steg") }

  /// From the overview to the end.
  func quit() throws {
    try send("\u{11}")
    try wait(forText: "Avsluta programmet?")
    try send("j")
    #expect(try waitForEnd() == .exited(0))
    expectWhole()
  }

  /// The shell's modes, its screen and its cursor, as it had them.
  func expectWhole(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(modes == initialModes, sourceLocation: sourceLocation)
    #expect(!screen.alternate, sourceLocation: sourceLocation)
    #expect(screen.cursorVisible, sourceLocation: sourceLocation)
    #expect(screen.modes.isDisjoint(with: [1000, 1006, 2004]), sourceLocation: sourceLocation)
    #expect(screen.unknown.isEmpty, "\(screen.unknown)", sourceLocation: sourceLocation)
  }
}

extension ScreenEmulator {
  /// Five plain words alone on one row, or on two where the screen is narrow.
  var proposedPassphrase: String? {
    let words = rows.map { $0.split(separator: " ").map(String.init) }.filter { row in
      row.allSatisfy { $0.allSatisfy { ("a"..."z").contains($0) } }
    }
    let all = words.joined()
    return all.count == 5 ? all.joined(separator: " ") : nil
  }
}
