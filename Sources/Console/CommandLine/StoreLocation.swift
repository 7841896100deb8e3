import DowntimeModel
import Glibc

/// Where the store is, and whether it can be used, found out without touching anything.
struct StoreLocation {
  /// The folder, absolute, without a slash at its end.
  let folder: String

  /// The folder that was asked for: `--store`, else `RESERV_STORE`, else in the XDG data folder.
  init(
    option: String?, environment: (String) -> String? = Environment.value
  ) throws(CommandFault) {
    let asked = option ?? environment("RESERV_STORE")
    if let asked {
      guard !asked.isEmpty else {
        throw CommandFault(
          option == nil
            ? "Miljövariabeln RESERV_STORE är tom. Ange en mapp, eller ta bort variabeln."
            : "Flaggan --store behöver en mapp.", .usage)
      }
      folder = try StoreLocation.absolute(asked)
    } else if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") {
      // The XDG rule: a relative path there is ignored.
      folder = try StoreLocation.absolute(data) + "/reserv"
    } else if let home = environment("HOME"), home.hasPrefix("/") {
      folder = try StoreLocation.absolute(home) + "/.local/share/reserv"
    } else {
      throw CommandFault("Var ligger skåpet? HOME saknas i miljön. Ange --store MAPP.", .usage)
    }
  }

  /// A path from the root, without a slash at its end.
  static func absolute(_ path: String) throws(CommandFault) -> String {
    var path = path
    if !path.hasPrefix("/") {
      guard let here = unsafe getcwd(nil, 0) else {
        throw CommandFault(
          "Mappen du står i kan inte läsas: \(SystemErrorText.sentence(errno)) "
            + "Ange --store med hela sökvägen.")
      }
      defer { unsafe free(here) }
      path = unsafe String(cString: here) + "/" + path
    }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// Whether a path is the store's folder or below it, links followed: what is not there yet is
  /// judged by the folder it would lie in.
  func holds(_ path: String) -> Bool {
    guard let store = StoreLocation.real(folder) else { return false }
    var part = path
    while true {
      if let real = StoreLocation.real(part) { return (real + "/").hasPrefix(store + "/") }
      guard let slash = part.lastIndex(of: "/"), slash != part.startIndex else { return false }
      part = String(part[..<slash])
    }
  }

  private static func real(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// What lies there, once it is known that this user may use it.
  func condition(toWrite: Bool = true) throws(CommandFault) -> StoreCondition {
    try checkPermissions(R_OK | X_OK | (toWrite ? W_OK : 0))
    return Store.condition(at: folder, disk: PosixDisk())
  }

  /// Goes on when there is a store that this version can open.
  func requireReady(toWrite: Bool = true) throws(CommandFault) {
    switch try condition(toWrite: toWrite) {
    case .ready: return
    case .absent: throw StoreFaultText.fault(.absent, folder: folder)
    case .newer(let version): throw StoreFaultText.fault(.newer(version: version), folder: folder)
    case .unreadable:
      throw StoreFaultText.fault(.unreadable(file: "store.json"), folder: folder)
    }
  }

  /// Goes on when something lies there, however damaged.
  func requireThere() throws(CommandFault) {
    switch try condition(toWrite: false) {
    case .ready, .unreadable: return
    case .absent: throw StoreFaultText.fault(.absent, folder: folder)
    case .newer(let version): throw StoreFaultText.fault(.newer(version: version), folder: folder)
    }
  }

  /// Goes on when no other program has the store open just now.
  func requireNotInUse() throws(CommandFault) {
    if let holder = try holder() { throw StoreFaultText.fault(holder, folder: folder) }
  }

  /// `.locked` with the process that has the store open; nil when none has. The lock is asked
  /// about, never taken: two starts at once must not see each other's question.
  func holder() throws(CommandFault) -> StoreError? {
    let path = folder + "/lock"
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if file < 0, errno == ENOENT { return nil }
    guard file >= 0 else {
      throw StoreFaultText.fault(.system(operation: .open, errno: errno), folder: folder)
    }
    defer { _ = close(file) }
    var region = flock()
    region.l_type = Int16(F_WRLCK)
    region.l_whence = Int16(SEEK_SET)
    let answer = unsafe withUnsafeMutablePointer(to: &region) {
      unsafe fcntl(file, Self.askAboutLock, $0)
    }
    guard answer == 0 else {
      throw StoreFaultText.fault(.system(operation: .lock, errno: errno), folder: folder)
    }
    guard region.l_type != Int16(F_UNLCK) else { return nil }
    let digits = (SystemFile.read(path) ?? "").prefix { $0.isASCII && $0.isNumber }
    return .locked(processID: Int32(digits))
  }

  /// `F_OFD_GETLK`, which Swift cannot see.
  private static let askAboutLock: Int32 = 36

  /// The folder, or the nearest one above it that exists, must be this user's to use.
  private func checkPermissions(_ needed: Int32) throws(CommandFault) {
    var path = folder
    while true {
      var status = stat()
      if unsafe stat(path, &status) == 0 {
        guard status.st_mode & S_IFMT == S_IFDIR else {
          throw fault(path, ENOTDIR)
        }
        guard unsafe access(path, needed) == 0 else { throw fault(path, errno) }
        return
      }
      guard errno == ENOENT else { throw fault(path, errno) }
      guard let slash = path.lastIndex(of: "/"), path != "/" else { return }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
  }

  private func fault(_ path: String, _ number: Int32) -> CommandFault {
    let what = path == folder ? folder : "\(folder) (i \(path))"
    return CommandFault("Skåpet kan inte ligga i \(what): \(SystemErrorText.sentence(number))")
  }
}

/// The process's environment.
enum Environment {
  /// A variable's value; nil when it is not set.
  static func value(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
