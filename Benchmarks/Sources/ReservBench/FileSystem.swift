import Foundation
import Glibc

/// The file system of a folder, as the machine names it: `ext4`, `xfs`, `overlay`, `tmpfs`.
func fileSystem(of folder: URL) -> String {
  let path = folder.resolvingSymlinksInPath().path
  guard let mounts = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8) else {
    return "unknown"
  }
  let fitting = mounts.split(separator: "\n").compactMap { line -> (point: String, type: String)? in
    let fields = line.split(separator: " ")
    guard let dash = fields.firstIndex(of: "-"), fields.count > dash + 1 else { return nil }
    let point = String(fields[4])
    let isAbove = point == "/" || path == point || path.hasPrefix(point + "/")
    return isAbove ? (point, String(fields[dash + 1])) : nil
  }
  return fitting.max { $0.point.count <= $1.point.count }?.type ?? "unknown"
}

/// A call of the system that failed during a measurement.
struct SystemFault: Error {
  let call: String
  let number: Int32
}

/// The result of a system call, or its error.
@discardableResult
func checked(_ result: Int, _ call: String) throws(SystemFault) -> Int {
  guard result >= 0 else { throw SystemFault(call: call, number: errno) }
  return result
}
