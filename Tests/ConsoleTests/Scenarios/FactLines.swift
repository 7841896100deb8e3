import DowntimeModel
import Foundation
import TestSupport

/// A worked scenario's fact file (Tests/Scenarios) as the importer reads it.
enum FactLines {
  /// Its lines in order, read by a manager at a time after the last of them.
  static func read(_ name: String, by signature: String, now: String) -> [Importer.Line] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    guard let bytes = try? Data(contentsOf: folder.appending(path: "Scenarios/" + name)) else {
      return []
    }
    let typist = StaffMember(
      id: Sample.eva.id, signature: Sample.signature(signature), name: "Påhittad Chef-Test",
      title: "enhetschef", role: .unitManager)
    var importer = Importer(into: UnitState(), by: typist, now: moment(now))
    importer.take(bytes)
    return importer.finish().lines
  }
}

extension MemoryWorld {
  /// Takes in the lines of a file that had been written by a time, each when it says.
  mutating func importLines(_ lines: [Importer.Line], until time: LocalTime) {
    for line in lines where line.writtenAt.instant <= time.instant {
      append([line.submission], at: line.writtenAt)
    }
  }
}
