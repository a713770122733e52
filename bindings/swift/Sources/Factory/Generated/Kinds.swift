// Made by `make generate` from contract/; do not edit.
internal import CFactory

// The kinds of pages: what the library has for each, and what its list is called.

extension PageKind where Row == Session {
    static var session: Self {
        Self(
            free: { factory_session_page_free($0) },
            rows: { page in copies({ factory_session_page_rows(page, $0, $1) }) { Session($0) } },
            json: { factory_session_page_json($0) },
            rowJSON: { factory_session_page_session_json($0, $1) },
            driftCount: { factory_session_page_drift_count($0) },
            driftFirst: { factory_session_page_drift_first($0) },
            pager: PagerKind(
                hasMore: { factory_session_page_has_more($0) },
                nextCursor: { factory_session_page_next_cursor($0) },
                next: { factory_session_pager_next($0, $1, $2) },
                free: { factory_session_pager_free($0) }
            )
        )
    }
}

/// One page of sessions.
public typealias SessionPage = Page<Session>

extension Page where Row == Session {
    /// The sessions, as the service lists them: the same as ``rows``.
    public var sessions: [Session] {
        rows
    }
}

extension PageKind where Row == InterruptedSession {
    static var interruptedSession: Self {
        Self(
            free: { factory_interrupted_session_page_free($0) },
            rows: { page in copies({ factory_interrupted_session_page_rows(page, $0, $1) }) { InterruptedSession($0) } },
            json: { factory_interrupted_session_page_json($0) },
            rowJSON: { factory_interrupted_session_page_interrupted_session_json($0, $1) },
            driftCount: { factory_interrupted_session_page_drift_count($0) },
            driftFirst: { factory_interrupted_session_page_drift_first($0) }
        )
    }
}

extension PageKind where Row == Message {
    static var message: Self {
        Self(
            free: { factory_message_page_free($0) },
            rows: { page in copies({ factory_message_page_rows(page, $0, $1) }) { Message($0) } },
            json: { factory_message_page_json($0) },
            rowJSON: { factory_message_page_message_json($0, $1) },
            driftCount: { factory_message_page_drift_count($0) },
            driftFirst: { factory_message_page_drift_first($0) },
            pager: PagerKind(
                hasMore: { factory_message_page_has_more($0) },
                nextCursor: { factory_message_page_next_cursor($0) },
                next: { factory_message_pager_next($0, $1, $2) },
                free: { factory_message_pager_free($0) }
            )
        )
    }
}

/// One page of messages.
public typealias MessagePage = Page<Message>

extension Page where Row == Message {
    /// The messages, as the service lists them: the same as ``rows``.
    public var messages: [Message] {
        rows
    }
}

extension PageKind where Row == PostedMessage {
    static var postedMessage: Self {
        Self(
            free: { factory_posted_message_page_free($0) },
            rows: { page in copies({ factory_posted_message_page_rows(page, $0, $1) }) { PostedMessage($0) } },
            json: { factory_posted_message_page_json($0) },
            rowJSON: { factory_posted_message_page_posted_message_json($0, $1) },
            driftCount: { factory_posted_message_page_drift_count($0) },
            driftFirst: { factory_posted_message_page_drift_first($0) }
        )
    }
}

extension PageKind where Row == Computer {
    static var computer: Self {
        Self(
            free: { factory_computer_page_free($0) },
            rows: { page in copies({ factory_computer_page_rows(page, $0, $1) }) { Computer($0) } },
            json: { factory_computer_page_json($0) },
            rowJSON: { factory_computer_page_computer_json($0, $1) },
            driftCount: { factory_computer_page_drift_count($0) },
            driftFirst: { factory_computer_page_drift_first($0) }
        )
    }
}

/// One page of computers.
public typealias ComputerPage = Page<Computer>

extension Page where Row == Computer {
    /// The computers, as the service lists them: the same as ``rows``.
    public var computers: [Computer] {
        rows
    }
}

extension PageKind where Row == RestartedComputer {
    static var restartedComputer: Self {
        Self(
            free: { factory_restarted_computer_page_free($0) },
            rows: { page in copies({ factory_restarted_computer_page_rows(page, $0, $1) }) { RestartedComputer($0) } },
            json: { factory_restarted_computer_page_json($0) },
            rowJSON: { factory_restarted_computer_page_restarted_computer_json($0, $1) },
            driftCount: { factory_restarted_computer_page_drift_count($0) },
            driftFirst: { factory_restarted_computer_page_drift_first($0) }
        )
    }
}

extension PageKind where Row == RefreshedComputer {
    static var refreshedComputer: Self {
        Self(
            free: { factory_refreshed_computer_page_free($0) },
            rows: { page in copies({ factory_refreshed_computer_page_rows(page, $0, $1) }) { RefreshedComputer($0) } },
            json: { factory_refreshed_computer_page_json($0) },
            rowJSON: { factory_refreshed_computer_page_refreshed_computer_json($0, $1) },
            driftCount: { factory_refreshed_computer_page_drift_count($0) },
            driftFirst: { factory_refreshed_computer_page_drift_first($0) }
        )
    }
}

extension PageKind where Row == ComputerMetric {
    static var computerMetric: Self {
        Self(
            free: { factory_computer_metric_page_free($0) },
            rows: { page in copies({ factory_computer_metric_page_rows(page, $0, $1) }) { ComputerMetric($0) } },
            json: { factory_computer_metric_page_json($0) },
            rowJSON: { factory_computer_metric_page_computer_metric_json($0, $1) },
            driftCount: { factory_computer_metric_page_drift_count($0) },
            driftFirst: { factory_computer_metric_page_drift_first($0) }
        )
    }
}
