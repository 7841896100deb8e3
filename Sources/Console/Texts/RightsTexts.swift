import DowntimeModel

/// The words of what somebody may not do.
enum RightsTexts {
  /// Who may instead.
  static func denied(_ act: Act) -> String {
    let roles = Rights.roles(for: act).map(\.rawValue)
    let last = roles.last ?? ""
    let others = roles.dropLast().joined(separator: ", ")
    return "Det får bara \(others.isEmpty ? last : others + " eller " + last) göra."
  }
}
