//! What is known about one exchange, or about one pasted answer.

use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimeParser;
use url::Url;

use crate::diagnosis::{BareCallback, OddValue, TransportFault, UnusualLayout, gateway_page_code};
use crate::protocol::methods::{MethodInfo, OAUTH_TOKEN, USER_INFO_SHARE};
use crate::protocol::{
    ApiVersion, Charset, CodeShape, EnvelopeError, Environment, GatewayError, GatewayTimestamp,
    Masker, Member, Params, ResponseEnvelope, Scopes, SigningMode,
};
use crate::signing::{MismatchCause, SignContent, SignatureReport, Verdict};

/// How many characters of a token tell its scope.
const FAMILY_LENGTH: usize = 8;

/// Reader of HTTP dates (`Sun, 22 Nov 2026 08:10:58 GMT`), which are those of e-mail.
const HTTP_DATE: DateTimeParser = DateTimeParser::new();

/// The withdrawn call. It answers with nothing but the id, or with `isv.invalid-token`.
pub(super) const WITHDRAWN: &str = crate::protocol::methods::WITHDRAWN_USER_INFO;
const WITHDRAWN_NODE: &str = "alipay_user_userinfo_share_response";

/// Where users authorize an app, as the path of the address ends.
const USER_PAGE: &str = "/publicAppAuthorize.htm";

/// Where merchants authorize an app, one or several.
const MERCHANT_PAGES: [&str; 2] = ["/appToAppAuth.htm", "/appToAppBatchAuth.htm"];

/// How gzip begins (RFC 1952).
const GZIP: &[u8] = &[0x1f, 0x8b];

/// How much of a pasted line is quoted, in characters.
const QUOTED_LINE: usize = 160;

/// Facts from which rules conclude. Everything may be unknown: a rule that needs a fact that is
/// not there says nothing.
#[derive(Clone, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that do not depend on each other"
)]
pub struct Evidence {
    /// Where the call went.
    pub environment: Option<Environment>,
    /// The calling app's id.
    pub app_id: Option<String>,
    /// Host name of the gateway.
    pub gateway_host: Option<String>,
    /// Which call it was.
    pub method: Option<&'static MethodInfo>,
    /// The `method` value when it is none of the known calls.
    pub unknown_method: Option<String>,
    /// What the user was asked to allow, or what the redirect says was allowed.
    pub scopes: Option<Scopes>,
    /// `scope` of a user authorization address as sent, empty if it has none.
    pub asked_scope: Option<String>,
    /// The app that the code is asked for or was issued to, as the authorization address or the
    /// redirect says.
    pub code_app_id: Option<String>,
    /// Whether the authorization code had been sent to a gateway before.
    pub code_spent_before: bool,
    /// Whether the refresh token had been sent to a gateway before: from a log or a history that
    /// holds the same token twice.
    pub refresh_token_spent_before: bool,
    /// Whether the `nonce` had been sent to a gateway before, by another request.
    pub nonce_sent_before: bool,
    /// Whether it is a preflight's call: its code is none, so it is refused and nothing is spent.
    pub is_preflight: bool,
    /// The first letters of the access token, which tell its scope (`authbseB`, `authusrB`, …).
    pub token_family: Option<String>,
    /// The first letters of `app_auth_token`.
    pub app_token_family: Option<String>,
    /// The string to sign of the request, tokens hidden.
    pub sign_content: Option<String>,
    /// The same string whole, to be compared and never shown.
    pub signed: Option<SignContent>,
    /// In which form the request is written, as far as known.
    pub api_version: Option<ApiVersion>,
    /// The parameters of a request of the third version, tokens hidden: its string to sign does not
    /// name them.
    pub rest_params: Params,
    /// What is odd about the authorization code that is sent.
    pub code_shape: Option<CodeShape>,
    /// The parameters that were spoilt before they were signed.
    pub odd_values: Vec<(String, OddValue)>,
    /// Names of the parameters that are sent without a value, in the order of the request; read by
    /// [`Evidence::add_request`].
    pub empty_params: Vec<String>,
    /// Whether `sign` arrives with blanks where Base64 has `+`; read by [`Evidence::add_request`].
    pub sign_has_blanks: bool,
    /// Whether `charset` stands in the form only and not in the query: from a pasted request that
    /// shows both parts.
    pub charset_outside_query: bool,
    /// Keys or certificates: read by [`Evidence::add_request`], or from the profile.
    pub mode: Option<SigningMode>,
    /// Host name of the authorization page: from an authorization address or the profile.
    pub authorization_host: Option<String>,
    /// `redirect_uri` of an authorization address as sent, decoded once.
    pub redirect_uri: Option<String>,
    /// How it is written there, if it was put in without being encoded.
    pub bare_callback: Option<BareCallback>,
    /// Whether the authorization page or the redirect is that of a merchant.
    pub is_of_merchant: bool,
    /// The callback that the console has for the app, as the profile says.
    pub configured_redirect_uri: Option<String>,
    /// `source` of a redirect: `alipay_wallet` for users, `alipay_app_auth` for merchants.
    pub redirect_source: Option<String>,
    /// What an SDK, a page of Alipay's or a log says: the pasted text as it is. It may hold tokens,
    /// so rules quote only single lines of it, masked ([`Evidence::sdk_line`]).
    pub sdk_message: Option<String>,
    /// Whether an answer stands beside that text, which the same input holds.
    pub is_answer_beside: bool,
    /// When the answer was sent, by the `Date` header of the server.
    pub server_date: Option<Timestamp>,
    /// The character set that the answer's `Content-Type` declares.
    pub declared_charset: Option<Charset>,
    /// How the body is compressed, by its header or its first bytes. No request of this program
    /// allows that.
    pub compressed: Option<String>,
    /// What is unusual about the order and the spacing of the answer's parts.
    pub layout: Option<UnusualLayout>,
    /// Whether a successful token answer has no access token.
    pub lacks_access_token: bool,
    /// HTTP status of the answer.
    pub http_status: Option<u16>,
    /// Why no complete answer came.
    pub transport: Option<TransportFault>,
    /// Why the body is no answer of a gateway.
    pub body: Option<EnvelopeError>,
    /// The 错误代码 of the error page that came instead of an answer.
    pub page_code: Option<String>,
    /// Names in the answer that make it unclear what was signed.
    pub conflicts: Vec<String>,
    /// Name of the node that the answer is about, for example `error_response`.
    pub answer_node: Option<String>,
    /// SN of Alipay's certificate, which answers in certificate mode carry.
    pub alipay_cert_sn: Option<String>,
    /// What the gateway refused.
    pub error: Option<GatewayError>,
    /// The member's data.
    pub member: Option<Member>,
    /// The user ids of a token answer: `user_id` and `open_id`.
    pub token_user: Option<(Option<String>, Option<String>)>,
    /// The character set the answer was read in, and the one it is really in, when they differ.
    pub misread: Option<(Charset, Charset)>,
    /// What the signature proves.
    pub signature: Option<SignatureReport>,
    /// Whether the answer's node is encrypted, so that nothing in it can be read.
    pub is_encrypted: bool,
    /// Whether a key was pasted together with its other half.
    pub is_key_pair: bool,
    /// The name that says that a public key is Alipay's, although its private half was pasted with
    /// it.
    pub own_key_as_alipays: Option<String>,
}

impl Evidence {
    /// Adds what the parameters of a request tell, tokens and codes hidden.
    pub fn add_request(&mut self, params: &Params) {
        let mut masker = Masker::new();
        masker.learn_params(params);
        let signed = SignContent::of(params);
        self.sign_content = Some(masker.mask(signed.as_str()));
        self.signed = Some(signed);
        self.api_version = Some(ApiVersion::V2);
        self.add_params(params);
        let sign = params.value("sign").unwrap_or_default();
        self.sign_has_blanks = sign.trim().contains(' ');
    }

    /// Adds what a request of the third version tells, tokens and codes hidden: its parameters by
    /// the names of the second, wherever they stand, and its string to sign.
    pub fn add_rest_request(&mut self, params: &Params, signed: &SignContent) {
        let mut masker = Masker::new();
        masker.learn_params(params);
        self.sign_content = Some(masker.mask(signed.as_str()));
        self.signed = Some(signed.clone());
        self.api_version = Some(ApiVersion::V3);
        let shown = params.iter();
        self.rest_params = shown
            .map(|(name, value)| (name, masker.mask_value(name, value)))
            .collect();
        self.add_params(params);
    }

    fn add_params(&mut self, params: &Params) {
        if let Some(app_id) = params.filled("app_id") {
            self.app_id = Some(app_id.to_owned());
        }
        if let Some(token) = params.filled("auth_token") {
            self.token_family = Self::family_of(token);
        }
        let app_token = params.filled("app_auth_token");
        self.app_token_family = app_token.and_then(Self::family_of);
        self.code_shape = params.filled("code").and_then(CodeShape::of);
        self.odd_values = params
            .iter()
            .filter_map(|(name, value)| Some((name.to_owned(), OddValue::of(value)?)))
            .collect();
        self.empty_params = params
            .iter()
            .filter(|(_, value)| value.is_empty())
            .map(|(name, _)| name.to_owned())
            .collect();
        self.mode = Some(match params.filled("app_cert_sn") {
            Some(_) => SigningMode::Certificates,
            None => SigningMode::Keys,
        });
    }

    /// Adds what an authorization address tells.
    pub fn add_authorization(&mut self, address: &Url) {
        let query = address.query().unwrap_or_default().as_bytes();
        let params = Params::from_form(query, Charset::Utf8);
        let value = |name| params.filled(name).map(str::to_owned);
        self.authorization_host = address.host_str().map(str::to_owned);
        self.redirect_uri = value("redirect_uri");
        self.bare_callback = BareCallback::of(address);
        self.is_of_merchant = MERCHANT_PAGES
            .iter()
            .any(|page| address.path().ends_with(page));
        self.scopes = params.filled("scope").and_then(Scopes::parse);
        // Merchants authorize an app as it is: their page has no scope.
        let is_user_page = address.path().ends_with(USER_PAGE);
        let asked = || params.value("scope").unwrap_or_default().to_owned();
        self.asked_scope = is_user_page.then(asked);
        self.code_app_id = value("app_id");
    }

    /// The app that a user is asked to authorize, where the authorization address is known.
    #[must_use]
    pub fn authorized_app(&self) -> Option<&str> {
        self.authorization_host.as_ref()?;
        self.code_app_id.as_deref()
    }

    /// Adds what the parameters of a redirect tell.
    pub fn add_redirect(&mut self, params: &Params) {
        let value = |name| params.filled(name).map(str::to_owned);
        self.redirect_source = value("source");
        self.is_of_merchant = self.redirect_source.as_deref() == Some("alipay_app_auth")
            || params.filled("app_auth_code").is_some();
        self.scopes = params.filled("scope").and_then(Scopes::parse);
        self.code_app_id = value("app_id");
    }

    /// Adds what the headers of an answer tell: the server's clock and the declared character set.
    pub fn add_headers<'a>(&mut self, headers: impl IntoIterator<Item = (&'a str, &'a str)>) {
        for (name, value) in headers {
            if name.eq_ignore_ascii_case("date") {
                self.server_date = HTTP_DATE.parse_timestamp(value).ok();
            } else if name.eq_ignore_ascii_case("content-type") {
                self.declared_charset = Charset::from_content_type(value);
            } else if name.eq_ignore_ascii_case("content-encoding") {
                let is_plain = value.trim().is_empty() || value.eq_ignore_ascii_case("identity");
                self.compressed = (!is_plain).then(|| value.trim().to_owned());
            }
        }
    }

    /// Whether nothing has come back, so that there is only the request to look at.
    #[must_use]
    pub fn is_unanswered(&self) -> bool {
        self.http_status.is_none() && self.body.is_none() && self.signature.is_none()
    }

    /// Adds what an answer tells: the call it answers, a refusal, the member or the token's user.
    pub fn add_answer(&mut self, envelope: &ResponseEnvelope) {
        let method = envelope.method();
        self.method = self.method.or(method);
        self.conflicts.clone_from(&envelope.conflicts);
        self.answer_node = Some(envelope.node.name.clone()).filter(|name| !name.is_empty());
        self.alipay_cert_sn.clone_from(&envelope.alipay_cert_sn);
        let (read_as, body) = (envelope.document.charset(), envelope.document.bytes());
        self.misread = read_as
            .contradicted_by(body)
            .map(|really| (read_as, really));
        self.layout = UnusualLayout::of(envelope);
        self.error = envelope.gateway_error();
        self.is_encrypted = envelope.is_encrypted();
        if self.error.is_some() || self.is_encrypted {
            return;
        }
        if envelope.node.name == WITHDRAWN_NODE {
            self.unknown_method = Some(WITHDRAWN.to_owned());
            self.member = Some(Member::from_envelope(envelope));
        }
        let field = |name| envelope.field(name).filter(|value| !value.is_empty());
        if method == Some(&USER_INFO_SHARE) {
            self.member = Some(Member::from_envelope(envelope));
        } else if method == Some(&OAUTH_TOKEN) {
            self.lacks_access_token = field("access_token").is_none();
            self.token_user = Some((field("user_id"), field("open_id")));
            self.token_family = field("access_token").and_then(|token| Self::family_of(&token));
        }
    }

    /// Adds why a body is no answer.
    pub fn add_unreadable_body(&mut self, error: EnvelopeError, body: &[u8]) {
        self.page_code = if error == EnvelopeError::Html {
            gateway_page_code(body)
        } else {
            None
        };
        if body.starts_with(GZIP) && self.compressed.is_none() {
            self.compressed = Some("gzip".to_owned());
        }
        self.body = Some(error);
    }

    /// The part of an access token that tells its scope and can be shown; `None` for a text that
    /// is too short to be a token.
    #[must_use]
    pub fn family_of(access_token: &str) -> Option<String> {
        let is_long = access_token.chars().count() > 2 * FAMILY_LENGTH;
        is_long.then(|| access_token.chars().take(FAMILY_LENGTH).collect())
    }

    /// The gateway's `sub_code` without its prefix (`isv.`, `aop.`), which some answers leave out.
    #[must_use]
    pub fn bare_sub_code(&self) -> Option<&str> {
        self.error.as_ref().map(GatewayError::bare_sub_code)
    }

    /// Whether the gateway gave this `sub_code`, compared without prefix.
    #[must_use]
    pub fn has_sub_code(&self, name: &str) -> bool {
        self.bare_sub_code() == Some(name)
    }

    /// Whether the gateway's message has these words.
    #[must_use]
    pub fn sub_msg_says(&self, words: &str) -> bool {
        self.error
            .as_ref()
            .is_some_and(|error| error.sub_msg.contains(words))
    }

    /// The refusal as it came, tokens hidden, to be quoted in a finding.
    #[must_use]
    pub fn quoted_error(&self) -> Vec<String> {
        let sub_msg = self.error.as_ref().map(|error| error.sub_msg.as_str());
        self.quoted_error_with(sub_msg.unwrap_or_default())
    }

    /// The refusal with another form of its `sub_msg`.
    pub(super) fn quoted_error_with(&self, sub_msg: &str) -> Vec<String> {
        let masker = Masker::new();
        // As the third version names them.
        let (cause, text) = if self.is_rest() {
            ("code", "message")
        } else {
            ("sub_code", "sub_msg")
        };
        self.error
            .iter()
            .flat_map(|error| {
                [
                    ("code", error.code.as_str()),
                    ("msg", &error.msg),
                    (cause, &error.sub_code),
                    (text, sub_msg),
                ]
            })
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name} = {}", masker.mask(value)))
            .collect()
    }

    /// The value that a parameter had in the string to sign; `None` if the string is not known or
    /// does not hold it.
    #[must_use]
    pub fn signed_param(&self, name: &str) -> Option<&str> {
        if self.is_rest() {
            return self.rest_params.filled(name);
        }
        let pairs = self.sign_content.as_deref()?.split('&');
        pairs
            .filter_map(|pair| pair.split_once('='))
            .find(|pair| pair.0 == name)
            .map(|pair| pair.1)
    }

    /// The line of the pasted text that has these words, masked and cut to a length that can be
    /// quoted; `None` if no text was pasted or none of its lines has them.
    #[must_use]
    pub fn sdk_line(&self, words: &str) -> Option<String> {
        let line = self
            .sdk_message
            .as_deref()?
            .lines()
            .find(|line| line.contains(words))?;
        let masked = Masker::new().mask(line);
        // The words themselves stay in sight however long the line is.
        let before = masked.split_once(words)?.0.chars().count();
        let skipped = before.saturating_sub(QUOTED_LINE / 4);
        let quoted: String = masked.chars().skip(skipped).take(QUOTED_LINE).collect();
        if skipped == 0 {
            return Some(quoted.trim().to_owned());
        }
        // No word begins in its middle.
        let head = quoted.split(words).next().unwrap_or_default();
        let whole = head.find(' ').map_or(0, |at| at + 1);
        Some(format!("…{}", quoted.get(whole..)?.trim()))
    }

    /// Whether the request is written in the form of the third version.
    #[must_use]
    pub fn is_rest(&self) -> bool {
        self.api_version == Some(ApiVersion::V3)
    }

    /// The moment that the request's `timestamp` means: a Beijing time, or in the third version a
    /// Unix time in milliseconds. `None` if it is absent or has another form.
    #[must_use]
    pub fn sent_at(&self) -> Option<Timestamp> {
        let sent = self.signed_param("timestamp")?;
        if !self.is_rest() {
            return GatewayTimestamp::moment_of(sent);
        }
        let is_milliseconds = sent.len() == 13 && sent.bytes().all(|it| it.is_ascii_digit());
        let milliseconds = sent.parse().ok().filter(|_| is_milliseconds)?;
        Timestamp::from_millisecond(milliseconds).ok()
    }

    /// How far the request's `timestamp` is ahead of the server's clock, in seconds; negative if it
    /// is behind. `None` unless both are known.
    #[must_use]
    pub fn clock_ahead(&self) -> Option<i64> {
        Some(self.sent_at()?.as_second() - self.server_date?.as_second())
    }

    /// The value of a member's field.
    #[must_use]
    pub fn member_value(&self, name: &str) -> Option<&str> {
        self.member.as_ref()?.value(name)
    }

    /// A member's field as it came, to be quoted in a finding; a dash stands for a field that did
    /// not come.
    #[must_use]
    pub fn quoted_member_field(&self, name: &str) -> String {
        let came = self
            .member
            .iter()
            .flat_map(|member| &member.values)
            .any(|it| it.name == name);
        match self.member_value(name) {
            Some(value) => format!("{name} = {value}"),
            None if came => format!("{name} = \"\""),
            None => format!("{name} = –"),
        }
    }

    /// The HTTP status, if it is none of success.
    #[must_use]
    pub fn failed_status(&self) -> Option<u16> {
        self.http_status
            .filter(|status| !(200..300).contains(status))
    }

    /// The signature's report, if it ends in this cause.
    #[must_use]
    pub fn mismatch(&self, cause: MismatchCause) -> Option<&SignatureReport> {
        self.signature
            .as_ref()
            .filter(|report| report.cause == Some(cause))
    }

    /// Whether the signature's report ends in this verdict.
    #[must_use]
    pub fn has_verdict(&self, verdict: Verdict) -> bool {
        self.signature
            .as_ref()
            .is_some_and(|report| report.verdict == verdict)
    }
}
