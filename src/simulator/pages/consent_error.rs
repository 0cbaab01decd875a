//! Why the authorization page does not ask for consent.

use crate::i18n::{Explain, Fault, Problem};
use crate::simulator::{APPS, SIMULATOR_APP_ID, SIMULATOR_ISV_APP_ID};

/// What is wrong with an authorization request. The real page does not redirect either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConsentError {
    /// No `app_id`.
    NoAppId,
    /// An app the simulator does not have.
    UnknownApp(String),
    /// An app of one's own, where merchants grant third-party apps.
    NotThirdParty(String),
    /// A path that is none of the pages for merchants.
    NoSuchPage(String),
    /// No `application_type` on the page that offers several apps.
    NoApplicationType,
    /// A type of app that there is not; the name that is wrong.
    UnknownApplicationType(String),
    /// Types of which the merchant has no app; the list.
    NoAppOfType(String),
    /// No `scope`.
    NoScope,
    /// A scope that is not offered; the name that is wrong.
    UnknownScope(String),
    /// No `redirect_uri`.
    NoRedirectUri,
    /// No address that begins with http or https.
    RedirectUriUnreadable(String),
    /// Another address than the one configured for the app.
    RedirectUriDiffers {
        /// The address of the request.
        found: String,
        /// The address of the app's settings.
        configured: String,
    },
    /// Its length, where 100 characters are allowed.
    StateTooLong(usize),
    /// A state with Chinese or other characters outside ASCII.
    StateNotAscii(String),
}

impl Explain for ConsentError {
    fn problem(&self) -> Problem {
        let of = |id| Problem::new(Fault::Input, id);
        match self {
            Self::NoAppId => of("authorize-no-app-id").with("expected", SIMULATOR_APP_ID),
            Self::UnknownApp(found) => of("authorize-unknown-app")
                .with("found", found)
                .with("expected", APPS.map(|app| app.id).join(", ")),
            Self::NotThirdParty(found) => of("app-authorize-not-third-party")
                .with("found", found)
                .with("expected", SIMULATOR_ISV_APP_ID),
            Self::NoSuchPage(found) => of("app-authorize-no-such-page").with("found", found),
            Self::NoApplicationType => of("app-authorize-no-type"),
            Self::UnknownApplicationType(found) => {
                of("app-authorize-unknown-type").with("found", found)
            }
            Self::NoAppOfType(found) => of("app-authorize-no-app-of-type").with("found", found),
            Self::NoScope => of("authorize-no-scope"),
            Self::UnknownScope(found) => of("authorize-unknown-scope").with("found", found),
            Self::NoRedirectUri => of("authorize-no-redirect-uri"),
            Self::RedirectUriUnreadable(found) => {
                of("authorize-redirect-uri-unreadable").with("found", found)
            }
            Self::RedirectUriDiffers { found, configured } => of("authorize-redirect-uri-differs")
                .with("found", found)
                .with("configured", configured),
            Self::StateTooLong(length) => of("authorize-state-too-long").with("length", length),
            Self::StateNotAscii(found) => of("authorize-state-not-ascii").with("found", found),
        }
    }
}
