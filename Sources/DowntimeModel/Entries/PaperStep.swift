/// What was done with a paper or a file that is left when its content is where it shall be (DT-07).
public enum PaperStep: Hashable, Sendable {
  /// Scanned into the own documentation (R002-18).
  case scanned
  /// Shredded (R000-13).
  case shredded
  /// Into the confidential-waste bin (R000-13).
  case confidentialBin
  /// Into the paper file: it is an original (R004-66).
  case filed(place: String)
  /// A file that was erased (R004-64, R004-98).
  case erased
  /// Nothing is to be done with it; why.
  case notNeeded(reason: String)

  /// Whether the thing no longer waits for anybody.
  public var isLast: Bool { self != .scanned }
}
