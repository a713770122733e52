internal import CFactory

/// Lists Factory sessions.
///
/// ```swift
/// let client = try FactoryClient()  // FACTORY_API_KEY is in the environment
/// for try await session in client.sessions() {
///     print(session.title ?? "-", session.status)
/// }
/// ```
///
/// One client serves any number of tasks and shares its connections among them. Calls run on threads of the client's
/// own, never on those that Swift's tasks share. When a task is cancelled, its call throws `CancellationError` at once.
public final class FactoryClient: Sendable {
    private let handle: ClientHandle
    private let workers: WorkerPool
    private let timeout: Duration

    /// Makes a client. It opens no connection yet.
    ///
    /// - Throws: ``FactoryError`` with code ``FactoryError/Code/invalidArgument``: no key anywhere, or a value that
    ///   cannot be used.
    public init(configuration: Configuration = Configuration()) throws {
        try Self.checkLibrary(abi: factory_abi_version(), version: Self.libraryVersion)
        guard configuration.maxConcurrentCalls >= 1 else {
            throw FactoryError(
                code: .invalidArgument,
                message: "maxConcurrentCalls is \(configuration.maxConcurrentCalls): use 1 or more")
        }
        handle = try ClientHandle(configuration)
        workers = WorkerPool(limit: configuration.maxConcurrentCalls)
        timeout = configuration.timeout
    }

    deinit {
        workers.close()
    }

    /// The version of the library that is running, for instance "0.1.0".
    public static var libraryVersion: String {
        String(factory_version()) ?? ""
    }

    /// Lists one page of sessions, newest first. The service does not say which of their times it goes by.
    ///
    /// - Parameters:
    ///   - limit: Sessions a page, 1 to 100; nil lets the service choose (20).
    ///   - cursor: Where to go on: ``SessionPage/nextCursor`` of the page before. Nil: from the start.
    ///   - computerID: Only the sessions of this computer. Nil: of all.
    ///   - timeout: The deadline of this call; nil takes the client's.
    ///   - discardJSON: Whether the page gives up its JSON, and with it half of its memory: for programs that keep pages.
    ///   - isolation: The caller's actor; leave it out.
    /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func listSessions(
        limit: Int? = nil,
        cursor: String? = nil,
        computerID: String? = nil,
        timeout: Duration? = nil,
        discardJSON: Bool = false,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> SessionPage {
        let request = request(limit, cursor, computerID, timeout, discardJSON)
        let cancel = CancelToken()
        return try await run(timeout: request.timeout, cancel: cancel) { [handle] timeout in
            try handle.fetchPage(request, timeout: timeout, cancel: cancel)
        }
    }

    /// All sessions, newest first. Each page is fetched when its first session is asked for.
    ///
    /// - Parameters:
    ///   - limit: Sessions a page, 1 to 100; nil lets the service choose (20).
    ///   - cursor: Where to begin: ``SessionPage/nextCursor`` of an earlier page. Nil: at the start.
    ///   - computerID: Only the sessions of this computer. Nil: of all.
    ///   - timeout: The deadline of each page; nil takes the client's. It begins anew when the page gets its thread.
    public func sessions(
        limit: Int? = nil,
        cursor: String? = nil,
        computerID: String? = nil,
        timeout: Duration? = nil
    ) -> SessionSequence {
        SessionSequence(pages: pages(limit: limit, cursor: cursor, computerID: computerID, timeout: timeout))
    }

    /// All pages, newest sessions first. Each page is fetched when it is asked for.
    ///
    /// - Parameters: As for ``sessions(limit:cursor:computerID:timeout:)``, and `discardJSON` as for
    ///   ``listSessions(limit:cursor:computerID:timeout:discardJSON:isolation:)``.
    public func pages(
        limit: Int? = nil,
        cursor: String? = nil,
        computerID: String? = nil,
        timeout: Duration? = nil,
        discardJSON: Bool = false
    ) -> PageSequence {
        PageSequence(client: self, request: request(limit, cursor, computerID, timeout, discardJSON))
    }

    private func request(
        _ limit: Int?, _ cursor: String?, _ computerID: String?, _ timeout: Duration?, _ discardJSON: Bool
    ) -> ListRequest {
        ListRequest(
            limit: limit, cursor: cursor, computerID: computerID, timeout: timeout ?? self.timeout,
            discardJSON: discardJSON)
    }

    func makePager(_ request: ListRequest, cancel: CancelToken) throws -> OpaquePointer {
        try handle.makePager(request, cancel: cancel)
    }

    /// Runs a blocking call on a worker. `body` gets what the wait for a worker has left of the timeout.
    func run<Value: Sendable>(
        timeout: Duration,
        cancel: CancelToken,
        isolation: isolated (any Actor)? = #isolation,
        _ body: @escaping @Sendable (Duration) throws -> Value
    ) async throws -> Value {
        let handoff = Handoff<Value>()
        let deadline = ContinuousClock.now + timeout
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                guard handoff.start(continuation) else {
                    return
                }
                do {
                    try workers.submit {
                        handoff.settle(Result { try Self.run(body, until: deadline, of: timeout) })
                    }
                } catch {
                    handoff.settle(.failure(error))
                }
            }
        } onCancel: {
            handoff.settle(.failure(CancellationError()))
            cancel.cancel()
        }
    }

    /// The library gets what is left of the timeout and names that; the caller knows the whole.
    private static func run<Value>(
        _ body: (Duration) throws -> Value, until deadline: ContinuousClock.Instant, of timeout: Duration
    ) throws -> Value {
        let left = try timeLeft(until: deadline, of: timeout)
        do {
            return try body(left)
        } catch var error as FactoryError where error.code == .timeout && ContinuousClock.now >= deadline {
            error.message = "the call did not end within \(timeout.wholeMilliseconds) ms"
            throw error
        }
    }

    private static func timeLeft(until deadline: ContinuousClock.Instant, of timeout: Duration) throws -> Duration {
        let left = deadline - ContinuousClock.now
        if left <= .zero, timeout > .zero {
            throw FactoryError(
                code: .timeout,
                message: """
                    the deadline of \(timeout) passed while other calls held all threads: raise maxConcurrentCalls or \
                    the timeout
                    """)
        }
        return left
    }

    /// Refuses a library that this package was not built for: of another ABI, or older than the header.
    static func checkLibrary(abi: UInt32, version: String) throws {
        if abi != UInt32(FACTORY_ABI_VERSION) {
            throw FactoryError(
                code: .internal,
                message: """
                    the libfactory that was loaded (\(version)) has ABI \(abi), and this package was built for \
                    \(FACTORY_ABI_VERSION): install version \(FACTORY_VERSION) of the library
                    """)
        }
        if versionNumber(version) < Int(FACTORY_VERSION_NUMBER) {
            throw FactoryError(
                code: .internal,
                message: """
                    libfactory \(version) was loaded, which is older than the header this package was built with, of \
                    \(FACTORY_VERSION): install libfactory \(FACTORY_VERSION) or newer
                    """)
        }
    }

    /// What `FACTORY_VERSION_NUMBER` is to `FACTORY_VERSION`. A library before 0.2.0 has no `factory_version_number`: to
    /// call it would end the program in the loader, before anyone could say why.
    private static func versionNumber(_ version: String) -> Int {
        version.split(separator: ".").prefix(3).reduce(0) { $0 * 1000 + (Int($1) ?? 0) }
    }
}
