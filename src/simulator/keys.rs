//! The simulator's key pairs. TEST ONLY: they are published with this program.

use std::fmt;

use crate::keys::{AlipayPublicKey, AppPrivateKey, KeyError};

const APP: &[u8] = include_bytes!("../../assets/simulator/keys/TEST-ONLY-app-private-key.pem");
const ALIPAY: &[u8] =
    include_bytes!("../../assets/simulator/keys/TEST-ONLY-alipay-private-key.pem");
const OTHER: &[u8] = include_bytes!("../../assets/simulator/keys/TEST-ONLY-other-private-key.pem");

/// The key a gateway signs its answers with. Only a simulator has one at hand.
pub type AlipayPrivateKey = AppPrivateKey;

/// Both sides' keys, 2048 bits each with the exponent 65537, as every SDK takes them.
pub struct SimulatorKeys {
    /// What the app signs its requests with.
    pub app_private_key: AppPrivateKey,
    /// What the simulator signs its answers with.
    pub alipay_private_key: AlipayPrivateKey,
    /// Belongs to nobody: what answers are signed with when they are to be signed with a wrong key.
    pub(super) other_private_key: AlipayPrivateKey,
    alipay_public_key: AlipayPublicKey,
}

impl SimulatorKeys {
    /// Reads the embedded key files.
    ///
    /// # Errors
    /// [`KeyError`] if they were damaged before this program was built.
    pub fn embedded() -> Result<Self, KeyError> {
        let alipay_private_key = AlipayPrivateKey::parse(ALIPAY)?;
        let alipay_pem = alipay_private_key.public_key().to_pem();
        Ok(Self {
            app_private_key: AppPrivateKey::parse(APP)?,
            alipay_public_key: AlipayPublicKey::parse(alipay_pem.as_bytes())?,
            alipay_private_key,
            other_private_key: AlipayPrivateKey::parse(OTHER)?,
        })
    }

    /// What clients verify the simulator's answers with.
    #[must_use]
    pub fn alipay_public_key(&self) -> AlipayPublicKey {
        self.alipay_public_key.clone()
    }
}

impl fmt::Debug for SimulatorKeys {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SimulatorKeys([redacted])")
    }
}
