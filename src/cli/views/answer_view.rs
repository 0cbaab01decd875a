//! What a gateway answered: signature and refusal.

use serde_json::{Value, json};

use crate::cli::View;
use crate::cli::page::Page;
use crate::client::Answer;
use crate::protocol::{GatewayError, Masker};
use crate::signing::doctor::{Examination, KeyHolder};
use crate::signing::{MismatchCause, SignatureReport, hex};

/// The verdict with its cause and the proofs behind it.
pub(super) fn signature_json(report: &SignatureReport, masker: &Masker, view: View) -> Value {
    let Examination {
        repairs,
        signed,
        received_digest,
        alterations,
        texts_tried,
        signer,
        given,
        keys_tried,
        keys_unreadable,
        ..
    } = &report.examination;
    let mut document = json!({
        "verdict": report.verdict.name(),
        "cause": report.cause.map(MismatchCause::name),
        "detail": report.detail(view.locale),
        "algorithm": report.algorithm(),
        "key": report.key.map(|key| key.to_string()),
        "key_bits": report.key_bits,
        "signature_bits": report.signature_bits,
        "repairs": repairs.iter().map(|repair| repair.name()).collect::<Vec<_>>(),
        "hash": signed.as_ref().map(|signed| signed.hash.name()),
        "signed_digest": signed.as_ref().map(|signed| hex(&signed.digest)),
        "received_digest": received_digest.as_deref().map(hex),
        "alterations": alterations
            .iter()
            .map(|it| json!({ "id": it.name(), "about": it.about(), "detail": it.sentence(view.locale) }))
            .collect::<Vec<_>>(),
        "first_difference": difference_json(&report.examination, masker),
        "texts_tried": texts_tried,
        "signer": signer.as_ref().map(holder_json),
        "given": given.as_ref().map(holder_json),
        "keys_tried": keys_tried,
        "keys_unreadable": keys_unreadable,
    });
    if let (true, Some(document)) = (report.is_recorded(), document.as_object_mut()) {
        // The verdict of the sender's program: nothing was checked here.
        document.insert("recorded".to_owned(), true.into());
    }
    document
}

fn difference_json(examination: &Examination, masker: &Masker) -> Option<Value> {
    let difference = examination.difference?;
    let (signed, received) = (
        examination.signed_text.as_deref()?,
        examination.received_text.as_deref()?,
    );
    let context = difference.context(signed, received, masker);
    Some(json!({
        "offset": difference.offset,
        "signed_byte": difference.signed.map(|byte| hex(&[byte])),
        "received_byte": difference.received.map(|byte| hex(&[byte])),
        "signed": context.signed,
        "received": context.received,
    }))
}

pub(super) fn holder_json(holder: &KeyHolder) -> Value {
    json!({ "kind": holder.name(), "place": holder.place() })
}

/// The four fields of a refusal. The gateway quotes requests in them, with their tokens.
pub(super) fn error_json(error: &GatewayError, masker: &Masker) -> Value {
    json!({
        "code": error.code,
        "msg": error.msg,
        "sub_code": error.sub_code,
        "sub_msg": masker.mask(&error.sub_msg),
    })
}

/// Verdict and refusal for people.
pub(super) fn text(answer: &Answer, masker: &Masker, page: &mut Page, view: View) {
    let (locale, signature) = (view.locale, &answer.signature);
    let verdict = signature.title(locale);
    page.text(&locale.text_with("signature-line", &[("verdict", &verdict)]));
    page.labelled("", &signature.detail(locale));
    if let Some(error) = &answer.error {
        error_text(error, masker, page, view);
    }
}

/// A refusal for people.
pub(super) fn error_text(error: &GatewayError, masker: &Masker, page: &mut Page, view: View) {
    if error.code.is_empty() && error.msg.is_empty() {
        // In the third version code and message are all there is.
        let message = masker.mask(&error.sub_msg);
        let args = [("code", error.sub_code.as_str()), ("msg", &message)];
        page.text(&view.locale.text_with("cli-gateway-error", &args));
        return;
    }
    let args = [("code", error.code.as_str()), ("msg", &error.msg)];
    page.text(&view.locale.text_with("cli-gateway-error", &args));
    let cause = format!("{} {}", error.sub_code, masker.mask(&error.sub_msg));
    page.labelled("", &cause);
}
