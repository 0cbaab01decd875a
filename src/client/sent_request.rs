//! A signed request.

use std::fmt;

use url::Url;

use super::{CallError, Credentials};
use crate::protocol::methods::Call;
use crate::protocol::{Charset, CommonParams, GatewayTimestamp, Masker, Params};
use crate::signing::{SignContent, sign};

/// A request as it goes out, with the text its signature was made over.
#[derive(Clone)]
pub struct SentRequest {
    /// The gateway with the public parameters and `sign` in the query.
    pub url: Url,
    /// The form in the body: the call's own parameters.
    pub body: String,
    /// Public parameters and `sign`, as in the query.
    pub query: Params,
    /// The call's own parameters, as in the body.
    pub business: Params,
    /// 待签名内容
    pub sign_content: SignContent,
}

/// URL and body hold tokens and codes; the parameters hide theirs.
impl fmt::Debug for SentRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("SentRequest")
            .field("query", &self.query)
            .field("business", &self.business)
            .finish_non_exhaustive()
    }
}

impl SentRequest {
    /// Adds the public parameters to a call and signs it.
    ///
    /// # Errors
    /// [`CallError`] if the key cannot sign or a value does not exist in the character set.
    pub fn build(
        gateway: &Url,
        call: &Call,
        credentials: &Credentials,
        timestamp: GatewayTimestamp,
    ) -> Result<Self, CallError> {
        let Credentials {
            app_id,
            private_key,
            sign_type,
            charset,
            app_auth_token,
            certificate_sns,
            ..
        } = credentials;
        let common = CommonParams {
            app_id: app_id.clone(),
            charset: *charset,
            sign_type: *sign_type,
            timestamp,
            app_auth_token: app_auth_token.clone(),
            certificate_sns: certificate_sns.clone(),
        };
        let mut query = common.to_params(call);
        let sign_content = SignContent::of(&whole(&query, &call.business));
        let encoded = charset
            .encode(sign_content.as_str())
            .ok_or_else(|| CallError::NotInCharset(charset.name()))?;
        query.set("sign", sign(&encoded, private_key, *sign_type)?);
        Self::of_parts(gateway, query, call.business.clone(), *charset)
    }

    /// A request as it goes out, from all its parameters; `sign` is one of those in the query.
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
            url,
            body: business.to_form(charset).map_err(not_in_charset)?,
            sign_content: SignContent::of(&whole(&query, &business)),
            query,
            business,
        })
    }

    /// All parameters in one.
    pub(super) fn whole(&self) -> Params {
        whole(&self.query, &self.business)
    }

    /// All parameters: those of the query, then those of the body.
    pub fn params(&self) -> impl Iterator<Item = (&str, &str)> {
        self.query.iter().chain(self.business.iter())
    }

    /// Teaches a masker the secrets of this request.
    pub(super) fn teach(&self, masker: &mut Masker) {
        masker.learn_params(&self.query);
        masker.learn_params(&self.business);
    }
}

/// Query and body together.
pub(super) fn whole(query: &Params, business: &Params) -> Params {
    let mut all = query.clone();
    all.merge(business.clone());
    all
}
