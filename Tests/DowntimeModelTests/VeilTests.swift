import TestSupport
import Testing

@testable import DowntimeModel

/// What is kept is not there, and what waits waits all the same.
@Suite struct VeilTests {
  private static func hidden(_ name: String) -> Resident {
    var random = SeededGenerator(seed: 71)
    return Resident(
      id: Identifier(using: &random), name: name, number: .reserve("992004391013"), room: "5",
      protection: .secrecyMark)
  }

  private static func record(_ entry: Entry, seed: UInt64) -> Record {
    var random = SeededGenerator(seed: seed)
    var arbitrary = ArbitraryRecords(seed: seed)
    var record = arbitrary.record()
    (record.id, record.outage) = (Identifier(using: &random), nil)
    (record.letter, record.entry) = (nil, entry)
    return record
  }

  /// Every text in a value, by the name of the member that holds it.
  private static func texts(_ value: Any, _ label: String = "") -> [(label: String, text: String)] {
    if let text = value as? String { return [(label, text)] }
    return Mirror(reflecting: value).children.flatMap { child in
      texts(child.value, child.label?.hasPrefix(".") == false ? child.label ?? label : label)
    }
  }

  /// By name of kind and member: who decides, whose number a paper or stick has, and how much.
  private static let kept: Set<String> = [
    "officer", "decisionMaker", "voucher", "printedForm", "fileOnStick", "room",
  ]

  @Test(.rule("R000-09"), .rule("K-49"), arguments: CareEntry.Kind.allCases)
  func noTextOfAnEntryIsLeft(_ kind: CareEntry.Kind) throws {
    var arbitrary = ArbitraryRecords(seed: 90)
    var seen = 0
    let resident = Self.hidden("Dolda Hemlig-Test")
    let people = ProtectedPeople([resident], links: [])
    let veil = Veil(
      people: people, open: [], staffNames: [:], seesStaffNames: false, hidesPrivateNumbers: false)
    for _ in 0..<400 {
      var care = arbitrary.care()
      guard care.kind == kind else { continue }
      care.person = PersonReference(resident)
      var cover = Cover()
      let covered = care.covered(veil, &cover)
      #expect(covered.person == .veiled(resident.id, room: "5") && covered.kind == kind)
      for (label, text) in Self.texts(covered) where !text.isEmpty && !text.hasPrefix("***") {
        #expect(Self.kept.contains(label), "\(kind) \(label): \(text)")
      }
      seen += 1
    }
    #expect(seen > 5)
  }

  /// Rows stay and count: what waits, and in what order, is the same.
  @Test(.rule("R000-09"), arguments: 0..<12)
  func whatWaitsIsTheSameList(_ seed: Int) {
    var night = BusyNight(seed: UInt64(seed))
    var records = night.beginning
    for number in 0..<90 {
      records.append(number == 60 ? night.end() : night.record())
      night.pass()
    }
    records.append(Self.record(.resident(Self.hidden("Åsa")), seed: 7))
    let whole = UnitState(records)
    let veiled = whole.veiled
    #expect(whole.openItems(now: night.now) == veiled.openItems(now: night.now))
    #expect(veiled.entries.contains { $0.isVeiled })
    #expect(whole.entries.map(\.id) == veiled.entries.map(\.id))
    #expect(
      whole.entries.map(\.destination.isReached) == veiled.entries.map(\.destination.isReached))
    for outage in whole.outages {
      #expect(whole.waitingCount(in: outage.id) == veiled.waitingCount(in: outage.id))
    }
  }

  @Test(.rule("R000-09"), arguments: 0..<12)
  func nobodyWhoIsHersIsNamedAnywhere(_ seed: Int) {
    var night = BusyNight(seed: UInt64(seed))
    var records = night.beginning
    for _ in 0..<90 { records.append(night.record()) }
    records.append(Self.record(.resident(Self.hidden("Åsa")), seed: 7))
    let veiled = UnitState(records).veiled
    for (_, text) in Self.texts(veiled.entries) { #expect(!text.contains("Åsa")) }
    for (_, text) in Self.texts(veiled.residents) { #expect(!text.contains("Åsa")) }
    for (_, text) in Self.texts(veiled.personLinks) { #expect(!text.contains("Åsa")) }
    for entry in veiled.entries where entry.isVeiled {
      #expect(entry.unread(by: entry.author.signature).isEmpty)
    }
    // A unit without anybody protected is left as it is.
    let plain = UnitState(records.dropLast())
    #expect(plain.veil().isEmpty && plain.veiled.entries == plain.entries)
  }

  /// What is closed to her is not hers to read: the count is of what she can open.
  @Test(.rule("R000-22"), arguments: 0..<6)
  func whatIsClosedIsNotCountedAsUnread(_ seed: Int) throws {
    var night = BusyNight(seed: UInt64(seed))
    var records = night.beginning
    for _ in 0..<60 { records.append(night.record()) }
    records.append(Self.record(.resident(Self.hidden("Åsa")), seed: 7))
    let veiled = UnitState(records).veiled
    let reader = try #require(Signature("XYZ"))
    #expect(veiled.unread(for: reader).count == veiled.unreadCount(for: reader))
    #expect(veiled.unreadCount(for: reader) > 0 || veiled.entries.allSatisfy(\.isVeiled))
    for row in veiled.unread(for: reader) {
      #expect(veiled.entry(row.entry)?.isVeiled == false)
    }
  }

  @Test(.rule("X-37")) func whatAProtectedEmployeeWroteBeforeTheMarkHasHerSignature() throws {
    var random = SeededGenerator(seed: 5)
    let signature = try #require(Signature("NPÅ"))
    var nils = StaffMember(
      id: Identifier(using: &random), signature: signature, name: "Natt-Nils Påhittad",
      title: "undersköterska")
    var night = BusyNight(seed: 4)
    var records = night.beginning
    for _ in 0..<40 {
      var record = night.record()
      record.author = nils.author
      records.append(record)
    }
    let before = UnitState(records + [Self.record(.staff(nils), seed: 8)])
    #expect(Self.texts(before.entries).contains { $0.text == "Natt-Nils Påhittad" })
    nils.isProtected = true
    var marked = Self.record(.staff(nils), seed: 9)
    marked.recordedAt = StockholmTime.local(night.now.instant.advanced(bySeconds: 9_999_999))
    var first = Self.record(.staff(nils), seed: 8)
    nils.isProtected = false
    first.entry = .staff(nils)
    first.recordedAt = night.now
    let veiled = UnitState(records + [first, marked]).veiled
    for (_, text) in Self.texts(veiled.entries) + Self.texts(veiled.staff) {
      #expect(!text.contains("Nils"))
    }
    #expect(
      veiled.entries.allSatisfy { $0.author.name == "NPÅ" || $0.author.signature != signature })
    #expect(veiled.staff.first?.name == "NPÅ")
  }

  @Test(.rule("R000-09"), .rule("K-51"))
  func anExportLeavesOutWhatIsAboutHer() throws {
    var night = BusyNight(seed: 6)
    var records = night.beginning
    for _ in 0..<90 { records.append(night.record()) }
    records.append(Self.record(.resident(Self.hidden("Åsa")), seed: 7))
    let unit = UnitState(records)
    let mask = RecordMask(unit, records)
    var withheld = 0
    for record in records {
      let shown = mask.shown(record)
      let line =
        mask.withholds(record) ? RecordCodec.encodeWithheld(shown) : RecordCodec.encode(shown)
      let text = String(decoding: line, as: UTF8.self)
      #expect(!text.contains("Åsa"), "\(text)")
      if mask.withholds(record) {
        withheld += 1
        #expect(text.contains("\"withheld\":true") && !text.contains("body"))
      }
    }
    #expect(withheld > 10)
    let plain = RecordMask(UnitState(records.dropLast()), Array(records.dropLast()))
    #expect(records.dropLast().allSatisfy { !plain.withholds($0) })
  }
}
