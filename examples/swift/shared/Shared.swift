// Counts the sessions of several computers at once: a task for each, and one client for all of them.
import Factory
import FactoryFoundation
import Foundation

struct Count: Sendable {
    var sessions = 0
    var tokens = 0.0
}

@main
enum Shared {
    static func main() async {
        let computers = Array(CommandLine.arguments.dropFirst())
        guard !computers.isEmpty else {
            quit("usage: shared COMPUTER...", status: 2)
        }
        do {
            let counts = try await countAll(computers)
            print("SESSIONS        TOKENS  COMPUTER")
            for computer in computers {
                let count = counts[computer, default: Count()]
                let tokens = String(format: "%.0f", trunc(count.tokens))
                print("\(aligned(String(count.sessions), 8))  \(aligned(tokens, 12))  \(computer)")
            }
        } catch {
            quit("shared: \(error.localizedDescription)", status: 1)
        }
    }

    static func countAll(_ computers: [String]) async throws -> [String: Count] {
        let client = try FactoryClient()
        return try await withThrowingTaskGroup(of: (String, Count).self) { group in
            for computer in computers {
                group.addTask { (computer, try await count(client, computer)) }
            }
            var counts: [String: Count] = [:]
            for try await (computer, count) in group {
                counts[computer] = count
            }
            return counts
        }
    }

    /// Runs in each task.
    static func count(_ client: FactoryClient, _ computer: String) async throws -> Count {
        var count = Count()
        for try await session in client.sessions(limit: 100, computerID: computer) {
            count.sessions += 1
            if let usage = session.settings?.tokenUsage {
                count.tokens += usage.inputTokens + usage.outputTokens
            }
        }
        return count
    }

    static func aligned(_ number: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - number.count)) + number
    }

    static func quit(_ message: String, status: Int32) -> Never {
        FileHandle.standardError.write(Data("\(message)\n".utf8))
        exit(status)
    }
}
