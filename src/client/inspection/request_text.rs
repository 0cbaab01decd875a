//! A request as it was pasted.

use url::Url;

use super::Because;
use crate::diagnosis::BareCallback;
use crate::protocol::v3::{AuthorizationHeader, V3Route};
use crate::protocol::{ApiVersion, Charset, Params};
use crate::signing::SignContent;
use crate::signing::comparison::OwnSignContent;

/// Names that a request to the gateway has
/// (Alipay open platform, public request parameters, opendocs.alipay.com/common/02mse7).
const NAMES: [&str; 15] = [
    "alipay_sdk",
    "app_auth_token",
    "app_id",
    "auth_token",
    "biz_content",
    "charset",
    "code",
    "format",
    "grant_type",
    "method",
    "refresh_token",
    "sign",
    "sign_type",
    "timestamp",
    "version",
];

/// What an address of the authorization page has in its path.
const AUTHORIZE_PAGES: [&str; 3] = ["publicAppAuthorize", "appToAppAuth", "appToAppBatchAuth"];

/// The most parameters that are read.
const MOST_PARAMS: usize = 300;

/// How many of [`NAMES`] make a request.
const ENOUGH_NAMES: usize = 3;

/// An address, a form, or both, taken apart.
#[derive(Clone, Debug, Default)]
pub struct RequestText {
    /// The verb, if it is told.
    pub verb: Option<String>,
    /// The address without its query.
    pub address: Option<String>,
    /// How `redirect_uri` is written in an address of the authorization page, if it is not encoded.
    pub bare_callback: Option<BareCallback>,
    /// The parameters of query and body, decoded.
    pub params: Params,
    /// The string to sign.
    pub content: Option<SignContent>,
    /// Whether query and body are both known, and `charset` stands in the body only.
    pub charset_outside_query: bool,
    /// Names of files that the body is read from, which are not here.
    pub files: Vec<String>,
    /// The header `Authorization` of a request of the third version.
    pub authorization: Option<AuthorizationHeader>,
}

/// What a request's parameters show it to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RequestKind {
    Gateway,
    Authorization,
    Redirect,
    Other,
}

impl RequestText {
    /// Reads a form as it is sent, or a string to sign.
    pub(super) fn of_form(form: &str) -> Self {
        let own = OwnSignContent::read(form);
        let is_plain = own
            .as_ref()
            .is_some_and(|own| own.form == crate::signing::comparison::OwnForm::Text);
        let encoded = form.contains('%');
        let params = if is_plain && !encoded {
            plain_params(form)
        } else {
            form_params(form)
        };
        let content = Some(SignContent::of(&params));
        Self {
            params,
            content,
            ..Self::default()
        }
    }

    /// Reads an address with its query, and a body.
    pub(super) fn of_parts(address: &str, body: &str) -> Self {
        let (base, query) = address.split_once('?').unwrap_or((address, ""));
        let query = query.split('#').next().unwrap_or(query);
        let in_query = form_params(query);
        let joined = if query.is_empty() || body.is_empty() {
            format!("{query}{body}")
        } else {
            format!("{query}&{body}")
        };
        let params = form_params(&joined);
        Self {
            address: Some(base.to_owned()),
            bare_callback: bare_callback(address),
            charset_outside_query: !body.is_empty()
                && in_query.value("charset").is_none()
                && params.value("charset").is_some(),
            content: Some(SignContent::of(&params)),
            params,
            ..Self::default()
        }
    }

    /// What it is, by its path and its parameters.
    pub(super) fn kind(&self) -> RequestKind {
        let path = self.address.as_deref().unwrap_or_default();
        let has = |name| self.params.filled(name).is_some();
        let names = NAMES
            .iter()
            .filter(|name| self.params.value(name).is_some());
        let is_authorize_page = AUTHORIZE_PAGES.iter().any(|page| path.contains(page));
        if is_authorize_page || (has("redirect_uri") && has("app_id") && !has("auth_code")) {
            RequestKind::Authorization
        } else if has("auth_code") || has("app_auth_code") {
            RequestKind::Redirect
        } else if names.count() >= ENOUGH_NAMES
            || path.ends_with("/gateway.do")
            || self
                .method()
                .is_some_and(|method| method.starts_with("alipay."))
            || (has("grant_type") && (has("code") || has("refresh_token")))
            || (has("sign") && has("app_id"))
        {
            RequestKind::Gateway
        } else if has("scope") && (has("state") || has("app_id")) || has("state") {
            RequestKind::Redirect
        } else {
            RequestKind::Other
        }
    }

    /// In which form it is written: its path and its header tell.
    #[must_use]
    pub fn api_version(&self) -> ApiVersion {
        if self.authorization.is_some() || self.route_path().is_some() {
            ApiVersion::V3
        } else {
            ApiVersion::V2
        }
    }

    /// The path, if it is one of the third version.
    pub(super) fn route_path(&self) -> Option<&str> {
        let address = self.address.as_deref()?;
        let at = address.find(V3Route::PREFIX)?;
        address.get(at..)
    }

    /// The value of `method`, or the call that lives at its path in the third version.
    pub(super) fn method(&self) -> Option<&str> {
        let of_path = || Some(V3Route::at(self.route_path()?)?.method);
        self.params.filled("method").or_else(of_path)
    }

    /// The host of the address.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        let (_, rest) = self.address.as_deref()?.split_once("://")?;
        let authority = rest.split('/').next()?;
        let host = authority.rsplit('@').next()?;
        let host = host.rsplit_once(':').map_or(host, |(host, _)| host);
        (!host.is_empty()).then_some(host)
    }

    /// A sentence that names its parameters, or another one if it has none.
    pub(super) fn because(&self, with_names: &'static str, alone: &'static str) -> Because {
        let names = self.names();
        if names.is_empty() {
            Because::new(alone)
        } else {
            Because::new(with_names).with("names", names)
        }
    }

    /// Names of the parameters that it has, to be quoted; at most a few.
    pub(super) fn names(&self) -> String {
        const SHOWN: usize = 8;
        let mut names: Vec<_> = self
            .params
            .iter()
            .map(|(name, _)| name)
            .take(SHOWN)
            .collect();
        if self.params.iter().nth(SHOWN).is_some() {
            names.push("…");
        }
        names.join(", ")
    }
}

fn bare_callback(address: &str) -> Option<BareCallback> {
    let address = crate::protocol::html::without_entities(address);
    BareCallback::of(&Url::parse(&address).ok()?)
}

/// A form in the character set that it names itself.
fn form_params(form: &str) -> Params {
    let form = if crate::protocol::html::is_written_with_entities(form) {
        crate::protocol::html::without_entities(form)
    } else {
        form.to_owned()
    };
    let end = form.match_indices('&').nth(MOST_PARAMS).map(|(at, _)| at);
    let form = form.get(..end.unwrap_or(form.len())).unwrap_or(&form);
    let read = |charset| Params::from_form(form.as_bytes(), charset);
    let named = read(Charset::Utf8);
    match named.filled("charset").and_then(Charset::from_name) {
        Some(Charset::Gbk) => read(Charset::Gbk),
        Some(Charset::Utf8) | None => named,
    }
}

/// A string to sign: nothing in it is encoded.
fn plain_params(text: &str) -> Params {
    let pairs = text
        .split('&')
        .take(MOST_PARAMS)
        .filter_map(|pair| pair.split_once('='));
    pairs.collect()
}
