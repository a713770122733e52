import Factory
import Foundation
import Testing

extension FactoryTests {
    /// Every leaf of messages, computers and metrics, against Foundation's reading of the same page.
    @Suite struct Transcripts {
        @Test func messagesSayWhatTheServiceSent() async throws {
            let emulator = try Emulator("--seed", "7")
            let client = try emulator.client()
            var seen = SeenEnums()
            var kinds = Set<ContentBlockKind>()
            for session in try await client.listSessions(limit: 12).sessions {
                for try await page in client.messagePages(of: session.id, limit: 100) {
                    let sent = try list("messages", in: page.json)
                    #expect(sent.count == page.messages.count)
                    for (message, sent) in zip(page.messages, sent) {
                        try #require(try tree(message) == sent)
                        try #require(try tree(JSONDecoder().decode(Message.self, from: JSONEncoder().encode(message))) == sent)
                        seen.insert(message)
                        kinds.formUnion(message.content.map(\.kind))
                    }
                    let bytes = Data(page.json.utf8)
                    for block in page.messages.flatMap(\.content) {
                        if case .toolUse(let use) = block {
                            #expect(bytes.range(of: Data(#""input":\#(use.input.text)"#.utf8)) != nil)
                        }
                    }
                }
            }
            #expect(kinds.filter(\.isKnown).count >= 7)
            #expect(seen.missing == [], "the emulator sent no message with these")
        }

        @Test func computersSayWhatTheServiceSent() async throws {
            let emulator = try Emulator()
            let client = try emulator.client()
            let page = try await client.listComputers(includeProvisioningSteps: true)
            #expect(page.drift == nil)
            try #require(try page.computers.map(tree) == list("computers", in: page.json))
            #expect(page.computers.contains { $0.provisioningSteps?.isEmpty == false })
            for computer in page.computers {
                #expect(try await client.getComputer(computer.id, includeProvisioningSteps: true) == computer)
                #expect(try JSONDecoder().decode(Computer.self, from: JSONEncoder().encode(computer)) == computer)
            }
            let metrics = try await client.getComputerMetrics(of: "cmp-atlas")
            #expect(metrics.rows.count > 100)
            let sent = try JSONSerialization.jsonObject(with: Data(metrics.json.utf8)) as? [NSDictionary]
            try #require(try metrics.rows.map(tree) == sent)
            #expect(metrics.json.contains(metrics.json(ofRowAt: 1)))
        }

        @Test func whatLaterVersionsSendSurvives() async throws {
            let emulator = try Emulator("--drift")
            let client = try emulator.client()
            var unknown = 0
            var drifted = 0
            for session in try await client.listSessions(limit: 8).sessions {
                for try await page in client.messagePages(of: session.id, limit: 100) {
                    for (message, sent) in zip(page.messages, try list("messages", in: page.json)) {
                        let blocks = try #require(sent["content"] as? [NSDictionary])
                        #expect(message.content.map(\.kind.rawValue) == blocks.map { $0["type"] as? String })
                        for (block, sent) in zip(message.content, blocks) {
                            if case .unknown(_, let json) = block {
                                unknown += 1
                                #expect(Data(page.json.utf8).range(of: Data(json.text.utf8)) != nil)
                                try #require(try tree(block) == sent)
                            }
                        }
                        guard page.drift == nil else {
                            drifted += 1
                            continue
                        }
                        // Members that are not known here are in the JSON alone.
                        let decoded = try JSONDecoder().decode(Message.self, from: Data(page.json(of: message).utf8))
                        try #require(try tree(decoded) == tree(message))
                    }
                }
            }
            #expect(unknown > 0)
            #expect(drifted > 0)
        }

        /// White space, the form of numbers, escapes, and equal names: as they were sent.
        @Test func inputIsByteForByte() async throws {
            let emulator = try Emulator()
            let input = #"{ "b" : 1.10, "a":[1e5 ,-0, 12345678901234567890 ],"a":{}, "é\u00e9\ud83d\n" : null}"#
            try await emulator.queue(fault: """
                {"messages": [{"id": "m", "role": "assistant", "createdAt": 0, "updatedAt": 0.5, "content": [
                    {"type": "tool_use", "id": "u", "name": "n", "input": \(input)},
                    {"input": {}, "name": "", "id": "", "type": "tool_use"},
                    {"type": "later", "input": \(input)}
                ]}], "pagination": {"hasMore": false, "nextCursor": null}}
                """)
            let message = try #require(try await emulator.client().getMessages(of: "s").messages.first)
            #expect(message.updatedAtMilliseconds == 0.5)
            let texts = message.content.map { block in
                switch block {
                case .toolUse(let use): use.input.text
                case .unknown(_, let json): json.text
                default: "\(block)"
                }
            }
            #expect(texts == [input, "{}", #"{"type": "later", "input": \#(input)}"#])
            #expect(message.content.map(\.kind.rawValue) == ["tool_use", "tool_use", "later"])
        }

        @Test func aResultIsATextOrBlocksOrNothing() async throws {
            let emulator = try Emulator()
            try await emulator.queue(fault: """
                {"messages": [{"id": "m", "role": "tool", "createdAt": 0, "updatedAt": 0, "content": [
                    {"type": "text", "text": "before"},
                    {"type": "tool_result", "toolUseId": "a"},
                    {"type": "tool_result", "toolUseId": "b", "content": ""},
                    {"type": "tool_result", "toolUseId": "c", "content": []},
                    {"type": "tool_result", "toolUseId": "d", "isError": true, "content": [
                        {"type": "text", "text": "1"}, {"type": "later"}, {"type": "text", "text": "2"},
                        {"type": "image", "source": {"type": "base64", "data": "AA==", "mediaType": "image/png"}}]},
                    {"type": "text", "text": "after"}
                ]}], "pagination": {"hasMore": false, "nextCursor": null}}
                """)
            let message = try #require(try await emulator.client().getMessages(of: "s").messages.first)
            #expect(message.text == "before\n\nafter")
            let results = message.content.compactMap { block in
                if case .toolResult(let result) = block { result } else { nil }
            }
            #expect(results.map(\.content) == [nil, .text(""), .list([]), results[3].content])
            #expect(results.map(\.text) == [nil, "", "", "1\n\n2"])
            guard case .list(let blocks) = results[3].content else {
                Issue.record("no list")
                return
            }
            #expect(blocks[1] == .unknown(kind: ContentBlockKind(rawValue: "later"), json: RawJSON(#"{"type": "later"}"#)))
            #expect(blocks[3] == .image(ImageBlock(source: ImageSource(data: "AA==", mediaType: .imagePNG))))
            #expect(results[3].isError == true)
        }

        @Test func aPageSaysWhereItDrifted() async throws {
            let emulator = try Emulator()
            try await emulator.queue(fault: """
                {"messages": [
                    {"id": "a", "role": "user", "createdAt": 0, "updatedAt": 0, "content": [], "parentId": 7},
                    {"id": "b", "role": "user", "createdAt": 0, "updatedAt": 0, "isError": "no", "content": [
                        {"type": "text", "text": "b", "id": []}]}
                ], "pagination": {"hasMore": false, "nextCursor": null}}
                """)
            let client = try emulator.client()
            let page = try await client.getMessages(of: "s")
            #expect(page.drift == Drift(count: 3, firstPath: "messages[0].parentId"))
            #expect(page.messages.map(\.parentID) == [nil, nil])
            #expect(page.messages[1].text == "b")
            #expect(try await client.listSessions().drift == nil)
        }

        /// The rows of a page, without members that are null, which is as if they were absent.
        private func list(_ name: String, in page: String) throws -> [NSDictionary] {
            let sent = try JSONSerialization.jsonObject(with: Data(page.utf8)) as? [String: Any]
            let rows = try #require(sent?[name] as? [[String: Any]])
            return rows.map { row in row.filter { !($0.value is NSNull) } as NSDictionary }
        }

        private func tree(_ value: some Encodable) throws -> NSDictionary {
            try #require(JSONSerialization.jsonObject(with: JSONEncoder().encode(value)) as? NSDictionary)
        }
    }
}

extension Page where Row == Message {
    fileprivate func json(of message: Message) -> String {
        json(ofRowAt: messages.firstIndex { $0.id == message.id }!)
    }
}

extension Emulator {
    /// The next request is answered with this, byte for byte.
    fileprivate func queue(fault body: String) async throws {
        try await queue(faults: String(decoding: JSONEncoder().encode([["body": body]]), as: UTF8.self))
    }
}
