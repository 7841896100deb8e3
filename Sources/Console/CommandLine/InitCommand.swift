import ArgumentParser
import DowntimeModel

/// `reserv init`: founds a store.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Skapa enhetens skåp och den första personen.",
    usage: "reserv init [--store <mapp>] [flaggor]",
    discussion: """
      Frågar i terminalen efter det som inte ges som flaggor. Den som skapar
      skåpet blir ansvarig för enheten; fler läggs till i konsolen. Lösenfrasen
      öppnar skåpet för hela enheten: skriv den på papper och lås in papperet.

      Exempel:
        reserv init
        reserv init --no-input --unit "Testgården plan 2" --name "Eva Exempelsson" \\
          --title enhetschef --signature EEX --passphrase-fd 3 3< lösenfras
      """)

  @ParentCommand var root: RootCommand
  @OptionGroup var store: StoreOption
  @Option(help: ArgumentHelp("Vad enheten heter.", valueName: "namn"))
  var unit: String?
  @Option(help: ArgumentHelp("Ditt namn.", valueName: "namn"))
  var name: String?
  @Option(help: ArgumentHelp("Din titel, till exempel enhetschef.", valueName: "titel"))
  var title: String?
  @Option(help: ArgumentHelp("Din signatur, två till fem bokstäver.", valueName: "ABC"))
  var signature: String?
  @Flag(help: "Ett skåp för övning: ÖVNING på varje skärm.")
  var drill = false
  @Flag(name: .customLong("no-input"), help: "Fråga aldrig; det som saknas är ett fel.")
  var noInput = false
  @OptionGroup var passphrase: PassphraseOption

  func run() throws {
    let location = try store.location(root.store)
    switch try location.condition() {
    case .absent: break
    case .ready: throw StoreFaultText.fault(.alreadyExists, folder: location.folder)
    case .newer, .unreadable: try location.requireReady()
    }
    let answers = InitAnswers(mayAsk: !noInput)
    let unit = UnitDescription(
      name: try answers.text(unit, flag: "--unit", question: "Vad heter enheten? "),
      isDrill: drill)
    let name = try answers.text(name, flag: "--name", question: "Vad heter du? ")
    let title = try answers.text(title, flag: "--title", question: "Vad har du för titel? ")
    let member = StaffMember(
      id: Self.identity(), signature: try answers.signature(signature, name: name), name: name,
      title: title, role: .unitManager)
    let secret = try answers.passphrase(passphrase.descriptor)

    let runner = EffectRunner(
      folder: location.folder, disk: PosixDisk(), clock: WallClock.now,
      random: SystemRandomNumberGenerator())
    let first = [Entry.unit(unit), .staff(member)].map {
      Submission(outage: nil, occurredAt: nil, author: member.author, entry: $0)
    }
    let answer = runner.answer(
      .found(unitLabel: unit.name, isDrill: drill, secret, first: first))
    runner.close()
    if case .founded(.failure(let error)) = answer {
      throw StoreFaultText.fault(error, folder: location.folder)
    }
    Output.message("Skåpet är skapat i \(location.folder). Öppna konsolen med «reserv».")
  }

  private static func identity() -> Identifier<StaffMember> {
    var random = SystemRandomNumberGenerator()
    return Identifier(using: &random)
  }
}

/// What `init` must know, from flags or from questions.
private struct InitAnswers {
  let mayAsk: Bool

  /// A line of text that is not empty.
  func text(_ flag: String?, flag name: String, question: String) throws(CommandFault) -> String {
    let given = try given(flag, orAsked: question, flag: name)
    guard let text = Self.cleaned(given) else {
      throw CommandFault(
        "\(name): skriv 1–\(EntryLimits.lineCharacters) tecken på en rad.", .usage)
    }
    return text
  }

  /// A signature, or the one that the name proposes.
  func signature(_ flag: String?, name: String) throws(CommandFault) -> Signature {
    let proposal = Signature.proposal(for: name)
    let suggestion = proposal.map { " [Enter = \($0.text)]" } ?? ""
    let given = try given(flag, orAsked: "Din signatur\(suggestion): ", flag: "--signature")
    if flag == nil, given.trimmed.isEmpty, let proposal { return proposal }
    guard let signature = Signature(given) else {
      throw CommandFault("--signature: två till fem bokstäver.", .usage)
    }
    return signature
  }

  /// The passphrase: from the descriptor, or a proposal, or the person's own typed twice.
  func passphrase(_ descriptor: Int32?) throws(CommandFault) -> Secret {
    if let descriptor {
      let secret = try PassphraseSource.read(from: descriptor)
      try Self.requireStrong(Passphrase.text(secret))
      return secret
    }
    guard mayAsk else { throw Self.missing("--passphrase-fd") }
    let prompt = try Prompt.open()
    var random: any RandomNumberGenerator = SystemRandomNumberGenerator()
    let proposal = Secret(PassphraseProposal.draw(using: &random))
    prompt.say("")
    prompt.say("Förslag på lösenfras:   \(Passphrase.text(proposal))")
    prompt.say("Skriv den på papper nu och lås in papperet. Utan den går inget att läsa.")
    let typed = try prompt.secret("Skriv den en gång till här, eller skriv en egen (syns inte): ")
    let secret = Passphrase.secret(typed)
    if secret == proposal { return proposal }
    try Self.requireStrong(typed)
    guard Passphrase.secret(try prompt.secret("Din egen en gång till: ")) == secret else {
      throw CommandFault("De två lösenfraserna är inte lika. Ingenting är skapat.")
    }
    return secret
  }

  private func given(
    _ flag: String?, orAsked question: String, flag name: String
  ) throws(CommandFault) -> String {
    if let flag { return flag }
    guard mayAsk else { throw Self.missing(name) }
    return try Prompt.open().line(question)
  }

  private static func missing(_ flag: String) -> CommandFault {
    CommandFault("Uppgiften \(flag) saknas. Ingenting är skapat.", .usage)
  }

  private static func requireStrong(_ typed: String) throws(CommandFault) {
    guard Passphrase.weakness(typed) == nil else {
      throw CommandFault(
        "Lösenfrasen är för lätt att gissa: minst fem ord eller 16 tecken. Ingenting är skapat.")
    }
  }

  /// The text without spaces around it; nil when empty, too long or with control characters.
  private static func cleaned(_ text: String) -> String? {
    let text = text.trimmed
    let isPlain = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    guard !text.isEmpty, text.count <= EntryLimits.lineCharacters, isPlain else { return nil }
    return text
  }
}
