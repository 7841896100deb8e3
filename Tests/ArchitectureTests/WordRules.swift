import Testing

/// A word that only some places may use, and why.
private struct WordRule {
  let words: [String]
  /// The places that the rule is about.
  let within: [String]
  /// The places among them that may use the words.
  let except: [String]
  let reason: String

  init(_ words: [String], within: [String], except: [String] = [], reason: String) {
    self.words = words
    self.within = within
    self.except = except
    self.reason = reason
  }
}

private let outermost = ["Sources/Console/Runtime/", "Sources/Console/CommandLine/"]
private let domain = [
  "Entries", "Outages", "Oversight", "Routines", "Duties", "Readiness", "Afterwards", "ReadModel",
  "Identity", "Time", "Text",
].map {
  "Sources/DowntimeModel/\($0)/"
}

private let wordRules = [
  WordRule(
    ["CursesTerminal"], within: ["Sources/Console/"], except: outermost,
    reason: "screens are values; only the loop holds the terminal"),
  WordRule(
    ["PosixDisk", "Store"], within: ["Sources/Console/"], except: outermost,
    reason: "one loop owns every write of the store"),
  WordRule(
    ["clock_gettime", "gettimeofday", "ContinuousClock", "SuspendingClock", "SystemClock"],
    within: ["Sources/Console/"], except: outermost,
    reason: "the clock's event is the only source of time"),
  WordRule(
    ["SystemRandomNumberGenerator"], within: ["Sources/Console/"], except: outermost,
    reason: "randomness is an argument"),
  WordRule(
    ["async", "await", "Task", "Thread", "pthread_create", "DispatchQueue"],
    within: ["Sources/"], except: ["Sources/DowntimeModel/Journal/Concurrently.swift"],
    reason: "one thread, one loop: a second thread's sync can swallow the journal's error"),
  WordRule(
    ["Disk", "DiskFile", "PosixDisk"],
    within: ["Concurrently", "SegmentLines"].map { "Sources/DowntimeModel/Journal/\($0).swift" },
    reason: "what other threads do touches no disk"),
  WordRule(
    ["JSON", "JSONEncoder", "JSONDecoder", "Codable", "Encodable", "Decodable"], within: domain,
    reason: "the form on disk is the journal's business"),
  WordRule(
    ["Disk", "PosixDisk", "SimulatedDisk"], within: domain + ["Sources/DowntimeModel/Profiles/"],
    reason: "the domain does no I/O"),
  WordRule(
    ["Double", "Float"],
    within: [
      "Entries", "Outages", "Oversight", "Routines", "Duties", "Readiness", "Afterwards",
    ].map {
      "Sources/DowntimeModel/\($0)/"
    },
    reason: "records hold whole numbers: seconds, öre, tenths"),
  WordRule(
    ["fatalError"], within: ["Sources/"],
    reason: "a message in a trap can carry personal data; make the state impossible"),
  WordRule(
    ["print", "debugPrint", "dump"], within: ["Sources/"],
    except: ["Sources/Console/CommandLine/"],
    reason: "stray output breaks the screen and can show a resident's name"),
  WordRule(
    ["sleep", "usleep", "nanosleep"], within: ["Sources/", "Tests/"],
    reason: "wait for what should happen, not for time to pass"),
]

/// Every word of the file that its place may not use.
func wordBreaches(in file: SourceFile) -> [Breach] {
  let rules = wordRules.filter { rule in
    rule.within.contains(where: file.path.hasPrefix)
      && !rule.except.contains(where: file.path.hasPrefix)
  }
  return file.source.words.flatMap { word, line in
    rules.filter { $0.words.contains(word) }.map {
      Breach(path: file.path, line: line, message: "\(word): \($0.reason)")
    }
  }
}

@Test func everyWordIsUsedWhereItMayBe() throws {
  let files = try SourceTree.swiftFiles(in: "Sources") + SourceTree.swiftFiles(in: "Tests")
  let breaches = files.flatMap(wordBreaches)
  #expect(breaches.isEmpty, "\(breaches)")
}

@Test(arguments: [
  ("Sources/Console/Screens/Lock/A.swift", "let terminal: CursesTerminal", 1),
  ("Sources/Console/Core/A.swift", "let store = try Store.unlock()", 1),
  ("Sources/Console/Runtime/A.swift", "let store = try Store.unlock()", 0),
  ("Sources/Console/Core/A.swift", "var now = timespec(); clock_gettime(0, &now)", 1),
  ("Sources/DowntimeModel/Journal/A.swift", "func sync() async {}", 1),
  ("Sources/DowntimeModel/Journal/SegmentLines.swift", "let disk: any Disk", 1),
  ("Sources/DowntimeModel/Entries/A.swift", "extension Call: Codable {}", 1),
  ("Sources/DowntimeModel/ReadModel/A.swift", "let disk: any Disk", 1),
  ("Sources/DowntimeModel/Outages/A.swift", "let hours: Double", 1),
  ("Sources/Terminal/A.swift", "fatalError(\"\\(name)\")", 1),
  ("Sources/Terminal/A.swift", "/// Never a fatalError, never a print.\nlet text = \"print\"", 0),
  ("Sources/Console/Core/A.swift", "print(resident)", 1),
  ("Tests/ConsoleTests/A.swift", "usleep(1000)", 1),
])
func aPlantedWordIsFound(path: String, text: String, count: Int) {
  #expect(wordBreaches(in: SourceFile(path: path, text: text)).count == count)
}
