//! How long a key must be.

use super::{KeyError, KeyWarning};
use crate::protocol::SignType;

/// Refuses what the platform refuses and warns of what it advises against.
pub(super) fn check(bits: usize, sign_type: SignType) -> Result<Option<KeyWarning>, KeyError> {
    if bits < sign_type.least_bits() {
        return Err(KeyError::TooSmall { bits, sign_type });
    }
    let is_short = bits < SignType::Rsa2.least_bits();
    Ok(is_short.then_some(KeyWarning::ShortKey { bits }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rsa2_wants_2048_bits_and_rsa_takes_1024_with_a_warning() {
        let too_small = |bits, sign_type| Err(KeyError::TooSmall { bits, sign_type });
        let short = |bits| Ok(Some(KeyWarning::ShortKey { bits }));
        for (bits, sign_type, expected) in [
            (2048, SignType::Rsa2, Ok(None)),
            (2047, SignType::Rsa2, too_small(2047, SignType::Rsa2)),
            (2048, SignType::Rsa, Ok(None)),
            (2047, SignType::Rsa, short(2047)),
            (1024, SignType::Rsa, short(1024)),
            (1023, SignType::Rsa, too_small(1023, SignType::Rsa)),
        ] {
            assert_eq!(check(bits, sign_type), expected, "{bits} {sign_type:?}");
        }
    }
}
