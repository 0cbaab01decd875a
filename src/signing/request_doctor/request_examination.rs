//! The outcome of looking at a request's signature.

use std::fmt;

use super::habit_search::find;
use super::{ReceivedForm, RequestCause};
use crate::keys::AppPublicKey;
use crate::protocol::SignType;
use crate::signing::doctor::{ReadSign, Stock};
use crate::signing::{Padding, SignContent, SignatureBlock, SignedDigest, Verdict};

/// What a request's signature proves, and if it does not fit, why.
#[derive(Clone)]
pub struct RequestExamination {
    /// Verified, mismatch, unsigned, or no key to check it with.
    pub verdict: Verdict,
    /// Why, the most telling first; empty if it fits.
    pub causes: Vec<RequestCause>,
    /// The string to sign as the gateway builds it.
    pub content: SignContent,
    /// The text that was signed instead, if it was found.
    pub signed_content: Option<SignContent>,
}

/// Both texts hold tokens and codes; [`SignContent`] hides them.
impl fmt::Debug for RequestExamination {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("RequestExamination")
            .field("verdict", &self.verdict)
            .field("causes", &self.causes)
            .finish_non_exhaustive()
    }
}

/// Examines a request with the app's public key as it was uploaded to the gateway. `others` are
/// keys to look through if it was not that one; they are asked for only then.
#[must_use]
pub fn examine_request(
    form: &ReceivedForm,
    uploaded: Option<&AppPublicKey>,
    others: impl FnOnce() -> Stock,
) -> RequestExamination {
    let params = form.params();
    let content = SignContent::of(&params);
    let outcome = |verdict, causes| RequestExamination {
        verdict,
        causes,
        content: content.clone(),
        signed_content: None,
    };
    let Some(sign) = params.filled("sign") else {
        return outcome(Verdict::Unsigned, vec![RequestCause::Unsigned]);
    };
    let Some(key) = uploaded else {
        return outcome(Verdict::NoKey, Vec::new());
    };
    let read = ReadSign::of(sign);
    let Some(signature) = read.signature() else {
        return outcome(Verdict::Mismatch, vec![RequestCause::Unreadable]);
    };
    let bytes = form.charset.encode(content.as_str()).unwrap_or_default();
    let digest = match SignatureBlock::open(signature, key.rsa(), &bytes) {
        SignatureBlock::Sound(digest) => digest,
        SignatureBlock::Noise => {
            return outcome(
                Verdict::Mismatch,
                vec![signer(signature, &bytes, &others())],
            );
        }
    };
    let mut causes: Vec<_> = read
        .repairs
        .iter()
        .copied()
        .map(RequestCause::Damaged)
        .collect();
    causes.extend(of_algorithm(
        &digest,
        params.value("sign_type").unwrap_or_default(),
    ));
    let found = find(form, &digest);
    let signed_content = match found {
        Some((habits, _)) if habits.is_empty() => None,
        Some((habits, text)) => {
            causes.extend(habits.into_iter().map(RequestCause::Habit));
            Some(SignContent::from_text(form.charset.decode(&text)))
        }
        None => {
            causes.push(RequestCause::OtherText);
            None
        }
    };
    let verdict = if causes.is_empty() {
        Verdict::Verified
    } else {
        Verdict::Mismatch
    };
    RequestExamination {
        signed_content,
        ..outcome(verdict, causes)
    }
}

/// Whose key made it.
fn signer(signature: &[u8], text: &[u8], stock: &Stock) -> RequestCause {
    let mut keys = stock.keys.iter();
    keys.find(|key| key.open(signature, text).is_some())
        .map_or(RequestCause::OtherKey, |key| {
            RequestCause::KeyOf(key.holder.clone())
        })
}

/// What is wrong with hash and padding.
fn of_algorithm(digest: &SignedDigest, named: &str) -> Option<RequestCause> {
    if digest.padding == Padding::Pss {
        return Some(RequestCause::OtherPadding);
    }
    let used = digest.hash.sign_type();
    let fits = used.is_some() && (named.is_empty() || SignType::from_name(named) == used);
    (!fits).then(|| RequestCause::OtherHash {
        used: digest.hash,
        named: named.to_owned(),
    })
}
