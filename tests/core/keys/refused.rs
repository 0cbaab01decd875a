//! What is not taken, and what it is said to be.

use alipay_explorer::keys::{
    AlipayPublicKey, AppPrivateKey, KeyDamage, KeyError, KeySlot, KeyWarning, LARGEST_KEY_FILE,
    LooksLike,
};
use alipay_explorer::protocol::SignType;
use rsa::pkcs8::EncodePublicKey as _;
use rsa::{BigUint, RsaPublicKey};

use super::{KEY_TOOL_PKCS8, body, fixture, text_fixture};

const SLOTS: [KeySlot; 2] = [KeySlot::AppPrivateKey, KeySlot::AlipayPublicKey];

fn refusal(bytes: &[u8], slot: KeySlot) -> KeyError {
    match slot {
        KeySlot::AppPrivateKey => AppPrivateKey::parse(bytes).unwrap_err(),
        KeySlot::AlipayPublicKey => AlipayPublicKey::parse(bytes).unwrap_err(),
    }
}

#[test]
fn a_public_key_is_refused_in_the_private_slot() {
    for name in [
        "rsa2048-spki.pem",
        "rsa2048-spki.der",
        "rsa2048-pkcs1-public.pem",
        "rsa2048-pkcs1-public.der",
        "alipayPublicKey_RSA2.txt",
    ] {
        let error = refusal(&fixture(name), KeySlot::AppPrivateKey);
        assert_eq!(error, KeyError::PublicKeyInPrivateSlot, "{name}");
    }
    // The banner lies; the bytes decide.
    let pem = text_fixture("rsa2048-spki.pem").replace("PUBLIC", "PRIVATE");
    let error = refusal(pem.as_bytes(), KeySlot::AppPrivateKey);
    assert_eq!(error, KeyError::PublicKeyInPrivateSlot);
}

#[test]
fn a_private_key_is_refused_in_the_public_slot() {
    for name in [
        "rsa2048-pkcs8.pem",
        "rsa2048-pkcs1.pem",
        "rsa2048-pkcs1.der",
        KEY_TOOL_PKCS8,
    ] {
        let error = refusal(&fixture(name), KeySlot::AlipayPublicKey);
        assert_eq!(error, KeyError::PrivateKeyInPublicSlot, "{name}");
    }
}

#[test]
fn a_certificate_is_refused_in_the_private_slot() {
    for name in [
        "certificate.crt",
        "certificate.der",
        "certificate-with-authority.crt",
    ] {
        let error = refusal(&fixture(name), KeySlot::AppPrivateKey);
        assert_eq!(error, KeyError::CertificateInPrivateSlot, "{name}");
    }
}

#[test]
fn a_bundle_of_authorities_is_refused_in_the_public_slot() {
    let error = refusal(&fixture("authority-bundle.crt"), KeySlot::AlipayPublicKey);
    assert_eq!(error, KeyError::AuthorityCertificates);
}

type Refusal = fn(KeySlot) -> KeyError;

#[test]
fn what_fits_no_slot_is_named() {
    let encrypted = |wanted| KeyError::EncryptedPrivateKey { wanted };
    let request = |wanted| KeyError::CertificateRequest { wanted };
    let ec = |wanted| KeyError::EcKey { wanted };
    let expected: [(&str, Refusal); 6] = [
        ("encrypted-pkcs8.pem", encrypted),
        ("encrypted-pkcs1.pem", encrypted),
        ("request.csr", request),
        ("ec-sec1.pem", ec),
        ("ec-pkcs8.pem", ec),
        ("ec-public.pem", ec),
    ];
    for (name, error) in expected {
        for slot in SLOTS {
            assert_eq!(refusal(&fixture(name), slot), error(slot), "{name}");
        }
    }
    let error = refusal(&fixture("ec-certificate.crt"), KeySlot::AlipayPublicKey);
    assert_eq!(error, ec(KeySlot::AlipayPublicKey));
}

#[test]
fn keys_of_other_kinds_are_called_by_name() {
    for (fixture_name, name) in [
        ("ed25519-private.pem", "Ed25519"),
        ("ed25519-private.der", "Ed25519"),
        ("ed25519-public.pem", "Ed25519"),
        ("sm2-private.pem", "SM2"),
        ("sm2-public.pem", "SM2"),
        ("dsa-pkcs8.pem", "DSA"),
        ("dsa-traditional.pem", "DSA"),
        ("rsa-pss.pem", "RSA-PSS"),
        ("rsa-three-primes.pem", "multi-prime RSA"),
        ("openssh", "OpenSSH"),
        ("openssh.pub", "OpenSSH"),
        ("pkcs12.pfx", "PKCS#12"),
    ] {
        assert_named(&fixture(fixture_name), name);
    }
    for (text, name) in [
        (
            "PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\n",
            "PuTTY",
        ),
        (
            "<RSAKeyValue><Modulus>AQAB</Modulus></RSAKeyValue>",
            ".NET XML",
        ),
        (r#"{"kty":"RSA","n":"AQAB"}"#, "JWK"),
        (
            "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQENBF\n=abcd\n-----END PGP PUBLIC KEY BLOCK-----",
            "OpenPGP",
        ),
    ] {
        assert_named(text.as_bytes(), name);
    }
    assert_named(b"\xFE\xED\xFE\xED\x00\x00\x00\x02", "Java KeyStore");
}

fn assert_named(bytes: &[u8], name: &str) {
    for wanted in SLOTS {
        let expected = KeyError::OtherKey {
            wanted,
            name: name.to_owned(),
        };
        assert_eq!(refusal(bytes, wanted), expected, "{name}");
    }
}

#[test]
fn what_is_no_key_is_described() {
    let signature = "c2lnbmF0dXJl".repeat(20);
    for (text, looks_like) in [
        (&b"<!DOCTYPE html><html></html>"[..], LooksLike::Html),
        (b"\xEF\xBB\xBF<HTML>", LooksLike::Html),
        (br#"{"app_id":"2021000000000000"}"#, LooksLike::Json),
        (b"aa4BtZ4tspm2wnXLb1ThQA==", LooksLike::AesKey),
        (signature.as_bytes(), LooksLike::Base64),
        (b"2021000000000000", LooksLike::PlainText),
        (b"MIGHT", LooksLike::PlainText),
        (b"the private key is in the mail", LooksLike::PlainText),
        ("应用私钥".as_bytes(), LooksLike::PlainText),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", LooksLike::Binary),
        (b"PK\x03\x04\x14\0\0\0", LooksLike::Binary),
    ] {
        for wanted in SLOTS {
            let expected = KeyError::NotAKey { wanted, looks_like };
            assert_eq!(refusal(text, wanted), expected, "{}", text.escape_ascii());
        }
    }
}

#[test]
fn empty_and_huge_inputs_are_told_apart() {
    for empty in [&b""[..], b" \r\n\t", b"\xEF\xBB\xBF", b"\xFF\xFE\n\0"] {
        for wanted in SLOTS {
            assert_eq!(
                refusal(empty, wanted),
                KeyError::Empty { wanted },
                "{empty:?}"
            );
        }
    }
    let limit = LARGEST_KEY_FILE;
    let mut huge = fixture("rsa2048-pkcs8.pem");
    huge.resize(usize::try_from(limit).unwrap(), b'\n');
    assert!(AppPrivateKey::parse(&huge).is_ok());
    huge.push(b'\n');
    assert_eq!(
        refusal(&huge, KeySlot::AppPrivateKey),
        KeyError::TooLarge { limit }
    );
}

fn damage(bytes: &[u8]) -> KeyDamage {
    match refusal(bytes, KeySlot::AppPrivateKey) {
        KeyError::Damaged {
            wanted: KeySlot::AppPrivateKey,
            damage,
        } => damage,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_cut_key_says_how_much_of_it_is_left() {
    let expected = fixture("rsa2048-pkcs8.der").len();
    let pem = text_fixture("rsa2048-pkcs8.pem");
    let lines: Vec<&str> = pem.lines().collect();

    let without_a_line = [&lines[..5], &lines[6..]].concat().join("\n");
    assert_eq!(
        damage(without_a_line.as_bytes()),
        KeyDamage::Truncated {
            found: expected - 48,
            expected
        }
    );
    let first_lines = lines[..11].join("\n");
    assert_eq!(
        damage(first_lines.as_bytes()),
        KeyDamage::Truncated {
            found: 480,
            expected
        }
    );
    let line = body(&pem).replace('\n', "");
    assert_eq!(
        damage(&line.as_bytes()[..401]),
        KeyDamage::Truncated {
            found: 300,
            expected
        }
    );
    let der = fixture("rsa2048-pkcs8.der");
    assert_eq!(
        damage(&der[..100]),
        KeyDamage::Truncated {
            found: 100,
            expected
        }
    );
}

#[test]
fn a_hidden_or_changed_key_is_damaged() {
    let pem = text_fixture("rsa2048-pkcs8.pem");
    let line = body(&pem).replace('\n', "");
    let hidden = format!("{}******{}", &line[..20], &line[1500..]);
    assert_eq!(damage(hidden.as_bytes()), KeyDamage::ForeignCharacter('*'));
    let shortened = pem.replace(&line[64..128], "…");
    assert_eq!(
        damage(shortened.as_bytes()),
        KeyDamage::ForeignCharacter('…')
    );
    let empty = "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n";
    assert_eq!(damage(empty.as_bytes()), KeyDamage::NoContent);
    let no_der = "-----BEGIN PRIVATE KEY-----\naGVsbG8=\n-----END PRIVATE KEY-----\n";
    assert_eq!(damage(no_der.as_bytes()), KeyDamage::Structure);
}

#[test]
fn a_private_key_whose_numbers_disagree_is_damaged() {
    let der = fixture("rsa2048-pkcs1.der");
    // Every number of the file is checked, also those that only other programs sign with.
    let (mut place, mut checked) = (7, 0);
    while place < der.len() {
        let (head, length) = match der[place + 1] {
            0x82 => (
                4,
                usize::from(der[place + 2]) << 8 | usize::from(der[place + 3]),
            ),
            0x81 => (3, usize::from(der[place + 2])),
            length => (2, usize::from(length)),
        };
        place += head + length;
        let mut changed = der.clone();
        changed[place - 1] ^= 4;
        assert_eq!(
            damage(&changed),
            KeyDamage::Numbers,
            "number that ends at {place}"
        );
        checked += 1;
    }
    assert_eq!(checked, 8);
}

#[test]
fn a_modulus_beyond_all_reason_is_refused() {
    let modulus = (BigUint::from(1_u8) << 16_391) + 1_u8;
    let key = RsaPublicKey::new_unchecked(modulus, BigUint::from(3_u8));
    let der = key.to_public_key_der().unwrap();
    let wanted = KeySlot::AlipayPublicKey;
    let damage = KeyDamage::TooManyBits(16_392);
    assert_eq!(
        refusal(der.as_bytes(), wanted),
        KeyError::Damaged { wanted, damage }
    );
}

#[test]
fn a_short_key_is_refused_for_rsa2_and_warned_of_for_rsa() {
    let key = AppPrivateKey::parse(&fixture("rsa1024-pkcs8.pem")).unwrap();
    let sign_type = SignType::Rsa2;
    assert_eq!(
        key.check_for(sign_type),
        Err(KeyError::TooSmall {
            bits: 1024,
            sign_type
        })
    );
    assert_eq!(
        key.check_for(SignType::Rsa),
        Ok(Some(KeyWarning::ShortKey { bits: 1024 }))
    );
}
