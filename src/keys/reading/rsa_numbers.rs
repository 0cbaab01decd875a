//! The numbers of RSA keys.

use rsa::traits::{PrivateKeyParts as _, PublicKeyParts as _};
use rsa::{BigUint, RsaPrivateKey, RsaPublicKey, pkcs1};
use zeroize::Zeroizing;

use crate::keys::{KeyDamage, LONGEST_MODULUS};

/// Reads a PKCS#1 `RSAPublicKey` whose modulus may be longer than what `rsa` allows by itself.
pub(super) fn public_key(der: &[u8]) -> Result<RsaPublicKey, KeyDamage> {
    let numbers = pkcs1::RsaPublicKey::try_from(der)
        .ok()
        .ok_or(KeyDamage::Structure)?;
    let modulus = modulus(numbers.modulus.as_bytes())?;
    let exponent = number(numbers.public_exponent.as_bytes());
    let key = RsaPublicKey::new_with_max_size(modulus, exponent, LONGEST_MODULUS);
    key.ok().ok_or(KeyDamage::Numbers)
}

/// Reads a PKCS#1 `RSAPrivateKey` of two primes and checks that its numbers belong together.
pub(super) fn private_key(der: &[u8]) -> Result<RsaPrivateKey, KeyDamage> {
    let numbers = pkcs1::RsaPrivateKey::try_from(der)
        .ok()
        .ok_or(KeyDamage::Structure)?;
    let key = RsaPrivateKey::from_components(
        modulus(numbers.modulus.as_bytes())?,
        number(numbers.public_exponent.as_bytes()),
        number(numbers.private_exponent.as_bytes()),
        vec![
            number(numbers.prime1.as_bytes()),
            number(numbers.prime2.as_bytes()),
        ],
    );
    key.ok()
        .filter(|key| is_consistent(key, &numbers))
        .ok_or(KeyDamage::Numbers)
}

/// Checks the numbers that other programs sign with and `rsa` computes anew.
fn is_consistent(key: &RsaPrivateKey, numbers: &pkcs1::RsaPrivateKey<'_>) -> bool {
    let [p, q] = key.primes() else {
        return false;
    };
    let remainder = |prime: &BigUint| Zeroizing::new(key.d() % (prime - 1_u8));
    let secret = |bytes| Zeroizing::new(number(bytes));
    key.d() < key.n()
        && remainder(p) == secret(numbers.exponent1.as_bytes())
        && remainder(q) == secret(numbers.exponent2.as_bytes())
        && key.crt_coefficient().map(Zeroizing::new) == Some(secret(numbers.coefficient.as_bytes()))
}

fn modulus(bytes: &[u8]) -> Result<BigUint, KeyDamage> {
    let bits = bytes.len() * 8;
    if bits > LONGEST_MODULUS {
        Err(KeyDamage::TooManyBits(bits))
    } else {
        Ok(number(bytes))
    }
}

fn number(bytes: &[u8]) -> BigUint {
    BigUint::from_bytes_be(bytes)
}
