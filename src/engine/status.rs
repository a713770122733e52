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
    /// Any other answer that is no success, a redirect for instance.
    Http = 305,
    /// The answer is not JSON, or not what the operation answers; the message has the path of the member.
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
    /// 400: the service does not take the request. Since 0.2.0.
    BadRequest = 306,
    /// 402: the organization's plan or billing does not allow it. Since 0.2.0.
    PaymentRequired = 307,
    /// 409: it does not go with what is there, a name may be taken. Since 0.2.0.
    Conflict = 308,
    /// 413: the body is larger than the service takes. Since 0.2.0.
    PayloadTooLarge = 309,
    /// 422: the service does not take what the body says. Since 0.2.0.
    Unprocessable = 310,
    /// 424: a computer did not do its part: it may be asleep or away. Since 0.2.0.
    FailedDependency = 311,
}

impl Status {
    /// Every status with its name in C, NUL-terminated.
    pub(super) const ALL: [(Status, &'static str); 23] = [
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
        (Status::BadRequest, "FACTORY_ERR_BAD_REQUEST\0"),
        (Status::PaymentRequired, "FACTORY_ERR_PAYMENT_REQUIRED\0"),
        (Status::Conflict, "FACTORY_ERR_CONFLICT\0"),
        (Status::PayloadTooLarge, "FACTORY_ERR_PAYLOAD_TOO_LARGE\0"),
        (Status::Unprocessable, "FACTORY_ERR_UNPROCESSABLE\0"),
        (Status::FailedDependency, "FACTORY_ERR_FAILED_DEPENDENCY\0"),
    ];
}
