import Foundation
import Testing

@testable import Factory

extension FactoryTests {
    /// The package and the library that is running, or the header that it was built with, are of one mind.
    @Suite struct Library {
        @Test func anotherABIIsRefused() async throws {
            try FactoryClient.checkLibrary(abi: 1, version: FactoryClient.libraryVersion)
            let error = try await failure {
                try FactoryClient.checkLibrary(abi: 2, version: FactoryClient.libraryVersion)
            }
            #expect(error.message.contains("has ABI 2"))
        }

        @Test(arguments: ["0.1.0", "0.1.99", "0.0.999", ""])
        func anOlderVersionIsRefused(version: String) async throws {
            let error = try await failure { try FactoryClient.checkLibrary(abi: 1, version: version) }
            #expect(error.message.hasPrefix("libfactory \(version) was loaded, which is older than"))
        }

        @Test(arguments: ["0.2.1", "0.10.0", "1.0.0", "12.0.0-rc.1"])
        func aNewerVersionIsTaken(version: String) throws {
            try FactoryClient.checkLibrary(abi: 1, version: version)
        }

        #if os(Linux)
        /// This test is run once more, where the loader finds a library of 0.1.0.
        @Test func anOlderLibraryIsRefused() async throws {
            let mark = "FACTORY_SWIFT_TEST_OLDER_LIBRARY"
            if ProcessInfo.processInfo.environment[mark] != nil {
                let error = try await failure { try FactoryClient() }
                print(error.message)
                return
            }
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
            defer { try? FileManager.default.removeItem(atPath: folder) }
            _ = try output(of: project("tests/abi/stand_in.sh"), ["0.1.0", folder])
            let said = try output(
                of: "/proc/self/exe",
                ["--testing-library", "swift-testing", "--filter", "anOlderLibraryIsRefused"],
                environment: [mark: "1", "LD_LIBRARY_PATH": folder])
            #expect(said.contains("libfactory 0.1.0 was loaded, which is older than the header this package was built with"))
            #expect(said.contains("install libfactory \(FactoryClient.libraryVersion) or newer"))
        }
        #endif

        private func project(_ path: String) -> String {
            URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../../\(path)").standardized.path
        }

        private func output(
            of program: String, _ arguments: [String], environment: [String: String] = [:]
        ) throws -> String {
            let process = Process()
            let pipe = Pipe()
            process.executableURL = URL(fileURLWithPath: program).resolvingSymlinksInPath()
            process.arguments = arguments
            process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
            process.standardOutput = pipe
            process.standardError = FileHandle.nullDevice
            try process.run()
            let output = pipe.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            try #require(process.terminationStatus == 0)
            return String(decoding: output, as: UTF8.self)
        }
    }
}
