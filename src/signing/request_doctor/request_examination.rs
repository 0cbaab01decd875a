//! The outcome of looking at a request's signature.

use std::fmt;

use super::habit_search::find;
use super::{ReceivedForm, RequestCause};
use crate::keys::AppPublicKey;
use crate::protocol::SignType;
use crate::signing::doctor::{ReadSign, SignRepair, Stock};
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
    let bytes = form.charset.encode(content.as_str()).unwrap_or_default();
    let opened = match open(params.filled("sign"), &bytes, uploaded, others) {
        Ok(opened) => opened,
        Err((verdict, causes)) => return RequestExamination::of(verdict, causes, content),
    };
    let named = params.value("sign_type").unwrap_or_default();
    let mut causes = opened.causes(named);
    let signed_content = match find(form, &opened.digest) {
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
    RequestExamination {
        signed_content,
        ..RequestExamination::of(verdict_of(&causes), causes, content)
    }
}

/// Examines a request of the third version: its text is built from header, verb, address and body,
/// so the habits of those who sign parameters do not apply. `sign` is empty if there is none.
#[must_use]
pub fn examine_rest_request(
    content: SignContent,
    sign: &str,
    uploaded: Option<&AppPublicKey>,
    others: impl FnOnce() -> Stock,
) -> RequestExamination {
    let bytes = content.as_str().as_bytes();
    let sign = Some(sign).filter(|sign| !sign.is_empty());
    let opened = match open(sign, bytes, uploaded, others) {
        Ok(opened) => opened,
        Err((verdict, causes)) => return RequestExamination::of(verdict, causes, content),
    };
    let mut causes = opened.causes(SignType::Rsa2.name());
    if !opened.digest.is_of(bytes) {
        causes.push(RequestCause::OtherRestText);
    }
    RequestExamination::of(verdict_of(&causes), causes, content)
}

impl RequestExamination {
    fn of(verdict: Verdict, causes: Vec<RequestCause>, content: SignContent) -> Self {
        Self {
            verdict,
            causes,
            content,
            signed_content: None,
        }
    }
}

fn verdict_of(causes: &[RequestCause]) -> Verdict {
    if causes.is_empty() {
        Verdict::Verified
    } else {
        Verdict::Mismatch
    }
}

/// A signature by the right key.
struct Opened {
    repairs: Vec<SignRepair>,
    digest: SignedDigest,
}

impl Opened {
    /// What is wrong with the signature itself, whatever text it was made over.
    fn causes(&self, named: &str) -> Vec<RequestCause> {
        let repairs = self.repairs.iter().copied().map(RequestCause::Damaged);
        repairs.chain(of_algorithm(&self.digest, named)).collect()
    }
}

/// Opens a signature; a verdict with its causes if that cannot be done. `text` decides between
/// readings of the padding.
fn open(
    sign: Option<&str>,
    text: &[u8],
    uploaded: Option<&AppPublicKey>,
    others: impl FnOnce() -> Stock,
) -> Result<Opened, (Verdict, Vec<RequestCause>)> {
    let sign = sign.ok_or_else(|| (Verdict::Unsigned, vec![RequestCause::Unsigned]))?;
    let key = uploaded.ok_or((Verdict::NoKey, Vec::new()))?;
    let read = ReadSign::of(sign);
    let Some(signature) = read.signature() else {
        return Err((Verdict::Mismatch, vec![RequestCause::Unreadable]));
    };
    match SignatureBlock::open(signature, key.rsa(), text) {
        SignatureBlock::Sound(digest) => Ok(Opened {
            repairs: read.repairs.clone(),
            digest,
        }),
        SignatureBlock::Noise => {
            let signer = signer(signature, text, &others());
            Err((Verdict::Mismatch, vec![signer]))
        }
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
