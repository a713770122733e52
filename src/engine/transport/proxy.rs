//! The proxy between us and the service.

/// A proxy that can be used.
#[derive(Clone)]
pub(crate) struct HttpProxy(pub(super) ureq::Proxy);

impl HttpProxy {
    /// The proxy at a URL; None when there can be none.
    pub fn new(url: &str) -> Option<HttpProxy> {
        ureq::Proxy::new(url).ok().map(HttpProxy)
    }
}
