import ArgumentParser
import DowntimeModel

/// `reserv proof`: Slutkontroll.
struct ProofCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proof",
    abstract: "Slutkontroll: har allt kommit dit det ska, och vem har signerat det?",
    discussion: """
      Anteckningarna efter sort och system, allt som inte är klart med vad som
      saknas, och vem som signerat vad. Utan namn visas de driftstopp som inte är
      avslutade, annars det senaste. Läser bara; går bra medan konsolen är öppen.

      Slutkod 0 när allt är klart, 1 när något är kvar.

      Exempel:
        reserv proof
        reserv proof Treserva --at "2026-10-25 07:40"
        reserv proof 2026-04-28 --json
      """)

  @ParentCommand var root: RootCommand
  @OptionGroup var choice: OutageChoice
  @OptionGroup var store: StoreOption
  @OptionGroup var view: UnitView

  func run() throws {
    let (unit, now, drafts, _, _) = try view.readAll(
      try store.location(root.store), for: Self.self)
    UnitView.tellMissingProfile(of: unit)
    var isComplete = true
    let outages = try choice.chosen(in: unit)
    if outages.isEmpty { Output.message("reserv: Det finns inget driftstopp.") }
    for outage in outages {
      guard let proof = unit.proof(of: outage.id, at: now, drafts: drafts) else { continue }
      isComplete = isComplete && proof.isComplete
      if view.json {
        try Output.line(Self.json(proof, unit).text)
      } else {
        for line in Self.lines(proof, unit, now: now) { try Output.line(line) }
      }
    }
    if !isComplete { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private static func lines(_ proof: ClosingProof, _ unit: UnitState, now: LocalTime) -> [String] {
    var lines = ["\(ProofTexts.heading): \(ProofTexts.title(proof))", ProofTexts.verdict(proof)]
    if !proof.rows.isEmpty {
      lines += [""]
      lines += TextTable.lines(
        [ProofTexts.columns] + proof.rows.map(ProofTexts.row),
        right: Set(2..<ProofTexts.columns.count))
    }
    if !proof.isComplete { lines += ["", "Kvar:"] }
    for missing in proof.missing {
      lines.append("  " + ProofTexts.missing(missing, unit))
      for item in missing.items {
        lines.append(
          "    \(OpenItemTexts.tone(item.tone))  "
            + OpenItemTexts.what(item.subject, isOthers: item.isOthers) + "  "
            + OpenItemTexts.when(item, now: now))
      }
    }
    lines += proof.startedTexts.map { "  " + ProofTexts.startedText($0) }
    if !proof.isComplete {
      lines += ["", "Hindrar avslut:"]
      lines += proof.obstacles.map { "  " + ClosingTexts.obstacle($0, proof.facts) }
    }
    if !proof.signatures.isEmpty {
      lines += ["", "Signerat:"] + proof.signatures.map { "  " + ProofTexts.signature($0) }
    }
    if !proof.remarks.isEmpty {
      lines += ["", "Observera:"] + proof.remarks.map { "  " + ProofTexts.remark($0) }
    }
    return lines + [""]
  }

  private static func json(_ proof: ClosingProof, _ unit: UnitState) -> JSONValue {
    var members = [
      JSONMember("driftstopp", .string(proof.outage.id.text)),
      JSONMember("system", .array(proof.outage.systems.map { .string($0.name) })),
      JSONMember("start", .string(TimestampText.write(proof.outage.startedAt))),
    ]
    if let end = proof.outage.endedAt {
      members.append(JSONMember("slut", .string(TimestampText.write(end))))
    }
    members += [
      JSONMember("per", .string(TimestampText.write(proof.at))),
      JSONMember(
        "sekunder", .integer(proof.outage.duration(at: proof.at.instant) / 1000)),
      JSONMember("klart", .bool(proof.isComplete)),
      JSONMember("antal", .integer(Int64(proof.count))),
      JSONMember("rader", .array(proof.rows.map(row))),
      JSONMember("kvar", .array(proof.missing.map { missing($0, unit) })),
      JSONMember(
        "osignerat", .array(proof.startedTexts.map { .string(ProofTexts.startedText($0)) })),
      JSONMember(
        "hindrar avslut",
        .array(proof.obstacles.map { .string(ClosingTexts.obstacle($0, proof.facts)) })),
      JSONMember("signerat", .array(proof.signatures.map(signature))),
      JSONMember("observera", .array(proof.remarks.map { .string(ProofTexts.remark($0)) })),
    ]
    if let closed = proof.outage.closed {
      members.append(
        JSONMember(
          "avslutat",
          .object([
            JSONMember("av", .string(closed.by.signature.text)),
            JSONMember("tid", .string(TimestampText.write(closed.at))),
          ])))
    }
    return .object(members)
  }

  private static func row(_ row: ClosingProof.Row) -> JSONValue {
    .object(
      [
        JSONMember("sort", .string(SwedishText.kind(row.kind))),
        JSONMember("vart", .string(ProofTexts.place(row))),
        JSONMember("antal", .integer(Int64(row.count))),
        JSONMember("ej klara", .integer(Int64(row.unfinished))),
      ]
        + EntryStanding.allCases.map {
          JSONMember($0.rawValue, .integer(Int64(row.counts[$0] ?? 0)))
        })
  }

  private static func missing(_ missing: ClosingProof.Missing, _ unit: UnitState) -> JSONValue {
    var members: [JSONMember] = []
    if let number = missing.number { members.append(JSONMember("nummer", .string(number.text))) }
    if let person = missing.person {
      members.append(JSONMember("person", .string(PersonLabel(person, in: unit).name)))
    }
    if let author = missing.author {
      members.append(JSONMember("skrivet av", .string(author.signature.text)))
    }
    if let earlier = missing.earlier {
      members.append(JSONMember("tidigare", .string(ProofTexts.earlier(earlier))))
    }
    members.append(
      JSONMember(
        "saknas",
        .array(
          missing.items.map {
            .string(OpenItemTexts.what($0.subject, isOthers: $0.isOthers))
          })))
    return .object(members)
  }

  private static func signature(_ signature: ProofSignature) -> JSONValue {
    .object([
      JSONMember("vad", .string(ProofTexts.act(signature.act))),
      JSONMember("av", .string(signature.author.signature.text)),
      JSONMember("antal", .integer(Int64(signature.count))),
      JSONMember("senast", .string(TimestampText.write(signature.at))),
    ])
  }
}
