import Foundation
import TestSupport
import Testing

@testable import DowntimeModel

/// docs/IMPORT.md against what the reader takes: every kind, and every member of each.
@Suite struct ImportPageTests {
  /// A member of a kind of line, with the objects it stands in: `fall/ensam`.
  private struct Member: Hashable, CustomStringConvertible {
    var kind: String
    var path: String
    var description: String { "\(kind): \(path)" }
  }

  private typealias Object = [String: any Sendable]

  private let page: String
  private let examples: [String]

  init() throws {
    page = try String(contentsOf: Self.root.appending(path: "docs/IMPORT.md"), encoding: .utf8)
    examples = page.split(separator: "```jsonl\n").dropFirst().flatMap { block in
      block.prefix { $0 != "`" }.split(separator: "\n").map(String.init)
    }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// What the page says of every line, in a table of its own.
  private static let common: Set<String> = [
    "typ", "skriven_av", "händelse_tid", "skriven_tid", "ref", "gäller", "driftstopp",
  ]
  /// Objects that the page tells of in words, for every line alike; a correction holds what its
  /// entry holds.
  private static let told: Set<String> = ["person", "skriven_av", "ska_läsas"]

  @Test func theExamplesAreReadAndShowEveryKind() throws {
    let outcome = try ImportFixture(isWithOutage: false).outcome(examples)
    #expect(outcome.faults.isEmpty, "\(outcome.faults)")
    let shown = Set(
      examples.compactMap { line in
        ImportKind.allCases.first { line.hasPrefix(#"{"typ":"\#($0.rawValue)""#) }
      })
    #expect(Set(ImportKind.allCases).subtracting(shown).isEmpty)
  }

  @Test func thePageNamesEveryMemberThatTheReaderKnowsAndNoOther() throws {
    for name in Self.common { #expect(page.contains("\n| `\(name)` |"), "\(name)") }
    let shown = try examples.map(object)
    let named = shown.reduce(tables()) { $0.union(members(of: $1)) }
    let lines = try shown + messages()
    let known = try taken(try names(), in: lines)
    #expect(known.count > 100)
    #expect(known.subtracting(named).map(\.description).sorted() == [])
    #expect(tables().subtracting(known).map(\.description).sorted() == [])
  }

  // MARK: What the reader knows

  /// Every name that the import's source asks for.
  private func names() throws -> Set<String> {
    let folder = Self.root.appending(path: "Sources/DowntimeModel/Import")
    var names: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for match in source.matches(of: /\("([\p{L}_]+)"/) { names.insert(String(match.1)) }
    }
    return names.subtracting(Self.common)
  }

  /// The places where a member is not refused as unknown: each is put wherever there is none,
  /// holding what nothing can hold.
  private func taken(_ names: Set<String>, in lines: [Object]) throws -> Set<Member> {
    var places: [[String: Member]] = []
    var probes: [String] = []
    for line in lines {
      var found: [String: Member] = [:]
      let kind = try #require(line["typ"] as? String)
      let probe = put(names, into: line, kind: kind, "", "", &found)
      places.append(found)
      probes.append(
        String(decoding: try JSONSerialization.data(withJSONObject: probe), as: UTF8.self))
    }
    var limits = ImportLimits()
    limits.faults = .max
    for fault in try ImportFixture(isWithOutage: false).outcome(probes, limits: limits).faults {
      if case .member(let path, .unknown) = fault.problem { places[fault.line - 1][path] = nil }
    }
    return Set(places.flatMap(\.values))
  }

  /// An object with the members in it and in all that it holds; `found` gets the paths that faults
  /// tell and what the page calls them.
  private func put(
    _ names: Set<String>, into object: Object, kind: String, _ path: String, _ told: String,
    _ found: inout [String: Member]
  ) -> Object {
    var probe = object
    let (kind, told) = Self.place(of: object, kind, told)
    for (key, value) in object where !Self.told.contains(key) {
      if let inner = value as? Object {
        probe[key] = put(
          names, into: inner, kind: kind, path + key + "/", told + key + "/", &found)
      } else if let list = value as? [Object] {
        probe[key] = list.enumerated().map { index, inner in
          put(
            names, into: inner, kind: kind, "\(path)\(key)/\(index + 1)/", told + key + "/", &found)
        }
      }
    }
    for name in names where object[name] == nil {
      probe[name] = [[1]]
      found[path + name] = Member(kind: kind, path: told + name)
    }
    return probe
  }

  // MARK: What the page names

  private func object(_ line: String) throws -> Object {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? Object)
  }

  /// A call with one message of each type: what a message holds depends on its type.
  private func messages() throws -> [Object] {
    let call = try #require(
      try examples.map(object).first { $0["typ"] as? String == ImportKind.call.rawValue })
    func message(_ kind: PratorMessageKind, _ more: Object = [:]) -> Object {
      ["meddelandetyp": kind.rawValue, "riktning": "mottaget"].merging(more) { $1 }
    }
    let told = ["ja", "ej aktuellt"].map { ["underrättad": $0] as Object } + [[:]]
    let messages =
      PratorMessageKind.allCases.map { message($0) }
      + told.map { message(.discharge, ["mottagande_enhet": $0]) }
      + [message(.planCall, ["deltagare": [[:]] as [Object]])]
    return messages.map { message in
      call.merging([
        "ref": "", "meddelanden": [message] as [Object], "muntlig_ordination": [:] as Object,
      ]) { $1 }
    }
  }

  private func members(of line: Object) -> Set<Member> {
    var found: Set<Member> = []
    func walk(_ object: Object, _ kind: String, _ path: String) {
      let (kind, path) = Self.place(of: object, kind, path)
      for (key, value) in object {
        found.insert(Member(kind: kind, path: path + key))
        guard !Self.told.contains(key) else { continue }
        if let inner = value as? Object { walk(inner, kind, path + key + "/") }
        for inner in value as? [Object] ?? [] { walk(inner, kind, path + key + "/") }
      }
    }
    walk(line, line["typ"] as? String ?? "", "")
    return found
  }

  /// A message's members are told under its own type.
  private static func place(of object: Object, _ kind: String, _ path: String) -> (String, String) {
    guard path.hasSuffix("meddelanden/"), let type = object["meddelandetyp"] as? String else {
      return (kind, path)
    }
    return (type, "")
  }

  /// The rows ``| `kind`, `object` | `member`, … |``, a message's type standing for a kind.
  private func tables() -> Set<Member> {
    var found: Set<Member> = []
    for line in page.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { cell in
        cell.matches(of: /`([^`]+)`/).map { String($0.1) }
      }
      guard cells.count == 2, let kind = cells[0].first else { continue }
      let path = cells[0].dropFirst().map { $0 + "/" }.joined()
      for name in cells[1] { found.insert(Member(kind: kind, path: path + name)) }
    }
    return found
  }
}
