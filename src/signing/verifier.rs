//! Verification of answers over the exact bytes received.

use std::sync::Arc;

use super::doctor::{
    Alteration, Examination, KeyHolder, KeyShelf, ReadSign, ShelvedKey, TextDifference,
    find_signed_text,
};
use super::signer::signature_fits;
use super::{
    KnownKeys, MismatchCause, Padding, SignatureBlock, SignatureReport, SignedDigest, Verdict,
};
use crate::keys::AlipayPublicKey;
use crate::protocol::{ResponseEnvelope, SignType};

/// Verifies an answer, and finds out why its signature does not fit if it does not. Without
/// `expected` either algorithm is accepted, as the signature itself tells which one was used.
#[must_use]
pub fn verify(
    envelope: &ResponseEnvelope,
    keys: KnownKeys<'_>,
    expected: Option<SignType>,
) -> SignatureReport {
    examine(envelope, keys, expected, Thoroughness::Full)
}

/// As [`verify`], but of a text that differs it is not looked for the one that was signed. Verdict
/// and cause are the same.
#[must_use]
pub fn verify_briefly(
    envelope: &ResponseEnvelope,
    keys: KnownKeys<'_>,
    expected: Option<SignType>,
) -> SignatureReport {
    examine(envelope, keys, expected, Thoroughness::Brief)
}

/// How much is found out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Thoroughness {
    /// Everything.
    Full,
    /// Verdict and cause.
    Brief,
}

fn examine(
    envelope: &ResponseEnvelope,
    keys: KnownKeys<'_>,
    expected: Option<SignType>,
    thoroughness: Thoroughness,
) -> SignatureReport {
    if !envelope.conflicts.is_empty() {
        return SignatureReport::without_key(Verdict::Ambiguous);
    }
    let Some(sign) = &envelope.sign else {
        return SignatureReport::without_key(Verdict::Unsigned);
    };
    if names_other_certificate(envelope, keys.alipay) {
        return SignatureReport::without_key(Verdict::UnknownCertificate);
    }
    let mut report = SignatureReport {
        sign_type: expected,
        key: keys.alipay.map(AlipayPublicKey::fingerprint),
        key_bits: keys.alipay.map(AlipayPublicKey::bits),
        ..SignatureReport::without_key(Verdict::NoKey)
    };
    let read = ReadSign::of(sign);
    report.signature_bits = read.bits();
    report.examination = examination_of(&read);
    let patient = Patient {
        envelope,
        keys,
        expected,
        thoroughness,
    };
    match (keys.alipay, read.signature()) {
        (Some(key), Some(signature)) => patient.judge(&mut report, signature, key),
        (Some(_), None) => report.mismatch(MismatchCause::DamagedSignature),
        (None, Some(signature)) => {
            patient.find_signer(&mut report.examination, signature);
        }
        (None, None) => {}
    }
    report
}

/// Whether the answer was signed for another certificate than the one that the key came out of.
fn names_other_certificate(envelope: &ResponseEnvelope, key: Option<&AlipayPublicKey>) -> bool {
    let known = key.and_then(AlipayPublicKey::certificate);
    let named = envelope.alipay_cert_sn.as_deref();
    let both = known.zip(named.filter(|sn| !sn.is_empty()));
    both.is_some_and(|(known, named)| known.sn().to_string() != named)
}

fn examination_of(read: &ReadSign) -> Examination {
    Examination {
        repairs: read.repairs.clone(),
        mended_sign: (!read.repairs.is_empty()).then(|| read.text.clone()),
        ..Examination::default()
    }
}

/// An answer with what is known about it.
struct Patient<'a> {
    envelope: &'a ResponseEnvelope,
    keys: KnownKeys<'a>,
    expected: Option<SignType>,
    thoroughness: Thoroughness,
}

impl Patient<'_> {
    fn judge(&self, report: &mut SignatureReport, signature: &[u8], key: &AlipayPublicKey) {
        match SignatureBlock::open(signature, key.rsa(), self.envelope.signed_bytes()) {
            SignatureBlock::Sound(digest) => self.judge_text(report, signature, key, digest),
            SignatureBlock::Noise => self.judge_key(report, signature, key),
        }
    }

    /// The key is right: is it the text, the hash, the padding, or only the writing of the
    /// signature?
    fn judge_text(
        &self,
        report: &mut SignatureReport,
        signature: &[u8],
        key: &AlipayPublicKey,
        digest: SignedDigest,
    ) {
        let found = digest.hash.sign_type();
        let is_expected = match (found, self.expected) {
            (Some(found), Some(expected)) => found == expected,
            (found, None) => found.is_some(),
            (None, Some(_)) => false,
        };
        let content = self.envelope.signed_bytes();
        let same_text = digest.is_of(content);
        let is_mended = !report.examination.repairs.is_empty();
        report.sign_type = found;
        let fits = same_text && is_expected && !is_mended && digest.padding == Padding::Pkcs1v15;
        if fits && found.is_some_and(|found| signature_fits(content, signature, key.rsa(), found)) {
            report.verdict = Verdict::Verified;
            report.examination.signed = Some(digest);
            return;
        }
        let padding = digest.padding;
        // The search can change the cause only where padding or hash are wrong too.
        let is_settled = !same_text && is_expected && padding == Padding::Pkcs1v15;
        if is_settled && self.thoroughness == Thoroughness::Brief {
            report.mismatch(MismatchCause::AlteredText);
            return;
        }
        self.compare(&mut report.examination, digest);
        let is_other_text = !same_text && report.examination.received_digest.is_some();
        let is_unexplained = is_other_text && report.examination.signed_text.is_none();
        report.mismatch(if is_unexplained {
            MismatchCause::AlteredText
        } else if padding == Padding::Pss {
            MismatchCause::OtherPadding
        } else if !is_expected {
            MismatchCause::OtherHash
        } else if is_mended && !is_other_text {
            MismatchCause::DamagedSignature
        } else {
            MismatchCause::AlteredText
        });
    }

    /// The key is not the right one: whose is it, and whose would be?
    fn judge_key(&self, report: &mut SignatureReport, signature: &[u8], key: &AlipayPublicKey) {
        let examination = &mut report.examination;
        self.find_signer(examination, signature);
        if self.keys.own.is_some_and(|own| key.is_same_key(own)) {
            examination.given = Some(KeyHolder::OwnApp);
        }
        let is_apps = examination.given.as_ref().is_some_and(KeyHolder::is_app);
        report.mismatch(if is_apps {
            MismatchCause::OwnPublicKey
        } else {
            MismatchCause::WrongKey
        });
    }

    /// Looks through the other keys for the one that signed, and for the holder of the one given.
    fn find_signer(&self, examination: &mut Examination, signature: &[u8]) {
        let stock = self.keys.shelf.map(KeyShelf::stock).unwrap_or_default();
        let given = self.keys.alipay.map(AlipayPublicKey::fingerprint);
        examination.keys_unreadable = stock.unreadable;
        examination.given = stock
            .keys
            .iter()
            .find(|key| Some(key.fingerprint) == given && key.holder.is_app())
            .map(|key| key.holder.clone());
        let own = self
            .keys
            .own
            .map(|own| ShelvedKey::app(KeyHolder::OwnApp, own));
        let others = stock.keys.into_iter().chain(own);
        for key in others.filter(|key| Some(key.fingerprint) != given) {
            examination.keys_tried += 1;
            if let Some(digest) = key.open(signature, self.envelope.signed_bytes()) {
                examination.signer = Some(key.holder);
                if self.thoroughness == Thoroughness::Full {
                    self.compare(examination, digest);
                }
                return;
            }
        }
    }

    /// Which text was signed, and where the one received leaves it.
    fn compare(&self, examination: &mut Examination, digest: SignedDigest) {
        let received = self.envelope.signed_bytes();
        examination.received_digest = digest.of_text(received);
        if examination.received_digest.is_none() {
            // A hash that is only recognised says nothing about any text.
            examination.signed = Some(digest);
            return;
        }
        let (found, tried) = find_signed_text(self.envelope, &digest);
        examination.texts_tried = tried;
        examination.signed = Some(digest);
        let Some(text) = found else { return };
        examination.fits_node = !text
            .alterations
            .iter()
            .any(|alteration| matches!(alteration, Alteration::OtherExtent(_)));
        examination.difference = TextDifference::between(&text.bytes, received);
        examination.received_text = Some(received.into());
        examination.signed_text = Some(Arc::from(text.bytes));
        examination.alterations = text.alterations;
    }
}
