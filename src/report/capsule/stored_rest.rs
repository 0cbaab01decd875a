//! The head of a request of the third version in a file.

use serde::{Deserialize, Serialize};
use url::Url;

use super::CapsuleError;
use crate::client::{RestHead, SentRequest};
use crate::protocol::v3::{AuthorizationHeader, HttpMethod};
use crate::protocol::{AppAuthToken, Params};

/// Verb and headers.
#[derive(Serialize, Deserialize)]
pub(super) struct StoredRest {
    http_method: String,
    /// The values in the header `Authorization`, in the order in which they were sent and signed,
    /// and `sign`.
    authorization: Vec<(String, String)>,
    /// The other headers, under the names that their values have among parameters.
    headers: Vec<(String, String)>,
}

impl StoredRest {
    /// For a file; `hide` takes secrets out of parameters.
    pub(super) fn of(
        http_method: HttpMethod,
        head: &RestHead,
        hide: impl Fn(&Params) -> Vec<(String, String)>,
    ) -> Self {
        let signed: Params = head.authorization.pairs().collect();
        let others = head
            .params()
            .filter(|(name, _)| signed.value(name).is_none());
        Self {
            http_method: http_method.name().to_owned(),
            authorization: hide(&signed),
            headers: hide(&others.collect()),
        }
    }

    /// From a file: the request that had this head.
    pub(super) fn restored(
        self,
        address: &Url,
        query: Params,
        business: Params,
    ) -> Result<SentRequest, CapsuleError> {
        let http_method = HttpMethod::from_name(&self.http_method);
        let http_method = http_method.ok_or_else(|| CapsuleError::damaged("http_method"))?;
        let headers: Params = self.headers.into_iter().collect();
        let header = |name| headers.value(name).map(str::to_owned);
        let head = RestHead {
            authorization: AuthorizationHeader::of_pairs(&self.authorization.into_iter().collect()),
            app_auth_token: header("app_auth_token").map(AppAuthToken::new),
            alipay_root_cert_sn: header("alipay_root_cert_sn"),
        };
        let place = (http_method, address);
        Ok(SentRequest::of_rest_parts(place, query, business, head))
    }
}
