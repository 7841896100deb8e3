import ArgumentParser
import DowntimeModel

/// `reserv print signaturer`: whose each signature is and was.
struct SignaturesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signaturer",
    abstract: "Signaturförtydligande: signatur, namn, titel och tid.",
    discussion: """
      Alla som har eller har haft en signatur här, också de som har slutat, som
      personalregistret har sagt det genom åren. Lägg listan till handlingarna när
      de arkiveras. Medarbetare med skyddade personuppgifter står bara med signatur.

      Exempel:
        reserv print signaturer --output signaturer.txt
        reserv print signaturer --json
      """)

  @ParentCommand var parent: PrintCommand
  @OptionGroup var store: StoreOption
  @OptionGroup var paper: PaperOptions
  @OptionGroup var view: UnitView

  func run() throws {
    try paper.check()
    let (unit, now) = try view.read(try store.location(parent.root.store), for: Self.self)
    if paper.pdf || paper.isForPrinter {
      let (said, _) = try paper.put(
        [PaperMaker(unit, now: now, by: nil).signatures], now: now)
      if !said.isEmpty { Output.message("reserv: " + said) }
      return
    }
    let rows = unit.signatureKey.rows
    let lines =
      view.json
      ? rows.map { Self.json($0).text }
      : [SignatureTexts.heading(unit.unit?.name ?? "", now)] + SignatureTexts.lines(rows)
    let bytes = lines.reduce(into: [UInt8]()) { $0 += Array($1.utf8) + [0x0A] }
    if let output = paper.output {
      try OutputFile.write(bytes, to: output)
    } else {
      try Output.data(bytes)
    }
  }

  private static func json(_ row: SignatureKey.Row) -> JSONValue {
    .object([
      JSONMember("signatur", .string(row.signature.text)),
      JSONMember("namn", row.name.map { .string($0) } ?? .null),
      JSONMember("titel", .string(row.title)),
      JSONMember("från", .string(SwedishDate.iso(row.from))),
      JSONMember("till", row.to.map { .string(SwedishDate.iso($0)) } ?? .null),
      JSONMember("bekräftad", .bool(row.isConfirmed)),
    ])
  }
}
