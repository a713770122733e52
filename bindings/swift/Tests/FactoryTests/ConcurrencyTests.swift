import Foundation
import Testing

@testable import Factory

extension FactoryTests {
    @Suite struct Concurrency {
        @Test func aThousandTasksOnOneClient() async throws {
            let emulator = try Emulator("--sessions", "3000")
            let client = try emulator.client()
            let first = try await client.listSessions(limit: 1).sessions[0].id
            let counts = try await withThrowingTaskGroup(of: Int.self) { group in
                for index in 0..<1000 {
                    group.addTask {
                        let page = try await client.listSessions(limit: index % 10 + 1)
                        #expect(page.sessions.first?.id == first)
                        return page.sessions.count
                    }
                }
                return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            }
            #expect(counts == Dictionary(uniqueKeysWithValues: (1...10).map { ($0, 100) }))
        }

        @Test func manyWalksAndCancelsAtOnce() async throws {
            let emulator = try Emulator()
            let client = try emulator.client { $0.maxConcurrentCalls = 8 }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<40 {
                    group.addTask {
                        let walk = Task {
                            var count = 0
                            for try await _ in client.sessions(limit: 25) {
                                count += 1
                            }
                            return count
                        }
                        if index.isMultiple(of: 2) {
                            #expect(try await walk.value == 250)
                        } else {
                            try await Task.sleep(for: .milliseconds(index))
                            walk.cancel()
                            let count = try? await walk.value
                            #expect(count == nil || count == 250)
                        }
                    }
                }
                try await group.waitForAll()
            }
        }

        @Test func blockedCallsLeaveOtherTasksAlone() async throws {
            let emulator = try Emulator()
            let client = try emulator.client(key: "fk-slow") { $0.timeout = .seconds(50) }
            let blocked = (0..<64).map { _ in Task { try await client.listSessions() } }
            let start = ContinuousClock.now
            while try await emulator.targets().count < 64 {
                try await Task.sleep(for: .milliseconds(5))
            }
            #expect(await Task.detached { 6 * 7 }.value == 42)
            #expect(ContinuousClock.now - start < .seconds(25))
            for task in blocked {
                task.cancel()
            }
            for task in blocked {
                await #expect(throws: CancellationError.self) { try await task.value }
            }
        }

        @Test func waitingForAThreadCountsToTheDeadline() async throws {
            let emulator = try Emulator()
            let client = try emulator.client(key: "fk-slow") { $0.maxConcurrentCalls = 1 }
            let first = Task { try await client.listSessions(timeout: .milliseconds(600)) }
            while try await emulator.targets().isEmpty {
                try await Task.sleep(for: .milliseconds(5))
            }
            let error = try await failure {
                try await client.listSessions(timeout: .milliseconds(20))
            }
            #expect(error.code == .timeout)
            #expect(error.message.contains("maxConcurrentCalls"))
            await #expect(throws: FactoryError.self) { try await first.value }
            #expect(try await emulator.targets().count == 1)
        }

        @Test func errorNamesTheWholeDeadlineAfterAWaitForAThread() async throws {
            let emulator = try Emulator()
            let client = try emulator.client(key: "fk-slow") { $0.maxConcurrentCalls = 1 }
            let first = Task { try await client.listSessions(timeout: .milliseconds(100)) }
            while try await emulator.targets().isEmpty {
                try await Task.sleep(for: .milliseconds(5))
            }
            let error = try await failure {
                try await client.listSessions(timeout: .seconds(3))
            }
            #expect(error.message == "the call did not end within 3000 ms")
            await #expect(throws: FactoryError.self) { try await first.value }
        }

        @Test func workersAreNoMoreThanTheLimitAndRunEverything() async throws {
            let workers = WorkerPool(limit: 3)
            let gauge = Gauge()
            await withCheckedContinuation { done in
                for _ in 0..<500 {
                    try! workers.submit {
                        gauge.enter()
                        usleep(200)
                        if gauge.leave() == 500 {
                            done.resume()
                        }
                    }
                }
            }
            workers.close()
            #expect(gauge.most == 3)
        }

        @Test func workIsDoneInTheOrderItCame() async throws {
            let workers = WorkerPool(limit: 1)
            let order = Order()
            await withCheckedContinuation { done in
                for number in 0..<100 {
                    try! workers.submit {
                        order.append(number)
                        if number == 99 {
                            done.resume()
                        }
                    }
                }
            }
            workers.close()
            #expect(order.numbers == Array(0..<100))
        }

        @Test func threadsEndWithTheirClient() async throws {
            weak var workers: WorkerPool?
            do {
                let pool = WorkerPool(limit: 4)
                workers = pool
                await withCheckedContinuation { done in
                    try! pool.submit { done.resume() }
                }
                pool.close()
            }
            for _ in 0..<1000 where workers != nil {
                try await Task.sleep(for: .milliseconds(5))
            }
            #expect(workers == nil)
        }

        private final class Gauge: @unchecked Sendable {
            private let monitor = Monitor()
            private var inside = 0
            private var left = 0
            private(set) var most = 0

            func enter() {
                monitor.withLock {
                    inside += 1
                    most = max(most, inside)
                }
            }

            func leave() -> Int {
                monitor.withLock {
                    inside -= 1
                    left += 1
                    return left
                }
            }
        }

        private final class Order: @unchecked Sendable {
            private let monitor = Monitor()
            private(set) var numbers: [Int] = []

            func append(_ number: Int) {
                monitor.withLock { numbers.append(number) }
            }
        }
    }
}
