//! Certificates that break rules: made from good ones, with every length mended.

use x509_cert::der::asn1::AnyRef;
use x509_cert::der::{Decode as _, Encode as _, Reader as _, SliceReader, Tag, Tagged as _};

/// Puts more data into the signature algorithm, inside and outside of what is signed, as in the
/// third certificate of the published root file.
pub(super) fn with_oversized_algorithm(certificate: &[u8]) -> Vec<u8> {
    let [content, algorithm, signature] = members(certificate).try_into().unwrap();
    let mut inner = members(&content);
    // Version, serial number, algorithm.
    inner[2] = longer(&inner[2]);
    let content = sequence(&inner);
    sequence(&[content, longer(&algorithm), signature])
}

/// Changes the last byte of the signature.
pub(super) fn with_wrong_signature(certificate: &[u8]) -> Vec<u8> {
    let mut bytes = certificate.to_vec();
    *bytes.last_mut().unwrap() ^= 1;
    bytes
}

/// Turns the basic constraints from `CA:TRUE` to `CA:FALSE`.
pub(super) fn without_right_to_sign(certificate: &[u8]) -> Vec<u8> {
    const MAY_SIGN: &[u8] = b"\x04\x05\x30\x03\x01\x01\xFF";
    let mut windows = certificate.windows(MAY_SIGN.len());
    let place = windows.position(|window| window == MAY_SIGN).unwrap();
    let mut bytes = certificate.to_vec();
    bytes[place + MAY_SIGN.len() - 1] = 0;
    bytes
}

/// One field more, then bytes that are no field.
fn longer(algorithm: &[u8]) -> Vec<u8> {
    let mut fields = members(algorithm);
    fields.truncate(1);
    fields.push(b"\x05\x00".to_vec());
    fields.push(b"\x05\x00\x02".to_vec());
    sequence(&fields)
}

/// The fields of a SEQUENCE with their heads.
fn members(sequence: &[u8]) -> Vec<Vec<u8>> {
    let whole = AnyRef::from_der(sequence).unwrap();
    assert_eq!(whole.tag(), Tag::Sequence);
    let mut reader = SliceReader::new(whole.value()).unwrap();
    let mut members = Vec::new();
    while !reader.is_finished() {
        members.push(reader.decode::<AnyRef<'_>>().unwrap().to_der().unwrap());
    }
    members
}

fn sequence(members: &[Vec<u8>]) -> Vec<u8> {
    let value = members.concat();
    AnyRef::new(Tag::Sequence, &value)
        .unwrap()
        .to_der()
        .unwrap()
}
