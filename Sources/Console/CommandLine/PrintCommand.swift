import ArgumentParser
import DowntimeModel
import Paper

/// `reserv print`: what is good to have when the screen is dark.
struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Skriv ut: blanketter, anteckningar, listor, kort, handbok.",
    discussion: """
      Utan namn visas vad som kan skrivas ut. Det går till standard ut, till en fil
      eller till en skrivare.

      Exempel:
        reserv print
        reserv print anteckning AVV-0002 --to-printer
        reserv print blanketter --profile goteborg-boende | lp
        reserv print blanketter --form avvikelse --number 20 --output papper.txt
        reserv print signaturer
      """,
    subcommands: [PaperCommand.self, BlankFormsCommand.self, SignaturesCommand.self],
    defaultSubcommand: PaperCommand.self)

  @ParentCommand var root: RootCommand
}

/// `reserv print blanketter`: every blank form of the unit's routines.
struct BlankFormsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blanketter",
    abstract: "Tomma blanketter på papper, med egna nummer.",
    discussion: """
      Ren text för A4: högst 80 tecken bred, 60 rader per sida, sidbrytning mellan
      sidorna. Alla skrivare klarar den. Först kommer kortet «Så börjar du när
      skärmen är svart», sedan Driftstopp, en blankett av varje sort, listor och
      checklistor.

      Varje papper får ett nummer som inget annat papper har, till exempel
      DA-PKRTM0001. Skriv därför ut på nytt i stället för att kopiera ett papper.
      Ingenting om någon person skrivs ut.

      Med --pdf ritas linjerna och rutorna. --to-printer och --printer skickar dem
      till en skrivare.

      Utan --profile gäller rutinerna som enheten följer; då behövs lösenfrasen.

      Exempel:
        reserv print blanketter --profile goteborg-boende --number 10 | lp
        reserv print blanketter --form kort --form driftstopp --output kort.txt
      """)

  @ParentCommand var parent: PrintCommand
  @OptionGroup var store: StoreOption
  @Option(
    help: ArgumentHelp("Profilens namn, eller en fil. Kan ges flera gånger.", valueName: "profil"))
  var profile: [String] = []
  @OptionGroup var choice: ProfileChoice
  @Option(help: ArgumentHelp("Bara den sortens papper. Kan ges flera gånger.", valueName: "sort"))
  var form: [String] = []
  @Option(help: ArgumentHelp("Hur många av varje blankett, 1–200. Annars en.", valueName: "antal"))
  var number: Int?
  @Option(help: ArgumentHelp("Enhetens namn på pappret, när --profile används.", valueName: "namn"))
  var unit: String?
  @OptionGroup var paper: PaperOptions
  @OptionGroup var passphrase: PassphraseOption

  func run() throws {
    let copies = number ?? 1
    guard (1...200).contains(copies) else {
      throw CommandFault("--number: ange 1–200.", .usage)
    }
    guard !profile.isEmpty || choice.kinds.isEmpty && choice.part == nil else {
      throw CommandFault("--for och --part används ihop med --profile.", .usage)
    }
    try paper.check()
    let (forms, print) = try source()
    let kinds = try chosen(among: forms)
    var random = SystemRandomNumberGenerator()
    var numbers = PaperNumbers(using: &random)
    let sheets = forms.sheets(kinds, copies: copies, numbers: &numbers)
    let (said, _) = try paper.put(print.documents(sheets), now: print.printedAt)
    if !said.isEmpty, paper.isForPrinter { Output.message("reserv: " + said) }
    let pages = sheets.reduce(0) { $0 + $1.pages(print).count }
    Output.message(Self.done(sheets, pages: pages, letters: numbers.letters))
  }

  /// The routines and the unit's name: as named, else as the store has them.
  private func source() throws -> (PaperForms, PaperPrint) {
    let now = WallClock.now()
    if let named = Profile.combined(try choice.profiles(profile)) {
      return (
        PaperForms(profile: named),
        PaperPrint(
          unit: CleanText.line(unit ?? ""), isDrill: false, printedAt: now, profile: named.title)
      )
    }
    let location = try store.location(parent.root.store)
    try location.requireThere()
    let known = UnitState(try passphrase.read(location).replay.records)
    let followed = known.profile
    UnitView.tellMissingProfile(of: known)
    return (
      PaperForms(profile: followed?.combined ?? Profile()),
      PaperPrint(
        unit: CleanText.line(unit ?? known.unit?.name ?? ""),
        isDrill: known.unit?.isDrill ?? false, printedAt: now,
        profile: followed?.combined.title ?? "")
    )
  }

  private func chosen(among forms: PaperForms) throws(CommandFault) -> [PaperForms.Kind] {
    guard !form.isEmpty else { return forms.kinds }
    var kinds: [PaperForms.Kind] = []
    for word in form {
      let typed = CleanText.line(word).lowercased()
      guard let kind = forms.kinds.first(where: { Self.word($0) == typed }) else {
        let known = forms.kinds.map(Self.word)
        throw CommandFault(
          "--form: «\(word)» finns inte. Välj: \(known.joined(separator: ", ")).", .usage)
      }
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    return kinds
  }

  /// What a paper is called on the command line.
  private static func word(_ kind: PaperForms.Kind) -> String {
    switch kind {
    case .card: "kort"
    case .outage: PaperTexts.outageTitle.lowercased()
    case .entry(let kind): SwedishText.kind(kind).lowercased()
    case .list(let list): PaperTexts.title(list).lowercased()
    case .checklists: PaperTexts.checklistsTitle.lowercased()
    }
  }

  private static func done(_ sheets: [PaperSheet], pages: Int, letters: String) -> String {
    let papers = sheets.count == 1 ? "1 papper" : "\(sheets.count) papper"
    let sides = pages == 1 ? "1 sida" : "\(pages) sidor"
    let numbered =
      sheets.contains { $0.number != nil }
      ? " Numren har bokstäverna \(letters); inget annat utskrivet papper har dem." : ""
    return "reserv: \(papers), \(sides).\(numbered)"
  }
}
