//! The meaning of values that are letters or numbers.

use crate::i18n::Locale;

/// `STATEORGAN` of `firm_type` is the longest code, in bytes.
const LONGEST_CODE: usize = 10;

/// What a coded value of a member's field means, for example `user_status` `T`; `None` if the
/// field has no codes or this is not one of them. Case does not matter: `gender` comes as `f` or `F`.
#[must_use]
pub fn coded_value_text(locale: Locale, field: &str, value: &str) -> Option<String> {
    let code = match value {
        "?" => "anonymous".to_owned(),
        other => other.to_ascii_lowercase(),
    };
    let is_code = !code.is_empty()
        && code.len() <= LONGEST_CODE
        && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_code.then(|| locale.attribute(&format!("member-{field}"), &format!("value-{code}"), &[]))?
}
