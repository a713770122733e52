internal import CFactory

/// Factory's sessions, their messages, and computers.
///
/// ```swift
/// let client = try FactoryClient()  // FACTORY_API_KEY is in the environment
/// for try await session in client.sessions() {
///     print(session.title ?? "-", session.status)
/// }
/// ```
///
/// Its calls are the service's operations by their names. What is nil is not sent.
///
/// One client serves any number of tasks and shares its connections among them. Calls run on threads of the client's
/// own, never on those that Swift's tasks share. When a task is cancelled, its call throws `CancellationError` at once.
public final class FactoryClient: Sendable {
    let handle: ClientHandle
    private let workers: WorkerPool
    let timeout: Duration

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

    /// All pages of the list of sessions: the same as ``sessionPages(limit:cursor:computerID:timeout:discardJSON:)``.
    public func pages(
        limit: Int? = nil,
        cursor: String? = nil,
        computerID: String? = nil,
        timeout: Duration? = nil,
        discardJSON: Bool = false
    ) -> PageSequence {
        sessionPages(limit: limit, cursor: cursor, computerID: computerID, timeout: timeout, discardJSON: discardJSON)
    }

    /// A call of the library, which blocks.
    typealias Call = @Sendable (LibraryCall) throws -> factory_status

    /// Makes a call that answers with rows.
    func page<Row>(
        _ kind: PageKind<Row>,
        timeout: Duration?,
        discardJSON: Bool = false,
        isolation: isolated (any Actor)? = #isolation,
        _ body: @escaping Call
    ) async throws -> Page<Row> {
        let cancel = CancelToken()
        return try await run(timeout: timeout ?? self.timeout, cancel: cancel) { [handle] left in
            let page = try handle.make(timeout: left, cancel: cancel, body)
            return Page(PageHandle(page!, kind), discardJSON: discardJSON)
        }
    }

    /// Makes a call that answers with one object, which is a page of one row.
    func row<Row>(
        _ kind: PageKind<Row>,
        timeout: Duration?,
        isolation: isolated (any Actor)? = #isolation,
        _ body: @escaping Call
    ) async throws -> Row {
        try await page(kind, timeout: timeout, discardJSON: true, body).rows[0]
    }

    /// Makes a call that answers with nothing.
    func done(
        timeout: Duration?,
        isolation: isolated (any Actor)? = #isolation,
        _ body: @escaping Call
    ) async throws {
        let cancel = CancelToken()
        try await run(timeout: timeout ?? self.timeout, cancel: cancel) { [handle] left in
            _ = try handle.make(timeout: left, cancel: cancel, body)
        }
    }

    /// A walk over all pages of a list. `start` makes its pager.
    func walk<Row>(
        _ kind: PageKind<Row>, timeout: Duration?, discardJSON: Bool, _ start: @escaping Call
    ) -> Pages<Row> {
        Pages(client: self, kind: kind, timeout: timeout ?? self.timeout, discardJSON: discardJSON, start: start)
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
