//! Made by `make generate` from contract/; do not edit.

/// The kind of a failure. Numbers are part of the C ABI: they never change.
///
/// Bands: 1xx arguments, 2xx transport, 3xx HTTP, 4xx protocol, 5xx ended early, 9xx our own fault.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Status {
    /// An argument, or a value in the environment, cannot be used; the message names it. Nothing was sent.
    InvalidArgument = 100,
    /// The host name was not found, or could not be looked up.
    Dns = 200,
    /// No connection came about.
    Connect = 201,
    /// No TLS: the certificate is not trusted, or the peer does not speak it.
    Tls = 202,
    /// The connection broke, or what came is not HTTP.
    Network = 203,
    /// 401: the key is not valid.
    Unauthorized = 300,
    /// 403: the key may not do this, which Factory enables for each organization, or a firewall refused it.
    Forbidden = 301,
    /// 404: nothing there.
    NotFound = 302,
    /// 429: too many requests; see the time to wait.
    RateLimited = 303,
    /// 5xx: the service failed.
    Server = 304,
    /// Any other answer than 200, a redirect for instance.
    Http = 305,
    /// The answer is not a page of sessions; the message has the path of the member.
    Decode = 400,
    /// The answer is larger than allowed, or than the memory that is left.
    TooLarge = 401,
    /// The walk cannot go on: there is more, but no usable cursor, or one seen before.
    Pagination = 402,
    /// A cancel token ended the call.
    Cancelled = 500,
    /// The deadline passed.
    Timeout = 501,
    /// A fault of the library; please report it.
    Internal = 900,
}

impl Status {
    /// Every status with its name in C, NUL-terminated.
    pub(super) const ALL: [(Status, &'static str); 17] = [
        (Status::InvalidArgument, "FACTORY_ERR_INVALID_ARGUMENT\0"),
        (Status::Dns, "FACTORY_ERR_DNS\0"),
        (Status::Connect, "FACTORY_ERR_CONNECT\0"),
        (Status::Tls, "FACTORY_ERR_TLS\0"),
        (Status::Network, "FACTORY_ERR_NETWORK\0"),
        (Status::Unauthorized, "FACTORY_ERR_UNAUTHORIZED\0"),
        (Status::Forbidden, "FACTORY_ERR_FORBIDDEN\0"),
        (Status::NotFound, "FACTORY_ERR_NOT_FOUND\0"),
        (Status::RateLimited, "FACTORY_ERR_RATE_LIMITED\0"),
        (Status::Server, "FACTORY_ERR_SERVER\0"),
        (Status::Http, "FACTORY_ERR_HTTP\0"),
        (Status::Decode, "FACTORY_ERR_DECODE\0"),
        (Status::TooLarge, "FACTORY_ERR_TOO_LARGE\0"),
        (Status::Pagination, "FACTORY_ERR_PAGINATION\0"),
        (Status::Cancelled, "FACTORY_ERR_CANCELLED\0"),
        (Status::Timeout, "FACTORY_ERR_TIMEOUT\0"),
        (Status::Internal, "FACTORY_ERR_INTERNAL\0"),
    ];
}
