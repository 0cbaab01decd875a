//! A client for one app at one gateway.

use std::sync::Arc;
use std::time::Instant;

use url::Url;

use super::transport::TransportFailure;
use super::{
    Answer, CallContext, CallStamp, Credentials, Exchange, ExchangeKeys, Received, SentRequest,
    Transport, TransportError, TransportOptions,
};
use crate::diagnosis::TransportFault;
use crate::i18n::{Explain, Fault, Problem};
use crate::keys::certificates::CertificateError;
use crate::protocol::methods::{Call, MethodInfo};
use crate::protocol::{Charset, Endpoints, Environment, SignType};
use crate::signing::SignError;
use crate::signing::doctor::KeyShelf;

/// Makes calls.
#[derive(Clone, Debug)]
pub struct GatewayClient {
    environment: Environment,
    gateway: Url,
    credentials: Credentials,
    transport: Transport,
    shelf: Option<Arc<dyn KeyShelf>>,
}

/// Why a call could not even be sent.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CallError {
    /// The private key cannot sign.
    #[error(transparent)]
    Sign(#[from] SignError),
    /// A value has a character that the character set does not have.
    #[error("a value does not exist in {0}")]
    NotInCharset(&'static str),
    /// The app's certificate does not belong to the private key.
    #[error(transparent)]
    Certificate(#[from] CertificateError),
    /// The third version signs with RSA2 only.
    #[error("v3 does not sign with {0:?}")]
    RestSignType(SignType),
    /// The third version speaks UTF-8 only.
    #[error("v3 does not speak {0:?}")]
    RestCharset(Charset),
    /// The third version does not offer this call.
    #[error("v3 has no {0}")]
    NoRoute(&'static str),
    /// A value cannot stand in a header.
    #[error("{0} does not fit into a header")]
    NotInHeader(&'static str),
}

impl GatewayClient {
    /// A client with the usual limits.
    ///
    /// # Errors
    /// [`TransportError`] if HTTP cannot be set up.
    pub fn new(
        environment: Environment,
        endpoints: &Endpoints,
        credentials: Credentials,
    ) -> Result<Self, TransportError> {
        let options = TransportOptions::default();
        Self::with_options(environment, endpoints, credentials, &options)
    }

    /// A client with other limits.
    ///
    /// # Errors
    /// [`TransportError`] if HTTP cannot be set up.
    pub fn with_options(
        environment: Environment,
        endpoints: &Endpoints,
        credentials: Credentials,
        options: &TransportOptions,
    ) -> Result<Self, TransportError> {
        let transport = Transport::with_options(&endpoints.gateway, options)?;
        Ok(Self::with_transport(
            environment,
            endpoints,
            credentials,
            transport,
        ))
    }

    /// A client over a given transport.
    #[must_use]
    pub fn with_transport(
        environment: Environment,
        endpoints: &Endpoints,
        credentials: Credentials,
        transport: Transport,
    ) -> Self {
        Self {
            environment,
            gateway: endpoints.gateway.clone(),
            credentials,
            transport,
            shelf: None,
        }
    }

    /// The same client, which looks for the key that signed an answer on this shelf too.
    #[must_use]
    pub fn with_shelf(mut self, others: Arc<dyn KeyShelf>) -> Self {
        self.shelf = Some(others);
        self
    }

    /// The same client for other credentials.
    #[must_use]
    pub fn with_credentials(&self, credentials: Credentials) -> Self {
        Self {
            credentials,
            ..self.clone()
        }
    }

    /// The app and its keys.
    #[must_use]
    pub fn credentials(&self) -> &Credentials {
        &self.credentials
    }

    /// Makes one call. Whatever comes back, also a failure on the way, is an [`Exchange`].
    ///
    /// A call is never repeated by itself: an authorization code is spent by the first attempt.
    ///
    /// # Errors
    /// [`CallError`] if the request could not be built.
    pub async fn execute(&self, call: Call, context: CallContext) -> Result<Exchange, CallError> {
        let stamp = CallStamp::at(context.now);
        let request = SentRequest::build(&self.gateway, &call, &self.credentials, &stamp)?;
        let clock = Instant::now();
        let outcome = self.transport.send(&request).await;
        let elapsed = clock.elapsed();
        let (received, transport) = match outcome {
            Ok(received) => (Some(received), None),
            Err(TransportFailure { fault, received }) => (received, Some(fault)),
        };
        let status = received.as_ref().map(|received| received.status);
        let fault = transport.as_ref().map(TransportFault::name);
        tracing::info!(
            method = call.method.name,
            ?elapsed,
            status,
            fault,
            "a call ended"
        );
        let answer = received.as_ref();
        let answer = answer.map(|received| self.read(received, &request, call.method));
        let exchange = Exchange {
            id: context.id,
            method: call.method,
            environment: self.environment,
            started: context.now,
            scopes: context.scopes,
            code_app_id: context.code_app_id,
            code_spent_before: context.code_spent_before,
            elapsed,
            request,
            received,
            transport,
            keys: ExchangeKeys {
                certificates: self.credentials.certificates.clone(),
                ..self.credentials.with_known_keys(None, ExchangeKeys::of)
            },
            answer,
            findings: Vec::new(),
        };
        Ok(exchange.diagnosed())
    }

    fn read(
        &self,
        received: &Received,
        request: &SentRequest,
        method: &'static MethodInfo,
    ) -> Answer {
        let charset = received.charset().unwrap_or(self.credentials.charset);
        let others = self.shelf.as_deref();
        self.credentials.with_known_keys(others, |keys| {
            Answer::to(request, (received, charset), method, keys)
        })
    }
}

impl Explain for CallError {
    fn problem(&self) -> Problem {
        match self {
            Self::Sign(error) => error.problem(),
            Self::Certificate(error) => error.problem(),
            Self::NotInCharset(charset) => {
                Problem::new(Fault::Input, "call-not-in-charset").with("charset", charset)
            }
            Self::RestSignType(found) => {
                Problem::new(Fault::Input, "rest-sign-type").with("found", found.name())
            }
            Self::RestCharset(found) => {
                Problem::new(Fault::Input, "rest-charset").with("found", found.name())
            }
            Self::NoRoute(method) => {
                Problem::new(Fault::Input, "rest-no-route").with("method", method)
            }
            Self::NotInHeader(name) => {
                Problem::new(Fault::Input, "call-not-in-header").with("name", name)
            }
        }
    }
}
