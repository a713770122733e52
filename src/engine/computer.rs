//! A computer by its name or its id, and when it is there to be used.
#![forbid(unsafe_code)]

use std::time::{Duration, Instant};

use super::operation::Value;
use super::operations::{GET_COMPUTER, GET_COMPUTER_BY_NAME, RESTART_COMPUTER};
use super::rows::runtime::Page;
use super::rows::{Computer, ComputerStatus, ProviderType, roots};
use super::{CallOptions, Client, Error, Status, call, cancel};

/// Between two looks.
const PAUSE: Duration = Duration::from_secs(2);

impl Client {
    /// Finds a computer. Waits for so long until it is active, and wakes a managed one that is asleep; without `wait` it is
    /// given as it is.
    pub fn find_computer(
        &self,
        name_or_id: &str,
        wait: Option<Duration>,
        options: &CallOptions,
    ) -> Result<Page<Computer>, Error> {
        let mut page = self.computer(name_or_id, options)?;
        let Some(wait) = wait else { return Ok(page) };
        let deadline = Instant::now() + wait;
        let mut woken = false;
        loop {
            let Some(computer) = page.rows().first() else {
                return Ok(page);
            };
            match computer.status().code() {
                code if code == ComputerStatus::Active as i32 => return Ok(page),
                code if code == ComputerStatus::Error as i32 => {
                    let what = "the computer failed to come up: see its provisioning steps";
                    return Err(Error::new(Status::FailedDependency, what.to_owned()));
                }
                code if code == ComputerStatus::Absent as i32
                    && computer.provider_type().code() == ProviderType::E2b as i32
                    && !woken =>
                {
                    self.wake(computer.id(), options)?;
                    woken = true;
                }
                _ => {}
            }
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                let what = format!("the computer was not active within {} ms", wait.as_millis());
                return Err(Error::new(Status::Timeout, what));
            }
            cancel::sleep(options.cancel.as_ref(), left.min(PAUSE));
            call::go_on(options.cancel.as_ref())?;
            let id = computer.id().to_owned();
            page = self.computer_by_id(&id, options)?;
        }
    }

    /// Names are what people say, so a name comes first.
    fn computer(&self, name_or_id: &str, options: &CallOptions) -> Result<Page<Computer>, Error> {
        let (by_name, root) = (&GET_COMPUTER_BY_NAME, roots::GET_COMPUTER_BY_NAME);
        match self.rows(by_name, root, &[name_or_id], &[], None, options) {
            Err(error) if matches!(error.status(), Status::NotFound | Status::BadRequest) => {
                self.computer_by_id(name_or_id, options)
            }
            found => found,
        }
    }

    fn computer_by_id(&self, id: &str, options: &CallOptions) -> Result<Page<Computer>, Error> {
        let plainly = [Value::Text("")];
        self.rows(
            &GET_COMPUTER,
            roots::GET_COMPUTER,
            &[id],
            &plainly,
            None,
            options,
        )
    }

    fn wake(&self, id: &str, options: &CallOptions) -> Result<(), Error> {
        let (restart, root) = (&RESTART_COMPUTER, roots::RESTART_COMPUTER);
        self.rows(restart, root, &[id], &[], None, options)
            .map(drop)
    }
}
