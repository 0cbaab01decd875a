//! Who comes back with keys of his own: two clicks and one paste.

use crate::accessibility::Role;
use crate::app::{App, ENGLISH, PROGRAM, write_profiles};
use crate::demo::MEMBER;
use crate::outcome::Outcome;
use crate::patience::PATIENCE;
use crate::process::Process;
use crate::screen::Screen;
use crate::tool::CLIPBOARD;
use crate::trial;
use alipay_explorer::client::http_client;
use alipay_explorer::protocol::Environment;
use alipay_explorer::storage::{Profile, ProfileBook};
use libtest_mimic::Trial;
use serde_json::Value;
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

/// The profile, as its owner called it.
const NAME: &str = "Shop";

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial::on_screen(
        "saved_profile_takes_two_clicks_and_a_paste",
        &[CLIPBOARD],
        two_clicks_and_a_paste,
    )]
}

fn two_clicks_and_a_paste(screen: &Screen) -> Outcome {
    let (_gateway, described) = start_gateway(screen)?;
    write_profiles(screen, &book(&described)?)?;
    let app = App::start(screen, ENGLISH)?;
    app.window().wait_for("Authorize in browser")?;
    app.window().expect_absent(MEMBER)?;

    app.window().press(Role::Button, "Authorize in browser")?;
    let redirect = consented(&app.opened_url()?)?;
    screen.copy(&redirect)?;
    app.window().focus("Auth code or redirect URL")?;
    screen.press_key("ctrl+v")?;
    app.window().wait_for(MEMBER)?;
    app.window().wait_for("Signature: verified")
}

/// A gateway outside of the program, as Alipay's sandbox is, and its first line.
fn start_gateway(screen: &Screen) -> Outcome<(Process, Value)> {
    let mut command = screen.command(PROGRAM);
    command
        .args(["simulator", "--auto-consent", "buyer", "--dir"])
        .arg(screen.folder().join("gateway"))
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut gateway = Process::start(&mut command)?;
    let mut line = String::new();
    BufReader::new(gateway.stdout()?).read_line(&mut line)?;
    Ok((gateway, serde_json::from_str(&line)?))
}

fn book(described: &Value) -> Outcome<ProfileBook> {
    let text = |name: &str| {
        let text = described.get(name).and_then(Value::as_str);
        let text = text.ok_or_else(|| format!("the simulator does not tell {name}"))?;
        Ok::<_, String>(text.to_owned())
    };
    let profile = Profile {
        environment: Environment::Custom,
        gateway_url: text("gateway")?,
        authorize_url: text("authorize")?,
        app_id: text("app_id")?,
        redirect_uri: text("redirect_uri")?,
        private_key: Some(text("app_private_key")?.into()),
        alipay_public_key: Some(text("alipay_public_key")?.into()),
        ..Profile::sandbox(NAME)
    };
    Ok(ProfileBook {
        selected: Some(NAME.to_owned()),
        profiles: vec![profile],
        ..ProfileBook::default()
    })
}

/// Where the browser ends after the consent.
fn consented(authorize: &str) -> Outcome<String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let client = http_client()
        .no_proxy()
        .timeout(PATIENCE)
        .redirect(reqwest::redirect::Policy::none())
        .build()?;
    let answer = runtime.block_on(async { client.get(authorize).send().await })?;
    let location = answer.headers().get("location");
    let location = location.ok_or("the consent page does not redirect")?;
    Ok(location.to_str()?.to_owned())
}
