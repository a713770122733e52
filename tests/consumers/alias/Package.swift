// swift-tools-version: 6.0
import PackageDescription

/// Both packages have a module Factory; this one calls the library's by another name.
let aliases = ["Factory": "LibFactory"]

let package = Package(
    name: "app",
    platforms: [.macOS(.v13)],
    dependencies: [.package(path: "../../../bindings/swift"), .package(path: "other")],
    targets: [
        .executableTarget(
            name: "app",
            dependencies: [
                .product(name: "Factory", package: "swift", moduleAliases: aliases),
                .product(name: "FactoryFoundation", package: "swift", moduleAliases: aliases),
                .product(name: "Factory", package: "other"),
            ])
    ]
)
