// URLSession and JSONDecoder, as a user would write it.
import Contest
import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

@main
struct Peer: Contestant {
    private let session: URLSession
    private let url: String

    static func main() async throws {
        try await contest(Peer.self)
    }

    init(url: String, ca: String?) throws {
        if ca != nil {
            fail("URLSession on Linux trusts the system's certificate authorities and no other")
        }
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = 30
        configuration.httpMaximumConnectionsPerHost = 16
        configuration.httpAdditionalHeaders = ["Authorization": "Bearer fk-bench", "Accept": "application/json"]
        session = URLSession(configuration: configuration)
        self.url = url
    }

    func fetch(limit: Int) async throws -> Page {
        try await fetch(limit: limit, cursor: nil)
    }

    func walk(limit: Int, _ visit: (Page) -> Void) async throws {
        var cursor: String?
        repeat {
            let page = try await fetch(limit: limit, cursor: cursor)
            visit(page)
            cursor = page.pagination.nextCursor
        } while cursor != nil
    }

    private func fetch(limit: Int, cursor: String?) async throws -> Page {
        var address = "\(url)/api/v0/sessions?limit=\(limit)"
        if let cursor {
            // URLComponents would leave the plus sign as it is.
            address += "&cursor=" + cursor.addingPercentEncoding(withAllowedCharacters: .alphanumerics)!
        }
        let (body, response) = try await session.data(from: URL(string: address)!)
        guard (response as? HTTPURLResponse)?.statusCode == 200 else {
            fail("\(response)")
        }
        return try JSONDecoder().decode(Page.self, from: body)
    }

    func decode(_ body: [UInt8]) throws -> Page {
        try JSONDecoder().decode(Page.self, from: Data(body))
    }

    func digest(_ page: Page, into digest: inout Digest) {
        digest.add(UInt64(page.sessions.count), to: .sessions)
        for session in page.sessions {
            digest.add(session.sessionId, to: .texts)
            digest.add(session.title, to: .texts, as: .title)
            digest.add(session.computerId, to: .texts, as: .computer)
            digest.add(session.status, to: .enums)
            digest.add(session.messageCount, to: .messages)
            digest.add(session.createdAt, to: .times)
            digest.add(session.updatedAt, to: .times, times: 3)
            if let completed = session.completedAt {
                digest.add(completed, to: .times, times: 5)
                digest.count(.completed)
            }
            if let settings = session.sessionSettings {
                digest.count(.settings)
                add(settings, to: &digest)
            }
        }
    }

    private func add(_ settings: Settings, to digest: inout Digest) {
        digest.add(settings.model, to: .texts, as: .model)
        digest.add(settings.specModeModel, to: .texts, as: .specModel)
        digest.add(settings.providerLockTimestamp, to: .texts, as: .providerTime)
        digest.add(settings.archivedAt, to: .texts, as: .archived)
        digest.add(settings.reasoningEffort, to: .enums)
        digest.add(settings.interactionMode, to: .enums)
        digest.add(settings.autonomyLevel, to: .enums)
        digest.add(settings.autonomyMode, to: .enums)
        digest.add(settings.specModeReasoningEffort, to: .enums)
        digest.add(settings.providerLock, to: .enums)
        digest.add(settings.apiProviderLock, to: .enums)
        if let active = settings.assistantActiveTimeMs {
            digest.add(active, to: .activeTime)
            digest.count(.activeTime)
        }
        if let usage = settings.tokenUsage {
            add(usage, to: .usage, times: 1, of: &digest)
            digest.count(.usage)
        }
        if let usage = settings.inclusiveTokenUsage {
            add(usage, to: .usage, times: 3, of: &digest)
            digest.count(.inclusiveUsage)
        }
        for (child, usage) in settings.childInclusiveTokenUsageBySessionId ?? [:] {
            digest.add(child, to: .children)
            add(usage, to: .children, times: 1, of: &digest)
        }
        for tag in settings.tags ?? [] {
            digest.add(tag.name, to: .tags)
            for (key, value) in tag.metadata ?? [:] {
                digest.add(key, to: .tags, times: 3)
                digest.add(value, to: .tags, times: 5)
            }
        }
        for tool in settings.enabledToolIds ?? [] {
            digest.add(tool, to: .tools)
        }
        for tool in settings.disabledToolIds ?? [] {
            digest.add(tool, to: .tools, times: 3)
        }
    }

    private func add(_ usage: TokenUsage, to sum: Digest.Sum, times factor: UInt64, of digest: inout Digest) {
        digest.add(usage.inputTokens, to: sum, times: factor)
        digest.add(usage.outputTokens, to: sum, times: factor)
        digest.add(usage.cacheCreationTokens, to: sum, times: factor)
        digest.add(usage.cacheReadTokens, to: sum, times: factor)
        digest.add(usage.thinkingTokens, to: sum, times: factor)
        if let credits = usage.factoryCredits {
            digest.add(credits, to: .credits)
            digest.count(.credits)
        }
    }
}
