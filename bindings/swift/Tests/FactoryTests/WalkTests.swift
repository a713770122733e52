import Factory
import Testing

extension FactoryTests {
    @Suite struct Walking {
        let emulator: Emulator
        let client: FactoryClient

        init() throws {
            emulator = try Emulator()
            client = try emulator.client()
        }

        @Test func everySessionOnceNewestFirst() async throws {
            var sessions: [Session] = []
            for try await session in client.sessions(limit: 30) {
                sessions.append(session)
            }
            #expect(Set(sessions.map(\.id)).count == 250)
            #expect(sessions.count == 250)
            #expect(zip(sessions, sessions.dropFirst()).allSatisfy { $0.createdAtMilliseconds >= $1.createdAtMilliseconds })
        }

        @Test func pagesUpToTheEndWhichStays() async throws {
            var pages = client.pages(limit: 100).makeAsyncIterator()
            var counts: [Int] = []
            while let page = try await pages.next() {
                counts.append(page.sessions.count)
            }
            #expect(counts == [100, 100, 50])
            #expect(try await pages.next() == nil)
            #expect(try await emulator.targets().count == 3)
        }

        @Test func onlySessionsOfTheComputer() async throws {
            var count = 0
            for try await session in client.sessions(limit: 10, computerID: "cmp-atlas") {
                #expect(session.computerID == "cmp-atlas")
                count += 1
            }
            #expect(count > 10)
        }

        @Test func nothingIsFetchedBeforeItIsAskedFor() async throws {
            var iterator = client.sessions(limit: 2).makeAsyncIterator()
            #expect(try await emulator.targets().isEmpty)
            _ = try await iterator.next()
            _ = try await iterator.next()
            #expect(try await emulator.targets().count == 1)
            _ = try await iterator.next()
            #expect(try await emulator.targets().count == 2)
        }

        @Test func iteratorsWalkByThemselves() async throws {
            let sessions = client.sessions(limit: 2)
            var first = sessions.makeAsyncIterator()
            var second = sessions.makeAsyncIterator()
            var ids: ([String], [String]) = ([], [])
            for _ in 0..<5 {
                ids.0.append(try #require(await first.next()).id)
                ids.1.append(try #require(await second.next()).id)
            }
            #expect(ids.0 == ids.1)
            #expect(Set(ids.0).count == 5)
        }

        @Test func failedFetchMayBeTriedAgain() async throws {
            var iterator = client.sessions(limit: 100).makeAsyncIterator()
            var ids = Set<String>()
            for _ in 0..<100 {
                ids.insert(try #require(await iterator.next()).id)
            }
            try await emulator.queue(faults: #"[{"status": 403}]"#)
            await #expect(throws: FactoryError.self) { try await iterator.next() }
            while let session = try await iterator.next() {
                ids.insert(session.id)
            }
            #expect(ids.count == 250)
        }

        @Test func walkGoesOnFromACursor() async throws {
            let first = try await client.listSessions(limit: 100)
            var rest = 0
            for try await _ in client.sessions(limit: 100, cursor: first.nextCursor) {
                rest += 1
            }
            #expect(rest == 150)
        }

        @Test func emptyPageIsNotTheEnd() async throws {
            try await emulator.queue(
                faults: """
                    [{"body": {"sessions": [], "pagination": {"hasMore": true, "nextCursor": "n"}}},
                     {"body": {"sessions": [
                        {"sessionId": "a", "status": "idle", "messageCount": 0, "createdAt": 0, "updatedAt": 0}
                      ], "pagination": {"hasMore": false}}}]
                    """)
            var iterator = client.sessions().makeAsyncIterator()
            #expect(try await iterator.next()?.id == "a")
            #expect(try await iterator.next() == nil)
        }

        @Test func moreWithoutACursorIsAnErrorAfterThePage() async throws {
            try await emulator.queue(
                faults: #"[{"body": {"sessions": [], "pagination": {"hasMore": true, "nextCursor": null}}}]"#)
            var pages = client.pages().makeAsyncIterator()
            #expect(try await pages.next()?.sessions.isEmpty == true)
            let error = try await failure { try await pages.next() }
            #expect(error.code == .pagination)
        }
    }
}
