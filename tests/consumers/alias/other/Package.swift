// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "other",
    products: [.library(name: "Factory", targets: ["Factory"])],
    targets: [.target(name: "Factory")]
)
