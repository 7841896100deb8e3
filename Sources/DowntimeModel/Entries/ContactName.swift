extension Contact {
  /// Whether the row's name is a person's own. The list has one column for «function or name»
  /// (RT-14), and the routine wants the name of who answers (R002-17): what is not surely a name is
  /// taken for a function, which costs typing a name instead of writing one that is none.
  public var namesPerson: Bool { !isSwitchboard && ContactName.isPersons(name) }
}

/// Tells names of people from names of functions in a contact list.
enum ContactName {
  /// Two to four words of letters, each beginning with a capital, none of them written in capitals
  /// only and none of them a word for a place or a duty.
  static func isPersons(_ name: String) -> Bool {
    let words = name.split(whereSeparator: \.isWhitespace)
    return (2...4).contains(words.count) && words.allSatisfy(isPartOfName)
  }

  private static func isPartOfName(_ word: Substring) -> Bool {
    guard let first = word.first, first.isUppercase,
      word.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "’" || $0 == "'" }),
      word.count == 1 || word.contains(where: \.isLowercase)
    else { return false }
    let lower = word.lowercased()
    return !functions.contains { function in
      endings.contains { lower.hasSuffix(function + $0) }
    }
  }

  private static let endings = ["", "n", "en", "t", "et", "s", "ns", "ens", "ets"]

  /// Words that end the names of units and duties.
  private static let functions = [
    "apotek", "avd", "avdelning", "bemanning", "boende", "central", "chef", "desk", "enhet",
    "expedition", "grupp", "handläggare", "hemmet", "hemtjänst", "jour", "klinik", "kommun",
    "larm", "lasarett", "läkare", "mottagning", "område", "palliativ", "polis", "region", "rehab",
    "samordnare", "sjukhus", "sköterska", "socialtjänst", "support", "team", "tjänst", "vård",
    "växel",
  ]
}
