import Foundation

/// The programs we are measured against, as Debian has them.
enum Peers {
  /// A pager on a long text.
  static func less(_ file: URL) -> Program {
    Program(name: "less", path: "/usr/bin/less", arguments: [file.path])
  }

  /// An editor without a settings file, on a new text or on one that is there.
  static func nano(_ file: URL? = nil) -> Program {
    Program(
      name: "nano", path: "/usr/bin/nano",
      arguments: ["--ignorercfiles"] + (file.map { [$0.path] } ?? []))
  }

  /// A form with one field.
  static let dialog = Program(
    name: "dialog", path: "/usr/bin/dialog", arguments: ["--inputbox", "Anteckning", "10", "60"])

  /// A text of so many lines, each as long as an entry.
  static func writeText(to file: URL, lines: Int) throws {
    let line = "02:31 Vaken och orolig. Satt hos henne en stund, drack te. Lugnare efteråt."
    let text = (1...lines).map { "\($0) \(line)\n" }.joined()
    try text.write(to: file, atomically: false, encoding: .utf8)
  }
}
