import DowntimeModel
import Paper

/// A paper on its way: made a PDF of, given to `lp`, and looked after until the queue has let go of it
/// or says why it does not. Asked now and then; nothing of it waits.
struct PaperRun {
  /// What is told of it: once that it is out or went nowhere, and perhaps later that it is not printed.
  enum News: Equatable {
    case out(PaperOutcome)
    case trouble(PrinterTrouble, printer: String)
  }

  private enum Stage {
    case pressing(ChildProgram)
    case spooling(ChildProgram, isPlain: Bool)
    /// Is the request still in the queue, and what does the printer say?
    case watching(ChildProgram, printer: String, request: String, looks: Int)
    case asking(ChildProgram, printer: String)
    case done
  }

  private let job: PaperJob
  private let now: LocalTime
  private var stage: Stage

  /// How often and how many times a queue is looked at before somebody is told.
  private static let lookMilliseconds: Int64 = 1500
  private static let looks = 6

  /// Begins; `now` names a file.
  init(_ job: PaperJob, now: LocalTime) {
    self.job = job
    self.now = now
    stage = .done
    let wire = Array(PaperWire.write(job.documents).utf8)
    if let press = PrintSystem.press(wire) { stage = .pressing(press) }
  }

  /// What it is about, without what stands on it.
  var told: PaperJob {
    var told = job
    told.documents = []
    return told
  }

  /// Whether there is nothing more to hear.
  var isDone: Bool { if case .done = stage { true } else { false } }

  /// The first news where no PDF can be made; else nil until `step` has some.
  mutating func begin() -> News? {
    guard case .done = stage else { return nil }
    return send(Array(PaperDocument.plainText(job.documents).utf8), isPlain: true)
  }

  /// Goes on as far as it can.
  mutating func step(waitingMilliseconds wait: Int32 = 0) -> News? {
    switch stage {
    case .done: return nil
    case .pressing(var press):
      guard let ending = press.step(waitingMilliseconds: wait) else {
        stage = .pressing(press)
        return nil
      }
      guard ending.status == 0, !ending.output.isEmpty else {
        return send(Array(PaperDocument.plainText(job.documents).utf8), isPlain: true)
      }
      return send(ending.output, isPlain: false)
    case .spooling(var lp, let isPlain):
      guard let ending = lp.step(waitingMilliseconds: wait) else {
        stage = .spooling(lp, isPlain: isPlain)
        return nil
      }
      return spooled(ending, isPlain: isPlain)
    case .watching(var look, let printer, let request, let looks):
      guard let ending = look.step(waitingMilliseconds: wait) else {
        stage = .watching(look, printer: printer, request: request, looks: looks)
        return nil
      }
      watched(ending, printer, request, looks)
      return nil
    case .asking(var question, let printer):
      guard let ending = question.step(waitingMilliseconds: wait) else {
        stage = .asking(question, printer: printer)
        return nil
      }
      stage = .done
      return .trouble(PrinterTrouble(status: ending.text) ?? .silent, printer: printer)
    }
  }

  /// Gives it up.
  mutating func stop() {
    switch stage {
    case .pressing(var child), .spooling(var child, _), .watching(var child, _, _, _),
      .asking(var child, _):
      child.stop()
    case .done: break
    }
    stage = .done
  }

  // MARK: Stages

  private mutating func send(_ bytes: [UInt8], isPlain: Bool) -> News? {
    switch job.order.destination {
    case .folder(let folder):
      stage = .done
      return .out(PaperFile.write(bytes, in: folder, isPlain: isPlain, now: now))
    case .printer(let name):
      guard
        let lp = PrintSystem.spool(bytes, to: name, copies: job.order.copies)
      else {
        stage = .done
        return .out(.failed(.noPrinting))
      }
      stage = .spooling(lp, isPlain: isPlain)
      return nil
    }
  }

  private mutating func spooled(_ ending: ChildProgram.Ending, isPlain: Bool) -> News {
    guard let status = ending.status else {
      stage = .done
      return .out(.failed(.tookTooLong))
    }
    guard status == 0, let request = PrintSystem.request(ending.text) else {
      stage = .done
      let name: String? = if case .printer(let name) = job.order.destination { name } else { nil }
      return .out(.failed(PrintSystem.fault(status, ending.complaint, printer: name)))
    }
    watch(request.printer, request.id, looks: 0)
    return .out(.queued(printer: request.printer, isPlain: isPlain))
  }

  private mutating func watch(_ printer: String, _ request: String, looks: Int) {
    // The first look is soon, for a queue that is empty at once; the others wait between.
    let wait = looks == 0 ? Int64(200) : Self.lookMilliseconds
    guard let child = PrintSystem.queue(of: printer, afterMilliseconds: wait) else {
      stage = .done
      return
    }
    stage = .watching(child, printer: printer, request: request, looks: looks)
  }

  private mutating func watched(
    _ ending: ChildProgram.Ending, _ printer: String, _ request: String, _ looks: Int
  ) {
    let isWaiting = ending.text.split(whereSeparator: \.isWhitespace).contains { $0 == request }
    guard isWaiting else {
      stage = .done
      return
    }
    guard looks + 1 >= Self.looks else { return watch(printer, request, looks: looks + 1) }
    let question = PrintSystem.status(of: printer)
    stage = question.map { .asking($0, printer: printer) } ?? .done
  }
}

/// Looks for printers, without anybody waiting.
struct PrinterSearch {
  private var child = PrintSystem.search()

  /// What was found, once; none where nothing can be asked.
  mutating func step() -> Printers? {
    guard var child else { return Printers() }
    guard let ending = child.step() else {
      self.child = child
      return nil
    }
    return Printers(said: ending.text)
  }

  /// Gives it up.
  mutating func stop() { child?.stop() }
}
