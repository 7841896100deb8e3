/// Something in a profile's file that must be put right, and where. Facts only: the sentence is
/// written by whoever shows it.
public struct ProfileFault: Error, Hashable, Sendable {
  /// Where.
  public var position: TextPosition
  /// What.
  public var problem: Problem

  /// A fault.
  public init(_ problem: Problem, at position: TextPosition) {
    self.problem = problem
    self.position = position
  }

  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    // The file.
    /// More bytes than `ProfileFile.largest`.
    case tooLarge(bytes: Int)
    /// Bytes that are no UTF-8.
    case encoding
    /// A tab stands where spaces must.
    case tab
    /// What YAML does not allow here.
    case syntax(Syntax)
    /// More than one document.
    case severalDocuments
    /// Nothing to read.
    case empty
    /// Deeper than `ProfileFile.deepest`.
    case tooDeep
    /// `&name` or `*name`.
    case anchor
    /// `!tag`.
    case tag
    /// A key that is a list, a mapping, a number or empty.
    case keyIsNoText
    /// The same key twice in one place, and where it stood first.
    case duplicateKey(String, first: TextPosition)

    // What stands in it.
    /// A key that nobody reads here, and the nearest one that somebody does.
    case unknownKey(String, near: String?)
    /// A key that must be there is not.
    case missing(String)
    /// A key with nothing after it.
    case nothing(String)
    /// Another shape than the key takes.
    case wrongShape(key: String, Shape)
    /// A word that is none of the known ones, the nearest, and all of them.
    case unknownWord(key: String, String, near: String?, known: [String])
    /// A number outside its bounds.
    case outOfRange(key: String, Int, ClosedRange<Int>)
    /// A list that is empty, or has more rows than so many.
    case rows(key: String, Int, most: Int)
    /// More characters than a text may have.
    case textTooLong(key: String, most: Int)
    /// Characters that cannot be shown.
    case unprintable(key: String)

    // What the parts say together.
    /// The same name or word twice in a list.
    case repeated(key: String, String)
    /// A name that refers to nothing, and the nearest that there is.
    case unknownReference(key: String, String, near: String?)
    /// Parts that refer to each other in a circle.
    case circle(key: String, [String])
    /// Two keys of which exactly one must be given.
    case needsOneOf([String])
    /// A last day that does not say what it is counted from.
    case deadlineWithoutBasis
    /// A last day that is always counted from something else.
    case wrongBasis(String, mustBe: String)
    /// A key that must be given because of another.
    case needed(key: String, because: String)
    /// A key that has no meaning together with another.
    case meaningless(key: String, because: String)
    /// A field that a form cannot be without.
    case fieldCannotBeHidden(String)
    /// One figure must be less than another.
    case mustBeLess(key: String, than: String)
  }

  /// What a key takes.
  public enum Shape: Hashable, Sendable {
    case text, wholeNumber, yesOrNo, date, clock, list, mapping
    /// A name as the command line uses it.
    case name
  }

  /// What libyaml objects to.
  public enum Syntax: String, CaseIterable, Hashable, Sendable {
    /// Lines that belong together do not begin in the same column.
    case indentation
    /// A colon is missing, or stands where it cannot.
    case colon
    /// A quotation mark has no other.
    case quote
    /// A bracket or brace has no other.
    case bracket
    /// An escape in a quoted text that YAML does not know.
    case escape
    /// A character that cannot begin a value.
    case character
    case other
  }
}
