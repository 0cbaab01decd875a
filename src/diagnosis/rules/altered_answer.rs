//! A signature that does not fit although the key is right, or that is damaged.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::Masker;
use crate::signing::MismatchCause;
use crate::signing::doctor::Alteration;

/// The text was changed after signing, another hash or padding was used, or the value of `sign` was
/// damaged.
pub(super) struct AlteredAnswer;

impl Rule for AlteredAnswer {
    fn id(&self) -> &'static str {
        "altered-answer"
    }

    fn topic(&self) -> Topic {
        Topic::Signature
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let report = evidence.signature.as_ref()?;
        let cause = report.cause?;
        let examination = &report.examination;
        let is_edited = |alteration: &&Alteration| variant_of(alteration) == "edited";
        let variant = match cause {
            MismatchCause::WrongKey | MismatchCause::OwnPublicKey => return None,
            // Whatever else is wrong, changed data is the worst of it.
            _ if examination.alterations.iter().any(|it| is_edited(&it)) => Some("edited"),
            MismatchCause::AlteredText => examination.alterations.first().map(variant_of),
            MismatchCause::OtherHash => Some("other-hash"),
            MismatchCause::OtherPadding => Some("other-padding"),
            MismatchCause::DamagedSignature if examination.signed.is_some() => {
                Some("mended-signature")
            }
            MismatchCause::DamagedSignature => Some("damaged-signature"),
        };
        let about = examination.alterations.iter().find_map(Alteration::about);
        let algorithm = report.algorithm().unwrap_or_default();
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented)
            .perhaps_because(variant)
            .with("algorithm", algorithm.as_str())
            .with("signed", about.unwrap_or("–"))
            .quoting(format!("sign: mismatch ({})", cause.name()))
            .quoting_all(report.signature_bits.map(|bits| match examination.signed {
                Some(_) => format!("{algorithm}, {bits} bit"),
                None => format!("{bits} bit"),
            }));
        Some(finding.quoting_all(report.quoted_examination(&Masker::new())))
    }
}

/// Alterations with the same remedy share a text.
fn variant_of(alteration: &Alteration) -> &'static str {
    match alteration {
        Alteration::Reformatted(_)
        | Alteration::Reordered(_)
        | Alteration::NumbersUnquoted
        | Alteration::NumbersQuoted
        | Alteration::LineEndings(_)
        | Alteration::EndTrimmed
        | Alteration::EndAdded
        | Alteration::ByteOrderMarkRemoved => "rewritten",
        Alteration::SlashesUnescaped
        | Alteration::SlashesEscaped
        | Alteration::CharactersUnescaped
        | Alteration::CharactersEscaped
        | Alteration::HtmlUnescaped
        | Alteration::HtmlEscaped => "other-escapes",
        Alteration::Reencoded(_) => "re-encoded",
        Alteration::OtherExtent(_) => "other-extent",
        Alteration::FieldAdded(_) | Alteration::FieldEdited(_) | Alteration::CharacterEdited => {
            "edited"
        }
    }
}
