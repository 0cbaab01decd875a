//! A request's bytes as words of a shell.

use super::error::CodeError;
use super::quote::shell;
use super::request::CodeRequest;
use super::secrets::variable_for;
use super::slots::Slots;
use crate::protocol::{Charset, Params};

/// Adds address and body as they are sent, percent-encoding and all.
///
/// # Errors
/// [`CodeError::NotSigned`] without `sign`, [`CodeError::NotInCharset`] if a value has no bytes.
pub(super) fn put_wire(
    slots: &mut Slots,
    request: &CodeRequest,
    reveal: bool,
) -> Result<(), CodeError> {
    if request.query.filled("sign").is_none() {
        return Err(CodeError::NotSigned);
    }
    let charset = request.charset();
    let start = format!("{}?", request.gateway);
    let url = word(start, &request.query, charset, reveal)?;
    let body = word(String::new(), &request.business, charset, reveal)?;
    slots.put("wire_url", url);
    slots.put("wire_body", body);
    Ok(())
}

/// One word: text in quotes, and between it the variables that stand for tokens and codes.
fn word(
    start: String,
    params: &Params,
    charset: Charset,
    reveal: bool,
) -> Result<String, CodeError> {
    let (mut word, mut text) = (String::new(), start);
    for (index, (name, value)) in params.iter().enumerate() {
        if index > 0 {
            text.push('&');
        }
        let variable = variable_for(name, value, reveal);
        let sent = if variable.is_some() { "" } else { value };
        let pair: Params = [(name, sent)].into_iter().collect();
        let not_in_charset = |_name| CodeError::NotInCharset(charset.name());
        text.push_str(&pair.to_form(charset).map_err(not_in_charset)?);
        if let Some(variable) = variable {
            word.push_str(&shell(&std::mem::take(&mut text)));
            word.extend(["\"$", variable, "\""]);
        }
    }
    if !text.is_empty() || word.is_empty() {
        word.push_str(&shell(&text));
    }
    Ok(word)
}
