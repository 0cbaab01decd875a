//! Certificate mode: the three files that stand in for bare public keys.
//!
//! [`AppCertificate`] (应用公钥证书) and [`AlipayCertificate`] (支付宝公钥证书) hold a public key each;
//! [`AlipayRootCertificate`] (支付宝根证书) is a file of authorities by which the other two can be
//! checked ([`CertificateChain`]). Requests name them by their SN ([`CertSn`](crate::protocol::CertSn)). Everything is read
//! by its place ([`Certificate`]), because one certificate of the published root file breaks rules
//! that strict readers insist on.

mod alipay_certificate;
mod alipay_root_certificate;
mod app_certificate;
mod certificate;
mod certificate_chain;
mod certificate_error;
mod certificate_file;
mod certificate_inspection;
mod certificate_name;
mod certificate_slot;
mod certificate_validity;
mod certificate_warning;
mod chain_error;
mod issuing;
mod issuing_error;
mod leaf_file;
mod root_member;
mod serial_number;
mod signature_algorithm;
mod sn;
mod validity_state;

pub use alipay_certificate::AlipayCertificate;
pub use alipay_root_certificate::AlipayRootCertificate;
pub use app_certificate::AppCertificate;
pub use certificate::Certificate;
pub(super) use certificate::CertificateKey;
pub use certificate_chain::CertificateChain;
pub use certificate_error::CertificateError;
pub use certificate_inspection::CertificateInspection;
pub use certificate_name::CertificateName;
pub use certificate_slot::CertificateSlot;
pub use certificate_validity::CertificateValidity;
pub use certificate_warning::CertificateWarning;
pub use chain_error::{ChainError, ChainFault};
pub use issuing::{CertificateAuthority, CertificateTerms};
pub use issuing_error::IssuingError;
pub use root_member::{RootMember, RootStanding};
pub use serial_number::SerialNumber;
pub use signature_algorithm::SignatureAlgorithm;
pub use validity_state::ValidityState;
