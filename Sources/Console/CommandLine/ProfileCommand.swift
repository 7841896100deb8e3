import ArgumentParser
import DowntimeModel

/// `reserv profile`: the unit's routines as files.
struct ProfileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "Enhetens rutiner: visa, kontrollera, skriv egna, börja följa.",
    discussion: """
      En profil är en textfil (YAML) med det som är särskilt för er: ord, system,
      plikter, frister, underlag, checklistor och kontakter. Allt som kan stå i den
      förklaras i docs/ROUTINE_PROFILES.md.

      Exempel:
        reserv profile list
        reserv profile new var-enhet --from goteborg-boende
        reserv profile check var-enhet.yaml
        reserv profile adopt var-enhet.yaml vasterbotten-prator
      """,
    subcommands: [
      ProfileListCommand.self, ProfileShowCommand.self, ProfileCheckCommand.self,
      ProfileNewCommand.self, ProfileAdoptCommand.self,
    ])

  @ParentCommand var root: RootCommand
}

/// `reserv profile list`: the profiles that come with the program.
struct ProfileListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lista profilerna som följer med.",
    discussion: """
      Exempel:
        reserv profile list
      """)

  @Flag(help: "JSON: ett objekt per profil.")
  var json = false

  func run() throws {
    let width = Profile.shippedYAML.map(\.name.count).max() ?? 0
    for (name, _) in Profile.shippedYAML {
      guard let profile = Profile.shipped(name) else { continue }
      let gap = String(repeating: " ", count: width - name.count + 2)
      try Output.line(
        json
          ? JSONValue.object([
            JSONMember("profil", .string(name)), JSONMember("titel", .string(profile.title)),
            JSONMember("grund", .string(profile.basis)),
          ]).text
          : name + gap + profile.title)
    }
  }
}

/// `reserv profile show`: a profile as it is written.
struct ProfileShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Visa en profil, som den är skriven.",
    discussion: """
      Exempel:
        reserv profile show goteborg-boende
        reserv profile show var-enhet.yaml --json
      """)

  @Argument(help: ArgumentHelp("Profilens namn, eller en fil.", valueName: "profil"))
  var name: String
  @Flag(help: "JSON: formen som sparas när enheten börjar följa profilen.")
  var json = false

  func run() throws {
    let source = try ProfileSource.find(name)
    guard json else { return try Output.data(source.bytes) }
    try Output.line(try source.profile().stored)
  }
}

/// `reserv profile check`: every fault of a file.
struct ProfileCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Kontrollera en profil: alla fel på en gång.",
    discussion: """
      En rad per fel på standard ut: fil:rad:kolumn: vad som är fel.

      Slutkod 0: inga fel. 1: minst ett fel.

      Exempel:
        reserv profile check var-enhet.yaml
      """)

  @Argument(help: ArgumentHelp("Filen.", valueName: "fil"))
  var file: String
  @Flag(help: "JSON: ett objekt per fel.")
  var json = false

  func run() throws {
    let faults = try ProfileSource.find(file).faults
    for fault in faults {
      try Output.line(json ? Self.json(fault, file).text : ProfileTexts.line(fault, file: file))
    }
    Output.message(ProfileTexts.summary(faults.count))
    if !faults.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private static func json(_ fault: ProfileFault, _ file: String) -> JSONValue {
    .object([
      JSONMember("fil", .string(file)), JSONMember("rad", .integer(Int64(fault.position.line))),
      JSONMember("kolumn", .integer(Int64(fault.position.column))),
      JSONMember("fel", .string(ProfileTexts.sentence(fault.problem))),
    ])
  }
}

/// `reserv profile new`: a profile of one's own, begun from another.
struct ProfileNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Börja på en egen profil från en som finns.",
    discussion: """
      Filen blir en kopia med kommentarer och nytt namn. Ändra i den och kontrollera
      den med «reserv profile check».

      Exempel:
        reserv profile new var-enhet --from goteborg-boende
      """)

  @Argument(help: ArgumentHelp("Den nya profilens namn.", valueName: "namn"))
  var name: String
  @Option(help: ArgumentHelp("Profilen att börja från, eller en fil.", valueName: "profil"))
  var from: String
  @Option(help: ArgumentHelp("Filen att skriva. Annars <namn>.yaml här.", valueName: "fil"))
  var output: String?

  func run() throws {
    guard let name = ProfileName(name) else {
      throw CommandFault(ProfileTexts.sentence(.wrongShape(key: "namn", .name)), .usage)
    }
    let source = try ProfileSource.find(from)
    _ = try source.profile()
    let path = output ?? name.text + ".yaml"
    try OutputFile.write(source.renamed(name), to: path)
    Output.message("\(path) är skriven. Ändra i den, och kör «reserv profile check \(path)».")
  }
}
