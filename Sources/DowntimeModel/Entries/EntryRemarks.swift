/// What stands beside an entry and is no part of what happened: why it was written so late, and the
/// answers to the fields that only this unit has. One small reference, since most entries have none.
public struct EntryRemarks: Hashable, Sendable {
  /// An answer to a field of the profile's own (`egna fält`): kept, shown, and without meaning here.
  public struct OwnAnswer: Hashable, Sendable {
    /// What the field was called when it was answered.
    public var label: String
    /// What was written or chosen.
    public var text: String

    /// An answer.
    public init(label: String, text: String) {
      self.label = label
      self.text = text
    }
  }

  private indirect enum Content: Hashable, Sendable {
    case held(lateReason: String, own: [OwnAnswer])
  }

  private let content: Content?

  /// Remarks; `isEmpty` when nothing is said.
  public init(lateReason: String = "", own: [OwnAnswer] = []) {
    let isEmpty = lateReason.isEmpty && own.isEmpty
    content = isEmpty ? nil : .held(lateReason: lateReason, own: own)
  }

  /// Whether nothing is said.
  public var isEmpty: Bool { content == nil }

  /// Why it was written so long after it happened (RT-02); empty when it was not.
  public var lateReason: String {
    if case .held(let reason, _) = content { reason } else { "" }
  }

  /// The answers to the profile's own fields, in its order.
  public var own: [OwnAnswer] {
    if case .held(_, let own) = content { own } else { [] }
  }

  /// Whether something written now tells of what happened so long ago that the reason is asked: more
  /// than `EntryLimits.lateHours` before (RT-02, K-10).
  public static func asksForReason(occurredAt: LocalTime, now: LocalTime) -> Bool {
    let limit = Int64(EntryLimits.lateHours) * 3600
    return occurredAt.instant.advanced(bySeconds: limit) < now.instant
  }
}
