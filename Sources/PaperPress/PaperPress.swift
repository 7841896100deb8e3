import Glibc
import Paper

/// `reserv-pdf`: reads what `PaperWire` writes from standard input and puts a PDF on standard
/// output. A program of its own, so that the console needs no library to run (decision 0180).
@main
enum PaperPress {
  /// More than any print is.
  private static let limit = 64 << 20

  static func main() {
    // What passes through is about people: nothing of it is to be left in a core file.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    _ = setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    guard isatty(STDIN_FILENO) == 0, isatty(STDOUT_FILENO) == 0, let bytes = input() else {
      exit(EX_USAGE)
    }
    do throws(PaperWireFault) {
      let documents = try PaperWire.read(String(decoding: bytes, as: UTF8.self))
      guard !documents.isEmpty else { exit(EX_DATAERR) }
      let pdf = PDFFile()
      for document in documents { DocumentPrint(document, on: pdf).draw() }
      guard let done = pdf.finish(title: documents[0].frame.title) else { exit(EX_SOFTWARE) }
      exit(put(PDFLanguage.marked(done, language: "sv-SE")) ? EX_OK : EX_IOERR)
    } catch {
      exit(EX_DATAERR)
    }
  }

  /// Everything on standard input; nil when it cannot be read, or is too much.
  private static func input() -> [UInt8]? {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0, bytes.count + count <= limit else { return nil }
      if count == 0 { return bytes }
      bytes += part[..<count]
    }
  }

  private static func put(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
