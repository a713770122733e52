internal import CFactory

/// What happens while a prompt is run. Later versions of the library may tell more, in cases of their own: give every
/// `switch` a `default`.
public enum RunEvent: Hashable, Sendable {
    /// The session is open.
    case opened(sessionID: String)

    /// The prompt is posted.
    case posted(messageID: String)

    /// What happens in the session, its messages from the prompt on.
    case session(FollowEvent)
}

/// What a run has come to.
public struct RunResult: Hashable, Sendable {
    /// How it has ended.
    public var end: RunEnd

    /// The session; nil when none was opened, or it is not known.
    public var sessionID: String?

    /// The prompt; nil when it was not posted, or that is not known.
    public var messageID: String?

    /// The newest message that was told: ``FactoryClient/follow(_:from:signOfLife:settle:patience:)`` goes on after it. Nil
    /// when none is known.
    public var lastMessageID: String?

    /// The message that is the answer; nil when there is none.
    public var answer: Message?

    /// The session as the last look has shown it, its usage included; nil when it was not looked at.
    public var session: Session?

    /// What the assistant has answered, in plain text; nil when there is no answer.
    public var text: String? {
        answer?.text
    }

    /// Makes one, for instance for a preview.
    public init(
        end: RunEnd,
        sessionID: String? = nil,
        messageID: String? = nil,
        lastMessageID: String? = nil,
        answer: Message? = nil,
        session: Session? = nil
    ) {
        self.end = end
        self.sessionID = sessionID
        self.messageID = messageID
        self.lastMessageID = lastMessageID
        self.answer = answer
        self.session = session
    }
}

/// A run that failed, with what it had come to: what was begun is not lost. `catch FactoryError.Code.unauthorized` and its
/// like catch it by the error's code.
public struct RunFailure: Error, Hashable, Sendable {
    /// What went wrong.
    public var error: FactoryError

    /// What the run had come to.
    public var result: RunResult

    /// Makes one, for instance to test how an application takes it.
    public init(error: FactoryError, result: RunResult) {
        self.error = error
        self.result = result
    }
}

extension RunFailure: CustomStringConvertible {
    /// The error, and the session if there is one.
    public var description: String {
        result.sessionID.map { "\(error) (the session is \($0))" } ?? error.description
    }
}

extension FactoryClient {
    /// Runs a prompt to its answer: opens a session, unless one is given, posts the prompt, and follows the session until it has
    /// finished.
    ///
    /// ```swift
    /// let result = try await client.run("Why is the test flaky?", computerID: "cmp-borealis", timeout: .seconds(600))
    /// print(result.text ?? "no answer")
    /// ```
    ///
    /// Nothing is posted twice. The run holds one of the client's threads (``Configuration/maxConcurrentCalls``) until its end.
    /// When the task is cancelled, it ends at once and the session goes on: ``RunEvent/opened(sessionID:)`` has told which.
    ///
    /// - Parameters:
    ///   - prompt: What is said to the agent. Not empty.
    ///   - sessionID: The session to post to; nil opens one.
    ///   - images: Images for the agent.
    ///   - files: Files for the agent.
    ///   - computerID: The computer that a new session is for; of a session that is given, the one to ask when it is not its own.
    ///   - settings: The new session's settings. Not together with `sessionID`.
    ///   - cwd: Where the new session works. Not together with `sessionID`.
    ///   - timeout: How long it may take in all; nil: as long as it takes.
    ///   - interruptOnTimeout: Whether the session is interrupted when that time is over.
    ///   - signOfLife: After how long without anything else ``FollowEvent/waiting(_:)`` is told; nil: never.
    ///   - settle: How long the session may be idle without an answer before it has stopped without one; nil: 90 s.
    ///   - patience: For how long failures in a row are borne; nil: 180 s.
    ///   - isolation: The caller's actor; leave it out.
    ///   - onEvent: Is told what happens meanwhile, on the caller's actor.
    /// - Returns: What it has come to; ``RunResult/end`` tells whether it has finished, has stopped without an answer, or its time
    ///   was over.
    /// - Throws: ``RunFailure``; ``FactoryError`` when an argument was refused; `CancellationError` when the task is cancelled.
    public func run(
        _ prompt: String,
        in sessionID: String? = nil,
        images: [ImageSource]? = nil,
        files: [DocumentSource]? = nil,
        computerID: String? = nil,
        settings: WritableSessionSettings? = nil,
        cwd: String? = nil,
        timeout: Duration? = nil,
        interruptOnTimeout: Bool = false,
        signOfLife: Duration? = nil,
        settle: Duration? = nil,
        patience: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation,
        onEvent: (RunEvent) -> Void = { _ in }
    ) async throws -> RunResult {
        if sessionID != nil, settings != nil || cwd != nil {
            throw FactoryError(
                code: .invalidArgument, message: "settings and cwd are for a new session: leave them out, or sessionID")
        }
        var create = Body()
        try create.add("computerId", computerID)
        try create.add("sessionSettings", settings)
        try create.add("cwd", cwd)
        var message = Body()
        try message.add("text", prompt)
        try message.add("images", images)
        try message.add("files", files)
        if sessionID != nil {
            try message.add("computerId", computerID)
        }
        let (createJSON, messageJSON) = (create.json, message.json)

        let kind = StepKind<RunStep>(next: RunStep.next, free: { factory_runner_free($0) }) { call in
            var create = factory_create_session_params()
            create.size = MemoryLayout<factory_create_session_params>.size
            create.body_json = try call.text(createJSON, "create")
            var message = factory_post_message_params()
            message.size = MemoryLayout<factory_post_message_params>.size
            message.body_json = try call.text(messageJSON, "message")
            var options = factory_run_options()
            options.size = MemoryLayout<factory_run_options>.size
            options.session_id = try call.text(sessionID, "sessionID")
            options.sign_of_life_ms = signOfLife?.wholeMilliseconds ?? 0
            options.settle_ms = settle?.wholeMilliseconds ?? 0
            options.patience_ms = patience?.wholeMilliseconds ?? 0
            options.timeout_ms = timeout?.wholeMilliseconds ?? 0
            options.cancel = call.options.pointee.cancel
            options.interrupt_on_timeout = interruptOnTimeout
            return withUnsafePointer(to: create) { create in
                withUnsafePointer(to: message) { message in
                    options.create = create
                    options.message = message
                    return factory_runner_new(call.client, &options, call.output, call.error)
                }
            }
        }
        let steps = Steps(self, kind)
        while true {
            switch try await steps.next()! {  // the last one is the result
            case .event(let event): onEvent(event)
            case .result(let result): return result
            }
        }
    }
}

/// What a step of the library's runner gives: at last, the result.
private enum RunStep: Sendable {
    case event(RunEvent)
    case result(RunResult)

    @Sendable static func next(_ runner: OpaquePointer) throws -> RunStep? {
        do {
            let event = try nextKnown({ factory_runner_next(runner, $0, $1) }) { event in
                RunEvent(event, factory_runner_result(runner))
            }
            return event.map { .event($0) } ?? .result(RunResult(factory_runner_result(runner)))
        } catch let error as FactoryError {
            throw RunFailure(error: error, result: RunResult(factory_runner_result(runner)))
        }
    }
}

extension RunEvent {
    /// Nil when it is of a kind that this version does not know.
    init?(_ event: factory_event, _ result: OpaquePointer?) {
        switch event.kind {
        case FACTORY_EVENT_OPENED:
            self = .opened(sessionID: String(factory_run_result_session_id(result)) ?? "")
        case FACTORY_EVENT_POSTED:
            self = .posted(messageID: String(factory_run_result_message_id(result)) ?? "")
        default:
            guard let event = FollowEvent(event) else {
                return nil
            }
            self = .session(event)
        }
    }
}

extension RunResult {
    init(_ result: OpaquePointer?) {
        self.init(
            end: RunEnd(rawValue: factory_run_result_end(result)),
            sessionID: String(factory_run_result_session_id(result)),
            messageID: String(factory_run_result_message_id(result)),
            lastMessageID: String(factory_run_result_last_message_id(result)),
            answer: factory_run_result_answer(result).map { Message($0) },
            session: factory_run_result_session(result).map { Session($0) })
    }
}
