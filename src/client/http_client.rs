//! The HTTP library with this program's TLS.

use tokio_rustls::rustls::crypto::ring;

/// Starts to set up an HTTP client. Every one is set up here: without a provider of cryptography,
/// which this chooses once for the process, the library panics.
pub fn http_client() -> reqwest::ClientBuilder {
    // Refused if there is one already, which then is this one.
    let _ = ring::default_provider().install_default();
    #[expect(clippy::disallowed_methods, reason = "the one place for it")]
    reqwest::Client::builder()
}
