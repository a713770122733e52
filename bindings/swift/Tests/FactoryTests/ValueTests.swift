import Factory
import FactoryFoundation
import Foundation
import Testing

extension FactoryTests {
    @Suite struct Values {
        @Test func datesOfASession() {
            let session = Session(
                sessionID: "a", createdAtMilliseconds: 1_500, updatedAtMilliseconds: -500, completedAtMilliseconds: 0)
            #expect(session.createdAt == Date(timeIntervalSince1970: 1.5))
            #expect(session.updatedAt == Date(timeIntervalSince1970: -0.5))
            #expect(session.completedAt == Date(timeIntervalSince1970: 0))
            #expect(Session(sessionID: "a", createdAtMilliseconds: 0, updatedAtMilliseconds: 0).completedAt == nil)
        }

        @Test func errorsAreLocalized() {
            let error: any Error = FactoryError(code: .dns, message: "no such host")
            #expect(error.localizedDescription == "no such host")
        }

        @Test func sessionsAreValues() throws {
            let session = Session(sessionID: "a", createdAtMilliseconds: 0, updatedAtMilliseconds: 0)
            var changed = session
            changed.settings = SessionSettings()
            #expect(session != changed)
            #expect(Set([session, changed, session]).count == 2)
            #expect(session.id == "a")
            #expect(try JSONDecoder().decode(Session.self, from: JSONEncoder().encode(changed)) == changed)
        }

        @Test func openEnumsTakeAnyText() throws {
            #expect(SessionStatus(rawValue: "running") == .running)
            #expect(SessionStatus.running.isKnown)
            let unknown = try JSONDecoder().decode(SessionStatus.self, from: Data(#""dreaming""#.utf8))
            #expect(unknown.rawValue == "dreaming")
            #expect(!unknown.isKnown)
            #expect("\(unknown)" == "dreaming")
        }
    }
}

extension FactoryTests {
    @Suite struct Attachments {
        static let types: [(bytes: [UInt8], type: String)] = [
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
            ([0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg"),
            (Array("GIF87a".utf8), "image/gif"),
            (Array("GIF89a".utf8), "image/gif"),
            (Array("RIFF\u{1}\u{2}\u{3}\u{4}WEBPVP8 ".utf8), "image/webp"),
            (Array("%PDF-1.4".utf8), "application/pdf"),
            (Array("plain é".utf8), "text/plain"),
        ]

        @Test(arguments: types)
        func typeIsToldByTheBytes(_ of: (bytes: [UInt8], type: String)) throws {
            switch try Attachment(of.bytes) {
            case .image(let image):
                #expect(image.mediaType.rawValue == of.type)
                #expect(image.data == Data(of.bytes).base64EncodedString())
            case .file(.pdf(let pdf)):
                #expect(of.type == "application/pdf")
                #expect(pdf.data == Data(of.bytes).base64EncodedString())
            case .file(.textFile(let text)):
                #expect(of.type == "text/plain")
                #expect(Array(text.data.utf8) == of.bytes)
            case .file(let other):
                Issue.record("\(other)")
            }
        }

        @Test(arguments: 0..<7)
        func base64OfAnyLength(length: Int) throws {
            let png = Self.types[0].bytes + (0..<length).map { UInt8(250 + $0 % 6) }
            #expect(try Attachment(png) == .image(ImageSource(data: Data(png).base64EncodedString(), mediaType: .imagePNG)))
        }

        @Test func whatTheServiceDoesNotTakeIsRefused() async throws {
            let text = [UInt8](repeating: UInt8(ascii: "x"), count: 5 << 20)
            _ = try Attachment(text)
            #expect(try await failure { try Attachment(text + [0x78]) }.message.contains("larger than 5 MiB"))
            let pdf = Array("%PDF-".utf8) + text
            _ = try Attachment(pdf.prefix(3 << 20))
            #expect(try await failure { try Attachment(pdf.prefix(3 << 20 + 1)) }.message.contains("larger than 3 MiB"))
            #expect(try Attachment([UInt8]()) == .file(.textFile(TextFileSource(data: ""))))
            #expect(try await failure { try Attachment("a".utf8, name: "\0") }.message.contains("name"))
            for bytes in [[0x41, 0], [0xC3], Array("RIFF....WAVE".utf8) + [0xFF]] as [[UInt8]] {
                #expect(try await failure { try Attachment(bytes) }.code == .invalidArgument)
            }
        }

        @Test func filesAreRead() async throws {
            let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).txt")
            try Data("hello".utf8).write(to: path)
            defer { try? FileManager.default.removeItem(at: path) }
            #expect(
                try Attachment(contentsOf: path.path)
                    == .file(.textFile(TextFileSource(data: "hello", name: path.lastPathComponent))))
            #expect(try await failure { try Attachment(contentsOf: "/nowhere/a") }.message.contains("path cannot be read"))
            #expect(try await failure { try Attachment(contentsOf: "/") }.code == .invalidArgument)
        }
    }

    @Suite struct RawValues {
        @Test(arguments: [
            #"{"a": [1, -2.5, 1e300, 18446744073709551615, true, null], "b": {"": "\"\\\/\b\f\n\r\té\ud83d\ude00"}}"#, "[]", "{}",
            " 7 ", #""""#, String(repeating: "[", count: 127) + String(repeating: "]", count: 127),
        ])
        func jsonIsEncodedAndDecoded(text: String) throws {
            let encoded = try JSONEncoder().encode([RawJSON(text)])
            let sent = try JSONSerialization.jsonObject(with: Data("[\(text)]".utf8)) as? NSArray
            #expect(try JSONSerialization.jsonObject(with: encoded) as? NSArray == sent)
            let decoded = try JSONDecoder().decode([RawJSON].self, from: Data("[\(text)]".utf8))
            #expect(try JSONSerialization.jsonObject(with: Data("[\(decoded[0].text)]".utf8)) as? NSArray == sent)
        }

        @Test(arguments: [
            "", "{", "[1,]", "{\"a\"}", "{\"a\":1,}", "nul", "1 2", "\"\n\"", "\"\\x\"", "\"\\u12", "inf", "0x1", "+1", "01", "1.", ".5", "-", "1e",
            String(repeating: "[", count: 100_000), String(repeating: "[", count: 129) + String(repeating: "]", count: 129),
        ])
        func whatIsNoJSONIsNotEncoded(text: String) {
            #expect(throws: EncodingError.self) { try JSONEncoder().encode([RawJSON(text)]) }
        }

        @Test func datesOfMessages() {
            let message = Message(id: "m", content: [], createdAtMilliseconds: 1_500.5, updatedAtMilliseconds: 0)
            #expect(message.createdAt == Date(timeIntervalSince1970: 1.5005))
        }

        /// On a thread of the client's, which has a small stack.
        @Test func deepJSONIsSent() async throws {
            let emulator = try Emulator()
            let client = try emulator.client()
            let deep = #"{"kind":"later","a":"# + String(repeating: "[", count: 120) + String(repeating: "]", count: 120) + "}"
            let source = ComputerSource.unknown(kind: ComputerSourceKind(rawValue: "later"), json: RawJSON(deep))
            _ = try? await client.createComputer(name: "a", source: source)
            #expect(try await emulator.requests()[0].body == #"{"name":"a","source":\#(deep)}"#)
        }

        @Test func whatIsNoNumberInJSONIsNotSent() async throws {
            let emulator = try Emulator()
            let client = try emulator.client()
            let settings = WritableSessionSettings(assistantActiveTimeMilliseconds: .infinity)
            let error = try await failure { try await client.createSession(settings: settings) }
            #expect(error.code == .invalidArgument)
            #expect(error.message.contains("sessionSettings.assistantActiveTimeMs"))
            #expect(try await emulator.targets().isEmpty)
        }
    }
}
