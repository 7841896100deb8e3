import CNcurses

/// What the description of the terminal in use says its keys send.
enum CursesKeys {
  /// Sequences from their ESC; what begins otherwise is a control character and known already.
  static func described() -> [[UInt8]: Key] {
    var keys: [[UInt8]: Key] = [:]
    for (name, key) in named + functionKeys {
      guard let value = cn_capability(name) else { continue }
      let bytes = Array(String(cString: value).utf8)
      if bytes.count > 1, bytes[0] == 0x1b { keys[bytes] = key }
    }
    return keys
  }

  private static let named: [(String, Key)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
    ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete),
    ("kcbt", .backTab), ("kent", .enter), ("kbs", .backspace),
  ]

  private static let functionKeys = (1...12).map { ("kf\($0)", Key.function($0)) }
}
