import DowntimeModel

/// What the machine, and what only the store can tell, say of readiness: values, gathered by the
/// runtime and worded in Texts.
struct MachineFacts: Hashable, Sendable {
  /// Whether something sets the clock; nil when that cannot be told.
  var isClockSynchronized: Bool?
  /// What the machine knows of Swedish time.
  var zoneData = StockholmTime.ZoneData.agree
  /// What the store lies on; nil when that cannot be told.
  var fileSystem: FileSystemType?
  /// Whole MiB left where the store lies; nil when that cannot be told.
  var freeMegabytes: Int?
  /// Where memory can end up.
  var swap = SwapState.none
  /// What can be printed on.
  var printer = PrinterState.noSystem
  /// What can be told of the keys; nil where the store is not open.
  var keys: KeyCondition?
}

/// What can be printed on.
enum PrinterState: Hashable, Sendable {
  /// No printing system (CUPS).
  case noSystem
  /// One, and no printer.
  case noPrinter
  /// Printers, none of them chosen.
  case noDefault
  /// The one that is chosen.
  case ready(String)
  /// The printing system did not answer in time, or not so that it is understood.
  case silent
}

/// Whether memory can end up on a disk where others can read it.
enum SwapState: Hashable, Sendable {
  case none
  /// Every swap area is compressed memory or lies on an encrypted device.
  case protected
  /// At least one that cannot be told to be encrypted.
  case open(String)

  /// From the table of swap areas and the device mapper's identity of a block device.
  init(table: String, mapperIdentity: (String) -> String?) {
    self = .none
    for line in table.split(separator: "\n").dropFirst() {
      guard let path = line.split(whereSeparator: \.isWhitespace).first else { continue }
      let device = path.split(separator: "/").last.map(String.init) ?? ""
      let isProtected =
        device.hasPrefix("zram") || mapperIdentity(device)?.hasPrefix("CRYPT-") == true
      guard isProtected else {
        self = .open(String(path))
        return
      }
      self = .protected
    }
  }
}
