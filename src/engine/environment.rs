//! What a client takes from the environment, read once when it is made.

use std::env;
use std::net::IpAddr;

use super::transport::Endpoint;

/// The variable's value; None when it is unset or empty. What is not UTF-8 stands in it as a character that nothing takes,
/// so that it is refused and not passed over.
pub(crate) fn variable(name: &str) -> Option<String> {
    let value = env::var_os(name)?.to_string_lossy().into_owned();
    Some(value).filter(|value| !value.is_empty())
}

/// The proxy's URL and the variable it came from, chosen as curl does: by scheme, lower case before upper case, and
/// `http_proxy` in lower case only, because a server's request header could set the other one. A service on this machine
/// needs none: what the environment says is meant for the network.
pub(crate) fn proxy_for(endpoint: &Endpoint) -> Option<(String, &'static str)> {
    if endpoint.is_loopback() {
        return None;
    }
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

/// Whether `NO_PROXY` names the host: itself, a domain or a block of addresses it is in, or `*`.
fn is_exempt(host: &str, list: &str) -> bool {
    let host = host.trim_end_matches('.');
    let address = host.parse().ok();
    list.split([',', ' '])
        .map(|entry| entry.trim().trim_start_matches('.').trim_end_matches('.'))
        .filter(|entry| !entry.is_empty())
        .any(|entry| {
            entry == "*"
                || match address {
                    Some(address) => is_in_block(address, entry),
                    None => is_within(host, entry),
                }
        })
}

/// Whether the block is the address, or begins with as many of its bits as a number behind a slash says (RFC 4632).
fn is_in_block(address: IpAddr, block: &str) -> bool {
    let (first, bits) = match block.split_once('/') {
        Some((first, bits)) => (first, bits.parse().ok()),
        None => (block, Some(u128::BITS)),
    };
    let first = first.trim_start_matches('[').trim_end_matches(']').parse();
    let differ = match (address, first) {
        (IpAddr::V4(address), Ok(IpAddr::V4(first))) => {
            u128::from(address.to_bits() ^ first.to_bits()) << 96
        }
        (IpAddr::V6(address), Ok(IpAddr::V6(first))) => address.to_bits() ^ first.to_bits(),
        _ => return false,
    };
    bits.is_some_and(|bits| differ.leading_zeros() >= bits)
}

fn is_within(host: &str, domain: &str) -> bool {
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
        assert!(is_exempt("api.factory.ai.", "factory.ai"));
    }

    #[test]
    fn no_proxy_names_addresses_and_their_blocks() {
        for (host, list) in [
            ("10.1.2.3", "10.1.2.3"),
            ("10.1.2.3", "192.168.0.0/16,10.0.0.0/8"),
            ("10.1.2.3", "10.1.2.2/31"),
            ("10.1.2.3", "10.1.2.3/32"),
            ("10.1.2.3", "0.0.0.0/0"),
            ("::1", "[::1]"),
            ("fd00::1", "fd00::/8"),
            ("fd00::1", "::/0"),
        ] {
            assert!(is_exempt(host, list), "{host} {list}");
        }
        for (host, list) in [
            ("10.1.2.3", "1.2.3"),
            ("10.1.2.3", "11.0.0.0/8"),
            ("10.1.2.3", "10.1.2.4/31"),
            ("10.1.2.3", "10.1.2.3/"),
            ("10.1.2.3", "10.1.2.3/-1"),
            ("10.1.2.3", "::/0"),
            ("fd00::1", "fe00::/8"),
            ("ten.1.2.3", "10.0.0.0/8"),
        ] {
            assert!(!is_exempt(host, list), "{host} {list}");
        }
    }
}
