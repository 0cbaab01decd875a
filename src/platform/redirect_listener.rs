//! Catches the redirect of one authorization on this computer.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State as Extract;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{Html, IntoResponse as _, Response};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use url::Url;

use crate::i18n::{Explain, Fault, Problem};
use crate::protocol::{Charset, Params, State};

/// Listens on the port of a loopback redirect URI until one redirect has come.
#[derive(Debug)]
pub struct RedirectListener {
    listener: TcpListener,
    redirect_uri: Url,
}

/// Why the redirect cannot be caught here; it can still be pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListenError {
    /// The redirect URI leads to another computer, or needs TLS.
    NotHere(String),
    /// The port cannot be used.
    Port {
        /// The port.
        port: u16,
        /// What the operating system says.
        reason: String,
    },
}

type Caught = Arc<Mutex<Option<oneshot::Sender<Url>>>>;

#[derive(Clone)]
struct Shared {
    caught: Caught,
    redirect_uri: Url,
    state: State,
    page: Arc<str>,
}

impl RedirectListener {
    /// Starts to listen where the redirect URI leads. Port 0 stands for any free port.
    ///
    /// # Errors
    /// [`ListenError`] if the address is not on this computer or its port is taken.
    pub async fn bind(redirect_uri: &Url) -> Result<Self, ListenError> {
        if redirect_uri.scheme() != "http" || !crate::protocol::is_loopback(redirect_uri) {
            return Err(ListenError::NotHere(redirect_uri.to_string()));
        }
        let port = redirect_uri.port_or_known_default().unwrap_or(80);
        let failed = |error: std::io::Error| ListenError::Port {
            port,
            reason: error.to_string(),
        };
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let listener = TcpListener::bind(address).await.map_err(failed)?;
        let bound = listener.local_addr().map_err(failed)?;
        let mut redirect_uri = redirect_uri.clone();
        if redirect_uri.set_port(Some(bound.port())).is_err() {
            return Err(ListenError::NotHere(redirect_uri.to_string()));
        }
        Ok(Self {
            listener,
            redirect_uri,
        })
    }

    /// The address it listens at, with the real port.
    #[must_use]
    pub fn redirect_uri(&self) -> &Url {
        &self.redirect_uri
    }

    /// Waits for the redirect that brings back `state`, answers the browser with `page`, and
    /// closes. Other requests (a browser asks for its icon, another program guesses the port) do
    /// not end it; dropping the future closes it.
    pub async fn caught(self, state: &State, page: &str) -> Option<Url> {
        let (sender, receiver) = oneshot::channel();
        let shared = Shared {
            caught: Arc::new(Mutex::new(Some(sender))),
            redirect_uri: self.redirect_uri,
            state: state.clone(),
            page: page.into(),
        };
        let router = Router::new().fallback(answer).with_state(shared);
        let (stop, stopped) = oneshot::channel::<Url>();
        let wait = async move {
            if let Ok(url) = receiver.await {
                let _ = stop.send(url);
            }
        };
        // Graceful shutdown lets the answer reach the browser before the port is closed.
        let served = axum::serve(self.listener, router)
            .with_graceful_shutdown(wait)
            .await;
        if served.is_err() {
            None
        } else {
            stopped.await.ok()
        }
    }
}

impl Shared {
    fn is_answer(&self, uri: &Uri) -> bool {
        let query = uri.query().unwrap_or_default();
        let params = Params::from_form(query.as_bytes(), Charset::Utf8);
        let is_ours = params
            .value("state")
            .is_some_and(|state| self.state.matches(state));
        uri.path() == self.redirect_uri.path() && is_ours
    }
}

async fn answer(Extract(shared): Extract<Shared>, headers: HeaderMap, uri: Uri) -> Response {
    if !is_ours(&headers, &shared.redirect_uri) || !shared.is_answer(&uri) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let mut url = shared.redirect_uri.clone();
    url.set_query(uri.query());
    if let Some(sender) = shared
        .caught
        .lock()
        .ok()
        .and_then(|mut caught| caught.take())
    {
        let _ = sender.send(url);
    }
    let close = [
        (header::CONNECTION, "close"),
        (header::REFERRER_POLICY, "no-referrer"),
    ];
    (close, Html(shared.page.to_string())).into_response()
}

/// A page elsewhere that makes its own name resolve to this computer sends its own `Host`.
fn is_ours(headers: &HeaderMap, redirect_uri: &Url) -> bool {
    let host = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    redirect_uri
        .host_str()
        .is_some_and(|expected| expected.eq_ignore_ascii_case(name))
}

impl Explain for ListenError {
    fn problem(&self) -> Problem {
        match self {
            Self::NotHere(found) => {
                Problem::new(Fault::Input, "listen-not-here").with("found", found)
            }
            Self::Port { port, reason } => Problem::new(Fault::Machine, "listen-port")
                .with("port", port)
                .with("reason", reason),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn listener() -> RedirectListener {
        RedirectListener::bind(&"http://127.0.0.1:0/back".parse().unwrap())
            .await
            .unwrap()
    }

    #[expect(clippy::disallowed_methods, reason = "this module cannot use `client`")]
    fn client() -> reqwest::Client {
        let _ = tokio_rustls::rustls::crypto::ring::default_provider().install_default();
        reqwest::Client::builder()
            .no_proxy()
            .tls_certs_only([])
            .build()
            .unwrap()
    }

    #[tokio::test]
    async fn catches_one_redirect_answers_and_frees_the_port() {
        let listener = listener().await;
        let url = listener.redirect_uri().clone();
        let caught =
            tokio::spawn(
                async move { listener.caught(&State::from_random(7), "<p>done</p>").await },
            );
        let mut icon = url.clone();
        icon.set_path("/favicon.ico");
        assert_eq!(client().get(icon).send().await.unwrap().status(), 404);
        let mut redirect = url.clone();
        redirect.set_query(Some("auth_code=forged&state=1"));
        assert_eq!(
            client()
                .get(redirect.clone())
                .send()
                .await
                .unwrap()
                .status(),
            404
        );
        let state = State::from_random(7);
        redirect.set_query(Some(&format!("auth_code=abc&state={}", state.as_str())));
        let page = client()
            .get(redirect.clone())
            .send()
            .await
            .unwrap()
            .text()
            .await
            .unwrap();
        assert_eq!(page, "<p>done</p>");
        assert_eq!(caught.await.unwrap(), Some(redirect));
        assert!(
            RedirectListener::bind(&url).await.is_ok(),
            "the port is still taken"
        );
    }

    #[tokio::test]
    async fn a_foreign_host_name_is_not_answered() {
        let listener = listener().await;
        let url = listener.redirect_uri().clone();
        let caught =
            tokio::spawn(async move { listener.caught(&State::from_random(7), "x").await });
        let forged = client()
            .get(url)
            .header("host", "evil.example")
            .send()
            .await
            .unwrap();
        assert_eq!(forged.status(), 404);
        caught.abort();
    }

    #[tokio::test]
    async fn addresses_elsewhere_are_refused() {
        for address in ["https://127.0.0.1/back", "http://shop.example/back"] {
            let refused = RedirectListener::bind(&address.parse().unwrap()).await;
            assert!(matches!(refused, Err(ListenError::NotHere(_))), "{address}");
        }
    }
}
