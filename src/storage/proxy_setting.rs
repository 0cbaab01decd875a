//! The user's choice of a proxy.

use serde::{Deserialize, Serialize};
use url::Url;

use crate::i18n::{Explain, Fault, Problem};

/// Which proxy calls go through.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProxySetting {
    /// As the operating system has it.
    #[default]
    System,
    /// None.
    None,
    /// This one.
    Custom(#[serde(with = "as_text")] Url),
}

/// An address that is no proxy's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProxyError {
    /// No `http://host:port`. What was found is left out: it may be a key that was pasted there.
    #[error("not an address of a proxy")]
    NotAnAddress,
    /// It holds a password, which would be saved in the clear.
    #[error("the address of the proxy holds a name or a password")]
    WithPassword,
}

impl ProxySetting {
    /// The proxy at a typed address; without a scheme it is `http`.
    ///
    /// # Errors
    /// [`ProxyError`] if it is no address of an HTTP proxy, or holds a password.
    pub fn at(typed: &str) -> Result<Self, ProxyError> {
        let typed = typed.trim();
        let whole = if typed.contains("://") {
            typed.to_owned()
        } else {
            format!("http://{typed}")
        };
        let url: Url = whole
            .parse()
            .map_err(|_unreadable| ProxyError::NotAnAddress)?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(ProxyError::WithPassword);
        }
        let is_proxy = matches!(url.scheme(), "http" | "https") && url.host().is_some();
        let is_bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        if is_proxy && is_bare {
            Ok(Self::Custom(url))
        } else {
            Err(ProxyError::NotAnAddress)
        }
    }
}

/// An address as its text.
mod as_text {
    use serde::de::Error as _;
    use serde::{Deserialize as _, Deserializer, Serializer};
    use url::Url;

    pub(super) fn serialize<S: Serializer>(url: &Url, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(url.as_str())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(text: D) -> Result<Url, D::Error> {
        String::deserialize(text)?.parse().map_err(D::Error::custom)
    }
}

impl Explain for ProxyError {
    fn problem(&self) -> Problem {
        match self {
            Self::NotAnAddress => Problem::new(Fault::Input, "proxy-unreadable"),
            Self::WithPassword => Problem::new(Fault::Input, "proxy-with-password"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn host_and_port_are_enough() {
        let custom = |url: &str| Ok(ProxySetting::Custom(url.parse().unwrap()));
        assert_eq!(
            ProxySetting::at(" proxy.corp:3128 "),
            custom("http://proxy.corp:3128/")
        );
        assert_eq!(
            ProxySetting::at("https://proxy.corp"),
            custom("https://proxy.corp/")
        );
    }

    #[test]
    fn what_is_no_http_proxy_is_refused() {
        for typed in [
            "",
            "socks5://proxy:1080",
            "http://",
            "http://proxy/path",
            "a b",
            "proxy:99999",
        ] {
            let refused = ProxySetting::at(typed);
            assert_eq!(refused, Err(ProxyError::NotAnAddress), "{typed:?}");
        }
    }

    #[test]
    fn a_file_holds_the_address_as_text() {
        let proxy = ProxySetting::at("proxy.corp:3128").unwrap();
        let text = serde_json::to_string(&proxy).unwrap();
        assert_eq!(text, r#"{"custom":"http://proxy.corp:3128/"}"#);
        assert_eq!(serde_json::from_str::<ProxySetting>(&text).unwrap(), proxy);
    }

    #[test]
    fn a_password_is_neither_kept_nor_repeated() {
        let refused = ProxySetting::at("http://ann:secret@proxy:3128").unwrap_err();
        assert_eq!(refused, ProxyError::WithPassword);
        assert!(!format!("{refused:?} {refused}").contains("secret"));
    }
}
