import Factory
import Testing

extension FactoryTests {
    @Suite struct Running {
        private let prompt = "Why is the test flaky?"
        let emulator: Emulator

        init() throws {
            emulator = try Emulator()
        }

        @Test func runsAPromptToItsAnswer() async throws {
            let client = try emulator.client()
            var events: [RunEvent] = []
            let result = try await client.run(
                prompt, computerID: "cmp-borealis", settings: WritableSessionSettings(autonomyLevel: .low)
            ) { events.append($0) }
            #expect(result.end == .finished)
            #expect(result.text?.hasPrefix("Done. ") == true)
            #expect(result.session?.id == result.sessionID)
            #expect(result.session?.settings?.autonomyLevel == .low)
            #expect(result.lastMessageID == result.answer?.id)
            #expect(try events.first == .opened(sessionID: #require(result.sessionID)))
            #expect(try events.dropFirst().first == .posted(messageID: #require(result.messageID)))
            #expect(events.last == .session(.ended(.finished, answer: result.answer)))
        }

        @Test func postsToASessionThatIsThere() async throws {
            let client = try emulator.client()
            let session = try await client.createSession(computerID: "cmp-borealis")
            let result = try await client.run(prompt, in: session.id)
            #expect(result.end == .finished)
            #expect(result.sessionID == session.id)
            #expect(try await emulator.requests().filter { $0.target.hasSuffix("/sessions") }.count == 1)

            let error = try await failure { try await client.run(prompt, in: session.id, cwd: "/tmp") }
            #expect(error.code == .invalidArgument)
        }

        @Test func stopsWithoutAnAnswer() async throws {
            let client = try emulator.client(key: "fk-unanswered")
            let result = try await client.run(prompt, computerID: "cmp-borealis", settle: .seconds(1))
            #expect(result.end == .stopped)
            #expect(result.text == nil)
        }

        @Test func interruptsWhenItsTimeIsOver() async throws {
            let emulator = try Emulator("--pace", "0")
            let client = try emulator.client()
            let result = try await client.run(
                prompt, computerID: "cmp-borealis", timeout: .seconds(2), interruptOnTimeout: true)
            #expect(result.end == .timedOut)
            let interrupts = try await emulator.requests().filter { $0.target.hasSuffix("/interrupt") }
            #expect(interrupts.map(\.carriedOut) == [true])
        }

        @Test func aFailureTellsWhatWasBegun() async throws {
            let client = try emulator.client()
            try await emulator.queue(faults: #"[{}, {"status": 403}]"#)
            do {
                _ = try await client.run(prompt, computerID: "cmp-borealis")
                Issue.record("the run succeeded")
            } catch let failure as RunFailure where FactoryError.Code.forbidden ~= failure {
                #expect(failure.result.end == .failed)
                #expect(failure.result.messageID == nil)
                let sessionID = try #require(failure.result.sessionID)
                #expect(failure.description.hasSuffix("(the session is \(sessionID))"))
                #expect(try await client.getSession(sessionID).id == sessionID)
            }
        }

        @Test func cancelEndsItAtOnce() async throws {
            let client = try emulator.client(key: "fk-unanswered")
            let (posted, announce) = AsyncStream.makeStream(of: Void.self)
            let running = Task {
                try await client.run(prompt, computerID: "cmp-borealis") { event in
                    if case .posted = event { announce.finish() }
                }
            }
            for await _ in posted {}
            let start = ContinuousClock.now
            running.cancel()
            await #expect(throws: CancellationError.self) { try await running.value }
            #expect(ContinuousClock.now - start < .seconds(5))
        }
    }
}
