import DowntimeModel

/// A care entry as text: what detail view, correction history and large text show.
enum EntryText {
  /// A labelled part of an entry.
  struct Part: Hashable {
    var label: String
    var text: String
    /// Said to the next shift here; not for the record system.
    var isForNextShift = false
    /// Which field of the form, where a system may ask for it in an order of its own.
    var field: FormChange.Field?
  }

  /// The parts in the order of the form; empty ones left out.
  static func parts(_ entry: CareEntry) -> [Part] {
    if case .veiled = entry.person { return [Part(label: "Text", text: ProtectedTexts.closed)] }
    let parts: [Part]
    switch entry {
    case .dayNote(let note):
      parts =
        [
          Part(label: "Text", text: note.text, field: .text),
          Part(
            label: "Obs", text: note.nextShiftMustKnow ? "Nästa pass måste veta" : "",
            isForNextShift: true),
        ] + EntryDetailsText.parts(note.details)
    case .deviation(let deviation):
      let kinds = Deviation.Kind.allCases.filter(deviation.kinds.contains)
      let contacted =
        switch deviation.contacted {
        case .someone(let who): who
        case .nobody: "ingen"
        }
      parts =
        [
          Part(
            label: "Sort", text: kinds.map(SwedishText.deviation).joined(separator: ", "),
            field: .kinds),
          Part(label: "Vad hände", text: deviation.whatHappened, field: .whatHappened),
          Part(label: "Åtgärd", text: deviation.immediateAction, field: .action),
          Part(label: "Ringde", text: contacted, field: .contacted),
        ] + EntryDetailsText.parts(deviation.details)
    case .call(let call):
      let name =
        switch call.counterpart {
        case .given(let name): name
        case .withheld: "uppgav inte namn"
        }
      let counterpart = [name, call.counterpartRole, call.counterpartUnit]
        .filter { !$0.isEmpty }.joined(separator: ", ")
      parts =
        [
          Part(label: "Pratade med", text: counterpart, field: .counterpart),
          Part(label: "Besked", text: SwedishText.direction(call.direction), field: .direction),
          Part(label: "Vad sades", text: call.said, field: .said),
          Part(
            label: "Upprepat", text: call.readBack ? "ja, och bekräftat" : "nej",
            field: .readBack),
        ] + EntryDetailsText.parts(call.details)
    case .fax(let fax): parts = EntryDetailsText.parts(fax)
    case .decision(let decision): parts = ListedEntryText.parts(decision)
    case .payment(let payment): parts = ListedEntryText.parts(payment)
    case .order(let order): parts = ListedEntryText.parts(order)
    case .timeReport(let report): parts = ListedEntryText.parts(report)
    case .document(let document): parts = ListedEntryText.parts(document)
    }
    return parts.filter { !$0.text.isEmpty }
  }

  /// The parts of an entry in the journal, with what it points at there.
  static func parts(_ entry: JournalEntry, _ unit: UnitState) -> [Part] {
    let decision = entry.decision.map { id in
      unit.entry(id).map(DecisionFields.words) ?? DecisionFields.elsewhere
    }
    guard !entry.isVeiled else { return parts(entry.current) }
    return parts(entry.current)
      + [Part(label: "Beslut", text: decision ?? "")].filter { !$0.text.isEmpty }
  }

  /// The words that say most, on one line.
  static func summary(_ entry: CareEntry) -> String {
    if case .veiled = entry.person { return ProtectedTexts.short }
    let text =
      switch entry {
      case .dayNote(let note): note.text
      case .deviation(let deviation):
        deviation.kinds.map(SwedishText.deviation).sorted().joined(separator: ", ") + ": "
          + deviation.whatHappened
      case .call(let call):
        (call.details.messages.map(\.kind.rawValue) + [call.said]).filter { !$0.isEmpty }
          .joined(separator: ", ")
      case .fax(let fax): fax.message.rawValue
      case .decision(let decision): decision.purpose
      case .payment(let payment):
        "\(payment.amount.text) kr, \(payment.purpose)"
      case .order(let order): "\(order.service), \(order.provider)"
      case .timeReport(let report):
        "\(SwedishDate.clock(report.startedAt))–\(SwedishDate.clock(report.endedAt))"
      case .document(let document):
        document.kind.rawValue + (document.title.isEmpty ? "" : ", ")
          + document.title
      }
    return text.prefix(200).split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// How it came in, and the other system's reference, where somebody said.
  static func details(_ transfer: Transfer) -> String {
    (transfer.way.map { ", \($0.rawValue)" } ?? "")
      + (transfer.reference.isEmpty ? "" : ", referens \(transfer.reference)")
  }

  /// Where the entry stands on its way into the record system.
  static func destination(_ destination: JournalEntry.Destination) -> String {
    switch destination {
    case .waiting(let system): "Ska skrivas in i \(system.name)"
    case .transferred(let transfer, let author):
      "Inskrivet i \(transfer.system.name) \(SwedishDate.dayAndClock(transfer.at))"
        + " av \(author.signature.text)" + details(transfer)
    case .exempt(let exemption, let author):
      "Ska inte skrivas in: \(exemption.reason) (\(author.signature.text))"
    case .onList: "Står på en egen lista och skrivs inte in för sig"
    }
  }
}
