//! The system browser.

use url::Url;

use crate::i18n::{Explain, Fault, Problem};

/// The browser could not be started; the address can still be copied.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct BrowserError(String);

/// Opens an address in the system browser without waiting for it.
///
/// # Errors
/// [`BrowserError`] if no program could be started.
pub fn open_in_browser(url: &Url) -> Result<(), BrowserError> {
    open::that_detached(url.as_str()).map_err(|error| BrowserError(error.to_string()))
}

impl Explain for BrowserError {
    fn problem(&self) -> Problem {
        Problem::new(Fault::Machine, "browser-unavailable").with("reason", &self.0)
    }
}
