use super::{Answered, Call, Reply};
use crate::clock::parse_rfc3339;
use crate::data::{Entity, Object, samples};
use crate::problem::Problem;
use crate::store::{Computer, Power, Store};
use hyper::StatusCode;
use serde_json::{Value, json};

pub fn list(store: &mut Store, call: &Call) -> Answered {
    let host = call.query.text("hostId");
    let of_host = |computer: &&Computer| host.is_none() || computer.object.text("hostId") == host;
    let wanted = store.computers.all().iter().filter(of_host);
    let shown: Vec<Entity> = wanted.map(|computer| store.show(computer, call)).collect();
    Ok(Reply::list("computers", &shown))
}

pub fn get(store: &mut Store, call: &Call) -> Answered {
    let computer = store.computer(call)?;
    Ok(Reply::entity(&store.show(computer, call)))
}

pub fn get_by_name(store: &mut Store, call: &Call) -> Answered {
    let found = store.computers.by_name(call.path("name"));
    let computer = found.ok_or_else(|| Problem::not_found("Computer"))?;
    Ok(Reply::entity(&store.show(computer, call)))
}

pub fn create(store: &mut Store, call: &Call) -> Answered {
    let request = &call.body;
    store.check_name(request)?;
    if request["source"].is_null() && request["remoteUser"].is_null() {
        let fault = "body.remoteUser: required, as there is no source".to_owned();
        return Err(Problem::invalid_body(vec![fault]));
    }
    if let Some(copied) = request["source"]["computerId"].as_str() {
        store
            .computers
            .get(copied)
            .ok_or_else(|| Problem::bad_request("The computer to copy does not exist"))?;
    }
    let at = store.clock.tick();
    let shown = store.computers.create(at, request).show(at, false);
    Ok(Reply::entity(&shown))
}

pub fn update(store: &mut Store, call: &Call) -> Answered {
    let computer = store.computer(call)?;
    let id = computer.id().to_owned();
    if call.body["name"].as_str() != computer.object.text("name") {
        store.check_name(&call.body)?;
    }
    let at = store.clock.tick();
    let computer = store.computers.get_mut(&id).expect("it is there");
    for (name, value) in call.body.as_object().into_iter().flatten() {
        computer.object.set(name, value.clone());
    }
    Ok(Reply::entity(&computer.show(at, false)))
}

/// For good, and its sessions are archived.
pub fn delete(store: &mut Store, call: &Call) -> Answered {
    let id = store.computer(call)?.id().to_owned();
    let at = store.clock.tick();
    store.computers.delete(&id);
    store.sessions.archive_all_of(&id, at);
    Ok(Reply::nothing())
}

/// Wakes one that sleeps, and does nothing to one that runs unless it is to boot again.
pub fn restart(store: &mut Store, call: &Call) -> Answered {
    let id = store.managed_computer(call)?;
    let computer = store.computers.get_mut(&id).expect("it is there");
    let slept = computer.wake();
    Ok(Reply::json(
        &json!({ "wasRestarted": slept || call.body["mode"] == "reboot" }),
    ))
}

pub fn refresh(store: &mut Store, call: &Call) -> Answered {
    store.managed_computer(call)?;
    Ok(Reply::json(
        &json!({ "configured": 3, "secretsConfigured": 2 }),
    ))
}

/// By a session of its own.
pub fn install(store: &mut Store, call: &Call) -> Answered {
    let id = store.managed_computer(call)?;
    let at = store.clock.tick();
    let computer = store.computers.get(&id).expect("it is there");
    if computer.is_installing(at) {
        return Err(Problem::new(
            StatusCode::CONFLICT,
            "Dependencies are being installed already",
        ));
    }
    let session = store.sessions.create(at, Some(&id), Object::default());
    let session_id = store.sessions.id(session);
    let computer = store.computers.get_mut(&id).expect("it is there");
    computer.install(at, session_id);
    Ok(Reply::entity(&computer.show(at, true)))
}

pub fn metrics(store: &mut Store, call: &Call) -> Answered {
    let id = store.managed_computer(call)?;
    let now = store.clock.now();
    let computer = store.computers.get(&id).expect("it is there");
    let created_at = computer.object.integer("createdAt").unwrap_or_default();
    let from = call
        .query
        .text("start")
        .and_then(parse_rfc3339)
        .unwrap_or(created_at)
        .max(created_at);
    let measured = match computer.power(now) {
        Power::Away => json!([]),
        _ => samples(store.seed, &id, from, now),
    };
    Ok(Reply::json(&measured))
}

impl Store {
    fn computer(&self, call: &Call) -> Result<&Computer, Problem> {
        let found = self.computers.get(call.path("computerId"));
        found.ok_or_else(|| Problem::not_found("Computer"))
    }

    /// The id of a computer that Factory manages.
    fn managed_computer(&self, call: &Call) -> Result<String, Problem> {
        let computer = self.computer(call)?;
        match computer.is_managed() {
            true => Ok(computer.id().to_owned()),
            false => Err(Problem::bad_request("Only managed computers can do this")),
        }
    }

    fn show(&self, computer: &Computer, call: &Call) -> Entity {
        computer.show(
            self.clock.now(),
            call.query.flag("includeProvisioningSteps"),
        )
    }

    /// Whether a computer may be called so, if a request names one.
    fn check_name(&self, request: &Value) -> Result<(), Problem> {
        let Some(name) = request["name"].as_str() else {
            return Ok(());
        };
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if !name.bytes().all(allowed) {
            let fault =
                "body.name: invalid_string, lower case letters, digits and hyphens are expected";
            return Err(Problem::invalid_body(vec![fault.to_owned()]));
        }
        match self.computers.by_name(name) {
            Some(_) => Err(Problem::new(
                StatusCode::CONFLICT,
                "A computer of this name exists already",
            )),
            None => Ok(()),
        }
    }
}
