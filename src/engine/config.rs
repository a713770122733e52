//! Configuration of a client: what is set, where the rest comes from, and what is refused.

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use super::environment;
use super::operation::LONGEST_SENT;
use super::secret::ApiKey;
use super::transport::{Endpoint, HttpProxy};
use super::{Error, Status};

/// Where the service is unless something else is said.
const DEFAULT_BASE_URL: &str = "https://api.factory.ai";
/// A word in place of a base URL: where the service of a region is.
const REGIONS: [(&str, &str); 1] = [("eu", "https://api.eu.factory.ai")];
const DEFAULT_USER_AGENT: &str = concat!("libfactory/", env!("CARGO_PKG_VERSION"));
/// The service can take most of a minute when it is cold.
const DEFAULT_TIMEOUT: Duration = Duration::from_secs(60);
const DEFAULT_CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const LONGEST_TIMEOUT: Duration = Duration::from_secs(86_400);
const DEFAULT_MAX_RETRIES: u32 = 2;
const DEFAULT_MAX_RESPONSE_BYTES: u64 = 64 << 20;
/// Rows address their JSON with 32 bits.
const LARGEST_RESPONSE: u64 = 1 << 30;

/// Which proxy to use.
#[derive(Clone, Default, PartialEq, Eq)]
pub enum Proxy {
    /// The environment's, as curl reads it.
    #[default]
    FromEnvironment,
    /// None.
    Off,
    /// The one at this URL.
    Url(String),
}

impl fmt::Debug for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Proxy::FromEnvironment => "FromEnvironment",
            Proxy::Off => "Off",
            // It may hold a password.
            Proxy::Url(_) => "Url(..)",
        })
    }
}

/// What a client is made from. Everything is optional; what is unset comes from the environment and then from defaults.
#[derive(Clone, Debug, Default)]
pub struct Config {
    api_key: Option<ApiKey>,
    base_url: Option<Endpoint>,
    allow_http: bool,
    timeout: Option<Duration>,
    connect_timeout: Option<Duration>,
    max_retries: Option<u32>,
    user_agent: Option<String>,
    proxy: Proxy,
    ca_file: Option<PathBuf>,
    max_response_bytes: Option<u64>,
    /// The settings that were refused, each with what was said. A client made without them would not be what was asked for: it
    /// could send the key to another service.
    refused: Vec<(&'static str, String)>,
}

impl Config {
    /// A configuration in which nothing is set.
    pub fn new() -> Config {
        Config::default()
    }

    /// Sets the API key or token.
    pub fn set_api_key(&mut self, api_key: &str) -> Result<(), Error> {
        self.api_key = Some(ApiKey::new(api_key, "api_key")?);
        Ok(())
    }

    /// Sets where the service is: a URL, or "eu" for organizations in the EU.
    pub fn set_base_url(&mut self, base_url: &str) -> Result<(), Error> {
        let endpoint = endpoint(base_url, "base_url")?;
        self.check_scheme(&endpoint, "base_url")?;
        self.base_url = Some(endpoint);
        Ok(())
    }

    /// Allows `http://` to hosts that are not loopback.
    pub fn set_allow_http(&mut self, allow: bool) {
        self.allow_http = allow;
    }

    /// Sets the deadline of a whole call.
    pub fn set_timeout(&mut self, timeout: Duration) -> Result<(), Error> {
        self.timeout = Some(checked_timeout("timeout_ms", timeout)?);
        Ok(())
    }

    /// Sets how long it may take to get connected.
    pub fn set_connect_timeout(&mut self, timeout: Duration) -> Result<(), Error> {
        self.connect_timeout = Some(checked_timeout("connect_timeout_ms", timeout)?);
        Ok(())
    }

    /// Sets how often a call may be tried again, 0 to 10.
    pub fn set_max_retries(&mut self, max_retries: u32) -> Result<(), Error> {
        if max_retries > 10 {
            return Err(Error::invalid_argument(
                "max_retries",
                &format!("is {max_retries}: use 0 to 10"),
            ));
        }
        self.max_retries = Some(max_retries);
        Ok(())
    }

    /// Sets the User-Agent header.
    pub fn set_user_agent(&mut self, user_agent: &str) -> Result<(), Error> {
        let printable = user_agent
            .bytes()
            .all(|byte| byte == b' ' || byte.is_ascii_graphic());
        if user_agent.trim().is_empty() || !printable || user_agent.len() > LONGEST_SENT {
            return Err(Error::invalid_argument(
                "user_agent",
                "is empty, too long, or holds a line break or a character that is not ASCII",
            ));
        }
        self.user_agent = Some(user_agent.to_owned());
        Ok(())
    }

    /// Sets the proxy.
    pub fn set_proxy(&mut self, proxy: Proxy) -> Result<(), Error> {
        if let Proxy::Url(url) = &proxy {
            HttpProxy::new(url, "proxy_url")?;
        }
        self.proxy = proxy;
        Ok(())
    }

    /// Sets the certificate authorities to trust in place of the system's.
    pub fn set_ca_file(&mut self, ca_file: Option<&str>) -> Result<(), Error> {
        if ca_file == Some("") {
            return Err(Error::invalid_argument("ca_file", "is empty"));
        }
        self.ca_file = ca_file.map(PathBuf::from);
        Ok(())
    }

    /// Sets how large an answer may be, 1 byte to 1 GiB.
    pub fn set_max_response_bytes(&mut self, bytes: u64) -> Result<(), Error> {
        if !(1..=LARGEST_RESPONSE).contains(&bytes) {
            return Err(Error::invalid_argument(
                "max_response_bytes",
                &format!("is {bytes}: use 1 to {LARGEST_RESPONSE}"),
            ));
        }
        self.max_response_bytes = Some(bytes);
        Ok(())
    }

    /// Notes how setting something ended: what was refused makes no client until it is set.
    pub(crate) fn note(
        &mut self,
        setting: &'static str,
        outcome: Result<(), Error>,
    ) -> Result<(), Error> {
        self.refused.retain(|(refused, _)| *refused != setting);
        outcome.inspect_err(|error| self.refused.push((setting, error.message().to_owned())))
    }

    /// Fills in what is unset from the environment and the defaults.
    pub(crate) fn settle(&self) -> Result<Settled, Error> {
        if let Some((_, what)) = self.refused.first() {
            return Err(Error::new(Status::InvalidArgument, what.clone()));
        }
        let endpoint = self.settled_endpoint()?;
        Ok(Settled {
            api_key: self.settled_key()?,
            proxy: self.settled_proxy(&endpoint)?,
            endpoint,
            timeout: self.timeout.unwrap_or(DEFAULT_TIMEOUT),
            connect_timeout: self.connect_timeout.unwrap_or(DEFAULT_CONNECT_TIMEOUT),
            max_retries: self.max_retries.unwrap_or(DEFAULT_MAX_RETRIES),
            user_agent: self
                .user_agent
                .clone()
                .unwrap_or_else(|| DEFAULT_USER_AGENT.to_owned()),
            ca_file: self.ca_file.clone(),
            max_response_bytes: self
                .max_response_bytes
                .unwrap_or(DEFAULT_MAX_RESPONSE_BYTES) as usize,
        })
    }

    fn settled_key(&self) -> Result<ApiKey, Error> {
        if let Some(key) = &self.api_key {
            return Ok(key.clone());
        }
        let key = environment::variable("FACTORY_API_KEY").ok_or_else(|| {
            Error::invalid_argument(
                "FACTORY_API_KEY",
                "is not set: put the API key into this environment variable, or give it to the client",
            )
        })?;
        ApiKey::new(&key, "FACTORY_API_KEY")
    }

    fn settled_endpoint(&self) -> Result<Endpoint, Error> {
        if let Some(endpoint) = &self.base_url {
            self.check_scheme(endpoint, "base_url")?;
            return Ok(endpoint.clone());
        }
        match environment::variable("FACTORY_BASE_URL") {
            Some(url) => {
                let endpoint = endpoint(&url, "FACTORY_BASE_URL")?;
                self.check_scheme(&endpoint, "FACTORY_BASE_URL")?;
                Ok(endpoint)
            }
            None => Endpoint::new(DEFAULT_BASE_URL, "base_url"),
        }
    }

    fn settled_proxy(&self, endpoint: &Endpoint) -> Result<Option<HttpProxy>, Error> {
        match &self.proxy {
            Proxy::Off => Ok(None),
            Proxy::Url(url) => HttpProxy::new(url, "proxy_url").map(Some),
            Proxy::FromEnvironment => environment::proxy_for(endpoint)
                .map(|(url, name)| HttpProxy::new(&url, name))
                .transpose(),
        }
    }

    fn check_scheme(&self, endpoint: &Endpoint, name: &str) -> Result<(), Error> {
        if endpoint.is_https() || endpoint.is_loopback() || self.allow_http {
            return Ok(());
        }
        Err(Error::invalid_argument(
            name,
            "is http:// to another host, where the key could be read on the way: use https://, or allow plain HTTP in the configuration",
        ))
    }
}

/// Where the service is by a URL, or by a region's word.
fn endpoint(base_url: &str, name: &str) -> Result<Endpoint, Error> {
    let region = REGIONS.iter().find(|(word, _)| *word == base_url);
    Endpoint::new(region.map_or(base_url, |(_, url)| url), name)
}

/// A configuration in which everything is decided.
pub(crate) struct Settled {
    pub api_key: ApiKey,
    pub endpoint: Endpoint,
    pub timeout: Duration,
    pub connect_timeout: Duration,
    pub max_retries: u32,
    pub user_agent: String,
    pub proxy: Option<HttpProxy>,
    pub ca_file: Option<PathBuf>,
    pub max_response_bytes: usize,
}

/// Checks the timeout that a call was given, if it was.
pub(crate) fn check_timeout(timeout: Option<Duration>) -> Result<(), Error> {
    timeout.map_or(Ok(()), |timeout| {
        checked_timeout("timeout_ms", timeout).map(drop)
    })
}

/// Checks a timeout: every call ends some day.
fn checked_timeout(name: &str, timeout: Duration) -> Result<Duration, Error> {
    if timeout.is_zero() || timeout > LONGEST_TIMEOUT {
        return Err(Error::invalid_argument(
            name,
            &format!(
                "is {}: use 1 to {}",
                timeout.as_millis(),
                LONGEST_TIMEOUT.as_millis()
            ),
        ));
    }
    Ok(timeout)
}

#[cfg(test)]
mod tests {
    use super::Config;

    #[test]
    fn a_region_is_one_word() {
        let mut config = Config::new();
        config.set_api_key("fk-1").expect("a key");
        config.set_base_url("eu").expect("a region");
        let settled = config.settle().expect("a configuration");
        assert_eq!(settled.endpoint.as_str(), "https://api.eu.factory.ai");
        assert!(config.set_base_url("EU ").is_err());
    }
}
