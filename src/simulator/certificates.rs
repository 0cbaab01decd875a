//! The simulator's certificates. TEST ONLY: their keys are published with this program.

use jiff::Timestamp;

use super::apps::{App, AppRegistry};
use super::{SimulatorError, SimulatorKeys};
use crate::keys::AppPrivateKey;
use crate::keys::certificates::{
    AlipayCertificate, AlipayRootCertificate, AppCertificate, CertificateAuthority,
    CertificateTerms, CertificateValidity, IssuingError,
};
use crate::protocol::AppId;

const AUTHORITY: &[u8] =
    include_bytes!("../../assets/simulator/keys/TEST-ONLY-authority-private-key.pem");

/// From 2020-01-01 to 2045-01-01, 00:00:00 GMT.
const VALIDITY: CertificateValidity = CertificateValidity {
    not_before: Timestamp::constant(1_577_836_800, 0),
    not_after: Timestamp::constant(2_366_841_600, 0),
};

/// What certificate mode needs on both sides. Every simulator with the same keys makes the same
/// certificates, so that files once written stay good.
#[derive(Clone, Debug)]
pub struct SimulatorCertificates {
    /// What both other kinds lead up to.
    pub root: AlipayRootCertificate,
    /// The certificate of the key that answers are signed with.
    pub alipay: AlipayCertificate,
    apps: Vec<(&'static App, AppCertificate)>,
}

impl SimulatorCertificates {
    /// Issues all certificates; takes about as long as eight signatures.
    pub(super) fn issue(keys: &SimulatorKeys, apps: &AppRegistry) -> Result<Self, SimulatorError> {
        let key = &AppPrivateKey::parse(AUTHORITY).map_err(SimulatorError::Key)?;
        Self::issued_by(key, keys, apps).map_err(SimulatorError::Certificate)
    }

    /// The certificates of a simulator whose apps have their own keys, as every one has that is
    /// not told otherwise.
    ///
    /// # Errors
    /// [`SimulatorError`] if an embedded key is damaged or the library makes no certificate.
    pub fn embedded() -> Result<Self, SimulatorError> {
        let keys = SimulatorKeys::embedded().map_err(SimulatorError::Key)?;
        Self::issue(&keys, &AppRegistry::usual(&keys))
    }

    /// The certificate of an app; `None` for an app without an uploaded key.
    #[must_use]
    pub fn app(&self, app_id: &str) -> Option<&AppCertificate> {
        let mut apps = self.apps.iter();
        apps.find(|(app, _)| app.id == app_id)
            .map(|(_, certificate)| certificate)
    }

    fn issued_by(
        key: &AppPrivateKey,
        keys: &SimulatorKeys,
        apps: &AppRegistry,
    ) -> Result<Self, IssuingError> {
        let root = CertificateAuthority::root(key, &terms(1))?;
        let for_apps = root.for_apps(key, &terms(2))?;
        let for_alipay = root.for_alipay(key, &terms(3))?;
        let alipay = for_alipay.alipay_certificate(&keys.alipay_public_key(), &terms(4))?;
        let mut issued = Vec::new();
        for (registered, number) in apps.iter().zip(16..) {
            let app_id = AppId::parse(registered.app.id);
            if let (Some(public_key), Ok(app_id)) = (&registered.public_key, app_id) {
                let certificate = for_apps.app_certificate(public_key, &app_id, &terms(number))?;
                issued.push((registered.app, certificate));
            }
        }
        Ok(Self {
            root: root.root_file()?,
            alipay,
            apps: issued,
        })
    }
}

/// The same serial number and years for the same certificate every time.
fn terms(number: u8) -> CertificateTerms {
    let mut serial = *b"\x20\x25TEST ONLY no.\0";
    if let Some(last) = serial.last_mut() {
        *last = number;
    }
    CertificateTerms {
        serial,
        validity: VALIDITY,
    }
}
