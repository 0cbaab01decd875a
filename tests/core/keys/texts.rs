//! Every kind, note and refusal has its words in every language.

use alipay_explorer::i18n::{Explain, LOCALES};
use alipay_explorer::keys::{
    KeyDamage, KeyError, KeyKind, KeyNote, KeySlot, KeyWarning, LARGEST_KEY_FILE, LooksLike,
};
use alipay_explorer::protocol::SignType;

#[test]
fn every_kind_and_every_note_has_a_text() {
    let kinds = KeyKind::ALL.map(KeyKind::text_id);
    let notes = KeyNote::ALL.map(KeyNote::text_id);
    for id in kinds.into_iter().chain(notes) {
        for locale in LOCALES {
            assert!(locale.find(id).is_some(), "{} {id}", locale.tag());
        }
    }
}

#[test]
fn every_refusal_has_title_cause_and_remedy() {
    for error in every_error() {
        assert_told(&error, &format!("{error:?}"));
    }
    assert_told(&KeyWarning::ShortKey { bits: 1024 }, "warning");
}

fn assert_told(error: &impl Explain, what: &str) {
    let problem = error.problem();
    for locale in LOCALES {
        for text in [
            problem.title(locale),
            problem.cause(locale),
            problem.remedy(locale),
        ] {
            assert!(
                !text.contains(['{', '$']) && text != problem.id,
                "{what}: {text:?}"
            );
            assert!(!text.is_empty(), "{what}");
        }
    }
}

#[test]
fn a_refusal_names_what_is_there_and_what_is_wanted() {
    let [chinese, english] = LOCALES;
    let wanted = KeySlot::AppPrivateKey;
    let problem = KeyError::NotAKey {
        wanted,
        looks_like: LooksLike::Html,
    }
    .problem();
    assert_eq!(
        problem.title(english),
        "This is no key but a web page; the app's private key is wanted."
    );
    assert_eq!(
        problem.title(chinese),
        "这不是密钥，而是网页；此处需要应用私钥。"
    );
    let wanted = KeySlot::AlipayPublicKey;
    let problem = KeyError::OtherKey {
        wanted,
        name: "SM2".to_owned(),
    }
    .problem();
    assert_eq!(
        problem.title(english),
        "This is a key of the kind SM2, but Alipay's RSA public key is wanted."
    );
    assert_eq!(
        problem.title(chinese),
        "这是 SM2 类型的密钥，而此处需要支付宝公钥（RSA）。"
    );
}

fn every_error() -> Vec<KeyError> {
    let path = || "/home/用户/key.pem".to_owned();
    let mut errors = vec![
        KeyError::TooLarge {
            limit: LARGEST_KEY_FILE,
        },
        KeyError::PublicKeyInPrivateSlot,
        KeyError::PrivateKeyInPublicSlot,
        KeyError::CertificateInPrivateSlot,
        KeyError::AuthorityCertificates,
        KeyError::TooSmall {
            bits: 1024,
            sign_type: SignType::Rsa2,
        },
        KeyError::Folder { path: path() },
        KeyError::SpecialFile { path: path() },
        KeyError::NotFound { path: path() },
        KeyError::NoPermission { path: path() },
        KeyError::Io {
            path: path(),
            reason: "input/output error.".to_owned(),
        },
    ];
    for wanted in [KeySlot::AppPrivateKey, KeySlot::AlipayPublicKey] {
        errors.extend([
            KeyError::Empty { wanted },
            KeyError::EncryptedPrivateKey { wanted },
            KeyError::CertificateRequest { wanted },
            KeyError::EcKey { wanted },
            KeyError::OtherKey {
                wanted,
                name: "Ed25519".to_owned(),
            },
        ]);
        errors.extend(
            [
                LooksLike::Html,
                LooksLike::Json,
                LooksLike::AesKey,
                LooksLike::Base64,
                LooksLike::PlainText,
                LooksLike::Binary,
            ]
            .map(|looks_like| KeyError::NotAKey { wanted, looks_like }),
        );
        errors.extend(
            [
                KeyDamage::Truncated {
                    found: 300,
                    expected: 1218,
                },
                KeyDamage::NoContent,
                KeyDamage::ForeignCharacter('*'),
                KeyDamage::Structure,
                KeyDamage::Numbers,
                KeyDamage::TooManyBits(16_392),
            ]
            .map(|damage| KeyError::Damaged { wanted, damage }),
        );
    }
    errors
}
