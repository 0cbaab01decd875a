//! A verdict in a file.

use serde::{Deserialize, Serialize};

use crate::i18n::Locale;
use crate::keys::AlipayPublicKey;
use crate::protocol::SignType;
use crate::signing::{MismatchCause, RecordedSignature, SignatureReport, Verdict};

/// What the sender's program found out about a signature.
#[derive(Serialize, Deserialize)]
pub(super) struct StoredSignature {
    verdict: String,
    cause: Option<String>,
    sign_type: Option<String>,
    signature_bits: Option<usize>,
    algorithm: Option<String>,
    details: Vec<(String, String)>,
}

impl StoredSignature {
    /// For a file; `hide` takes secrets out of the sentences.
    pub(super) fn of(report: &SignatureReport, hide: impl Fn(&str) -> String) -> Self {
        // What is not checked here stays the first sender's word when it is handed on.
        let recorded = report.recorded.clone();
        let recorded = recorded.unwrap_or_else(|| RecordedSignature::of(report));
        Self {
            verdict: report.verdict.name().to_owned(),
            cause: report.cause.map(|cause| cause.name().to_owned()),
            sign_type: report.sign_type.map(|it| it.name().to_owned()),
            signature_bits: report.signature_bits,
            algorithm: recorded.algorithm,
            details: recorded
                .details
                .iter()
                .map(|(locale, detail)| (locale.tag().to_owned(), hide(detail)))
                .collect(),
        }
    }

    /// From a file; `None` if this program has no such verdict.
    pub(super) fn restored(self, key: Option<&AlipayPublicKey>) -> Option<SignatureReport> {
        let mut verdicts = Verdict::ALL.into_iter();
        let verdict = verdicts.find(|verdict| verdict.name() == self.verdict)?;
        let cause = |name: String| MismatchCause::ALL.into_iter().find(|it| it.name() == name);
        let details = self.details.into_iter();
        Some(SignatureReport {
            cause: self.cause.and_then(cause),
            sign_type: self.sign_type.as_deref().and_then(SignType::from_name),
            key: key.map(AlipayPublicKey::fingerprint),
            key_bits: key.map(AlipayPublicKey::bits),
            signature_bits: self.signature_bits,
            recorded: Some(RecordedSignature {
                algorithm: self.algorithm,
                details: details
                    .filter_map(|(tag, detail)| Some((Locale::from_tag(&tag)?, detail)))
                    .collect(),
            }),
            ..SignatureReport::without_key(verdict)
        })
    }
}
