// Prints the identifiers of all sessions, so many pages a run: a file keeps the cursor at which the next run goes on.
import Factory
import FactoryFoundation
import Foundation

@main
enum Resume {
    static func main() async {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let pages = Int(arguments[2]), pages > 0 else {
            quit("usage: resume FILE PAGES", status: 2)
        }
        do {
            try await resume(URL(fileURLWithPath: arguments[1]), pages)
        } catch {
            quit("resume: \(error.localizedDescription)", status: 1)
        }
    }

    static func resume(_ file: URL, _ pages: Int) async throws {
        let cursor = try load(file)
        let client = try FactoryClient()
        var left = pages
        for try await page in client.pages(limit: 100, cursor: cursor) {
            for session in page.sessions {
                print(session.id)
            }
            fflush(nil)
            try save(page, file)
            left -= 1
            if left == 0 {
                break
            }
        }
    }

    /// The cursor; nil when there is no file, which begins a new walk.
    static func load(_ file: URL) throws -> String? {
        guard FileManager.default.fileExists(atPath: file.path) else {
            return nil
        }
        let cursor = try String(contentsOf: file, encoding: .utf8)
        guard !cursor.isEmpty else {
            quit("resume: no cursor in \(file.path): delete it to begin anew", status: 1)
        }
        return cursor
    }

    /// A page is behind us: keeps the cursor of the next one, or forgets it at the end.
    static func save(_ page: SessionPage, _ file: URL) throws {
        if page.hasMore, let cursor = page.nextCursor {
            try cursor.write(to: file, atomically: true, encoding: .utf8)  // opaque: it goes back as it came
        } else if FileManager.default.fileExists(atPath: file.path) {
            try FileManager.default.removeItem(at: file)
        }
    }

    static func quit(_ message: String, status: Int32) -> Never {
        FileHandle.standardError.write(Data("\(message)\n".utf8))
        exit(status)
    }
}
