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

  /// The person who is signed in.
  var member: StaffMember? {
    if case .staff(let member) = self { member } else { nil }
  }
}
