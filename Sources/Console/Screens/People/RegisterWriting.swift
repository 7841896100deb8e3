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

  /// Whether something has not been answered yet.
  var isWaiting: Bool { !waiting.isEmpty }

  /// Waits for these.
  mutating func wait(for people: [(id: Identifier<Subject>, source: Source)]) {
    waiting = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.source) })
    saved = []
  }

  /// One is on disk. True when it was the last.
  mutating func didSave(_ id: Identifier<Subject>) -> Bool {
    guard let source = waiting.removeValue(forKey: id) else { return false }
    saved.insert(source)
    return waiting.isEmpty
  }

  /// What has been saved since `wait`, once: the rest is not waited for any more.
  mutating func finish() -> (fields: Bool, lines: Set<Int>) {
    var lines: Set<Int> = []
    for case .line(let line) in saved { lines.insert(line) }
    let fields = saved.contains(.fields)
    (waiting, saved) = ([:], [])
    return (fields, lines)
  }
}
