//! What a program is made of.

use std::path::PathBuf;

use url::Url;

use crate::client::{Exchange, RestHead, SentRequest};
use crate::protocol::methods::{Call, MethodInfo, OAUTH_TOKEN};
use crate::protocol::{
    ApiVersion, Charset, CommonParams, Endpoints, Environment, Params, SignType,
};

/// A request as a program has to make it.
#[derive(Clone, Debug)]
pub struct CodeRequest {
    /// Where it goes: a published environment also if the gateway was given by its address.
    pub environment: Environment,
    /// The gateway without a query.
    pub gateway: Url,
    /// Which call.
    pub method: &'static MethodInfo,
    /// The public parameters, with `sign` if the request is signed. A token or code that is not
    /// known yet is empty.
    pub query: Params,
    /// The call's own parameters. A code that is not known yet is empty.
    pub business: Params,
    /// In which form it is written.
    pub api_version: ApiVersion,
    /// What a signed request of the third version says in its headers.
    pub head: Option<RestHead>,
    /// The files of the keys.
    pub keys: KeyPaths,
}

/// Where a program reads its keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyPaths {
    /// The app's private key; `None` if it is in no file.
    pub private_key: Option<PathBuf>,
    /// Alipay's public key; `None` if it is in no file.
    pub alipay_public_key: Option<PathBuf>,
    /// In certificate mode.
    pub certificates: CertificatePaths,
}

/// Where a program reads its certificates; `None` for one that is in no file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CertificatePaths {
    /// The app's.
    pub app: Option<PathBuf>,
    /// Alipay's.
    pub alipay: Option<PathBuf>,
    /// The root file.
    pub root: Option<PathBuf>,
}

impl KeyPaths {
    /// Whether every file is known that a program needs.
    pub(super) fn are_complete(&self, with_certificates: bool) -> bool {
        let CertificatePaths { app, alipay, root } = &self.certificates;
        let others: &[&Option<PathBuf>] = if with_certificates {
            &[app, alipay, root]
        } else {
            &[&self.alipay_public_key]
        };
        self.private_key.is_some() && others.iter().all(|path| path.is_some())
    }
}

impl CodeRequest {
    /// A request that was sent.
    #[must_use]
    pub fn of_exchange(exchange: &Exchange, keys: KeyPaths) -> Self {
        Self::of_request(
            (exchange.environment, exchange.method),
            &exchange.request,
            keys,
        )
    }

    /// A request that is ready to be sent.
    #[must_use]
    pub fn of_request(
        (environment, method): (Environment, &'static MethodInfo),
        request: &SentRequest,
        keys: KeyPaths,
    ) -> Self {
        let mut gateway = request.url.clone();
        gateway.set_query(None);
        let environment = match environment {
            Environment::Custom => Endpoints::environment_of(&gateway),
            known => known,
        };
        Self {
            environment,
            gateway,
            method,
            query: request.query.clone(),
            business: request.business.clone(),
            api_version: request.api_version(),
            head: request.head.clone(),
            keys,
        }
    }

    /// A request of the second version that nobody has signed yet. Tokens and codes in it may be empty.
    #[must_use]
    pub fn unsigned(
        (environment, gateway): (Environment, &Url),
        call: &Call,
        common: &CommonParams,
        keys: KeyPaths,
    ) -> Self {
        Self {
            environment: match environment {
                Environment::Custom => Endpoints::environment_of(gateway),
                known => known,
            },
            gateway: gateway.clone(),
            method: call.method,
            query: common.to_params(call),
            business: call.business.clone(),
            api_version: ApiVersion::V2,
            head: None,
            keys,
        }
    }

    /// The character set of request and answer.
    #[must_use]
    pub fn charset(&self) -> Charset {
        let name = self.query.filled("charset");
        name.and_then(Charset::from_name).unwrap_or_default()
    }

    /// The signature algorithm.
    #[must_use]
    pub fn sign_type(&self) -> SignType {
        let name = self.query.filled("sign_type");
        name.and_then(SignType::from_name).unwrap_or_default()
    }

    /// Whether a token is asked for, not a member.
    #[must_use]
    pub fn asks_for_token(&self) -> bool {
        *self.method == OAUTH_TOKEN
    }

    /// The parameters of headers, query and body without `sign`, and whether each travels in the
    /// body.
    pub(super) fn parameters(&self) -> impl Iterator<Item = (&str, &str, bool)> {
        let head = self.head.iter().flat_map(RestHead::params);
        let query = head.chain(self.query.iter());
        let query = query.map(|(name, value)| (name, value, false));
        let body = self
            .business
            .iter()
            .map(|(name, value)| (name, value, true));
        query.chain(body).filter(|(name, _, _)| *name != "sign")
    }

    /// A parameter of headers, query or body.
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        let of_head = || {
            let mut params = self.head.iter().flat_map(RestHead::params);
            params.find(|(known, _)| *known == name).map(|(_, it)| it)
        };
        let of_call = self.query.value(name).or_else(|| self.business.value(name));
        of_call.or_else(of_head)
    }

    /// Whether the app is in certificate mode.
    pub(super) fn names_certificates(&self) -> bool {
        self.value("app_cert_sn").is_some()
    }

    /// Whether it is written in the form of the third version.
    pub(super) fn is_rest(&self) -> bool {
        self.api_version == ApiVersion::V3
    }
}
