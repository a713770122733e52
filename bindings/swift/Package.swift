// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "factory",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: [
        .library(name: "Factory", targets: ["Factory"]),
        .library(name: "FactoryFoundation", targets: ["FactoryFoundation"]),
    ],
    targets: [
        .systemLibrary(name: "CFactory", pkgConfig: "factory"),
        .target(name: "Factory", dependencies: ["CFactory"]),
        .target(name: "FactoryFoundation", dependencies: ["Factory"]),
        .testTarget(name: "FactoryTests", dependencies: ["Factory", "FactoryFoundation"]),
    ],
    swiftLanguageModes: [.v6]
)
