// Shows what failures look like. The emulator of the project answers each of these keys with its failure.
import Factory
import Foundation

@main
enum Errors {
    static func main() async {
        await show("wrong key", key: "fk-wrong")
        await show("gate", key: "fk-gated")
        await show("rate limit", key: "fk-limited-long")
        await show("timeout", key: "fk-slow", timeout: .milliseconds(300))

        let cancelled = Task { await show("cancel", key: "fk-slow") }
        try? await Task.sleep(for: .milliseconds(200))
        cancelled.cancel()
        await cancelled.value
    }

    /// Makes a call that is to fail, and prints how.
    static func show(_ heading: String, key: String, timeout: Duration? = nil) async {
        do {
            // The service still comes from the environment.
            let client = try FactoryClient(configuration: .init(apiKey: key))
            _ = try await client.listSessions(timeout: timeout)
            quit("errors: \(heading): the call succeeded; is FACTORY_BASE_URL an emulator?")
        } catch let error as FactoryError {
            print("\(heading): \(error.code.name)")
            print("  message      \(error.message)")
            print("  http status  \(error.httpStatus.map(String.init) ?? "-")")
            print("  retry after  \(error.retryAfter.map { "\(Int($0 / .milliseconds(1))) ms" } ?? "-")")
            print("  attempts     \(error.attempts)")
        } catch is CancellationError {
            print("\(heading): CancellationError")
        } catch {
            quit("errors: \(heading): \(error)")
        }
    }

    static func quit(_ message: String) -> Never {
        FileHandle.standardError.write(Data("\(message)\n".utf8))
        exit(1)
    }
}
