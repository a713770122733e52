//! The computers, and how they are at a moment.

use super::provisioning::Provisioning;
use crate::config::Config;
use crate::data::{Condition, Entity, Json, Object, fleet, source, uuid};
use serde_json::Value;
use std::hash::Hasher;

/// Whom sessions run as where nobody is named.
const USER: &str = "factory";

pub struct Computers {
    seed: u64,
    created: u64,
    all: Vec<Computer>,
}

pub struct Computer {
    pub object: Object,
    condition: Condition,
    provisioning: Provisioning,
    /// Whether it cannot be reached although it says nothing of that.
    away: bool,
}

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
            provisioning: provisioning(&object, condition),
            object,
            condition,
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
        let id = uuid(&mut source(self.seed, b"created.", |hasher| {
            hasher.write_u64(self.created);
        }));
        self.created += 1;
        let repos = request["repos"].as_array().map_or(&[][..], Vec::as_slice);
        let user = request["remoteUser"].as_str().unwrap_or(USER);
        let urls = repos.iter().filter_map(Value::as_str);
        let directories = urls.map(|url| Json::from(directory(user, url))).collect();
        let provider = request["provider"].as_str().unwrap_or("e2b");
        let given = |name: &str| request.get(name).cloned();
        let object = Object::default()
            .always("id", id)
            .sometimes("name", given("name"))
            .sometimes("hostId", given("hostId"))
            .always("providerType", provider)
            .sometimes("status", None::<&str>)
            .always("createdAt", at)
            .sometimes("provisioningSteps", None::<&str>)
            .sometimes("remoteUser", given("remoteUser"))
            .sometimes("computerSource", given("source"))
            .sometimes(
                "clonedRepoDirectories",
                (!repos.is_empty()).then_some(Json::List(directories)),
            );
        let provisioning = match provider {
            "e2b" => Provisioning::new(at, !repos.is_empty(), request["autoInstallDeps"] == true),
            _ => Provisioning::none(),
        };
        self.all.push(Computer {
            object,
            condition: Condition::Active,
            provisioning,
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
            Condition::Asleep | Condition::Failed => Power::Away,
            _ if self.away => Power::Away,
            _ if !self.provisioning.is_done(at) => Power::Provisioning,
            _ => Power::Ready,
        }
    }

    /// A managed one that sleeps says nothing of its status; another one's agent is away.
    pub fn sleep(&mut self, asleep: bool) {
        if !self.is_managed() {
            self.away = asleep;
        } else if self.condition != Condition::Failed {
            self.condition = match asleep {
                true => Condition::Asleep,
                false => Condition::Active,
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
        self.provisioning.is_installing(at) || self.power(at) == Power::Provisioning
    }

    pub fn install(&mut self, at: i64, session_id: String) {
        self.provisioning.install(at, session_id);
    }

    /// Whether it has this folder: its user's home, what is in the repositories there, and what every computer has.
    pub fn has_folder(&self, path: &str) -> bool {
        let home = format!("/home/{}", self.object.text("remoteUser").unwrap_or(USER));
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
        let status = match self.condition {
            Condition::Asleep => None,
            Condition::Failed => Some("error"),
            _ if !self.provisioning.is_done(at) => Some("provisioning"),
            _ => Some("active"),
        };
        if let Some(status) = status.filter(|_| object.get("status").is_none()) {
            object.set("status", status);
        }
        if with_steps && self.is_managed() {
            object.set("provisioningSteps", self.provisioning.show(at));
        }
        Entity::plain(object)
    }
}

/// Of a computer that is there from the start.
fn provisioning(computer: &Object, condition: Condition) -> Provisioning {
    let began_at = computer.integer("createdAt").unwrap_or_default();
    match condition {
        _ if computer.text("providerType") != Some("e2b") => Provisioning::none(),
        Condition::Provisioning => Provisioning::stuck(began_at, "in_progress"),
        Condition::Failed => Provisioning::stuck(began_at, "failed"),
        _ => Provisioning::new(began_at, true, true),
    }
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
