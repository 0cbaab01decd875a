//! Strings to sign, signatures, and what a signature proves.

pub mod comparison;
pub mod doctor;
mod fast_verifier;
mod hex;
mod known_keys;
mod mismatch_cause;
mod pss;
mod recorded_signature;
pub mod request_doctor;
mod sign_content;
mod signature_block;
mod signature_report;
mod signed_digest;
mod signed_hash;
mod signer;
mod verdict;
mod verifier;

pub use fast_verifier::FastVerifier;
pub use hex::hex;
pub use known_keys::KnownKeys;
pub use mismatch_cause::MismatchCause;
pub use recorded_signature::RecordedSignature;
pub use sign_content::SignContent;
pub use signature_block::SignatureBlock;
pub use signature_report::SignatureReport;
pub use signed_digest::{Padding, SignedDigest};
pub use signed_hash::SignedHash;
pub use signer::{SignError, is_valid, sign};
pub use verdict::Verdict;
pub use verifier::{verify, verify_briefly};
