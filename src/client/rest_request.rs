//! Requests of the third version.

use serde_json::{Map, Value};
use url::Url;

use super::{CallError, CallStamp, Credentials, RestHead, SentRequest};
use crate::protocol::methods::{Call, MethodInfo};
use crate::protocol::v3::{AuthorizationHeader, HttpMethod, RestSignContent, V3Route};
use crate::protocol::{AppAuthToken, Charset, Params, SignType};
use crate::signing::{SignContent, sign};

/// Writes a call and signs it.
///
/// # Errors
/// [`CallError`] if the key cannot sign, or the third version does not take what the credentials
/// say.
pub(super) fn build(
    gateway: &Url,
    call: &Call,
    credentials: &Credentials,
    stamp: &CallStamp,
) -> Result<SentRequest, CallError> {
    check(credentials)?;
    let route = V3Route::of(call.method).ok_or_else(|| no_route(call.method))?;
    let (query, business) = parts(call, route);
    let sns = credentials.certificate_sns();
    let sns = sns.as_ref();
    let head = RestHead {
        authorization: AuthorizationHeader::unsigned(
            &credentials.app_id,
            sns.map(|sns| sns.app_cert_sn.as_str()),
            &stamp.nonce,
            stamp.now.as_millisecond(),
        ),
        app_auth_token: credentials.app_auth_token.clone(),
        alipay_root_cert_sn: sns.map(|sns| sns.alipay_root_cert_sn.clone()),
    };
    let mut address = gateway.clone();
    address.set_path(route.path);
    let place = (route.http_method, &address);
    let mut request = SentRequest::of_rest_parts(place, query, business, head);
    let content = request.sign_content.as_str().as_bytes();
    let signature = sign(content, &credentials.private_key, SignType::Rsa2)?;
    if let Some(head) = &mut request.head {
        head.authorization.sign = signature;
    }
    Ok(request)
}

impl SentRequest {
    /// A request of the third version as it goes out, from all its parameters; `place` is its verb
    /// and its address without the query.
    #[must_use]
    pub fn of_rest_parts(
        (http_method, address): (HttpMethod, &Url),
        query: Params,
        business: Params,
        head: RestHead,
    ) -> Self {
        let mut url = address.clone();
        let form = utf8_form(&query);
        url.set_query(Some(form.as_str()).filter(|form| !form.is_empty()));
        let body = json(&business);
        let target = url.query().map(|query| format!("{}?{query}", url.path()));
        let content = RestSignContent {
            auth_string: &head.authorization.auth_string,
            http_method: http_method.name(),
            target: target.as_deref().unwrap_or_else(|| url.path()),
            body: &body,
            app_auth_token: head.app_auth_token.as_ref().map(AppAuthToken::secret),
        };
        Self {
            http_method,
            sign_content: SignContent::from_text(content.to_string()),
            url,
            body,
            query,
            business,
            head: Some(head),
        }
    }
}

/// What the third version takes: one algorithm, one character set, headers of one line.
fn check(credentials: &Credentials) -> Result<(), CallError> {
    if credentials.sign_type != SignType::Rsa2 {
        return Err(CallError::RestSignType(credentials.sign_type));
    }
    if credentials.charset != Charset::Utf8 {
        return Err(CallError::RestCharset(credentials.charset));
    }
    let token = credentials.app_auth_token.as_ref();
    let fits = |token: &AppAuthToken| token.secret().bytes().all(|byte| byte.is_ascii_graphic());
    if token.is_some_and(|token| !fits(token)) {
        return Err(CallError::NotInHeader("app_auth_token"));
    }
    Ok(())
}

fn no_route(method: &'static MethodInfo) -> CallError {
    CallError::NoRoute(method.name)
}

/// The parameters of query and body. What the second version packs into `biz_content` stands by
/// itself here, and the token of a user is a parameter of the query.
fn parts(call: &Call, route: &V3Route) -> (Params, Params) {
    let mut query = Params::new();
    if let Some(token) = &call.auth_token {
        query.set("auth_token", token.secret());
    }
    let business = unpacked(&call.business);
    match route.http_method {
        HttpMethod::Post => (query, business),
        HttpMethod::Get => {
            query.merge(business);
            (query, Params::new())
        }
    }
}

fn unpacked(business: &Params) -> Params {
    let packed = business.value("biz_content");
    let packed = packed.and_then(|json| serde_json::from_str::<Map<String, Value>>(json).ok());
    let Some(packed) = packed else {
        return business.clone();
    };
    let own = business.iter().filter(|(name, _)| *name != "biz_content");
    let own = own.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let packed = packed.into_iter().map(|(name, value)| match value {
        Value::String(text) => (name, text),
        other => (name, other.to_string()),
    });
    own.chain(packed).collect()
}

/// Every text exists in UTF-8.
fn utf8_form(params: &Params) -> String {
    params.to_form(Charset::Utf8).unwrap_or_default()
}

/// An object in the order of the parameters; nothing for none.
fn json(business: &Params) -> String {
    if business.is_empty() {
        return String::new();
    }
    let members = business.iter();
    let members = members.map(|(name, value)| (name.to_owned(), Value::from(value)));
    Value::Object(members.collect()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Masker;

    fn head(token: Option<&str>) -> RestHead {
        let header =
            "ALIPAY-SHA256withRSA app_id=1,nonce=n,timestamp=2,sign=c2lnbmF0dXJlc2lnbmF0dXJl";
        RestHead {
            authorization: AuthorizationHeader::parse(header).unwrap(),
            app_auth_token: token.map(AppAuthToken::new),
            alipay_root_cert_sn: None,
        }
    }

    fn request(token: Option<&str>) -> SentRequest {
        let address = "https://openapi.alipay.com/v3/alipay/user/info/share";
        let address = address.parse().unwrap();
        let query = [("auth_token", "a b+c")].into_iter().collect();
        let place = (HttpMethod::Post, &address);
        SentRequest::of_rest_parts(place, query, Params::new(), head(token))
    }

    #[test]
    fn the_signed_target_is_the_one_that_is_sent() {
        let request = request(Some("201904BBmerchant"));
        assert_eq!(
            request.sign_content.as_str(),
            "app_id=1,nonce=n,timestamp=2\nPOST\n/v3/alipay/user/info/share?auth_token=a+b%2Bc\n\n201904BBmerchant\n"
        );
        assert!(request.url.as_str().ends_with("?auth_token=a+b%2Bc"));
        assert_eq!(request.body, "");
    }

    #[test]
    fn what_v2_packs_stands_by_itself() {
        let packed = [("biz_content", r#"{"grant_type":"a","code":"b"}"#)];
        let business = unpacked(&packed.into_iter().collect());
        assert_eq!(json(&business), r#"{"grant_type":"a","code":"b"}"#);
        assert_eq!(json(&Params::new()), "");
    }

    #[test]
    fn debug_output_and_masked_headers_hide_tokens_and_signature() {
        let token = "201904BBe2a1f3c4d5e6f708192a3b4c5d6e7X89";
        let request = request(Some(token));
        let mut masker = Masker::new();
        request.teach(&mut masker);
        let shown = format!("{request:?}");
        let headers = request.headers();
        let headers = headers
            .iter()
            .map(|(name, value)| masker.mask_value(name, value));
        for text in headers.chain([shown]) {
            assert!(
                !text.contains(token) && !text.contains("c2lnbmF0dXJlc2ln"),
                "{text}"
            );
        }
    }
}
