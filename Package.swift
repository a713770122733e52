// swift-tools-version: 6.0
// The Swift package of bindings/swift, for packages that name this repository by its URL: SwiftPM looks for a manifest
// at the root alone. The package is developed and tested in bindings/swift.
import PackageDescription

let sources = "bindings/swift/Sources"

/// What a static library asks of Apple's systems: who may be trusted, and in which types that is told.
let system: [LinkerSetting] = ["Security", "CoreFoundation"].map {
    .linkedFramework($0, .when(platforms: [.macOS, .iOS, .tvOS, .watchOS, .visionOS]))
}

let package = Package(
    name: "libfactory",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: [
        .library(name: "Factory", targets: ["Factory"]),
        .library(name: "FactoryFoundation", targets: ["FactoryFoundation"]),
    ],
    targets: [
        .systemLibrary(name: "CFactory", path: "\(sources)/CFactory", pkgConfig: "factory"),
        .target(name: "Factory", dependencies: ["CFactory"], path: "\(sources)/Factory", linkerSettings: system),
        .target(name: "FactoryFoundation", dependencies: ["Factory"], path: "\(sources)/FactoryFoundation"),
    ],
    swiftLanguageModes: [.v6]
)
