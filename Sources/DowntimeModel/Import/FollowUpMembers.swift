/// The members of lines about an earlier entry.
extension FactReader {
  /// What a line says of the record that it points at; nil for kinds that are about none.
  mutating func after(
    _ kind: ImportKind, _ original: ImportReferences.Target, at: LocalTime, writtenAt: LocalTime
  ) -> Entry? {
    let id = original.id
    switch kind {
    case .correction: return correction(of: original, writtenAt: writtenAt)
    case .personMove:
      let move = PersonMove(original: id, person: person(), reason: text("orsak"))
      judge(SigningCheck.faults(of: move, mayBeNobody: original.kind == .deviation))
      return .personMove(move)
    case .transfer:
      let system = ITSystem(requiredLine("system")) ?? .unnamed
      let transfer = Transfer(
        original: id, system: system, at: at, reference: line("extern_ref"),
        way: wordIfAny("sätt"))
      judge(SigningCheck.faults(of: transfer, now: writtenAt))
      return .transfer(transfer)
    case .exemption: return .exemption(Exemption(original: id, reason: reason()))
    case .reopening: return .reopening(Reopening(original: id, reason: reason()))
    default: return said(kind, of: id, at: at).map { .addition(Addition(original: id, said: $0)) }
    }
  }

  /// Why; as when it is signed.
  private mutating func reason() -> String {
    let reason = text("orsak")
    judge(SigningCheck.reason(reason))
    return reason
  }

  /// The whole entry as it shall read, in `ska_läsas`.
  private mutating func correction(of original: ImportReferences.Target, writtenAt: LocalTime)
    -> Entry?
  {
    guard let kind = original.kind.care else { return nil }
    let reason = reason()
    let replacement = required("ska_läsas", nil) { reader, name in
      reader.objectIfAny(name) { inner -> (CareEntry, LocalTime)? in
        let at =
          (kind == .timeReport ? nil : inner.timeIfAny("händelse_tid")) ?? original.occurredAt
        let care = inner.care(kind, occurredAt: at, writtenAt: writtenAt)
        if case .timeReport(let report) = care { return (care, report.startedAt) }
        return (care, at)
      }
    }
    return replacement.map { care, at in
      .correction(
        Correction(original: original.id, reason: reason, occurredAt: at, replacement: care))
    }
  }

  private mutating func said(_ kind: ImportKind, of id: Identifier<Record>, at: LocalTime)
    -> Addition.Said?
  {
    switch kind {
    case .read: .read([])
    case .toldOrally:
      .toldOrally(
        Addition.OralInformation(
          unit: requiredLine("enhet"), receiver: requiredLine("mottagare"), at: at))
    case .handedOver: .handedOver(to: requiredLine("namn"), at: at)
    case .personInformed: .informed(informed(at: at))
    case .paper: .paper(paperStep())
    case .acknowledged: .acknowledged(wordIfAny("meddelandetyp"), at: at)
    case .sentAfterwards:
      .sentAfterwards(
        word("meddelandetyp", or: .other), to: word("till", or: ReceiverWord.hospital).receiver,
        at: at)
    case .assessed:
      .assessed(
        Addition.Assessment(
          text: requiredText("bedömning"), actions: text("åtgärd"), responsible: line("ansvarig"),
          severity: severityIfAny(), likelihood: likelihoodIfAny()))
    case .orderStep:
      .orderStep(word("steg", or: .contacted), at: at, counterpart: line("motpart_namn"))
    case .follows: follows()
    case .struck: .struck(reason: requiredText("orsak"))
    case .faxArrived:
      .faxArrived(unit: faxUnit(of: id), by: line("bekräftad_av"), at: at)
    case .nextShift: .nextShift(mustKnow: flag("måste_veta"), reason: reason())
    case .waived: .waived(word("uppgift", or: .phone), reason: requiredText("orsak"))
    default: nil
    }
  }

  private mutating func follows() -> Addition.Said? {
    if !has("beslut") { fail("beslut", .missing) }
    return decisionIfAny().map { .follows(decision: $0) }
  }

  /// Which of a fax's receivers has got it. A unit that it was not sent to is a slip, and would leave
  /// the fax waiting.
  private mutating func faxUnit(of fax: Identifier<Record>) -> String {
    let typed = requiredLine("enhet")
    let known = scene.references.faxUnits(of: fax).first {
      SwedishOrder.folded($0) == SwedishOrder.folded(typed)
    }
    if known == nil, !hasFault("enhet") { fail("enhet", .notAReceiver) }
    return known ?? typed
  }

  /// What was done with a paper, a print or a file.
  mutating func paperStep() -> PaperStep {
    switch word("åtgärd", or: PaperWord.scanned) {
    case .scanned: .scanned
    case .shredded: .shredded
    case .confidentialBin: .confidentialBin
    case .filed: .filed(place: requiredLine("förvaring"))
    case .erased: .erased
    case .notNeeded: .notNeeded(reason: requiredLine("orsak"))
    }
  }

  private enum PaperWord: String, CaseIterable {
    case scanned = "skannad"
    case shredded = "strimlad"
    case confidentialBin = "sekretesskärl"
    case filed = "i pappersakt"
    case erased = "raderad"
    case notNeeded = "behövs inte"
  }

  private enum ReceiverWord: String, CaseIterable {
    case hospital = "slutenvård"
    case municipality = "kommun"
    case primaryCare = "primärvård"
    case psychiatricOutpatientCare = "psykiatrisk öppenvård"
    case outpatientCare = "öppenvård"

    var receiver: MessageReceiver {
      switch self {
      case .hospital: .hospital
      case .municipality: .municipality
      case .primaryCare: .primaryCare
      case .psychiatricOutpatientCare: .psychiatricOutpatientCare
      case .outpatientCare: .outpatientCareOfUnknownKind
      }
    }
  }
}
