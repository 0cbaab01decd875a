//! What was pasted where it does not belong.

use url::{Host, Url};

use super::PasteField;
use super::pasted_key::PastedKey;
use crate::i18n::{Explain, Fault, Problem};
use crate::protocol::{AppIdFamily, Environment};

/// Something that is recognised in a field for something else. Holds nothing secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasteMistake {
    /// A private key.
    PrivateKey(PasteField),
    /// A public key.
    PublicKey(PasteField),
    /// A certificate or a request for one.
    Certificate(PasteField),
    /// A token, a code or a key of another kind: a long word that is no number and no address.
    Token(PasteField),
    /// A redirect address with a code in it.
    Code(PasteField),
    /// An address where the app id belongs.
    Address,
    /// More characters than an app id has.
    TooLong,
    /// A host of the sandbox that was replaced.
    OldSandbox {
        /// The host.
        host: String,
    },
    /// The host that Alipay's own interface description misspells with dots.
    DottedSandbox {
        /// The host.
        host: String,
    },
    /// A page for browsers where the gateway belongs.
    BrowserPage {
        /// The host.
        host: String,
    },
    /// The gateway where the authorization page belongs.
    GatewayPage {
        /// The host.
        host: String,
    },
    /// An app id of a shape that was seen in another environment only. A hint, no proof: the shapes
    /// are observed, not published.
    AppIdOfOther {
        /// The app id.
        app_id: String,
        /// Where such app ids were seen.
        likely: Environment,
        /// Where this one is used.
        used: Environment,
    },
}

/// Longest app id (the public parameter `app_id`).
const LONGEST_APP_ID: usize = 32;

/// Codes have 32 characters, tokens 40, an AES key in base64 has 24.
const SHORTEST_TOKEN: usize = 20;

impl PasteMistake {
    /// Looks at the content of a field, at a glance: nothing is parsed that takes time.
    #[must_use]
    pub fn in_field(field: PasteField, text: &str) -> Option<Self> {
        let text = text.trim();
        secret(field, text).or_else(|| match field {
            PasteField::AppId if text.contains("://") => Some(Self::Address),
            PasteField::AppId if text.chars().count() > LONGEST_APP_ID => Some(Self::TooLong),
            PasteField::AppId | PasteField::RedirectUri | PasteField::Proxy => None,
            PasteField::Gateway | PasteField::AuthorizePage => wrong_page(field, text),
        })
    }

    /// Whether an app id has a shape that was seen in another environment only.
    #[must_use]
    pub fn of_app_id(app_id: &str, used: Environment) -> Option<Self> {
        let family = AppIdFamily::of(app_id.trim())?;
        let likely = match family {
            AppIdFamily::Sandbox => Environment::Sandbox,
            AppIdFamily::Production => Environment::Production,
        };
        (family.fits(used) == Some(false)).then(|| Self::AppIdOfOther {
            app_id: app_id.trim().to_owned(),
            likely,
            used,
        })
    }

    /// Whether the text must not be kept, shown or repeated.
    #[must_use]
    pub fn is_unfit_to_keep(&self) -> bool {
        match self {
            Self::PrivateKey(_)
            | Self::PublicKey(_)
            | Self::Certificate(_)
            | Self::Token(_)
            | Self::Code(_)
            | Self::Address
            | Self::TooLong => true,
            Self::OldSandbox { .. }
            | Self::DottedSandbox { .. }
            | Self::BrowserPage { .. }
            | Self::GatewayPage { .. }
            | Self::AppIdOfOther { .. } => false,
        }
    }

    fn id(&self) -> &'static str {
        match self {
            Self::PrivateKey(_) => "paste-private-key",
            Self::PublicKey(_) => "paste-public-key",
            Self::Certificate(_) => "paste-certificate",
            Self::Token(_) => "paste-token",
            Self::Code(_) => "paste-code",
            Self::Address => "paste-address-as-app-id",
            Self::TooLong => "paste-too-long",
            Self::OldSandbox { .. } => "paste-old-sandbox",
            Self::DottedSandbox { .. } => "paste-dotted-sandbox",
            Self::BrowserPage { .. } => "paste-browser-page",
            Self::GatewayPage { .. } => "paste-gateway-page",
            Self::AppIdOfOther { .. } => "paste-app-id-of-other",
        }
    }
}

impl Explain for PasteMistake {
    fn problem(&self) -> Problem {
        let problem = Problem::new(Fault::Input, self.id());
        match self {
            Self::PrivateKey(field)
            | Self::PublicKey(field)
            | Self::Certificate(field)
            | Self::Token(field)
            | Self::Code(field) => problem.with("field", field.name()),
            Self::Address | Self::TooLong => problem,
            Self::OldSandbox { host }
            | Self::DottedSandbox { host }
            | Self::BrowserPage { host }
            | Self::GatewayPage { host } => problem.with("host", host),
            Self::AppIdOfOther {
                app_id,
                likely,
                used,
            } => problem
                .with("app_id", app_id)
                .with("likely", likely.name())
                .with("used", used.name()),
        }
    }
}

fn secret(field: PasteField, text: &str) -> Option<PasteMistake> {
    match PastedKey::in_text(text) {
        Some(PastedKey::Private) => Some(PasteMistake::PrivateKey(field)),
        Some(PastedKey::Public) => Some(PasteMistake::PublicKey(field)),
        Some(PastedKey::Certificate) => Some(PasteMistake::Certificate(field)),
        None if holds_code(text) => Some(PasteMistake::Code(field)),
        None if is_token(text) => Some(PasteMistake::Token(field)),
        None => None,
    }
}

fn holds_code(text: &str) -> bool {
    let Some((_, query)) = text.split_once('?') else {
        return false;
    };
    let mut parameters = query.split(['&', '#']);
    parameters.any(|parameter| {
        let code = ["auth_code=", "app_auth_code="]
            .iter()
            .find_map(|name| parameter.strip_prefix(name));
        code.is_some_and(|code| !code.is_empty())
    })
}

/// One word of letters and digits without the dots, colons and slashes of an address. A single
/// letter tells it from an app id.
fn is_token(text: &str) -> bool {
    let is_word = |character: char| {
        character.is_ascii_alphanumeric() || matches!(character, '+' | '/' | '=' | '_' | '-')
    };
    text.len() >= SHORTEST_TOKEN
        && text.chars().all(is_word)
        && text.contains(|character: char| character.is_ascii_alphabetic())
        && text.contains(|character: char| character.is_ascii_digit() || character == '=')
}

const OLD_SANDBOX: [&str; 2] = ["openapi.alipaydev.com", "openauth.alipaydev.com"];
const DOTTED_SANDBOX: [&str; 2] = [
    "openapi.sandbox.dl.alipaydev.com",
    "openauth.sandbox.dl.alipaydev.com",
];

fn wrong_page(field: PasteField, text: &str) -> Option<PasteMistake> {
    let url: Url = text.parse().ok()?;
    let Some(Host::Domain(host)) = url.host() else {
        return None;
    };
    let is_alipay = ["alipay.com", "alipaydev.com"]
        .iter()
        .any(|domain| host == *domain || host.ends_with(&format!(".{domain}")));
    let is_gateway = host.starts_with("openapi") || url.path().ends_with("gateway.do");
    let owned = host.to_owned();
    if OLD_SANDBOX.contains(&host) {
        Some(PasteMistake::OldSandbox { host: owned })
    } else if DOTTED_SANDBOX.contains(&host) {
        Some(PasteMistake::DottedSandbox { host: owned })
    } else if field == PasteField::Gateway && is_alipay && !is_gateway {
        Some(PasteMistake::BrowserPage { host: owned })
    } else if field == PasteField::AuthorizePage && is_alipay && is_gateway {
        Some(PasteMistake::GatewayPage { host: owned })
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(field: PasteField, text: &str) -> Option<PasteMistake> {
        PasteMistake::in_field(field, text)
    }

    #[test]
    fn what_belongs_into_a_field_is_left_alone() {
        for (field, text) in [
            (PasteField::AppId, "9021000123456789"),
            (PasteField::AppId, "2088102175794899"),
            (PasteField::AppId, "12345678901234567890123456789012"),
            (PasteField::AppId, "app-1"),
            (PasteField::AppId, ""),
            (
                PasteField::Gateway,
                "https://openapi-sandbox.dl.alipaydev.com/gateway.do",
            ),
            (PasteField::Gateway, "http://127.0.0.1:8080/gateway.do"),
            (
                PasteField::Gateway,
                "https://gateway.example/a-long-path-without-end/0123",
            ),
            (
                PasteField::AuthorizePage,
                "https://openauth.alipay.com/oauth2/publicAppAuthorize.htm",
            ),
            (
                PasteField::RedirectUri,
                "https://shop.example/callback?auth_code=",
            ),
        ] {
            assert_eq!(of(field, text), None, "{text}");
        }
    }

    #[test]
    fn tokens_codes_and_addresses_are_no_app_ids() {
        let field = PasteField::AppId;
        for (text, mistake) in [
            (
                "0123456789abcdef0123456789abcdef",
                PasteMistake::Token(field),
            ),
            (
                "authusrB0123456789abcdef0123456789abcdefX50",
                PasteMistake::Token(field),
            ),
            ("AAAAAAAAAAAAAAAAAAAAAA==", PasteMistake::Token(field)),
            (
                "https://shop.example/?app_id=1&auth_code=0123456789abcdef",
                PasteMistake::Code(field),
            ),
            (
                "https://openapi.alipay.com/gateway.do",
                PasteMistake::Address,
            ),
            (
                "the app id of my app is on the next page",
                PasteMistake::TooLong,
            ),
        ] {
            assert_eq!(of(field, text), Some(mistake.clone()), "{text}");
            assert!(mistake.is_unfit_to_keep(), "{text}");
        }
    }

    #[test]
    fn pages_that_are_no_gateway_are_told_apart() {
        let gateway = |text| of(PasteField::Gateway, text).map(|mistake| mistake.id());
        for (text, id) in [
            (
                "https://openapi.alipaydev.com/gateway.do",
                "paste-old-sandbox",
            ),
            (
                "http://openapi.sandbox.dl.alipaydev.com/gateway.do",
                "paste-dotted-sandbox",
            ),
            (
                "https://openauth.alipay.com/oauth2/publicAppAuthorize.htm?app_id=1",
                "paste-browser-page",
            ),
            (
                "https://open.alipay.com/develop/sandbox/app",
                "paste-browser-page",
            ),
        ] {
            assert_eq!(gateway(text), Some(id), "{text}");
        }
        let authorize = "https://openapi.alipay.com/gateway.do";
        let host = "openapi.alipay.com".to_owned();
        assert_eq!(
            of(PasteField::AuthorizePage, authorize),
            Some(PasteMistake::GatewayPage { host })
        );
    }

    #[test]
    fn the_shape_of_an_app_id_is_a_hint_in_published_environments_only() {
        let hint = |app_id, used| PasteMistake::of_app_id(app_id, used);
        assert!(hint("9021000123456789", Environment::Production).is_some());
        assert!(hint("2021001123456789", Environment::Sandbox).is_some());
        for used in [
            Environment::Sandbox,
            Environment::Custom,
            Environment::Simulator,
        ] {
            assert_eq!(hint("9021000123456789", used), None);
        }
        let hint = hint("2021001123456789", Environment::Sandbox);
        assert!(!hint.is_some_and(|hint| hint.is_unfit_to_keep()));
    }
}
