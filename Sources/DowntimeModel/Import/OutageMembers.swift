/// The members of lines about the outage itself (RT-15).
extension FactReader {
  /// The declaration of an outage, judged as when it is signed.
  mutating func declaration(
    _ outage: Identifier<Outage>, startedAt: LocalTime, writtenAt: LocalTime
  )
    -> OutageDeclaration
  {
    var declaration = OutageDeclaration(
      outage: outage, systems: lines("system").compactMap { ITSystem($0) }, startedAt: startedAt,
      note: text("anmärkning"))
    declaration.details.isPlanned = flagIfAny("planerat")
    declaration.details.cause = wordIfAny("orsak")
    declaration.details.scope = wordIfAny("omfattning")
    declaration.details.emailWorks = flagIfAny("e_post_fungerar")
    declaration.details.phonesWork = flagIfAny("telefoni_fungerar")
    declaration.details.discoveredAt = timeIfAny("upptäckt_tid")
    judge(SigningCheck.faults(of: declaration, now: writtenAt))
    return declaration
  }

  /// What a line says of the outage; nil for other kinds.
  mutating func outageEvent(_ kind: ImportKind, _ subject: Identifier<Record>?, at: LocalTime)
    -> OutageEvent?
  {
    switch kind {
    case .reported: .reported(to: requiredLine("till"), at: at, ticket: line("ärendenr"))
    case .planInForce:
      .decided(by: requiredLine("vem"), role: requiredLine("roll"), at: at)
    case .level:
      .level(
        computer: flag("dator"), network: flag("nätverk"), system: flag("system"), from: at)
    case .informed: .informed(word("kanal", or: .orally), to: requiredLine("till"), at: at)
    case .forwarded: subject.map { .forwarded(of: $0, at: at) }
    case .premises: .premisesChecked(at: at)
    case .cases: .casesReviewed(at: at)
    case .storage: .storageDecided(requiredText("text"))
    case .complete: .decisionsComplete(officer: requiredLine("handläggare"))
    case .listKept:
      .listKept(
        word("lista", or: OutageEvent.KeptList.decisions), by: requiredLine("ansvarig"),
        place: requiredLine("förvaring"))
    case .cause: .cause(requiredText("text"))
    case .ticked: .ticked(checklistPoint(), at: at)
    case .unticked: .unticked(checklistPoint(), reason: requiredText("orsak"))
    case .received:
      .received(
        requiredText("text"), from: requiredLine("från"), at: at, next: next(after: at))
    case .printed:
      .printed(
        what: requiredLine("vad"), copies: number("antal", 1...9999),
        place: requiredLine("förvaring"))
    case .printDone: subject.map { .printDone(of: $0, paperStep()) }
    case .paperReport:
      .paperReport(
        word("blankett", or: ImportKind.deviation).care ?? .deviation,
        place: requiredLine("förvaring"), keeper: requiredLine("hos"), at: at)
    case .paperReportDone:
      subject.map { .paperReportDone(of: $0, outcome: requiredText("vad_hände")) }
    case .dutyDone: .done(word("uppgift", or: .providerReport), at: at)
    case .dutyWaived: .waived(word("uppgift", or: .providerReport), reason: requiredText("orsak"))
    case .reopened: .reopened(reason: requiredText("orsak"))
    case .normalOperation: .normalOperation(at)
    case .normalState: .normalState(at)
    case .analysed:
      .analysed(
        on: StockholmTime.civil(of: at).date, management: flag("ledningsgrupp"),
        unions: flag("fackliga"), findings: requiredText("slutsatser"))
    default: nil
    }
  }

  private mutating func checklistPoint() -> ChecklistPoint {
    ChecklistPoint(
      role: requiredLine("roll"), phase: word("skede", or: .during), text: requiredLine("punkt"))
  }

  /// When more was to be told; never before what was told.
  private mutating func next(after at: LocalTime) -> LocalTime? {
    let next = timeIfAny("nästa_besked")
    if let next, next.instant < at.instant {
      fail("nästa_besked", .entry(EntryFault(.next, .endBeforeStart)))
    }
    return next
  }
}
