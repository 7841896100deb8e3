import Foundation
import Testing

@testable import Console

/// docs/HANDBOK.md names keys as they are: `**N** *Starta driftstopp*`.
@Suite struct HandbookTests {
  private let page: String

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "docs/HANDBOK.md"), encoding: .utf8)
    // A name may be broken by the end of a line.
    page = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The page lies in the program too, to be printed; `UPDATE_GOLDEN=1` writes it there.
  @Test func theProgramHasThePage() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "docs/HANDBOK.md"), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    " + $0 }
    let embedded = """
      /// docs/HANDBOK.md, in the program: it can be printed where nothing but the program is. A test compares
      /// the two (`UPDATE_GOLDEN=1 scripts/test --filter HandbookTests` writes this file).
      enum Handbook {
        static let text = #\"""

      """ + lines.dropLast().joined(separator: "\n") + "\n    \"\"\"#\n}\n"
    let place = root.appending(path: "Sources/Console/Texts/Handbook.swift")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try embedded.write(to: place, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: place, encoding: .utf8) == embedded)
  }

  private static let bindings = KeyContext.allCases.flatMap { context in
    KeyMap.bindings(context).map { (key: $0.key.name, action: $0.action.rawValue) }
  }

  @Test func everyKeyWithANameDoesThat() {
    var named: Set<String> = []
    for match in page.matches(of: /\*\*([^*]{1,8})\*\* \*([^*]+)\*/) {
      let (key, name) = (String(match.1), String(match.2))
      #expect(Self.bindings.contains { $0.key == key && $0.action == name }, "\(key): \(name)")
      named.insert(name)
    }
    #expect(named.count > 30)
  }

  @Test func everyKeyThatStandsAloneIsAKey() {
    let keys = Set(Self.bindings.map(\.key))
    for match in page.matches(of: /\*\*(F[0-9]+|Ctrl-.|\S)\*\*/) {
      #expect(keys.contains(String(match.1)), "\(match.1)")
    }
  }

  /// A new thing to do on the first screen, or in «Skriv nytt», is not forgotten here.
  @Test func whatTheFirstScreenDoesIsToldOf() {
    let needless: Set<Action> = [.quit, .chooseRoutines]
    let first = [KeyContext.overview, .newEntry].flatMap { KeyMap.bindings($0).map(\.action) }
    for action in Set(first).subtracting(needless) {
      #expect(page.contains("*\(action.rawValue)*"), "\(action.rawValue)")
    }
  }
}
