/// Why a payload cannot be read. Facts without content: only offsets and the format's own names.
public enum PayloadError: Error, Hashable, Sendable {
  /// The bytes are not the JSON that payloads use.
  case json(JSONFault)
  /// A member that must be there is not, by its path, such as `au/si`.
  case missing(String)
  /// A member has the wrong type or a value that cannot be, by its path.
  case invalid(String)
}
