//! Made by `make generate` from contract/; do not edit.
//!
//! Where the rows of each operation's answer are.

use super::rows::*;
use crate::engine::rows::runtime::*;

/// What `factory_list_sessions` answers with.
pub const LIST_SESSIONS: Root<Session> = |d, page| {
    static LIST: Schema<Parts<Session>> = schema(&[
        required("sessions", |d, page| d.list(&mut page.rows, &mut page.count)),
        required("pagination", |d, page| d.object(&PAGINATION, &mut page.pagination)),
    ]);
    d.object(&LIST, page)
};

/// What `factory_create_session` answers with.
pub const CREATE_SESSION: Root<Session> = |d, page| d.one(&mut page.rows, &mut page.count);

/// What `factory_get_session` answers with.
pub const GET_SESSION: Root<Session> = |d, page| d.one(&mut page.rows, &mut page.count);

/// What `factory_update_session` answers with.
pub const UPDATE_SESSION: Root<Session> = |d, page| d.one(&mut page.rows, &mut page.count);

/// What `factory_interrupt_session` answers with.
pub const INTERRUPT_SESSION: Root<InterruptedSession> = |d, page| d.one(&mut page.rows, &mut page.count);

/// What `factory_get_messages` answers with.
pub const GET_MESSAGES: Root<Message> = |d, page| {
    static LIST: Schema<Parts<Message>> = schema(&[
        required("messages", |d, page| d.list(&mut page.rows, &mut page.count)),
        required("pagination", |d, page| d.object(&PAGINATION, &mut page.pagination)),
    ]);
    d.object(&LIST, page)
};

/// What `factory_post_message` answers with.
pub const POST_MESSAGE: Root<PostedMessage> = |d, page| d.one(&mut page.rows, &mut page.count);

/// What `factory_get_message` answers with.
pub const GET_MESSAGE: Root<Message> = |d, page| d.one(&mut page.rows, &mut page.count);

/// What `factory_list_session_children` answers with.
pub const LIST_SESSION_CHILDREN: Root<Session> = |d, page| {
    static LIST: Schema<Parts<Session>> = schema(&[
        required("sessions", |d, page| d.list(&mut page.rows, &mut page.count)),
    ]);
    d.object(&LIST, page)
};

/// What `factory_list_computers` answers with.
pub const LIST_COMPUTERS: Root<Computer> = |d, page| {
    static LIST: Schema<Parts<Computer>> = schema(&[
        required("computers", |d, page| d.list(&mut page.rows, &mut page.count)),
    ]);
    d.object(&LIST, page)
};

/// What `factory_create_computer` answers with.
pub const CREATE_COMPUTER: Root<Computer> = |d, page| d.one(&mut page.rows, &mut page.count);

/// What `factory_get_computer_by_name` answers with.
pub const GET_COMPUTER_BY_NAME: Root<Computer> = |d, page| d.one(&mut page.rows, &mut page.count);

/// What `factory_get_computer` answers with.
pub const GET_COMPUTER: Root<Computer> = |d, page| d.one(&mut page.rows, &mut page.count);

/// What `factory_update_computer` answers with.
pub const UPDATE_COMPUTER: Root<Computer> = |d, page| d.one(&mut page.rows, &mut page.count);

/// What `factory_restart_computer` answers with.
pub const RESTART_COMPUTER: Root<RestartedComputer> = |d, page| d.one(&mut page.rows, &mut page.count);

/// What `factory_refresh_computer` answers with.
pub const REFRESH_COMPUTER: Root<RefreshedComputer> = |d, page| d.one(&mut page.rows, &mut page.count);

/// What `factory_retry_install_deps` answers with.
pub const RETRY_INSTALL_DEPS: Root<Computer> = |d, page| d.one(&mut page.rows, &mut page.count);

/// What `factory_get_computer_metrics` answers with.
pub const GET_COMPUTER_METRICS: Root<ComputerMetric> = |d, page| d.list(&mut page.rows, &mut page.count);
