internal import CFactory

/// What the library tells step by step: its functions for one kind of teller. A step waits until there is something to tell.
struct StepKind<Event: Sendable>: Sendable {
    typealias Teller = OpaquePointer

    /// The next event; nil after the last.
    let next: @Sendable (Teller) throws -> Event?
    let free: @Sendable (Teller?) -> Void
    /// Makes the library's teller. Its options have the call's cancel token.
    let start: FactoryClient.Call
}

/// The library's teller, made at the first step. Once a task was cancelled in a step, it stays cancelled.
final class Steps<Event: Sendable>: @unchecked Sendable {
    private let client: FactoryClient
    private let kind: StepKind<Event>
    private let cancel = CancelToken()
    private let monitor = Monitor()
    // Under the monitor's lock, since copies of an iterator share their steps:
    private var teller: OpaquePointer?

    init(_ client: FactoryClient, _ kind: StepKind<Event>) {
        self.client = client
        self.kind = kind
    }

    deinit {
        kind.free(teller)
    }

    func next(isolation: isolated (any Actor)? = #isolation) async throws -> Event? {
        try await client.run(timeout: .unlimited, cancel: cancel) { _ in
            try self.monitor.withLock { try self.step() }
        }
    }

    private func step() throws -> Event? {
        let teller = try self.teller ?? client.handle.make(timeout: client.timeout, cancel: cancel, kind.start)!
        self.teller = teller
        return try kind.next(teller)
    }
}

/// Takes steps until one has an event that this version knows; nil after the last. `next` is the library's function.
func nextKnown<Form, Event>(
    _ next: (UnsafeMutablePointer<UnsafePointer<Form>?>, UnsafeMutablePointer<OpaquePointer?>) -> factory_status,
    _ event: (Form) -> Event?
) throws -> Event? {
    while true {
        var form: UnsafePointer<Form>?
        var error: OpaquePointer?
        try FactoryError.check(next(&form, &error), error)
        guard let form else {
            return nil
        }
        if let event = event(form.pointee) {
            return event
        }
    }
}

extension FactoryError {
    /// Why the last look failed; nil when it did not. The library keeps its error.
    init?(told error: OpaquePointer?) {
        guard let error else {
            return nil
        }
        self.init(factory_error_status(error), error)
    }
}

extension Duration {
    /// As long as it takes.
    static let unlimited = Duration.seconds(100 * 365 * 86_400)
}
