import DowntimeModel
import Paper

/// Where a paper goes.
enum PaperDestination: Hashable, Sendable {
  /// A printer of CUPS by name; nil for the one that is preset.
  case printer(String?)
  /// A new file in a folder. A leading `~` means the home folder.
  case folder(String)
}

/// What somebody asks to have on paper.
struct PaperOrder: Hashable, Sendable {
  /// What.
  var choice: PaperChoice
  /// Where it goes.
  var destination: PaperDestination
  /// How many, 1–99.
  var copies = 1
}

/// A paper on its way to a printer or a file, with everything on it.
struct PaperJob: Hashable, Sendable {
  /// What was asked for.
  var order: PaperOrder
  /// The papers; what proves the journal's state is filled in by who has the store.
  var documents: [PaperDocument]
  /// What its record says: never whom it is about.
  var name: String
  /// Whose data is on it, for the access trail.
  var subjects: [TrailSubject]
  /// The outage that it waits in until it is destroyed or filed; nil where it waits nowhere.
  var outage: Identifier<Outage>?
}

/// How it went.
enum PaperOutcome: Hashable, Sendable {
  /// The queue has taken it. Plain where no PDF could be made.
  case queued(printer: String, isPlain: Bool)
  /// It lies in a file.
  case saved(path: String, isPlain: Bool)
  /// It went nowhere.
  case failed(PaperFault)

  /// Whether there is a paper or a file now.
  var isOut: Bool { if case .failed = self { false } else { true } }
}

/// Why a paper went nowhere.
enum PaperFault: Error, Hashable, Sendable {
  /// The machine has no printing system.
  case noPrinting
  /// The printing system does not answer.
  case notAnswering
  /// There is no such printer, or none is preset.
  case noPrinter(String?)
  /// The printer's queue does not take anything.
  case notTaking(String?)
  /// It took too long, and was given up.
  case tookTooLong
  /// `lp` refused it: the number that it ended with.
  case refused(Int32)
  /// The file could not be written: the system's error number.
  case file(errno: Int32)
}

/// Why a queue that has taken a paper does not print it, as far as it says.
enum PrinterTrouble: Hashable, Sendable, CaseIterable {
  case paused, outOfPaper, outOfInk, jammed, open, offline
  /// It says nothing.
  case silent
}

/// What the machine can print on.
struct Printers: Hashable, Sendable {
  /// Their names, as `lpstat -e` has them.
  var names: [String] = []
  /// The preset one.
  var preset: String?
}
