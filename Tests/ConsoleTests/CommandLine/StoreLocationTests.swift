import DowntimeModel
import Testing

@testable import Console

@Test(
  arguments: [
    (nil, [:], nil),
    (nil, ["HOME": "/home/a"], "/home/a/.local/share/reserv"),
    (nil, ["HOME": "/home/a", "XDG_DATA_HOME": "/data"], "/data/reserv"),
    (nil, ["HOME": "/home/a", "XDG_DATA_HOME": "data"], "/home/a/.local/share/reserv"),
    (nil, ["HOME": "/home/a", "RESERV_STORE": "/srv/r/"], "/srv/r"),
    ("/b//", ["RESERV_STORE": "/srv/r"], "/b"),
    ("/", [:], "/"),
    ("", ["HOME": "/home/a"], nil),
    (nil, ["HOME": "/home/a", "RESERV_STORE": ""], nil),
  ] as [(String?, [String: String], String?)])
func theStoreIsWhereItWasAskedFor(
  option: String?, environment: [String: String], expected: String?
) {
  let location = try? StoreLocation(option: option) { environment[$0] }
  #expect(location?.folder == expected)
}

@Test func aRelativeFolderIsTakenFromWhereOneStands() throws {
  let location = try StoreLocation(option: "här") { _ in nil }
  #expect(location.folder.hasPrefix("/"))
  #expect(location.folder.hasSuffix("/här"))
}

@Test(arguments: [
  (StoreError.alreadyExists, "finns redan"), (.absent, "reserv init"),
  (.newer(version: 2), "nyare version"), (.unreadable(file: "store.json"), "store.json"),
  (.locked(processID: 42), "process 42"), (.locked(processID: nil), "annat fönster"),
  (.wrongPassphrase, "Lösenfrasen"), (.missingKey, "nyckel"), (.tooLarge(bytes: 9), "9 byte"),
  (.system(operation: .write, errno: 28), "disken är full"),
  (.system(operation: .sync, errno: 5), "EIO"),
  (.system(operation: .open, errno: 9999), "systemfel nummer 9999"), (.poisoned, "Starta om"),
])
func everyStoreFaultIsOneLineThatNamesTheFolder(error: StoreError, word: String) {
  let fault = StoreFaultText.fault(error, folder: "/srv/reserv")
  #expect(fault.message.contains(word))
  #expect(!fault.message.contains("\n"))
  #expect(fault.status == .failed)
}
