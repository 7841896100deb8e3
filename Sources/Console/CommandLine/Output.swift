import Glibc

/// The program's two voices outside the console: data on standard output, messages on standard
/// error. Both past the C library's buffers, so that what was said is said.
enum Output {
  /// Says something to the person; one line.
  static func message(_ text: String) {
    // Nobody can be told that standard error is gone.
    _ = write(Array((text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Gives a line of data.
  static func line(_ text: String) throws(CommandFault) {
    try data(Array((text + "\n").utf8))
  }

  /// Gives data.
  static func data(_ bytes: [UInt8]) throws(CommandFault) {
    guard let problem = write(bytes, to: STDOUT_FILENO) else { return }
    throw CommandFault("Det gick inte att skriva ut allt: \(SystemErrorText.sentence(problem))")
  }

  /// Writes everything; the error number when it cannot.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress.map { unsafe $0 + written }, bytes.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}
