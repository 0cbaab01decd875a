//! What does not fit, found and mended in the real window.

use alipay_explorer::protocol::SignType;
use alipay_explorer::signing::sign;
use alipay_explorer::simulator::SimulatorKeys;
use libtest_mimic::Trial;

use crate::accessibility::Role;
use crate::app::{App, ENGLISH};
use crate::outcome::Outcome;
use crate::screen::Screen;
use crate::trial;

const NODE: &str =
    r#"{"code":"10000","msg":"Success","nick_name":"买家沙箱","user_id":"2088102175794899"}"#;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial::on_screen("preflight_shows_its_lights", &[], preflight),
        trial::on_screen("signature_is_mended", &[], mends),
    ]
}

fn preflight(screen: &Screen) -> Outcome {
    let app = App::start(screen, ENGLISH)?;
    app.window().expect_absent("Private key: good")?;
    app.window().press(Role::Button, "Run preflight")?;
    for light in [
        "App id: good",
        "Private key: good",
        "Alipay public key: good",
    ] {
        app.window().wait_for(light)?;
    }
    app.window().expect_absent(": bad")
}

/// A signature in which every `+` became a blank: told as damaged, and verified after one press.
fn mends(screen: &Screen) -> Outcome {
    let keys = SimulatorKeys::embedded()?;
    let sign = sign(NODE.as_bytes(), &keys.alipay_private_key, SignType::Rsa2)?;
    let sign = sign.replace('+', " ");
    let answer = format!(r#"{{"alipay_user_info_share_response":{NODE},"sign":"{sign}"}}"#);

    let app = App::start(screen, ENGLISH)?;
    app.window().press(Role::Tab, "Inspect")?;
    app.window().enter("Inspect input", &answer)?;
    app.window().press(Role::PushButton, "Inspect")?;
    app.window().wait_for("Signature: does not match")?;
    app.window().press(Role::Tab, "Signature")?;
    app.window().wait_for("damaged-signature")?;
    app.window()
        .press(Role::Button, "Mend sign and verify again")?;
    app.window().wait_for("Signature: verified")
}
