//! Verification of answers over the exact bytes received.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::signer::{digest, signature_fits};
use super::{MismatchCause, SignatureBlock, SignatureReport, Verdict};
use crate::keys::{AlipayPublicKey, AppPublicKey};
use crate::protocol::{ResponseEnvelope, SignType};

/// The smallest RSA signature that is taken for one, in bytes (512 bits).
const SHORTEST_SIGNATURE: usize = 64;

/// The keys a verification can use.
#[derive(Clone, Copy, Debug, Default)]
pub struct KnownKeys<'a> {
    /// The key that should have signed.
    pub alipay: Option<&'a AlipayPublicKey>,
    /// The public half of the app's own key, to recognise it in the wrong place.
    pub own: Option<&'a AppPublicKey>,
}

/// Verifies an answer. Without `expected` either algorithm is accepted, as the signature itself
/// tells which one was used.
#[must_use]
pub fn verify(
    envelope: &ResponseEnvelope,
    keys: KnownKeys<'_>,
    expected: Option<SignType>,
) -> SignatureReport {
    if !envelope.conflicts.is_empty() {
        return SignatureReport::without_key(Verdict::Ambiguous);
    }
    let Some(sign) = &envelope.sign else {
        return SignatureReport::without_key(Verdict::Unsigned);
    };
    let Some(key) = keys.alipay else {
        return SignatureReport::without_key(Verdict::NoKey);
    };
    let mut report = SignatureReport {
        sign_type: expected,
        key: Some(key.fingerprint()),
        key_bits: Some(key.bits()),
        ..SignatureReport::without_key(Verdict::Mismatch)
    };
    let signature = STANDARD.decode(sign).unwrap_or_default();
    if signature.len() < SHORTEST_SIGNATURE {
        report.cause = Some(MismatchCause::DamagedSignature);
        return report;
    }
    report.signature_bits = Some(signature.len() * 8);
    judge(
        &mut report,
        envelope.signed_bytes(),
        &signature,
        key,
        keys.own,
    );
    report
}

fn judge(
    report: &mut SignatureReport,
    content: &[u8],
    signature: &[u8],
    key: &AlipayPublicKey,
    own: Option<&AppPublicKey>,
) {
    match SignatureBlock::open(signature, key.rsa()) {
        SignatureBlock::Sound {
            sign_type,
            digest: signed,
        } => {
            let same_text = digest(content, sign_type) == signed;
            let same_hash = report
                .sign_type
                .is_none_or(|expected| expected == sign_type);
            report.sign_type = Some(sign_type);
            match (same_text, same_hash) {
                (true, true) if signature_fits(content, signature, key.rsa(), sign_type) => {
                    report.verdict = Verdict::Verified;
                }
                (true, false) => report.cause = Some(MismatchCause::OtherHash),
                _ => report.cause = Some(MismatchCause::AlteredText),
            }
        }
        SignatureBlock::Noise if own.is_some_and(|own| key.is_same_key(own)) => {
            report.cause = Some(MismatchCause::OwnPublicKey);
        }
        SignatureBlock::Noise => report.cause = Some(MismatchCause::WrongKey),
    }
}
