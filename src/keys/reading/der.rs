//! The outermost layers of DER.

use rsa::pkcs8::der::asn1::AnyRef;
use rsa::pkcs8::der::{
    Decode as _, Encode as _, Header, Reader as _, SliceReader, Tag, Tagged as _,
};

use crate::keys::KeyDamage;

/// No key has more fields than a certificate (10) or a key with many primes.
const MOST_FIELDS: usize = 32;

/// Cuts the first SEQUENCE off; the rest is what follows it.
pub(super) fn split_sequence(bytes: &[u8]) -> Result<(&[u8], &[u8]), KeyDamage> {
    let expected = sequence_length(bytes).ok_or(KeyDamage::Structure)?;
    bytes
        .split_at_checked(expected)
        .ok_or(KeyDamage::Truncated {
            found: bytes.len(),
            expected,
        })
}

/// Length of the SEQUENCE that begins here, head included.
pub(super) fn sequence_length(bytes: &[u8]) -> Option<usize> {
    let head = bytes.get(..bytes.len().min(6))?;
    let mut reader = SliceReader::new(head).ok()?;
    let header = Header::decode(&mut reader).ok()?;
    let total = (header.encoded_len() + header.length).ok()?;
    if header.tag == Tag::Sequence {
        usize::try_from(u32::from(total)).ok()
    } else {
        None
    }
}

/// The fields of a SEQUENCE.
pub(in crate::keys) fn fields(sequence: &[u8]) -> Option<Vec<AnyRef<'_>>> {
    fields_of(AnyRef::from_der(sequence).ok()?)
}

/// The fields of a SEQUENCE that is itself a field.
pub(in crate::keys) fn fields_of(sequence: AnyRef<'_>) -> Option<Vec<AnyRef<'_>>> {
    members_of(sequence, Tag::Sequence)
}

/// What is in a field of the given tag, a SEQUENCE or a SET.
pub(in crate::keys) fn members_of(whole: AnyRef<'_>, tag: Tag) -> Option<Vec<AnyRef<'_>>> {
    if whole.tag() != tag {
        return None;
    }
    let mut reader = SliceReader::new(whole.value()).ok()?;
    let mut fields = Vec::new();
    while !reader.is_finished() {
        if fields.len() == MOST_FIELDS {
            return None;
        }
        fields.push(reader.decode::<AnyRef<'_>>().ok()?);
    }
    Some(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_a_sequence_from_what_follows() {
        assert_eq!(
            split_sequence(b"\x30\x03\x02\x01\x07rest"),
            Ok((&b"\x30\x03\x02\x01\x07"[..], &b"rest"[..]))
        );
    }

    #[test]
    fn a_cut_sequence_says_how_much_is_missing() {
        let damage = KeyDamage::Truncated {
            found: 5,
            expected: 0x126,
        };
        assert_eq!(split_sequence(b"\x30\x82\x01\x22\x30"), Err(damage));
    }

    #[test]
    fn other_bytes_are_no_sequence() {
        for bytes in [
            &b""[..],
            b"\x30",
            b"\x30\x80",
            b"\x31\x00",
            b"\x30\x84\xff\xff\xff\xff",
        ] {
            assert_eq!(
                split_sequence(bytes),
                Err(KeyDamage::Structure),
                "{bytes:?}"
            );
        }
    }
}
