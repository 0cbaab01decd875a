//! A verdict with what led to it.

use super::doctor::{Examination, KeyHolder};
use super::{MismatchCause, Padding, RecordedSignature, SignedDigest, Verdict, hex};
use crate::i18n::Locale;
use crate::keys::Fingerprint;
use crate::protocol::json::JsonDocument;
use crate::protocol::{Masker, ResponseEnvelope, SignType};

/// What was checked and what came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureReport {
    /// The outcome.
    pub verdict: Verdict,
    /// Why the signature does not fit, when it does not.
    pub cause: Option<MismatchCause>,
    /// The algorithm that was expected, or the one found inside the signature.
    pub sign_type: Option<SignType>,
    /// The key it was checked with.
    pub key: Option<Fingerprint>,
    /// The key's size in bits.
    pub key_bits: Option<usize>,
    /// The signature's size in bits, if it is Base64.
    pub signature_bits: Option<usize>,
    /// What else was found out.
    pub examination: Examination,
    /// Set if nothing was checked here: somebody else's verdict stands in this report.
    pub recorded: Option<RecordedSignature>,
}

impl SignatureReport {
    /// A report of a verdict for which no key was used.
    #[must_use]
    pub fn without_key(verdict: Verdict) -> Self {
        Self {
            verdict,
            cause: None,
            sign_type: None,
            key: None,
            key_bits: None,
            signature_bits: None,
            examination: Examination::default(),
            recorded: None,
        }
    }

    /// The signature does not fit, for this cause.
    pub(super) fn mismatch(&mut self, cause: MismatchCause) {
        self.verdict = Verdict::Mismatch;
        self.cause = Some(cause);
    }

    /// The verdict in words.
    #[must_use]
    pub fn title(&self, locale: Locale) -> String {
        let verdict = locale.text(self.verdict.title());
        if self.is_recorded() {
            locale.text_with("verdict-recorded", &[("verdict", &verdict)])
        } else {
            verdict
        }
    }

    /// Whether the verdict is somebody else's, and nothing was checked here.
    #[must_use]
    pub fn is_recorded(&self) -> bool {
        self.recorded.is_some()
    }

    /// Whether exactly these bytes were verified, here.
    #[must_use]
    pub fn is_verified(&self) -> bool {
        self.verdict == Verdict::Verified && !self.is_recorded()
    }

    /// What that means, in a few sentences.
    #[must_use]
    pub fn detail(&self, locale: Locale) -> String {
        if let Some(recorded) = &self.recorded {
            let gap = locale.text("sentence-gap");
            let note = locale.text("verdict-recorded-note");
            return [note.as_str(), recorded.detail(locale)].join(&gap);
        }
        let examination = &self.examination;
        let mut sentences = vec![self.verdict_sentence(locale)];
        sentences.extend(examination.repairs.iter().map(|it| locale.text(it.title())));
        sentences.extend(self.key_sentences(locale));
        sentences.extend(examination.alterations.iter().map(|it| it.sentence(locale)));
        sentences.extend(self.text_sentence(locale));
        sentences.retain(|sentence| !sentence.is_empty());
        sentences.join(&locale.text("sentence-gap"))
    }

    fn verdict_sentence(&self, locale: Locale) -> String {
        let number =
            |bits: Option<usize>| bits.map_or_else(|| "?".to_owned(), |bits| bits.to_string());
        let (key_bits, signature_bits) = (number(self.key_bits), number(self.signature_bits));
        let algorithm = self.algorithm().unwrap_or_default();
        let args = [
            ("key_bits", key_bits.as_str()),
            ("signature_bits", signature_bits.as_str()),
            ("algorithm", &algorithm),
        ];
        match self.cause {
            Some(MismatchCause::DamagedSignature) if self.examination.signed.is_some() => {
                locale.text("mismatch-mended-signature")
            }
            Some(MismatchCause::DamagedSignature) if self.signature_bits.is_some() => {
                locale.text_with("mismatch-cut-signature", &args)
            }
            Some(MismatchCause::WrongKey) if self.examination.signer.is_some() => {
                locale.text("mismatch-other-signer")
            }
            Some(cause) => locale.text_with(cause.title(), &args),
            None => locale
                .attribute(self.verdict.title(), "detail", &args)
                .unwrap_or_default(),
        }
    }

    /// What is known about the text under the key that signed.
    fn text_sentence(&self, locale: Locale) -> Option<String> {
        let examination = &self.examination;
        if self.verdict == Verdict::Verified || examination.signed.is_none() {
            None
        } else if examination.received_digest.is_none() {
            Some(locale.text("signature-text-unchecked"))
        } else if examination.signed_text.is_none() {
            let tried = examination.texts_tried.to_string();
            Some(locale.text_with("signature-text-unknown", &[("count", &tried)]))
        } else if examination.alterations.is_empty() {
            Some(locale.text("signature-text-unchanged"))
        } else {
            None
        }
    }

    /// Whose key it is, and whose was given.
    fn key_sentences(&self, locale: Locale) -> Vec<String> {
        let Examination {
            signer,
            given,
            keys_tried,
            keys_unreadable,
            ..
        } = &self.examination;
        let mut sentences = Vec::new();
        let given = given.as_ref().filter(|given| **given != KeyHolder::OwnApp);
        if let Some(given) = given {
            let holder = given.title(locale);
            sentences.push(locale.text_with("signature-key-given", &[("holder", &holder)]));
        }
        if let Some(signer) = signer {
            let holder = signer.title(locale);
            sentences.push(locale.text_with("signature-key-of", &[("holder", &holder)]));
        } else if *keys_tried > 0 {
            let count = keys_tried.to_string();
            sentences.push(locale.text_with("signature-keys-tried", &[("count", &count)]));
        }
        if !keys_unreadable.is_empty() {
            let names = keys_unreadable.join(", ");
            sentences.push(locale.text_with("signature-keys-unreadable", &[("names", &names)]));
        }
        sentences
    }

    /// The algorithm found in the signature, or the one that was expected. `None` if nothing tells
    /// it.
    #[must_use]
    pub fn algorithm(&self) -> Option<String> {
        if let Some(recorded) = &self.recorded {
            return recorded.algorithm.clone();
        }
        match &self.examination.signed {
            Some(SignedDigest {
                hash,
                padding: Padding::Pss,
                ..
            }) => Some(format!("{} / PSS", hash.name())),
            Some(SignedDigest { hash, .. }) => Some(hash.sign_type().map_or_else(
                || format!("{} / PKCS#1 v1.5", hash.name()),
                |found| found.algorithm().to_owned(),
            )),
            None => {
                let expected = self.sign_type.map(SignType::algorithm);
                expected.map(str::to_owned)
            }
        }
    }

    /// What was found out, to be quoted: digests, alterations, the first difference, holders of
    /// keys. Tokens are covered.
    #[must_use]
    pub fn quoted_examination(&self, masker: &Masker) -> Vec<String> {
        let Examination {
            repairs,
            signed,
            received_digest,
            alterations,
            signer,
            given,
            ..
        } = &self.examination;
        let mut facts: Vec<String> = repairs
            .iter()
            .map(|repair| format!("sign: {}", repair.name()))
            .collect();
        let holders = [("given", given), ("signer", signer)];
        facts.extend(holders.into_iter().filter_map(|(role, holder)| {
            let holder = holder.as_ref()?;
            let place = holder.place().unwrap_or_default();
            Some(
                format!("{role} = {} {place}", holder.name())
                    .trim_end()
                    .to_owned(),
            )
        }));
        if let Some(signed) = signed {
            let name = signed.hash.name();
            facts.push(format!("{name}, sign: {}", hex(&signed.digest)));
            let text = received_digest
                .as_deref()
                .map_or_else(|| "?".to_owned(), hex);
            facts.push(format!("{name}, text: {text}"));
        }
        facts.extend(
            alterations
                .iter()
                .map(|alteration| match alteration.about() {
                    Some(about) => format!("{} ({about})", alteration.name()),
                    None => alteration.name().to_owned(),
                }),
        );
        facts.extend(self.quoted_difference(masker));
        facts
    }

    fn quoted_difference(&self, masker: &Masker) -> Vec<String> {
        let Examination {
            difference: Some(difference),
            signed_text: Some(signed),
            received_text: Some(received),
            ..
        } = &self.examination
        else {
            return Vec::new();
        };
        let context = difference.context(signed, received, masker);
        let byte = |byte: Option<u8>| byte.map_or_else(|| "–".to_owned(), |byte| hex(&[byte]));
        vec![
            format!(
                "@{} − {} {}",
                difference.offset,
                byte(difference.signed),
                context.signed
            ),
            format!(
                "@{} + {} {}",
                difference.offset,
                byte(difference.received),
                context.received
            ),
        ]
    }

    /// The body with its signature mended and the signed text in the place of its node: what the
    /// gateway sent before it was altered. `None` unless the result is proven to be that.
    #[must_use]
    pub fn mended_body(&self, envelope: &ResponseEnvelope) -> Option<Vec<u8>> {
        let examination = &self.examination;
        let text = examination
            .signed_text
            .as_deref()
            .filter(|_| examination.fits_node && !examination.alterations.is_empty());
        let sign = examination
            .mended_sign
            .as_deref()
            .filter(|_| examination.signed_text.is_some());
        let (before, after) = envelope.signed_frame();
        let text = match text {
            Some(text) => Some(text.strip_prefix(before)?.strip_suffix(after)?),
            None => None,
        };
        let document = &envelope.document;
        let of_sign = document
            .member(JsonDocument::ROOT, "sign")
            .and_then(|member| document.node(member))
            .map(|node| node.value);
        let quoted = sign.map(|sign| format!("\"{sign}\""));
        let mut replacements = [
            text.map(|text| (envelope.signed_range(), text)),
            quoted
                .as_deref()
                .and_then(|sign| Some((of_sign?.range(), sign.as_bytes()))),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>();
        if replacements.is_empty() {
            return None;
        }
        replacements.sort_by_key(|(range, _)| range.start);
        let (body, mut mended, mut at) = (document.bytes(), Vec::new(), 0);
        for (range, by) in replacements {
            mended.extend_from_slice(body.get(at..range.start)?);
            mended.extend_from_slice(by);
            at = range.end;
        }
        mended.extend_from_slice(body.get(at..)?);
        Some(mended)
    }
}
