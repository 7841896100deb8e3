import Foundation
import Testing

/// Paths that git must not keep, and why.
private let neverTracked: [(pattern: String, reason: String)] = [
  (#"(^|/)\.build"#, "what a build makes"),
  (#"(^|/)dist/"#, "what a build makes"),
  (#"(^|/)Package\.resolved$"#, "names the registry of the machine that resolved it"),
  (#"\.(o|so|a|swiftmodule|profraw)$"#, "what a build makes"),
  (#"\.(orig|rej|swp|log)$|~$"#, "left by a tool"),
]

/// The folders of a machine that someone worked on.
private let machineFolder = #"(^|[^\w.])/(work|root|Users)/\w"#

private func repositoryBreaches(in paths: [String]) -> [Breach] {
  paths.flatMap { path in
    neverTracked.filter { path.contains(regex($0.pattern)) }.map {
      Breach(path: path, line: 1, message: "tracked: \($0.reason)")
    }
  }
}

private func regex(_ pattern: String) -> Regex<AnyRegexOutput> {
  do {
    return try Regex(pattern)
  } catch {
    preconditionFailure("a pattern of this file cannot be read")
  }
}

@Test(.enabled(if: SourceTree.isGitClone))
func gitKeepsNothingThatABuildMakes() throws {
  let paths = try SourceTree.trackedPaths()
  #expect(paths.contains("Package.swift"))
  let breaches = repositoryBreaches(in: paths)
  #expect(breaches.isEmpty, "\(breaches)")
}

@Test(.enabled(if: SourceTree.isGitClone))
func noFileNamesTheMachineItWasWrittenOn() throws {
  let folder = regex(machineFolder)
  let naming = try SourceTree.trackedPaths().filter { path in
    // A file that is deleted but not yet committed, or not text, names nothing.
    guard let data = try? Data(contentsOf: SourceTree.root.appending(path: path)),
      let text = String(data: data, encoding: .utf8)
    else { return false }
    return text.contains(folder)
  }
  #expect(naming.isEmpty)
}

@Test(arguments: [
  (".build/debug.yaml", 1), ("Benchmarks/.build-x/a", 1), ("Benchmarks/Package.resolved", 1),
  ("dist/reserv.tar.gz", 1), ("a.o", 1), ("Tests/Mutants/a.patch.orig", 1),
  ("Sources/Terminal/Key.swift", 0), ("docs/builds.md", 0),
])
func aTrackedBuildProductIsFound(path: String, count: Int) {
  #expect(repositoryBreaches(in: [path]).count == count)
}

@Test func aMachinesFolderIsFoundInText() {
  let folder = regex(machineFolder)
  // Put together here, so that this file holds no such path.
  #expect(("see " + "/work" + "/main/x").contains(folder))
  #expect(!("Sources" + "/work" + "/a").contains(folder))
}
