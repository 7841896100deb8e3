/// What something that waits is about: the list's kinds, by the word that a record keeps. A word once
/// written is never changed.
public enum ItemKind: String, CaseIterable, Hashable, Sendable {
  case tellOrally = "säg till"
  case tellReceivingUnit = "underrätta mottagande enhet"
  case tellOwnOfficer = "meddela egen handläggare"
  case phone = "ring"
  case judge = "bedöm"
  case inform = "informera"
  case handOver = "överlämna"
  case order = "beställning"
  case linkDecision = "koppla beslut"
  case reconcile = "stäm av"
  case refill = "återför påfyllning"
  case declareDecisions = "intyga beslut"
  case forward = "för vidare"
  case begin = "när stoppet börjar"
  case unit = "enhetens uppgift"
  case writeIn = "skriv in"
  case fax = "fax"
  case faxArrival = "faxets mottagande"
  case send = "skicka i systemet"
  case acknowledge = "kvittera"
  case loan = "lån"
  case paper = "papper"
  case paperReport = "pappersrapport"
  case printedCopy = "utskrift"
  case analysis = "analys"
  case confirmHandover = "bekräfta överlämning"
  case startedText = "påbörjad text"
  case selfCheck = "egenkontroll"
  case preparedDocument = "underlag"
  case weedPrints = "gamla utskrifter"
  case plannedOutage = "planerat stopp"
  case finding = "brist"
  case appoint = "utse"
  case reviewEmergency = "granska nödöppning"
}

/// Names something that waits, so that a record can point at it whatever it reads like then.
public struct ItemKey: Hashable, Sendable {
  /// What it is about.
  public var kind: ItemKind
  /// The record that it comes from; nil for what belongs to the outage.
  public var record: Identifier<Record>?
  /// What else tells it apart, such as a receiver; empty where nothing does.
  public var detail: String

  /// A name.
  public init(_ kind: ItemKind, _ record: Identifier<Record>? = nil, detail: String = "") {
    self.kind = kind
    self.record = record
    self.detail = detail
  }
}

/// Something said about what waits. It closes nothing by itself, except by a reason and a name.
public struct ItemNote: Hashable, Sendable {
  /// What is said.
  public enum Said: Hashable, Sendable {
    /// «Jag tar den»: the author does it; others see that.
    case taken
    /// The author does not do it after all.
    case released
    /// It shall not be done; why (DT-12).
    case waived(reason: String)
    /// It shall be done after all; why.
    case wanted(reason: String)
  }

  /// What waits.
  public var item: ItemKey
  /// What is said.
  public var said: Said

  /// A note.
  public init(_ item: ItemKey, _ said: Said) {
    self.item = item
    self.said = said
  }
}
