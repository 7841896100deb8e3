// swift-tools-version: 6.2
import PackageDescription

/// The measurements of `make bench`. A package of its own, so that the product needs nothing of it.
let package = Package(
  name: "Benchmarks",
  products: [.executable(name: "reserv-bench", targets: ["ReservBench"])],
  dependencies: [
    .package(name: "reserv", path: ".."),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .executableTarget(
      name: "ReservBench",
      dependencies: [
        "CSQLite",
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "DowntimeModel", package: "reserv"),
        .product(name: "Paper", package: "reserv"),
        .product(name: "TestSupport", package: "reserv"),
      ],
      swiftSettings: [
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ]
    ),
  ]
)
