import ArgumentParser

/// The one place where the argument parser's fixed English becomes Swedish. Its sentences are
/// matched whole; one that is not known is answered with a sentence of our own, so that no English
/// can come through.
enum ParserSwedish {
  /// What was wrong with a command line, as one line that says where help is.
  static func fault(_ english: String, arguments: [String]) -> String {
    let sentence =
      sentences.lazy.compactMap { $0.translation(of: english) }.first
      ?? "Kommandoraden kunde inte förstås."
    let help = (["reserv"] + commands(in: arguments) + ["--help"]).joined(separator: " ")
    return "\(sentence) Se «\(help)»."
  }

  /// The names of the commands that were given, each below the one before.
  private static func commands(in arguments: [String]) -> [String] {
    var names: [String] = []
    var known = RootCommand.configuration.subcommands
    for argument in arguments {
      guard let command = known.first(where: { $0.configuration.commandName == argument }) else {
        continue
      }
      names.append(argument)
      known = command.configuration.subcommands
    }
    return names
  }

  /// A help text with its headings and standing lines in Swedish.
  static func help(_ english: String) -> String {
    english.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in folded(standingLines.reduce(String(line)) { $1.applied(to: $0) }) }
      // What stands for no command is told by its own help.
      .map { $0.replacing(" (default)", with: "") }
      .joined(separator: "\n")
  }

  /// A line of usage broken between its flags: the parser leaves it as long as it is.
  private static func folded(_ line: String) -> String {
    guard line.hasPrefix("SKRIV: "), line.count > 80 else { return line }
    var lines = [""]
    for part in line.split(separator: " ") {
      let isValue = part.hasPrefix("<") || !part.hasPrefix("[") && part.hasSuffix("]")
      if !isValue, lines[lines.count - 1].count + part.count > 66 { lines.append("      ") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + part
    }
    return lines.joined(separator: "\n")
  }

  /// Tried in order: the narrower before the wider.
  private static let sentences = [
    ParserSentence("Unknown option '%'. Did you mean '%'?", "Okänd flagga %. Menade du %?"),
    ParserSentence("Unknown option '%'\n   or: %", "Okänd flagga %."),
    ParserSentence("Unknown option '%'", "Okänd flagga %."),
    ParserSentence("Missing value for '% <%>'", "Flaggan % behöver ett värde (%)."),
    ParserSentence("Missing value for '%'", "Flaggan % behöver ett värde."),
    ParserSentence(
      "The option '%' does not take any value, but '%' was specified.",
      "Flaggan % tar inget värde, men fick %."),
    ParserSentence("Unexpected argument '%'", "Oväntat ord %."),
    ParserSentence("% unexpected arguments: '%'", "% oväntade ord: %."),
    ParserSentence(
      "Value to be set with flag '%' had already been set with flag '%'",
      "Flaggan % säger emot flaggan %."),
    ParserSentence("Missing expected argument '%'", "Uppgiften % saknas."),
    ParserSentence("Missing one of: '%'", "En av uppgifterna % saknas."),
    ParserSentence("Missing required subcommand.", "Ett kommando saknas."),
    ParserSentence("The value '%' is invalid for '% <%>'%", "Värdet % passar inte för flaggan %."),
    ParserSentence("The value '%' is invalid for '<%>'%", "Värdet % passar inte för %."),
    ParserSentence("The value '%' is invalid%", "Värdet % passar inte."),
    ParserSentence("Invalid option: %", "Okänd flagga %."),
    ParserSentence(
      "Can't generate completion scripts for '%'.%",
      "Kompletteringar finns inte för skalet %, bara för bash, zsh och fish."),
    ParserSentence(
      "Can't autodetect a supported shell.%",
      "Skalet kunde inte avgöras. Skriv --generate-completion-script=bash, zsh eller fish."),
  ]

  private static let standingLines = [
    StandingLine(beginning: "OVERVIEW: ", ""),
    // As wide as the English word, so that lines under it stay in place.
    StandingLine(beginning: "USAGE: ", "SKRIV: "),
    StandingLine(beginning: "ARGUMENTS:", "UPPGIFTER:"),
    StandingLine(beginning: "OPTIONS:", "FLAGGOR:"),
    StandingLine(beginning: "SUBCOMMANDS:", "KOMMANDON:"),
    StandingLine(ending: "Show help information.", "Visa den här hjälpen."),
    StandingLine(ending: "Show the version.", "Visa programmets version."),
    StandingLine(ending: "Show subcommand help information.", "Visa hjälp om ett kommando."),
    StandingLine(ending: "<subcommand>", "<kommando>"),
    StandingLine(ending: "[<subcommands> ...]", "[<kommando>]"),
    StandingLine(beginning: "  <subcommands>", "  <kommando>"),
    StandingLine(
      beginning: "  See 'reserv help <subcommand>' for detailed help.",
      "  «reserv <kommando> --help» berättar mer, med exempel."),
    StandingLine(
      beginning: "  See 'reserv help profile <subcommand>' for detailed help.",
      "  «reserv profile <kommando> --help» berättar mer, med exempel."),
    StandingLine(
      beginning: "  See 'reserv help print <subcommand>' for detailed help.",
      "  «reserv print <kommando> --help» berättar mer, med exempel."),
  ]
}

/// A sentence of the parser and the Swedish one for it; `%` stands for what was typed.
private struct ParserSentence {
  let english: [Substring]
  let swedish: [Substring]

  init(_ english: String, _ swedish: String) {
    self.english = english.split(separator: "%", omittingEmptySubsequences: false)
    self.swedish = swedish.split(separator: "%", omittingEmptySubsequences: false)
  }

  /// The Swedish sentence; nil when the text is another sentence. What was typed is told within
  /// quotation marks, its control characters left out.
  func translation(of text: String) -> String? {
    var rest = Substring(text)
    guard let first = english.first, rest.hasPrefix(first) else { return nil }
    rest = rest.dropFirst(first.count)
    var typed: [Substring] = []
    for (number, part) in english.enumerated().dropFirst() {
      let isLast = number == english.count - 1
      var end = isLast && part.isEmpty ? rest.endIndex : rest.startIndex
      while !(isLast ? rest[end...] == part : rest[end...].hasPrefix(part)) {
        guard end < rest.endIndex else { return nil }
        end = rest.index(after: end)
      }
      typed.append(rest[..<end])
      rest = rest[end...].dropFirst(part.count)
    }
    guard rest.isEmpty else { return nil }
    var sentence = ""
    for (number, part) in swedish.enumerated() {
      sentence += part
      if number < swedish.count - 1, number < typed.count { sentence += quoted(typed[number]) }
    }
    return sentence
  }

  private func quoted(_ typed: Substring) -> String {
    let scalars = typed.unicodeScalars.filter { !($0.properties.generalCategory == .control) }
    return "«" + String(String.UnicodeScalarView(scalars)) + "»"
  }
}

/// A beginning or an end of the parser's help lines.
private struct StandingLine {
  private let english: String
  private let swedish: String
  private let isBeginning: Bool

  init(beginning english: String, _ swedish: String) {
    (self.english, self.swedish, isBeginning) = (english, swedish, true)
  }

  init(ending english: String, _ swedish: String) {
    (self.english, self.swedish, isBeginning) = (english, swedish, false)
  }

  func applied(to line: String) -> String {
    if isBeginning {
      guard line.hasPrefix(english) else { return line }
      return swedish + line.dropFirst(english.count)
    }
    guard line.hasSuffix(english) else { return line }
    return line.dropLast(english.count) + swedish
  }
}
