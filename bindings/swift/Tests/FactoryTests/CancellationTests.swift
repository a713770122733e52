import Testing

@testable import Factory

extension FactoryTests {
    @Suite struct Cancelling {
        let emulator: Emulator

        init() throws {
            emulator = try Emulator()
        }

        @Test(arguments: ["fk-slow", "fk-drip"])
        func cancelEndsARunningCall(_ key: String) async throws {
            let client = try emulator.client(key: key)
            let task = Task { try await client.listSessions(limit: 100) }
            try await untilRequested(1)
            let start = ContinuousClock.now
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(ContinuousClock.now - start < .seconds(5))
        }

        @Test func cancelledTaskSendsNothing() async throws {
            let client = try emulator.client()
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await client.listSessions()
            }
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(try await emulator.targets().isEmpty)
        }

        @Test func cancelEndsACallThatWaitsForAThread() async throws {
            let client = try emulator.client(key: "fk-slow") { $0.maxConcurrentCalls = 1 }
            let running = Task { try await client.listSessions() }
            try await untilRequested(1)
            let waiting = Task { try await client.listSessions() }
            waiting.cancel()
            await #expect(throws: CancellationError.self) { try await waiting.value }
            running.cancel()
            await #expect(throws: CancellationError.self) { try await running.value }
            #expect(try await emulator.targets().count == 1)
        }

        @Test func otherCallsGoOn() async throws {
            let client = try emulator.client()
            try await emulator.queue(faults: #"[{"delayMs": 60000}]"#)
            let stuck = Task { try await client.listSessions() }
            try await untilRequested(1)
            let other = Task { try await client.listSessions() }
            stuck.cancel()
            await #expect(throws: CancellationError.self) { try await stuck.value }
            #expect(try await other.value.sessions.count == 20)
            #expect(try await client.listSessions().sessions.count == 20)
        }

        @Test func cancelFreesTheThread() async throws {
            let client = try emulator.client { $0.maxConcurrentCalls = 1 }
            try await emulator.queue(faults: #"[{"delayMs": 60000}]"#)
            let stuck = Task { try await client.listSessions() }
            try await untilRequested(1)
            stuck.cancel()
            #expect(try await client.listSessions(timeout: .seconds(20)).sessions.count == 20)
            await #expect(throws: CancellationError.self) { try await stuck.value }
        }

        @Test func cancelEndsAWalkForGood() async throws {
            let client = try emulator.client()
            try await emulator.queue(faults: #"[{}, {"delayMs": 60000}]"#)
            let walk = Task {
                var iterator = client.sessions(limit: 2).makeAsyncIterator()
                var ids: [String] = []
                do {
                    while let session = try await iterator.next() {
                        ids.append(session.id)
                    }
                } catch is CancellationError {
                    await #expect(throws: CancellationError.self) { try await iterator.next() }
                }
                return ids
            }
            try await untilRequested(2)
            walk.cancel()
            #expect(try await walk.value.count == 2)
        }

        /// The hand-off, in each order of its three events.
        @Test func whateverComesSecondIsDropped() async throws {
            let finished = try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Int, any Error>) in
                let handoff = Handoff<Int>()
                #expect(handoff.start(continuation))
                handoff.settle(.success(1))
                handoff.settle(.failure(CancellationError()))
            }
            #expect(finished == 1)

            await #expect(throws: CancellationError.self) {
                try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Int, any Error>) in
                    let handoff = Handoff<Int>()
                    #expect(handoff.start(continuation))
                    handoff.settle(.failure(CancellationError()))
                    handoff.settle(.success(1))
                }
            }
            await #expect(throws: CancellationError.self) {
                try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Int, any Error>) in
                    let handoff = Handoff<Int>()
                    handoff.settle(.failure(CancellationError()))
                    #expect(!handoff.start(continuation))
                }
            }
        }

        private func untilRequested(_ count: Int) async throws {
            while try await emulator.targets().count < count {
                try await Task.sleep(for: .milliseconds(5))
            }
        }
    }
}
