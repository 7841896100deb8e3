/// One print of a prepared document: a thing that lies somewhere until it is weeded.
public struct DocumentPrint: Hashable, Sendable {
  /// The record that told of it.
  public let id: Identifier<Record>
  /// When, by whom, which version, how many copies.
  public let printing: PreparedDocument.Printing
  /// The day it was printed; never after the day that it was written down, whatever a clock said.
  public let day: CivilDate
  /// What was done with it, by whom and when; nil while it lies there.
  public internal(set) var weeded: Weeded?
  /// Why it is kept longer than the rule says, and until when.
  public internal(set) var kept: Kept?

  /// What was done with it.
  public struct Weeded: Hashable, Sendable {
    /// What.
    public let step: PaperStep
    /// By whom.
    public internal(set) var by: Author
    /// When that was written down.
    public let at: LocalTime
  }

  /// An exception.
  public struct Kept: Hashable, Sendable {
    /// Why.
    public let reason: String
    /// The last day; nil for none.
    public let until: CivilDate?
  }

  init(_ id: Identifier<Record>, _ printing: PreparedDocument.Printing, writtenAt: LocalTime) {
    self.id = id
    self.printing = printing
    day = min(
      StockholmTime.civil(of: printing.at).date, StockholmTime.civil(of: writtenAt).date)
  }

  /// The last day that it is for: as told, else the next day for a schedule that was settled the day
  /// before, and the day itself for one that was printed anew (R001-21).
  var lastDayOfUse: CivilDate {
    if let validTo = printing.validTo { return validTo }
    return printing.reason == .settled ? day.adding(days: 1) : day
  }
}

/// An old print that is not needed where it lies.
public struct OldPrint: Hashable, Sendable {
  /// Why it is not.
  public enum Reason: Hashable, Sendable {
    /// There is a newer one (R000-19).
    case replaced
    /// It has been kept for as long as the routine says (R001-22, R001-25).
    case timeIsOver
    /// What it was printed for is over: nobody lives there, the row is not used, the planned outage
    /// is past (R000-11, R001-16).
    case purposeIsOver
  }

  /// Which.
  public let printed: DocumentPrint
  /// Since when it should be gone: the first day.
  public let since: CivilDate
  /// Why.
  public let reason: Reason
}
