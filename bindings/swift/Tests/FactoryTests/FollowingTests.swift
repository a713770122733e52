import Factory
import Testing

extension FactoryTests {
    @Suite struct Following {
        let emulator: Emulator

        init() throws {
            emulator = try Emulator()
        }

        @Test func tellsTheRunToItsAnswer() async throws {
            let (client, sessionID, promptID) = try await posted()
            var statuses: [SessionStatus] = []
            var told: [Message] = []
            var iterator = client.follow(sessionID, from: .after(messageID: promptID)).makeAsyncIterator()
            var answer: Message?
            while let event = try await iterator.next() {
                try #require(answer == nil, "the end is told last")
                switch event {
                case .status(let session): statuses.append(session.status)
                case .messages(let messages): told += messages
                case .ended(let end, let message):
                    #expect(end == .finished)
                    answer = message
                default: Issue.record("\(event)")
                }
            }
            #expect(statuses.last == .idle)
            #expect(answer?.text.hasPrefix("Done. ") == true)
            #expect(told.last == answer)
            #expect(iterator.lastMessageID == answer?.id)
            #expect(try await iterator.next() == nil)
        }

        @Test func anotherFollowerGoesOn() async throws {
            let (client, sessionID, promptID) = try await posted()
            var first = client.follow(sessionID, from: .firstMessage).makeAsyncIterator()
            var told: [String] = []
            while told.isEmpty, let event = try await first.next() {
                told += ids(event)
            }
            #expect(told.first == promptID)
            let last = try #require(first.lastMessageID)
            #expect(last == told.last)
            for try await event in client.follow(sessionID, from: .after(messageID: last)) {
                told += ids(event)
            }
            var all: [String] = []
            for try await event in client.follow(sessionID, from: .firstMessage) {
                all += ids(event)
            }
            #expect(told == all)
        }

        @Test func cancelEndsAStepAtOnce() async throws {
            let client = try emulator.client()
            let session = try await client.createSession(computerID: "cmp-borealis")
            let following = Task {
                for try await _ in client.follow(session.id) {}
            }
            try await untilRequested("GET", of: emulator)
            let start = ContinuousClock.now
            following.cancel()
            await #expect(throws: CancellationError.self) { try await following.value }
            #expect(ContinuousClock.now - start < .seconds(5))
        }

        @Test func aFailedStepIsTakenAgain() async throws {
            let (client, sessionID, promptID) = try await posted()
            try await emulator.queue(faults: #"[{"status": 403}]"#)
            var iterator = client.follow(sessionID, from: .after(messageID: promptID)).makeAsyncIterator()
            do {
                _ = try await iterator.next()
                Issue.record("the step succeeded")
            } catch FactoryError.Code.forbidden {}
            var last: FollowEvent?
            while let event = try await iterator.next() {
                last = event
            }
            guard case .ended(.finished, _?) = last else {
                Issue.record("\(String(describing: last))")
                return
            }
        }

        @Test func givesSignsOfLifeWithTheFailureThatItBears() async throws {
            let client = try emulator.client()
            let session = try await client.createSession(computerID: "cmp-borealis")
            try await emulator.queue(faults: #"[{"status": 503, "retryAfter": "60"}]"#)
            var iterator = client.follow(session.id, signOfLife: .milliseconds(300)).makeAsyncIterator()
            guard case .waiting(let error?) = try await iterator.next() else {
                Issue.record("no sign of life, or without its error")
                return
            }
            #expect(error.httpStatus == 503)
        }

        /// A session where a prompt was posted a moment ago.
        private func posted() async throws -> (FactoryClient, String, String) {
            let client = try emulator.client()
            let session = try await client.createSession(computerID: "cmp-borealis")
            let message = try await client.postMessage(to: session.id, text: "Why is the test flaky?")
            return (client, session.id, message.messageID)
        }

        private func ids(_ event: FollowEvent) -> [String] {
            if case .messages(let messages) = event { messages.map(\.id) } else { [] }
        }
    }

    @Suite struct Watching {
        let emulator: Emulator

        init() throws {
            emulator = try Emulator()
        }

        @Test func tellsWhatAppearsAndChanges() async throws {
            let client = try emulator.client()
            var iterator = client.watch().makeAsyncIterator()
            for _ in 0..<250 {
                guard case .appeared = try await iterator.next() else {
                    Issue.record("what is there is told first")
                    return
                }
            }
            let opened = try await client.createSession(computerID: "cmp-borealis")
            #expect(try await next(of: opened.id, &iterator) == "appeared")
            _ = try await client.postMessage(to: opened.id, text: "Why is the test flaky?")
            #expect(try await next(of: opened.id, &iterator) == "changed")
        }

        private func next(of sessionID: String, _ iterator: inout WatchedSessions.Iterator) async throws -> String? {
            while let event = try await iterator.next() {
                switch event {
                case .appeared(let session) where session.id == sessionID: return "appeared"
                case .changed(let session) where session.id == sessionID: return "changed"
                default: continue
                }
            }
            return nil
        }

        @Test func watchesOneComputer() async throws {
            let client = try emulator.client()
            let there = try await client.listSessions(limit: 100, computerID: "cmp-atlas").sessions
            var told: [String] = []
            for try await event in client.watch(computerID: "cmp-atlas", signOfLife: .milliseconds(300)) {
                guard case .appeared(let session) = event else { break }
                told.append(session.id)
            }
            #expect(!there.isEmpty)
            #expect(Set(told) == Set(there.map(\.id)))
        }

        @Test func cancelEndsAStepAtOnce() async throws {
            let client = try emulator.client()
            let watching = Task {
                for try await _ in client.watch() {}
            }
            try await untilRequested("GET", of: emulator)
            let start = ContinuousClock.now
            watching.cancel()
            await #expect(throws: CancellationError.self) { try await watching.value }
            #expect(ContinuousClock.now - start < .seconds(5))
        }
    }
}

private func untilRequested(_ method: String, of emulator: Emulator) async throws {
    while try await !emulator.requests().contains(where: { $0.method == method }) {
        try await Task.sleep(for: .milliseconds(5))
    }
}
