import ArgumentParser
import Testing

@testable import Console

/// What the program says to a command line that cannot be understood.
private func answer(_ line: String) -> String? {
  let arguments = line.split(separator: " ").map(String.init)
  do {
    _ = try RootCommand.parseAsRoot(arguments)
    return nil
  } catch {
    return ParserSwedish.fault(RootCommand.message(for: error), arguments: arguments)
  }
}

@Test(arguments: [
  ("--nosuch", "Okänd flagga «--nosuch». Se «reserv --help»."),
  ("--stor x", "Okänd flagga «--stor». Menade du «--store»? Se «reserv --help»."),
  ("-x", "Okänd flagga «-x». Se «reserv --help»."),
  ("--store", "Flaggan «--store» behöver ett värde («mapp»). Se «reserv --help»."),
  ("nosuch", "Oväntat ord «nosuch». Se «reserv --help»."),
  ("profile adopt", "Uppgiften «<profil> ...» saknas. Se «reserv profile adopt --help»."),
  ("profile chek", "Oväntat ord «chek». Se «reserv profile --help»."),
  ("verify extra", "Oväntat ord «extra». Se «reserv verify --help»."),
  ("verify a b", "«2» oväntade ord: «a', 'b». Se «reserv verify --help»."),
  (
    "export --json=ja",
    "Flaggan «--json» tar inget värde, men fick «ja». Se «reserv export --help»."
  ),
  (
    "init --passphrase-fd tre",
    "Värdet «tre» passar inte för flaggan «--passphrase-fd». Se «reserv init --help»."
  ),
  (
    "--generate-completion-script=tcsh",
    "Kompletteringar finns inte för skalet «tcsh», bara för bash, zsh och fish. "
      + "Se «reserv --help»."
  ),
])
func aCommandLineFaultIsOneSwedishLine(line: String, expected: String) {
  #expect(answer(line) == expected)
}

@Test func aSentenceOfTheParserThatIsNotKnownIsNotPassedOn() {
  let said = ParserSwedish.fault("Something quite new happened", arguments: ["doctor"])
  #expect(said == "Kommandoraden kunde inte förstås. Se «reserv doctor --help».")
}

@Test func controlCharactersTypedAreNotSaidBack() {
  let said = ParserSwedish.fault("Unknown option '--\u{1B}[2Jx'", arguments: [])
  #expect(said == "Okänd flagga «--[2Jx». Se «reserv --help».")
}

private let commands: [any ParsableCommand.Type] =
  [RootCommand.self]
  + RootCommand.configuration.subcommands.flatMap { [$0] + $0.configuration.subcommands }

@Test func everyHelpTextIsSwedish() {
  let english = [
    "OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "Show ", "See '", "subcommand",
    "default", "help information", "version.",
  ]
  for command in commands {
    let help = ParserSwedish.help(RootCommand.helpMessage(for: command, columns: 80))
    #expect(help.contains("SKRIV: reserv"))
    for word in english {
      let text = help.replacing("Visa programmets version.", with: "")
      #expect(!text.contains(word), "\(word) in \(command)")
    }
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 })
    // The parser broke no line that was broken by hand: a lone last word would stand there.
    for line in command.configuration.discussion.split(separator: "\n") {
      #expect(help.contains(line), "\(line)")
    }
  }
}

@Test func everyCommandShowsAnExample() {
  for command in commands {
    #expect(command.configuration.discussion.contains("Exempel:\n  reserv"))
  }
}
