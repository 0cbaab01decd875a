//! Which files belong together.

use alipay_explorer::keys::{KeyInspection, KeyMatrix, KeyRelation};
use proptest::prelude::*;
use proptest::sample::subsequence;

use super::fixture;

const FILES: [&str; 12] = [
    "rsa2048-pkcs8.pem",
    "rsa2048-pkcs1.der",
    "rsa2048-spki.pem",
    "rsa2048-pkcs1-public.pem",
    "certificate.crt",
    "request.csr",
    "rsa4096-pkcs8.pem",
    "rsa1024-pkcs8.pem",
    "authority.crt",
    "ec-pkcs8.pem",
    "encrypted-pkcs8.pem",
    "openssh.pub",
];

fn matrix(files: &[&str]) -> KeyMatrix {
    let found: Vec<_> = files
        .iter()
        .map(|name| KeyInspection::of(&fixture(name)))
        .collect();
    KeyMatrix::of(found.iter().map(Some))
}

#[test]
fn every_relation_has_its_name() {
    for (one, other, relation) in [
        ("rsa2048-pkcs8.pem", "rsa2048-spki.pem", KeyRelation::Pair),
        (
            "rsa2048-pkcs8.pem",
            "rsa2048-pkcs1.pem",
            KeyRelation::SameKey,
        ),
        (
            "rsa2048-spki.pem",
            "rsa2048-pkcs1-public.der",
            KeyRelation::SameKey,
        ),
        (
            "rsa2048-pkcs8.pem",
            "certificate.crt",
            KeyRelation::CertificateOf,
        ),
        (
            "certificate.der",
            "rsa2048-spki.pem",
            KeyRelation::CertificateOf,
        ),
        ("certificate.der", "certificate.crt", KeyRelation::SameKey),
        ("rsa2048-pkcs8.pem", "request.csr", KeyRelation::Pair),
        (
            "rsa2048-pkcs8.pem",
            "rsa4096-pkcs8.pem",
            KeyRelation::Unrelated,
        ),
        ("rsa2048-pkcs8.pem", "ec-public.pem", KeyRelation::Unknown),
        ("openssh.pub", "openssh.pub", KeyRelation::Unknown),
    ] {
        assert_eq!(
            matrix(&[one, other]).relation(0, 1),
            relation,
            "{one} {other}"
        );
    }
}

#[test]
fn a_file_that_could_not_be_read_is_unknown_and_in_no_group() {
    let key = KeyInspection::of(&fixture("rsa2048-spki.pem"));
    let matrix = KeyMatrix::of([None, Some(&key), None, Some(&key)]);
    assert_eq!(matrix.relation(0, 1), KeyRelation::Unknown);
    assert_eq!(matrix.relation(0, 2), KeyRelation::Unknown);
    assert_eq!(matrix.groups(), [[1, 3]]);
    assert_eq!(matrix.relation(1, 9), KeyRelation::Unknown);
}

#[test]
fn one_private_and_one_public_key_are_a_mismatch_unless_they_are_a_pair() {
    assert!(matrix(&["rsa2048-pkcs8.pem", "authority.crt"]).is_mismatch());
    assert!(!matrix(&["rsa2048-pkcs8.pem", "rsa2048-spki.pem"]).is_mismatch());
    let third = ["rsa2048-pkcs8.pem", "authority.crt", "rsa4096-pkcs8.pem"];
    assert!(!matrix(&third).is_mismatch());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn it_is_symmetric_and_its_groups_share_nothing(
        files in subsequence(&FILES[..], 0..FILES.len()).prop_shuffle(),
    ) {
        let matrix = matrix(&files);
        let mut seen = vec![0; files.len()];
        for one in 0..files.len() {
            for other in 0..files.len() {
                prop_assert_eq!(matrix.relation(one, other), matrix.relation(other, one));
            }
        }
        for group in matrix.groups() {
            prop_assert!(group.len() > 1);
            for one in &group {
                seen[*one] += 1;
                for other in &group {
                    prop_assert!(matrix.relation(*one, *other).is_kin());
                }
            }
        }
        prop_assert!(seen.iter().all(|times| *times <= 1));
        let pairs = files.len() * files.len().saturating_sub(1) / 2;
        prop_assert_eq!(matrix.relations().count(), pairs);
    }
}
