import Foundation
import Glibc
import Terminal
import TestSupport
import Testing

/// What a night console does when the disk says no, and what it does when the disk says yes again.
@Suite struct DiskTests {
  /// The shell line before the program: mounts a small disk of its own at `$1`, and fills and
  /// empties it when asked through the pipe `$2`, answering in `$3`. Before it is full the store has
  /// made all its reserves.
  private static let smallDisk = """
    mount -t tmpfs -o size=9m,mode=700 tmpfs "$1" || exit 9
    ( read word < "$2"; until [ -e "$1/skåp/drafts/reserve-folder" ]; do sleep 0.05; done
      cat /dev/zero > "$1/fyllnad" 2> /dev/null; echo full > "$3"
      read word < "$2"; rm "$1/fyllnad"; echo tom > "$3" ) < /dev/null > /dev/null 2>&1 &
    shift 3; exec "$@"
    """

  /// User namespaces, as every common distribution has them; a container may refuse them.
  private static let canMount: Bool = {
    let trial = Process()
    trial.executableURL = URL(filePath: "/usr/bin/unshare")
    trial.arguments = ["-rm", "/bin/true"]
    trial.standardError = FileHandle.nullDevice
    guard (try? trial.run()) != nil else { return false }
    trial.waitUntilExit()
    return trial.terminationStatus == 0
  }()

  @Test(.enabled(if: canMount, "a small disk cannot be mounted here"))
  func aFullDiskIsSaidWhatIsSignedIsSavedAndTextsAreSavedWhenThereIsRoom() throws {
    let folder = try TestFolder()
    let (go, answer) = (folder.path + "/fyll", folder.path + "/svar")
    for pipe in [go, answer] { #expect(mkfifo(pipe, 0o600) == 0) }
    try FileManager.default.createDirectory(
      atPath: folder.store, withIntermediateDirectories: true)
    let night = try folder.night(
      environment: ["RESERV_STORE": folder.store + "/skåp"],
      through: [
        "/usr/bin/unshare", "-rm", "/bin/sh", "-c", Self.smallDisk, "sh", folder.store, go, answer,
      ])
    _ = try night.begin()
    try night.note("okänd", "När disken hade plats")
    try Self.ask(go, answer)

    try night.type("d")
    try night.see("Daganteckning – ny")
    try night.type("okänd\t\tNär disken var full")
    // There is room kept for some texts; the screen says that the disk is full.
    try night.see("DISKEN FULL: plats för cirka")
    try night.see("När disken var full")
    // The journal has its room beforehand: what is signed is saved.
    try night.type("\t\t\r")
    try night.see("DA-0002")
    try night.console.wait(for: "it is saved") { screen in
      screen.rows.contains { $0.hasPrefix(" SPARAT") }
    }

    try night.type("d")
    try night.see("Daganteckning – ny")
    try night.type("okänd\t\tNär det fick plats igen")
    try Self.ask(go, answer)
    try night.type("\u{13}")
    try night.console.wait(for: "the text on disk, and room again") { screen in
      screen.rows.contains { $0.contains("påbörjat, sparat") && !$0.contains("…") }
        && !screen.shows("DISKEN FULL") && !screen.shows("EJ SPARAT")
    }
    try night.leave()
    night.expectShellWhole()
  }

  private static func ask(_ go: String, _ answer: String) throws {
    let run = try PtyProcess("/bin/sh", ["-c", "echo > \"$0\"; read word < \"$1\"", go, answer])
    #expect(try run.waitForEnd() == .exited(0))
  }

  @Test func aFolderThatMayNoLongerBeWrittenIsSaidAndTheTextSavedWhenItMay() throws {
    let folder = try TestFolder()
    // The superuser may write anywhere, so the program is run as nobody then.
    let isRoot = geteuid() == 0
    if isRoot { #expect(chown(folder.path, 65534, 65534) == 0) }
    let night = try folder.night(
      through: isRoot
        ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [])
    _ = try night.begin()
    try night.note("okänd", "Före")
    let drafts = folder.store + "/drafts"
    let places = try FileManager.default.subpathsOfDirectory(atPath: drafts).map {
      drafts + "/" + $0
    }
    for place in places + [drafts] { #expect(chmod(place, 0o500) == 0) }
    try night.type("d")
    try night.see("Daganteckning – ny")
    try night.type("okänd\t\tUtan rättighet")
    try night.see("EJ SPARAT – skriv på papper")
    try night.see("Skrivrättighet saknas.")
    try night.see("Utan rättighet")
    for place in [drafts] + places { #expect(chmod(place, 0o700) == 0) }
    try night.type("\u{13}")
    try night.console.wait(for: "the text on disk") { screen in
      screen.rows.contains { $0.contains("påbörjat, sparat") && !$0.contains("…") }
        && !screen.shows("EJ SPARAT")
    }
    try night.leave()
  }
}
