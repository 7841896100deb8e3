import Glibc

@testable import DowntimeModel

/// Every decoder of a file that somebody else could have written. libFuzzer looks for input that
/// traps, hangs or takes too much memory; what is read must also be written again as it was.
/// `FUZZ_TARGET` names the decoder; scripts/fuzz runs each for a while.
enum Target {
  private static let name = unsafe String(cString: getenv("FUZZ_TARGET") ?? strdup(""))

  static func run(_ bytes: [UInt8]) {
    switch name {
    case "line":
      _ = try? Line(bytes, bytes.indices)
    case "segment":
      let disk = FuzzDisk(files: ["/j/\(FuzzDisk.journal)/000000000001.jsonl": bytes])
      _ = try? JournalReading(folder: "/j", disk: disk, keys: KeyRing(), current: nil)
    case "keys":
      let disk = FuzzDisk(files: ["/keys/slot-unit.json": bytes])
      _ = try? KeySlots(path: "/keys", disk: disk).generation(of: .unit)
      _ = SealedFile(bytes)
      _ = FlatObject(reading: bytes)
    case "description":
      let disk = FuzzDisk(files: ["/s/store.json": bytes])
      _ = try? StoreDescription.read(at: "/s", disk: disk)
    case "record":
      guard let record = try? RecordCodec.decode(bytes) else { return }
      let again = try? RecordCodec.decode(RecordCodec.encode(record))
      precondition(again == record, "a record reads otherwise when it is written again")
    case "draft":
      guard let draft = try? DraftCodec.decode(bytes) else { return }
      precondition((try? DraftCodec.decode(DraftCodec.encode(draft))) == draft)
    case "letter":
      guard let letter = try? LetterCodec.decode(bytes) else { return }
      precondition((try? LetterCodec.decode(LetterCodec.encode(letter))) == letter)
    case "register":
      let text = RegisterText.decode(bytes)
      let today = CivilDate(daysSince1970: 20_000)
      _ = RegisterText.residents(text, today: today)
      _ = RegisterText.staff(text)
    case "time":
      let now = LocalTime(instant: Instant(milliseconds: 1_790_000_000_000), offsetMinutes: 120)
      _ = TimeInput.parse(String(decoding: bytes, as: UTF8.self), now: now)
    case "import":
      let now = LocalTime(instant: Instant(milliseconds: 1_790_000_000_000), offsetMinutes: 120)
      guard let signature = Signature("EEX") else { return }
      var importer = Importer(
        into: UnitState(),
        by: StaffMember(
          id: Identifier(high: 0, low: 1), signature: signature, name: "Eva Exempelsson",
          title: "enhetschef", role: .unitManager), now: now)
      importer.take(bytes)
      let outcome = importer.finish()
      precondition(outcome.faultCount == 0 || outcome.lines.isEmpty, "taken in by half")
    case "profile":
      let read = Profile.read(yaml: bytes)
      precondition(read.profile != nil || !read.faults.isEmpty, "nothing read, nothing told")
      guard read.faults.isEmpty, let profile = read.profile else { return }
      precondition(Profile.read(stored: profile.stored).isWhole)
      precondition(Profile.read(stored: profile.stored).profile == profile)
    case "stored":
      let profile = Profile.read(stored: String(decoding: bytes, as: UTF8.self)).profile
      precondition(Profile.read(stored: profile.stored).profile == profile)
      _ = profile.adding(profile).routine
    default: break
    }
  }
}
