import Foundation
import Glibc

/// A print system of its own: a cupsd that nobody else hears, and a printer that keeps what it is sent.
final class PrivateCUPS {
  let folder: TestFolder
  private let daemon: Process
  private var printer: Process?
  private let port: Int

  /// Whether one can be run here: cupsd's backends are root's alone.
  static let isPossible =
    geteuid() == 0
    && ["/usr/sbin/cupsd", "/usr/lib/cups/backend/socket", "/usr/bin/python3"].allSatisfy {
      FileManager.default.isExecutableFile(atPath: $0)
    }

  var socket: String { folder.path + "/run/sock" }
  var environment: [String: String] { ["CUPS_SERVER": socket] }

  init() throws {
    folder = try TestFolder()
    let path = folder.path
    for name in ["server", "spool", "tmp", "cache", "run", "log", "out"] {
      try FileManager.default.createDirectory(
        atPath: path + "/" + name, withIntermediateDirectories: false)
    }
    try """
    LogLevel warn
    Listen \(path)/run/sock
    DefaultAuthType None
    WebInterface No
    Browsing No
    <Location />
      Allow all
    </Location>
    <Policy default>
      <Limit All>
        Order deny,allow
        Allow all
      </Limit>
    </Policy>

    """.write(toFile: path + "/server/cupsd.conf", atomically: true, encoding: .utf8)
    try """
    ServerRoot \(path)/server
    RequestRoot \(path)/spool
    TempDir \(path)/tmp
    CacheDir \(path)/cache
    StateDir \(path)/run
    ErrorLog \(path)/log/error
    AccessLog \(path)/log/access
    PageLog \(path)/log/page
    Sandboxing relaxed

    """.write(toFile: path + "/server/cups-files.conf", atomically: true, encoding: .utf8)
    daemon = Process()
    daemon.executableURL = URL(filePath: "/usr/sbin/cupsd")
    daemon.arguments = [
      "-f", "-c", path + "/server/cupsd.conf", "-s", path + "/server/cups-files.conf",
    ]
    daemon.standardOutput = FileHandle.nullDevice
    daemon.standardError = FileHandle.nullDevice
    try daemon.run()
    port = Int.random(in: 20_000..<50_000)
    // Each question takes it a few milliseconds.
    for _ in 0..<2000 {
      let said = try CommandRun.other("/usr/bin/lpstat", ["-r"], environment: environment).output
      if said.contains("scheduler is running") { break }
    }
    let added = try CommandRun.other(
      "/usr/sbin/lpadmin",
      ["-p", "Kontoret", "-E", "-v", "socket://127.0.0.1:\(port)", "-m", "raw"],
      environment: environment)
    guard added.status == 0 else { throw Failed(what: added.errors) }
  }

  struct Failed: Error { let what: String }

  deinit {
    daemon.terminate()
    daemon.waitUntilExit()
    turnOff()
  }

  /// Turns the printer on: what it is sent lies in files, in the order sent.
  func turnOn() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", Self.listener, String(port), folder.path + "/out"]
    let said = Pipe()
    process.standardOutput = said
    try process.run()
    // It says a word when it listens.
    _ = said.fileHandleForReading.readData(ofLength: 1)
    printer = process
  }

  func turnOff() {
    printer?.terminate()
    printer?.waitUntilExit()
    printer = nil
  }

  private static let listener = """
    import os, socket, sys
    s = socket.socket()
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind(('127.0.0.1', int(sys.argv[1])))
    s.listen()
    os.write(1, b'!')
    for number in range(1000):
        c, _ = s.accept()
        data = b''
        while True:
            part = c.recv(65536)
            if not part: break
            data += part
        with open('%s/%d' % (sys.argv[2], number), 'wb') as f: f.write(data)
        c.close()
    """

  /// What the printer has got, the oldest first.
  func papers() throws -> [Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out")
    return try names.compactMap { Int($0) }.sorted().map {
      try Data(contentsOf: URL(filePath: folder.path + "/out/\($0)"))
    }
  }
}

extension CommandRun {
  /// Another program than ours.
  static func other(
    _ program: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> (output: String, errors: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(["LC_ALL": "C"]) { $1 }.merging(environment) { $1 }
    let (stdout, stderr) = (Pipe(), Pipe())
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    let said = stdout.fileHandleForReading.readDataToEndOfFile()
    let complained = stderr.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      String(decoding: said, as: UTF8.self), String(decoding: complained, as: UTF8.self),
      process.terminationStatus
    )
  }
}
