internal import CFactory

/// Where a session is followed from.
public enum FollowStart: Hashable, Sendable {
    /// What is not there yet.
    case now

    /// The session's first message.
    case firstMessage

    /// What comes after this message: what ``FactoryClient/postMessage(to:text:images:files:computerID:timeout:isolation:)``
    /// gave, or the last one that was told before.
    case after(messageID: String)
}

/// What happens in a session. Later versions of the library may tell more, in cases of their own: give every `switch` a
/// `default`.
public enum FollowEvent: Hashable, Sendable {
    /// Its status is another one, or it is seen for the first time.
    case status(Session)

    /// There are new messages, oldest first. The last one's `id` is where to go on later: ``FollowStart/after(messageID:)``.
    case messages([Message])

    /// A sign of life: nothing else for as long as was asked for. The error tells why the last look failed, if it did.
    case waiting(FactoryError?)

    /// The end, which is told once. There is an answer when it has finished.
    case ended(RunEnd, answer: Message?)
}

/// How a run has ended. Later versions of the library may add ends, which arrive here as they are.
public struct RunEnd: RawRepresentable, Hashable, Sendable {
    /// The number in the library's C interface.
    public var rawValue: Int32

    /// Makes an end of any number.
    public init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// It has not.
    public static let none = RunEnd(rawValue: FACTORY_END_NONE)

    /// The session has finished, there is an answer.
    public static let finished = RunEnd(rawValue: FACTORY_END_FINISHED)

    /// The session has stopped without an answer.
    public static let stopped = RunEnd(rawValue: FACTORY_END_STOPPED)

    /// Its time was over.
    public static let timedOut = RunEnd(rawValue: FACTORY_END_TIMED_OUT)

    /// It was cancelled.
    public static let cancelled = RunEnd(rawValue: FACTORY_END_CANCELLED)

    /// It failed, as the error says.
    public static let failed = RunEnd(rawValue: FACTORY_END_FAILED)
}

/// What happens in a session, until its run has ended. Every iterator follows by itself.
///
/// A `next()` that failed may be asked again: nothing is lost, and nothing is told twice. Once its task was cancelled, an
/// iterator stays cancelled; another one goes on from ``Iterator/lastMessageID``.
public struct FollowedSession: AsyncSequence, Sendable {
    public typealias Element = FollowEvent

    let client: FactoryClient
    let kind: StepKind<Told>

    public func makeAsyncIterator() -> Iterator {
        Iterator(steps: Steps(client, kind))
    }

    struct Told: Sendable {
        let event: FollowEvent
        let lastMessageID: String?
    }

    /// A follower of a session. It holds one of the client's threads
    /// (``FactoryClient/Configuration/maxConcurrentCalls``) while `next()` waits.
    public struct Iterator: AsyncIteratorProtocol {
        let steps: Steps<Told>

        /// The newest message that was told, or the one to begin after: another follower goes on
        /// ``FollowStart/after(messageID:)`` it, and neither loses nor repeats a message. Nil while nothing is known.
        public private(set) var lastMessageID: String?

        init(steps: Steps<Told>) {
            self.steps = steps
        }

        /// What happens next, once it has happened; nil after the end.
        ///
        /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled, at once.
        public mutating func next() async throws -> FollowEvent? {
            try await next(isolation: nil)
        }

        /// What happens next, on the caller's actor.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> FollowEvent? {
            guard let told = try await steps.next(isolation: actor) else {
                return nil
            }
            lastMessageID = told.lastMessageID
            return told.event
        }
    }
}

extension FactoryClient {
    /// Follows a session until its run has ended. Nothing is asked before the first `next()`.
    ///
    /// ```swift
    /// for try await event in client.follow(sessionID) {
    ///     if case .ended(_, let answer?) = event {
    ///         print(answer.text)
    ///     }
    /// }
    /// ```
    ///
    /// A session has finished when it is idle and the assistant's last message, which uses no tool, is newer than the prompt
    /// and still there when looked at again. The session is looked at every second at first, and every 5 s in the end, until
    /// something changes.
    ///
    /// - Parameters:
    ///   - sessionID: The session.
    ///   - start: Where to begin.
    ///   - signOfLife: After how long without anything else ``FollowEvent/waiting(_:)`` is told; nil: never.
    ///   - settle: How long the session may be idle without an answer before it has stopped without one; nil: 90 s.
    ///   - patience: For how long failures in a row are borne; nil: 180 s.
    public func follow(
        _ sessionID: String,
        from start: FollowStart = .now,
        signOfLife: Duration? = nil,
        settle: Duration? = nil,
        patience: Duration? = nil
    ) -> FollowedSession {
        let kind = StepKind<FollowedSession.Told>(
            next: { follower in
                try nextKnown({ factory_follower_next(follower, $0, $1) }) { event in
                    FollowEvent(event).map {
                        .init(event: $0, lastMessageID: String(factory_follower_last_message_id(follower)))
                    }
                }
            },
            free: { factory_follower_free($0) },
            start: { call in
                var options = factory_follow_options()
                options.size = MemoryLayout<factory_follow_options>.size
                switch start {
                case .now: break
                case .firstMessage: options.from_start = true
                case .after(let messageID): options.from_message_id = try call.text(messageID, "messageID")
                }
                options.sign_of_life_ms = signOfLife?.wholeMilliseconds ?? 0
                options.settle_ms = settle?.wholeMilliseconds ?? 0
                options.patience_ms = patience?.wholeMilliseconds ?? 0
                options.cancel = call.options.pointee.cancel
                return factory_follower_new(
                    call.client, try call.text(sessionID, "sessionID"), &options, call.output, call.error)
            })
        return FollowedSession(client: self, kind: kind)
    }
}

extension FollowEvent {
    /// Nil when it is of a kind that this version does not know.
    init?(_ event: factory_event) {
        switch event.kind {
        case FACTORY_EVENT_STATUS:
            self = .status(Session(event.session!))
        case FACTORY_EVENT_MESSAGES:
            self = .messages(UnsafeBufferPointer(start: event.messages, count: event.message_count).map { Message($0!) })
        case FACTORY_EVENT_WAITING:
            self = .waiting(FactoryError(told: event.error))
        case FACTORY_EVENT_ENDED:
            self = .ended(RunEnd(rawValue: event.end), answer: event.answer.map { Message($0) })
        default:
            return nil
        }
    }
}
