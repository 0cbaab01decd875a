//! The addresses of one environment.

use url::{Host, Url};

use super::Environment;
use crate::i18n::{Explain, Fault, Problem};

/// Where calls go and where users give their consent. The two belong together: mixing the
/// addresses of two environments is a frequent mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoints {
    /// `gateway.do`
    pub gateway: Url,
    /// `publicAppAuthorize.htm`
    pub authorize: Url,
}

/// Why an address cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EndpointsError {
    /// No address at all.
    NotAnAddress(String),
    /// Neither https, nor http on this computer: calls would cross the network unprotected.
    NotSecure(String),
}

impl Endpoints {
    /// The published addresses; `None` for environments that have none.
    #[must_use]
    pub fn published(environment: Environment) -> Option<Self> {
        let (gateway, authorize) = match environment {
            Environment::Sandbox => (
                "https://openapi-sandbox.dl.alipaydev.com/gateway.do",
                "https://openauth-sandbox.dl.alipaydev.com/oauth2/publicAppAuthorize.htm",
            ),
            Environment::Production => (
                "https://openapi.alipay.com/gateway.do",
                "https://openauth.alipay.com/oauth2/publicAppAuthorize.htm",
            ),
            Environment::Simulator | Environment::Custom => return None,
        };
        Some(Self {
            gateway: gateway.parse().ok()?,
            authorize: authorize.parse().ok()?,
        })
    }

    /// Addresses given by hand. Without an authorization page the gateway's origin with the usual
    /// path is taken.
    ///
    /// # Errors
    /// [`EndpointsError`] unless both are https, or http on this computer.
    pub fn custom(gateway: &str, authorize: Option<&str>) -> Result<Self, EndpointsError> {
        let gateway = secure_url(gateway)?;
        let authorize = match authorize {
            Some(text) => secure_url(text)?,
            None => gateway
                .join("/oauth2/publicAppAuthorize.htm")
                .map_err(|_parse| EndpointsError::NotAnAddress(gateway.to_string()))?,
        };
        Ok(Self { gateway, authorize })
    }

    /// Which published environment a gateway address belongs to.
    #[must_use]
    pub fn environment_of(gateway: &Url) -> Environment {
        [Environment::Sandbox, Environment::Production]
            .into_iter()
            .find(|environment| {
                Self::published(*environment)
                    .is_some_and(|known| known.gateway.host() == gateway.host())
            })
            .unwrap_or(Environment::Custom)
    }
}

/// Whether an address leads to this computer.
#[must_use]
pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name.eq_ignore_ascii_case("localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

fn secure_url(text: &str) -> Result<Url, EndpointsError> {
    let text = text.trim();
    let url: Url = text
        .parse()
        .map_err(|_parse| EndpointsError::NotAnAddress(text.to_owned()))?;
    match url.scheme() {
        "https" => Ok(url),
        "http" if is_loopback(&url) => Ok(url),
        "http" => Err(EndpointsError::NotSecure(text.to_owned())),
        _ => Err(EndpointsError::NotAnAddress(text.to_owned())),
    }
}

impl Explain for EndpointsError {
    fn problem(&self) -> Problem {
        match self {
            Self::NotAnAddress(found) => {
                Problem::new(Fault::Input, "address-unreadable").with("found", found)
            }
            Self::NotSecure(found) => {
                Problem::new(Fault::Input, "address-not-secure").with("found", found)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn http_is_for_this_computer_only() {
        for good in [
            "https://gateway.example/gateway.do",
            "http://127.0.0.1:8080/gateway.do",
            "http://localhost/g",
            "http://[::1]:9/g",
        ] {
            assert!(Endpoints::custom(good, None).is_ok(), "{good}");
        }
        for bad in [
            "http://gateway.example/gateway.do",
            "http://127.0.0.1.example/gateway.do",
        ] {
            assert!(
                matches!(
                    Endpoints::custom(bad, None),
                    Err(EndpointsError::NotSecure(_))
                ),
                "{bad}"
            );
        }
        for bad in ["gateway.do", "ftp://a/b", ""] {
            assert!(
                matches!(
                    Endpoints::custom(bad, None),
                    Err(EndpointsError::NotAnAddress(_))
                ),
                "{bad}"
            );
        }
    }

    #[test]
    fn a_published_gateway_is_recognised_by_its_host() {
        for environment in [Environment::Sandbox, Environment::Production] {
            let known = Endpoints::published(environment).unwrap();
            assert_eq!(Endpoints::environment_of(&known.gateway), environment);
        }
        let other = "https://gateway.example/gateway.do".parse().unwrap();
        assert_eq!(Endpoints::environment_of(&other), Environment::Custom);
    }
}
