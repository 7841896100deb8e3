import Testing

/// What each place may import. The longest place that fits a file rules; a file that no place fits
/// breaks the rule, so a new folder at the top of Sources is a decision.
///
/// Foundation is nowhere: it brings ICU, and 40 MB. FoundationEssentials is only in named files.
private let mayImport: [(place: String, modules: [String])] = [
  ("Sources/Terminal/", ["CNcurses", "Glibc"]),

  // What is printed, as values: no domain, no screen.
  ("Sources/Paper/", []),
  // A program of its own: the only place that knows Pango.
  ("Sources/PaperPress/", ["CPango", "Glibc", "Paper"]),

  ("Sources/DowntimeModel/Identity/", []),
  // Wiping memory.
  ("Sources/DowntimeModel/Identity/Secret.swift", ["Glibc"]),
  ("Sources/DowntimeModel/Text/", []),
  // Finding bytes in bytes.
  ("Sources/DowntimeModel/Text/SearchTexts.swift", ["Glibc"]),
  ("Sources/DowntimeModel/Time/", ["Glibc"]),
  ("Sources/DowntimeModel/Entries/", []),
  ("Sources/DowntimeModel/Outages/", []),
  ("Sources/DowntimeModel/Oversight/", []),
  ("Sources/DowntimeModel/Afterwards/", []),
  ("Sources/DowntimeModel/Readiness/", []),
  ("Sources/DowntimeModel/Duties/", []),
  ("Sources/DowntimeModel/Routines/", []),
  ("Sources/DowntimeModel/Profiles/", []),
  // The one place that knows YAML.
  ("Sources/DowntimeModel/Profiles/YAMLReading.swift", ["CYAML"]),
  ("Sources/DowntimeModel/ReadModel/", []),
  // An imported line's identity is a hash.
  ("Sources/DowntimeModel/Import/", ["Crypto"]),
  ("Sources/DowntimeModel/Journal/", ["Crypto", "CryptoExtras", "Glibc"]),
  // HPKE takes its info as Data.
  ("Sources/DowntimeModel/Journal/Letterbox.swift", ["Crypto", "FoundationEssentials"]),

  (
    "Sources/Console/CommandLine/",
    ["ArgumentParser", "DowntimeModel", "Glibc", "Paper", "Terminal"]
  ),
  ("Sources/Console/Runtime/", ["DowntimeModel", "Glibc", "Paper", "Terminal"]),
  ("Sources/Console/Core/", ["DowntimeModel", "Terminal"]),
  ("Sources/Console/Paper/", ["DowntimeModel", "Paper", "Terminal"]),
  ("Sources/Console/Screens/", ["DowntimeModel", "Terminal"]),
  ("Sources/Console/Widgets/", ["DowntimeModel", "Terminal"]),
  ("Sources/Console/Language/", ["DowntimeModel", "Terminal"]),
  // A paper on its way is a value that effects carry.
  ("Sources/Console/Language/PaperJob.swift", ["DowntimeModel", "Paper"]),
  // The names of the system's error numbers, no call.
  ("Sources/Console/Language/SystemFault.swift", ["Glibc"]),
  ("Sources/Console/Texts/", ["DowntimeModel", "Terminal"]),
]

/// Every import of the file that its place does not have.
func importBreaches(in file: SourceFile) -> [Breach] {
  let fitting = mayImport.filter { file.path.hasPrefix($0.place) }
  guard let rule = fitting.max(by: { $0.place.count < $1.place.count }) else {
    return [Breach(path: file.path, line: 1, message: "no import rule fits this place")]
  }
  return file.source.imports.filter { !rule.modules.contains($0.module) }.map {
    Breach(path: file.path, line: $0.line, message: "\(rule.place) must not import \($0.module)")
  }
}

@Test func everyFileImportsOnlyWhatItsPlaceMay() throws {
  let files = try SourceTree.swiftFiles(in: "Sources")
  #expect(files.count > 20)
  let breaches = files.flatMap(importBreaches)
  #expect(breaches.isEmpty, "\(breaches)")
}

@Test(arguments: [
  ("Sources/DowntimeModel/Identity/A.swift", "import Foundation"),
  ("Sources/DowntimeModel/Journal/A.swift", "public import Foundation"),
  ("Sources/DowntimeModel/Entries/A.swift", "@preconcurrency import Glibc"),
  ("Sources/DowntimeModel/Entries/A.swift", "import struct Terminal.Frame"),
  ("Sources/Console/Core/A.swift", "import DowntimeModel; import Glibc"),
  ("Sources/Console/Runtime/A.swift", "@_spi(Raw) internal import func CNcurses.getmouse"),
  ("Sources/Console/Screens/A.swift", "#if canImport(Foundation)\n  import Foundation\n#endif"),
  ("Sources/Terminal/A.swift", "@testable\nimport DowntimeModel"),
  ("Sources/Console/A.swift", ""),
  ("Sources/Novel/A.swift", "import Glibc"),
])
func aPlantedImportIsFound(path: String, text: String) {
  #expect(importBreaches(in: SourceFile(path: path, text: text)).count == 1)
}

@Test(arguments: [
  ("Sources/Console/Core/A.swift", "import DowntimeModel\nimport Terminal"),
  ("Sources/Terminal/A.swift", "// import Foundation\n/* import Foundation */\nimport Glibc"),
  ("Sources/Terminal/A.swift", "let text = \"\"\"\n  import Foundation\n  \"\"\""),
  ("Sources/Terminal/A.swift", "let important = 1\nimportant()"),
])
func whatIsNoForbiddenImportIsLeftAlone(path: String, text: String) {
  #expect(importBreaches(in: SourceFile(path: path, text: text)).isEmpty)
}
