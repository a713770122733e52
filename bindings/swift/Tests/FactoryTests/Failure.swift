import Factory
import Testing

/// The error that a call fails with; a call that succeeds fails the test.
func failure<Result: Sendable>(
    _ sourceLocation: SourceLocation = #_sourceLocation,
    _ call: () async throws -> Result
) async throws -> FactoryError {
    var failure: FactoryError?
    do {
        _ = try await call()
    } catch let error as FactoryError {
        failure = error
    }
    return try #require(failure, "the call succeeded", sourceLocation: sourceLocation)
}

/// The error that listing a page fails with.
func failure(of client: FactoryClient, _ sourceLocation: SourceLocation = #_sourceLocation) async throws -> FactoryError {
    try await failure(sourceLocation) { try await client.listSessions() }
}
