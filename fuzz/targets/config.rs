//! Configuration: whatever is set is refused, or makes a client.
#![no_main]

use factory::engine::{Client, Config, Proxy};

const KEY: &str = "fk-fuzz-0123456789";

libfuzzer_sys::fuzz_target!(|input: (&str, &str, &str, &str, bool)| {
    let (key, url, user_agent, proxy, allow_http) = input;
    let mut config = Config::new();
    config.set_allow_http(allow_http);
    let accepted = config.set_api_key(key).is_ok()
        & config.set_base_url(url).is_ok()
        & config.set_user_agent(user_agent).is_ok()
        & config.set_proxy(Proxy::Url(proxy.to_owned())).is_ok();
    if accepted {
        assert!(!url.contains(['#', '?', ' ', '\r', '\n', '\0']));
        let authority = url.splitn(4, '/').nth(2).expect("it was accepted");
        assert!(!authority.contains('@'));
        assert!(Client::new(&config).is_ok());
    }
    config.set_api_key(KEY).expect("a key");
    let elsewhere = [url, user_agent, proxy].iter().any(|text| text.contains(KEY));
    assert!(elsewhere || !format!("{config:?}").contains(KEY));
});
