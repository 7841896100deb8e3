/// Something about an outage itself, told while it lasts or afterwards (RT-15). The author says it;
/// the record's own time is when it was written.
public enum OutageEvent: Hashable, Sendable {
  /// How information went out (R004-05, R004-06, R004-07, R004-09).
  public enum Channel: String, CaseIterable, Hashable, Sendable {
    case email = "e-post"
    case intranet = "intranät"
    case sms = "sms"
    case notice = "anslag"
    case orally = "muntligt"
    case phone = "telefon"

    /// What information can be sent by: not by e-mail that does not work (R004-08).
    public static func usable(emailWorks: Bool?) -> [Channel] {
      allCases.filter { $0 != .email || emailWorks != false }
    }

    /// What is suggested: an SMS where e-mail does not work (R004-08); nil where nothing is.
    public static func suggested(emailWorks: Bool?) -> Channel? { emailWorks == false ? .sms : nil }
  }

  /// What the unit itself has to do when the systems are back, not bound to one entry (DT-02).
  public enum UnitDuty: String, CaseIterable, Hashable, Sendable {
    /// Providers' reporting (R004-86).
    case providerReport = "utförarrapportering"
    /// Work shifts approved once the time is registered (R004-100).
    case workShiftApproval = "godkänn arbetspass"
  }

  /// The lists that somebody by name answers for and that lie locked in.
  public enum KeptList: String, CaseIterable, Hashable, Sendable {
    case decisions = "beslut"
    case documents = "handlingar"
    case devices = "usb"
    case payments = "utbetalningar"
  }

  /// Reported to somebody's support (R002-01, R003-01).
  case reported(to: String, at: LocalTime, ticket: String)
  /// The plan, or the reserve routine, is in force (R003-02, R004-14).
  case decided(by: String, role: String, at: LocalTime)
  /// The level from now on; the three questions answered (DT-01).
  case level(computer: Bool, network: Bool, system: Bool, from: LocalTime)
  /// Information given (R004-05 … R004-09).
  case informed(Channel, to: String, at: LocalTime)
  /// Who was informed has told her unit (R004-08).
  case forwarded(of: Identifier<Record>, at: LocalTime)
  /// Premises, keys and the medicine room gone through (R001-07).
  case premisesChecked(at: LocalTime)
  /// Ongoing cases gone through (R004-29, R004-80).
  case casesReviewed(at: LocalTime)
  /// How documents are saved, as the manager decides (R004-75).
  case storageDecided(String)
  /// A case officer says that all her decisions are on the list (R004-35).
  case decisionsComplete(officer: String)
  /// Who answers for a list, and where it lies locked in (R004-28, R004-37, R004-46); the last word
  /// holds.
  case listKept(KeptList, by: String, place: String)
  /// The cause as known now; an earlier one stays readable (R000-03).
  case cause(String)
  /// Something was printed: a thing to destroy or file (R000-11 … R000-13).
  case printed(what: String, copies: Int, place: String)
  /// What was done with a print.
  case printDone(of: Identifier<Record>, PaperStep)
  /// A report about somebody with protected data lies on paper; nothing that tells whom it is about
  /// is written here (K-51).
  case paperReport(CareEntry.Kind, place: String, keeper: String, at: LocalTime)
  /// What became of such a paper.
  case paperReportDone(of: Identifier<Record>, outcome: String)
  /// Something that the unit had to do is done.
  case done(UnitDuty, at: LocalTime)
  /// Something that the unit had to do shall not be done; why.
  case waived(UnitDuty, reason: String)
  /// A point of a checklist is done; the author ticked it.
  case ticked(ChecklistPoint, at: LocalTime)
  /// A point was ticked by mistake; the tick stays readable.
  case unticked(ChecklistPoint, reason: String)
  /// What somebody told us about the outage, and when they said that they would tell more.
  case received(String, from: String, at: LocalTime, next: LocalTime?)
  /// The declaration named the wrong system or time.
  case declarationCorrected(DeclarationCorrection)
  /// Normal operation again (R003-12, X-24).
  case normalOperation(LocalTime)
  /// Normal state again (R004-12).
  case normalState(LocalTime)
  /// It was closed, and is open again; why. Both stay readable.
  case reopened(reason: String)
  /// Management and unions analysed it (R004-12).
  case analysed(on: CivilDate, management: Bool, unions: Bool, findings: String)
}
