//! An operation of the service as the contract says it, and a request made of one.

use std::fmt::Write;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::Error;

/// The longest address, key or user agent that can be sent, in bytes: each has a line of the request to itself.
pub(crate) const LONGEST_SENT: usize = 16_000;

/// The most rows that a page can be asked for.
const LARGEST_PAGE: u32 = 100;

/// All but the unreserved characters of RFC 3986, section 2.3.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// An operation of the service, as the contract says it.
pub(crate) struct Operation {
    /// As HTTP spells it.
    pub method: &'static str,
    /// Below the base URL, with the names of our arguments in braces.
    pub path: &'static str,
    pub query: &'static [Parameter],
    /// Whether it is sent with a body even where there is nothing to say.
    pub needs_body: bool,
    /// The statuses of a success.
    pub accepts: &'static [u16],
    /// Whether the service may carry it out twice where it was meant once.
    pub repeatable: bool,
}

impl Operation {
    /// Whether it changes nothing at the service (RFC 9110, section 9.2.1).
    pub fn is_safe(&self) -> bool {
        self.method == "GET"
    }

    /// Whether a parameter says where a list goes on.
    pub fn is_cursor(&self, parameter: &Parameter) -> bool {
        parameter.name == "cursor"
    }

    /// Whether HTTP wants the length of its body said even where it has none (RFC 9110, section 8.6).
    fn expects_body(&self) -> bool {
        matches!(self.method, "POST" | "PUT" | "PATCH")
    }
}

/// Stands for what is not in the contract: by its method alone.
const fn raw(method: &'static str, repeatable: bool) -> Operation {
    Operation {
        method,
        path: "",
        query: &[],
        needs_body: false,
        accepts: &[200, 201, 202, 203, 204, 205, 206],
        repeatable,
    }
}

/// Repeatable are those that RFC 9110, section 9.2.2, calls idempotent.
const RAW: &[Operation] = &[
    raw("GET", true),
    raw("POST", false),
    raw("PUT", true),
    raw("PATCH", false),
    raw("DELETE", true),
];

/// A parameter of an operation's query.
pub(crate) struct Parameter {
    /// Its name in the contract.
    pub name: &'static str,
    /// The name of our argument, for messages.
    pub argument: &'static str,
}

/// What a parameter of the query is set to; the only number is that of a page's rows. Nothing, zero or empty, is not sent.
#[derive(Clone, Copy)]
pub(crate) enum Value<'a> {
    Number(u32),
    Text(&'a str),
}

/// An operation with all that it is asked with.
pub(crate) struct Request {
    pub operation: &'static Operation,
    /// Base URL, path and query.
    pub address: String,
    /// JSON. Empty: there is none, which is said. None: nothing is said.
    pub body: Option<Vec<u8>>,
}

impl Request {
    /// Asks for `operation` below `base_url`, with one value for each parameter of its path and of its query, in their
    /// order, and without a body. Fails when they cannot be sent.
    pub fn new(
        operation: &'static Operation,
        base_url: &str,
        path: &[&str],
        query: &[Value<'_>],
    ) -> Result<Request, Error> {
        let mut address = Address {
            text: base_url.to_owned(),
            longest: ("base_url", base_url.len()),
        };
        address.add_path(operation.path, path)?;
        address.add_query(operation.query, query)?;
        if address.text.len() > LONGEST_SENT {
            let (argument, _) = address.longest;
            return Err(Error::invalid_argument(argument, "is too long to be sent"));
        }
        Ok(Request {
            operation,
            address: address.text,
            body: operation.expects_body().then(Vec::new),
        })
    }

    /// Asks for what is at `path`, with its query, below `base_url`, and for nothing that is not below it.
    pub fn raw(base_url: &str, method: &str, path: &str) -> Result<Request, Error> {
        let operation = RAW.iter().find(|operation| operation.method == method);
        let Some(operation) = operation else {
            let what = "is not GET, POST, PUT, PATCH or DELETE";
            return Err(Error::invalid_argument("method", what));
        };
        check_raw_path(path)?;
        let address = format!("{base_url}{path}");
        if address.len() > LONGEST_SENT {
            return Err(Error::invalid_argument("path", "is too long to be sent"));
        }
        Ok(Request {
            operation,
            address,
            body: operation.expects_body().then(Vec::new),
        })
    }

    pub fn has_body(&self) -> bool {
        self.body.as_ref().is_some_and(|json| !json.is_empty())
    }

    /// Adds a body, which is JSON.
    pub fn with_body(self, json: Vec<u8>) -> Request {
        Request {
            body: Some(json),
            ..self
        }
    }
}

/// A path with its query as it can be sent (RFC 3986, section 3.3 and 3.4), none of whose segments leads upwards.
fn check_raw_path(path: &str) -> Result<(), Error> {
    let refuse = |what| Err(Error::invalid_argument("path", what));
    if !path.starts_with('/') {
        return refuse("does not begin with a slash: it is what stands behind the base URL");
    }
    let sent = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?%".contains(&byte);
    let escapes = path.split('%').skip(1).all(|after| {
        let digits = after.as_bytes().get(..2);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    });
    if !path.bytes().all(sent) || !escapes {
        return refuse("holds a character that has to be percent-encoded in a path or a query");
    }
    let segments = path.split('?').next().unwrap_or_default();
    let segments = percent_decode_str(segments).decode_utf8_lossy();
    if segments
        .split(['/', '\\'])
        .any(|segment| matches!(segment, "." | ".."))
    {
        return refuse("has a segment of a dot or two, which leads elsewhere");
    }
    Ok(())
}

/// An address that is being written.
struct Address {
    text: String,
    /// The longest argument in it, and its length.
    longest: (&'static str, usize),
}

impl Address {
    fn add_path(&mut self, template: &'static str, values: &[&str]) -> Result<(), Error> {
        let mut pieces = template.split(['{', '}']);
        self.text.extend(pieces.next());
        for value in values {
            let argument = pieces.next().unwrap_or_default();
            self.add_segment(argument, value)?;
            self.text.extend(pieces.next());
        }
        debug_assert!(pieces.next().is_none(), "{template} has more parameters");
        Ok(())
    }

    /// A value fills its segment whole: a slash in it begins no other.
    fn add_segment(&mut self, argument: &'static str, value: &str) -> Result<(), Error> {
        match value {
            "" => Err(Error::invalid_argument(argument, "is empty")),
            // They would be taken out of the path, with what is before them (RFC 3986, section 5.2.4).
            "." | ".." => Err(Error::invalid_argument(
                argument,
                "is a dot or two, which no address can hold",
            )),
            _ => self.add_text(argument, value),
        }
    }

    fn add_query(
        &mut self,
        parameters: &'static [Parameter],
        values: &[Value<'_>],
    ) -> Result<(), Error> {
        debug_assert_eq!(parameters.len(), values.len());
        let mut separator = '?';
        for (parameter, value) in parameters.iter().zip(values) {
            match value {
                Value::Number(0) | Value::Text("") => continue,
                Value::Number(number) if *number > LARGEST_PAGE => {
                    let what = format!(
                        "is {number}: use 1 to {LARGEST_PAGE}, or 0 for the service's choice"
                    );
                    return Err(Error::invalid_argument(parameter.argument, &what));
                }
                _ => {}
            }
            self.text.push(separator);
            self.text.push_str(parameter.name);
            self.text.push('=');
            separator = '&';
            match *value {
                // Memory is all that writing into a text could lack.
                Value::Number(number) => drop(write!(self.text, "{number}")),
                Value::Text(text) => self.add_text(parameter.argument, text)?,
            }
        }
        Ok(())
    }

    fn add_text(&mut self, argument: &'static str, text: &str) -> Result<(), Error> {
        if text.chars().any(char::is_control) {
            return Err(Error::invalid_argument(
                argument,
                "holds a line break or another control character",
            ));
        }
        if text.len() > self.longest.1 {
            self.longest = (argument, text.len());
        }
        self.text.extend(utf8_percent_encode(text, RESERVED));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MESSAGE: Operation = Operation {
        method: "GET",
        path: "/sessions/{session_id}/messages/{message_id}",
        query: &[
            Parameter {
                name: "computerId",
                argument: "computer_id",
            },
            Parameter {
                name: "limit",
                argument: "limit",
            },
        ],
        needs_body: false,
        accepts: &[200],
        repeatable: true,
    };
    const BASE: &str = "https://host/base";

    fn address(path: &[&str; 2], computer_id: &str, limit: u32) -> String {
        let query = [Value::Text(computer_id), Value::Number(limit)];
        let request = Request::new(&MESSAGE, BASE, path, &query);
        request.expect("it can be sent").address
    }

    fn refusal(path: &[&str; 2], computer_id: &str) -> String {
        let query = [Value::Text(computer_id), Value::Number(0)];
        let refused = Request::new(&MESSAGE, BASE, path, &query).map(|request| request.address);
        refused.expect_err("it cannot be sent").message().to_owned()
    }

    #[test]
    fn parameters_stand_where_the_contract_has_them() {
        let message = "https://host/base/sessions/s-1/messages/m_2";
        assert_eq!(address(&["s-1", "m_2"], "", 0), message);
        assert_eq!(
            address(&["s-1", "m_2"], "c", 7),
            format!("{message}?computerId=c&limit=7")
        );
        assert_eq!(
            address(&["s-1", "m_2"], "", 7),
            format!("{message}?limit=7")
        );
    }

    #[test]
    fn a_value_never_becomes_syntax() {
        assert_eq!(
            address(&["a/../b", "?x=1#y"], "ü&limit=9 %2F+", 0),
            "https://host/base/sessions/a%2F..%2Fb/messages/%3Fx%3D1%23y?computerId=%C3%BC%26limit%3D9%20%252F%2B"
        );
        for dots in [".", ".."] {
            assert!(refusal(&["s", dots], "").starts_with("message_id is a dot"));
        }
    }

    #[test]
    fn a_raw_path_stays_below_the_base_url() {
        let raw = |path| Request::raw(BASE, "GET", path).map(|request| request.address);
        for path in [
            "/",
            "/api/v0/x%2Fy?a=..&b=/../%20",
            "/a//b..c/...",
            "/https://other/",
        ] {
            assert_eq!(raw(path).ok(), Some(format!("{BASE}{path}")));
        }
        for path in [
            "",
            "api",
            "https://other/",
            "@other/",
            ":80/",
            "?a",
            "/a b",
            "/a#b",
            "/é",
            "/a\r\nX: y",
            "/%",
            "/%2",
            "/%zz",
            "/..",
            "/a/../b",
            "/./a",
            "/%2e%2E/a",
            "/a/.%2e?b",
            "/..%2fa",
            "/a%5c..%5cb",
            "/..\\a",
        ] {
            let refused = raw(path).expect_err(path);
            assert!(refused.message().starts_with("path "), "{path}: {refused}");
        }
        for method in ["", "get", "HEAD", "CONNECT", "GET "] {
            let refused = Request::raw(BASE, method, "/").map(|request| request.address);
            assert!(refused.expect_err(method).message().starts_with("method "));
        }
    }

    #[test]
    fn what_cannot_be_sent_is_named() {
        assert_eq!(refusal(&["", "m"], ""), "session_id is empty");
        for (path, computer_id, named) in [
            (["s\n", "m"], "", "session_id"),
            (["s", "m\u{85}"], "", "message_id"),
            (["s", "m"], "\0", "computer_id"),
        ] {
            let why = "holds a line break or another control character";
            assert_eq!(refusal(&path, computer_id), format!("{named} {why}"));
        }
        let long = "x".repeat(LONGEST_SENT);
        assert_eq!(
            refusal(&["s", &long], "c"),
            "message_id is too long to be sent"
        );
    }
}
