//! What a file is said to be.

use alipay_explorer::keys::{
    KeyDamage, KeyEncoding, KeyFormat, KeyInspection, KeyKind, KeyNote, LooksLike,
};

use super::{FINGERPRINT, KEY_TOOL_PKCS1, KEY_TOOL_PKCS8, fixture, text_fixture};

#[test]
fn the_keys_of_a_pair_share_their_fingerprint_in_every_form() {
    use KeyEncoding::{Base64Line, Der, Pem};
    use KeyFormat::{Pkcs1, Pkcs1Public, Pkcs8, Spki, X509};
    use KeyKind::{Certificate, PrivateKey, PublicKey};
    for (name, kind, format, encoding) in [
        ("rsa2048-pkcs8.pem", PrivateKey, Pkcs8, Pem),
        ("rsa2048-pkcs1.der", PrivateKey, Pkcs1, Der),
        (KEY_TOOL_PKCS8, PrivateKey, Pkcs8, Base64Line),
        (KEY_TOOL_PKCS1, PrivateKey, Pkcs1, Base64Line),
        ("rsa2048-spki.pem", PublicKey, Spki, Pem),
        ("rsa2048-pkcs1-public.der", PublicKey, Pkcs1Public, Der),
        ("alipayPublicKey_RSA2.txt", PublicKey, Spki, Base64Line),
        ("certificate.crt", Certificate, X509, Pem),
        ("certificate.der", Certificate, X509, Der),
    ] {
        let inspection = KeyInspection::of(&fixture(name));
        assert_eq!(inspection.kind, kind, "{name}");
        assert_eq!(inspection.format, Some(format), "{name}");
        assert_eq!(inspection.encoding, Some(encoding), "{name}");
        assert_eq!(inspection.bits, Some(2048), "{name}");
        assert_eq!(inspection.algorithm.as_deref(), Some("RSA"), "{name}");
        let fingerprint = inspection
            .fingerprint
            .map(|fingerprint| fingerprint.to_string());
        assert_eq!(fingerprint.as_deref(), Some(FINGERPRINT), "{name}");
        assert_eq!(inspection.notes, [], "{name}");
        assert_eq!(
            (inspection.damage, inspection.looks_like),
            (None, None),
            "{name}"
        );
    }
}

#[test]
fn a_request_shows_whose_key_it_is_for() {
    let inspection = KeyInspection::of(&fixture("request.csr"));
    assert_eq!(inspection.kind, KeyKind::CertificateRequest);
    let fingerprint = inspection
        .fingerprint
        .map(|fingerprint| fingerprint.to_string());
    assert_eq!(fingerprint.as_deref(), Some(FINGERPRINT));
}

#[test]
fn everything_else_is_named_too() {
    for (name, kind, algorithm) in [
        ("encrypted-pkcs8.pem", KeyKind::EncryptedPrivateKey, None),
        ("encrypted-pkcs1.pem", KeyKind::EncryptedPrivateKey, None),
        ("ec-sec1.pem", KeyKind::EcPrivateKey, Some("EC")),
        ("ec-pkcs8.pem", KeyKind::EcPrivateKey, Some("EC")),
        ("ec-public.pem", KeyKind::EcPublicKey, Some("EC")),
        ("ec-certificate.crt", KeyKind::Certificate, Some("EC")),
        ("sm2-private.pem", KeyKind::OtherKey, Some("SM2")),
        ("ed25519-public.pem", KeyKind::OtherKey, Some("Ed25519")),
        ("openssh", KeyKind::OtherKey, Some("OpenSSH")),
        ("pkcs12.pfx", KeyKind::OtherKey, Some("PKCS#12")),
    ] {
        let inspection = KeyInspection::of(&fixture(name));
        assert_eq!(inspection.kind, kind, "{name}");
        assert_eq!(inspection.algorithm.as_deref(), algorithm, "{name}");
        assert_eq!(
            (inspection.bits, inspection.fingerprint),
            (None, None),
            "{name}"
        );
    }
}

#[test]
fn no_key_is_an_answer_too() {
    let of = |text: &str| {
        let KeyInspection {
            kind,
            encoding,
            damage,
            looks_like,
            ..
        } = KeyInspection::of(text.as_bytes());
        assert_eq!((kind, encoding), (KeyKind::NotAKey, None), "{text}");
        (damage, looks_like)
    };
    assert_eq!(of(""), (None, Some(LooksLike::Nothing)));
    assert_eq!(of("<html>"), (None, Some(LooksLike::Html)));
    assert_eq!(of(&"\n".repeat(1 << 20)), (None, Some(LooksLike::Nothing)));
    assert_eq!(
        of(&"\n".repeat((1 << 20) + 1)),
        (None, Some(LooksLike::HugeFile))
    );
    let cut = &text_fixture(KEY_TOOL_PKCS8)[..400];
    let expected = fixture("rsa2048-pkcs8.der").len();
    assert_eq!(
        of(cut),
        (
            Some(KeyDamage::Truncated {
                found: 300,
                expected
            }),
            None
        )
    );
}

#[test]
fn the_first_of_several_is_shown() {
    let pair = text_fixture("rsa2048-pkcs8.pem") + &text_fixture("ec-public.pem");
    let inspection = KeyInspection::of(pair.as_bytes());
    assert_eq!(inspection.kind, KeyKind::PrivateKey);
    assert_eq!(inspection.notes, [KeyNote::SeveralKeys]);
}
