import DowntimeModel
import Paper

/// Makes papers of the unit: pure functions of what it is given. The unit has nothing of anybody who
/// is protected (`UnitState.veiled`): what is printed can be left anywhere.
struct PaperMaker {
  let unit: UnitState
  let now: LocalTime
  /// Who prints; nil where nobody has to say who she is.
  let member: StaffMember?
  /// Started texts, for what says that there are some.
  var drafts: [Draft] = []
  /// What proves what the journal held; empty where there is nothing to prove.
  var checkpoint = ""

  /// A unit that nothing is known of but its routines.
  init(
    _ unit: UnitState, now: LocalTime, by member: StaffMember?, drafts: [Draft] = [],
    checkpoint: String = ""
  ) {
    self.unit = unit
    self.now = now
    self.member = member
    self.drafts = drafts
    self.checkpoint = checkpoint
  }

  /// The documents of a choice; none when what it names is not there. Numbers of blank forms are
  /// drawn from `random`.
  func documents(_ choice: PaperChoice, copies: Int = 1, using random: inout IdentitySource)
    -> [PaperDocument]
  {
    switch choice {
    // What is about somebody who is protected stays where it is (K-49, K-51).
    case .entry(let id): return unit.entry(id).map { $0.isVeiled ? [] : [entry($0)] } ?? []
    case .entries(let outage):
      return unit.timeline(outage: outage).filter { !$0.isVeiled }.map(entry)
    case .ledger(let name, let outage): return ledger(name, outage)
    case .reading: return [reading]
    case .person(let person): return unit.isProtected(person) ? [] : [about(person)]
    case .handover(let outage, let id): return handover(outage, id)
    case .contacts(let forManager): return [contacts(forManager: forManager)]
    case .notice(let id): return unit.outage(id).map { [notice($0)] } ?? []
    case .proof(let id): return proof(id)
    case .signatures: return [signatures]
    case .card: return [card]
    case .blanks: return blanks(copies: copies, using: &random)
    case .handbook: return [handbook]
    case .documents: return [documents]
    case .selfCheck: return [selfCheck]
    }
  }

  /// What stands around every page of a paper.
  func frame(_ choice: PaperChoice, number: String = "", title: String? = nil) -> PaperFrame {
    let secrecy = choice.isSecret ? PrintoutTexts.secrecy : ""
    return PaperFrame(
      title: title ?? PrintoutTexts.title(choice, unit), unit: unit.unit?.name ?? "",
      number: number,
      secrecy: choice == .contacts(forManager: true) ? PrintoutTexts.managerOnly : secrecy,
      drill: unit.unit?.isDrill == true ? PrintoutTexts.drill : "",
      printed: PrintoutTexts.printed(now, by: member),
      checkpoint: choice.isOfJournal ? checkpoint : "",
      page: PrintoutTexts.page)
  }

  /// Whose data is on the paper, for the access trail.
  func subjects(_ choice: PaperChoice) -> [TrailSubject] {
    func subject(_ entry: JournalEntry) -> TrailSubject {
      .entry(entry.id, number: entry.number?.text ?? "", entry.current.person)
    }
    switch choice {
    case .entry(let id): return unit.entry(id).map { [subject($0)] } ?? []
    case .reading:
      guard let member else { return [] }
      var told: Set<Identifier<Record>> = []
      return unit.unread(for: member.signature).compactMap { row in
        told.insert(row.entry).inserted ? unit.entry(row.entry).map(subject) : nil
      }
    case .person(let person): return [.person(person)]
    case .entries(let id), .handover(let id, _), .proof(let id): return [.outage(id)]
    case .ledger(_, let id): return id.map { [.outage($0)] } ?? []
    case .contacts, .notice, .signatures, .card, .blanks, .handbook, .documents, .selfCheck:
      return []
    }
  }

  /// The outage that a print with personal data waits in until it is destroyed or filed (DT-07): the
  /// one it is about, else the latest that is not closed.
  func outage(of choice: PaperChoice) -> Identifier<Outage>? {
    if let outage = choice.outage { return outage }
    if case .entry(let id) = choice { return unit.entry(id)?.outage }
    return (unit.openOutages.last ?? unit.outages.last)?.id
  }

  /// What the record of a print calls it: never whom it is about.
  func name(_ choice: PaperChoice) -> String {
    let title = PrintoutTexts.title(choice, unit)
    guard case .entry(let id) = choice, let number = unit.entry(id)?.number else { return title }
    return "\(title) \(number.text)"
  }

  /// The blank forms as fixed pages.
  private func blanks(copies: Int, using random: inout IdentitySource) -> [PaperDocument] {
    let profile = unit.profile?.combined
    let forms = PaperForms(profile: profile ?? Profile())
    var numbers = PaperNumbers(using: &random)
    let around = PaperPrint(
      unit: unit.unit?.name ?? "", isDrill: unit.unit?.isDrill ?? false, printedAt: now,
      profile: profile?.title ?? "")
    return around.documents(forms.sheets(forms.kinds, copies: copies, numbers: &numbers))
  }
}

extension PaperPrint {
  /// Sheets as documents of fixed pages, which have their own head and foot.
  func documents(_ sheets: [PaperSheet]) -> [PaperDocument] {
    sheets.map { sheet in
      PaperDocument(
        frame: PaperFrame(title: sheet.title, unit: unit, page: PrintoutTexts.page),
        content: .grid(
          sheet.pages(self).map { page in page.map { $0.isEmpty ? "" : "  " + $0 } }))
    }
  }
}
