import Foundation
import Terminal
import Testing

@testable import Console

@Test(arguments: KeyContext.allCases)
func noKeyMeansTwoThingsInAContext(_ context: KeyContext) {
  let keys = KeyMap.bindings(context).map(\.key)
  #expect(Set(keys).count == keys.count)
}

@Test(arguments: KeyContext.allCases.filter(\.takesText))
func noPrintableKeyIsBoundWhereTextIsTyped(_ context: KeyContext) {
  for binding in KeyMap.bindings(context) {
    if case .character = binding.key { Issue.record("\(binding.key.name) in \(context.rawValue)") }
  }
}

@Test(arguments: Action.allCases)
func everyActionHasAKeyAndANameOfItsOwn(_ action: Action) {
  // Esc is every screen's way back, without a binding of its own.
  guard action != .back else { return }
  #expect(KeyContext.allCases.contains { KeyMap.key(for: action, in: [$0]) != nil })
  #expect(Action.allCases.count { $0.rawValue == action.rawValue } == 1)
}

@Test(arguments: [(Character("1"), Action.help), ("0", .curtain), ("5", .writeIn)])
func altAndADigitStandForAFunctionKey(_ digit: Character, _ action: Action) {
  #expect(KeyMap.action(for: .alt(digit), in: []) == action)
}

@Test func lettersAnswerWithCapsLockToo() {
  #expect(KeyMap.action(for: .character("D"), in: [.overview]) == .newDayNote)
}

@Test(arguments: KeyContext.allCases, [40, 80])
func theFunctionBarFitsAndKeepsHelp(_ context: KeyContext, _ columns: Int) {
  var frame = Frame(size: Size(rows: 1, columns: columns))
  FunctionBar.draw(
    in: &frame, row: 0, contexts: context == .everywhere ? [] : [context], isPossible: { _ in true }
  )
  let text = (0..<columns).map { frame[0, $0].text }.joined()
  #expect(text.contains("F1 Hjälp"))
  for target in frame.targets { #expect(target.rect.column + target.rect.columns <= columns) }
}

/// docs/KEYS.md is written from the key table: `UPDATE_GOLDEN=1` writes it, a stale one fails.
@Test func theKeySheetIsFresh() throws {
  var sheet = """
    # Tangenter

    Skriven av testerna ur `Sources/Console/Language/KeyMap.swift`. Alt och en siffra är samma sak som
    F-tangenten (Alt-0 är F10). Pilarna flyttar, Enter väljer, Esc går tillbaka och kastar aldrig text.

    """
  for context in KeyContext.allCases {
    sheet += "\n## \(context.rawValue)\n\n| tangent | gör |\n|---|---|\n"
    for binding in KeyMap.bindings(context) {
      sheet += "| \(binding.key.name) | \(binding.action.rawValue) |\n"
    }
  }
  sheet += KeyCounts.page
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/KEYS.md").standardized
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
    try sheet.write(to: file, atomically: true, encoding: .utf8)
  }
  #expect(try String(contentsOf: file, encoding: .utf8) == sheet)
}
