//! What a gateway answered: signature and refusal.

use serde_json::{Value, json};

use crate::cli::View;
use crate::cli::page::Page;
use crate::client::Answer;
use crate::protocol::{GatewayError, Masker};
use crate::signing::{MismatchCause, SignatureReport};

/// The verdict with its cause.
pub(super) fn signature_json(report: &SignatureReport, view: View) -> Value {
    json!({
        "verdict": report.verdict.name(),
        "cause": report.cause.map(MismatchCause::name),
        "detail": report.detail(view.locale),
    })
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
        let args = [("code", error.code.as_str()), ("msg", &error.msg)];
        page.text(&locale.text_with("cli-gateway-error", &args));
        page.labelled(
            "",
            &format!("{} {}", error.sub_code, masker.mask(&error.sub_msg)),
        );
    }
}
