import Glibc

/// A file with personal data: readable by its maker alone, and there as a whole or not at all.
enum OutputFile {
  /// Writes a new file; one that is there is not written over.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFault) {
    guard unsafe access(path, F_OK) != 0 else {
      throw CommandFault("\(path) finns redan. Välj ett annat namn.")
    }
    let unfinished = path + ".ofärdig"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let file = unsafe open(unfinished, flags, 0o600)
    guard file >= 0 else { throw fault(path, errno) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          file, buffer.baseAddress.map { unsafe $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return try giveUp(unfinished, file, path, errno) }
      written += count
    }
    guard fsync(file) == 0 else { return try giveUp(unfinished, file, path, errno) }
    close(file)
    guard unsafe rename(unfinished, path) == 0 else { throw fault(path, errno) }
  }

  private static func giveUp(_ unfinished: String, _ file: Int32, _ path: String, _ number: Int32)
    throws(CommandFault)
  {
    close(file)
    unsafe unlink(unfinished)
    throw fault(path, number)
  }

  private static func fault(_ path: String, _ number: Int32) -> CommandFault {
    CommandFault("\(path) kunde inte skrivas: \(SystemErrorText.sentence(number))")
  }
}
