//! The person at the simulator's consent page.

use alipay_explorer::client::http_client;
use std::sync::LazyLock;

use reqwest::redirect::Policy;
use reqwest::{Client, Response};
use tokio::runtime::{Builder, Runtime};
use url::Url;

static NETWORK: LazyLock<Runtime> = LazyLock::new(|| {
    let mut builder = Builder::new_multi_thread();
    builder.worker_threads(1).enable_all().build().unwrap()
});
static BROWSER: LazyLock<Client> = LazyLock::new(|| {
    let builder = http_client().redirect(Policy::none()).no_proxy();
    builder.pool_max_idle_per_host(0).build().unwrap()
});

/// Opens the authorization page, consents as a persona and returns where the browser is sent.
pub(crate) fn consent(authorize: &Url, persona: &str) -> Url {
    let page = open(authorize);
    let (_, behind) = page.split_once("name=\"form\" value=\"").unwrap();
    let form = behind.split_once('"').unwrap().0;
    let answer = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("form", form)
        .append_pair("persona", persona)
        .finish();
    let target = authorize.join("/simulator/consent").unwrap();
    let request = BROWSER
        .post(target)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(answer);
    let response = wait(async { request.send().await.unwrap() });
    let location = response.headers().get("location").unwrap();
    location.to_str().unwrap().parse().unwrap()
}

/// Opens a page and returns its text.
pub(crate) fn open(address: &Url) -> String {
    let request = BROWSER.get(address.clone());
    wait(async { Response::text(request.send().await.unwrap()).await.unwrap() })
}

fn wait<T>(work: impl Future<Output = T>) -> T {
    NETWORK.block_on(work)
}
