//! HTTP: one request out, the bytes back, within limits.

use std::error::Error;
use std::io;
use std::time::Duration;

use reqwest::redirect::Policy;
use reqwest::{Certificate, ClientBuilder, Proxy};
use url::{Host, Url};

use super::{ProxyChoice, Received, SentRequest, TransportOptions, http_client};
use crate::diagnosis::TransportFault;
use crate::i18n::{Explain, Fault, Problem};
use crate::protocol::v3::HttpMethod;

/// How long making a connection may take.
pub const CONNECT_LIMIT: Duration = Duration::from_secs(5);
/// How long a call may take in all.
pub const TOTAL_LIMIT: Duration = Duration::from_secs(15);
/// The largest body that is read, in bytes (16 MiB).
pub const BODY_LIMIT: usize = 16 * 1024 * 1024;

/// Sends requests. Redirects are not followed, TLS certificates are always checked.
#[derive(Clone, Debug)]
pub struct Transport {
    client: reqwest::Client,
    total_limit: Duration,
}

/// The HTTP library could not be set up, for example without any trusted root certificate.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct TransportError(String);

/// A failed request, with what had arrived until then.
#[derive(Debug)]
pub(super) struct TransportFailure {
    pub(super) fault: TransportFault,
    pub(super) received: Option<Received>,
}

impl Transport {
    /// A transport for one gateway, with the usual limits.
    ///
    /// # Errors
    /// [`TransportError`] if the HTTP library cannot be set up.
    pub fn for_gateway(gateway: &Url) -> Result<Self, TransportError> {
        Self::with_options(gateway, &TransportOptions::default())
    }

    /// As [`Transport::for_gateway`] with another limit for a whole call.
    ///
    /// # Errors
    /// [`TransportError`] if the HTTP library cannot be set up.
    pub fn with_total_limit(gateway: &Url, total_limit: Duration) -> Result<Self, TransportError> {
        let options = TransportOptions {
            total_limit,
            ..TransportOptions::default()
        };
        Self::with_options(gateway, &options)
    }

    /// As [`Transport::for_gateway`] with other limits and perhaps a root for this computer.
    ///
    /// # Errors
    /// [`TransportError`] if the HTTP library cannot be set up, or the root is no certificate.
    pub fn with_options(gateway: &Url, options: &TransportOptions) -> Result<Self, TransportError> {
        let total_limit = options.total_limit;
        let root = options.local_root.as_ref().filter(|_| is_local(gateway));
        let mut builder = http_client()
            .connect_timeout(CONNECT_LIMIT)
            .timeout(total_limit)
            .redirect(Policy::none())
            .user_agent(concat!("alipay-explorer/", env!("CARGO_PKG_VERSION")));
        if gateway.scheme() == "http" {
            // Only this computer is reached without TLS: no proxy, and no need for root certificates.
            builder = builder.no_proxy().tls_certs_only([]);
        } else if let Some(root) = root {
            let root =
                Certificate::from_der(root).map_err(|error| TransportError(chain(&error)))?;
            builder = builder.no_proxy().tls_certs_only([root]);
        } else if is_local(gateway) {
            builder = builder.no_proxy();
        } else {
            builder = with_proxy(builder, &options.proxy)?;
        }
        let client = builder
            .build()
            .map_err(|error| TransportError(chain(&error)))?;
        Ok(Self {
            client,
            total_limit,
        })
    }

    /// Sends a request and reads the whole answer.
    pub(super) async fn send(&self, request: &SentRequest) -> Result<Received, TransportFailure> {
        let url = &request.url;
        let verb = match request.http_method {
            HttpMethod::Get => reqwest::Method::GET,
            HttpMethod::Post => reqwest::Method::POST,
        };
        let mut call = self.client.request(verb, url.clone());
        for (name, value) in request.headers() {
            call = call.header(name, value);
        }
        let response = call
            .body(request.body.clone())
            .send()
            .await
            .map_err(|error| TransportFailure {
                fault: self.fault(url, &error, 0),
                received: None,
            })?;
        self.read(url, response).await
    }

    async fn read(
        &self,
        url: &Url,
        mut response: reqwest::Response,
    ) -> Result<Received, TransportFailure> {
        let status = response.status().as_u16();
        let headers: Vec<_> = response
            .headers()
            .iter()
            .map(|(name, value)| {
                (
                    name.to_string(),
                    String::from_utf8_lossy(value.as_bytes()).into_owned(),
                )
            })
            .collect();
        let mut body = Vec::new();
        let fault = loop {
            match response.chunk().await {
                Ok(Some(chunk)) if body.len() + chunk.len() > BODY_LIMIT => {
                    break Some(TransportFault::BodyTooLarge { limit: BODY_LIMIT });
                }
                Ok(Some(chunk)) => body.extend_from_slice(&chunk),
                Ok(None) => break None,
                Err(error) => break Some(self.fault(url, &error, body.len())),
            }
        };
        let received = Received {
            status,
            headers,
            body: body.into(),
        };
        match fault {
            None => Ok(received),
            Some(fault) => Err(TransportFailure {
                fault,
                received: Some(received),
            }),
        }
    }

    fn fault(&self, url: &Url, error: &reqwest::Error, received: usize) -> TransportFault {
        let host = url.host_str().unwrap_or_default().to_owned();
        let reason = chain(error);
        let says = |word: &str| reason.to_ascii_lowercase().contains(word);
        if error.is_timeout() {
            let connecting = error.is_connect();
            let limit = if connecting {
                CONNECT_LIMIT
            } else {
                self.total_limit
            };
            TransportFault::Timeout { connecting, limit }
        } else if error.is_connect() && says("dns error") {
            TransportFault::Dns { host }
        } else if error.is_connect() && is_of_tls(error) {
            TransportFault::Tls { host, reason }
        } else if error.is_connect() {
            let port = url.port_or_known_default().unwrap_or_default();
            TransportFault::Connect {
                address: format!("{host}:{port}"),
            }
        } else if error.is_body() || error.is_decode() || says("connection closed") || says("reset")
        {
            TransportFault::Cut { received }
        } else {
            TransportFault::Other { reason }
        }
    }
}

fn with_proxy(
    builder: ClientBuilder,
    choice: &ProxyChoice,
) -> Result<ClientBuilder, TransportError> {
    match choice {
        ProxyChoice::System => Ok(builder),
        ProxyChoice::Direct => Ok(builder.no_proxy()),
        ProxyChoice::Through(address) => {
            let proxy = Proxy::all(address.clone());
            let proxy = proxy.map_err(|error| TransportError(chain(&error)))?;
            // A proxy of the system is not used beside the one that was named.
            Ok(builder.no_proxy().proxy(proxy))
        }
    }
}

/// Whether an address leads to this computer, whatever a name server says.
fn is_local(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

/// An error with everything that led to it. The URL is left out: its query holds tokens.
fn chain(error: &reqwest::Error) -> String {
    let mut reasons: Vec<_> = sources(error).map(ToString::to_string).collect();
    reasons.dedup();
    if reasons.is_empty() {
        "HTTP".to_owned()
    } else {
        reasons.join(": ")
    }
}

/// Whether TLS refused a connection. Such an error is one of a library in the clothes of an
/// operating system's.
fn is_of_tls(error: &reqwest::Error) -> bool {
    sources(error)
        .filter_map(|reason| reason.downcast_ref::<io::Error>())
        .any(|error| error.raw_os_error().is_none() && error.get_ref().is_some())
}

fn sources(error: &reqwest::Error) -> impl Iterator<Item = &(dyn Error + 'static)> {
    std::iter::successors(error.source(), |&reason| reason.source())
}

impl Explain for TransportError {
    fn problem(&self) -> Problem {
        Problem::new(Fault::Machine, "transport-unavailable").with("reason", &self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_computer_is_local() {
        for (address, expected) in [
            ("https://127.0.0.1:1/gateway.do", true),
            ("https://[::1]/", true),
            ("https://localhost/", true),
            ("https://127.0.0.1.example/", false),
            ("https://localhost.example/", false),
            ("https://openapi.alipay.com/gateway.do", false),
            ("https://128.0.0.1/", false),
        ] {
            assert_eq!(is_local(&address.parse().unwrap()), expected, "{address}");
        }
    }
}
