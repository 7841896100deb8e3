/// What findings mean to a journal that is to be gone on with.
extension Finding {
  func with(_ problem: Problem) -> Finding {
    var copy = self
    copy.problem = problem
    return copy
  }
}

extension Finding.Problem {
  /// Whether what is wrong makes the journal's last line doubtful to go on from.
  var castsDoubt: Bool {
    switch self {
    case .checksum, .chain, .forged, .sequence, .reordered, .unknownVersion, .oddFile, .fork: true
    case .tornTail, .keyMissing, .payload, .clock, .missing, .olderKey, .lost,
      .destroyedKey:
      false
    }
  }
}
