import DowntimeModel

/// The words of Slutkontroll.
enum ProofTexts {
  static let heading = "Slutkontroll"
  static let columns = [
    "Sort", "Vart", "Antal", "Inskrivna", "Ska inte", "Registreras inte här", "Väntar", "Ej klara",
  ]

  /// What the proof says, in one sentence.
  static func verdict(_ proof: ClosingProof) -> String {
    if !proof.isComplete {
      // As Kvar att göra counts: an entry may wait for several things.
      let count = proof.missing.reduce(proof.startedTexts.count) { $0 + $1.items.count }
      return count == 0
        ? "INTE KLART."
        : "INTE KLART: \(count == 1 ? "1 sak" : "\(count) saker") kvar."
    }
    if let closed = proof.outage.closed {
      return "KLART. Avslutat \(SwedishDate.dayAndClock(closed.at)) av "
        + "\(SwedishText.shortName(closed.by)) (\(closed.by.signature.text))."
    }
    return proof.count == 0
      ? "KLART. Inget skrevs under stoppet. Chefen kan signera Avslutat."
      : "KLART. Allt har kommit dit det ska. Chefen kan signera Avslutat."
  }

  static func title(_ proof: ClosingProof) -> String {
    let outage = proof.outage
    let end = outage.endedAt.map { "till \(SwedishDate.dayAndClock($0))" } ?? "pågår"
    let length = SwedishDate.duration(milliseconds: outage.duration(at: proof.at.instant))
    return "\(SwedishText.systems(outage.systems)) från "
      + "\(SwedishDate.dayAndClock(outage.startedAt)) \(end), \(length)"
  }

  static func row(_ row: ClosingProof.Row) -> [String] {
    let standings: [EntryStanding] = [.writtenIn, .exempt, .elsewhere, .waiting]
    return [SwedishText.kind(row.kind), place(row), String(row.count)]
      + standings.map { String(row.counts[$0] ?? 0) } + [String(row.unfinished)]
  }

  static let left = "Kvar"
  static let entries = "Anteckningar"
  static let signed = "Signerat"
  static let observe = "Observera"
  static let close = "Gå till Avsluta driftstoppet"
  static let nobodySigned = "Ingen har signerat något ännu."

  /// A row in words, such as `Daganteckning → Treserva: 4 inskrivna, 1 väntar`.
  static func words(_ row: ClosingProof.Row) -> String {
    let standings: [(EntryStanding, String)] = [
      (.writtenIn, "inskrivna"), (.exempt, "ska inte skrivas in"),
      (.elsewhere, "registreras inte här"), (.onList, "på listan"), (.waiting, "väntar"),
    ]
    let counts = standings.compactMap { standing, word in
      row.counts[standing].map { "\($0) \(word)" }
    }
    return "\(SwedishText.kind(row.kind)) → \(place(row)): " + counts.joined(separator: ", ")
      + (row.unfinished > 0 ? " – \(row.unfinished) inte klara" : "")
  }

  static func place(_ row: ClosingProof.Row) -> String {
    if let target = row.target { return OpenItemTexts.target(target) }
    return row.counts[.onList] == nil ? "–" : "egen lista"
  }

  /// An entry or a row that is not closed: who and what it is.
  static func missing(_ missing: ClosingProof.Missing, _ unit: UnitState) -> String {
    words(missing, missing.person.map { PersonLabel($0, in: unit).name })
  }

  /// The same on paper, which is filed: by its number, nobody named.
  static func numbered(_ missing: ClosingProof.Missing) -> String { words(missing, nil) }

  /// The same where somebody may pass by.
  static func discreet(_ missing: ClosingProof.Missing, _ unit: UnitState) -> String {
    words(missing, missing.person.map { PersonLabel($0, in: unit).discreet })
  }

  private static func words(_ missing: ClosingProof.Missing, _ person: String?) -> String {
    var words: [String] = []
    if let number = missing.number?.text { words.append(number) }
    if let person { words.append(person) }
    if words.isEmpty { words.append(missing.record == nil ? "Driftstoppet" : "På en lista") }
    if let author = missing.author { words.append("skrivet av \(author.signature.text)") }
    if let earlier = missing.earlier { words.append(Self.earlier(earlier)) }
    return words.joined(separator: ", ")
  }

  static func earlier(_ earlier: EarlierTransfer) -> String {
    "stod i \(earlier.transfer.system.name) \(SwedishDate.dayAndClock(earlier.transfer.at)), "
      + "sedan \(earlier.cause.rawValue)"
      + (earlier.cause == .moved ? " – ta bort den från fel person där" : "")
  }

  static func startedText(_ text: Handover.Unsigned) -> String {
    "\(SwedishText.kind(text.kind)) som \(text.author.signature.text) påbörjade "
      + "\(SwedishDate.dayAndClock(text.startedAt)) är inte signerad"
  }

  static func signature(_ signature: ProofSignature) -> String {
    "\(act(signature.act)): \(signature.author.signature.text) "
      + (signature.author.hasName ? "\(signature.author.name), " : "")
      + (signature.count > 1 ? "\(signature.count) st, senast " : "")
      + SwedishDate.dayAndClock(signature.at)
  }

  static func act(_ act: ProofSignature.Act) -> String {
    switch act {
    case .wroteIn: "Inskrivet"
    case .exempted: "Ska inte skrivas in"
    case .waived: "Ska inte göras"
    case .declaredComplete: "Alla beslut står på listan"
    case .reconciled: "Avstämning"
    case .enteredDevice: "Data införd"
    case .emptiedDevice: "Tömt"
    case .returnedDevice: "Återlämnat"
    case .returnedRefill: "Påfyllning återförd"
    case .clearedPaper: "Papper omhändertaget"
    case .analysed: "Analys"
    case .closed: "Avslutat"
    }
  }

  static func remark(_ remark: ClosingProof.Remark) -> String {
    switch remark {
    case .unplaced(1):
      "1 uppgift gäller något som inte finns här, till exempel en rättelse av en okänd "
        + "anteckning. Den är sparad och står i «reserv export --json»."
    case .unplaced(let count):
      "\(count) uppgifter gäller något som inte finns här, till exempel rättelser av okända "
        + "anteckningar. De är sparade och står i «reserv export --json»."
    case .unrecognized(let count):
      "\(count) uppgifter är skrivna av en nyare version av Reserv. De är sparade men visas inte."
    case .routinesChangedSince(let time):
      "Enheten följer andra rutiner sedan \(SwedishDate.dayAndClock(time)). Stoppet räknas efter "
        + "dem som gällde när det tog slut."
    case .changedAfterClosing:
      "Stoppet är avslutat, men något har ändrats eller kommit till sedan dess."
    }
  }
}
