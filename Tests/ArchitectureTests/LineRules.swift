import Testing

/// The longest file of Sources, in lines; a longer one most likely holds a second idea.
private let longestFile = 400

/// Files that may be longer, each with its reason.
private let longer: [(path: String, lines: Int, reason: String)] = []

/// What no line of Sources holds: in the code (strings and comments blanked), or anywhere.
private func lineBreaches(in file: SourceFile) -> [Breach] {
  var breaches: [Breach] = []
  for (number, line) in file.source.lines(of: file.source.code) where line.contains("!") {
    func add(_ message: String) {
      breaches.append(Breach(path: file.path, line: number, message: message))
    }
    if line.contains(#/\btry!/#) { add("try!: the error is somebody's business") }
    if line.contains(#/\bas!/#) { add("as!: ask with as?, or make the type known") }
    // After a name, a bracket or a string: `a!`, `f()!`, `a[0]!`, `Int!`; not `!a`, `a != b`.
    if line.contains(#/[\w)\]}>"`?]!(?!=)/#), !line.contains(#/\b(try|as)!/#) {
      add("force unwrap: say what happens when there is nothing")
    }
  }
  for (number, line) in file.source.lines(of: file.source.text)
  where line.contains(#/\b(TODO|FIXME|XXX)\b/#) {
    breaches.append(Breach(path: file.path, line: number, message: "do it, or write an issue"))
  }
  let length = file.source.lines(of: file.source.text).count - 1
  let limit = longer.first { $0.path == file.path }?.lines ?? longestFile
  if length > limit {
    let message = "\(length) lines: is there a second idea in it?"
    breaches.append(Breach(path: file.path, line: limit, message: message))
  }
  return breaches
}

@Test func noLineForcesWhatMayFailAndNoFileIsTooLong() throws {
  let breaches = try SourceTree.swiftFiles(in: "Sources").flatMap(lineBreaches)
  #expect(breaches.isEmpty, "\(breaches)")
}

@Test(arguments: [
  ("let a = try! read()", 1), ("let a = b as! C", 1), ("let a = b!", 1), ("f()!.g()", 1),
  ("list[0]! += 1", 1), ("var a: Int!", 1), ("let s = \"\\(name!)\"", 1),
  ("// TODO: later", 1), ("/* FIXME */ let a = 1", 1),
  ("if !a, b != c, d!=e {}", 0), ("case alarm = \"!\"", 0), ("let s = \"Hej!\" // Bra!", 0),
  ("let s = #\"a\"b!\"#", 0), ("let s = \"\"\"\n  Stopp! \"Nu!\"\n  \"\"\"", 0),
  ("let a = b ?? c; try? d()", 0),
])
func aPlantedLineIsFound(text: String, count: Int) {
  #expect(lineBreaches(in: SourceFile(path: "Sources/Terminal/A.swift", text: text)).count == count)
}

@Test(arguments: [(lines: 401, breaches: 1), (lines: 400, breaches: 0)])
func aFileThatIsTooLongIsFound(lines: Int, breaches: Int) {
  let text = String(repeating: "let a = 1\n", count: lines)
  let file = SourceFile(path: "Sources/Terminal/A.swift", text: text)
  #expect(lineBreaches(in: file).count == breaches)
}
