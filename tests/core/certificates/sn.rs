//! SNs, compared with what the official Node SDK computes and with an independent recipe.

use alipay_explorer::keys::certificates::{CertificateInspection, CertificateTerms};
use md5::{Digest as _, Md5};
use proptest::prelude::*;

use super::fixture;
use super::world::{alipay_key, app_id, app_key, terms, world};

/// `getSN` of alipay-sdk 4.14 for Node gives these for the files made with OpenSSL.
#[test]
fn files_made_with_openssl_have_the_sn_that_the_node_sdk_computes() {
    for (name, sn) in [
        ("by-ec-root.crt", "0d980112627b032013223205c5be0308"),
        ("by-sha1-root.crt", "f6877ca9dea36465c03a445f52115d74"),
        ("ec-root.crt", "83b961d4f2cbf3d772157c60159cffdc"),
        ("ec-oversized-root.crt", "83b961d4f2cbf3d772157c60159cffdc"),
        ("odd-name.crt", "32590c53d000346bbc39c99fa43c9c52"),
        ("sha1-root.crt", "5b77fefe6671d399d52af356a4217dea"),
        ("sm2-root.crt", "25955e51457e15333773d362e471546c"),
    ] {
        let found = CertificateInspection::of(&fixture(name)).unwrap();
        assert_eq!(found.certificate.sn().to_string(), sn, "{name}");
    }
}

#[test]
fn special_characters_in_a_name_are_not_escaped() {
    let found = CertificateInspection::of(&fixture("odd-name.crt")).unwrap();
    let issuer = found.certificate.issuer().as_str();
    assert_eq!(
        issuer,
        "CN= 张 三 \\ ,OU=#1;<2>,O=A, B, \"C\" ,L=杭州,ST=浙江,C=CN"
    );
    assert_eq!(found.certificate.serial().to_string(), "128");
}

/// The recipe of the documentation, written without the product.
fn expected(level: &str, serial: [u8; 16]) -> String {
    let serial = u128::from_be_bytes(serial) & (u128::MAX >> 1);
    let text = format!(
        "CN=TEST ONLY Certification Authority {level},OU=Certification Authority,O=TEST ONLY,C=CN{serial}"
    );
    Md5::digest(text)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn the_sn_of_certificates_of_our_own_is_the_md5_of_issuer_and_number(serial: [u8; 16], zeros in 0_usize..16) {
        let mut serial = serial;
        serial[..zeros].fill(0);
        let terms = CertificateTerms { serial, ..terms(0, 30) };
        let world = world();
        let app = world.apps.app_certificate(&app_key().public_key(), &app_id(), &terms).unwrap();
        prop_assert_eq!(app.sn().to_string(), expected("Class 1 R1", serial));
        let alipay = world.alipay.alipay_certificate(&alipay_key(), &terms).unwrap();
        prop_assert_eq!(alipay.sn().to_string(), expected("Class 2 R1", serial));
    }
}
