//! Strings to sign, signatures, and what a signature proves.

pub mod comparison;
mod mismatch_cause;
mod sign_content;
mod signature_block;
mod signature_report;
mod signer;
mod verdict;
mod verifier;

pub use mismatch_cause::MismatchCause;
pub use sign_content::SignContent;
pub use signature_block::SignatureBlock;
pub use signature_report::SignatureReport;
pub use signer::{SignError, is_valid, sign};
pub use verdict::Verdict;
pub use verifier::{KnownKeys, verify};
