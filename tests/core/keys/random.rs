//! Keys under random damage.

use std::sync::LazyLock;

use alipay_explorer::keys::{AlipayPublicKey, AppPrivateKey, KeyInspection};
use proptest::prelude::*;
use proptest::sample::Index;

use super::{FINGERPRINT, fixture, text_fixture};

static PRIVATE_PEM: LazyLock<String> = LazyLock::new(|| text_fixture("rsa2048-pkcs8.pem"));
static PUBLIC_PEM: LazyLock<String> = LazyLock::new(|| text_fixture("rsa2048-spki.pem"));
static PRIVATE_DER: LazyLock<Vec<u8>> = LazyLock::new(|| fixture("rsa2048-pkcs1.der"));
static CERTIFICATE: LazyLock<Vec<u8>> = LazyLock::new(|| fixture("certificate.der"));

/// Removes what is between two places and puts something else there.
fn replaced(bytes: &[u8], place: Index, length: usize, with: &[u8]) -> Vec<u8> {
    let start = place.index(bytes.len());
    let end = (start + length).min(bytes.len());
    [&bytes[..start], with, &bytes[end..]].concat()
}

fn inspect_in_all_ways(bytes: &[u8]) {
    let _ = KeyInspection::of(bytes);
    let _ = AlipayPublicKey::parse(bytes);
    let _ = AppPrivateKey::parse(bytes);
}

proptest! {
    #[test]
    fn no_bytes_break_it(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        inspect_in_all_ways(&bytes);
        inspect_in_all_ways(&[b"\x30\x81\xC0", bytes.as_slice()].concat());
    }

    #[test]
    fn no_text_breaks_it(text in "(-{0,5}(BEGIN|END)? ?[A-Z ]{0,12}-{0,5}[\n\\\\]?M?I?[A-Za-z0-9+/=_\"é ]{0,90}){0,6}") {
        inspect_in_all_ways(text.as_bytes());
    }

    /// Whatever happens to a private key: it is read as the same key, or not at all.
    #[test]
    fn a_private_key_is_never_taken_for_another(
        place: Index, length in 0_usize..70, with in "[A-Za-z0-9+/=\\\\n\" -]{0,6}",
    ) {
        let bytes = replaced(PRIVATE_PEM.as_bytes(), place, length, with.as_bytes());
        if let Ok(key) = AppPrivateKey::parse(&bytes) {
            prop_assert_eq!(key.public_key().fingerprint().to_string(), FINGERPRINT);
        }
        inspect_in_all_ways(&bytes);
    }

    #[test]
    fn damaged_der_breaks_nothing(
        place: Index, length in 0_usize..4, with in prop::collection::vec(any::<u8>(), 0..4),
    ) {
        let bytes = replaced(&PRIVATE_DER, place, length, &with);
        if let Ok(key) = AppPrivateKey::parse(&bytes) {
            prop_assert_eq!(key.public_key().fingerprint().to_string(), FINGERPRINT);
        }
        inspect_in_all_ways(&replaced(&CERTIFICATE, place, length, &with));
    }

    /// Blanks of any kind at any place between the banners change nothing.
    #[test]
    fn blanks_change_nothing(places in prop::collection::vec(any::<Index>(), 0..40), blank in "[ \t\r\n\u{3000}]{1,3}") {
        let (head, rest) = PUBLIC_PEM.split_at("-----BEGIN PUBLIC KEY-----".len());
        let (body, tail) = rest.split_at(rest.find('-').unwrap());
        let mut body = body.to_owned();
        for place in places {
            let boundary = body.floor_char_boundary(place.index(body.len()));
            body.insert_str(boundary, &blank);
        }
        let key = AlipayPublicKey::parse(format!("{head}{body}{tail}").as_bytes()).unwrap();
        prop_assert_eq!(key.fingerprint().to_string(), FINGERPRINT);
    }
}
