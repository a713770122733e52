// Lists one page of sessions as a table, or with --json as the service sent it.
import Factory
import FactoryFoundation
import Foundation

@main
enum List {
    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.isEmpty || arguments == ["--json"] else {
            quit("usage: list [--json]", status: 2)
        }
        do {
            let client = try FactoryClient()  // the key and the service come from the environment
            let page = try await client.listSessions()
            if arguments.isEmpty {
                printTable(page.sessions)
            } else {
                print(page.json)
            }
        } catch {
            quit("list: \(error.localizedDescription)", status: 1)
        }
    }

    static func printTable(_ sessions: [Session]) {
        printRow("TITLE", "STATUS", "MODEL", "MESSAGES", "TOKENS", "UPDATED")
        for session in sessions {
            let tokens = session.settings?.tokenUsage.map { $0.inputTokens + $0.outputTokens }
            printRow(
                session.title ?? "-",
                session.status.rawValue,
                session.settings?.model ?? "-",
                String(session.messageCount),
                tokens.map { String(format: "%.0f", trunc($0)) } ?? "-",
                minute(session.updatedAt)
            )
        }
    }

    static func printRow(
        _ title: String, _ status: String, _ model: String, _ messages: String, _ tokens: String, _ updated: String
    ) {
        let columns = [
            padded(title, 32), padded(status, 7), padded(model, 28), aligned(messages, 8), aligned(tokens, 10), updated,
        ]
        print(columns.joined(separator: "  "))
    }

    /// The text cut or filled to a column of so many code points, control characters blanked.
    static func padded(_ text: String, _ width: Int) -> String {
        var column = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(width) {
            column.append(scalar.properties.generalCategory == .control ? " " : scalar)
        }
        return String(column) + String(repeating: " ", count: width - column.count)
    }

    static func aligned(_ number: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - number.count)) + number
    }

    /// In UTC.
    static func minute(_ date: Date) -> String {
        let text = date.formatted(.iso8601)
        return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5))"
    }

    static func quit(_ message: String, status: Int32) -> Never {
        FileHandle.standardError.write(Data("\(message)\n".utf8))
        exit(status)
    }
}
