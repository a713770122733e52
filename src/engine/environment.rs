//! What a client takes from the environment, read once when it is made.

use std::env;

use super::endpoint::Endpoint;

/// The variable's value; None when it is unset, empty or not UTF-8.
pub(crate) fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

/// The proxy's URL and the variable it came from, chosen as curl does: by scheme, lower case before upper case, and
/// `http_proxy` in lower case only, because a server's request header could set the other one.
pub(crate) fn proxy_for(endpoint: &Endpoint) -> Option<(String, &'static str)> {
    let names: &[&'static str] = if endpoint.is_https() {
        &["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
    } else {
        &["http_proxy", "all_proxy", "ALL_PROXY"]
    };
    let exempt = variable("no_proxy").or_else(|| variable("NO_PROXY"));
    if exempt.is_some_and(|list| is_exempt(endpoint.host(), &list)) {
        return None;
    }
    names.iter().find_map(|name| Some((variable(name)?, *name)))
}

/// Whether `NO_PROXY` names the host: itself, a domain it is in, or `*`.
fn is_exempt(host: &str, list: &str) -> bool {
    list.split([',', ' '])
        .map(|entry| entry.trim().trim_start_matches('.').trim_end_matches('.'))
        .filter(|entry| !entry.is_empty())
        .any(|entry| entry == "*" || is_within(host, entry))
}

fn is_within(host: &str, domain: &str) -> bool {
    let domain = domain.trim_start_matches('[').trim_end_matches(']');
    let Some(start) = host.len().checked_sub(domain.len()) else {
        return false;
    };
    host.is_char_boundary(start)
        && host[start..].eq_ignore_ascii_case(domain)
        && (start == 0 || host[..start].ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::is_exempt;

    #[test]
    fn no_proxy_names_hosts_and_domains() {
        for list in [
            "*",
            "factory.ai",
            ".factory.ai",
            "a.b, api.factory.ai ,c",
            "FACTORY.AI",
            "factory.ai.",
        ] {
            assert!(is_exempt("api.factory.ai", list), "{list}");
        }
        for list in ["", ",", "tory.ai", "api.factory.ai.evil.com", "ai.", "api"] {
            assert_eq!(is_exempt("api.factory.ai", list), list == "ai.", "{list}");
        }
        assert!(is_exempt("::1", "[::1]"));
    }
}
