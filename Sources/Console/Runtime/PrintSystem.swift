import DowntimeModel
import Glibc

/// CUPS through its own commands, whose words in the C locale are read here and nowhere else. Nothing
/// of it is linked in: where it is missing the console is as it was.
enum PrintSystem {
  /// How long a program may take: a PDF of thousands of pages takes seconds, a queue on a slow
  /// network some too.
  static let patience: Int64 = 30_000

  /// `reserv-pdf` beside this program, else in PATH, at work on papers of `PaperWire`.
  static func press(_ wire: [UInt8]) -> ChildProgram? {
    let own = ownFolder.map { $0 + "/reserv-pdf" }
    for name in [own, "reserv-pdf"].compactMap(\.self) {
      if let child = ChildProgram(name, [], input: wire, milliseconds: patience) { return child }
    }
    return nil
  }

  private static var ownFolder: String? {
    var path = [UInt8](repeating: 0, count: 4096)
    let length = unsafe path.withUnsafeMutableBytes { buffer in
      guard let start = buffer.baseAddress else { return -1 }
      return unsafe readlink(
        "/proc/self/exe", start.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard length > 0 else { return nil }
    let name = String(decoding: path[..<length], as: UTF8.self)
    return name.lastIndex(of: "/").map { String(name[..<$0]) }
  }

  /// `lp`, given its paper on standard input.
  static func spool(_ bytes: [UInt8], to printer: String?, copies: Int) -> ChildProgram? {
    ChildProgram(
      "lp",
      (printer.map { ["-d", $0] } ?? [])
        // The queue's list shows the title to everybody: nothing of what it is.
        + ["-n", String(copies), "-t", "Reserv", "-o", "media=A4", "-"],
      input: bytes, milliseconds: patience)
  }

  /// The printer and the request of `request id is Kontoret-12 (1 file(s))`.
  static func request(_ text: String) -> (printer: String, id: String)? {
    guard let match = text.firstMatch(of: #/request id is (\S+)-([0-9]+) /#) else { return nil }
    return (String(match.1), "\(match.1)-\(match.2)")
  }

  /// What `lp` means by a refusal.
  static func fault(_ status: Int32, _ complaint: String, printer: String?) -> PaperFault {
    let words = complaint.lowercased()
    func says(_ parts: [String]) -> Bool { parts.contains(where: words.contains) }
    if says(["scheduler not responding", "unable to connect", "connection refused"]) {
      return .notAnswering
    }
    if says(["no default destination", "does not exist", "no such file"]) {
      return .noPrinter(printer)
    }
    if says(["not accepting"]) { return .notTaking(printer) }
    return .refused(status)
  }

  /// What is still in a printer's queue, told after a while: the wait is the program's, not ours.
  static func queue(of printer: String, afterMilliseconds wait: Int64) -> ChildProgram? {
    let (seconds, rest) = wait.quotientAndRemainder(dividingBy: 1000)
    let line = "sleep \(seconds).\(rest / 100); exec lpstat -W not-completed -o \"$1\""
    return ChildProgram("sh", ["-c", line, "sh", printer], milliseconds: patience)
  }

  /// What a printer says of itself.
  static func status(of printer: String) -> ChildProgram? {
    ChildProgram("lpstat", ["-l", "-p", printer], milliseconds: patience)
  }

  /// Looks for printers, and for the preset one.
  static func search(milliseconds: Int64 = 5000) -> ChildProgram? {
    ChildProgram("sh", ["-c", "lpstat -e; echo; lpstat -d"], milliseconds: milliseconds)
  }

  /// What can be printed on. Waits for the answer, at most two seconds.
  static func state() -> PrinterState {
    guard var child = search(milliseconds: 2000) else { return .noSystem }
    while true {
      if let ending = child.step(waitingMilliseconds: 100) { return PrinterState(ending) }
    }
  }
}

extension PrinterState {
  /// Reads how the search ended.
  init(_ ending: ChildProgram.Ending) {
    let printers = Printers(said: ending.text)
    if ending.status == 127 {
      self = .noSystem
    } else if ending.status == nil
      || PrintSystem.fault(1, ending.complaint, printer: nil) == .notAnswering
    {
      self = .silent
    } else if printers.names.isEmpty {
      self = .noPrinter
    } else {
      self = printers.preset.map(PrinterState.ready) ?? .noDefault
    }
  }
}

extension PrinterTrouble {
  /// Reads what `lpstat -l -p` says of one printer; nil while all is well. The words are IPP's
  /// printer-state-reasons and the backends' own.
  init?(status: String) {
    let words = status.lowercased()
    func says(_ parts: [String]) -> Bool { parts.contains(where: words.contains) }
    if says(["media-empty", "media-needed", "out of paper"]) {
      self = .outOfPaper
    } else if says(["media-jam", "paper jam"]) {
      self = .jammed
    } else if says(["door-open", "cover-open"]) {
      self = .open
    } else if says(["toner-empty", "marker-supply-empty", "ink-empty"]) {
      self = .outOfInk
    } else if says([
      "offline", "connecting-to-device", "not responding", "shutdown", "timed-out", "unavailable",
    ]) {
      self = .offline
    } else if says([" disabled ", "paused"]) {
      self = .paused
    } else {
      return nil
    }
  }
}

extension Printers {
  /// Reads what `lpstat -e` and `lpstat -d` say. A name is one word; anything else is a sentence
  /// about having none.
  init(said: String) {
    let lines = said.split(separator: "\n").map(String.init)
    names = lines.filter { !$0.contains(" ") }
    let mark = "system default destination: "
    preset = lines.first { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) }
  }
}
