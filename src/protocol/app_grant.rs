//! A successful answer of `alipay.open.auth.token.app`.

use super::json::JsonKind;
use super::{AppAuthToken, AppId, AppRefreshToken, ResponseEnvelope};

/// What one merchant has granted a third-party app.
#[derive(Clone, Debug)]
pub struct AppGrant {
    /// For the public parameter `app_auth_token` of every call on the merchant's behalf.
    pub app_auth_token: AppAuthToken,
    /// For the next refresh.
    pub app_refresh_token: Option<AppRefreshToken>,
    /// The merchant's app, for which users are asked to authorize; `None` if the answer names none
    /// or something that is no app id.
    pub auth_app_id: Option<AppId>,
    /// The merchant.
    pub user_id: Option<String>,
    /// Life of the token in seconds as the gateway says; such tokens are permanent by now.
    pub expires_in: Option<u64>,
    /// Life of the refresh token in seconds.
    pub re_expires_in: Option<u64>,
}

impl AppGrant {
    /// Reads the grants of an answer. They stand at its top level, or, when the merchant chose
    /// among its apps, in its list `tokens`; lives are numbers or strings. None if the answer tells
    /// of no token.
    #[must_use]
    pub fn all_of(envelope: &ResponseEnvelope) -> Vec<Self> {
        let document = &envelope.document;
        let node = envelope.node.index;
        let list = document.member(node, "tokens").filter(|index| {
            document
                .node(*index)
                .is_some_and(|list| list.kind == JsonKind::Array)
        });
        let places: Vec<usize> = match list {
            Some(list) => document.children(list).collect(),
            None => vec![node],
        };
        places
            .into_iter()
            .filter_map(|place| Self::read(envelope, place))
            .collect()
    }

    fn read(envelope: &ResponseEnvelope, place: usize) -> Option<Self> {
        let field = |name| {
            let value = envelope.document.member_text(place, name);
            value.filter(|value| !value.is_empty())
        };
        let seconds = |name| field(name).and_then(|text| text.parse().ok());
        Some(Self {
            app_auth_token: AppAuthToken::new(field("app_auth_token")?),
            app_refresh_token: field("app_refresh_token").map(AppRefreshToken::new),
            auth_app_id: field("auth_app_id").and_then(|text| AppId::parse(&text).ok()),
            user_id: field("user_id"),
            expires_in: seconds("expires_in"),
            re_expires_in: seconds("re_expires_in"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Charset;

    fn grants(node: &str) -> Vec<AppGrant> {
        let body = format!(r#"{{"alipay_open_auth_token_app_response":{node},"sign":"s"}}"#);
        let envelope =
            ResponseEnvelope::cut(body.into_bytes().into(), Charset::Utf8, None).unwrap();
        AppGrant::all_of(&envelope)
    }

    fn told(grant: &AppGrant) -> (&str, Option<&str>, Option<&str>, Option<u64>) {
        (
            grant.app_auth_token.secret(),
            grant
                .app_refresh_token
                .as_ref()
                .map(AppRefreshToken::secret),
            grant.auth_app_id.as_ref().map(AppId::as_str),
            grant.expires_in,
        )
    }

    #[test]
    fn both_shapes_and_both_kinds_of_numbers_are_read() {
        let members = |expires: &str| {
            format!(
                r#""app_auth_token":"t","app_refresh_token":"r","auth_app_id":"9021000123456789","user_id":"2088","expires_in":{expires},"re_expires_in":{expires}"#
            )
        };
        for expires in ["31536000", "\"31536000\""] {
            let members = members(expires);
            for node in [
                format!(r#"{{"code":"10000","msg":"Success",{members}}}"#),
                format!(r#"{{"code":"10000","msg":"Success","tokens":[{{{members}}}]}}"#),
            ] {
                let grants = grants(&node);
                assert_eq!(grants.len(), 1, "{node}");
                assert_eq!(
                    told(&grants[0]),
                    ("t", Some("r"), Some("9021000123456789"), Some(31_536_000)),
                    "{node}"
                );
            }
        }
    }

    #[test]
    fn a_merchant_may_grant_several_apps_and_what_is_no_grant_is_left_out() {
        let grants = grants(
            r#"{"tokens":[{"app_auth_token":"a"},7,{"auth_app_id":"1"},{"app_auth_token":"b","auth_app_id":"no id"}]}"#,
        );
        let told: Vec<_> = grants.iter().map(told).collect();
        assert_eq!(told, [("a", None, None, None), ("b", None, None, None)]);
    }

    #[test]
    fn an_answer_without_a_token_grants_nothing() {
        for node in [
            "{}",
            r#"{"tokens":[]}"#,
            r#"{"tokens":{}}"#,
            r#"{"app_auth_token":""}"#,
        ] {
            assert!(grants(node).is_empty(), "{node}");
        }
    }
}
