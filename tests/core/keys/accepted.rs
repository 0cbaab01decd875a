//! What is taken, and what is said to have been mended.

use alipay_explorer::keys::{AlipayPublicKey, AppPrivateKey, KeyEncoding, KeyFormat, KeyNote};
use alipay_explorer::protocol::SignType;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rsa::pkcs8::EncodePublicKey as _;
use rsa::{BigUint, RsaPublicKey};

use super::{FINGERPRINT, KEY_TOOL_PKCS1, KEY_TOOL_PKCS8, body, fixture, text_fixture};

use KeyEncoding::{Base64Line, Der, Pem};

#[test]
fn a_private_key_is_taken_in_every_form() {
    for (name, format, encoding) in [
        ("rsa2048-pkcs8.pem", KeyFormat::Pkcs8, Pem),
        ("rsa2048-pkcs1.pem", KeyFormat::Pkcs1, Pem),
        ("rsa2048-pkcs8.der", KeyFormat::Pkcs8, Der),
        ("rsa2048-pkcs1.der", KeyFormat::Pkcs1, Der),
        (KEY_TOOL_PKCS8, KeyFormat::Pkcs8, Base64Line),
        (KEY_TOOL_PKCS1, KeyFormat::Pkcs1, Base64Line),
    ] {
        let key = AppPrivateKey::parse(&fixture(name)).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!(
            key.public_key().fingerprint().to_string(),
            FINGERPRINT,
            "{name}"
        );
        assert_eq!(
            (key.format(), key.encoding(), key.bits()),
            (format, encoding, 2048),
            "{name}"
        );
        assert_eq!(key.notes(), [], "{name}");
    }
}

#[test]
fn a_public_key_is_taken_in_every_form() {
    for (name, format, encoding) in [
        ("rsa2048-spki.pem", KeyFormat::Spki, Pem),
        ("rsa2048-pkcs1-public.pem", KeyFormat::Pkcs1Public, Pem),
        ("rsa2048-spki.der", KeyFormat::Spki, Der),
        ("rsa2048-pkcs1-public.der", KeyFormat::Pkcs1Public, Der),
        ("alipayPublicKey_RSA2.txt", KeyFormat::Spki, Base64Line),
        ("certificate.crt", KeyFormat::X509, Pem),
        ("certificate.der", KeyFormat::X509, Der),
    ] {
        let key = AlipayPublicKey::parse(&fixture(name)).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!(key.fingerprint().to_string(), FINGERPRINT, "{name}");
        assert_eq!(
            (key.format(), key.encoding(), key.bits()),
            (format, encoding, 2048),
            "{name}"
        );
        assert_eq!(key.notes(), [], "{name}");
    }
}

/// A name for what happened to a key, what became of it, and what must be said of it.
type Mangled = (&'static str, Vec<u8>, Vec<KeyNote>);

/// What editors, consoles, properties files and environment variables make of a PEM text.
fn mangled(pem: &str, other_label: &str) -> Vec<Mangled> {
    let mut all = reflowed(pem);
    all.extend(reencoded(pem));
    all.extend(unbannered(pem, other_label));
    all.extend(embedded(pem));
    all
}

/// Other blanks and line breaks, which need no remark.
fn reflowed(pem: &str) -> Vec<Mangled> {
    let lines: Vec<&str> = pem.lines().collect();
    let (first, last) = (lines[0], lines[lines.len() - 1]);
    let body = body(pem);
    let one_line = body.replace('\n', "");
    [
        ("CRLF", pem.replace('\n', "\r\n")),
        ("CR", pem.replace('\n', "\r")),
        ("blank lines", pem.replace('\n', "\n\n")),
        ("indented", pem.replace('\n', "\n \t ")),
        ("blanks for line breaks", pem.replace('\n', " ")),
        (
            "ideographic blanks",
            format!("\u{3000}{first}\u{3000}{body}{last}"),
        ),
        ("no line break", format!("{first}{one_line}{last}")),
        ("one line alone", one_line.clone()),
        ("one line with blanks", one_line.replace("MII", "M I I")),
        ("zero bytes behind", format!("{pem}\0\0")),
        ("text around", format!("这是密钥：\n{pem}谢谢")),
        ("quotes around", format!("'{}'", pem.trim())),
        ("long dashes", pem.replace("-----", "——")),
    ]
    .map(|(what, text)| (what, text.into_bytes(), vec![]))
    .into()
}

/// Other encodings of the text or of the base64 in it.
fn reencoded(pem: &str) -> Vec<Mangled> {
    let utf16 = |to: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "\u{FEFF}"
            .encode_utf16()
            .chain(pem.encode_utf16())
            .flat_map(to)
            .collect()
    };
    let marked = format!("\u{FEFF}{pem}").into_bytes();
    let url_safe = body(pem).replace('+', "-").replace('/', "_");
    let url_safe = pem.replace(&body(pem), &url_safe).into_bytes();
    let escaped = pem.replace('\n', "\\n").into_bytes();
    vec![
        (
            "a comment in GBK",
            [b"\xcb\xbd\xd4\xbf\n", pem.as_bytes()].concat(),
            vec![],
        ),
        ("BOM", marked, vec![KeyNote::ByteOrderMark]),
        (
            "UTF-16LE",
            utf16(u16::to_le_bytes),
            vec![KeyNote::ByteOrderMark, KeyNote::Utf16],
        ),
        (
            "UTF-16BE",
            utf16(u16::to_be_bytes),
            vec![KeyNote::ByteOrderMark, KeyNote::Utf16],
        ),
        ("\\n", escaped, vec![KeyNote::EscapedLineBreaks]),
        ("URL-safe", url_safe, vec![KeyNote::UrlSafeBase64]),
        (
            "base64 of it",
            STANDARD.encode(pem).into_bytes(),
            vec![KeyNote::DoubleBase64],
        ),
    ]
}

/// Banners that are missing or wrong.
fn unbannered(pem: &str, other_label: &str) -> Vec<Mangled> {
    let lines: Vec<&str> = pem.lines().collect();
    let (first, last) = (lines[0], lines[lines.len() - 1]);
    let label = first.trim_matches('-').trim_start_matches("BEGIN ");
    let body = body(pem);
    [
        ("no banner", body.clone(), KeyNote::MissingBanner),
        ("no begin", format!("{body}{last}"), KeyNote::MissingBanner),
        (
            "no end",
            format!("{first}\n{body}"),
            KeyNote::MissingEndBanner,
        ),
        (
            "wrong banner",
            pem.replace(label, other_label),
            KeyNote::WrongBanner,
        ),
    ]
    .map(|(what, text, note)| (what, text.into_bytes(), vec![note]))
    .into()
}

/// One line of base64 inside another text.
fn embedded(pem: &str) -> Vec<Mangled> {
    let line = body(pem).replace('\n', "");
    let json = format!("{{\"a\":1,\"key\":\"{}\"}}", line.replace('/', "\\/"));
    [
        ("quoted", format!("\"{line}\""), KeyNote::Quotes),
        ("JSON", json, KeyNote::SurroundingText),
        (
            "NAME=",
            format!("ALIPAYKEY={line}"),
            KeyNote::SurroundingText,
        ),
        ("name: ", format!("key: {line}\n"), KeyNote::SurroundingText),
    ]
    .map(|(what, text, note)| (what, text.into_bytes(), vec![note]))
    .into()
}

#[test]
fn a_mangled_private_key_is_mended() {
    for (name, other) in [
        ("rsa2048-pkcs8.pem", "RSA PRIVATE KEY"),
        ("rsa2048-pkcs1.pem", "PRIVATE KEY"),
    ] {
        for (what, bytes, notes) in mangled(&text_fixture(name), other) {
            let key = AppPrivateKey::parse(&bytes).unwrap_or_else(|e| panic!("{name} {what}: {e}"));
            assert_eq!(
                key.public_key().fingerprint().to_string(),
                FINGERPRINT,
                "{name} {what}"
            );
            assert_eq!(key.notes(), notes, "{name} {what}");
        }
    }
}

#[test]
fn a_mangled_public_key_is_mended() {
    for (name, other) in [
        ("rsa2048-spki.pem", "RSA PUBLIC KEY"),
        ("rsa2048-pkcs1-public.pem", "CERTIFICATE"),
        ("certificate.crt", "PUBLIC KEY"),
    ] {
        for (what, bytes, notes) in mangled(&text_fixture(name), other) {
            let key =
                AlipayPublicKey::parse(&bytes).unwrap_or_else(|e| panic!("{name} {what}: {e}"));
            assert_eq!(key.fingerprint().to_string(), FINGERPRINT, "{name} {what}");
            assert_eq!(key.notes(), notes, "{name} {what}");
        }
    }
}

#[test]
fn base64_without_its_padding_is_enough() {
    let line = text_fixture(KEY_TOOL_PKCS1);
    let bare = line.trim_end_matches('=');
    assert_ne!(bare, line, "the fixture has padding to lose");
    let key = AppPrivateKey::parse(bare.as_bytes()).unwrap();
    assert_eq!(key.notes(), [KeyNote::MissingPadding]);
}

#[test]
fn a_wrong_banner_of_the_other_slot_does_not_matter_either() {
    let pem = text_fixture("rsa2048-pkcs8.pem").replace("PRIVATE KEY", "PUBLIC KEY");
    assert_eq!(
        AppPrivateKey::parse(pem.as_bytes()).unwrap().notes(),
        [KeyNote::WrongBanner]
    );
}

#[test]
fn of_several_keys_each_slot_takes_the_first_that_fits() {
    let pair = text_fixture("rsa2048-spki.pem") + &text_fixture("rsa2048-pkcs8.pem");
    let private = AppPrivateKey::parse(pair.as_bytes()).unwrap();
    let public = AlipayPublicKey::parse(pair.as_bytes()).unwrap();
    assert_eq!(private.notes(), [KeyNote::SeveralKeys]);
    assert_eq!(public.notes(), [KeyNote::SeveralKeys]);
    assert!(public.is_same_key(&private.public_key()));

    let lines = text_fixture(KEY_TOOL_PKCS1) + "\n" + &text_fixture("alipayPublicKey_RSA2.txt");
    assert!(AppPrivateKey::parse(lines.as_bytes()).is_ok());
    assert!(AlipayPublicKey::parse(lines.as_bytes()).is_ok());
}

#[test]
fn bytes_behind_a_der_key_are_noted() {
    let der = [fixture("rsa2048-pkcs8.der"), b"\x01\x02".to_vec()].concat();
    assert_eq!(
        AppPrivateKey::parse(&der).unwrap().notes(),
        [KeyNote::TrailingBytes]
    );
    let der = [fixture("rsa2048-pkcs8.der"), b"\r\n".to_vec()].concat();
    assert_eq!(AppPrivateKey::parse(&der).unwrap().notes(), []);
}

#[test]
fn the_certificate_of_an_authority_is_taken_only_alone() {
    let key = AlipayPublicKey::parse(&fixture("authority.crt")).unwrap();
    assert_eq!(key.notes(), [KeyNote::AuthorityCertificate]);
    assert_ne!(key.fingerprint().to_string(), FINGERPRINT);

    let authority_first = [fixture("authority.crt"), fixture("certificate.crt")].concat();
    for chain in [fixture("certificate-with-authority.crt"), authority_first] {
        let key = AlipayPublicKey::parse(&chain).unwrap();
        assert_eq!(key.fingerprint().to_string(), FINGERPRINT);
        assert_eq!(key.notes(), [KeyNote::SeveralKeys]);
    }
}

#[test]
fn keys_of_other_lengths_are_taken() {
    for bits in [512, 1024, 2047, 3072, 4096, 8192] {
        let key = AppPrivateKey::parse(&fixture(&format!("rsa{bits}-pkcs8.pem"))).unwrap();
        assert_eq!(key.bits(), bits);
        let public = AlipayPublicKey::parse(key.public_key().to_pem().as_bytes()).unwrap();
        assert!(public.is_same_key(&key.public_key()));
        assert_eq!(
            key.check_for(SignType::Rsa2).is_ok(),
            bits >= 2048,
            "{bits}"
        );
        assert_eq!(
            public.check_for(SignType::Rsa).is_ok(),
            bits >= 1024,
            "{bits}"
        );
    }
    let longest = (BigUint::from(1_u8) << 16_383) + 1_u8;
    let der = RsaPublicKey::new_unchecked(longest, BigUint::from(65_537_u32)).to_public_key_der();
    assert_eq!(
        AlipayPublicKey::parse(der.unwrap().as_bytes())
            .unwrap()
            .bits(),
        16_384
    );
}

#[test]
fn what_is_written_equals_what_openssl_writes() {
    let key = AppPrivateKey::parse(&fixture("rsa2048-pkcs1.der")).unwrap();
    assert_eq!(
        *key.to_pkcs8_pem().unwrap(),
        text_fixture("rsa2048-pkcs8.pem")
    );
    assert_eq!(
        *key.to_pkcs1_pem().unwrap(),
        text_fixture("rsa2048-pkcs1.pem")
    );
    assert_eq!(key.public_key().to_pem(), text_fixture("rsa2048-spki.pem"));
    assert_eq!(
        key.public_key().to_base64_line(),
        text_fixture("alipayPublicKey_RSA2.txt")
    );

    let key = AlipayPublicKey::parse(&fixture("certificate.der")).unwrap();
    assert_eq!(key.to_pem(), text_fixture("rsa2048-spki.pem"));
    assert_eq!(
        key.to_base64_line(),
        text_fixture("alipayPublicKey_RSA2.txt")
    );
}

#[test]
fn keys_are_compared_by_their_numbers() {
    let spki = AlipayPublicKey::parse(&fixture("rsa2048-spki.pem")).unwrap();
    let certificate = AlipayPublicKey::parse(&fixture("certificate.crt")).unwrap();
    let authority = AlipayPublicKey::parse(&fixture("authority.crt")).unwrap();
    assert_eq!(spki, certificate);
    assert_ne!(spki, authority);
    let app = AppPrivateKey::parse(&fixture("rsa2048-pkcs8.pem"))
        .unwrap()
        .public_key();
    assert!(spki.is_same_key(&app));
    assert!(!authority.is_same_key(&app));
}

#[test]
fn debug_output_shows_nothing_of_a_private_key() {
    let key = AppPrivateKey::parse(&fixture("rsa2048-pkcs8.pem")).unwrap();
    assert_eq!(format!("{key:?}"), "AppPrivateKey([redacted])");
    assert_eq!(
        format!("{:?}", key.public_key()),
        format!("AppPublicKey({FINGERPRINT})")
    );
}

#[test]
fn the_simulators_keys_are_three_different_ones_that_every_sdk_accepts() {
    let keys = [
        include_bytes!("../../../assets/simulator/keys/TEST-ONLY-app-private-key.pem"),
        include_bytes!("../../../assets/simulator/keys/TEST-ONLY-alipay-private-key.pem"),
        include_bytes!("../../../assets/simulator/keys/TEST-ONLY-other-private-key.pem"),
    ]
    .map(|pem| AppPrivateKey::parse(pem).unwrap());
    for key in &keys {
        assert_eq!((key.bits(), key.format()), (2048, KeyFormat::Pkcs8));
        // The .NET SDK takes SPKI of exactly this length.
        assert_eq!(
            STANDARD
                .decode(key.public_key().to_base64_line())
                .unwrap()
                .len(),
            294
        );
    }
    let [app, alipay, other] = keys.map(|key| key.public_key());
    assert!(app != alipay && alipay != other && other != app);
}
