import Factory
import Testing

extension FactoryTests {
    @Suite struct Listing {
        let emulator: Emulator
        let client: FactoryClient

        init() throws {
            emulator = try Emulator()
            client = try emulator.client()
        }

        @Test func onePageAsTheServiceChooses() async throws {
            let page = try await client.listSessions()
            #expect(page.sessions.count == 20)
            #expect(page.hasMore)
            #expect(page.nextCursor != nil)
            #expect(try await emulator.targets() == ["/api/v0/sessions"])
        }

        @Test func whatIsAskedForIsSent() async throws {
            let first = try await client.listSessions(limit: 7)
            #expect(first.sessions.count == 7)
            let second = try await client.listSessions(limit: 7, cursor: first.nextCursor)
            #expect(Set(first.sessions.map(\.id)).isDisjoint(with: second.sessions.map(\.id)))
            #expect(first.sessions.last!.createdAtMilliseconds > second.sessions.first!.createdAtMilliseconds)

            let ofComputer = try await client.listSessions(limit: 3, computerID: "Zürich rack/5 & 50%+")
            #expect(ofComputer.sessions.map(\.computerID) == Array(repeating: "Zürich rack/5 & 50%+", count: 3))
        }

        @Test func lastPageHasNoCursor() async throws {
            let empty = try Emulator("--sessions", "0")
            let page = try await empty.client().listSessions()
            #expect(page.sessions.isEmpty)
            #expect(!page.hasMore)
            #expect(page.nextCursor == nil)
        }

        @Test func rawJSONOfThePageAndOfASession() async throws {
            let session = #"{"sessionId":"a\"b","status":"idle","messageCount":1,"createdAt":2,"updatedAt":3,"new":[1]}"#
            let body = #"{"sessions":[\#(session)],"pagination":{"hasMore":false,"nextCursor":null}}"#
            try await emulator.queue(faults: "[{\"body\": \(String(reflecting: body))}]")
            let page = try await client.listSessions()
            #expect(page.json == body)
            #expect(page.json(ofSessionAt: 0) == session)
            #expect(page.sessions[0].sessionID == #"a"b"#)
        }

        @Test func pagesMayDiscardTheirJSON() async throws {
            let page = try await client.listSessions(limit: 7)
            let rows = try await client.listSessions(limit: 7, discardJSON: true)
            #expect(rows.sessions == page.sessions)
            #expect(rows.hasMore)
            #expect(rows.nextCursor == page.nextCursor)
            #expect(!page.json.isEmpty && !page.json(ofSessionAt: 6).isEmpty)
            #expect(rows.json.isEmpty && rows.json(ofSessionAt: 6).isEmpty)
            for try await page in client.pages(limit: 100, discardJSON: true) {
                #expect(!page.sessions.isEmpty && page.json.isEmpty)
            }
        }

        @Test func keyAndServiceComeFromTheEnvironment() async throws {
            setEnvironment("FACTORY_API_KEY", "fk-emulator")
            setEnvironment("FACTORY_BASE_URL", emulator.url)
            defer {
                setEnvironment("FACTORY_API_KEY", nil)
                setEnvironment("FACTORY_BASE_URL", nil)
            }
            #expect(try await FactoryClient().listSessions().sessions.count == 20)
        }

        @MainActor @Test func worksOnTheMainActor() async throws {
            var titles = 0
            for try await session in client.sessions(limit: 100) {
                MainActor.assertIsolated()
                titles += session.title == nil ? 0 : 1
            }
            #expect(titles > 0)
        }

        @Test func clientMayGoBeforeItsPagesAndWalks() async throws {
            var pages = try emulator.client().pages(limit: 100).makeAsyncIterator()
            let page = try #require(await pages.next())
            #expect(page.json(ofSessionAt: 99).contains(page.sessions[99].id))
            #expect(try await pages.next()?.sessions.count == 100)
        }
    }
}
