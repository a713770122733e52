internal import CFactory

// What takes more than one operation.
extension FactoryClient {
    /// Archives a session, and keeps its other settings: reads them, and writes them back with the moment. A session that is
    /// archived already keeps its moment.
    ///
    /// The service has no call that changes one setting alone: a change that somebody else makes between the two calls is
    /// lost.
    ///
    /// - Parameters:
    ///   - sessionID: The session.
    ///   - timeout: The deadline of each of the calls; nil takes the client's.
    ///   - isolation: The caller's actor; leave it out.
    /// - Returns: The session as it is now.
    /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func archiveSession(
        _ sessionID: String,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> Session {
        try await row(.session, timeout: timeout) { call in
            factory_archive_session(
                call.client, try call.text(sessionID, "sessionID"), call.options, call.output, call.error)
        }
    }

    /// Takes a session out of the archive, and keeps its other settings, as ``archiveSession(_:timeout:isolation:)`` does.
    public func unarchiveSession(
        _ sessionID: String,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> Session {
        try await row(.session, timeout: timeout) { call in
            factory_unarchive_session(
                call.client, try call.text(sessionID, "sessionID"), call.options, call.output, call.error)
        }
    }

    /// Gives a session a tag, unless it has it, and keeps its other settings, as
    /// ``archiveSession(_:timeout:isolation:)`` does.
    public func tagSession(
        _ sessionID: String,
        name: String,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> Session {
        try await row(.session, timeout: timeout) { call in
            factory_tag_session(
                call.client, try call.text(sessionID, "sessionID"), try call.text(name, "name"), call.options, call.output,
                call.error)
        }
    }

    /// Takes a tag off a session, and keeps its other settings, as ``archiveSession(_:timeout:isolation:)`` does.
    public func untagSession(
        _ sessionID: String,
        name: String,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> Session {
        try await row(.session, timeout: timeout) { call in
            factory_untag_session(
                call.client, try call.text(sessionID, "sessionID"), try call.text(name, "name"), call.options, call.output,
                call.error)
        }
    }

    /// Finds a computer by its name, or else by its id, and waits until it can be used where that is asked for: a managed one
    /// that is asleep is woken.
    ///
    /// - Parameters:
    ///   - nameOrID: Its name or its id.
    ///   - wait: How long to wait until it is active; nil does not wait.
    ///   - timeout: The deadline of each look; nil takes the client's.
    ///   - isolation: The caller's actor; leave it out.
    /// - Throws: ``FactoryError``, with code ``FactoryError/Code/timeout`` when it is not active by then and
    ///   ``FactoryError/Code/failedDependency`` when it failed to come up; `CancellationError` when the task is cancelled.
    public func findComputer(
        _ nameOrID: String,
        wait: Duration? = nil,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> Computer {
        let look = timeout ?? self.timeout
        return try await row(.computer, timeout: look + (wait ?? .zero)) { call in
            call.options.pointee.timeout_ms = look.wholeMilliseconds
            return factory_find_computer(
                call.client, try call.text(nameOrID, "nameOrID"), (wait ?? .zero).wholeMilliseconds, call.options,
                call.output, call.error)
        }
    }
}
