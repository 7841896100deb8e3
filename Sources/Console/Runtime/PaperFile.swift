import DowntimeModel
import Glibc

/// A paper as a file: for who has no printer at hand. Readable by its maker alone; its name says when
/// and nothing of what.
enum PaperFile {
  /// Writes a new file in a folder.
  static func write(_ bytes: [UInt8], in folder: String, isPlain: Bool, now: LocalTime)
    -> PaperOutcome
  {
    let folder = TextFile.expanded(folder)
    let civil = SwedishDate.iso(StockholmTime.civil(of: now).date)
    let clock = SwedishDate.clockWithSeconds(now).filter { $0 != ":" }
    let end = isPlain ? "txt" : "pdf"
    // A second print in the same second has a number of its own.
    for number in 1...9 {
      let more = number == 1 ? "" : "-\(number)"
      let path = "\(folder)/utskrift-\(civil)-\(clock)\(more).\(end)"
      let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
      if file < 0, errno == EEXIST { continue }
      guard file >= 0 else { return .failed(.file(errno: errno)) }
      let problem = fill(file, bytes)
      close(file)
      guard let problem else { return .saved(path: path, isPlain: isPlain) }
      _ = unsafe unlink(path)
      return .failed(.file(errno: problem))
    }
    return .failed(.file(errno: EEXIST))
  }

  private static func fill(_ file: Int32, _ bytes: [UInt8]) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return fsync(file) == 0 ? nil : errno
  }
}
