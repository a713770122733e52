//! Configuration of a client.

use std::ffi::c_char;
use std::time::Duration;

use super::argument::{object_mut, optional_text, text};
use super::guard::{Outcome, plain, quiet};
use super::handle;
use super::status::factory_status;
use crate::engine::{Config, Proxy};

/// Creates a configuration in which nothing is set.
///
/// What stays unset comes from the environment (`FACTORY_API_KEY`, `FACTORY_BASE_URL`, the proxy variables), then from
/// the defaults, when a client is made from it.
///
/// @return A configuration to release with `factory_config_free`; never NULL.
/// @par Threads
/// A configuration belongs to one thread at a time.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub extern "C" fn factory_config_new() -> *mut Config {
    quiet(std::ptr::null_mut(), || handle::give(Config::new()))
}

/// Releases a configuration and wipes the key it holds. Clients made from it are not affected.
///
/// @param config A configuration, or NULL, which does nothing.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_config_free(config: *mut Config) {
    // SAFETY: NULL or live, and given up by the caller, as the header asks.
    quiet((), || unsafe { handle::free(config) });
}

/// Sets something; `setting` is the name of the argument that says what.
///
/// # Safety
/// `config` is NULL or live, and nobody else uses it meanwhile.
unsafe fn set(
    config: *mut Config,
    setting: &'static str,
    set: impl FnOnce(&mut Config) -> Outcome,
) -> factory_status {
    plain(|| {
        // SAFETY: the caller's promise.
        let config = unsafe { object_mut(config, "config") }?;
        let outcome = set(config);
        config.note(setting, outcome)
    })
}

/// Sets the API key or token that every request carries as `Authorization: Bearer`.
///
/// @param config The configuration; not NULL.
/// @param api_key The key, without "Bearer"; copied. Not NULL, not empty, printable ASCII without blanks, 16000 bytes
///   at most.
/// @return `FACTORY_OK`, or `FACTORY_ERR_INVALID_ARGUMENT`: then nothing has changed, `factory_last_error_take` tells why, and
///   no client is made from the configuration, with the same error, until the same setter succeeds. This holds for every
///   setter.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_config_set_api_key(
    config: *mut Config,
    api_key: *const c_char,
) -> factory_status {
    // SAFETY: valid or NULL, as the header asks.
    unsafe {
        set(config, "api_key", |config| {
            let api_key = text(api_key, "api_key")?;
            config.set_api_key(api_key)
        })
    }
}

/// Sets where the service is. Default: `https://api.factory.ai`; for organizations in the EU the word `eu` stands for
/// `https://api.eu.factory.ai`, here and in `FACTORY_BASE_URL` (since 0.2.0).
///
/// @param config The configuration; not NULL.
/// @param base_url `https://host[:port][/path]`, with or without a slash at its end, or `eu`; copied. No user info, query or
///   fragment. `http://` only for a loopback host, unless `factory_config_set_allow_http` says so first.
/// @return As `factory_config_set_api_key`.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_config_set_base_url(
    config: *mut Config,
    base_url: *const c_char,
) -> factory_status {
    // SAFETY: valid or NULL, as the header asks.
    unsafe {
        set(config, "base_url", |config| {
            let base_url = text(base_url, "base_url")?;
            config.set_base_url(base_url)
        })
    }
}

/// Allows `http://` to a host that is not loopback. The key then travels in clear text: for private test networks only.
///
/// @param config The configuration; not NULL.
/// @param allow Whether to allow it. Default: false.
/// @return As `factory_config_set_api_key`.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_config_set_allow_http(
    config: *mut Config,
    allow: bool,
) -> factory_status {
    // SAFETY: valid or NULL, as the header asks.
    unsafe {
        set(config, "allow_http", |config| {
            config.set_allow_http(allow);
            Ok(())
        })
    }
}

/// Sets the deadline of a whole call: name resolution, connect, TLS, retries and their waits, and the body.
///
/// @param config The configuration; not NULL.
/// @param timeout_ms Milliseconds, 1 to 86400000 (a day). Default: 60000; the service can take as long when it is cold.
/// @return As `factory_config_set_api_key`.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_config_set_timeout_ms(
    config: *mut Config,
    timeout_ms: u64,
) -> factory_status {
    // SAFETY: valid or NULL, as the header asks.
    unsafe {
        set(config, "timeout_ms", |config| {
            config.set_timeout(Duration::from_millis(timeout_ms))
        })
    }
}

/// Sets how long name resolution, connect and TLS handshake may take together, within the deadline of the call.
///
/// @param config The configuration; not NULL.
/// @param connect_timeout_ms Milliseconds, 1 to 86400000. Default: 10000.
/// @return As `factory_config_set_api_key`.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_config_set_connect_timeout_ms(
    config: *mut Config,
    connect_timeout_ms: u64,
) -> factory_status {
    // SAFETY: valid or NULL, as the header asks.
    unsafe {
        set(config, "connect_timeout_ms", |config| {
            config.set_connect_timeout(Duration::from_millis(connect_timeout_ms))
        })
    }
}

/// Sets how often a call may be tried again after a fault that may pass: a connection fault before the answer began, a
/// name that cannot be looked up now, 408, 429, 500 (once), 502 to 504, 520 to 524, 529. A call that must not be done twice
/// is tried again only when nothing of it had left, on 429, and on 503 that says when to come back (see docs/reliability.md).
///
/// @param config The configuration; not NULL.
/// @param max_retries 0 to 10. Default: 2, that is three attempts.
/// @return As `factory_config_set_api_key`.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_config_set_max_retries(
    config: *mut Config,
    max_retries: u32,
) -> factory_status {
    // SAFETY: valid or NULL, as the header asks.
    unsafe {
        set(config, "max_retries", |config| {
            config.set_max_retries(max_retries)
        })
    }
}

/// Sets the User-Agent header.
///
/// @param config The configuration; not NULL.
/// @param user_agent For instance "my-tool/1.2"; copied. Not NULL, not empty, printable ASCII, 16000 bytes at
///   most. Default: "libfactory/VERSION".
/// @return As `factory_config_set_api_key`.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_config_set_user_agent(
    config: *mut Config,
    user_agent: *const c_char,
) -> factory_status {
    // SAFETY: valid or NULL, as the header asks.
    unsafe {
        set(config, "user_agent", |config| {
            let user_agent = text(user_agent, "user_agent")?;
            config.set_user_agent(user_agent)
        })
    }
}

/// Sets the proxy.
///
/// @param config The configuration; not NULL.
/// @param proxy_url `http://[user:password@]host[:port]` or `https://...`, with all that has a meaning in a URL
///   percent-encoded in user and password; copied. An empty text switches proxies off; NULL, the default, takes the
///   proxy from the environment as curl does (`https_proxy`, `http_proxy` in lower case only, `all_proxy`, `no_proxy`),
///   read once when a client is made. Windows has no case in names of variables, so there `HTTP_PROXY` counts, too. A
///   service on this machine is reached without the environment's proxy.
/// @return As `factory_config_set_api_key`.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_config_set_proxy(
    config: *mut Config,
    proxy_url: *const c_char,
) -> factory_status {
    // SAFETY: valid or NULL, as the header asks.
    unsafe {
        set(config, "proxy_url", |config| {
            let proxy_url = optional_text(proxy_url, "proxy_url")?;
            config.set_proxy(match proxy_url {
                None => Proxy::FromEnvironment,
                Some("") => Proxy::Off,
                Some(url) => Proxy::Url(url.to_owned()),
            })
        })
    }
}

/// Sets the certificate authorities to trust, in place of those of the system.
///
/// @param config The configuration; not NULL.
/// @param ca_file Path of a PEM file with one certificate or more, all of which can be used; copied, and read when a
///   client is made. NULL: the system's, the default (on Linux `SSL_CERT_FILE` and `SSL_CERT_DIR` may name others).
/// @return As `factory_config_set_api_key`.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_config_set_ca_file(
    config: *mut Config,
    ca_file: *const c_char,
) -> factory_status {
    // SAFETY: valid or NULL, as the header asks.
    unsafe {
        set(config, "ca_file", |config| {
            let ca_file = optional_text(ca_file, "ca_file")?;
            config.set_ca_file(ca_file)
        })
    }
}

/// Sets how large an answer may be after decompression; a larger one is `FACTORY_ERR_TOO_LARGE`.
///
/// @param config The configuration; not NULL.
/// @param max_response_bytes 1 to 1073741824 (1 GiB). Default: 67108864 (64 MiB).
/// @return As `factory_config_set_api_key`.
/// @since 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn factory_config_set_max_response_bytes(
    config: *mut Config,
    max_response_bytes: u64,
) -> factory_status {
    // SAFETY: valid or NULL, as the header asks.
    unsafe {
        set(config, "max_response_bytes", |config| {
            config.set_max_response_bytes(max_response_bytes)
        })
    }
}
