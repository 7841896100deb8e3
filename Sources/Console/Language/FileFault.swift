/// Why a text file could not be read. The path stays on screen; it is not in the fault.
enum FileFault: Error, Hashable, Sendable {
  /// No such file.
  case absent
  /// A folder, a device or the like.
  case notAFile
  /// More than `limit` bytes.
  case tooLarge
  /// No text: it holds zero bytes.
  case notText
  /// The system's error number.
  case system(errno: Int32)

  /// Bytes that are read at most.
  static let limit = 1_048_576
}
