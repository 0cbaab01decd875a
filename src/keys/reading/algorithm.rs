//! Names of public key algorithms.

use x509_cert::spki::{AlgorithmIdentifierRef, ObjectIdentifier};

/// The algorithm of a key, as far as the product tells them apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Algorithm {
    /// The one Alipay uses.
    Rsa,
    /// A curve other than that of SM2.
    EllipticCurve,
    /// Any other, by its usual name or its object identifier.
    Other(String),
}

const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const ELLIPTIC_CURVE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
const SM2_CURVE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.156.10197.1.301");

const OTHERS: [(&str, &str); 11] = [
    ("1.2.840.113549.1.1.10", "RSA-PSS"),
    ("1.2.840.113549.1.1.7", "RSA-OAEP"),
    ("1.2.840.113549.1.3.1", "DH"),
    ("1.2.840.10040.4.1", "DSA"),
    ("1.3.101.110", "X25519"),
    ("1.3.101.111", "X448"),
    ("1.3.101.112", "Ed25519"),
    ("1.3.101.113", "Ed448"),
    ("2.16.840.1.101.3.4.3.17", "ML-DSA-44"),
    ("2.16.840.1.101.3.4.3.18", "ML-DSA-65"),
    ("2.16.840.1.101.3.4.3.19", "ML-DSA-87"),
];

impl Algorithm {
    /// SM2 keys carry the object identifier of all elliptic curves and name their curve.
    pub(super) fn of(identifier: &AlgorithmIdentifierRef<'_>) -> Self {
        let curve = identifier
            .parameters
            .and_then(|curve| curve.decode_as().ok());
        match identifier.oid {
            RSA => Self::Rsa,
            ELLIPTIC_CURVE if curve == Some(SM2_CURVE) => Self::Other("SM2".to_owned()),
            ELLIPTIC_CURVE => Self::EllipticCurve,
            other => Self::Other(name_of(&other.to_string())),
        }
    }
}

fn name_of(identifier: &str) -> String {
    let known = OTHERS.iter().find(|(known, _)| *known == identifier);
    known.map_or(identifier, |(_, name)| name).to_owned()
}
