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

        @Test func everyTextOfTheHeaderIsKnown() throws {
            let known: [String: [String]] = [
                "session_status": texts(SessionStatus.self), "reasoning_effort": texts(ReasoningEffort.self),
                "interaction_mode": texts(InteractionMode.self), "autonomy_level": texts(AutonomyLevel.self),
                "autonomy_mode": texts(AutonomyMode.self), "provider": texts(Provider.self),
                "api_provider": texts(APIProvider.self),
            ]
            var header: [String: [String]] = [:]
            for enumeration in try factoryHeader().matches(of: /typedef enum factory_(\w+) \{([^}]*)\n\}/) {
                let texts = enumeration.2.matches(of: /\* `([^`]+)`[^\n]*\n/).map { String($0.1) }
                header[String(enumeration.1)] = texts.isEmpty ? nil : texts
            }
            #expect(header == known)
        }

        /// A cancelled call throws `CancellationError` instead.
        @Test func everyCodeOfTheHeaderHasAConstant() throws {
            var sources = ""
            let folder = try #require(FileManager.default.enumerator(atPath: project("bindings/swift/Sources/Factory")))
            for case let file as String in folder where file.hasSuffix(".swift") {
                sources += try String(contentsOfFile: project("bindings/swift/Sources/Factory/\(file)"), encoding: .utf8)
            }
            let constants = sources.matches(of: /static let `?(\w+)`? = Code\(FACTORY_ERR_(\w+)\)/).map {
                "\($0.2) \($0.1.uppercased())"
            }
            let codes = try factoryHeader().matches(of: /\n    FACTORY_ERR_(\w+) = \d+,/).map { String($0.1) }
            #expect(codes.count > 10)
            #expect(
                constants.sorted()
                    == codes.filter { $0 != "CANCELLED" }.map { "\($0) \($0.replacing("_", with: ""))" }.sorted())
        }

        private func texts<Value: OpenEnum>(_: Value.Type) -> [String] {
            Value.known.map(\.rawValue)
        }

        private func factoryHeader() throws -> String {
            try String(contentsOfFile: project("include/factory.h"), encoding: .utf8)
        }

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
