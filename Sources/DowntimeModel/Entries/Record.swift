/// An entry as it stands in the journal: sealed, chained and never changed.
public struct Record: Hashable, Sendable {
  /// The record's identity.
  public var id: Identifier<Record>
  /// The outage it belongs to; nil for registers (unit, staff, residents).
  public var outage: Identifier<Outage>?
  /// The number people say, such as `DA-0001`; nil for kinds that have none.
  public var number: EntryNumber?
  /// When it was written, by the clock; never before the journal's previous record.
  public var recordedAt: LocalTime
  /// When it happened, as the person says; nil when the record only says what is so from now on.
  public var occurredAt: LocalTime?
  /// Who wrote it.
  public var author: Author
  /// What it says.
  public var entry: Entry
  /// Set when it was written without unlocking and taken in later, or typed by another.
  public var letter: LetterMark?
  /// What stands beside it.
  public var remarks: EntryRemarks
  /// Members of the body that this version does not know, as compact JSON by name; kept and
  /// exported, never dropped. For an unrecognized kind: all of its body.
  public var unknownMembers: [String: String]

  /// A record.
  public init(
    id: Identifier<Record>, outage: Identifier<Outage>?, number: EntryNumber?,
    recordedAt: LocalTime, occurredAt: LocalTime?, author: Author, entry: Entry,
    letter: LetterMark? = nil, remarks: EntryRemarks = EntryRemarks(),
    unknownMembers: [String: String] = [:]
  ) {
    self.id = id
    self.outage = outage
    self.number = number
    self.recordedAt = recordedAt
    self.occurredAt = occurredAt
    self.author = author
    self.entry = entry
    self.letter = letter
    self.remarks = remarks
    self.unknownMembers = unknownMembers
  }

  /// When its author wrote it: on paper, in the letterbox, or here.
  public var writtenAt: LocalTime { letter?.writtenAt ?? recordedAt }
}

/// The number people say, such as `AVV-0002`: kind and running number within the outage. The
/// first terminal has no letter, later ones write `DA-B0001`.
public struct EntryNumber: Hashable, Sendable {
  /// The prefix, such as `DA`, `AVV`, `SAM` or `RÄT`.
  public var series: String
  /// The terminal's letter; empty for the first terminal.
  public var terminal: String
  /// The running number, from 1.
  public var ordinal: Int

  /// A number.
  public init(series: String, terminal: String = "", ordinal: Int) {
    self.series = series
    self.terminal = terminal
    self.ordinal = ordinal
  }

  /// Reads the written form; nil for anything else.
  public init?(_ text: String) {
    let utf8 = text.utf8
    guard let dash = utf8.lastIndex(of: UInt8(ascii: "-")) else { return nil }
    let rest = utf8[utf8.index(after: dash)...]
    let digits = rest.drop { !(0x30...0x39).contains($0) }
    // Four digits, or more that need more.
    guard digits.count == 4 || digits.count > 4 && digits.first != UInt8(ascii: "0"),
      digits.allSatisfy({ (0x30...0x39).contains($0) }), let ordinal = Int(Substring(digits))
    else { return nil }
    self.init(
      series: String(text[..<dash]),
      terminal: String(text[rest.startIndex..<digits.startIndex]), ordinal: ordinal)
  }

  /// The written form; more than four digits when needed.
  public var text: String {
    let digits = String(ordinal)
    return series + "-" + terminal + String(repeating: "0", count: max(0, 4 - digits.count))
      + digits
  }
}

/// An entry on its way into the journal: everything but what the journal gives it (identity,
/// number, recorded time).
public struct Submission: Hashable, Sendable {
  /// The outage it belongs to; nil for registers.
  public var outage: Identifier<Outage>?
  /// When it happened, as the person says.
  public var occurredAt: LocalTime?
  /// Who writes.
  public var author: Author
  /// What it says.
  public var entry: Entry
  /// The identity the record shall have; nil draws one. A record signed from a draft takes the
  /// draft's, so that a draft left by a crash is known to be signed already.
  public var id: Identifier<Record>?
  /// Set when it was written without unlocking, or typed by another.
  public var letter: LetterMark?
  /// What stands beside it.
  public var remarks: EntryRemarks

  /// A submission.
  public init(
    outage: Identifier<Outage>?, occurredAt: LocalTime?, author: Author, entry: Entry,
    id: Identifier<Record>? = nil, letter: LetterMark? = nil,
    remarks: EntryRemarks = EntryRemarks()
  ) {
    self.outage = outage
    self.occurredAt = occurredAt
    self.author = author
    self.entry = entry
    self.id = id
    self.letter = letter
    self.remarks = remarks
  }
}
