//! Every refusal, warning and broken link has its words in every language.

use alipay_explorer::i18n::{Explain, LOCALES};
use alipay_explorer::keys::certificates::{
    CertificateWarning, ChainError, ChainFault, ValidityState,
};
use alipay_explorer::keys::{CertificateError, CertificateSlot, KeyDamage, LooksLike};
use alipay_explorer::protocol::CertSnError;

use super::world::{app_key, day, private_key};

#[test]
fn everything_has_title_cause_and_remedy() {
    for error in errors() {
        assert_told(&error);
    }
    for warning in warnings() {
        assert_told(&warning);
    }
    for fault in faults() {
        assert_told(&ChainError {
            place: 2,
            subject: "CN=a".to_owned(),
            issuer: "CN=b".to_owned(),
            fault,
        });
    }
    for error in [
        CertSnError::Empty,
        CertSnError::Length(31),
        CertSnError::Character(':'),
        CertSnError::Several,
    ] {
        assert_told(&error);
    }
}

#[test]
fn slots_and_states_have_names() {
    let slots = CertificateSlot::ALL.map(CertificateSlot::text_id);
    let states = ValidityState::ALL.map(ValidityState::text_id);
    for id in slots.into_iter().chain(states) {
        for locale in LOCALES {
            assert!(locale.find(id).is_some(), "{} {id}", locale.tag());
        }
    }
}

fn assert_told(error: &impl Explain) {
    let problem = error.problem();
    for locale in LOCALES {
        for text in [
            problem.title(locale),
            problem.cause(locale),
            problem.remedy(locale),
        ] {
            let is_told = !text.contains(['{', '$']) && !text.is_empty() && text != problem.id;
            assert!(is_told, "{}: {text:?}", problem.id);
        }
    }
}

fn errors() -> Vec<CertificateError> {
    let mut errors = vec![
        CertificateError::TooLarge,
        CertificateError::AppInAlipaySlot,
        CertificateError::AlipayInAppSlot,
        CertificateError::NotAnAuthority,
        CertificateError::NoRsaRoot,
        CertificateError::OtherPrivateKey {
            certified: app_key().public_key().fingerprint(),
            found: private_key("rsa3072-pkcs8.pem").public_key().fingerprint(),
        },
    ];
    let damages = [
        KeyDamage::Truncated {
            found: 300,
            expected: 1218,
        },
        KeyDamage::NoContent,
        KeyDamage::ForeignCharacter('*'),
        KeyDamage::Structure,
    ];
    for wanted in CertificateSlot::ALL {
        let name = "PKCS#12".to_owned();
        let algorithm = "SM2".to_owned();
        errors.extend([
            CertificateError::Empty { wanted },
            CertificateError::PublicKey { wanted },
            CertificateError::PrivateKey { wanted },
            CertificateError::CertificateRequest { wanted },
            CertificateError::OtherKey { wanted, name },
            CertificateError::RootCertificate { wanted },
            CertificateError::AuthorityCertificate { wanted },
            CertificateError::OtherAlgorithm { wanted, algorithm },
            CertificateError::Expired {
                wanted,
                not_after: day(0),
            },
            CertificateError::NotYetValid {
                wanted,
                not_before: day(0),
            },
        ]);
        let looks = [LooksLike::Html, LooksLike::Json, LooksLike::PlainText];
        errors.extend(
            looks.map(|looks_like| CertificateError::NotACertificate { wanted, looks_like }),
        );
        errors.extend(damages.map(|damage| CertificateError::Damaged { wanted, damage }));
    }
    errors
}

fn warnings() -> Vec<CertificateWarning> {
    vec![
        CertificateWarning::ExpiresSoon {
            slot: CertificateSlot::App,
            days: 3,
            not_after: day(3),
        },
        CertificateWarning::UnreadableMember {
            place: 3,
            damage: KeyDamage::Structure,
        },
    ]
}

fn faults() -> [ChainFault; 7] {
    [
        ChainFault::IssuerMissing,
        ChainFault::IssuerIsNoAuthority,
        ChainFault::WrongSignature,
        ChainFault::NotChecked("SM3withSM2".to_owned()),
        ChainFault::NotYetValid(day(1)),
        ChainFault::Expired(day(-1)),
        ChainFault::TooLong,
    ]
}
