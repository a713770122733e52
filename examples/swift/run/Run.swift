// Runs a prompt in a new session, tells what happens meanwhile, and prints the answer.
import Factory
import FactoryFoundation
import Foundation

@main
enum Run {
    static func main() async {
        guard CommandLine.arguments.count == 2 else {
            quit("usage: run PROMPT", status: 2)
        }
        do {
            try await run(CommandLine.arguments[1])
        } catch let failure as RunFailure {
            tellWhereItIs(failure.result)
            quit("run: \(failure.localizedDescription)", status: 1)
        } catch {
            quit("run: \(error.localizedDescription)", status: 1)
        }
    }

    static func run(_ prompt: String) async throws {
        let client = try FactoryClient()
        let result = try await client.run(prompt, timeout: .seconds(600), interruptOnTimeout: true, onEvent: tell)
        if result.end == .finished {
            print(result.text ?? "")
        } else {
            tellWhereItIs(result)
        }
    }

    static func tell(_ event: RunEvent) {
        switch event {
        case .session(.status(let session)):
            say("run: \(session.status)")
        case .session(.messages(let messages)):
            for case .toolUse(let use) in messages.flatMap(\.content) {
                say("run: tool \(use.name)")
            }
        default:
            break
        }
    }

    static func tellWhereItIs(_ result: RunResult) {
        if let sessionID = result.sessionID {
            say("run: no answer; the session is \(sessionID)")
        }
    }

    static func say(_ line: String) {
        FileHandle.standardError.write(Data("\(line)\n".utf8))
    }

    static func quit(_ message: String, status: Int32) -> Never {
        say(message)
        exit(status)
    }
}
