//! Made by `make generate` from contract/; do not edit.
//!
//! What the service can be asked.

use super::operation::{Operation, Parameter};

/// The settings of a session that can be written.
pub(crate) const WRITABLE_SETTINGS: &[&str] = &[
    "model",
    "reasoningEffort",
    "interactionMode",
    "autonomyLevel",
    "autonomyMode",
    "specModeModel",
    "specModeReasoningEffort",
    "providerLock",
    "providerLockTimestamp",
    "apiProviderLock",
    "assistantActiveTimeMs",
    "archivedAt",
    "tags",
    "enabledToolIds",
    "disabledToolIds",
    "compactionModel",
    "compactionThresholdCheckEnabled",
];

/// List sessions. The sessions that the caller may see, newest first, one page at a time. Open to organizations for
/// which Factory has switched it on; others get 403.
pub(crate) const LIST_SESSIONS: Operation = Operation {
    method: "GET",
    path: "/api/v0/sessions",
    query: &[
        Parameter { name: "limit", argument: "limit" },
        Parameter { name: "cursor", argument: "cursor" },
        Parameter { name: "computerId", argument: "computer_id" },
    ],
    needs_body: false,
    accepts: &[200],
    repeatable: true,
};

/// Create a session. Opens a session on a computer. An unknown member of the body is refused with 400, and so is a
/// `cwd` that the computer has not got.
pub(crate) const CREATE_SESSION: Operation = Operation {
    method: "POST",
    path: "/api/v0/sessions",
    query: &[
    ],
    needs_body: true,
    accepts: &[201],
    repeatable: false,
};

/// Get a session. For some seconds after it was created a session can be unknown here.
pub(crate) const GET_SESSION: Operation = Operation {
    method: "GET",
    path: "/api/v0/sessions/{session_id}",
    query: &[
        Parameter { name: "computerId", argument: "computer_id" },
    ],
    needs_body: false,
    accepts: &[200],
    repeatable: true,
};

/// Update a session. Changes its settings. Whether those that are not sent stay is not known.
pub(crate) const UPDATE_SESSION: Operation = Operation {
    method: "PATCH",
    path: "/api/v0/sessions/{session_id}",
    query: &[
    ],
    needs_body: true,
    accepts: &[200],
    repeatable: false,
};

/// Delete a session. The session can be restored for a while; it may be listed for a moment more.
pub(crate) const DELETE_SESSION: Operation = Operation {
    method: "DELETE",
    path: "/api/v0/sessions/{session_id}",
    query: &[
        Parameter { name: "computerId", argument: "computer_id" },
    ],
    needs_body: false,
    accepts: &[204],
    repeatable: true,
};

/// Interrupt a session. Ends the run that is going on, if there is one.
pub(crate) const INTERRUPT_SESSION: Operation = Operation {
    method: "POST",
    path: "/api/v0/sessions/{session_id}/interrupt",
    query: &[
    ],
    needs_body: false,
    accepts: &[200],
    repeatable: true,
};

/// List the messages of a session. Newest first, one page at a time.
pub(crate) const GET_MESSAGES: Operation = Operation {
    method: "GET",
    path: "/api/v0/sessions/{session_id}/messages",
    query: &[
        Parameter { name: "limit", argument: "limit" },
        Parameter { name: "cursor", argument: "cursor" },
        Parameter { name: "computerId", argument: "computer_id" },
        Parameter { name: "role", argument: "role" },
    ],
    needs_body: false,
    accepts: &[200],
    repeatable: true,
};

/// Post a message. Starts a run, or waits for its turn where one is going on.
pub(crate) const POST_MESSAGE: Operation = Operation {
    method: "POST",
    path: "/api/v0/sessions/{session_id}/messages",
    query: &[
    ],
    needs_body: true,
    accepts: &[200],
    repeatable: false,
};

/// Get one message.
pub(crate) const GET_MESSAGE: Operation = Operation {
    method: "GET",
    path: "/api/v0/sessions/{session_id}/messages/{message_id}",
    query: &[
        Parameter { name: "computerId", argument: "computer_id" },
    ],
    needs_body: false,
    accepts: &[200],
    repeatable: true,
};

/// List the child sessions of a session.
pub(crate) const LIST_SESSION_CHILDREN: Operation = Operation {
    method: "GET",
    path: "/api/v0/sessions/{session_id}/children",
    query: &[
        Parameter { name: "includeArtifacts", argument: "include_artifacts" },
    ],
    needs_body: false,
    accepts: &[200],
    repeatable: true,
};

/// List the computers. All of them: there are no pages.
pub(crate) const LIST_COMPUTERS: Operation = Operation {
    method: "GET",
    path: "/api/v0/computers",
    query: &[
        Parameter { name: "hostId", argument: "host_id" },
        Parameter { name: "includeProvisioningSteps", argument: "include_provisioning_steps" },
    ],
    needs_body: false,
    accepts: &[200],
    repeatable: true,
};

/// Create a computer. A managed one is provisioned after the answer, one of your own is active at once.
pub(crate) const CREATE_COMPUTER: Operation = Operation {
    method: "POST",
    path: "/api/v0/computers",
    query: &[
    ],
    needs_body: true,
    accepts: &[201],
    repeatable: false,
};

/// Get a computer by its name.
pub(crate) const GET_COMPUTER_BY_NAME: Operation = Operation {
    method: "GET",
    path: "/api/v0/computers/name/{name}",
    query: &[
    ],
    needs_body: false,
    accepts: &[200],
    repeatable: true,
};

/// Get a computer. A computer that is asleep is not to be told from one that is not.
pub(crate) const GET_COMPUTER: Operation = Operation {
    method: "GET",
    path: "/api/v0/computers/{computer_id}",
    query: &[
        Parameter { name: "includeProvisioningSteps", argument: "include_provisioning_steps" },
    ],
    needs_body: false,
    accepts: &[200],
    repeatable: true,
};

/// Update a computer.
pub(crate) const UPDATE_COMPUTER: Operation = Operation {
    method: "PATCH",
    path: "/api/v0/computers/{computer_id}",
    query: &[
    ],
    needs_body: true,
    accepts: &[200],
    repeatable: false,
};

/// Delete a computer. For good: its key is revoked and its sessions are archived.
pub(crate) const DELETE_COMPUTER: Operation = Operation {
    method: "DELETE",
    path: "/api/v0/computers/{computer_id}",
    query: &[
    ],
    needs_body: false,
    accepts: &[204],
    repeatable: true,
};

/// Restart a managed computer. Wakes one that is paused, and does nothing to one that runs. 400 for one of your own.
pub(crate) const RESTART_COMPUTER: Operation = Operation {
    method: "POST",
    path: "/api/v0/computers/{computer_id}/restart",
    query: &[
    ],
    needs_body: false,
    accepts: &[200],
    repeatable: false,
};

/// Refresh a managed computer.
pub(crate) const REFRESH_COMPUTER: Operation = Operation {
    method: "POST",
    path: "/api/v0/computers/{computer_id}/refresh",
    query: &[
    ],
    needs_body: false,
    accepts: &[200],
    repeatable: false,
};

/// Install the dependencies of a managed computer again. 409 while an installation is going on.
pub(crate) const RETRY_INSTALL_DEPS: Operation = Operation {
    method: "POST",
    path: "/api/v0/computers/{computer_id}/install-deps",
    query: &[
    ],
    needs_body: false,
    accepts: &[202],
    repeatable: false,
};

/// Get the metrics of a managed computer. A sample every five minutes, about four days back; none while it is asleep.
pub(crate) const GET_COMPUTER_METRICS: Operation = Operation {
    method: "GET",
    path: "/api/v0/computers/{computer_id}/metrics",
    query: &[
        Parameter { name: "start", argument: "start" },
    ],
    needs_body: false,
    accepts: &[200],
    repeatable: true,
};
