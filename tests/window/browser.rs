//! Chromium without a window of its own, driven by chromedriver over `WebDriver`
//! (<https://www.w3.org/TR/webdriver2/>).

use crate::outcome::Outcome;
use crate::patience::{PATIENCE, until};
use crate::process::Process;
use alipay_explorer::client::http_client;
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// Debian's Chromium.
pub(crate) const CHROMIUM: &str = "/usr/bin/chromium";

/// The name under which `WebDriver` hands out elements (section 12.1 of the standard).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// The browser with one page.
pub(crate) struct Browser {
    session: String,
    client: reqwest::Client,
    runtime: Runtime,
    // Ended in this order: the driver ends its browser, then the browser's files can go.
    _driver: Process,
    profile: TempDir,
}

impl Browser {
    /// Starts a browser that knows nothing of other runs.
    pub(crate) fn start() -> Outcome<Self> {
        let profile = TempDir::new()?;
        let (driver, port) = start_driver(profile.path())?;
        let mut browser = Self {
            session: format!("http://127.0.0.1:{port}/session"),
            client: http_client().no_proxy().timeout(PATIENCE).build()?,
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()?,
            _driver: driver,
            profile,
        };
        let session = browser.post("", &capabilities(&browser.profile.path().join("profile")))?;
        browser.session = format!("{}/{}", browser.session, text(&session, "sessionId")?);
        Ok(browser)
    }

    /// Opens a page and waits until it is loaded.
    pub(crate) fn open(&self, url: &str) -> Outcome {
        self.post("/url", &json!({ "url": url })).map(drop)
    }

    /// Clicks the first element that the CSS selector finds.
    pub(crate) fn click(&self, selector: &str) -> Outcome {
        let query = json!({ "using": "css selector", "value": selector });
        let found = self.post("/element", &query)?;
        let element = text(&found, ELEMENT)?;
        self.post(&format!("/element/{element}/click"), &json!({}))
            .map(drop)
    }

    /// Waits until the browser is, or tries to be, at a URL that contains the part.
    pub(crate) fn wait_for_url(&self, part: &str) -> Outcome<String> {
        until(&format!("a URL with {part}"), PATIENCE, || {
            let url = self.send(self.client.get(format!("{}/url", self.session)))?;
            Ok(url
                .as_str()
                .filter(|url| url.contains(part))
                .map(ToOwned::to_owned))
        })
    }

    fn post(&self, path: &str, body: &Value) -> Outcome<Value> {
        let request = self.client.post(format!("{}{path}", self.session));
        self.send(
            request
                .header("content-type", "application/json")
                .body(body.to_string()),
        )
    }

    fn send(&self, request: reqwest::RequestBuilder) -> Outcome<Value> {
        let answer = self
            .runtime
            .block_on(async { request.send().await?.text().await })?;
        let answer = serde_json::from_str::<Value>(&answer)?;
        let value = answer
            .get("value")
            .ok_or("WebDriver answered without a value")?;
        match value.get("error") {
            None => Ok(value.clone()),
            Some(error) => Err(format!("the browser says {error}: {value}").into()),
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Only the driver can end its browser; killed alone it would leave it behind.
        let _ = self.send(self.client.delete(&self.session));
    }
}

fn text<'value>(value: &'value Value, name: &str) -> Outcome<&'value str> {
    let text = value.get(name).and_then(Value::as_str);
    text.ok_or_else(|| format!("WebDriver answered without {name}: {value}").into())
}

fn start_driver(profile: &Path) -> Outcome<(Process, u16)> {
    let mut command = Command::new("chromedriver");
    command
        .arg("--port=0")
        .env("HOME", profile)
        .env("TMPDIR", profile)
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut driver = Process::start(&mut command)?;
    for line in BufReader::new(driver.stdout()?).lines() {
        let line = line?;
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            return Ok((driver, port.trim_end_matches('.').parse()?));
        }
    }
    Err("chromedriver ended before it said on which port it listens".into())
}

fn capabilities(profile: &Path) -> Value {
    let arguments = [
        "--headless",
        // CI runs as root, where Chromium's own sandbox does not start.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--no-proxy-server",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        &format!("--user-data-dir={}", profile.display()),
    ];
    let options = json!({ "binary": CHROMIUM, "args": arguments });
    json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": options } } })
}
