//! The person at the consent page.

use crate::app::App;
use crate::browser::Browser;
use crate::outcome::Outcome;

/// Opens the page that the program asked the browser for, and consents there as the buyer.
pub(crate) fn consent(app: &App<'_>) -> Outcome<Browser> {
    let url = app.opened_url()?;
    if !url.starts_with("http://127.0.0.1:") {
        return Err(format!("not the simulator's page: {url}").into());
    }
    let browser = Browser::start()?;
    browser.open(&url)?;
    browser.click("input[name=persona][value=buyer]")?;
    browser.click("#consent")?;
    Ok(browser)
}
