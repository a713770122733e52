import Factory
import Foundation
import Testing

extension FactoryTests {
    /// Every leaf of every session, against Foundation's reading of the same page.
    @Suite struct Fidelity {
        @Test func sessionsSayWhatTheServiceSent() async throws {
            let emulator = try Emulator("--sessions", "1500", "--seed", "7")
            var seen = SeenEnums()
            for try await page in try emulator.client().pages(limit: 100) {
                let sent = try sentSessions(page)
                #expect(sent.count == page.sessions.count)
                for (session, sent) in zip(page.sessions, sent) {
                    let written = try JSONSerialization.jsonObject(with: JSONEncoder().encode(session))
                    try #require(written as? NSDictionary == sent as? NSDictionary)
                    seen.insert(session)
                }
                try #require(try JSONDecoder().decode(Page.self, from: Data(page.json.utf8)).sessions == page.sessions)
            }
            // The published contract has no `mission` and no Bedrock Converse yet.
            let later = ["InteractionMode mission", "Provider bedrock-converse", "APIProvider bedrock_converse"]
            #expect(seen.missing.filter { !later.contains($0) } == [], "the emulator sent no session with these")
        }

        @Test func whatLaterVersionsSendSurvives() async throws {
            let emulator = try Emulator("--sessions", "1000", "--drift")
            var unknownTexts = Set<String>()
            for try await page in try emulator.client().pages(limit: 100) {
                let decoded = try JSONDecoder().decode(Page.self, from: Data(page.json.utf8)).sessions
                try #require(decoded == page.sessions)
                for session in page.sessions where !session.status.isKnown {
                    unknownTexts.insert(session.status.rawValue)
                }
            }
            #expect(!unknownTexts.isEmpty)
        }

        @Test func absentEmptyAndZeroDiffer() async throws {
            let emulator = try Emulator()
            let required = #""status": "idle", "messageCount": 0, "createdAt": 0, "updatedAt": 0"#
            try await emulator.queue(
                faults: """
                    [{"body": {"sessions": [
                        {"sessionId": "absent", \(required)},
                        {"sessionId": "null", \(required), "title": null, "completedAt": null, "sessionSettings": null},
                        {"sessionId": "none", \(required), "sessionSettings": {}},
                        {"sessionId": "", \(required), "title": "", "computerId": "", "completedAt": 0, "sessionSettings": {
                            "model": "", "reasoningEffort": "", "assistantActiveTimeMs": 0,
                            "childInclusiveTokenUsageBySessionId": {}, "tags": [], "enabledToolIds": [], "disabledToolIds": [""]}},
                        {"sessionId": "tags", \(required), "sessionSettings": {
                            "tags": [{"name": "a"}, {"name": "b", "metadata": {}}, {"name": "c", "metadata": {"": ""}}]}}
                    ], "pagination": {"hasMore": false, "nextCursor": null}}}]
                    """)
            let sessions = try await emulator.client().listSessions().sessions
            #expect(sessions.map(\.settings) == [nil, nil, SessionSettings(), sessions[3].settings, sessions[4].settings])
            #expect(sessions.map(\.title) == [nil, nil, nil, "", nil])
            #expect(sessions.map(\.completedAtMilliseconds) == [nil, nil, nil, 0, nil])

            var empty = SessionSettings()
            empty.model = ""
            empty.reasoningEffort = ReasoningEffort(rawValue: "")
            empty.assistantActiveTimeMilliseconds = 0
            empty.childInclusiveTokenUsageBySessionID = [:]
            empty.tags = []
            empty.enabledToolIDs = []
            empty.disabledToolIDs = [""]
            #expect(sessions[3].settings == empty)
            #expect(sessions[4].settings?.tags?.map(\.metadata) == [nil, [:], ["": ""]])
        }

        private struct Page: Decodable {
            let sessions: [Session]
        }

        private func sentSessions(_ page: SessionPage) throws -> [Any] {
            let sent = try JSONSerialization.jsonObject(with: Data(page.json.utf8)) as? [String: Any]
            return try #require(sent?["sessions"] as? [Any])
        }
    }
}
