//! A signed request.

use std::fmt;

use serde_json::Value;
use url::Url;

use super::{CallError, CallStamp, Credentials, RestHead, rest_request};
use crate::protocol::methods::Call;
use crate::protocol::v3::HttpMethod;
use crate::protocol::{
    ApiVersion, Charset, CommonParams, GatewayTimestamp, Masker, Params, SignType,
};
use crate::signing::{SignContent, sign};

/// A request as it goes out, with the text its signature was made over.
#[derive(Clone)]
pub struct SentRequest {
    /// The verb.
    pub http_method: HttpMethod,
    /// The gateway with the public parameters and `sign` in the query; in the third version the
    /// call's path, with the token in the query.
    pub url: Url,
    /// The body: a form, or in the third version JSON or nothing.
    pub body: String,
    /// The parameters in the query.
    pub query: Params,
    /// The call's own parameters, as in the body.
    pub business: Params,
    /// What the headers of the third version say; `None` in the second.
    pub head: Option<RestHead>,
    /// 待签名内容
    pub sign_content: SignContent,
}

/// URL, body and headers hold tokens and codes; the parameters hide theirs.
impl fmt::Debug for SentRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("SentRequest")
            .field("http_method", &self.http_method)
            .field("query", &self.query)
            .field("business", &self.business)
            .field("head", &self.head)
            .finish_non_exhaustive()
    }
}

impl SentRequest {
    /// Whether the call has this parameter of its own with this value, be it within
    /// `biz_content`.
    #[must_use]
    pub fn has_business(&self, name: &str, value: &str) -> bool {
        if self.business.value(name) == Some(value) {
            return true;
        }
        let packed = self.business.value("biz_content").unwrap_or_default();
        let packed: Option<Value> = serde_json::from_str(packed).ok();
        let member = packed
            .as_ref()
            .and_then(|packed| packed.get(name)?.as_str());
        member == Some(value)
    }

    /// As which app it is sent.
    #[must_use]
    pub fn app_id(&self) -> Option<String> {
        let head = self.head.as_ref();
        let named = head.and_then(|head| head.authorization.value("app_id"));
        named.or(self.query.value("app_id")).map(str::to_owned)
    }

    /// Writes a call in the form of its credentials and signs it.
    ///
    /// # Errors
    /// [`CallError`] if the key cannot sign, the app's certificate is not of it, a value does not
    /// exist in the character set, or the third version does not take what the credentials say.
    pub fn build(
        gateway: &Url,
        call: &Call,
        credentials: &Credentials,
        stamp: &CallStamp,
    ) -> Result<Self, CallError> {
        if let Some(certificates) = &credentials.certificates {
            certificates.check_key(&credentials.private_key)?;
        }
        match credentials.api_version {
            ApiVersion::V2 => Self::of_form(gateway, call, credentials, stamp),
            ApiVersion::V3 => rest_request::build(gateway, call, credentials, stamp),
        }
    }

    fn of_form(
        gateway: &Url,
        call: &Call,
        credentials: &Credentials,
        stamp: &CallStamp,
    ) -> Result<Self, CallError> {
        let Credentials {
            app_id,
            private_key,
            sign_type,
            charset,
            app_auth_token,
            ..
        } = credentials;
        let common = CommonParams {
            app_id: app_id.clone(),
            charset: *charset,
            sign_type: *sign_type,
            timestamp: GatewayTimestamp::at(stamp.now),
            app_auth_token: app_auth_token.clone(),
            certificate_sns: credentials.certificate_sns(),
        };
        let mut query = common.to_params(call);
        let sign_content = SignContent::of(&whole(&query, &call.business));
        let encoded = charset
            .encode(sign_content.as_str())
            .ok_or_else(|| CallError::NotInCharset(charset.name()))?;
        query.set("sign", sign(&encoded, private_key, *sign_type)?);
        Self::of_parts(gateway, query, call.business.clone(), *charset)
    }

    /// A request of the second version as it goes out, from all its parameters; `sign` is one of
    /// those in the query.
    ///
    /// # Errors
    /// [`CallError::NotInCharset`] if a value does not exist in the character set.
    pub fn of_parts(
        gateway: &Url,
        query: Params,
        business: Params,
        charset: Charset,
    ) -> Result<Self, CallError> {
        let not_in_charset = |_name| CallError::NotInCharset(charset.name());
        let mut url = gateway.clone();
        url.set_query(Some(&query.to_form(charset).map_err(not_in_charset)?));
        Ok(Self {
            http_method: HttpMethod::Post,
            url,
            body: business.to_form(charset).map_err(not_in_charset)?,
            sign_content: SignContent::of(&whole(&query, &business)),
            query,
            business,
            head: None,
        })
    }

    /// In which form it is written.
    #[must_use]
    pub fn api_version(&self) -> ApiVersion {
        match self.head {
            Some(_) => ApiVersion::V3,
            None => ApiVersion::V2,
        }
    }

    /// The headers as they are sent, but for those of the HTTP library.
    #[must_use]
    pub fn headers(&self) -> Vec<(String, String)> {
        if let Some(head) = &self.head {
            return head.to_headers();
        }
        let charset = self.query.filled("charset").and_then(Charset::from_name);
        let charset = charset.unwrap_or_default().name();
        let form = format!("application/x-www-form-urlencoded;charset={charset}");
        vec![("Content-Type".to_owned(), form)]
    }

    /// The signature algorithm; the third version has one only.
    #[must_use]
    pub fn sign_type(&self) -> Option<SignType> {
        match self.head {
            Some(_) => Some(SignType::Rsa2),
            None => self.query.filled("sign_type").and_then(SignType::from_name),
        }
    }

    /// The value of a parameter, wherever it stands; the headers of the third version count by the
    /// names that their values have in the second.
    #[must_use]
    pub fn param(&self, name: &str) -> Option<&str> {
        self.params()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value)
    }

    /// All parameters: those of the headers, those of the query, then those of the body.
    pub fn params(&self) -> impl Iterator<Item = (&str, &str)> {
        let head = self.head.iter().flat_map(RestHead::params);
        head.chain(self.query.iter()).chain(self.business.iter())
    }

    /// All parameters in one.
    pub(super) fn whole(&self) -> Params {
        match &self.head {
            Some(_) => self.params().collect(),
            None => whole(&self.query, &self.business),
        }
    }

    /// Teaches a masker the secrets of this request.
    pub(super) fn teach(&self, masker: &mut Masker) {
        masker.learn_params(&self.query);
        masker.learn_params(&self.business);
        if let Some(head) = &self.head {
            masker.learn_params(&head.params().collect());
        }
    }
}

/// Query and body together.
pub(super) fn whole(query: &Params, business: &Params) -> Params {
    let mut all = query.clone();
    all.merge(business.clone());
    all
}
