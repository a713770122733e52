// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "benches",
    platforms: [.macOS(.v13)],
    dependencies: [
        // A link to ../../bindings/swift: SwiftPM tells packages apart by their folder's name, and this one is "swift" too.
        .package(path: "factory")
    ],
    targets: [
        .target(name: "Contest"),
        .executableTarget(name: "ours", dependencies: ["Contest", .product(name: "Factory", package: "factory")]),
        .executableTarget(name: "peer", dependencies: ["Contest"]),
    ],
    swiftLanguageModes: [.v6]
)
