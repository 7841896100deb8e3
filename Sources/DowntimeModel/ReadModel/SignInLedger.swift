/// Everybody's PINs and wrong tries, as the journal tells them: closing the program forgets none.
struct SignInLedger: Sendable {
  private var hashes: [Identifier<StaffMember>: (stamp: RecordStamp, hash: PINHash?)] = [:]
  private var tries: [Identifier<StaffMember>: [Try]] = [:]

  private struct Try {
    var stamp: RecordStamp
    /// By the clock, which the stamp's time never goes back with.
    var at: Instant
    var isRight: Bool
  }

  /// Takes in a setting.
  mutating func apply(_ setting: PINSetting, _ stamp: RecordStamp) {
    if let known = hashes[setting.member], stamp < known.stamp { return }
    hashes[setting.member] = (stamp, setting.hash)
  }

  /// Takes in a try.
  mutating func apply(_ attempt: SignInTry, _ stamp: RecordStamp, at time: Instant) {
    tries[attempt.member, default: []].insert(
      Try(stamp: stamp, at: time, isRight: attempt.isRight), inOrder: { $0.stamp < $1.stamp })
  }

  /// The clock was set back: what it told later than that counts as tried then, so that a wait is
  /// neither lost nor longer than it was.
  mutating func clockWasSetBack(to now: Instant) {
    tries = tries.mapValues { all in
      all.map { Try(stamp: $0.stamp, at: min($0.at, now), isRight: $0.isRight) }
    }
  }

  /// The same for who asks once and ends: tries that the clock has not come to count, but have been
  /// waited for.
  mutating func endWaits(after now: Instant) {
    tries = tries.mapValues { all in
      all.map { attempt in
        let isToCome = attempt.at > now
        let at = isToCome ? now.advanced(bySeconds: -UnitState.longestWait) : attempt.at
        return Try(stamp: attempt.stamp, at: at, isRight: attempt.isRight)
      }
    }
  }

  /// The PIN that is to be given; nil when one is to be chosen.
  func hash(_ member: Identifier<StaffMember>) -> PINHash? {
    hashes[member]?.hash
  }

  /// Wrong tries since the last right one or the last new PIN, and when the last was.
  func wrongTries(_ member: Identifier<StaffMember>) -> (count: Int, last: Instant?) {
    var count = 0
    var last: Instant?
    for attempt in tries[member] ?? [] {
      if attempt.isRight || hashes[member].map({ attempt.stamp < $0.stamp }) == true {
        (count, last) = (0, nil)
      } else {
        (count, last) = (count + 1, attempt.at)
      }
    }
    return (count, last)
  }
}

extension UnitState {
  /// Whether and when a member may try her PIN.
  public enum SignInState: Hashable, Sendable {
    /// She has none and chooses one.
    case choosesPIN
    /// She may try now.
    case open(PINHash)
    /// She may try at that moment: wrong tries slow down.
    case slowed(until: Instant, PINHash)
    /// Ten wrong: only writing without unlocking is left until a manager clears the PIN.
    case shut
  }

  /// Wrong tries after which each next one waits.
  static let freeTries = 3
  /// Seconds that a wait grows to.
  static let longestWait: Int64 = 60
  /// Wrong tries that shut the door.
  static let mostTries = 10

  /// Whether a member may try her PIN at a moment. After the third wrong try the wait is 2 s and
  /// doubles with each, up to a minute.
  public func signInState(_ member: Identifier<StaffMember>, now: Instant) -> SignInState {
    guard let hash = signIns.hash(member) else { return .choosesPIN }
    let (count, last) = signIns.wrongTries(member)
    guard count < Self.mostTries else { return .shut }
    guard count >= Self.freeTries, let last else { return .open(hash) }
    let seconds = min(Self.longestWait, Int64(2) << Int64(count - Self.freeTries))
    let due = last.advanced(bySeconds: seconds)
    return due <= now ? .open(hash) : .slowed(until: due, hash)
  }

  /// Whether a member has a PIN.
  public func hasPIN(_ member: Identifier<StaffMember>) -> Bool { signIns.hash(member) != nil }

  /// Wrong tries of a member since she last got in.
  public func wrongTries(_ member: Identifier<StaffMember>) -> Int {
    signIns.wrongTries(member).count
  }
}
