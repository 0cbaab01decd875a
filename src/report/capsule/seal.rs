//! Encryption with a passphrase, in the age format.

use std::io::{Read as _, Write as _};
use std::iter;

use age::scrypt::{Identity, Recipient};
use age::{DecryptError, Decryptor, Encryptor};
use zeroize::Zeroizing;

use super::{CapsuleError, FILE_LIMIT_MIB, Passphrase};

/// What every age file begins with.
const MAGIC: &[u8] = b"age-encryption.org/";

/// Logarithm of the work that guessing one passphrase takes: 128 MiB of memory, part of a second.
const WORK: u8 = 17;

/// The most work a file may ask for: a hostile one must not keep the program busy for hours.
const MOST_WORK: u8 = 18;

/// Whether something is encrypted.
pub(super) fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// Encrypts.
pub(super) fn seal(content: &[u8], passphrase: &Passphrase) -> Result<Vec<u8>, CapsuleError> {
    let failed = |error: &dyn ToString| CapsuleError::Sealing {
        reason: error.to_string(),
    };
    let mut recipient = Recipient::new(passphrase.secret());
    recipient.set_work_factor(WORK);
    let encryptor = Encryptor::with_recipients(iter::once(&recipient as &dyn age::Recipient))
        .map_err(|error| failed(&error))?;
    let mut sealed = Vec::new();
    let mut writer = encryptor
        .wrap_output(&mut sealed)
        .map_err(|error| failed(&error))?;
    writer.write_all(content).map_err(|error| failed(&error))?;
    writer.finish().map_err(|error| failed(&error))?;
    Ok(sealed)
}

/// Decrypts, up to the limit of a file.
pub(super) fn unseal(
    sealed: &[u8],
    passphrase: &Passphrase,
) -> Result<Zeroizing<Vec<u8>>, CapsuleError> {
    let decryptor = Decryptor::new(sealed).map_err(refusal)?;
    if !decryptor.is_scrypt() {
        return Err(CapsuleError::OtherSeal);
    }
    let mut identity = Identity::new(passphrase.secret());
    identity.set_max_work_factor(MOST_WORK);
    let reader = decryptor
        .decrypt(iter::once(&identity as &dyn age::Identity))
        .map_err(refusal)?;
    let limit = FILE_LIMIT_MIB * 1024 * 1024;
    let mut content = Zeroizing::new(Vec::new());
    reader
        .take(limit as u64 + 1)
        .read_to_end(&mut content)
        .map_err(|_authentication| CapsuleError::SealBroken)?;
    if content.len() > limit {
        Err(CapsuleError::TooLarge)
    } else {
        Ok(content)
    }
}

fn refusal(error: DecryptError) -> CapsuleError {
    match error {
        DecryptError::DecryptionFailed
        | DecryptError::KeyDecryptionFailed
        | DecryptError::NoMatchingKeys => CapsuleError::WrongPassphrase,
        DecryptError::ExcessiveWork { required, .. } => CapsuleError::TooMuchWork { required },
        _ => CapsuleError::SealBroken,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passphrase(text: &str) -> Passphrase {
        Passphrase::new(text).unwrap()
    }

    #[test]
    fn only_the_right_passphrase_opens_it() {
        let sealed = seal(b"content", &passphrase("right")).unwrap();
        assert!(is_sealed(&sealed));
        assert_eq!(
            unseal(&sealed, &passphrase("right")).unwrap().as_slice(),
            b"content"
        );
        assert_eq!(
            unseal(&sealed, &passphrase("wrong")).unwrap_err(),
            CapsuleError::WrongPassphrase
        );
    }

    #[test]
    fn a_file_that_asks_for_years_of_work_is_refused_at_once() {
        for required in [MOST_WORK + 1, 30, 63] {
            // Only the header's own line tells the work; it is read before its check.
            let header = format!(
                "age-encryption.org/v1\n-> scrypt bBXuaTA07QE1JrVtyPMPuQ {required}\n{}\n--- {}\n",
                "A".repeat(43),
                "A".repeat(43)
            );
            let mut file = header.into_bytes();
            file.extend([0; 64]);
            let error = unseal(&file, &passphrase("any")).unwrap_err();
            assert_eq!(error, CapsuleError::TooMuchWork { required });
        }
    }
}
