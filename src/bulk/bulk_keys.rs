//! The keys of a log.

use crate::keys::{AlipayPublicKey, AppPublicKey};
use crate::protocol::{ResponseEnvelope, SignType};
use crate::signing::{
    FastVerifier, KnownKeys, MismatchCause, SignatureReport, Verdict, verify_briefly,
};

/// Alipay's public keys, any number of them, and the app's own to recognise it among them.
#[derive(Debug)]
pub struct BulkKeys {
    keys: Vec<BulkKey>,
    own: Option<AppPublicKey>,
    sign_type: Option<SignType>,
}

#[derive(Debug)]
struct BulkKey {
    key: AlipayPublicKey,
    verifier: FastVerifier,
    /// SN of its certificate.
    sn: Option<String>,
    fingerprint: String,
}

impl BulkKeys {
    /// Prepares keys. Without a `sign_type` either algorithm is accepted.
    #[must_use]
    pub fn new(
        keys: Vec<AlipayPublicKey>,
        own: Option<AppPublicKey>,
        sign_type: Option<SignType>,
    ) -> Self {
        let keys = keys.into_iter().map(BulkKey::new).collect();
        Self {
            keys,
            own,
            sign_type,
        }
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.keys.len()
    }

    /// The fingerprint of a key, by which it is counted.
    #[must_use]
    pub fn fingerprint(&self, key: usize) -> Option<&str> {
        self.keys.get(key).map(|key| key.fingerprint.as_str())
    }

    /// Which key fits, tried in the fast way only: RSA2, the key of the named certificate or a bare
    /// one. The one that fitted last is tried first.
    pub(super) fn fitting(
        &self,
        alipay_cert_sn: &str,
        (content, signature): (&[u8], &[u8]),
        last: usize,
    ) -> Option<usize> {
        if self.sign_type == Some(SignType::Rsa) {
            return None;
        }
        let fits = |place: &usize| {
            let key = self.keys.get(*place);
            key.is_some_and(|key| {
                key.is_for(alipay_cert_sn) && key.verifier.fits(content, signature, SignType::Rsa2)
            })
        };
        let others = (0..self.keys.len()).filter(|place| *place != last);
        std::iter::once(last).chain(others).find(fits)
    }

    /// What each key proves about an answer, and the best of it: the key that fits, or the one whose
    /// signature it at least is.
    pub(super) fn judge(&self, envelope: &ResponseEnvelope) -> (Option<usize>, SignatureReport) {
        let known = |alipay| KnownKeys {
            alipay,
            own: self.own.as_ref(),
            shelf: None,
        };
        let judged = |key| verify_briefly(envelope, known(key), self.sign_type);
        let mut best: Option<(Option<usize>, SignatureReport)> = None;
        for (place, key) in self.keys.iter().enumerate() {
            let report = judged(Some(&key.key));
            let is_final = rank(&report) == FINAL;
            if best
                .as_ref()
                .is_none_or(|(_, best)| rank(&report) > rank(best))
            {
                best = Some((Some(place), report));
            }
            if is_final {
                break;
            }
        }
        best.unwrap_or_else(|| (None, judged(None)))
    }
}

impl BulkKey {
    fn new(key: AlipayPublicKey) -> Self {
        Self {
            verifier: FastVerifier::new(&key),
            sn: key.certificate().map(|it| it.sn().to_string()),
            fingerprint: key.fingerprint().to_string(),
            key,
        }
    }

    /// Whether an answer that names this certificate can be signed with the key.
    fn is_for(&self, alipay_cert_sn: &str) -> bool {
        let own = self.sn.as_deref();
        alipay_cert_sn.is_empty() || own.is_none_or(|own| own == alipay_cert_sn)
    }
}

/// No other key can tell more.
const FINAL: u8 = 5;

/// How much a report tells, more is better.
fn rank(report: &SignatureReport) -> u8 {
    match (report.verdict, report.cause) {
        (Verdict::NoKey, _) => 0,
        (Verdict::UnknownCertificate, _) => 1,
        (Verdict::Mismatch, Some(MismatchCause::WrongKey)) => 2,
        (Verdict::Mismatch, Some(MismatchCause::OwnPublicKey)) => 3,
        (Verdict::Mismatch, _) => 4,
        (Verdict::Verified | Verdict::Unsigned | Verdict::Ambiguous | Verdict::Unreadable, _) => {
            FINAL
        }
    }
}
