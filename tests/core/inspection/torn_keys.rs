//! Keys in lines with something around them: read where they are whole, and never shown.

use alipay_explorer::client::{InspectionHints, InspectionKind, Inspections};
use alipay_explorer::keys::{KeyDamage, KeyKind, KeyNote};

use super::fixtures::{fixtures, inspected};

/// `openssl pkey -in TEST-ONLY-rsa2048-pkcs8.pem -pubout -outform DER | sha256sum`
const FINGERPRINT: &str = "a0105343715f1a3eb2168f222780dd1c918fdffc03e5915522ff8b3e6b5a3d6a";

fn given(name: &str) -> Vec<u8> {
    let fixture = fixtures().into_iter().find(|it| it.name == name);
    fixture.unwrap().bytes
}

#[test]
fn whole_keys_are_read_whatever_stands_around_their_lines() {
    for name in [
        "private-key/quoted-mail.txt",
        "private-key/quoted-mail-in-text.txt",
        "private-key/program.js",
        "private-key/program-with-banner.js",
        "private-key/program.php",
        "private-key/over-lines.php",
        "private-key/comparison.diff",
        "private-key/continued.properties",
        "private-key/folded.yaml",
        "log-lines/private-key.log",
        "public-key/quoted-mail.txt",
        "public-key/program.js",
        "certificate/quoted-mail.txt",
        "certificate/program.js",
    ] {
        let found = inspected(&given(name));
        let key = found.parts.iter().find_map(|part| part.key.as_ref());
        let key = key.unwrap_or_else(|| panic!("no key in {name}"));
        let fingerprint = key.fingerprint.map(|it| it.to_string());
        assert_eq!(fingerprint.as_deref(), Some(FINGERPRINT), "{name}");
        assert_eq!(key.damage, None, "{name}");
        assert_ne!(key.kind, KeyKind::NotAKey, "{name}");
    }
}

#[test]
fn it_is_noted_that_something_stood_around_the_lines() {
    for name in [
        "private-key/program.js",
        "private-key/program-with-banner.js",
    ] {
        let found = inspected(&given(name));
        let key = found.parts.first().and_then(|part| part.key.as_ref());
        assert!(key.unwrap().notes.contains(&KeyNote::TornLines), "{name}");
    }
}

#[test]
fn of_a_key_that_is_cut_off_it_is_said_how_much_is_there() {
    let found = inspected(&given("private-key/cut-off-mail.txt"));
    let part = found.into_first();
    assert_eq!(part.kind, InspectionKind::PrivateKey);
    // Nine lines of 64 digits and one of 40.
    let damage = part.key.unwrap().damage.unwrap();
    assert!(
        matches!(damage, KeyDamage::Truncated { found: 462, .. }),
        "{damage:?}"
    );
}

#[test]
fn what_follows_a_cut_off_key_is_no_part_of_it() {
    let mail = String::from_utf8(given("private-key/cut-off-mail.txt")).unwrap();
    let text = format!("{mail}\nauth_code=4b203fe6c11548bcabd8da5bb087cD11\n");
    let found = Inspections::of(text.as_bytes(), InspectionHints::default());
    let kinds: Vec<_> = found.parts.iter().map(|part| part.kind).collect();
    assert_eq!(
        kinds,
        [InspectionKind::PrivateKey, InspectionKind::AuthCode]
    );
}

#[test]
fn a_text_with_a_key_in_pieces_is_quoted_nowhere() {
    for fixture in fixtures() {
        if fixture.kind() == "private-key" || fixture.name == "log-lines/private-key.log" {
            let found = inspected(&fixture.bytes);
            assert!(found.hold_private_key(), "{}", fixture.name);
            assert!(
                found.parts.iter().all(|part| part.quote.is_none()),
                "{}",
                fixture.name
            );
        }
    }
}
