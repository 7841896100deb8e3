import DowntimeModel

/// The versions of a started text or a letter, when each was begun and acknowledged, and when it
/// was begun to be thrown away.
struct TextPromise<Text: Hashable> {
  private(set) var versions: [(text: Text, begun: Int, acknowledged: Int?)] = []
  var discardBegun: Int?

  /// Saves another version, and remembers what came of it.
  mutating func make(
    _ text: Text, at disk: SimulatedDisk, _ save: () throws(StoreError) -> Void
  ) {
    versions.append((text, disk.operations, nil))
    do throws(StoreError) {
      try save()
      versions[versions.count - 1].acknowledged = disk.operations
    } catch {
      return
    }
  }

  /// Holds what was found after a crash to what had been promised by then.
  static func judge<ID: Hashable>(
    _ promises: [ID: TextPromise], found: [(ID, Text)], after operation: Int,
    _ verdict: inout CrashVerdict
  ) {
    var found = Dictionary(uniqueKeysWithValues: found)
    for (id, promise) in promises {
      let text = found.removeValue(forKey: id)
      let versions = promise.versions.filter { $0.begun <= operation }
      let last = versions.lastIndex { ($0.acknowledged ?? Int.max) <= operation }
      if let text {
        guard let version = versions.firstIndex(where: { $0.text == text }) else {
          verdict.invented += 1
          continue
        }
        if version < last ?? 0 { verdict.lostDrafts += 1 }
      } else if last != nil, (promise.discardBegun ?? Int.max) > operation {
        verdict.lostDrafts += 1
      }
    }
    verdict.invented += found.count
  }
}
