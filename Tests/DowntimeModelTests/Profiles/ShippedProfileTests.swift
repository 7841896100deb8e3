import DowntimeModel
import Foundation
import Testing

/// The five files of Sources/DowntimeModel/Profiles/Shipped.
enum ShippedFiles {
  static let folder = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
    .appending(path: "Sources/DowntimeModel/Profiles")

  static let names = [
    "goteborg-boende", "goteborg-hemtjanst", "vasterbotten-prator", "skane-mina-planer",
    "spanga-tensta",
  ]

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: "Shipped/\(name).yaml"), encoding: .utf8)
  }

  static func profile(_ name: String) throws -> Profile {
    try #require(Profile.read(yaml: Array(try text(name).utf8)).profile)
  }
}

@Test(arguments: ShippedFiles.names) func aShippedProfileHasNoFault(_ name: String) throws {
  let (profile, faults) = Profile.read(yaml: Array(try ShippedFiles.text(name).utf8))
  #expect(faults == [])
  #expect(profile?.name.text == name)
}

@Test func theProgramHasEveryShippedFileAndNoOther() throws {
  #expect(Profile.shippedYAML.map(\.name) == ShippedFiles.names)
  let files = try FileManager.default.contentsOfDirectory(
    atPath: ShippedFiles.folder.appending(path: "Shipped").path())
  #expect(Set(files) == Set(ShippedFiles.names.map { $0 + ".yaml" }))
}

/// SwiftPM's own `.embedInCode` writes one number a byte: a hundred thousand of them took the
/// compiler 14 seconds. `UPDATE_GOLDEN=1` writes the Swift files.
@Test(arguments: ShippedFiles.names)
func theTextInTheProgramIsTheFiles(_ name: String) throws {
  let text = try ShippedFiles.text(name)
  let parts = name.split(separator: "-").map(String.init)
  let property = parts[0] + parts.dropFirst().map(\.capitalized).joined()
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let body = lines.map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
    let swift = """
      // Made from Profiles/Shipped/\(name).yaml by `make golden`: change that file.
      extension EmbeddedProfile {
        static let \(property) = #\"""
      \(body)

          \"""#
      }

      """
    let file = "Embedded/Embedded" + parts.map(\.capitalized).joined() + ".swift"
    try swift.write(
      to: ShippedFiles.folder.appending(path: file), atomically: true, encoding: .utf8)
  } else {
    let embedded = Profile.shippedYAML.first { $0.name == name }?.text
    let isSame = embedded == text
    #expect(isSame, "run with UPDATE_GOLDEN=1, build, and read the diff before committing it")
  }
}

@Test(arguments: ShippedFiles.names)
func aStoredProfileIsReadAsItWas(_ name: String) throws {
  let profile = try ShippedFiles.profile(name)
  let again = Profile.read(stored: profile.stored)
  #expect(again.isWhole)
  #expect(again.profile == profile)
  #expect(again.profile.stored == profile.stored)
}

/// Of two adopted profiles that differ, the stored forms differ: nothing is left out of them.
@Test func aProfileThatSaysNothingIsStoredWithItsFigures() {
  let stored = Profile().stored
  #expect(stored.contains(#""kring klockan 12":30"#))
  #expect(stored.contains(#""kort blir rött":75000"#))
  #expect(stored.contains(#""dagen börjar":"07:00""#))
}

@Test func whatANewerVersionStoredIsReadAsFarAsItIsKnown() throws {
  var profile = try ShippedFiles.profile("goteborg-boende")
  profile.title = "Ett boende"
  let newer = profile.stored.replacingOccurrences(
    of: #""titel":"#, with: #""något nytt":[{"a":1,"b":null}],"titel":"#)
  let read = Profile.read(stored: newer)
  #expect(!read.isWhole)
  #expect(read.profile == profile)
  #expect(Profile.read(stored: "{").isWhole == false)
}

// MARK: Every key counts

/// A line of YAML taken apart: where it begins, and the key and value after the dash, if any.
private struct Line {
  var indent: Int
  var hasDash: Bool
  var key: String?
  var value: String

  init?(_ text: String) {
    let trimmed = text.drop { $0 == " " }
    guard !trimmed.isEmpty, !trimmed.hasPrefix("#") else { return nil }
    indent = text.count - trimmed.count
    hasDash = trimmed.hasPrefix("- ")
    let rest = hasDash ? trimmed.dropFirst(2) : trimmed
    if let colon = rest.range(of: ": ") {
      key = String(rest[..<colon.lowerBound])
      value = String(rest[colon.upperBound...])
    } else if rest.hasSuffix(":") {
      key = String(rest.dropLast())
      value = ""
    } else {
      value = String(rest)
    }
  }
}

/// Every text that differs from a file by one key taken away, one row taken away, or one value
/// changed; each with what was done. Figures may be left out, and are then what they were: they
/// are only changed.
private func mutants(of text: String) -> [(what: String, text: String)] {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  var mutants: [(String, String)] = []
  func add(_ what: String, _ lines: [String]) {
    mutants.append((what, lines.joined(separator: "\n")))
  }
  var isAmongFigures = false
  for (number, text) in lines.enumerated() {
    guard let line = Line(text) else { continue }
    if line.indent == 0 { isAmongFigures = ["gränser", "tider"].contains(line.key) }
    let inner = line.hasDash ? line.indent + 2 : line.indent
    func end(deeperThan indent: Int) -> Int {
      lines[(number + 1)...].firstIndex { (Line($0)?.indent ?? .max) <= indent } ?? lines.count
    }
    if line.hasDash {
      add(
        "\(number + 1): row away", Array(lines[..<number] + lines[end(deeperThan: line.indent)...]))
    }
    if line.key != nil, !isAmongFigures {
      var rest = Array(lines[end(deeperThan: inner)...])
      if line.hasDash, let next = rest.firstIndex(where: { Line($0) != nil }),
        Line(rest[next])?.indent == inner
      {
        rest[next] = String(repeating: " ", count: line.indent) + "- " + rest[next].dropFirst(inner)
        add("\(number + 1): key away", Array(lines[..<number]) + rest)
      } else if !line.hasDash {
        add("\(number + 1): key away", Array(lines[..<number]) + rest)
      }
    }
    guard !line.value.isEmpty else { continue }
    let changed =
      switch line.value {
      case "ja": "nej"
      case "nej": "ja"
      case let value where value.hasPrefix("["): "[x, " + value.dropFirst()
      case let value where value.hasPrefix("\""): "\"1" + value.dropFirst()
      case let value where value.first?.isNumber ?? false: "1" + value
      default: "x" + line.value
      }
    var other = lines
    other[number] = text.dropLast(line.value.count) + changed
    add("\(number + 1): value", other)
  }
  return mutants
}

@Test(arguments: ShippedFiles.names)
func everyKeyAndValueOfAShippedProfileCounts(_ name: String) throws {
  let text = try ShippedFiles.text(name)
  let stored = try ShippedFiles.profile(name).stored
  let mutants = mutants(of: text)
  #expect(mutants.count > 150)
  for mutant in mutants {
    let read = Profile.read(yaml: Array(mutant.text.utf8))
    let isSeen = !read.faults.isEmpty || read.profile?.stored != stored
    #expect(isSeen, "\(name) \(mutant.what)")
  }
}
