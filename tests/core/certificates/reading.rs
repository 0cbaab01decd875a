//! Reading certificates in every form in which people have them.

use alipay_explorer::keys::certificates::{CertificateInspection, RootStanding};
use alipay_explorer::keys::{
    AlipayCertificate, AlipayRootCertificate, AppCertificate, CertificateSlot, KeyDamage,
    KeyInspection, KeyKind, KeyNote,
};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use x509_cert::Certificate as StrictCertificate;
use x509_cert::der::Decode as _;

use super::altered::with_oversized_algorithm;
use super::fixture;
use super::world::{alipay_key, app_id, app_key, day, private_key, terms, world};

#[test]
fn an_app_certificate_is_read_in_every_form() {
    let app = &world().app;
    let (pem, der) = (app.to_pem(), app.certificate().der());
    let with_text = format!("Bag Attributes\n  friendlyName: x\nsubject=…\n{pem}\nmore text\n");
    for (form, bytes) in [
        ("PEM", pem.clone().into_bytes()),
        ("PEM with text around it", with_text.into_bytes()),
        ("PEM with CR LF", pem.replace('\n', "\r\n").into_bytes()),
        (
            "PEM without its end",
            pem.split("-----END").next().unwrap().into(),
        ),
        ("a line of base64", STANDARD.encode(der).into_bytes()),
        ("DER", der.to_vec()),
        (
            "authorities first",
            (world().apps.certificate().to_pem() + &pem).into_bytes(),
        ),
        ("base64 of PEM", STANDARD.encode(&pem).into_bytes()),
    ] {
        let read = AppCertificate::parse(&bytes).unwrap_or_else(|error| panic!("{form}: {error}"));
        assert_eq!(&read, app, "{form}");
        assert_eq!(read.sn(), app.sn(), "{form}");
    }
}

#[test]
fn a_certificate_says_whose_it_is_and_for_how_long() {
    let app = world().app.certificate();
    let issuer = "CN=TEST ONLY Certification Authority Class 1 R1,OU=Certification Authority,O=TEST ONLY,C=CN";
    assert_eq!(app.issuer().as_str(), issuer);
    assert_eq!(
        app.subject().as_str(),
        "CN=TEST ONLY-9021000123456789,OU=Alipay,O=TEST ONLY,C=CN"
    );
    assert_eq!(app.validity().not_before, day(-1));
    assert_eq!(app.validity().not_after, day(400));
    assert_eq!(
        app.serial().to_string(),
        u128::from_be_bytes([4; 16]).to_string()
    );
    assert_eq!(world().app.app_id(), Some(app_id()));
    assert!(!app.is_authority() && world().root.certificate().is_authority());
    assert!(world().root.certificate().is_self_issued() && !app.is_self_issued());
}

#[test]
fn the_keys_in_certificates_are_ours() {
    let world = world();
    assert_eq!(world.alipay_certificate.public_key(), alipay_key());
    assert_eq!(world.app.public_key(), app_key().public_key());
    assert!(world.app.belongs_to(&app_key()));
    assert!(world.app.check_key(&app_key()).is_ok());
    assert!(!world.app.belongs_to(&private_key("rsa3072-pkcs8.pem")));
}

#[test]
fn the_content_of_a_download_is_base64_of_the_file() {
    let certificate = &world().alipay_certificate;
    let content = certificate.to_download();
    let read = AlipayCertificate::of_download(&content).unwrap();
    assert_eq!(
        (&read, read.authorities()),
        (certificate, certificate.authorities())
    );
    assert_eq!(
        STANDARD.decode(content).unwrap(),
        certificate.to_pem().into_bytes()
    );
    let explained = STANDARD.encode(format!("text\n{}", certificate.to_pem()));
    assert_eq!(
        &AlipayCertificate::of_download(&explained).unwrap(),
        certificate
    );
    assert!(AlipayCertificate::of_download("***").is_err());
}

#[test]
fn a_root_file_lists_what_does_not_count_and_why() {
    let world = world();
    let odd = with_oversized_algorithm(&der_of(&fixture("ec-root.crt")));
    assert!(
        StrictCertificate::from_der(&odd).is_err(),
        "strict readers take it"
    );
    let cut = "-----BEGIN CERTIFICATE-----\nMIIDsjCC\n-----END CERTIFICATE-----\n";
    let file = [
        fixture("sm2-root.crt"),
        world.root.certificate().to_pem().into_bytes(),
        pem(&odd).into_bytes(),
        cut.into(),
        fixture("sha1-root.crt"),
    ]
    .concat();
    let roots = AlipayRootCertificate::parse(&file).unwrap();
    let sha1 = "5b77fefe6671d399d52af356a4217dea";
    assert_eq!(
        roots.sn().to_string(),
        format!("{}_{sha1}", world.root.certificate().sn())
    );
    let standings: Vec<_> = roots
        .members()
        .iter()
        .map(|member| member.standing.clone())
        .collect();
    let other = |name: &str| RootStanding::OtherAlgorithm(name.to_owned());
    assert_eq!(
        standings,
        [
            other("SM3withSM2"),
            RootStanding::Counts,
            other("SHA256withECDSA"),
            RootStanding::Unreadable(KeyDamage::Truncated {
                found: 6,
                expected: 950
            }),
            RootStanding::Counts,
        ]
    );
    let third = roots.members()[2].certificate.as_ref().unwrap();
    assert!(third.has_oversized_algorithm());
    assert_eq!(third.subject().common_name(), Some("TEST ONLY ECC Root"));
    assert!(roots.warning().is_some() && !roots.is_published());
    assert_eq!(
        AlipayRootCertificate::parse(roots.to_pem().as_bytes())
            .unwrap()
            .sn(),
        roots.sn()
    );
}

#[test]
fn an_odd_member_signed_with_rsa_still_counts() {
    let root = world().root.certificate();
    let odd = with_oversized_algorithm(root.der());
    let roots = AlipayRootCertificate::parse(&odd).unwrap();
    assert_eq!(roots.sn().parts(), [root.sn()]);
}

#[test]
fn inspection_says_which_slot_a_certificate_fits() {
    use CertificateSlot::{Alipay, App, Root};
    let world = world();
    let bundle = [fixture("ec-root.crt"), world.roots.to_pem().into_bytes()].concat();
    let chain = world.alipay_certificate.to_pem().into_bytes();
    for (bytes, slots, sn) in [
        (
            world.app.to_pem().into_bytes(),
            &[App][..],
            world.app.sn().to_string(),
        ),
        (chain, &[Alipay], world.alipay_certificate.sn().to_string()),
        (bundle, &[Root], world.roots.sn().to_string()),
        // Nobody's class is in the name of its issuer.
        (
            fixture("by-sha1-root.crt"),
            &[App, Alipay],
            "f6877ca9dea36465c03a445f52115d74".to_owned(),
        ),
        (
            fixture("ec-root.crt"),
            &[],
            "83b961d4f2cbf3d772157c60159cffdc".to_owned(),
        ),
    ] {
        let inspection = KeyInspection::of(&bytes);
        assert_eq!(inspection.kind, KeyKind::Certificate);
        let found = inspection.certificate.unwrap();
        assert_eq!((found.slots.as_slice(), found.sn()), (slots, sn));
    }
    assert_eq!(CertificateInspection::of(b"nothing"), None);
}

#[test]
fn validity_is_refused_before_and_after_and_warned_of_at_its_end() {
    let app = &world().app;
    assert!(app.check_validity(day(-2)).is_err());
    assert_eq!(app.check_validity(day(0)), Ok(None));
    assert!(matches!(app.check_validity(day(390)), Ok(Some(_))));
    assert!(app.check_validity(day(401)).is_err());
}

#[test]
fn times_that_no_certificate_can_express_are_refused() {
    let mut terms = terms(9, 30);
    terms.validity.not_before = Timestamp::from_second(-1).unwrap();
    let made = world()
        .apps
        .app_certificate(&app_key().public_key(), &app_id(), &terms);
    assert!(made.is_err(), "there are no certificates from before 1970");
}

#[test]
fn what_was_mended_is_told() {
    let pem = world().app.to_pem();
    let cut = pem.split("-----END").next().unwrap();
    let read = AppCertificate::parse(cut.as_bytes()).unwrap();
    assert_eq!(read.notes(), [KeyNote::MissingEndBanner]);
}

pub(super) fn der_of(pem: &[u8]) -> Vec<u8> {
    CertificateInspection::of(pem)
        .unwrap()
        .certificate
        .der()
        .to_vec()
}

pub(super) fn pem(der: &[u8]) -> String {
    let digits = STANDARD.encode(der);
    format!("-----BEGIN CERTIFICATE-----\n{digits}\n-----END CERTIFICATE-----\n")
}
