import Factory
import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// A service of the test's own, from the binary that FACTORY_EMULATOR names. Ends with its last reference.
final class Emulator: Sendable {
    struct NotThere: Error, CustomStringConvertible {
        let description: String
    }

    let url: String
    private let process = Process()

    init(_ arguments: String...) throws {
        guard let binary = ProcessInfo.processInfo.environment["FACTORY_EMULATOR"] else {
            throw NotThere(
                description: """
                    FACTORY_EMULATOR has to name the emulator's binary: build it with `cargo build --release \
                    --package factory-emulator`, or run `make test`, which does
                    """)
        }
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: binary)
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard line.hasSuffix("\n") else {
            throw NotThere(description: "\(binary) did not print its URL")
        }
        url = line.trimmingCharacters(in: .newlines)
    }

    deinit {
        // Not terminate(): Foundation starts processes with SIGTERM blocked.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    func client(
        key: String = "fk-emulator", _ configure: (inout FactoryClient.Configuration) -> Void = { _ in }
    ) throws -> FactoryClient {
        var configuration = FactoryClient.Configuration(apiKey: key, baseURL: url)
        configure(&configuration)
        return try FactoryClient(configuration: configuration)
    }

    /// What the next requests meet, as a JSON array.
    func queue(faults: String) async throws {
        _ = try await send("POST", "/emulator/faults", body: faults)
    }

    /// A request to the service, as the emulator saw it.
    struct Request: Decodable {
        let method: String
        let target: String
        let body: String
        let carriedOut: Bool
    }

    /// Path and query of each request so far.
    func targets() async throws -> [String] {
        try await requests().map(\.target)
    }

    func requests() async throws -> [Request] {
        try JSONDecoder().decode([Request].self, from: await send("GET", "/emulator/requests"))
    }

    /// Moves the service's clock on: what runs comes to rest.
    func advance(seconds: Int) async throws {
        _ = try await send("POST", "/emulator/clock", body: #"{"advanceMs": \#(seconds * 1000)}"#)
    }

    private func send(_ method: String, _ path: String, body: String? = nil) async throws -> Data {
        var request = URLRequest(url: URL(string: url + path)!)
        request.httpMethod = method
        request.httpBody = body.map { Data($0.utf8) }
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        let (data, response) = try await URLSession.shared.data(for: request)
        let status = (response as? HTTPURLResponse)?.statusCode ?? 0
        guard (200..<300).contains(status) else {
            throw NotThere(description: "\(method) \(path) answered \(status)")
        }
        return data
    }
}
