// The Swift package of libfactory.
import Contest
import Factory

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

@main
struct Ours: Contestant {
    private let client: FactoryClient
    private let discardJSON = getenv("DISCARD_JSON") != nil

    static func main() async throws {
        try await contest(Ours.self)
    }

    init(url: String, ca: String?) throws {
        var configuration = FactoryClient.Configuration()
        configuration.apiKey = "fk-bench"
        configuration.baseURL = url
        configuration.caFile = ca
        configuration.timeout = .seconds(30)
        client = try FactoryClient(configuration: configuration)
    }

    func fetch(limit: Int) async throws -> SessionPage {
        try await client.listSessions(limit: limit, discardJSON: discardJSON)
    }

    func walk(limit: Int, _ visit: (SessionPage) -> Void) async throws {
        for try await page in client.pages(limit: limit, discardJSON: discardJSON) {
            visit(page)
        }
    }

    func decode(_ body: [UInt8]) throws -> SessionPage {
        fail("see the Rust program for libfactory's decoder")
    }

    func digest(_ page: SessionPage, into digest: inout Digest) {
        digest.add(UInt64(page.sessions.count), to: .sessions)
        for session in page.sessions {
            digest.add(session.sessionID, to: .texts)
            digest.add(session.title, to: .texts, as: .title)
            digest.add(session.computerID, to: .texts, as: .computer)
            digest.add(session.status.rawValue, to: .enums)
            digest.add(session.messageCount, to: .messages)
            digest.add(session.createdAtMilliseconds, to: .times)
            digest.add(session.updatedAtMilliseconds, to: .times, times: 3)
            if let completed = session.completedAtMilliseconds {
                digest.add(completed, to: .times, times: 5)
                digest.count(.completed)
            }
            if let settings = session.settings {
                digest.count(.settings)
                add(settings, to: &digest)
            }
        }
    }

    private func add(_ settings: SessionSettings, to digest: inout Digest) {
        digest.add(settings.model, to: .texts, as: .model)
        digest.add(settings.specModeModel, to: .texts, as: .specModel)
        digest.add(settings.providerLockTimestamp, to: .texts, as: .providerTime)
        digest.add(settings.archivedAt, to: .texts, as: .archived)
        digest.add(settings.reasoningEffort?.rawValue, to: .enums)
        digest.add(settings.interactionMode?.rawValue, to: .enums)
        digest.add(settings.autonomyLevel?.rawValue, to: .enums)
        digest.add(settings.autonomyMode?.rawValue, to: .enums)
        digest.add(settings.specModeReasoningEffort?.rawValue, to: .enums)
        digest.add(settings.providerLock?.rawValue, to: .enums)
        digest.add(settings.apiProviderLock?.rawValue, to: .enums)
        if let active = settings.assistantActiveTimeMilliseconds {
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
        for (child, usage) in settings.childInclusiveTokenUsageBySessionID ?? [:] {
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
        for tool in settings.enabledToolIDs ?? [] {
            digest.add(tool, to: .tools)
        }
        for tool in settings.disabledToolIDs ?? [] {
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
