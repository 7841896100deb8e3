import DowntimeModel

/// What a verification found, in words and for programs.
enum FindingText {
  /// Where and what, one line.
  static func line(_ finding: Finding) -> String {
    let line = finding.line.map { " rad \($0)" } ?? ""
    let byte = finding.line != nil && !finding.segment.isEmpty ? " byte \(finding.offset)" : ""
    return "\(plain(path(finding)))\(line)\(byte): " + sentence(finding)
  }

  /// Where the file lies in the store.
  private static func path(_ finding: Finding) -> String {
    let isJournal = Identifier<Store>(finding.journal) != nil
    return [isJournal ? "j" : "", finding.journal, finding.segment].filter { !$0.isEmpty }
      .joined(separator: "/")
  }

  /// A name that somebody else may have chosen: one line, and nothing that a terminal obeys.
  static func plain(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
            "\u{FFFD}"
          default: scalar
          }
        }))
  }

  /// The same as a JSON object; docs/VERIFY.md lists the members.
  static func json(_ finding: Finding) -> JSONValue {
    var members = [
      JSONMember("problem", .string("\(finding.problem)")),
      JSONMember("file", .string(path(finding))),
      JSONMember("offset", .integer(Int64(finding.offset))),
    ]
    if let line = finding.line { members.append(JSONMember("line", .integer(Int64(line)))) }
    if let missing = finding.missing {
      members.append(JSONMember("missing", .integer(Int64(missing))))
    }
    members.append(JSONMember("text", .string(sentence(finding))))
    return .object(members)
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
    switch found.copy {
    case .none: break
    case .absent: members.append(JSONMember("copyBehind", .null))
    case .compared(let behind):
      members.append(JSONMember("copyBehind", .integer(Int64(behind))))
    }
    if let holds { members.append(JSONMember("holds", .bool(holds))) }
    return JSONValue.object([JSONMember("summary", .object(members))]).text
  }

  /// Whether an earlier checkpoint holds.
  static func against(_ holds: Bool) -> String {
    holds
      ? "Kontrollraden stämmer: raden finns kvar, och allt före den är orört."
      : "KONTROLLRADEN STÄMMER INTE: journalens slut är avklippt eller omskrivet sedan den skrevs "
        + "upp, eller så är orden felskrivna. Ta en kopia av skåpet och ring IT."
  }

  /// Whether everything that a backup had is in the store; `count` findings say what is not.
  static func against(backup: String, _ count: Int) -> String {
    count == 0
      ? "Allt som finns i kopian \(plain(backup)) finns kvar i skåpet."
      : "SKÅPET HAR INTE ALLT SOM FINNS I KOPIAN \(plain(backup)): \(count) fel. Ta en kopia av "
        + "skåpet och ring IT."
  }

  private static func copy(_ comparison: CopyComparison) -> String {
    switch comparison {
    case .none: ""
    case .absent: " Det andra mediet svarar inte och är inte jämfört."
    case .compared(0): " Det andra mediet har allt."
    case .compared(let behind):
      " \(behind) rad\(behind == 1 ? "" : "er") är inte kopierade till det andra mediet än."
    }
  }

  /// How much was read, and how it was.
  static func summary(_ found: Verification, isAsked: Bool) -> String {
    let read =
      "\(found.journals) journal\(found.journals == 1 ? "" : "er"), "
      + "\(found.segments) fil\(found.segments == 1 ? "" : "er"), "
      + "\(found.lines) rad\(found.lines == 1 ? "" : "er")"
    let opened =
      found.records.map { records in
        ", \(records) öppnade med lösenfrasen"
          + (found.trailRows.map { " och \($0) loggrader" } ?? "")
      }
      ?? (isAsked
        ? ", inte öppnade (nycklarna kan inte läsas, så lösenfrasen gick inte att pröva)"
        : ", inte öppnade (ingen lösenfras: förfalskningar och en avklippt ände syns inte)")
    let torn =
      found.recorded.isEmpty
      ? "" : " \(found.recorded.count) avbrutna skrivningar är sedan tidigare noterade."
    let count = found.findings.count
    return (count == 0 ? "Hel: " : "\(count) fel: ") + read + opened + "." + torn
      + copy(found.copy)
  }

  private static func sentence(_ finding: Finding) -> String {
    finding.line == nil ? ofFile(finding) : ofLine(finding)
  }

  private static func ofLine(_ finding: Finding) -> String {
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
    case .lost:
      "raden" + ((finding.missing ?? 1) == 1 ? "" : " och \((finding.missing ?? 1) - 1) till")
        + " finns i en kopia, eller är noterad i journalen, men finns inte i skåpet."
    case .clock: "raden är daterad före raden innan, eller i framtiden: klockan har gått fel."
    case .unknownVersion: "raden är skriven av en nyare version."
    case .keyMissing: "nyckeln till raden finns inte i skåpet."
    case .payload: "raden är äkta men innehållet kan inte läsas."
    case .oddFile, .missing, .olderKey: ofFile(finding)
    }
  }

  private static func ofFile(_ finding: Finding) -> String {
    switch finding.problem {
    case .checksum: "filen är skadad (kontrollsumman stämmer inte)."
    case .forged: "filen är inte äkta, eller flyttad."
    case .unknownVersion: "något här är skrivet av en nyare version."
    case .keyMissing: "nyckeln till filen finns inte i skåpet."
    case .payload: "filen är äkta men innehållet kan inte läsas."
    case .oddFile: "ingen vanlig fil för ett skåp (länk, mapp, rör, främmande namn)."
    case .missing:
      finding.journal == "keys"
        ? "saknas. Det som är förseglat med den kan inte läsas." : "saknas."
    case .olderKey: "en äldre nyckelfil har lagts tillbaka: en utbytt lösenfras öppnar den."
    case .tornTail, .chain, .sequence, .reordered, .fork, .clock, .lost:
      "rader saknas eller är flyttade."
    }
  }
}
