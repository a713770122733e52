// swift-tools-version: 6.0
import PackageDescription

let factory: [Target.Dependency] = [
    .product(name: "Factory", package: "factory"),
    .product(name: "FactoryFoundation", package: "factory"),
]

let package = Package(
    name: "examples",
    platforms: [.macOS(.v13)],
    dependencies: [
        // A link to ../../bindings/swift: SwiftPM tells packages apart by their folder's name, and this one is "swift" too.
        .package(path: "factory")
    ],
    targets: [
        .executableTarget(name: "list", dependencies: factory, path: "list"),
        .executableTarget(name: "walk", dependencies: factory, path: "walk"),
        .executableTarget(name: "errors", dependencies: factory, path: "errors"),
        .executableTarget(name: "shared", dependencies: factory, path: "shared"),
        .executableTarget(name: "cancel", dependencies: factory, path: "cancel"),
        .executableTarget(name: "resume", dependencies: factory, path: "resume"),
        .executableTarget(name: "run", dependencies: factory, path: "run"),
    ],
    swiftLanguageModes: [.v6]
)
