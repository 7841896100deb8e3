import Foundation
import Glibc

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

  /// Runs a program to its end; what it prints is thrown away. Foundation's `Process` notices an
  /// end only every 50 ms.
  static func run(_ path: String, _ arguments: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    let failure = posix_spawn(&child, path, &actions, nil, &words, environ)
    guard failure == 0 else { throw SystemFault(call: "posix_spawn", number: failure) }
    var status: Int32 = 0
    try checked(Int(waitpid(child, &status, 0)), "waitpid")
    guard status == 0 else { throw SystemFault(call: path, number: status) }
  }
}
