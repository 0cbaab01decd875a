//! A successful answer of `alipay.open.auth.token.app.query`.

use super::{AppId, ResponseEnvelope};

/// How a merchant's grant stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppGrantStatus {
    /// `valid` or `invalid`, as sent.
    pub status: String,
    /// The merchant's app.
    pub auth_app_id: Option<AppId>,
    /// The merchant.
    pub user_id: Option<String>,
    /// When it begins, as sent.
    pub auth_start: Option<String>,
    /// When it ends, as sent.
    pub auth_end: Option<String>,
    /// The calls that it covers, by the names of their methods; empty if the answer lists none.
    pub auth_methods: Vec<String>,
}

impl AppGrantStatus {
    /// Reads the status from an answer; `None` if it tells none.
    #[must_use]
    pub fn of(envelope: &ResponseEnvelope) -> Option<Self> {
        let field = |name| envelope.field(name).filter(|value| !value.is_empty());
        let document = &envelope.document;
        let methods = document.member(envelope.node.index, "auth_methods");
        let names = methods.into_iter().flat_map(|list| document.children(list));
        Some(Self {
            status: field("status")?,
            auth_app_id: field("auth_app_id").and_then(|text| AppId::parse(&text).ok()),
            user_id: field("user_id"),
            auth_start: field("auth_start"),
            auth_end: field("auth_end"),
            auth_methods: names.filter_map(|index| document.text(index)).collect(),
        })
    }

    /// Whether the grant is good.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.status.eq_ignore_ascii_case("valid")
    }

    /// Whether the grant covers a call; `None` if the answer does not list what it covers.
    #[must_use]
    pub fn covers(&self, method: &str) -> Option<bool> {
        let is_listed = self.auth_methods.iter().any(|name| name == method);
        (!self.auth_methods.is_empty()).then_some(is_listed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Charset;

    fn status(node: &str) -> Option<AppGrantStatus> {
        let body = format!(r#"{{"alipay_open_auth_token_app_query_response":{node},"sign":"s"}}"#);
        let envelope =
            ResponseEnvelope::cut(body.into_bytes().into(), Charset::Utf8, None).unwrap();
        AppGrantStatus::of(&envelope)
    }

    #[test]
    fn tells_whether_it_is_good_and_what_it_covers() {
        let status = status(
            r#"{"code":"10000","status":"valid","auth_app_id":"9021000123456789","auth_methods":["alipay.user.info.share"]}"#,
        )
        .unwrap();
        assert!(status.is_valid());
        assert_eq!(status.covers("alipay.user.info.share"), Some(true));
        assert_eq!(status.covers("alipay.trade.pay"), Some(false));
        assert_eq!(
            status.auth_app_id.as_ref().map(AppId::as_str),
            Some("9021000123456789")
        );
    }

    #[test]
    fn what_is_not_listed_is_not_known() {
        assert!(status("{}").is_none());
        let status = status(r#"{"status":"invalid"}"#).unwrap();
        assert!(!status.is_valid());
        assert_eq!(status.covers("alipay.user.info.share"), None);
    }
}
