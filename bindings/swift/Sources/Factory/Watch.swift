internal import CFactory

/// What becomes of the sessions that are watched. Later versions of the library may tell more, in cases of their own: give
/// every `switch` a `default`.
public enum WatchEvent: Hashable, Sendable {
    /// A session is there that was not. All that are there when the watch begins are told so first.
    case appeared(Session)

    /// Its status, its number of messages or the time of its last change are others than before.
    case changed(Session)

    /// It was busy, and is idle. Whether it has an answer is told to who follows it.
    case finished(Session)

    /// It is not listed any more.
    case gone(sessionID: String)

    /// A sign of life: nothing else for as long as was asked for. The error tells why the last look failed, if it did.
    case waiting(FactoryError?)
}

/// What becomes of sessions, without an end. Every iterator watches by itself.
///
/// A `next()` that failed may be asked again: nothing is lost, and nothing is told twice. Once its task was cancelled, an
/// iterator stays cancelled.
public struct WatchedSessions: AsyncSequence, Sendable {
    public typealias Element = WatchEvent

    let client: FactoryClient
    let kind: StepKind<WatchEvent>

    public func makeAsyncIterator() -> Iterator {
        Iterator(steps: Steps(client, kind))
    }

    /// A watcher of sessions. It holds one of the client's threads
    /// (``FactoryClient/Configuration/maxConcurrentCalls``) while `next()` waits.
    public struct Iterator: AsyncIteratorProtocol {
        let steps: Steps<WatchEvent>

        /// What happens next, once it has happened. Never nil.
        ///
        /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled, at once.
        public mutating func next() async throws -> WatchEvent? {
            try await steps.next()
        }

        /// What happens next, on the caller's actor.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> WatchEvent? {
            try await steps.next(isolation: actor)
        }
    }
}

extension FactoryClient {
    /// Watches which sessions appear, change, finish and go. Nothing is asked before the first `next()`.
    ///
    /// A look is one call, however many sessions there are, every second at first, and every 5 s in the end, until something
    /// changes. Every minute or more rarely the whole list is gone through: what changes far down in it, and what goes, is told
    /// then.
    ///
    /// - Parameters:
    ///   - computerID: Only the sessions of this computer; nil: of all.
    ///   - signOfLife: After how long without anything else ``WatchEvent/waiting(_:)`` is told; nil: never.
    ///   - patience: For how long failures in a row are borne; nil: 180 s.
    public func watch(
        computerID: String? = nil,
        signOfLife: Duration? = nil,
        patience: Duration? = nil
    ) -> WatchedSessions {
        let kind = StepKind<WatchEvent>(
            next: { watcher in
                try nextKnown({ factory_watcher_next(watcher, $0, $1) }) { WatchEvent($0) }
            },
            free: { factory_watcher_free($0) },
            start: { call in
                var options = factory_watch_options()
                options.size = MemoryLayout<factory_watch_options>.size
                options.computer_id = try call.text(computerID, "computerID")
                options.sign_of_life_ms = signOfLife?.wholeMilliseconds ?? 0
                options.patience_ms = patience?.wholeMilliseconds ?? 0
                options.cancel = call.options.pointee.cancel
                return factory_watcher_new(call.client, &options, call.output, call.error)
            })
        return WatchedSessions(client: self, kind: kind)
    }
}

extension WatchEvent {
    /// Nil when it is of a kind that this version does not know.
    init?(_ event: factory_watch_event) {
        switch event.kind {
        case FACTORY_WATCH_APPEARED: self = .appeared(Session(event.session!))
        case FACTORY_WATCH_CHANGED: self = .changed(Session(event.session!))
        case FACTORY_WATCH_FINISHED: self = .finished(Session(event.session!))
        case FACTORY_WATCH_GONE: self = .gone(sessionID: String(event.session_id) ?? "")
        case FACTORY_WATCH_WAITING: self = .waiting(FactoryError(told: event.error))
        default: return nil
        }
    }
}
