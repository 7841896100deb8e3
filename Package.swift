// swift-tools-version: 6.2
import PackageDescription

/// Held by every target: Swift 6 mode comes with the tools version; a warning stops the build.
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Held by the product's own code too: what is unsafe says so.
let strict: [SwiftSetting] = house + [.strictMemorySafety()]

/// scripts/fuzz builds everything anew, with libFuzzer's counters in the model.
let isFuzzing = Context.environment["FUZZ"] == "1"
let fuzzed: [SwiftSetting] = isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer"])] : []
let fuzzers: [Target] =
  isFuzzing
  ? [
    .systemLibrary(name: "CFuzzer", path: "Tests/CFuzzer"),
    .executableTarget(
      name: "Fuzz", dependencies: ["CFuzzer", "DowntimeModel"], path: "Tests/Fuzz",
      swiftSettings: fuzzed,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
  ] : []

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")

// A list with its type: within the package's own expression Swift 6.2 gives up on it.
let targets: [Target] = [
  .target(
    name: "CNcurses",
    linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
  ),
  .target(name: "Terminal", dependencies: ["CNcurses"], swiftSettings: house),
  .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
  .target(
    name: "DowntimeModel",
    dependencies: [crypto, cryptoExtras, "CYAML"],
    // Profiles/Embedded holds the same texts as Swift; a test compares them.
    exclude: ["Profiles/Shipped"],
    swiftSettings: strict + fuzzed,
    // By its file's name, so that it is linked in: the program needs no package to run.
    linkerSettings: [.linkedLibrary(":libyaml.a")]
  ),
  .target(name: "Paper", swiftSettings: strict),
  .executableTarget(
    name: "Console",
    dependencies: [
      "DowntimeModel", "Paper", "Terminal",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: strict
  ),
  // Makes PDF; a program of its own, so that the console needs no library to run.
  .systemLibrary(name: "CPango", providers: [.apt(["libpango1.0-dev"])]),
  .executableTarget(name: "PaperPress", dependencies: ["CPango", "Paper"], swiftSettings: house),
  .target(
    name: "TestSupport", dependencies: ["DowntimeModel", "Terminal"], path: "Tests/TestSupport",
    swiftSettings: house),
  .executableTarget(
    name: "CrashRunner",
    dependencies: ["DowntimeModel", "TestSupport"],
    path: "Tests/CrashRunner", swiftSettings: house),
  .testTarget(
    name: "DowntimeModelTests",
    dependencies: ["DowntimeModel", "TestSupport", crypto],
    exclude: ["Corpus"], swiftSettings: house),
  // A program for TerminalTests to run on a pty; not part of any product.
  .executableTarget(
    name: "TerminalProbe", dependencies: ["Terminal"], path: "Tests/TerminalProbe",
    swiftSettings: house),
  .testTarget(
    name: "TerminalTests", dependencies: ["Terminal", "TerminalProbe", "TestSupport"],
    exclude: ["Golden"], swiftSettings: house),
  .testTarget(
    name: "ConsoleTests",
    dependencies: ["Console", "DowntimeModel", "Paper", "Terminal", "TestSupport"],
    exclude: ["Golden"], swiftSettings: house),
  .testTarget(name: "PaperTests", dependencies: ["Paper", "TestSupport"], swiftSettings: house),
  .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: house),
  .testTarget(
    name: "EndToEndTests", dependencies: ["Console", "PaperPress", "TestSupport"],
    swiftSettings: house),
]

let package = Package(
  name: "reserv",
  products: [
    .executable(name: "reserv", targets: ["Console"]),
    .executable(name: "reserv-pdf", targets: ["PaperPress"]),
    .library(name: "DowntimeModel", targets: ["DowntimeModel"]),
    // For Benchmarks only: what is printed, and the terminal that tests run programs on.
    .library(name: "Paper", targets: ["Paper"]),
    .library(name: "TestSupport", targets: ["TestSupport", "Terminal"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: targets + fuzzers
)
