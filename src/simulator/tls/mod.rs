//! TLS on the simulator's port, with certificates of its own making.
//!
//! The keys are the TEST ONLY ones that come with the program, so the authority behind the
//! certificates proves nothing: it is to be trusted for addresses of this computer only.

mod authority;
mod server_certificate;

use std::sync::{Arc, OnceLock};

use rsa::pkcs8::EncodePrivateKey as _;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio_rustls::rustls::{ServerConfig, crypto};

pub(super) use self::authority::Authority;
pub(super) use self::server_certificate::ServerCertificate;
use super::SimulatorKeys;

/// The authority and what its certificates are shown with. Everything is made when it is first
/// needed.
#[derive(Default)]
pub(super) struct Tls {
    authority: OnceLock<Option<Authority>>,
}

impl Tls {
    /// The authority's certificate (DER).
    pub(super) fn authority(&self, keys: &SimulatorKeys) -> Option<&Authority> {
        let authority = self.authority.get_or_init(|| match Authority::new(keys) {
            Ok(authority) => Some(authority),
            Err(error) => {
                tracing::error!(%error, "the simulator has no certificates");
                None
            }
        });
        authority.as_ref()
    }

    /// Shows a certificate to whoever connects.
    pub(super) fn acceptor(
        &self,
        keys: &SimulatorKeys,
        certificate: ServerCertificate,
    ) -> Option<TlsAcceptor> {
        let issued = self.authority(keys)?.issue(certificate);
        let config = issued.map_err(|error| error.to_string()).and_then(|der| {
            let key = keys.app_private_key.rsa().to_pkcs8_der();
            let key = key.map_err(|error| error.to_string())?;
            let key = PrivatePkcs8KeyDer::from(key.as_bytes().to_vec());
            let key = PrivateKeyDer::Pkcs8(key);
            let provider = Arc::new(crypto::ring::default_provider());
            ServerConfig::builder_with_provider(provider)
                .with_safe_default_protocol_versions()
                .and_then(|config| {
                    config
                        .with_no_client_auth()
                        .with_single_cert(vec![der.into()], key)
                })
                .map_err(|error| error.to_string())
        });
        match config {
            Ok(config) => Some(TlsAcceptor::from(Arc::new(config))),
            Err(error) => {
                tracing::error!(%error, "the simulator cannot show its certificate");
                None
            }
        }
    }
}
