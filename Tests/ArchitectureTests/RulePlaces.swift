/// A place of Sources that names a rule as its reason.
struct RulePlace: Hashable {
  /// The file, such as `Sources/DowntimeModel/Time/Deadline.swift`.
  let path: String
  /// What it stands at, such as `Deadline.oneWeek`.
  let declaration: String

  /// As the page shows it.
  var text: String {
    if let profile = path.split(separator: "/").last, profile.hasSuffix(".yaml") {
      return "`\(declaration)` in the profile \(profile.dropLast(5))"
    }
    let file = path.split(separator: "/").dropFirst(2).joined(separator: "/")
    return declaration.isEmpty ? "`\(file)`" : "`\(declaration)` (\(file))"
  }
}

extension RulePlace {
  /// Which places name which rules. Runs such as `R004-29 … R004-37` are taken apart; they count
  /// only for a rule that no place names by itself.
  static func places(in files: [SourceFile]) -> [String: Set<RulePlace>] {
    var named: [String: Set<RulePlace>] = [:]
    var inRuns: [String: Set<RulePlace>] = [:]
    for file in files {
      let lines = file.source.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated()
      where ["R00", "X-", "K-"].contains(where: line.contains) {
        for match in line.matches(
          of: #/\b(R00[0-4]|X|K(?=-(?:48|49|50|51)))-(\d{2,3})(?: … (?:R00[0-4]|X)-(\d{2,3}))?/#)
        {
          guard let first = Int(match.2), let last = Int(match.3 ?? match.2), first <= last else {
            continue
          }
          let isProfile = file.path.hasSuffix(".yaml")
          let declaration =
            isProfile ? key(at: index, of: lines) : declaration(at: index, of: lines)
          let place = RulePlace(path: file.path, declaration: declaration)
          for number in first...last {
            let rule = "\(match.1)-\(number < 10 ? "0" : "")\(number)"
            if match.3 == nil || number == first || number == last {
              named[rule, default: []].insert(place)
            } else {
              inRuns[rule, default: []].insert(place)
            }
          }
        }
      }
    }
    return named.merging(inRuns) { byItself, _ in byItself }
  }

  /// What a line stands at: the declaration that a comment is followed by, or the ones around it.
  private static func declaration(at index: Int, of lines: [Substring]) -> String {
    let codeIndex = lines[index...].firstIndex { !$0.drop { $0 == " " }.hasPrefix("//") } ?? index
    var names: [String] = []
    var indent = Int.max
    for line in lines[...codeIndex].reversed() where !line.isEmpty {
      let spaces = line.prefix { $0 == " " }.count
      guard spaces < indent, let name = declared(line.dropFirst(spaces)) else { continue }
      names.insert(name, at: 0)
      indent = spaces
      if spaces == 0 { break }
    }
    return names.joined(separator: ".")
  }

  /// The key of a profile that a line stands under, or that a comment is followed by.
  private static func key(at index: Int, of lines: [Substring]) -> String {
    func isKey(_ line: Substring) -> Bool {
      !line.isEmpty && !line.hasPrefix(" ") && !line.hasPrefix("#")
    }
    let line =
      lines[index].hasPrefix("#")
      ? lines[index...].first(where: isKey) : lines[...index].last(where: isKey)
    return line.map { String($0.prefix { $0 != ":" }) } ?? ""
  }

  private static func declared(_ line: Substring) -> String? {
    let declaration =
      #/(?:@\w+(?:\([^)]*\))? )*(?:(?:public|private|fileprivate|static|mutating|indirect|final) )*/#
    guard let modifiers = line.prefixMatch(of: declaration) else { return nil }
    let rest = line[modifiers.range.upperBound...]
    if rest.hasPrefix("init(") || rest.hasPrefix("init?(") { return "init" }
    return rest.prefixMatch(
      of: #/(?:func|var|let|case|struct|enum|extension|protocol|typealias) `?([\w.]+)/#
    ).flatMap { $0.1.hasPrefix(".") ? nil : String($0.1) }
  }
}
