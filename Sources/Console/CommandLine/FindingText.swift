import DowntimeModel

/// What a verification found, in words and for programs.
enum FindingText {
  /// Where and what, one line.
  static func line(_ finding: Finding) -> String {
    let place = [finding.journal, finding.segment].filter { !$0.isEmpty }.joined(separator: "/")
    let line = finding.line.map { " rad \($0)" } ?? ""
    let byte = finding.segment.hasSuffix(".jsonl") ? " byte \(finding.offset)" : ""
    return "\(place)\(line)\(byte): " + sentence(finding)
  }

  /// The same as a JSON object; docs/OPERATIONS.md lists the members.
  static func json(_ finding: Finding) -> String {
    var members = [
      JSONMember("problem", .string("\(finding.problem)")),
      JSONMember("journal", .string(finding.journal)),
      JSONMember("file", .string(finding.segment)),
      JSONMember("offset", .integer(Int64(finding.offset))),
    ]
    if let line = finding.line { members.append(JSONMember("line", .integer(Int64(line)))) }
    if let missing = finding.missing {
      members.append(JSONMember("missing", .integer(Int64(missing))))
    }
    members.append(JSONMember("text", .string(sentence(finding))))
    return JSONValue.object(members).text
  }

  /// The last line: what was read, the checkpoint, and whether an earlier one holds.
  static func json(_ found: Verification, holds: Bool?) -> String {
    var members = [
      JSONMember("journals", .integer(Int64(found.journals))),
      JSONMember("files", .integer(Int64(found.segments))),
      JSONMember("lines", .integer(Int64(found.lines))),
      JSONMember("records", found.records.map { .integer(Int64($0)) } ?? .null),
      JSONMember("findings", .integer(Int64(found.findings.count))),
      JSONMember("recordedTornEnds", .integer(Int64(found.recorded.count))),
    ]
    if let checkpoint = found.checkpoint {
      members.append(JSONMember("checkpoint", .string(checkpoint.text)))
    }
    if let holds { members.append(JSONMember("holds", .bool(holds))) }
    return JSONValue.object([JSONMember("summary", .object(members))]).text
  }

  /// The checkpoint as it is printed.
  static func checkpoint(_ checkpoint: Checkpoint, now: LocalTime) -> String {
    "Kontrollrad \(SwedishDate.dayAndClock(now)): \(checkpoint.text)"
  }

  /// Whether an earlier checkpoint holds.
  static func against(_ holds: Bool) -> String {
    holds
      ? "Kontrollraden stämmer: raden finns kvar, och allt före den är orört."
      : "KONTROLLRADEN STÄMMER INTE: journalens slut är avklippt eller omskrivet sedan den skrevs "
        + "upp, eller så är orden felskrivna. Ta en kopia av skåpet och ring IT."
  }

  /// How much was read, and how it was.
  static func summary(_ found: Verification) -> String {
    let read =
      "\(found.journals) journal\(found.journals == 1 ? "" : "er"), "
      + "\(found.segments) fil\(found.segments == 1 ? "" : "er"), "
      + "\(found.lines) rad\(found.lines == 1 ? "" : "er")"
    let opened =
      found.records.map { ", \($0) öppnade med lösenfrasen" }
      ?? ", inte öppnade (ingen lösenfras: förfalskningar och en avklippt ände syns inte)"
    let torn =
      found.recorded.isEmpty
      ? "" : " \(found.recorded.count) avbrutna skrivningar är sedan tidigare noterade."
    let count = found.findings.count
    return (count == 0 ? "Hel: " : "\(count) fel: ") + read + opened + "." + torn
  }

  private static func sentence(_ finding: Finding) -> String {
    switch finding.problem {
    case .tornTail:
      "sista raden är avbruten, som efter ett strömavbrott. Inget som visats som sparat saknas."
    case .checksum: "raden är skadad (kontrollsumman stämmer inte)."
    case .chain: "raden hänger inte ihop med den före."
    case .forged: "raden är inte äkta, eller flyttad."
    case .sequence:
      finding.missing.map { "\($0) rad\($0 == 1 ? "" : "er") saknas före den här." }
        ?? "rader saknas här."
    case .reordered: "raden ligger efter en senare rad, eller två gånger."
    case .fork: "två olika rader har samma nummer: skåpet är kopierat eller återställt."
    case .clock: "raden är daterad före raden innan, eller i framtiden: klockan har gått fel."
    case .unknownVersion: "raden är skriven av en nyare version."
    case .keyMissing: "nyckeln till raden finns inte i skåpet."
    case .payload: "raden är äkta men innehållet kan inte läsas."
    case .oddFile: "ingen vanlig fil för ett skåp (länk, mapp, rör, främmande namn)."
    }
  }
}
