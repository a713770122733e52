// swift-tools-version: 6.0
import PackageDescription

/// The C library: installed and found by pkg-config, or in an XCFramework of your own (README.md, Apple platforms).
let library: Target =
    if let framework = Context.environment["FACTORY_XCFRAMEWORK"] {
        .binaryTarget(name: "CFactory", path: framework)
    } else {
        .systemLibrary(name: "CFactory", pkgConfig: "factory")
    }

/// What a static library asks of Apple's systems: who may be trusted, and in which types that is told.
let system: [LinkerSetting] = ["Security", "CoreFoundation"].map {
    .linkedFramework($0, .when(platforms: [.macOS, .iOS, .tvOS, .watchOS, .visionOS]))
}

let package = Package(
    name: "factory",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: [
        .library(name: "Factory", targets: ["Factory"]),
        .library(name: "FactoryFoundation", targets: ["FactoryFoundation"]),
    ],
    targets: [
        library,
        .target(name: "Factory", dependencies: ["CFactory"], linkerSettings: system),
        .target(name: "FactoryFoundation", dependencies: ["Factory"]),
        .testTarget(name: "FactoryTests", dependencies: ["Factory", "FactoryFoundation"]),
    ],
    swiftLanguageModes: [.v6]
)
