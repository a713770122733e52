// Walks over all sessions until it is done or Ctrl-C stops it, wherever the call in hand is.
import Dispatch
import Factory
import FactoryFoundation
import Foundation

@main
enum Cancel {
    static func main() async {
        guard CommandLine.arguments.count == 1 else {
            quit("usage: cancel", status: 2)
        }
        let walking = Task { try await walk() }
        let interrupts = cancelOnInterrupt(walking)
        do {
            try await walking.value
            print("done")
        } catch is CancellationError {
            print("stopped")
        } catch {
            quit("cancel: \(error.localizedDescription)", status: 1)
        }
        interrupts.cancel()
    }

    static func walk() async throws {
        let client = try FactoryClient()
        var sessions = 0
        for try await page in client.pages(limit: 100) {
            sessions += page.sessions.count
            print("\(sessions) sessions")
            fflush(nil)
        }
    }

    static func cancelOnInterrupt(_ task: Task<Void, any Error>) -> any DispatchSourceSignal {
        signal(SIGINT, SIG_IGN)  // it would end the program
        let interrupts = DispatchSource.makeSignalSource(signal: SIGINT)
        interrupts.setEventHandler { task.cancel() }
        interrupts.activate()
        return interrupts
    }

    static func quit(_ message: String, status: Int32) -> Never {
        FileHandle.standardError.write(Data("\(message)\n".utf8))
        exit(status)
    }
}
