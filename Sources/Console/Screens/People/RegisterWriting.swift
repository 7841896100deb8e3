import DowntimeModel

/// People on their way into a register: what to take out of the form when each is on disk, so that
/// what could not be saved, or must be mended, is still there.
struct RegisterWriting<Subject>: Hashable, Sendable {
  /// Where the person was typed.
  enum Source: Hashable, Sendable {
    case fields
    case line(Int)
  }

  private var waiting: [Identifier<Subject>: Source] = [:]
  private var saved: Set<Source> = []
  /// How many of those waited for could not be saved; the answers do not say which.
  private(set) var failures = 0

  /// Whether something has not been answered yet.
  var isWaiting: Bool { waiting.count > failures }

  /// Waits for these.
  mutating func wait(for people: [(id: Identifier<Subject>, source: Source)]) {
    waiting = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.source) })
    (saved, failures) = ([], 0)
  }

  /// One is on disk. True when it was the last answer waited for.
  mutating func didSave(_ id: Identifier<Subject>) -> Bool {
    guard let source = waiting.removeValue(forKey: id) else { return false }
    saved.insert(source)
    return !isWaiting
  }

  /// One could not be saved. True when it was the last answer waited for.
  mutating func didFail() -> Bool {
    guard isWaiting else { return false }
    failures += 1
    return !isWaiting
  }

  /// What has been saved since `wait`.
  var savedSources: (fields: Bool, lines: Set<Int>) {
    var lines: Set<Int> = []
    for case .line(let line) in saved { lines.insert(line) }
    return (saved.contains(.fields), lines)
  }
}
