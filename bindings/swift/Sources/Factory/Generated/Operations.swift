// Made by `make generate` from contract/; do not edit.
internal import CFactory

// The service's operations. What is nil is not sent.

extension FactoryClient {
    /// List sessions. The sessions that the caller may see, newest first, one page at a time. Open to organizations for
    /// which Factory has switched it on; others get 403.
    ///
    /// - Parameters:
    ///   - limit: Sessions a page, 1 to 100; the service chooses (20) where it is not set.
    ///   - cursor: Where to go on: the cursor of the page before. From the start where it is not set.
    ///   - computerID: Only the sessions of this computer.
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
    ) async throws -> Page<Session> {
        try await page(.session, timeout: timeout, discardJSON: discardJSON) { call in
            var params = factory_list_sessions_params()
            params.size = MemoryLayout<factory_list_sessions_params>.size
            params.limit = try call.limit(limit)
            params.cursor = try call.text(cursor, "cursor")
            params.computer_id = try call.text(computerID, "computerID")
            return factory_list_sessions_typed(
                call.client, &params, call.options, call.output, call.error)
        }
    }
}

extension FactoryClient {
    /// All sessions, newest first. Each page is fetched when its first row is asked for.
    ///
    /// - Parameters:
    ///   - limit: Sessions a page, 1 to 100; the service chooses (20) where it is not set.
    ///   - cursor: Where to go on: the cursor of the page before. From the start where it is not set.
    ///   - computerID: Only the sessions of this computer.
    ///   - timeout: The deadline of each page; nil takes the client's. It begins anew when the page gets its thread.
    public func sessions(
        limit: Int? = nil,
        cursor: String? = nil,
        computerID: String? = nil,
        timeout: Duration? = nil
    ) -> Rows<Session> {
        Rows(
            pages: sessionPages(
                limit: limit, cursor: cursor, computerID: computerID, timeout: timeout))
    }

    /// All pages of sessions, newest first. Each page is fetched when it is asked for.
    ///
    /// - Parameters:
    ///   - limit: Sessions a page, 1 to 100; the service chooses (20) where it is not set.
    ///   - cursor: Where to go on: the cursor of the page before. From the start where it is not set.
    ///   - computerID: Only the sessions of this computer.
    ///   - timeout: The deadline of each page; nil takes the client's. It begins anew when the page gets its thread.
    ///   - discardJSON: Whether the page gives up its JSON, and with it half of its memory: for programs that keep pages.
    public func sessionPages(
        limit: Int? = nil,
        cursor: String? = nil,
        computerID: String? = nil,
        timeout: Duration? = nil,
        discardJSON: Bool = false
    ) -> Pages<Session> {
        walk(.session, timeout: timeout, discardJSON: discardJSON) { call in
            var options = factory_list_options()
            options.size = MemoryLayout<factory_list_options>.size
            options.timeout_ms = call.options.pointee.timeout_ms
            options.cancel = call.options.pointee.cancel
            options.limit = try call.limit(limit)
            options.cursor = try call.text(cursor, "cursor")
            options.computer_id = try call.text(computerID, "computerID")
            return factory_session_pager_new(call.client, &options, call.output, call.error)
        }
    }
}

extension FactoryClient {
    /// Create a session. Opens a session on a computer. An unknown member of the body is refused with 400, and so is a
    /// `cwd` that the computer has not got.
    ///
    /// The service may have carried it out although it failed: see ``FactoryError/outcomeUnknown``. That is not known either
    /// when the task was cancelled in the meantime.
    ///
    /// - Parameters:
    ///   - computerID: The computer to run on.
    ///   - settings: How a session is to be set up.
    ///   - cwd: The folder to begin in, which the computer must have; the remote user's home when it is left out. Not
    ///     confirmed by what is published.
    ///   - timeout: The deadline of this call; nil takes the client's.
    ///   - isolation: The caller's actor; leave it out.
    /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func createSession(
        computerID: String? = nil,
        settings: WritableSessionSettings? = nil,
        cwd: String? = nil,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> Session {
        try await row(.session, timeout: timeout) { call in
            var params = factory_create_session_params()
            params.size = MemoryLayout<factory_create_session_params>.size
            var body = Body()
            try body.add("computerId", computerID)
            try body.add("sessionSettings", settings)
            try body.add("cwd", cwd)
            params.body_json = try call.text(body.json, "body")
            return factory_create_session_typed(
                call.client, &params, call.options, call.output, call.error)
        }
    }
}

extension FactoryClient {
    /// Get a session. For some seconds after it was created a session can be unknown here.
    ///
    /// - Parameters:
    ///   - sessionID: The session.
    ///   - computerID: Asks this one computer.
    ///   - timeout: The deadline of this call; nil takes the client's.
    ///   - isolation: The caller's actor; leave it out.
    /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func getSession(
        _ sessionID: String,
        computerID: String? = nil,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> Session {
        try await row(.session, timeout: timeout) { call in
            var params = factory_get_session_params()
            params.size = MemoryLayout<factory_get_session_params>.size
            params.computer_id = try call.text(computerID, "computerID")
            return factory_get_session_typed(
                call.client, try call.text(sessionID, "sessionID"), &params, call.options, call.output, call.error)
        }
    }
}

extension FactoryClient {
    /// Update a session. Changes its settings. Whether those that are not sent stay is not known.
    ///
    /// The service may have carried it out although it failed: see ``FactoryError/outcomeUnknown``. That is not known either
    /// when the task was cancelled in the meantime.
    ///
    /// - Parameters:
    ///   - sessionID: The session.
    ///   - settings: How a session is to be set up from now on.
    ///   - timeout: The deadline of this call; nil takes the client's.
    ///   - isolation: The caller's actor; leave it out.
    /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func updateSession(
        _ sessionID: String,
        settings: UpdatedSessionSettings? = nil,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> Session {
        try await row(.session, timeout: timeout) { call in
            var params = factory_update_session_params()
            params.size = MemoryLayout<factory_update_session_params>.size
            var body = Body()
            try body.add("sessionSettings", settings)
            params.body_json = try call.text(body.json, "body")
            return factory_update_session_typed(
                call.client, try call.text(sessionID, "sessionID"), &params, call.options, call.output, call.error)
        }
    }
}

extension FactoryClient {
    /// Delete a session. The session can be restored for a while; it may be listed for a moment more.
    ///
    /// - Parameters:
    ///   - sessionID: The session.
    ///   - computerID: Asks this one computer.
    ///   - timeout: The deadline of this call; nil takes the client's.
    ///   - isolation: The caller's actor; leave it out.
    /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func deleteSession(
        _ sessionID: String,
        computerID: String? = nil,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation
    ) async throws {
        try await done(timeout: timeout) { call in
            var params = factory_delete_session_params()
            params.size = MemoryLayout<factory_delete_session_params>.size
            params.computer_id = try call.text(computerID, "computerID")
            return factory_delete_session_typed(
                call.client, try call.text(sessionID, "sessionID"), &params, call.options, call.error)
        }
    }
}

extension FactoryClient {
    /// Interrupt a session. Ends the run that is going on, if there is one.
    ///
    /// - Parameters:
    ///   - sessionID: The session.
    ///   - timeout: The deadline of this call; nil takes the client's.
    ///   - isolation: The caller's actor; leave it out.
    /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func interruptSession(
        _ sessionID: String,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> InterruptedSession {
        try await row(.interruptedSession, timeout: timeout) { call in
            return factory_interrupt_session_typed(
                call.client, try call.text(sessionID, "sessionID"), call.options, call.output, call.error)
        }
    }
}

extension FactoryClient {
    /// List the messages of a session. Newest first, one page at a time.
    ///
    /// - Parameters:
    ///   - sessionID: The session.
    ///   - limit: Messages a page, 1 to 100; the service chooses (20) where it is not set.
    ///   - cursor: Where to go on: the cursor of the page before. From the start where it is not set.
    ///   - computerID: Asks this one computer.
    ///   - role: Only the messages of this role.
    ///   - timeout: The deadline of this call; nil takes the client's.
    ///   - discardJSON: Whether the page gives up its JSON, and with it half of its memory: for programs that keep pages.
    ///   - isolation: The caller's actor; leave it out.
    /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func getMessages(
        of sessionID: String,
        limit: Int? = nil,
        cursor: String? = nil,
        computerID: String? = nil,
        role: MessageRole? = nil,
        timeout: Duration? = nil,
        discardJSON: Bool = false,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> Page<Message> {
        try await page(.message, timeout: timeout, discardJSON: discardJSON) { call in
            var params = factory_get_messages_params()
            params.size = MemoryLayout<factory_get_messages_params>.size
            params.limit = try call.limit(limit)
            params.cursor = try call.text(cursor, "cursor")
            params.computer_id = try call.text(computerID, "computerID")
            params.role = try call.text(role?.rawValue, "role")
            return factory_get_messages_typed(
                call.client, try call.text(sessionID, "sessionID"), &params, call.options, call.output, call.error)
        }
    }
}

extension FactoryClient {
    /// All messages, newest first. Each page is fetched when its first row is asked for.
    ///
    /// - Parameters:
    ///   - sessionID: The session.
    ///   - limit: Messages a page, 1 to 100; the service chooses (20) where it is not set.
    ///   - cursor: Where to go on: the cursor of the page before. From the start where it is not set.
    ///   - computerID: Asks this one computer.
    ///   - role: Only the messages of this role.
    ///   - timeout: The deadline of each page; nil takes the client's. It begins anew when the page gets its thread.
    public func messages(
        of sessionID: String,
        limit: Int? = nil,
        cursor: String? = nil,
        computerID: String? = nil,
        role: MessageRole? = nil,
        timeout: Duration? = nil
    ) -> Rows<Message> {
        Rows(
            pages: messagePages(
                of: sessionID, limit: limit, cursor: cursor, computerID: computerID, role: role, timeout: timeout))
    }

    /// All pages of messages, newest first. Each page is fetched when it is asked for.
    ///
    /// - Parameters:
    ///   - sessionID: The session.
    ///   - limit: Messages a page, 1 to 100; the service chooses (20) where it is not set.
    ///   - cursor: Where to go on: the cursor of the page before. From the start where it is not set.
    ///   - computerID: Asks this one computer.
    ///   - role: Only the messages of this role.
    ///   - timeout: The deadline of each page; nil takes the client's. It begins anew when the page gets its thread.
    ///   - discardJSON: Whether the page gives up its JSON, and with it half of its memory: for programs that keep pages.
    public func messagePages(
        of sessionID: String,
        limit: Int? = nil,
        cursor: String? = nil,
        computerID: String? = nil,
        role: MessageRole? = nil,
        timeout: Duration? = nil,
        discardJSON: Bool = false
    ) -> Pages<Message> {
        walk(.message, timeout: timeout, discardJSON: discardJSON) { call in
            var params = factory_get_messages_params()
            params.size = MemoryLayout<factory_get_messages_params>.size
            params.limit = try call.limit(limit)
            params.cursor = try call.text(cursor, "cursor")
            params.computer_id = try call.text(computerID, "computerID")
            params.role = try call.text(role?.rawValue, "role")
            return factory_message_pager_new(
                call.client, try call.text(sessionID, "sessionID"), &params, call.options, call.output, call.error)
        }
    }
}

extension FactoryClient {
    /// Post a message. Starts a run, or waits for its turn where one is going on.
    ///
    /// The service may have carried it out although it failed: see ``FactoryError/outcomeUnknown``. That is not known either
    /// when the task was cancelled in the meantime.
    ///
    /// - Parameters:
    ///   - sessionID: The session.
    ///   - text: What is said to the agent. Not empty.
    ///   - images: `images`, as the service takes it.
    ///   - files: `files`, as the service takes it.
    ///   - computerID: The computer to ask, when it is not the session's own.
    ///   - timeout: The deadline of this call; nil takes the client's.
    ///   - isolation: The caller's actor; leave it out.
    /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func postMessage(
        to sessionID: String,
        text: String,
        images: [ImageSource]? = nil,
        files: [DocumentSource]? = nil,
        computerID: String? = nil,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> PostedMessage {
        try await row(.postedMessage, timeout: timeout) { call in
            var params = factory_post_message_params()
            params.size = MemoryLayout<factory_post_message_params>.size
            var body = Body()
            try body.add("text", text)
            try body.add("images", images)
            try body.add("files", files)
            try body.add("computerId", computerID)
            params.body_json = try call.text(body.json, "body")
            return factory_post_message_typed(
                call.client, try call.text(sessionID, "sessionID"), &params, call.options, call.output, call.error)
        }
    }
}

extension FactoryClient {
    /// Get one message.
    ///
    /// - Parameters:
    ///   - sessionID: The session.
    ///   - messageID: The message.
    ///   - computerID: Asks this one computer.
    ///   - timeout: The deadline of this call; nil takes the client's.
    ///   - isolation: The caller's actor; leave it out.
    /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func getMessage(
        of sessionID: String,
        messageID: String,
        computerID: String? = nil,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> Message {
        try await row(.message, timeout: timeout) { call in
            var params = factory_get_message_params()
            params.size = MemoryLayout<factory_get_message_params>.size
            params.computer_id = try call.text(computerID, "computerID")
            return factory_get_message_typed(
                call.client, try call.text(sessionID, "sessionID"), try call.text(messageID, "messageID"), &params, call.options, call.output, call.error)
        }
    }
}

extension FactoryClient {
    /// List the child sessions of a session.
    ///
    /// - Parameters:
    ///   - sessionID: The session.
    ///   - includeArtifacts: Whether their artifacts come along.
    ///   - timeout: The deadline of this call; nil takes the client's.
    ///   - discardJSON: Whether the page gives up its JSON, and with it half of its memory: for programs that keep pages.
    ///   - isolation: The caller's actor; leave it out.
    /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func listSessionChildren(
        of sessionID: String,
        includeArtifacts: Bool? = nil,
        timeout: Duration? = nil,
        discardJSON: Bool = false,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> Page<Session> {
        try await page(.session, timeout: timeout, discardJSON: discardJSON) { call in
            var params = factory_list_session_children_params()
            params.size = MemoryLayout<factory_list_session_children_params>.size
            params.include_artifacts = try call.text(includeArtifacts.map { String($0) }, "includeArtifacts")
            return factory_list_session_children_typed(
                call.client, try call.text(sessionID, "sessionID"), &params, call.options, call.output, call.error)
        }
    }
}

extension FactoryClient {
    /// List the computers. All of them: there are no pages.
    ///
    /// - Parameters:
    ///   - hostID: Only those of this host.
    ///   - includeProvisioningSteps: Whether the steps of their provisioning come along.
    ///   - timeout: The deadline of this call; nil takes the client's.
    ///   - discardJSON: Whether the page gives up its JSON, and with it half of its memory: for programs that keep pages.
    ///   - isolation: The caller's actor; leave it out.
    /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func listComputers(
        hostID: String? = nil,
        includeProvisioningSteps: Bool? = nil,
        timeout: Duration? = nil,
        discardJSON: Bool = false,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> Page<Computer> {
        try await page(.computer, timeout: timeout, discardJSON: discardJSON) { call in
            var params = factory_list_computers_params()
            params.size = MemoryLayout<factory_list_computers_params>.size
            params.host_id = try call.text(hostID, "hostID")
            params.include_provisioning_steps = try call.text(includeProvisioningSteps.map { String($0) }, "includeProvisioningSteps")
            return factory_list_computers_typed(
                call.client, &params, call.options, call.output, call.error)
        }
    }
}

extension FactoryClient {
    /// Create a computer. A managed one is provisioned after the answer, one of your own is active at once.
    ///
    /// The service may have carried it out although it failed: see ``FactoryError/outcomeUnknown``. That is not known either
    /// when the task was cancelled in the meantime.
    ///
    /// - Parameters:
    ///   - name: Lower case letters, digits and hyphens.
    ///   - remoteUser: The user that sessions run as. Must be there when `source` is not.
    ///   - provider: `provider`, as the service takes it.
    ///   - hostID: `hostId`, as the service takes it.
    ///   - repos: `repos`, as the service takes it.
    ///   - autoInstallDeps: `autoInstallDeps`, as the service takes it.
    ///   - serviceAccountID: `serviceAccountId`, as the service takes it. Not confirmed by what is published.
    ///   - source: What a computer is made from. Known from traffic only: the published contract has not got it.
    ///   - timeout: The deadline of this call; nil takes the client's.
    ///   - isolation: The caller's actor; leave it out.
    /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func createComputer(
        name: String,
        remoteUser: String? = nil,
        provider: ProviderType? = nil,
        hostID: String? = nil,
        repos: [String]? = nil,
        autoInstallDeps: Bool? = nil,
        serviceAccountID: String? = nil,
        source: ComputerSource? = nil,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> Computer {
        try await row(.computer, timeout: timeout) { call in
            var params = factory_create_computer_params()
            params.size = MemoryLayout<factory_create_computer_params>.size
            var body = Body()
            try body.add("name", name)
            try body.add("remoteUser", remoteUser)
            try body.add("provider", provider)
            try body.add("hostId", hostID)
            try body.add("repos", repos)
            try body.add("autoInstallDeps", autoInstallDeps)
            try body.add("serviceAccountId", serviceAccountID)
            try body.add("source", source)
            params.body_json = try call.text(body.json, "body")
            return factory_create_computer_typed(
                call.client, &params, call.options, call.output, call.error)
        }
    }
}

extension FactoryClient {
    /// Get a computer by its name.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - timeout: The deadline of this call; nil takes the client's.
    ///   - isolation: The caller's actor; leave it out.
    /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func getComputerByName(
        _ name: String,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> Computer {
        try await row(.computer, timeout: timeout) { call in
            return factory_get_computer_by_name_typed(
                call.client, try call.text(name, "name"), call.options, call.output, call.error)
        }
    }
}

extension FactoryClient {
    /// Get a computer. A computer that is asleep is not to be told from one that is not.
    ///
    /// - Parameters:
    ///   - computerID: The computer.
    ///   - includeProvisioningSteps: Whether the steps of its provisioning come along.
    ///   - timeout: The deadline of this call; nil takes the client's.
    ///   - isolation: The caller's actor; leave it out.
    /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func getComputer(
        _ computerID: String,
        includeProvisioningSteps: Bool? = nil,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> Computer {
        try await row(.computer, timeout: timeout) { call in
            var params = factory_get_computer_params()
            params.size = MemoryLayout<factory_get_computer_params>.size
            params.include_provisioning_steps = try call.text(includeProvisioningSteps.map { String($0) }, "includeProvisioningSteps")
            return factory_get_computer_typed(
                call.client, try call.text(computerID, "computerID"), &params, call.options, call.output, call.error)
        }
    }
}

extension FactoryClient {
    /// Update a computer.
    ///
    /// The service may have carried it out although it failed: see ``FactoryError/outcomeUnknown``. That is not known either
    /// when the task was cancelled in the meantime.
    ///
    /// - Parameters:
    ///   - computerID: The computer.
    ///   - name: `name`, as the service takes it.
    ///   - hostID: `hostId`, as the service takes it.
    ///   - remoteUser: `remoteUser`, as the service takes it.
    ///   - timeout: The deadline of this call; nil takes the client's.
    ///   - isolation: The caller's actor; leave it out.
    /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func updateComputer(
        _ computerID: String,
        name: String? = nil,
        hostID: String? = nil,
        remoteUser: String? = nil,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> Computer {
        try await row(.computer, timeout: timeout) { call in
            var params = factory_update_computer_params()
            params.size = MemoryLayout<factory_update_computer_params>.size
            var body = Body()
            try body.add("name", name)
            try body.add("hostId", hostID)
            try body.add("remoteUser", remoteUser)
            params.body_json = try call.text(body.json, "body")
            return factory_update_computer_typed(
                call.client, try call.text(computerID, "computerID"), &params, call.options, call.output, call.error)
        }
    }
}

extension FactoryClient {
    /// Delete a computer. For good: its key is revoked and its sessions are archived.
    ///
    /// - Parameters:
    ///   - computerID: The computer.
    ///   - timeout: The deadline of this call; nil takes the client's.
    ///   - isolation: The caller's actor; leave it out.
    /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func deleteComputer(
        _ computerID: String,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation
    ) async throws {
        try await done(timeout: timeout) { call in
            return factory_delete_computer_typed(
                call.client, try call.text(computerID, "computerID"), call.options, call.error)
        }
    }
}

extension FactoryClient {
    /// Restart a managed computer. Wakes one that is paused, and does nothing to one that runs. 400 for one of your
    /// own.
    ///
    /// The service may have carried it out although it failed: see ``FactoryError/outcomeUnknown``. That is not known either
    /// when the task was cancelled in the meantime.
    ///
    /// - Parameters:
    ///   - computerID: The computer.
    ///   - mode: `mode`, as the service takes it.
    ///   - timeout: The deadline of this call; nil takes the client's.
    ///   - isolation: The caller's actor; leave it out.
    /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func restartComputer(
        _ computerID: String,
        mode: String? = nil,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> RestartedComputer {
        try await row(.restartedComputer, timeout: timeout) { call in
            var params = factory_restart_computer_params()
            params.size = MemoryLayout<factory_restart_computer_params>.size
            var body = Body()
            try body.add("mode", mode)
            if body.isEmpty {
                return factory_restart_computer_typed(
                    call.client, try call.text(computerID, "computerID"), nil, call.options, call.output, call.error)
            }
            params.body_json = try call.text(body.json, "body")
            return factory_restart_computer_typed(
                call.client, try call.text(computerID, "computerID"), &params, call.options, call.output, call.error)
        }
    }
}

extension FactoryClient {
    /// Refresh a managed computer.
    ///
    /// The service may have carried it out although it failed: see ``FactoryError/outcomeUnknown``. That is not known either
    /// when the task was cancelled in the meantime.
    ///
    /// - Parameters:
    ///   - computerID: The computer.
    ///   - timeout: The deadline of this call; nil takes the client's.
    ///   - isolation: The caller's actor; leave it out.
    /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func refreshComputer(
        _ computerID: String,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> RefreshedComputer {
        try await row(.refreshedComputer, timeout: timeout) { call in
            return factory_refresh_computer_typed(
                call.client, try call.text(computerID, "computerID"), call.options, call.output, call.error)
        }
    }
}

extension FactoryClient {
    /// Install the dependencies of a managed computer again. 409 while an installation is going on.
    ///
    /// The service may have carried it out although it failed: see ``FactoryError/outcomeUnknown``. That is not known either
    /// when the task was cancelled in the meantime.
    ///
    /// - Parameters:
    ///   - computerID: The computer.
    ///   - timeout: The deadline of this call; nil takes the client's.
    ///   - isolation: The caller's actor; leave it out.
    /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func retryInstallDeps(
        _ computerID: String,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> Computer {
        try await row(.computer, timeout: timeout) { call in
            return factory_retry_install_deps_typed(
                call.client, try call.text(computerID, "computerID"), call.options, call.output, call.error)
        }
    }
}

extension FactoryClient {
    /// Get the metrics of a managed computer. A sample every five minutes, about four days back; none while it is
    /// asleep.
    ///
    /// - Parameters:
    ///   - computerID: The computer.
    ///   - start: The oldest sample that is wanted, as RFC 3339 writes a time.
    ///   - timeout: The deadline of this call; nil takes the client's.
    ///   - discardJSON: Whether the page gives up its JSON, and with it half of its memory: for programs that keep pages.
    ///   - isolation: The caller's actor; leave it out.
    /// - Throws: ``FactoryError``; `CancellationError` when the task is cancelled.
    public func getComputerMetrics(
        of computerID: String,
        start: String? = nil,
        timeout: Duration? = nil,
        discardJSON: Bool = false,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> Page<ComputerMetric> {
        try await page(.computerMetric, timeout: timeout, discardJSON: discardJSON) { call in
            var params = factory_get_computer_metrics_params()
            params.size = MemoryLayout<factory_get_computer_metrics_params>.size
            params.start = try call.text(start, "start")
            return factory_get_computer_metrics_typed(
                call.client, try call.text(computerID, "computerID"), &params, call.options, call.output, call.error)
        }
    }
}
