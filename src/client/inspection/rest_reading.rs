//! Pasted answers of the third version.

use crate::client::Answer;
use crate::protocol::methods::{MethodInfo, OAUTH_TOKEN, USER_INFO_SHARE};
use crate::protocol::v3::RestAnswerHead;
use crate::protocol::{Charset, ResponseEnvelope};
use crate::signing::KnownKeys;

/// Reads an answer to a call; if that is not known, to the one whose fields it has.
pub(super) fn read_rest_answer(
    (body, charset): (&[u8], Charset),
    (status, headers): (u16, &[(&str, &str)]),
    method: Option<&'static MethodInfo>,
    keys: KnownKeys<'_>,
) -> Answer {
    let head = RestAnswerHead::of(headers.iter().copied());
    let read = |method| {
        let body = (body.into(), charset);
        Answer::read_bare(body, (status, &head), method, keys)
    };
    let answer = read(method);
    let envelope = answer.envelope.as_ref().ok();
    match envelope
        .filter(|_| method.is_none())
        .and_then(method_of_fields)
    {
        Some(method) => read(Some(method)),
        None => answer,
    }
}

/// The call whose fields an answer has.
fn method_of_fields(envelope: &ResponseEnvelope) -> Option<&'static MethodInfo> {
    let has = |name: &&str| envelope.field(name).is_some();
    if has(&"access_token") {
        Some(&OAUTH_TOKEN)
    } else if ["user_id", "open_id", "nick_name"].iter().any(has) {
        Some(&USER_INFO_SHARE)
    } else {
        None
    }
}
