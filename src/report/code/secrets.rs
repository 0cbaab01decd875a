//! The tokens and codes of a request, and the variables that stand for them.

/// Parameters that let their bearer act for somebody, each with its variable.
const SECRETS: [(&str, &str); 4] = [
    ("code", "ALIPAY_AUTH_CODE"),
    ("refresh_token", "ALIPAY_REFRESH_TOKEN"),
    ("auth_token", "ALIPAY_ACCESS_TOKEN"),
    ("app_auth_token", "ALIPAY_APP_AUTH_TOKEN"),
];

/// The variable that stands for a parameter, unless its value is to be written out. A value that is
/// not known yet is always a variable.
pub(super) fn variable_for(name: &str, value: &str, reveal: bool) -> Option<&'static str> {
    let (_, variable) = SECRETS.iter().find(|(secret, _)| *secret == name)?;
    (!reveal || value.is_empty()).then_some(variable)
}
