/// What an import takes. An outage's paper is some hundred lines; the limits keep the memory of the
/// program bounded, whatever the file.
public struct ImportLimits: Hashable, Sendable {
  /// Bytes of a file; the rest is not read.
  public var fileBytes = 32 << 20
  /// Lines of a file; the rest is not read.
  public var lines = 50_000
  /// Bytes of a line. One of this size fits in the journal.
  public var lineBytes = 256 << 10
  /// Faults that are told; the others are only counted.
  public var faults = 200

  /// The limits of the command.
  public init() {}
}
