import Factory
import Foundation
import Testing

extension FactoryTests {
    /// Each operation does what it says, and sends what was asked for and nothing else.
    @Suite struct Operations {
        let emulator: Emulator
        let client: FactoryClient

        init() throws {
            emulator = try Emulator()
            client = try emulator.client()
        }

        @Test func aSessionFromItsBeginningToItsEnd() async throws {
            let session = try await client.createSession(
                computerID: "cmp-atlas", settings: WritableSessionSettings(model: "m-1", autonomyLevel: .low), cwd: "/tmp")
            #expect(session.computerID == "cmp-atlas")
            #expect(session.settings?.model == "m-1")
            #expect(session.settings?.autonomyLevel == .low)

            let posted = try await client.postMessage(to: session.id, text: "Why is the test \"flaky\"?\n")
            #expect(posted.status == .pending)
            try await emulator.advance(seconds: 600)
            #expect(try await client.getSession(session.id).status == .idle)

            var transcript: [Message] = []
            for try await message in client.messages(of: session.id, limit: 2) {
                transcript.insert(message, at: 0)
            }
            #expect(transcript.first?.id == posted.messageID)
            #expect(transcript.first?.text == "Why is the test \"flaky\"?\n")
            #expect(transcript.last?.role == .assistant)
            let last = try #require(transcript.last)
            let same = try await client.getMessage(of: session.id, messageID: last.id)
            #expect(same == last)
            for try await message in client.messages(of: session.id, role: .user) {
                #expect(message.role == .user)
            }

            let tagged = try await client.updateSession(
                session.id, settings: UpdatedSessionSettings(tags: [Tag(name: "mine", metadata: ["a": "é"])]))
            #expect(tagged.settings?.tags == [Tag(name: "mine", metadata: ["a": "é"])])
            #expect(try await client.interruptSession(session.id).status == .idle)
            #expect(try await client.listSessionChildren(of: session.id, includeArtifacts: true).sessions.isEmpty)
            try await client.deleteSession(session.id)
            #expect(try await failure { try await client.getSession(session.id) }.code == .notFound)

            let requests = try await emulator.requests()
            #expect(try requests[0].json == json(#"{"computerId": "cmp-atlas", "sessionSettings": {"model": "m-1", "autonomyLevel": "low"}, "cwd": "/tmp"}"#))
            #expect(try requests[1].json == json(#"{"text": "Why is the test \"flaky\"?\n"}"#))
            let targets = requests.map(\.target)
            #expect(targets.contains { $0.hasSuffix("/messages?limit=2") })
            #expect(targets.contains { $0.hasSuffix("/messages?role=user") })
            #expect(targets.contains { $0.hasSuffix("/children?includeArtifacts=true") })
        }

        @Test func aComputerFromItsBeginningToItsEnd() async throws {
            let made = try await client.createComputer(
                name: "mine-1", remoteUser: "me", provider: .e2b, repos: [], autoInstallDeps: false,
                source: .fromTemplate(TemplateSource(templateID: "t")))
            #expect(made.name == "mine-1")
            #expect(try await client.getComputer(made.id, includeProvisioningSteps: true).provisioningSteps != nil)
            #expect(try await client.getComputerByName("mine-1").id == made.id)
            #expect(try await client.updateComputer(made.id, name: "mine-2").name == "mine-2")
            #expect(try await client.listComputers().computers.map(\.id).contains(made.id))
            try await client.deleteComputer(made.id)
            #expect(try await failure { try await client.getComputer(made.id) }.code == .notFound)

            let requests = try await emulator.requests()
            #expect(try requests[0].json == json(#"{"name": "mine-1", "remoteUser": "me", "provider": "e2b", "repos": [], "autoInstallDeps": false, "source": {"kind": "template", "templateId": "t"}}"#))
            #expect(requests[1].target.hasSuffix("?includeProvisioningSteps=true"))
            #expect(try requests[3].json == json(#"{"name": "mine-2"}"#))
            #expect(requests[4].target == "/api/v0/computers")
        }

        @Test func whatAManagedComputerCanDo() async throws {
            #expect(try await client.restartComputer("cmp-cygnus").wasRestarted == true)
            #expect(try await client.restartComputer("cmp-cygnus", mode: "resume").wasRestarted == false)
            #expect(try await client.refreshComputer("cmp-atlas").configured >= 0)
            #expect(try await client.retryInstallDeps("cmp-atlas").id == "cmp-atlas")
            #expect(try await !client.getComputerMetrics(of: "cmp-atlas", start: "2026-06-30T00:00:00Z").rows.isEmpty)
            let requests = try await emulator.requests()
            #expect(requests[0].body.isEmpty)
            #expect(requests[1].body == #"{"mode":"resume"}"#)
            #expect(requests[4].target.hasSuffix("/metrics?start=2026-06-30T00%3A00%3A00Z"))
        }

        @Test func whatIsNotGivenIsNotSent() async throws {
            let session = try await client.createSession()
            _ = try await client.updateSession(session.id, settings: UpdatedSessionSettings())
            _ = try await client.updateSession(session.id)
            #expect(try await emulator.requests().map(\.body) == ["{}", #"{"sessionSettings":{}}"#, "{}"])
        }

        @Test func enumerationsTakeAnyText() async throws {
            let settings = WritableSessionSettings(interactionMode: InteractionMode(rawValue: "dreaming"))
            _ = try await failure { try await client.createSession(settings: settings) }
            #expect(try await emulator.requests()[0].body == #"{"sessionSettings":{"interactionMode":"dreaming"}}"#)
        }

        @Test func identifiersAreNoPaths() async throws {
            let id = "Zürich rack/5 & 50%+"
            #expect(try await client.getComputer(id).id == id)
            #expect(try await failure { try await client.getComputer("") }.code == .invalidArgument)
            #expect(try await failure { try await client.getComputer("\0") }.message.contains("computerID"))
            #expect(try await emulator.requests().count == 1)
        }

        @Test func attachmentsArrive() async throws {
            let session = try await client.createSession(computerID: "cmp-atlas")
            let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2]
            _ = try await client.postMessage(
                to: session.id, text: "See",
                attachments: [
                    Attachment(png), Attachment("%PDF-1.7".utf8, name: "a.pdf"), Attachment("é\n".utf8, name: "b.txt"),
                ])
            #expect(
                try await emulator.requests()[1].json
                    == json(
                        #"""
                        {"text": "See",
                         "images": [{"type": "base64", "data": "iVBORw0KGgoBAg==", "mediaType": "image/png"}],
                         "files": [{"type": "base64", "mediaType": "application/pdf", "data": "JVBERi0xLjc=", "name": "a.pdf"},
                                   {"type": "text", "mediaType": "text/plain", "data": "é\n", "name": "b.txt"}]}
                        """#))
            let stored = try await client.getMessages(of: session.id).messages
            #expect(stored.flatMap(\.content).contains { $0.kind == .image })
        }

        @Test func anythingElseByTheRawCall() async throws {
            let made = try await client.request("POST", "/api/v0/sessions", body: #"{"computerId": "cmp-atlas"}"#)
            #expect(made.httpStatus == 201)
            let session = try JSONDecoder().decode(Session.self, from: Data(try #require(made.json).utf8))
            let removed = try await client.request("DELETE", "/api/v0/sessions/\(session.id)")
            #expect(removed == FactoryClient.Answer(httpStatus: 204, json: nil))
            #expect(try await failure { try await client.request("GET", "/../x") }.code == .invalidArgument)
            #expect(try await failure { try await client.request("POST", "/api/v0/sessions", body: "{") }.code == .invalidArgument)
            #expect(try await emulator.requests().count == 2)
        }

        @Test func walksOverMessagesLikeOverSessions() async throws {
            let session = try #require(
                try await client.listSessions(limit: 100).sessions.first { $0.messageCount > 5 && $0.messageCount < 100 })
            var pages = client.messagePages(of: session.id, limit: 2).makeAsyncIterator()
            let first = try #require(try await pages.next())
            #expect(first.messages.count == 2)
            #expect(first.hasMore)
            var rest: [Message] = []
            for try await message in client.messages(of: session.id, limit: 2, cursor: first.nextCursor) {
                rest.append(message)
            }
            let all = try await client.getMessages(of: session.id, limit: 100).messages
            #expect(first.messages + rest == all)
            #expect(first.json(ofRowAt: 1).contains(first.messages[1].id))
        }

        @Test func aWriteThatGotLostSaysSo() async throws {
            let session = try await client.createSession(computerID: "cmp-atlas")
            let lost = try emulator.client(key: "fk-lost")
            let error = try await failure { try await lost.postMessage(to: session.id, text: "once") }
            #expect(error.outcomeUnknown)
            let posts = try await emulator.requests().filter { $0.target.hasSuffix("/messages") }
            #expect(posts.map(\.carriedOut) == [true])
            #expect(try await !failure { try await lost.getSession(session.id) }.outcomeUnknown)
        }

        @Test func aWriteIsCancelledAndTimed() async throws {
            let slow = try emulator.client(key: "fk-slow")
            let error = try await failure { try await slow.createSession(timeout: .milliseconds(100)) }
            #expect(error.code == .timeout)
            #expect(error.outcomeUnknown)
            let task = Task { try await slow.deleteComputer("cmp-atlas") }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(try await failure { try await slow.createComputer(name: "a", timeout: .zero) }.code == .invalidArgument)
        }

        @Test func whatTakesMoreThanOneOperation() async throws {
            let session = try await client.createSession(settings: WritableSessionSettings(model: "m-1"))
            #expect(try await client.archiveSession(session.id).settings?.archivedAt != nil)
            #expect(try await client.unarchiveSession(session.id).settings?.archivedAt == nil)
            #expect(try await client.tagSession(session.id, name: "a").settings?.tags == [Tag(name: "a")])
            let untagged = try await client.untagSession(session.id, name: "a")
            #expect(untagged.settings?.tags?.isEmpty != false)
            #expect(untagged.settings?.model == "m-1")
            #expect(try await client.findComputer("atlas").id == "cmp-atlas")
            #expect(try await client.findComputer("cmp-atlas").name == "atlas")
            #expect(try await client.findComputer("cygnus", wait: .seconds(30)).status == .active)
            let never = try await failure { try await client.findComputer("eridanus", wait: .milliseconds(50)) }
            #expect(never.code == .timeout)
        }

        private func json(_ text: String) throws -> NSDictionary {
            try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
        }
    }
}

extension Emulator.Request {
    fileprivate var json: NSDictionary? {
        get throws {
            try JSONSerialization.jsonObject(with: Data(body.utf8)) as? NSDictionary
        }
    }
}
