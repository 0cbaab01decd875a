//! How long a new key is.

use rsa::RsaPrivateKey;
use rsa::rand_core::CryptoRngCore;

use super::{AppPrivateKey, KeyDamage, KeyEncoding, KeyError, KeyFormat, KeySlot};

/// The lengths that the platform recommends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PairLength {
    /// 2048 bits: what Alipay's key tool makes and every SDK takes.
    #[default]
    Bits2048,
    /// 4096 bits: slower to sign with.
    Bits4096,
}

impl PairLength {
    /// Every length.
    pub const ALL: [Self; 2] = [Self::Bits2048, Self::Bits4096];

    /// Length of the modulus in bits.
    #[must_use]
    pub fn bits(self) -> usize {
        match self {
            Self::Bits2048 => 2048,
            Self::Bits4096 => 4096,
        }
    }

    /// Makes a new pair with the exponent 65537. Takes moments to seconds, more without
    /// optimisation.
    ///
    /// # Errors
    /// [`KeyError::Damaged`] if no primes could be found, which a sound generator rules out.
    pub fn generate(self, random: &mut impl CryptoRngCore) -> Result<AppPrivateKey, KeyError> {
        let key = RsaPrivateKey::new(random, self.bits());
        let damaged = |damage| KeyError::Damaged {
            wanted: KeySlot::AppPrivateKey,
            damage,
        };
        let key = key.ok().ok_or_else(|| damaged(KeyDamage::Numbers))?;
        AppPrivateKey::new(
            Box::new(key),
            (KeyFormat::Pkcs8, KeyEncoding::Pem),
            Vec::new(),
        )
        .map_err(damaged)
    }
}
