//! The addresses of one environment.

use url::{Host, Url};

use super::{AppAuthorizationPage, Environment};
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

    /// The page on which a merchant authorizes a third-party app: it stands beside the page for
    /// users, in the published environments and in the simulator.
    #[must_use]
    pub fn app_authorize(&self, page: AppAuthorizationPage) -> Url {
        let mut url = self.authorize.clone();
        let folder = url.path().rsplit_once('/').map_or("", |(folder, _)| folder);
        url.set_path(&format!("{folder}/{}", page.name()));
        url.set_query(None);
        url
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
    fn the_page_for_merchants_stands_beside_the_one_for_users() {
        let production = Endpoints::published(Environment::Production).unwrap();
        let sandbox = Endpoints::published(Environment::Sandbox).unwrap();
        let own = Endpoints::custom("http://127.0.0.1:8/gateway.do", None).unwrap();
        let elsewhere =
            Endpoints::custom("https://g.example/", Some("https://p.example/x?y=1")).unwrap();
        for (endpoints, page, address) in [
            (
                &production,
                AppAuthorizationPage::OneApp,
                "https://openauth.alipay.com/oauth2/appToAppAuth.htm",
            ),
            (
                &production,
                AppAuthorizationPage::ChooseApps,
                "https://openauth.alipay.com/oauth2/appToAppBatchAuth.htm",
            ),
            (
                &sandbox,
                AppAuthorizationPage::OneApp,
                "https://openauth-sandbox.dl.alipaydev.com/oauth2/appToAppAuth.htm",
            ),
            (
                &own,
                AppAuthorizationPage::OneApp,
                "http://127.0.0.1:8/oauth2/appToAppAuth.htm",
            ),
            (
                &elsewhere,
                AppAuthorizationPage::OneApp,
                "https://p.example/appToAppAuth.htm",
            ),
        ] {
            assert_eq!(endpoints.app_authorize(page).as_str(), address);
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
