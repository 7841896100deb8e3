/// Why a line of an import cannot be taken in, and where. Facts only; it holds what the file says
/// only where it is the name of a member.
public struct ImportFault: Error, Hashable, Sendable {
  /// What a member should have held.
  public enum Shape: Hashable, Sendable {
    case text, flag, wholeNumber, object, list
  }

  /// What is wrong with the file or with a line of it.
  public enum LineProblem: Error, Hashable, Sendable {
    /// The file is UTF-16, as some programs save «Unicode».
    case utf16
    /// The file is larger than `ImportLimits.fileBytes`; nothing after that was read.
    case fileTooLarge
    /// The file has more lines than `ImportLimits.lines`; nothing after that was read.
    case tooManyLines
    /// Longer than `ImportLimits.lineBytes`.
    case lineTooLong
    /// Bytes that are not UTF-8.
    case notUTF8
    /// A NUL byte: not a text file.
    case nul
    /// Not one JSON object; the byte, from 1.
    case notJSON(byte: Int)
    /// A member stands twice; the byte, from 1.
    case memberTwice(byte: Int)
    /// A number with decimals or an exponent, or too large; the byte, from 1.
    case jsonNumber(byte: Int)
    /// A list or a value where an object should be.
    case notAnObject
    /// Exactly the same as an earlier line: each must have a `ref` of its own if both happened.
    case sameLine(as: Int)
  }

  /// What is wrong with a member.
  public enum MemberProblem: Error, Hashable, Sendable {
    /// It must be there.
    case missing
    /// The line has no such member; the one that was probably meant.
    case unknown(near: String?)
    /// It holds something of another kind.
    case shape(Shape)
    /// It is none of these words; the one that was probably meant.
    case word(allowed: [String], near: String?)
    /// It is not a number of these.
    case number(ClosedRange<Int>)
    /// It is no time.
    case time(TimeInput.Fault)
    /// The repeated October hour: sommartid or vintertid must be said.
    case saySeason
    /// Not a date such as `2026-05-04`.
    case day
    /// It is no amount.
    case amount(MoneyInput.Fault)
    /// It is no identity number.
    case personNumber(Personnummer.Fault)
    /// Ten digits that fit two centuries.
    case century
    /// Nobody in the register has the number, and no name is given.
    case notInRegister
    /// Someone in the register has the number, under another name.
    case otherName
    /// Not two to five letters.
    case signature
    /// Nobody has the signature.
    case nobodySigns
    /// Somebody else has the signature, or the number.
    case taken
    /// She is in the register already, without a mark that her data are protected.
    case notMarked
    /// Nothing earlier in the file or in the journal is called so.
    case unknownReference
    /// The fax was sent to no such unit.
    case notAReceiver
    /// What it points at is of another kind.
    case wrongReference
    /// An earlier line has the same `ref`.
    case refTaken(line: Int)
    /// A `ref` must not look like a number of the journal.
    case refLikeNumber
    /// No outage is under way, or none is called so.
    case noOutage
    /// Several outages are open: it must be said which.
    case whichOutage
    /// The outage is closed (Avslutat).
    case outageClosed
    /// Who runs the import may not do that.
    case typistMayNot(Act)
    /// Who did it, by the file, may not do that.
    case authorMayNot(Act)
    /// It was written before it happened, or has not been written yet.
    case writtenTooEarly
    /// It cannot be signed so.
    case entry(EntryFault)
  }

  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    case line(LineProblem)
    /// A member, by its path such as `person/nummer`.
    case member(String, MemberProblem)
  }

  /// The line, from 1.
  public var line: Int
  /// What is wrong.
  public var problem: Problem

  /// A fault.
  public init(line: Int, _ problem: Problem) {
    self.line = line
    self.problem = problem
  }
}
