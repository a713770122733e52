//! The computers, and how they are at a moment.

use crate::config::Config;
use crate::data::{Condition, Entity, Json, Object, fleet, uuid};
use fastrand::Rng;
use serde_json::{Value, json};

/// How long each step of a computer's provisioning takes, in the service's milliseconds.
const STEP: i64 = 15_000;

pub struct Computers {
    seed: u64,
    created: u64,
    all: Vec<Computer>,
}

pub struct Computer {
    pub object: Object,
    condition: Condition,
    /// When its provisioning began, and the steps of which it consists.
    provisioned_at: i64,
    steps: Vec<Step>,
    /// When the last installation of dependencies began, if one was asked for.
    installed_at: Option<i64>,
    /// Whether it cannot be reached although it says nothing of that.
    away: bool,
}

/// Id and name of a step.
type Step = (&'static str, &'static str);

const CREATE: Step = ("create-computer", "Create the computer");
const CLONE: Step = ("clone-repos", "Clone the repositories");
const INSTALL: Step = ("install-deps", "Install dependencies");

/// Whether a session can run on it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Power {
    Ready,
    Provisioning,
    Away,
}

impl Computers {
    pub fn new(config: &Config) -> Self {
        let all = fleet(config.seed, config.drift).map(|(object, condition)| Computer {
            provisioned_at: object.integer("createdAt").unwrap_or_default(),
            object,
            condition,
            steps: vec![CREATE, CLONE, INSTALL],
            installed_at: None,
            away: false,
        });
        Computers {
            seed: config.seed,
            created: 0,
            all: all.collect(),
        }
    }

    pub fn all(&self) -> &[Computer] {
        &self.all
    }

    pub fn get(&self, id: &str) -> Option<&Computer> {
        self.all.iter().find(|computer| computer.id() == id)
    }

    pub fn get_mut(&mut self, id: &str) -> Option<&mut Computer> {
        self.all.iter_mut().find(|computer| computer.id() == id)
    }

    pub fn by_name(&self, name: &str) -> Option<&Computer> {
        self.all
            .iter()
            .find(|computer| computer.object.text("name") == Some(name))
    }

    /// From a request that is all right.
    pub fn create(&mut self, at: i64, request: &Value) -> &Computer {
        let id = uuid(&mut Rng::with_seed(
            self.seed.wrapping_mul(37) ^ self.created,
        ));
        self.created += 1;
        let repos = request["repos"].as_array().map_or(&[][..], Vec::as_slice);
        let user = request["remoteUser"].as_str().unwrap_or("factory");
        let directories = repos
            .iter()
            .filter_map(Value::as_str)
            .map(|repo| Json::from(directory(user, repo)));
        let given = |name: &str| request.get(name).cloned();
        let object = Object::default()
            .always("id", id)
            .always("name", given("name").unwrap_or_default())
            .sometimes("hostId", given("hostId"))
            .always("providerType", given("provider").unwrap_or("e2b".into()))
            .sometimes("status", None::<&str>)
            .always("createdAt", at)
            .sometimes("provisioningSteps", None::<&str>)
            .sometimes("remoteUser", Some(user))
            .sometimes("computerSource", given("source"))
            .sometimes(
                "clonedRepoDirectories",
                Some(Json::List(directories.collect())),
            );
        let mut steps = vec![CREATE];
        steps.extend((!repos.is_empty()).then_some(CLONE));
        steps.extend((request["autoInstallDeps"] == true).then_some(INSTALL));
        self.all.push(Computer {
            object,
            condition: Condition::Active,
            provisioned_at: at,
            steps,
            installed_at: None,
            away: false,
        });
        self.all.last().expect("it was pushed")
    }

    pub fn delete(&mut self, id: &str) {
        self.all.retain(|computer| computer.id() != id);
    }
}

impl Computer {
    pub fn id(&self) -> &str {
        self.object.text("id").expect("a computer has an id")
    }

    pub fn is_managed(&self) -> bool {
        self.object.text("providerType") == Some("e2b")
    }

    pub fn power(&self, at: i64) -> Power {
        match self.condition {
            _ if self.away => Power::Away,
            Condition::Asleep | Condition::Failed => Power::Away,
            Condition::Provisioning => Power::Provisioning,
            Condition::Active if self.steps_done(at) < self.steps.len() => Power::Provisioning,
            Condition::Active => Power::Ready,
        }
    }

    /// A managed one that sleeps says nothing of its status; another one's agent is away.
    pub fn sleep(&mut self, asleep: bool) {
        if !self.is_managed() {
            self.away = asleep;
        } else if self.condition != Condition::Failed {
            self.condition = if asleep {
                Condition::Asleep
            } else {
                Condition::Active
            };
        }
    }

    /// Whether it slept.
    pub fn wake(&mut self) -> bool {
        let slept = self.condition == Condition::Asleep;
        if slept {
            self.condition = Condition::Active;
        }
        slept
    }

    pub fn is_installing(&self, at: i64) -> bool {
        let again = self.installed_at.is_some_and(|begin| at < begin + STEP);
        again || self.power(at) == Power::Provisioning
    }

    pub fn install(&mut self, at: i64) {
        self.installed_at = Some(at);
    }

    /// Whether it has this folder: its user's home, what is in the repositories there, and what every computer has.
    pub fn has_folder(&self, path: &str) -> bool {
        let home = format!(
            "/home/{}",
            self.object.text("remoteUser").unwrap_or_default()
        );
        let repositories = match self.object.get("clonedRepoDirectories") {
            Some(Json::List(directories)) => directories.iter().filter_map(Json::text).collect(),
            _ => Vec::new(),
        };
        let is_within = |repository: &&str| {
            path.strip_prefix(*repository)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        [home.as_str(), "/", "/tmp"].contains(&path) || repositories.iter().any(is_within)
    }

    pub fn show(&self, at: i64, with_steps: bool) -> Entity {
        let mut object = self.object.clone();
        if object.get("status").is_none() {
            match (self.condition, self.power(at)) {
                (Condition::Asleep, _) => {}
                (Condition::Failed, _) => object.set("status", "error"),
                (_, Power::Provisioning) => object.set("status", "provisioning"),
                _ => object.set("status", "active"),
            }
        }
        if with_steps && self.is_managed() {
            object.set("provisioningSteps", Json::List(self.provisioning_steps(at)));
        }
        Entity::plain(object)
    }

    fn steps_done(&self, at: i64) -> usize {
        if !self.is_managed() {
            return self.steps.len();
        }
        match self.condition {
            Condition::Provisioning | Condition::Failed => 1,
            _ => ((at - self.provisioned_at) / STEP).clamp(0, self.steps.len() as i64) as usize,
        }
    }

    fn provisioning_steps(&self, at: i64) -> Vec<Json> {
        let done = self.steps_done(at);
        let steps = self.steps.iter().enumerate().map(|(number, (id, name))| {
            let begin = self.provisioned_at + STEP * number as i64;
            let mut step = json!({ "id": id, "name": name });
            let again = self.installed_at.filter(|_| *id == INSTALL.0);
            match again {
                Some(begin) if at < begin + STEP => begun(&mut step, "in_progress", begin),
                Some(begin) => completed(&mut step, begin),
                None if number < done => completed(&mut step, begin),
                None if number > done => step["status"] = "pending".into(),
                None if self.condition == Condition::Failed => {
                    begun(&mut step, "failed", begin);
                    step["error"] =
                        "git clone: exit status 128\nfatal: \"storefront\" not found".into();
                }
                None => begun(&mut step, "in_progress", begin),
            }
            Json::Leaf(step)
        });
        steps.collect()
    }
}

fn begun(step: &mut Value, status: &str, at: i64) {
    step["status"] = status.into();
    step["startedAt"] = at.into();
}

fn completed(step: &mut Value, at: i64) {
    begun(step, "completed", at);
    step["completedAt"] = (at + STEP).into();
}

/// Where a repository is cloned.
fn directory(user: &str, repository: &str) -> String {
    let name = repository
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default();
    format!("/home/{user}/{}", name.trim_end_matches(".git"))
}
