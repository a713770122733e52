#if os(Linux)
import Factory
import Foundation
import Testing

extension FactoryTests {
    @Suite struct Memory {
        /// A page is more than 200 KB: walking on must not keep them.
        @Test func longWalkStaysFlat() async throws {
            let emulator = try Emulator("--sessions", "20000", "--no-gzip")
            var walked = 0
            var early = 0
            for try await _ in try emulator.client().sessions(limit: 100) {
                walked += 1
                if walked == 5000 {
                    early = try residentBytes()
                }
            }
            #expect(walked == 20000)
            #expect(try residentBytes() - early < 16 << 20)
        }

        /// An error has up to 16 KiB of the answer's body.
        @Test func failuresLeaveNothingBehind() async throws {
            let emulator = try Emulator("--no-gzip")
            let client = try emulator.client()
            func fail(_ times: Int) async throws {
                for _ in 0..<times {
                    await #expect(throws: FactoryError.self) { try await client.listSessions() }
                }
            }
            let large = String(repeating: "x", count: 16000)
            try await emulator.queue(faults: #"[{"status": 403, "body": "\#(large)", "times": 2000}]"#)
            try await fail(500)
            let early = try residentBytes()
            try await fail(1500)
            #expect(try residentBytes() - early < 10 << 20)
        }

        private func residentBytes() throws -> Int {
            let status = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
            return Int(status.split(separator: " ")[1])! * Int(getpagesize())
        }
    }
}
#endif
