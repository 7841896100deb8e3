import DowntimeModel

/// The papers of a profile: the card to begin with, the outage's form, a form of each kind, the
/// lists to tick.
struct PaperForms {
  /// What can be printed.
  enum Kind: Hashable, Sendable {
    case card
    case outage
    case entry(CareEntry.Kind)
    case list(PaperList)
    case checklists
  }

  /// What the unit's routines say; an empty profile when none is followed.
  let profile: Profile

  /// Every paper of the profile, in the order they are needed.
  var kinds: [Kind] {
    let duties = profile.routine.duties
    return [.card, .outage] + Self.entryKinds(profile).map(Kind.entry)
      + PaperList.allCases.filter { duties.contains($0.duty) }.map(Kind.list)
      + (profile.checklists.isEmpty ? [] : [.checklists])
  }

  /// The entries that are written under a profile. Notes, deviations and calls always have a form.
  private static func entryKinds(_ profile: Profile) -> [CareEntry.Kind] {
    profile.routine.writtenKinds
  }

  /// The papers, so many of each form; one of what is only read.
  func sheets(_ kinds: [Kind], copies: Int, numbers: inout PaperNumbers) -> [PaperSheet] {
    var sheets: [PaperSheet] = []
    for kind in kinds {
      switch kind {
      case .card: sheets.append(card)
      case .checklists: sheets.append(checklists)
      case .outage:
        sheets += (0..<copies).map { _ in outage(numbers.next(PaperTexts.outageSeries)) }
      case .entry(let kind):
        sheets += (0..<copies).map { _ in entry(kind, numbers.next(kind.rawValue)) }
      case .list(let list):
        sheets += (0..<copies).map { _ in
          PaperSheet(
            title: PaperTexts.title(list), number: numbers.next(PaperTexts.series(list)),
            pieces: list.pieces(rows: PaperSheet.bodyRows))
        }
      }
    }
    return sheets
  }

  // MARK: Forms

  /// The fields that are filled in on paper: those of the screen, but for what is asked of who types
  /// a paper in. Grade and law are the morning's.
  static func fields(_ kind: CareEntry.Kind, _ profile: Profile) -> [FieldSpec] {
    var left: Set<FieldName> = [
      .lateReason, .limitReason, .writtenFor, .writtenAt, .originalForm, .stick, .paperNumber,
    ]
    if let units = profile.duties.first(where: { $0.duty == .oralInformation })?.units {
      // A row to tick for each unit stands under the form instead.
      for row in 1...max(1, units.count) {
        left.formUnion([.toldUnit.row(row), .toldReceiver.row(row), .toldAt.row(row)])
      }
    }
    return EntryForms.fields(.new(kind), profile, role: .careStaff, texts: [:]).filter {
      !left.contains($0.name) && $0.name.rowNumber <= mostRows
    }
  }

  /// Rows of what can be told several times; a paper does not grow.
  private static let mostRows = 4

  private func entry(_ kind: CareEntry.Kind, _ number: EntryNumber) -> PaperSheet {
    var pieces = text(.protectedPerson).map { [PaperLines.item("!  ", $0)] } ?? []
    pieces += PaperField.pieces(Self.fields(kind, profile))
    pieces += told(kind)
    pieces += [signature, afterwards(kind)]
    return PaperSheet(title: PaperTexts.title(kind), number: number, pieces: pieces)
  }

  private func outage(_ number: EntryNumber) -> PaperSheet {
    var pieces = PaperField.pieces(DeclareOutageTexts.spec(profile, isSmall: false).fields)
    var parts = PaperTexts.outageParts
    if profile.routine.duties.contains(.planInForce) { parts.insert(PaperTexts.decided, at: 1) }
    pieces += parts.map { ["", $0.heading] + blanks($0.blanks) }
    pieces.append(signature)
    return PaperSheet(title: PaperTexts.outageTitle, number: number, pieces: pieces)
  }

  // MARK: Under every form

  /// Who must be told of such an entry, to tick with name and time.
  private func told(_ kind: CareEntry.Kind) -> [[String]] {
    switch kind {
    case .dayNote, .deviation:
      let duty = profile.duties.first { $0.duty == .oralInformation }
      guard let duty else { return [] }
      return [
        [""] + PaperLines.wrapped(PaperTexts.tell + " " + duty.text)
          + blanks(duty.units.map(PaperTexts.told))
      ]
    case .call:
      let own = profile.ownParty
      let labels = profile.parties.filter { $0.party.party == nil || $0.party.party != own }
      var pieces: [[String]] = []
      if !profile.phoneMessages.isEmpty {
        let words = profile.phoneMessages.map { $0.label.isEmpty ? $0.kind.rawValue : $0.label }
        pieces.append(
          ["", PaperTexts.messages]
            + PaperLines.boxes(words, mark: "[ ]", width: PaperSheet.columns))
      }
      if !labels.isEmpty {
        pieces.append(
          ["", PaperTexts.phoneAlso] + blanks(labels.map { PaperTexts.told($0.label) }))
      }
      return pieces
    case .fax, .decision, .payment, .order, .timeReport, .document: return []
    }
  }

  private var signature: [String] { blanks(PaperTexts.signature) }

  /// Where it is written in, and what becomes of the paper.
  private func afterwards(_ kind: CareEntry.Kind) -> [String] {
    let paper = PaperTexts.paperAfterwards(profile.filledForms)
    return ["", PaperTexts.afterwards]
      + (targets(kind).flatMap(written) + blanks([PaperTexts.notWrittenIn])).dropFirst()
      + PaperLines.wrapped(paper.words) + blanks(paper.blanks)
      + (text(.destruction).map { PaperLines.wrapped($0) } ?? [])
  }

  /// Where a long name leaves no room for a date, that has a row of its own.
  private func written(_ target: String) -> [String] {
    let row = PaperTexts.writtenInto(target)
    guard row.contains(where: { $0.label.count > PaperLines.mostLabel }) else {
      return blanks([row])
    }
    return [""] + PaperLines.item("[ ] ", PaperTexts.written(target))
      + ["", PaperLines.rules(PaperTexts.dateAndSignature, from: 4)]
  }

  /// Rows to fill in, each with room above it for a hand.
  private func blanks(_ rows: [[PaperTexts.Blank]]) -> [String] {
    rows.flatMap { ["", PaperLines.rules($0, from: 0)] }
  }

  private func targets(_ kind: CareEntry.Kind) -> [String] {
    let items: [WriteInLine.Item] =
      switch kind {
      case .dayNote: [.dayNote]
      case .deviation: [.deviation]
      case .call: [.pratorMessage, .ownCareDocumentation]
      case .fax: [.minaPlanerMessage]
      case .decision: [.decision, .paymentDecision]
      case .payment: [.paymentDecision]
      case .order: [.order]
      case .timeReport: [.performedTime]
      case .document: [.investigation, .implementationPlan, .otherSocialDocument]
      }
    var targets: [String] = []
    for line in profile.writeIn where line.items.contains(where: items.contains) {
      let target = line.system.isEmpty ? line.place?.rawValue ?? "" : line.system
      let laws = line.laws.isEmpty ? "" : " (\(line.laws.map(\.rawValue).joined(separator: ", ")))"
      let words = target + laws
      if !target.isEmpty, !targets.contains(words) { targets.append(words) }
    }
    return targets.isEmpty ? [""] : targets
  }

  // MARK: To read

  private var card: PaperSheet {
    var pieces = [PaperLines.wrapped(PaperTexts.begin)]
    pieces += PaperTexts.steps.enumerated().map { index, step in
      [""] + PaperLines.item("\(index + 1). ", step)
    }
    let documents = profile.documents.filter { $0.category == .form }.map {
      PaperTexts.lies($0.title, at: $0.place)
    }
    pieces.append(
      ["", PaperTexts.places] + documents.flatMap { PaperLines.item("- ", $0) }
        + ["", PaperLines.rule(PaperTexts.elsewhere + " ")])
    for list in profile.checklists where list.phase == .start { pieces.append(ticks(list)) }
    pieces.append(["", PaperTexts.whomToCall])
    pieces += profile.contacts.filter { !$0.isForManagerOnly }.map(contact)
    for place in [ProfileText.Place.unsure, .protectedPerson] {
      if let text = text(place) { pieces.append([""] + PaperLines.wrapped(text)) }
    }
    return PaperSheet(title: PaperTexts.cardTitle, pieces: pieces)
  }

  private var checklists: PaperSheet {
    PaperSheet(title: PaperTexts.checklistsTitle, pieces: profile.checklists.map(ticks))
  }

  private func ticks(_ list: ProfileChecklist) -> [String] {
    ["", PaperTexts.checklist(list.role, list.phase)]
      + list.items.flatMap { item in
        PaperLines.item("[ ] ", item, width: PaperSheet.columns - 22).enumerated().map {
          $0 == 0 ? PaperLines.ends($1, PaperTexts.tickRule) : $1
        }
      }
  }

  private func contact(_ contact: ProfileContact) -> [String] {
    let numbers = contact.numbers.map {
      "\($0.number) (\($0.hours.map(\.rawValue).joined(separator: ", ")))"
    }
    var lines = ["", PaperLines.rule(contact.name + ": ", numbers.joined(separator: "  "))]
    if contact.mustBeVerified, !numbers.isEmpty { lines.append("    " + PaperTexts.verify) }
    let notes = [contact.note, PaperTexts.reserve(contact.reserve)].filter { !$0.isEmpty }
    lines += notes.flatMap { PaperLines.item("    ", $0) }
    return lines
  }

  private func text(_ place: ProfileText.Place) -> String? {
    profile.texts.first { $0.place == place }?.text
  }
}
