//! Watches sessions step by step.

use super::{Ask, Event, Listed, Watch};
use crate::engine::follow::{Place, astray, gave_up, next, sight};
use crate::engine::looks::{Failure, Pace, Step};
use crate::engine::rows::{Page, Session};
use crate::engine::step::{Clock, StepLimits, Stepping};
use crate::engine::{Client, Error, ListOptions, SessionPage};

/// What is watched, and how. The default watches all sessions, and tells no signs of life.
#[derive(Clone, Default)]
pub struct WatchOptions {
    /// Only the sessions of this computer. None or empty: of all.
    pub computer_id: Option<String>,
    /// How long it is borne that calls fail, and that there is nothing to tell.
    pub pace: Pace,
    /// What ends each step.
    pub limits: StepLimits,
}

/// Something that a watcher tells. It can be read until the next step.
pub enum WatchEvent<'a> {
    /// A session is there that was not, or that was there when the watch began.
    Appeared(&'a Session),
    /// Status, number of messages or time of the last change are others than before.
    Changed(&'a Session),
    /// It was busy, and is idle, which two looks have shown.
    Finished(&'a Session),
    /// It is not listed any more.
    Gone(String),
    /// Nothing for so long as was asked for.
    Waiting,
}

/// Watches sessions, for ever.
pub struct Watcher {
    client: Client,
    watch: Watch,
    computer_id: Option<String>,
    pages: Vec<SessionPage>,
    limits: StepLimits,
    clock: Clock,
    failure: Option<Error>,
}

impl Client {
    /// Watches sessions. Asks nothing yet.
    pub fn watch(&self, options: WatchOptions) -> Result<Watcher, Error> {
        options.limits.check()?;
        let watcher = Watcher {
            client: self.clone(),
            watch: Watch::new(&options.pace),
            computer_id: options.computer_id,
            pages: Vec::new(),
            limits: options.limits,
            clock: Clock::start(),
            failure: None,
        };
        self.pager(watcher.list(&Ask { cursor: None }))?;
        Ok(watcher)
    }
}

impl Watcher {
    /// Why the last look failed. None when it did not.
    pub fn failure(&self) -> Option<&Error> {
        self.failure.as_ref()
    }

    /// Waits until there is something to tell. A step that failed may be taken again.
    pub fn next_event(&mut self) -> Result<WatchEvent<'_>, Error> {
        let limits = self.limits.clone();
        let step = Stepping::begin(self.clock, &limits);
        let event = loop {
            match self.watch.next(step.clock.now()) {
                Step::Ask(ask) => match self.ask(&ask, &step) {
                    Ok(()) => self.failure = None,
                    Err(error) => {
                        // What the step's end has broken is no failure of the service.
                        step.go_on()?;
                        self.failure = Some(error);
                    }
                },
                Step::Wait(until) => step.wait(until)?,
                Step::Tell(event) => break event,
                Step::GiveSign => return Ok(WatchEvent::Waiting),
                Step::Fail | Step::Missing | Step::Done => {
                    return Err(gave_up(self.failure.as_ref()));
                }
            }
        };
        let row = |place: Place| self.pages.get(place.page)?.rows().get(place.row);
        let told = match event {
            Event::Appeared(place) => row(place).map(WatchEvent::Appeared),
            Event::Changed(place) => row(place).map(WatchEvent::Changed),
            Event::Finished(place) => row(place).map(WatchEvent::Finished),
            Event::Gone(id) => Some(WatchEvent::Gone(id)),
        };
        Ok(told.unwrap_or(WatchEvent::Waiting))
    }

    fn ask(&mut self, ask: &Ask, step: &Stepping<'_>) -> Result<(), Error> {
        let call = step.call(&self.client, None)?;
        let options = ListOptions {
            timeout: call.timeout,
            cancel: call.cancel,
            ..self.list(ask)
        };
        let page = self.client.list_sessions(&options);
        let now = step.clock.now();
        let page = match page {
            Ok(page) => page,
            Err(error) => {
                step.go_on()?;
                self.watch.failed(now, Failure::of(&error));
                return Err(error);
            }
        };
        let next = next(&page);
        let sessions = listed(&page);
        if ask.cursor.is_none() {
            self.pages.clear();
        }
        self.pages.push(page);
        match self.watch.page(now, sessions, next) {
            true => Ok(()),
            false => Err(astray("sessions")),
        }
    }

    fn list(&self, ask: &Ask) -> ListOptions {
        ListOptions {
            limit: 100,
            cursor: ask.cursor.clone(),
            computer_id: self.computer_id.clone(),
            ..ListOptions::default()
        }
    }
}

fn listed(page: &Page<Session>) -> Vec<Listed> {
    let listed = |session: &Session| Listed {
        id: session.session_id().to_owned(),
        sight: sight(session),
    };
    page.rows().iter().map(listed).collect()
}
