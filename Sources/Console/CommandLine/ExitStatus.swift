import Glibc

/// How the program ended, for scripts; docs/OPERATIONS.md lists them.
enum ExitStatus: Int32 {
  /// Done, and nothing to remark.
  case success = 0
  /// Done, and something to see to was found (`verify`, `doctor`, `export`).
  case findings = 1
  /// Could not be done; one line on standard error says why, and nothing was changed.
  case failed = 2
  /// The command line could not be understood.
  case usage = 64

  /// Ends the program.
  func end() -> Never { exit(rawValue) }
}

/// Why a command could not be carried out, in words for the person who gave it: what happened and
/// what to do. Never personal data.
struct CommandFault: Error, Equatable {
  /// How the program ends.
  var status = ExitStatus.failed
  /// One line.
  var message: String

  /// A fault that ends the program with `failed`, or as said.
  init(_ message: String, _ status: ExitStatus = .failed) {
    self.message = message
    self.status = status
  }
}
