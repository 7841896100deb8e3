/// Parts the bytes of a file into lines as they come, holding no more than one line.
struct ImportLines {
  /// A line with its number, or why it is none.
  struct Line {
    var number: Int
    var content: Result<[UInt8], ImportFault>
  }

  private let limits: ImportLimits
  private var number = 1
  private var bytes: [UInt8] = []
  private var isSkipping = false
  private var start: [UInt8] = []
  private var size = 0
  /// Whether nothing more is taken: a limit was passed, or it is not such a file at all.
  private(set) var isStopped = false

  init(_ limits: ImportLimits) {
    self.limits = limits
  }

  /// Takes some bytes and gives each line that they end.
  mutating func take(_ chunk: some Sequence<UInt8>, _ give: (Line) -> Void) {
    for byte in chunk {
      if isStopped { return }
      take(byte, give)
    }
  }

  /// Gives the last line when it has no end.
  mutating func finish(_ give: (Line) -> Void) {
    guard !isStopped else { return }
    if !bytes.isEmpty || isSkipping { end(give) }
    isStopped = true
  }

  private mutating func take(_ byte: UInt8, _ give: (Line) -> Void) {
    size += 1
    if size > limits.fileBytes { return stop(.fileTooLarge, give) }
    if size <= 3 {
      start.append(byte)
      if start == [0xFF, 0xFE] || start == [0xFE, 0xFF] { return stop(.utf16, give) }
      // A byte order mark says only that it is UTF-8.
      if start == [0xEF, 0xBB, 0xBF] { return bytes = [] }
    }
    if byte == 0x0A {
      end(give)
      number += 1
      if number > limits.lines + 1 { stop(.tooManyLines, give) }
      return
    }
    if isSkipping { return }
    if byte == 0 { return skip(.nul, give) }
    if bytes.count >= limits.lineBytes { return skip(.lineTooLong, give) }
    bytes.append(byte)
  }

  private mutating func end(_ give: (Line) -> Void) {
    defer {
      bytes.removeAll(keepingCapacity: true)
      isSkipping = false
    }
    let isBlank = bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    if isSkipping || isBlank { return }
    give(Line(number: number, content: .success(bytes)))
  }

  /// Tells why a line is none; what is left of it is passed over.
  private mutating func skip(_ problem: ImportFault.LineProblem, _ give: (Line) -> Void) {
    isSkipping = true
    fail(problem, give)
  }

  private mutating func stop(_ problem: ImportFault.LineProblem, _ give: (Line) -> Void) {
    isStopped = true
    fail(problem, give)
  }

  private func fail(_ problem: ImportFault.LineProblem, _ give: (Line) -> Void) {
    give(Line(number: number, content: .failure(ImportFault(line: number, .line(problem)))))
  }
}
