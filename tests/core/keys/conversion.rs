//! Keys in another form, and new ones.

use std::collections::BTreeSet;

use alipay_explorer::keys::{
    ConversionError, InspectedKey, KeyConversion, KeyEncoding, KeyInspection, KeyStructure,
    PairLength, SDK_KEY_FORMS, UsableKey, pair_files,
};
use alipay_explorer::platform::generate_pair;
use proptest::prelude::*;
use proptest::sample::select;

use super::{FINGERPRINT, fixture};

const ENCODINGS: [KeyEncoding; 3] = [KeyEncoding::Pem, KeyEncoding::Base64Line, KeyEncoding::Der];

fn key(name: &str) -> UsableKey {
    UsableKey::parse(&fixture(name)).unwrap()
}

/// The forms of the fixtures, which OpenSSL has written.
#[test]
fn what_is_written_is_what_openssl_writes() {
    for (structure, encoding, file) in [
        (KeyStructure::Pkcs1, KeyEncoding::Der, "rsa2048-pkcs1.der"),
        (KeyStructure::Pkcs1, KeyEncoding::Pem, "rsa2048-pkcs1.pem"),
        (KeyStructure::Pkcs8, KeyEncoding::Der, "rsa2048-pkcs8.der"),
        (KeyStructure::Pkcs8, KeyEncoding::Pem, "rsa2048-pkcs8.pem"),
        (KeyStructure::Spki, KeyEncoding::Der, "rsa2048-spki.der"),
        (KeyStructure::Spki, KeyEncoding::Pem, "rsa2048-spki.pem"),
        (
            KeyStructure::Pkcs1Public,
            KeyEncoding::Der,
            "rsa2048-pkcs1-public.der",
        ),
        (
            KeyStructure::Pkcs1Public,
            KeyEncoding::Pem,
            "rsa2048-pkcs1-public.pem",
        ),
    ] {
        let conversion = KeyConversion::new(structure, encoding);
        let document = conversion.apply(&key("rsa2048-pkcs8.pem")).unwrap();
        assert_eq!(document.bytes(), fixture(file), "{file}");
        assert_eq!(document.is_private(), structure.is_private(), "{file}");
    }
}

#[test]
fn the_line_is_that_of_alipays_key_tool() {
    let conversion = KeyConversion::new(KeyStructure::Pkcs8, KeyEncoding::Base64Line);
    let document = conversion.apply(&key("rsa2048-pkcs8.pem")).unwrap();
    let tool = fixture(super::KEY_TOOL_PKCS8);
    assert_eq!(document.text().unwrap().as_bytes(), tool.trim_ascii());
    assert!(!format!("{document:?}").contains("MII"));
}

#[test]
fn a_certificate_becomes_the_public_key_in_it_and_never_a_private_one() {
    let certificate = key("certificate.crt");
    let spki = KeyConversion::new(KeyStructure::Spki, KeyEncoding::Pem);
    let document = spki.apply(&certificate).unwrap();
    assert_eq!(document.bytes(), fixture("rsa2048-spki.pem"));
    for wanted in [KeyStructure::Pkcs1, KeyStructure::Pkcs8] {
        let refused = KeyConversion::new(wanted, KeyEncoding::Der).apply(&certificate);
        assert_eq!(refused.unwrap_err(), ConversionError::PublicOnly { wanted });
    }
}

#[test]
fn a_new_pair_has_four_files_of_one_key() {
    let key = generate_pair(PairLength::Bits2048).unwrap();
    assert_eq!(key.bits(), 2048);
    let files = pair_files(&key).unwrap();
    let names: BTreeSet<_> = files.iter().map(|file| file.name).collect();
    assert_eq!(names.len(), files.len());
    for file in &files {
        let found = InspectedKey::of(file.document.bytes());
        assert_eq!(found.objection(), None, "{}", file.name);
        assert_eq!(found.inspection.notes, [], "{}", file.name);
        let fingerprint = found.inspection.fingerprint;
        assert_eq!(
            fingerprint,
            Some(key.public_key().fingerprint()),
            "{}",
            file.name
        );
    }
    let other = generate_pair(PairLength::Bits2048).unwrap();
    assert_ne!(other.public_key(), key.public_key());
}

#[test]
fn every_sdk_gets_a_private_key_as_private_and_a_public_one_as_public() {
    let mut ids = BTreeSet::new();
    for sdk in SDK_KEY_FORMS {
        assert!(ids.insert(sdk.id), "{}", sdk.id);
        assert!(sdk.private_key.structure.is_private(), "{}", sdk.id);
        assert!(!sdk.public_key.structure.is_private(), "{}", sdk.id);
    }
}

#[test]
fn a_key_looked_at_and_the_same_key_from_a_slot_are_described_alike() {
    for name in ["rsa2048-pkcs1.pem", "certificate.crt", "rsa2048-spki.der"] {
        let bytes = fixture(name);
        let of_key = InspectedKey::of_key(UsableKey::parse(&bytes).unwrap());
        assert_eq!(of_key.inspection, KeyInspection::of(&bytes), "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// From any form to any other, twice: always the same key, read without a note.
    #[test]
    fn conversions_keep_the_key(
        source in select(&["rsa2048-pkcs1.pem", "rsa2048-pkcs8.der", "rsa2048-spki.pem", "certificate.crt"][..]),
        structures in prop::collection::vec(select(&KeyStructure::ALL[..]), 2),
        encodings in prop::collection::vec(select(&ENCODINGS[..]), 2),
    ) {
        let mut key = key(source);
        for (structure, encoding) in structures.into_iter().zip(encodings) {
            let outcome = KeyConversion::new(structure, encoding).apply(&key);
            let Ok(document) = outcome else {
                prop_assert!(structure.is_private() && !key.is_private());
                break;
            };
            let inspection = KeyInspection::of(document.bytes());
            prop_assert_eq!(inspection.format, Some(structure.format()));
            prop_assert_eq!(inspection.encoding, Some(encoding));
            prop_assert_eq!(&inspection.notes, &[]);
            key = UsableKey::parse(document.bytes()).unwrap();
            prop_assert_eq!(key.fingerprint().to_string(), FINGERPRINT);
        }
    }
}
