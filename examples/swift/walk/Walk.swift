// Counts all sessions by status and by model; with an argument, those of one computer.
import Factory
import FactoryFoundation
import Foundation

struct Total {
    var sessions = 0
    var tokens = 0.0

    mutating func add(_ session: Session) {
        sessions += 1
        if let usage = session.settings?.tokenUsage {
            tokens += usage.inputTokens + usage.outputTokens
        }
    }
}

@main
enum Walk {
    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count <= 1 else {
            quit("usage: walk [COMPUTER]", status: 2)
        }
        do {
            try await walk(computerID: arguments.first)
        } catch {
            quit("walk: \(error.localizedDescription)", status: 1)
        }
    }

    static func walk(computerID: String?) async throws {
        let client = try FactoryClient()
        var all = Total()
        var byStatus: [String: Total] = [:]
        var byModel: [String: Total] = [:]
        for try await session in client.sessions(limit: 100, computerID: computerID) {
            all.add(session)
            byStatus[session.status.rawValue, default: Total()].add(session)
            byModel[session.settings?.model ?? "-", default: Total()].add(session)
        }
        print("\(all.sessions) sessions")
        printTotals("STATUS", byStatus)
        printTotals("MODEL", byModel)
    }

    static func printTotals(_ heading: String, _ totals: [String: Total]) {
        print("\n" + row(heading, "SESSIONS", "TOKENS"))
        for (name, total) in totals.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            print(row(name, String(total.sessions), String(format: "%.0f", trunc(total.tokens))))
        }
    }

    static func row(_ name: String, _ sessions: String, _ tokens: String) -> String {
        let name = name + blanks(36 - name.utf8.count)
        let sessions = blanks(8 - sessions.count) + sessions
        let tokens = blanks(12 - tokens.count) + tokens
        return "\(name)  \(sessions)  \(tokens)"
    }

    static func blanks(_ count: Int) -> String {
        String(repeating: " ", count: max(0, count))
    }

    static func quit(_ message: String, status: Int32) -> Never {
        FileHandle.standardError.write(Data("\(message)\n".utf8))
        exit(status)
    }
}
