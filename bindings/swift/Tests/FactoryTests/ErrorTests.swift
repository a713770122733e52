import Foundation
import Testing

@testable import Factory

extension FactoryTests {
    @Suite struct Errors {
        let emulator: Emulator

        init() throws {
            emulator = try Emulator()
        }

        static let keys: [(key: String, code: FactoryError.Code, httpStatus: Int?, attempts: Int)] = [
            ("fk-wrong", .unauthorized, 401, 1),
            ("fk-gated", .forbidden, 403, 1),
            ("fk-limited-long", .rateLimited, 429, 1),
            ("fk-broken", .server, 500, 2),
            ("fk-unavailable", .server, 503, 3),
            ("fk-html", .server, 502, 3),
            ("fk-garbled", .decode, 200, 1),
        ]

        @Test(arguments: keys)
        func eachKeyItsError(_ expected: (key: String, code: FactoryError.Code, httpStatus: Int?, attempts: Int)) async throws {
            let error = try await failure(of: emulator.client(key: expected.key))
            #expect(error.code == expected.code)
            #expect(error.httpStatus == expected.httpStatus)
            #expect(error.attempts == expected.attempts)
            #expect(!error.message.isEmpty)
            #expect(!"\(error)\(error.body ?? "")".contains(expected.key))
        }

        @Test func serviceSpeaksForItself() async throws {
            let error = try await failure(of: emulator.client(key: "fk-wrong"))
            #expect(error.title == "Unauthorized")
            #expect(error.detail == "Api key not found or deleted")
            #expect(error.body?.contains("Api key not found or deleted") == true)
            #expect(error.requestID?.isEmpty == false)
            #expect(error.retryAfter == nil)
        }

        @Test func metadataAndTimeToWait() async throws {
            try await emulator.queue(
                faults: #"[{"status": 429, "retryAfter": "3600", "body": {"status": 429, "title": "T", "detail": "D", "metadata": {"a": [1]}}}]"#)
            let error = try await failure(of: emulator.client())
            #expect(error.metadataJSON == #"{"a":[1]}"#)
            #expect(error.retryAfter == .seconds(3600))
        }

        @Test func noServiceNoAnswer() async throws {
            let error = try await failure(of: FactoryClient(configuration: .init(apiKey: "fk-a", baseURL: "http://127.0.0.1:1")))
            #expect(error.code == .connect)
            #expect(error.httpStatus == nil)
            #expect(error.body == nil)
        }

        @Test func deadlineEndsTheCall() async throws {
            let slow = try emulator.client(key: "fk-slow")
            #expect(try await failure { try await slow.listSessions(timeout: .milliseconds(100)) }.code == .timeout)

            let impatient = try emulator.client(key: "fk-slow") { $0.timeout = .milliseconds(100) }
            #expect(try await failure(of: impatient).code == .timeout)
            #expect(try await failure { for try await _ in impatient.sessions() {} }.code == .timeout)
        }

        @Test func configurationReachesTheLibrary() async throws {
            #expect(try await failure(of: emulator.client(key: "fk-unavailable") { $0.maxRetries = 0 }).attempts == 1)
            #expect(try await failure(of: emulator.client { $0.maxResponseBytes = 1000 }).code == .tooLarge)
            #expect(try await failure(of: emulator.client { $0.proxy = .url("http://127.0.0.1:1") }).code == .connect)
            #expect(try await emulator.client { $0.proxy = .none }.listSessions().sessions.count == 20)
            #expect(try await emulator.client { $0.userAgent = "t/1" }.listSessions().sessions.count == 20)
        }

        typealias Change = @Sendable (inout FactoryClient.Configuration) -> Void

        static let badConfigurations: [(name: String, change: Change)] = [
            ("api_key", { $0.apiKey = "fk\r\nX: y" }),
            ("api_key", { $0.apiKey = "" }),
            ("api_key", { $0.apiKey = "fk\0a" }),
            ("base_url", { $0.baseURL = "http://example.com" }),
            ("base_url", { $0.baseURL = "https://user@example.com" }),
            ("timeout_ms", { $0.timeout = .zero }),
            ("timeout_ms", { $0.timeout = .seconds(-1) }),
            ("timeout_ms", { $0.timeout = .seconds(Int64.max) }),
            ("connect_timeout_ms", { $0.connectTimeout = .zero }),
            ("max_retries", { $0.maxRetries = -1 }),
            ("max_retries", { $0.maxRetries = 11 }),
            ("user_agent", { $0.userAgent = "a\nb" }),
            ("proxy", { $0.proxy = .url("ftp://127.0.0.1:1") }),
            ("ca_file", { $0.caFile = "/nowhere/ca.pem" }),
            ("max_response_bytes", { $0.maxResponseBytes = 0 }),
            ("max_response_bytes", { $0.maxResponseBytes = -1 }),
            ("maxConcurrentCalls", { $0.maxConcurrentCalls = 0 }),
        ]

        @Test(arguments: badConfigurations)
        func badConfigurationIsRefused(_ bad: (name: String, change: Change)) async throws {
            let error = try await failure { try emulator.client(bad.change) }
            #expect(error.code == .invalidArgument)
            #expect(error.message.contains(bad.name))
        }

        @Test func badArgumentsAreRefusedAndNothingIsSent() async throws {
            let client = try emulator.client()
            for limit in [0, -1, 101, Int.max] {
                let error = try await failure { try await client.listSessions(limit: limit) }
                #expect(error.code == .invalidArgument)
                #expect(error.message.contains("limit"))
            }
            #expect(try await failure { try await client.listSessions(cursor: "a\0b") }.message.contains("cursor"))
            #expect(try await failure { try await client.listSessions(cursor: "a\r\nb") }.message.contains("cursor"))
            #expect(try await failure { try await client.listSessions(computerID: "\0") }.message.contains("computerID"))
            #expect(try await failure { try await client.listSessions(timeout: .zero) }.message.contains("timeout"))
            #expect(try await failure { try await client.listSessions(timeout: .seconds(86401)) }.message.contains("timeout"))
            #expect(try await failure { for try await _ in client.sessions(limit: 0) {} }.message.contains("limit"))
            #expect(try await emulator.targets().isEmpty)
        }

        @Test func codesCatchErrors() async throws {
            let client = try emulator.client(key: "fk-gated")
            do {
                _ = try await client.listSessions()
                Issue.record("the gate is open")
            } catch FactoryError.Code.rateLimited {
                Issue.record("caught by another code")
            } catch FactoryError.Code.forbidden {
            }
        }

        @Test func unknownCodesAreCarriedThrough() {
            let code = FactoryError.Code(rawValue: 4711)
            #expect(code.rawValue == 4711)
            #expect(code.description == "FACTORY_ERR_? (4711)")
            #expect(FactoryError.Code.timeout.name == "FACTORY_ERR_TIMEOUT")
            #expect(FactoryError.Code.timeout.description == "FACTORY_ERR_TIMEOUT")
            #expect(FactoryError(4711, nil).code == code)
        }

        @Test func secretsAreNotShown() throws {
            var configuration = FactoryClient.Configuration(apiKey: "fk-secret", baseURL: emulator.url)
            configuration.proxy = .url("http://user:fk-secret@127.0.0.1:1")
            let client = try FactoryClient(configuration: configuration)
            var shown = "\(configuration) \(String(reflecting: configuration)) \(configuration.proxy)"
            dump(configuration, to: &shown)
            dump(configuration.proxy, to: &shown)
            dump(client, to: &shown)
            #expect(shown.contains(emulator.url))
            #expect(!shown.contains("fk-secret"))
        }
    }
}
