import Foundation
import TestSupport
import Testing

@testable import DowntimeModel

/// Scenario A through every verb of the program, after everybody in it has been marked as protected:
/// no output and no file name tells whom it is about.
@Suite(
  .enabled(if: Date() > Date(timeIntervalSince1970: 1_794_500_000), "what it tells lies ahead"))
struct ProtectedTests {
  private let managed: ManagedUnit

  init() throws { managed = try ManagedUnit() }

  /// Takes the night in, and marks everybody.
  private func marked() throws -> (residents: [Resident], staff: [StaffMember], eva: StaffMember) {
    let adopted = try managed.asEva(["profile", "adopt", "goteborg-boende"])
    try #require(adopted.status == 0, "\(adopted.errors)")
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Scenarios/A.jsonl").path
    let run = try managed.asEva(["import", path])
    try #require(run.status == 0, "\(run.output) \(run.errors)")
    let (store, replay) = try Store.unlock(
      at: managed.folder.store, passphrase: Secret(managed.passphrase), disk: PosixDisk(),
      random: SystemRandomNumberGenerator())
    defer { store.close() }
    let unit = UnitState(replay.records)
    let eva = try #require(unit.staff.first { $0.signature.text == "EEX" })
    let now = try #require(replay.records.last).recordedAt
    func write(_ entry: Entry) throws {
      _ = try store.append(
        Submission(outage: nil, occurredAt: nil, author: eva.author, entry: entry), now: now)
    }
    for resident in unit.residents {
      var resident = resident
      resident.protection = .secrecyMark
      try write(.resident(resident))
    }
    for member in unit.staff where member.id != eva.id {
      var member = member
      member.isProtected = true
      try write(.staff(member))
    }
    return (unit.residents, unit.staff.filter { $0.id != eva.id }, eva)
  }

  @Test(.rule("R000-09"), .rule("R001-04"), .rule("X-37"), .rule("K-49"))
  func noVerbTellsWhomItIsAbout() throws {
    let (residents, staff, eva) = try marked()
    #expect(residents.count >= 2 && staff.count >= 2)
    let then = ["--at", "2026-10-25 06:44"]
    let verbs: [[String]] = [
      ["items"] + then, ["items", "--json"] + then, ["duties"] + then,
      ["duties", "--json"] + then, ["proof"], ["proof", "--json"], ["proof"] + then, ["stats"],
      ["stats", "--csv"], ["stats", "--json"], ["handover", "--new"] + then,
      ["export", "--json"], ["export", "--json", "--drafts"], ["export", "--csv"],
      ["print", "signaturer"], ["print", "signaturer", "--json"],
      ["print", "läslista"], ["print", "överlämning"], ["print", "slutkontroll"],
      ["print", "kontakter", "--private"], ["print", "anslag"], ["trail"], ["trail", "--json"],
    ]
    var lists: [[String]] = []
    for name in Ledger.Name.allCases {
      for form in [[], ["--csv"], ["--json"]] {
        let verb = ["ledger", name.rawValue] + form + then
        if try managed.asEva(verb).output.isEmpty == false { lists.append(verb) }
      }
    }
    var secrets: Set<String> = []
    for resident in residents {
      secrets.insert(resident.name)
      secrets.insert(resident.number.text)
      secrets.insert(resident.number.text.filter { $0 != "-" })
    }
    for member in staff { secrets.insert(member.name) }
    let entries = try Store.readAll(
      at: managed.folder.store, passphrase: Secret(managed.passphrase), disk: PosixDisk()
    ).replay.records
    for record in entries {
      guard case .care(let care) = record.entry else { continue }
      if case .nobody = care.person { continue }
      switch care {
      case .dayNote(let note): secrets.insert(note.text)
      case .deviation(let deviation): secrets.insert(deviation.whatHappened)
      case .call(let call): secrets.formUnion([call.said, call.details.phone ?? ""])
      default: break
      }
    }
    secrets = secrets.filter { $0.count > 5 }
    #expect(secrets.count > 8)
    #expect(!lists.isEmpty)
    for verb in verbs + lists {
      let run = try managed.asEva(verb)
      #expect([0, 1].contains(run.status), "\(verb): \(run.errors)")
      #expect(!run.output.isEmpty, "\(verb)")
      for secret in secrets {
        #expect(!run.output.contains(secret), "\(verb): \(secret)")
        #expect(!run.errors.contains(secret), "\(verb): \(secret)")
      }
    }
    for name in try managed.folder.files().keys {
      for secret in secrets { #expect(!name.contains(secret)) }
    }
    // Who stands on every list takes everything out, and nobody else.
    let refused = try managed.asEva("export", "--json", "--skyddade")
    #expect(refused.status == 2 && refused.output.isEmpty, "\(refused.errors)")
    let (store, replay) = try Store.unlock(
      at: managed.folder.store, passphrase: Secret(managed.passphrase), disk: PosixDisk(),
      random: SystemRandomNumberGenerator())
    let now = try #require(replay.records.last).recordedAt
    for resident in residents {
      _ = try store.append(
        Submission(
          outage: nil, occurredAt: nil, author: eva.author,
          entry: .oversight(.accessList(AccessList(person: resident.id, readers: [eva.id])))),
        now: now)
    }
    store.close()
    let whole = try managed.asEva("export", "--json", "--skyddade")
    #expect(whole.status == 0, "\(whole.errors)")
    for resident in residents { #expect(whole.output.contains(resident.name)) }
  }
}
