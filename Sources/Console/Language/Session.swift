import DowntimeModel

/// Who has the console.
enum Session: Hashable, Sendable {
  /// There is no store yet: Kom igång.
  case noStore
  /// The store is locked.
  case locked
  /// The store is open and nobody has signed in.
  case open
  /// A person has signed in.
  case staff(StaffMember)
  /// Someone writes without unlocking; she is who she says she is.
  case writingOnly(StaffMember)

  /// The person who writes.
  var member: StaffMember? {
    switch self {
    case .staff(let member), .writingOnly(let member): member
    case .noStore, .locked, .open: nil
    }
  }

  /// Whether nothing can be read but what one has written oneself.
  var isWritingOnly: Bool {
    if case .writingOnly = self { true } else { false }
  }
}

/// Why the keys go without anybody having asked for it.
enum Leaving: Hashable, Sendable {
  /// The shift is over.
  case shiftOver
  /// The machine has slept.
  case slept
  /// Ctrl-Z: the shell gets the terminal.
  case suspended
}
