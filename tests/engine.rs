//! The engine as the Rust API that it also is: what only Rust programs call.

use factory::engine::{Client, Config, Error, ListOptions, Proxy, Status};
use factory_emulator::{Emulator, Fault};
use serde_json::json;

fn error_of(fault: Fault) -> Error {
    let emulator = Emulator::start(factory_emulator::Config::default()).expect("a free port");
    emulator.add_faults([fault]);
    let mut config = Config::new();
    config.set_api_key("fk-emulator").expect("a key");
    config.set_base_url(emulator.url()).expect("a URL");
    let client = Client::new(&config).expect("a client");
    let failed = client.list_sessions(&ListOptions::default()).map(drop);
    failed.expect_err("the fault")
}

#[test]
fn an_error_tells_all_that_the_service_said() {
    let body = json!({"title": "No", "detail": "Not today", "metadata": {"day": 1}, "status": 404});
    let error = error_of(Fault {
        body: Some(body.clone()),
        headers: [("x-request-id".to_owned(), "r-1".to_owned())].into(),
        ..Fault::status(404)
    });
    assert_eq!(error.status(), Status::NotFound);
    assert_eq!(error.http_status(), Some(404));
    assert_eq!(error.title(), Some("No"));
    assert_eq!(error.detail(), Some("Not today"));
    assert_eq!(error.metadata_json(), Some(r#"{"day":1}"#));
    assert_eq!(error.body(), Some(body.to_string().as_str()));
    assert_eq!(error.request_id(), Some("r-1"));
    assert_eq!((error.retry_after(), error.attempts()), (None, 1));
    assert_eq!(error.to_string(), error.message());
}

#[test]
fn a_configuration_shows_which_proxy_it_takes() {
    let mut config = Config::new();
    for (proxy, shown) in [
        (Proxy::Off, "Off"),
        (Proxy::FromEnvironment, "FromEnvironment"),
    ] {
        config.set_proxy(proxy).expect("a proxy");
        assert!(format!("{config:?}").contains(shown), "{config:?}");
    }
}

#[test]
fn an_empty_path_is_no_ca_file() {
    let refused = Config::new().set_ca_file(Some(""));
    assert_eq!(
        refused.expect_err("no path").status(),
        Status::InvalidArgument
    );
}
