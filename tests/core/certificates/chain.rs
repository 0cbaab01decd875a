//! Following signatures up to a root.

use alipay_explorer::keys::certificates::{
    Certificate, CertificateAuthority, CertificateInspection, ChainFault,
};
use alipay_explorer::keys::{AlipayCertificate, AlipayRootCertificate};

use super::altered::{with_wrong_signature, without_right_to_sign};
use super::fixture;
use super::reading::pem;
use super::world::{alipay_key, day, private_key, terms, world};

/// The place of the link that does not hold, and what is wrong with it.
fn refused(
    certificate: &AlipayCertificate,
    roots: &AlipayRootCertificate,
    days: i64,
) -> (usize, ChainFault) {
    let error = certificate.check_chain(roots, day(days)).unwrap_err();
    (error.place, error.fault)
}

fn only(certificate: &Certificate) -> AlipayRootCertificate {
    AlipayRootCertificate::of(vec![Ok(certificate.clone())]).unwrap()
}

#[test]
fn an_alipay_certificate_leads_through_the_authority_in_its_file_to_the_root() {
    let world = world();
    let file = AlipayCertificate::parse(world.alipay_certificate.to_pem().as_bytes()).unwrap();
    let chain = file.check_chain(&world.roots, day(0)).unwrap();
    let expected = [
        world.alipay_certificate.certificate(),
        world.alipay.certificate(),
        world.root.certificate(),
    ];
    assert_eq!(chain.links().iter().collect::<Vec<_>>(), expected);
    assert_eq!(chain.root(), Some(world.root.certificate()));
}

#[test]
fn without_the_authority_between_the_chain_ends() {
    let world = world();
    let error = world.app.check_chain(&world.roots, day(0)).unwrap_err();
    assert_eq!((error.place, &error.fault), (1, &ChainFault::IssuerMissing));
    assert!(error.is_undecided());
    let alone = world.alipay_certificate.certificate().clone();
    let alone = AlipayCertificate::of(alone, Vec::new()).unwrap();
    assert_eq!(
        refused(&alone, &world.roots, 0),
        (1, ChainFault::IssuerMissing)
    );
    let class_2 = only(world.alipay.certificate());
    assert!(
        alone.check_chain(&class_2, day(0)).is_ok(),
        "the authority is trusted here"
    );
}

#[test]
fn an_altered_certificate_and_a_namesake_of_the_root_are_found_out() {
    let world = world();
    let altered = with_wrong_signature(world.alipay_certificate.certificate().der());
    let file = pem(&altered) + &world.alipay.certificate().to_pem();
    let altered = AlipayCertificate::parse(file.as_bytes()).unwrap();
    assert_eq!(
        refused(&altered, &world.roots, 0),
        (1, ChainFault::WrongSignature)
    );
    let namesake = private_key("rsa4096-pkcs8.pem");
    let namesake = CertificateAuthority::root(&namesake, &terms(1, 3650)).unwrap();
    let certificate = &world.alipay_certificate;
    let forged = namesake.root_file().unwrap();
    assert_eq!(
        refused(certificate, &forged, 0),
        (2, ChainFault::WrongSignature)
    );
    let both = [namesake.certificate(), world.root.certificate()];
    let both = both.into_iter().cloned().map(Ok).collect();
    let both = AlipayRootCertificate::of(both).unwrap();
    assert!(certificate.check_chain(&both, day(0)).is_ok());
}

#[test]
fn who_may_not_sign_is_no_issuer() {
    let world = world();
    let pretender = private_key("rsa4096-pkcs8.pem");
    let pretender = CertificateAuthority::root(&pretender, &terms(1, 3650)).unwrap();
    let forged = pretender
        .alipay_certificate(&alipay_key(), &terms(7, 300))
        .unwrap();
    // Its issuer has the name of the root and another key.
    assert_eq!(
        refused(&forged, &world.roots, 0),
        (1, ChainFault::WrongSignature)
    );
    let demoted = without_right_to_sign(world.root.certificate().der());
    let demoted = CertificateInspection::of(&demoted).unwrap().certificate;
    assert_eq!(
        refused(&world.alipay_certificate, &only(&demoted), 0),
        (2, ChainFault::IssuerIsNoAuthority)
    );
}

#[test]
fn every_link_must_be_valid() {
    let world = world();
    let certificate = &world.alipay_certificate;
    let expired = |days| ChainFault::Expired(day(days));
    assert_eq!(refused(certificate, &world.roots, 301), (1, expired(300)));
    let early = ChainFault::NotYetValid(day(-1));
    assert_eq!(refused(certificate, &world.roots, -2), (1, early));
    let short = CertificateAuthority::root(&private_key("rsa2048-pkcs1.pem"), &terms(1, 10));
    let short = short.unwrap().root_file().unwrap();
    assert_eq!(refused(certificate, &short, 11), (3, expired(10)));
}

#[test]
fn sha_1_of_old_roots_is_checked_and_curves_are_not() {
    let of = |name: &str| {
        CertificateInspection::of(&fixture(name))
            .unwrap()
            .certificate
    };
    let leaf = |name: &str| AlipayCertificate::of(of(name), Vec::new()).unwrap();
    // The fixtures are valid for a hundred years from 2026 on.
    let days = 0;
    let sha1 = only(&of("sha1-root.crt"));
    assert!(
        leaf("by-sha1-root.crt")
            .check_chain(&sha1, day(days))
            .is_ok()
    );
    let members = vec![Ok(of("ec-root.crt")), Ok(of("sha1-root.crt"))];
    let roots = AlipayRootCertificate::of(members).unwrap();
    let error = leaf("by-ec-root.crt")
        .check_chain(&roots, day(days))
        .unwrap_err();
    let unchecked = ChainFault::NotChecked("SHA256withECDSA".to_owned());
    assert_eq!((error.place, &error.fault), (1, &unchecked));
    assert!(error.is_undecided());
}
