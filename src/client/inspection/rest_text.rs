//! A request of the third version as it was pasted.

use super::RequestText;
use crate::protocol::json::JsonDocument;
use crate::protocol::v3::{
    APP_AUTH_TOKEN_HEADER, AuthorizationHeader, ROOT_CERT_SN_HEADER, RestSignContent, V3Route,
};
use crate::protocol::{Charset, Params};
use crate::signing::SignContent;

/// The parts of a request as they stand in a text.
#[derive(Debug, Default)]
pub(super) struct RestText<'a> {
    /// The verb.
    pub(super) verb: &'a str,
    /// The address with its query.
    pub(super) address: &'a str,
    /// Names and values of the headers.
    pub(super) headers: Vec<(&'a str, &'a str)>,
    /// The body; `None` if it is in a file.
    pub(super) body: Option<&'a str>,
}

/// The most members of a body that are read.
const MOST_MEMBERS: usize = 300;

impl RestText<'_> {
    /// Reads it, if path or header `Authorization` are those of the third version.
    pub(super) fn read(self) -> Option<RequestText> {
        let header = |wanted: &str| {
            let mut headers = self.headers.iter();
            let found = headers.find(|(name, _)| name.eq_ignore_ascii_case(wanted));
            found.map(|(_, value)| value.trim())
        };
        let authorization = header("authorization").and_then(AuthorizationHeader::parse);
        let is_rest = self.address.contains(V3Route::PREFIX);
        if !is_rest && authorization.is_none() {
            return None;
        }
        let body = self.body.unwrap_or_default();
        let token = header(APP_AUTH_TOKEN_HEADER);
        let mut params: Params = authorization
            .iter()
            .flat_map(AuthorizationHeader::pairs)
            .collect();
        for (name, value) in [
            ("app_auth_token", token),
            ("alipay_root_cert_sn", header(ROOT_CERT_SN_HEADER)),
        ] {
            if let Some(value) = value {
                params.set(name, value);
            }
        }
        let members = members(body);
        let form = if members.is_some() { "" } else { body };
        let plain = RequestText::of_parts(self.address, form);
        params.merge(plain.params);
        params.merge(members.unwrap_or_default());
        let content = authorization
            .as_ref()
            .zip(self.body)
            .and_then(|(authorization, body)| self.content(authorization, body, token));
        Some(RequestText {
            verb: Some(self.verb.to_owned()),
            address: plain.address,
            params,
            content,
            authorization,
            ..RequestText::default()
        })
    }

    /// The string to sign, if the address is whole.
    fn content(
        &self,
        authorization: &AuthorizationHeader,
        body: &str,
        app_auth_token: Option<&str>,
    ) -> Option<SignContent> {
        let target = match self.address.split_once("://") {
            Some((_, rest)) => rest.get(rest.find('/')?..)?,
            None => self.address.get(self.address.find('/')?..)?,
        };
        let content = RestSignContent {
            auth_string: &authorization.auth_string,
            http_method: self.verb,
            target,
            body,
            app_auth_token,
        };
        Some(SignContent::from_text(content.to_string()))
    }
}

/// The members of a body of JSON; `None` for any other body.
fn members(body: &str) -> Option<Params> {
    let document = JsonDocument::parse(body.as_bytes().into(), Charset::Utf8).ok()?;
    let members = document.children(JsonDocument::ROOT).take(MOST_MEMBERS);
    let members = members.filter_map(|index| Some((document.name(index)?, document.text(index)?)));
    Some(members.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "ALIPAY-SHA256withRSA app_id=1,nonce=n,timestamp=2,sign=eA==";

    fn text<'a>(address: &'a str, body: &'a str) -> RestText<'a> {
        RestText {
            verb: "POST",
            address,
            headers: vec![("authorization", HEADER), ("alipay-app-auth-token", "t")],
            body: Some(body),
        }
    }

    #[test]
    fn parameters_come_from_headers_address_and_json() {
        let address = "https://openapi.alipay.com/v3/alipay/system/oauth/token?a=b%2B";
        let request = text(address, r#"{"code":"c"}"#).read().unwrap();
        for (name, value) in [
            ("app_id", "1"),
            ("sign", "eA=="),
            ("a", "b+"),
            ("code", "c"),
            ("app_auth_token", "t"),
        ] {
            assert_eq!(request.params.value(name), Some(value), "{name}");
        }
        assert_eq!(
            request.content.unwrap().as_str(),
            "app_id=1,nonce=n,timestamp=2\nPOST\n/v3/alipay/system/oauth/token?a=b%2B\n{\"code\":\"c\"}\nt\n"
        );
    }

    #[test]
    fn other_requests_are_left_alone() {
        let other = RestText {
            address: "https://openapi.alipay.com/gateway.do?a=b",
            ..RestText::default()
        };
        assert!(other.read().is_none());
        let unsigned = RestText {
            headers: Vec::new(),
            ..text("https://a/v3/alipay/user/info/share", "")
        };
        assert_eq!(unsigned.read().unwrap().content, None);
    }
}
