//! How the DER of private keys begins.

/// Whether bytes begin as the DER of a private key does, also where the rest was cut off: a
/// sequence of a version and the key's parts (PKCS#1, PKCS#8, SEC 1), or of the algorithm that
/// encrypts it (PKCS#8). Nothing else begins so.
#[must_use]
pub fn is_private_der(bytes: &[u8]) -> bool {
    const PBES: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05];
    let Some(content) = inside_of_sequence(bytes) else {
        return false;
    };
    match content {
        [0x02, 0x01, 0x00 | 0x01, 0x02 | 0x04 | 0x30, ..] => true,
        [0x30, ..] => inside_of_sequence(content)
            .and_then(|algorithm| algorithm.get(2..))
            .is_some_and(|id| id.starts_with(PBES)),
        _ => false,
    }
}

/// How many bytes the DER takes that begins so, by the length it names itself.
#[must_use]
pub fn der_length(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [0x30, 0x81, length, ..] => Some(usize::from(*length) + 3),
        [0x30, 0x82, high, low, ..] => Some(usize::from(u16::from_be_bytes([*high, *low])) + 4),
        [0x30, length @ ..=0x7f, ..] => Some(usize::from(*length) + 2),
        _ => None,
    }
}

fn inside_of_sequence(bytes: &[u8]) -> Option<&[u8]> {
    let [0x30, length, rest @ ..] = bytes else {
        return None;
    };
    match length {
        0x81 => rest.get(1..),
        0x82 => rest.get(2..),
        0x83 => rest.get(3..),
        _ => Some(rest),
    }
}
