//! A request's bytes as words of a shell.

use serde_json::Value;

use super::error::CodeError;
use super::quote::shell;
use super::request::CodeRequest;
use super::secrets::variable_for;
use super::slots::{Slots, content_type};
use crate::client::RestHead;
use crate::protocol::v3::APP_AUTH_TOKEN_HEADER;
use crate::protocol::{Charset, Params};

/// Adds address, headers and body as they are sent, percent-encoding and all.
///
/// # Errors
/// [`CodeError::NotSigned`] without `sign`, [`CodeError::NotInCharset`] if a value has no bytes.
pub(super) fn put_wire(
    slots: &mut Slots,
    request: &CodeRequest,
    reveal: bool,
) -> Result<(), CodeError> {
    if let Some(head) = &request.head {
        return put_rest_wire(slots, (request, head), reveal);
    }
    if request.query.filled("sign").is_none() {
        return Err(CodeError::NotSigned);
    }
    let charset = request.charset();
    let start = format!("{}?", request.gateway);
    let url = word(start, &request.query, charset, reveal)?;
    let body = word(String::new(), &request.business, charset, reveal)?;
    slots.put("wire_url", url);
    slots.put("wire_body", body);
    let header = format!("--header {} \\", shell(&content_type(request)));
    slots.put_block("wire_headers", [header]);
    Ok(())
}

/// The same of a request of the third version: headers, a token in the address, a body of JSON.
fn put_rest_wire(
    slots: &mut Slots,
    (request, head): (&CodeRequest, &RestHead),
    reveal: bool,
) -> Result<(), CodeError> {
    let (start, charset) = (request.gateway.to_string(), Charset::Utf8);
    let url = if request.query.is_empty() {
        shell(&start)
    } else {
        word(format!("{start}?"), &request.query, charset, reveal)?
    };
    slots.put("wire_url", url);
    slots.put("wire_body", json_word(&request.business, reveal));
    let headers = head.to_headers().into_iter();
    let headers = headers.map(|(name, value)| {
        let is_token = name == APP_AUTH_TOKEN_HEADER;
        let variable = variable_for("app_auth_token", &value, reveal).filter(|_| is_token);
        let header = match variable {
            Some(variable) => format!("{}\"${variable}\"", shell(&format!("{name}: "))),
            None => shell(&format!("{name}: {value}")),
        };
        format!("--header {header} \\")
    });
    slots.put_block("wire_headers", headers);
    Ok(())
}

/// An object as one word. What stands in variables is written as it is: tokens and codes have
/// nothing to escape.
fn json_word(business: &Params, reveal: bool) -> String {
    let (mut word, mut text) = (String::new(), String::new());
    for (index, (name, value)) in business.iter().enumerate() {
        text.push_str(if index == 0 { "{" } else { "," });
        text.push_str(&Value::from(name).to_string());
        text.push(':');
        match variable_for(name, value, reveal) {
            Some(variable) => {
                text.push('"');
                word.push_str(&shell(&std::mem::take(&mut text)));
                word.extend(["\"$", variable, "\""]);
                text.push('"');
            }
            None => text.push_str(&Value::from(value).to_string()),
        }
    }
    if !business.is_empty() {
        text.push('}');
    }
    word.push_str(&shell(&text));
    word
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
