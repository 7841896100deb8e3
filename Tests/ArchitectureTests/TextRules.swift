import Testing

/// The places of Console that may hold words for people.
private let textPlaces = [
  "Sources/Console/Texts/", "Sources/Console/CommandLine/",
  // An action and a key context are their names; keys are drawn from the same table.
  "Sources/Console/Language/Action.swift", "Sources/Console/Language/KeyMap.swift",
  // What drafts keep, never shown.
  "Sources/Console/Language/FieldName.swift", "Sources/Console/Language/CallFieldNames.swift",
  "Sources/Console/Language/ReadinessFieldNames.swift",
  // Other programs' names and what they answer, never shown.
  "Sources/Console/Runtime/PrintSystem.swift",
]

/// Words elsewhere that nobody is shown, by file, and what they are.
private let hiddenWords: [(path: String, words: Set<String>, reason: String)] = [
  ("Widgets/FieldInput.swift", ["ja"], "what drafts keep"),
  ("Widgets/FormRows.swift", ["ja"], "what drafts keep"),
  ("Widgets/PersonField.swift", ["boende:", "ingen", "namn:"], "what drafts keep"),
  ("Screens/PrepareUnit/PrepareUnitScreen.swift", ["förslag", "egen"], "what a form keeps"),
  (
    "Screens/People/RegisterFault.swift",
    [
      "ekonomiskt bistånd", "enhetschef", "granskare", "it-", "sjuksköterska", "ssk",
      "handläggare", "arbetsledare",
    ],
    "what a title is looked through for"
  ),
  ("Runtime/TextFile.swift", ["HOME"], "the environment's own name"),
  ("Language/MachineFacts.swift", ["zram", "CRYPT-"], "names of the system's own"),
  (
    "Runtime/Machine.swift",
    ["/proc/swaps", "/dm/uuid", "/sys/block/", "/proc/self/mountinfo"], "files of the system"
  ),
  (
    "Runtime/PrivateFolder.swift", ["XDG_RUNTIME_DIR", "/tmp", "/reserv-ovning-XXXXXX"],
    "names of the system's own"
  ),
  ("Runtime/ChildProgram.swift", ["LC_ALL=", "LC_ALL=C"], "the environment's own name"),
  ("Runtime/PaperFile.swift", ["pdf", "txt", "/utskrift-"], "what a file is called"),
]

/// Every word for people that stands outside Texts: it could not be found when a sentence is to be
/// said better, or in another language.
private func textBreaches(in file: SourceFile) -> [Breach] {
  guard file.path.hasPrefix("Sources/Console/"), !textPlaces.contains(where: file.path.hasPrefix)
  else { return [] }
  let hidden = hiddenWords.first { file.path == "Sources/Console/" + $0.path }?.words ?? []
  return file.source.literals.filter { text, _ in
    text.contains(#/\p{L}{2}/#) && !hidden.contains(text)
  }.map { text, line in
    Breach(path: file.path, line: line, message: "«\(text)» belongs in Texts")
  }
}

@Test func everyWordForPeopleStandsInTexts() throws {
  let files = try SourceTree.swiftFiles(in: "Sources/Console")
  #expect(files.count > 80)
  let breaches = files.flatMap(textBreaches)
  #expect(breaches.isEmpty, "\(breaches.map(\.description).joined(separator: "\n"))")
}

@Test func noWordIsExcusedThatNoFileHas() throws {
  for (path, words, _) in hiddenWords {
    let file = try #require(
      try SourceTree.swiftFiles(in: "Sources/Console").first { $0.path.hasSuffix(path) })
    let there = Set(file.source.literals.map(\.text))
    #expect(words.isSubset(of: there), "\(path)")
  }
}

@Test(arguments: [
  ("Screens/A/AView.swift", "frame.put(\"Vem\", row: 1)", 1),
  ("Screens/A/AView.swift", "frame.put(\"rum \\(room)\", row: 1) // Vem är det", 1),
  ("Screens/A/AView.swift", "frame.put(\"\\(a) och \\(b(\"kl.\"))\")", 2),
  ("Screens/A/AView.swift", "let s = \"\"\"\n  Hej\n  \"\"\"", 1),
  ("Widgets/A.swift", "let mark = \"> \" + \"▲\" + \"[x] \" + \", \" + \"a\"", 0),
  ("Widgets/A.swift", "/// Says «Vem».\nlet a = f(b) // Vem\n/* Vem */ let c = \"\"", 0),
  ("Texts/ATexts.swift", "let who = \"Vem\"", 0), ("CommandLine/A.swift", "let a = \"Vem\"", 0),
  ("Widgets/FieldInput.swift", "let kept = \"ja\"", 0),
  ("Widgets/FieldInput.swift", "let shown = \"Ja, och\"", 1),
])
func aPlantedTextIsFound(path: String, text: String, count: Int) {
  let file = SourceFile(path: "Sources/Console/" + path, text: text)
  #expect(textBreaches(in: file).count == count)
}
