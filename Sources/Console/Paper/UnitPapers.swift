import DowntimeModel
import Paper

extension PaperMaker {
  /// Whom to ring: the unit's own list, then what the routines name. The work variant has nothing
  /// that is the manager's alone (R001-33).
  func contacts(forManager: Bool) -> PaperDocument {
    let rows = dials(forManager: forManager).map { dial in
      [
        dial.name + (dial.note.isEmpty ? "" : "\n\(dial.note)"), dial.place,
        dial.numbers.map(\.number).joined(separator: "\n"),
        dial.numbers.map { PrintoutTexts.hours($0.hours) }.joined(separator: "\n"), dial.checked,
      ]
    }
    let widths = [26, 15, 20, 18, 16]
    let columns = zip(PrintoutTexts.contactColumns, widths).map { PaperTable.Column($0, $1) }
    return PaperDocument(
      frame(.contacts(forManager: forManager)),
      (rows.isEmpty ? [.text(PrintoutTexts.noContacts)] : [])
        + [.table(PaperTable(columns, rows: rows, blankRows: 3))])
  }

  /// Somebody to ring, as paper has her: with every hour.
  private struct Dial {
    var name: String
    var place: String
    var numbers: [(number: String, hours: [Contact.Hours])]
    var note: String
    var checked: String
  }

  private func dials(forManager: Bool) -> [Dial] {
    let own = unit.ownContacts.filter { $0.isActive && (forManager || !$0.isForManagerOnly) }
    let known = Set(own.map { SwedishOrder.folded($0.name) })
    let named = (unit.profile?.combined.contacts ?? []).filter {
      !known.contains(SwedishOrder.folded($0.name)) && (forManager || !$0.isForManagerOnly)
    }
    return own.map { contact in
      Dial(
        name: contact.name, place: contact.unit.isEmpty ? party(contact.party) : contact.unit,
        numbers: contact.numbers.map { number in
          (number.number, Contact.Hours.allCases.filter(number.hours.contains))
        }, note: contact.note ?? "", checked: PrintoutTexts.since(contact.updatedOn))
    }
      + named.map { contact in
        Dial(
          name: contact.name, place: party(contact.party),
          numbers: contact.numbers.map { ($0.number, $0.hours) }, note: contact.note,
          checked: contact.mustBeVerified ? PrintoutTexts.check : "")
      }
  }

  private func party(_ party: Counterparty) -> String { party == .other ? "" : party.rawValue }

  /// Slutkontroll as a paper to file with the outage. It names no individual: a print that had to be
  /// destroyed would itself stand in the way of closing.
  func proof(_ id: Identifier<Outage>) -> [PaperDocument] {
    guard let proof = unit.proof(of: id, at: now, drafts: drafts) else { return [] }
    var blocks: [PaperBlock] = [
      .subheading(ProofTexts.title(proof)), .strong(ProofTexts.verdict(proof)),
    ]
    if !proof.rows.isEmpty {
      blocks.append(.heading(ProofTexts.entries))
      blocks.append(
        .table(
          .fitting(
            ProofTexts.columns, rows: proof.rows.map(ProofTexts.row),
            numbers: Set(2..<ProofTexts.columns.count))))
    }
    let left =
      proof.missing.map { missing in
        ([ProofTexts.numbered(missing)]
          + missing.items.map {
            "– \(OpenItemTexts.what($0.subject, isOthers: $0.isOthers))  "
              + OpenItemTexts.when($0, now: now)
          }).joined(separator: "\n")
      } + proof.startedTexts.map(ProofTexts.startedText)
      + proof.obstacles.filter { $0 != .openItems && $0 != .startedTexts }.map {
        SwedishText.capital(ClosingTexts.obstacle($0, proof.facts))
      }
    if !left.isEmpty { blocks += [.heading(ProofTexts.left)] + left.map { .text($0) } }
    blocks.append(.heading(ProofTexts.signed))
    let signed = proof.signatures.map(ProofTexts.signature)
    blocks.append(
      .text(signed.isEmpty ? ProofTexts.nobodySigned : signed.joined(separator: "\n")))
    if !proof.remarks.isEmpty {
      blocks.append(.heading(ProofTexts.observe))
      blocks += proof.remarks.map { .text(ProofTexts.remark($0)) }
    }
    return [PaperDocument(frame(.proof(id)), blocks)]
  }

  /// Whose each signature is and was.
  var signatures: PaperDocument {
    let widths = [10, 28, 24, 12, 14]
    let columns = zip(SignatureTexts.columns, widths).map { PaperTable.Column($0, $1) }
    let rows = unit.signatureKey.rows.map(SignatureTexts.cells)
    return PaperDocument(frame(.signatures), [.table(PaperTable(columns, rows: rows))])
  }

  // MARK: On the wall

  /// For the board: what has stopped and what to do; nobody is named.
  func notice(_ outage: Outage) -> PaperDocument {
    let isRunning = outage.phase == .running
    let steps = isRunning ? PrintoutTexts.noticeSteps : PrintoutTexts.noticeAfter
    let title = isRunning ? PrintoutTexts.stopped(outage) : PrintoutTexts.works(outage)
    return PaperDocument(
      frame(.notice(outage.id), title: title), .poster,
      [.text(PrintoutTexts.noticeTime(outage)), .heading(PrintoutTexts.doThis)]
        + Self.numbered(steps)
        + [
          .heading(PrintoutTexts.ask),
          .field(label: SwedishText.capital(unit.terms.manager), value: ""),
        ])
  }

  /// The card that hangs by the computer: what to do before anything else is remembered.
  var card: PaperDocument {
    let profile = unit.profile?.combined
    let place = (profile?.documents ?? []).first { $0.category == .form }?.place ?? ""
    let word = SwedishOrder.folded(unit.terms.manager)
    let all = dials(forManager: false)
    let managers = all.filter { SwedishOrder.folded($0.name).hasPrefix(word) }
    let others = all.filter { dial in !managers.contains { $0.name == dial.name } }
    let rung = managers + others.filter { !$0.numbers.isEmpty } + others.filter(\.numbers.isEmpty)
    let blocks: [PaperBlock] =
      Self.numbered(PrintoutTexts.cardSteps)
      // Where the binder stands is written by hand: no routine knows.
      + [.field(label: PrintoutTexts.binder, value: "")]
      + (place.isEmpty ? [] : [.field(label: PrintoutTexts.forms, value: place)])
      + [.heading(PrintoutTexts.ring)]
      + (rung.isEmpty
        ? [.field(label: SwedishText.capital(unit.terms.manager), value: "")]
        : rung.prefix(3).map {
          .field(label: $0.name, value: $0.numbers.map(\.number).joined(separator: ", "))
        })
    return PaperDocument(frame(.card), .poster, blocks)
  }

  private static func numbered(_ steps: [String]) -> [PaperBlock] {
    steps.enumerated().map { .item(mark: "\($0.offset + 1).", $0.element) }
  }
}
