//! A browser that follows nothing by itself.

use alipay_explorer::client::http_client;
use std::sync::OnceLock;

use reqwest::redirect::Policy;
use reqwest::{Client, Response};

/// Follows no redirect, asks no proxy and keeps no connection, so that all tests can share it:
/// loading the system's root certificates takes a while.
pub(crate) fn client() -> &'static Client {
    static CLIENT: OnceLock<Client> = OnceLock::new();
    CLIENT.get_or_init(|| {
        let builder = http_client().redirect(Policy::none()).no_proxy();
        builder.pool_max_idle_per_host(0).build().unwrap()
    })
}

/// Opens an address.
pub(crate) async fn open(url: &str) -> Page {
    Page::of(client().get(url).send().await.unwrap()).await
}

/// Opens an address with headers.
pub(crate) async fn open_with(url: &str, headers: &[(&str, &str)]) -> Page {
    let request = client().get(url);
    let request = headers.iter().fold(request, |request, (name, value)| {
        request.header(*name, *value)
    });
    Page::of(request.send().await.unwrap()).await
}

/// Sends a form with headers.
pub(crate) async fn submit(url: &str, form: &[(&str, &str)], headers: &[(&str, &str)]) -> Page {
    let body: String = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(form)
        .finish();
    let request = client()
        .post(url)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(body);
    let request = headers.iter().fold(request, |request, (name, value)| {
        request.header(*name, *value)
    });
    Page::of(request.send().await.unwrap()).await
}

/// What the browser got.
pub(crate) struct Page {
    pub(crate) status: u16,
    pub(crate) location: Option<String>,
    pub(crate) text: String,
}

impl Page {
    async fn of(response: Response) -> Self {
        let location = response.headers().get("location");
        Self {
            status: response.status().as_u16(),
            location: location.map(|value| value.to_str().unwrap().to_owned()),
            text: response.text().await.unwrap(),
        }
    }

    /// The token of the form on the page.
    pub(crate) fn form_token(&self) -> &str {
        let (_, behind) = self
            .text
            .split_once("name=\"form\" value=\"")
            .expect("a form");
        behind.split_once('"').unwrap().0
    }
}
