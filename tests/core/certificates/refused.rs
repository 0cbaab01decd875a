//! What is said of files that do not belong where they are given.

use alipay_explorer::keys::{
    AlipayCertificate, AlipayRootCertificate, AppCertificate, CertificateError, CertificateSlot,
    KeyDamage, LooksLike,
};
use proptest::prelude::*;

use super::world::{private_key, world};
use super::{fixture, key_fixture};

fn refusal(bytes: &[u8], wanted: CertificateSlot) -> CertificateError {
    let error = match wanted {
        CertificateSlot::App => AppCertificate::parse(bytes).err(),
        CertificateSlot::Alipay => AlipayCertificate::parse(bytes).err(),
        CertificateSlot::Root => AlipayRootCertificate::parse(bytes).err(),
    };
    error.unwrap_or_else(|| panic!("taken as {}", wanted.name()))
}

#[test]
fn whatever_is_no_certificate_is_named() {
    for wanted in CertificateSlot::ALL {
        for (bytes, error) in [
            (b" \n".to_vec(), CertificateError::Empty { wanted }),
            (vec![b'x'; (1 << 20) + 1], CertificateError::TooLarge),
            (
                key_fixture("rsa2048-spki.pem"),
                CertificateError::PublicKey { wanted },
            ),
            (
                key_fixture("alipayPublicKey_RSA2.txt"),
                CertificateError::PublicKey { wanted },
            ),
            (
                key_fixture("rsa2048-pkcs1.der"),
                CertificateError::PrivateKey { wanted },
            ),
            (
                key_fixture("request.csr"),
                CertificateError::CertificateRequest { wanted },
            ),
            (
                key_fixture("pkcs12.pfx"),
                CertificateError::OtherKey {
                    wanted,
                    name: "PKCS#12".to_owned(),
                },
            ),
            (
                b"<!doctype html><p>".to_vec(),
                CertificateError::NotACertificate {
                    wanted,
                    looks_like: LooksLike::Html,
                },
            ),
            (
                b"-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----".to_vec(),
                CertificateError::Damaged {
                    wanted,
                    damage: KeyDamage::NoContent,
                },
            ),
        ] {
            assert_eq!(refusal(&bytes, wanted), error);
        }
    }
}

#[test]
fn certificates_in_each_others_places_are_named() {
    use CertificateSlot::{Alipay, App, Root};
    let world = world();
    let app = world.app.to_pem();
    let alipay = world.alipay_certificate.to_pem();
    let between = world.alipay.certificate().to_pem();
    for (file, wanted, error) in [
        (app.clone(), Alipay, CertificateError::AppInAlipaySlot),
        (alipay.clone(), App, CertificateError::AlipayInAppSlot),
        (
            world.roots.to_pem(),
            App,
            CertificateError::RootCertificate { wanted: App },
        ),
        (
            world.roots.to_pem(),
            Alipay,
            CertificateError::RootCertificate { wanted: Alipay },
        ),
        (app, Root, CertificateError::NotAnAuthority),
        (
            between.clone(),
            Alipay,
            CertificateError::AuthorityCertificate { wanted: Alipay },
        ),
        (
            between,
            Root,
            CertificateError::AuthorityCertificate { wanted: Root },
        ),
    ] {
        assert_eq!(refusal(file.as_bytes(), wanted), error);
    }
}

#[test]
fn other_algorithms_are_named() {
    let wanted = CertificateSlot::App;
    let error = refusal(&fixture("ec-leaf.crt"), wanted);
    let algorithm = "EC".to_owned();
    assert_eq!(
        error,
        CertificateError::OtherAlgorithm { wanted, algorithm }
    );
    let roots = [fixture("ec-root.crt"), fixture("sm2-root.crt")].concat();
    assert_eq!(
        refusal(&roots, CertificateSlot::Root),
        CertificateError::NoRsaRoot
    );
}

#[test]
fn a_cut_certificate_says_how_much_is_missing() {
    let app = &world().app;
    let (pem, whole) = (app.to_pem(), app.certificate().der().len());
    let cut: String = pem
        .lines()
        .take(6)
        .map(|line| format!("{line}\n"))
        .collect();
    for cut in [cut.clone(), cut + "-----END CERTIFICATE-----\n"] {
        let damage = KeyDamage::Truncated {
            found: 5 * 48,
            expected: whole,
        };
        let wanted = CertificateSlot::App;
        assert_eq!(
            refusal(cut.as_bytes(), wanted),
            CertificateError::Damaged { wanted, damage }
        );
    }
}

#[test]
fn a_foreign_private_key_is_told_by_both_fingerprints() {
    let other = private_key("rsa3072-pkcs8.pem");
    let app = &world().app;
    assert_eq!(
        app.check_key(&other),
        Err(CertificateError::OtherPrivateKey {
            certified: app.public_key().fingerprint(),
            found: other.public_key().fingerprint(),
        })
    );
}

proptest! {
    #[test]
    fn no_change_of_any_byte_breaks_a_reader(place in 0_usize..900, byte: u8, cut in 0_usize..1200) {
        let mut der = world().app.certificate().der().to_vec();
        let whole = der.len();
        let place = place % whole;
        der[place] = byte;
        der.truncate(cut);
        for wanted in CertificateSlot::ALL {
            let outcome = match wanted {
                CertificateSlot::App => AppCertificate::parse(&der).err(),
                CertificateSlot::Alipay => AlipayCertificate::parse(&der).err(),
                CertificateSlot::Root => AlipayRootCertificate::parse(&der).err(),
            };
            prop_assert!(outcome.is_some() || der.len() == whole, "{wanted:?} takes a part");
        }
    }
}
