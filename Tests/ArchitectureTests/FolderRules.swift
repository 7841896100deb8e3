import Testing

/// Which folders of the same module a folder may name types of; itself always.
/// Inside one module no import shows this, so the names of types are compared with their places.
/// The subject of an identifier, as in `Identifier<Outage>`, is a tag and not a name.
private let mayName: [(folder: String, folders: [String])] = [
  (
    "Sources/Console/CommandLine",
    ["Runtime", "Core", "Paper", "Screens", "Widgets", "Language", "Texts"]
  ),
  // Forms to write on by hand: the screens' fields as lines of text.
  ("Sources/Console/Paper", ["Screens", "Widgets", "Language", "Texts"]),
  ("Sources/Console/Runtime", ["Core", "Screens", "Widgets", "Language", "Texts"]),
  ("Sources/Console/Core", ["Paper", "Screens", "Widgets", "Language", "Texts"]),
  ("Sources/Console/Screens", ["Widgets", "Language", "Texts"]),
  ("Sources/Console/Widgets", ["Language", "Texts"]),
  ("Sources/Console/Language", ["Texts"]),
  // It words what the others say, so it may know what they are; it never acts.
  ("Sources/Console/Texts", ["Screens", "Widgets", "Language"]),

  (
    "Sources/DowntimeModel/Import",
    [
      "Journal", "ReadModel", "Routines", "Text", "Entries", "Outages", "Oversight", "Identity",
      "Time",
    ]
  ),
  (
    "Sources/DowntimeModel/Journal",
    ["Text", "Entries", "Outages", "Oversight", "Identity", "Time"]
  ),
  // What waits: the routines' rules asked with what the journal tells.
  (
    "Sources/DowntimeModel/Duties",
    ["ReadModel", "Routines", "Text", "Entries", "Outages", "Oversight", "Identity", "Time"]
  ),
  // What lies ready before anything happens: prepared documents, self-checks, planned outages, drills.
  (
    "Sources/DowntimeModel/Readiness",
    [
      "Duties", "ReadModel", "Profiles", "Routines", "Text", "Entries", "Outages", "Identity",
      "Time",
    ]
  ),
  // The morning after: what is left, the lists, the proof.
  (
    "Sources/DowntimeModel/Afterwards",
    [
      "Duties", "Readiness", "ReadModel", "Profiles", "Routines", "Text", "Entries", "Outages",
      "Oversight",
      "Identity", "Time",
    ]
  ),
  (
    "Sources/DowntimeModel/ReadModel",
    ["Profiles", "Routines", "Text", "Entries", "Outages", "Oversight", "Identity", "Time"]
  ),
  // Of the journal only the values that its payloads are made of: an adopted profile is one.
  (
    "Sources/DowntimeModel/Profiles",
    ["Journal", "Routines", "Text", "Entries", "Outages", "Identity", "Time"]
  ),
  // The routines' rules as pure functions of plain values: they know no journal and no fold.
  ("Sources/DowntimeModel/Routines", ["Entries", "Outages", "Identity", "Time"]),
  // How the unit keeps watch: the access trail, and the records of it.
  ("Sources/DowntimeModel/Oversight", ["Text", "Entries", "Outages", "Identity", "Time"]),
  ("Sources/DowntimeModel/Entries", ["Text", "Outages", "Oversight", "Identity", "Time"]),
  ("Sources/DowntimeModel/Outages", ["Text", "Entries", "Identity", "Time"]),
  // One level: a time is typed as text that is normalised, a number tells a birth date.
  ("Sources/DowntimeModel/Identity", ["Text", "Time"]),
  ("Sources/DowntimeModel/Time", ["Text", "Identity"]),
  ("Sources/DowntimeModel/Text", ["Time"]),
]

/// Every place where a file names a type of a folder that its own folder must not know.
/// A name that several folders declare is not judged, nor one that the file itself declares.
func folderBreaches(in files: [SourceFile]) -> [Breach] {
  var home: [String: [String: Set<String>]] = [:]
  for file in files {
    guard let place = Place(of: file.path) else { continue }
    for type in file.source.declaredTypes(nested: false) {
      home[place.module, default: [:]][type, default: []].insert(place.folder)
    }
  }
  return files.flatMap { file -> [Breach] in
    guard let place = Place(of: file.path) else { return [] }
    guard let rule = mayName.first(where: { $0.folder == "\(place.module)/\(place.folder)" }) else {
      return [Breach(path: file.path, line: 1, message: "no folder rule fits this place")]
    }
    let own = Set(file.source.declaredTypes(nested: true))
    return file.source.wordsAndNoTags.compactMap { word, line in
      guard !own.contains(word), let homes = home[place.module]?[word], homes.count == 1,
        let folder = homes.first,
        folder != place.folder, !rule.folders.contains(folder)
      else { return nil }
      return Breach(
        path: file.path, line: line, message: "\(place.folder) must not know \(folder)'s \(word)")
    }
  }
}

/// The module and its folder that a file lies in.
private struct Place {
  let module: String
  let folder: String

  /// Nil for a module that is not divided into folders.
  init?(of path: String) {
    let parts = path.split(separator: "/")
    let module = parts.prefix(2).joined(separator: "/")
    guard mayName.contains(where: { $0.folder.hasPrefix("\(module)/") }) else { return nil }
    self.module = module
    folder = parts.count > 3 ? String(parts[2]) : ""
  }
}

@Test func everyFolderNamesOnlyTypesOfFoldersBelowIt() throws {
  let breaches = folderBreaches(in: try SourceTree.swiftFiles(in: "Sources"))
  #expect(breaches.isEmpty, "\(breaches)")
}

private let plantedFolders = [
  SourceFile(path: "Sources/Console/Core/State.swift", text: "struct State {}"),
  SourceFile(path: "Sources/Console/Language/Event.swift", text: "indirect enum Event {}"),
  SourceFile(path: "Sources/DowntimeModel/Journal/Disk.swift", text: "public protocol Disk {}"),
]

@Test(arguments: [
  ("Sources/Console/Widgets/A.swift", "func draw(_ state: State) {}", 1),
  ("Sources/Console/Language/A.swift", "let label = \"\\(State())\"", 1),
  ("Sources/DowntimeModel/Entries/A.swift", "struct A { var disk: any Disk }", 1),
  ("Sources/Console/A.swift", "", 1),
  ("Sources/Console/Runtime/A.swift", "func run(_ state: State, _ event: Event) {}", 0),
  ("Sources/Console/Widgets/B.swift", "// State is not known here\nlet b: Event", 0),
  ("Sources/Console/Widgets/C.swift", "let disk = Disk.self", 0),
  ("Sources/Console/Widgets/D.swift", "let id: Identifier<State>", 0),
  ("Sources/Console/Widgets/F.swift", "struct F {\n  struct State {}\n  var state: State\n}", 0),
  ("Sources/Console/Widgets/E.swift", "let id: Identifier<Event>, state: State", 1),
])
func aNameFromAFolderAboveIsFound(path: String, text: String, count: Int) {
  let file = SourceFile(path: path, text: text)
  #expect(folderBreaches(in: plantedFolders + [file]).count == count)
}
