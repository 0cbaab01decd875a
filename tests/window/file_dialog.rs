//! A key file chosen in the system's file dialog.

use crate::accessibility::Role;
use crate::app::{App, write_settings};
use crate::folder::private_folder;
use crate::outcome::Outcome;
use crate::patience::PATIENCE;
use crate::process::run_well;
use crate::screen::Screen;
use crate::tool::FILE_DIALOG;
use crate::trial;
use libtest_mimic::Trial;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// Alipay's key tool names its files in Chinese.
const FILE_NAME: &str = "应用私钥 TEST_ONLY.txt";

/// The one locale that every machine has and that knows Chinese file names: under a name that is
/// not installed, zenity answers with question marks.
const INSTALLED: &str = "C.UTF-8";

/// A length that no hint in the window mentions, so that only the file can bring it there.
const BITS: &str = "2560";

/// How long the dialog's line to type in may take to open. There is no sign to wait for.
const LINE_OPENS: Duration = Duration::from_secs(2);

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial::on_screen(
        "file_dialog_brings_a_private_key",
        &[FILE_DIALOG],
        brings_a_private_key,
    )]
}

fn brings_a_private_key(screen: &Screen) -> Outcome {
    let folder = private_folder(screen.home().join("keys"))?;
    generate_key(&folder.join(FILE_NAME))?;

    write_settings(screen, "en", "system")?;
    let app = App::start(screen, INSTALLED)?;
    app.window().choose("Profile", "Sandbox")?;
    app.window().expect_absent(BITS)?;
    app.window().press(Role::Button, "Open private key file…")?;

    screen.activate_window("zenity")?;
    type_path_of(screen, &folder)?;
    screen.type_text(FILE_NAME)?;
    screen.press_key("Return")?;

    app.window().wait_for_parts(&["PKCS#8"])?;
    app.window().wait_for_parts(&[BITS]).map(drop)
}

/// The first `/` makes the dialog open a line to type in; what is typed until that line is there
/// gets lost.
fn type_path_of(screen: &Screen, folder: &Path) -> Outcome {
    let path = folder.display().to_string();
    let below_root = path.strip_prefix('/').unwrap_or(&path);
    screen.type_text("/")?;
    std::thread::sleep(LINE_OPENS);
    screen.type_text(&format!("{below_root}/"))
}

fn generate_key(path: &Path) -> Outcome {
    let mut openssl = Command::new("openssl");
    openssl.args(["genpkey", "-quiet", "-algorithm", "RSA"]);
    openssl
        .arg("-pkeyopt")
        .arg(format!("rsa_keygen_bits:{BITS}"))
        .arg("-out")
        .arg(path);
    run_well(&mut openssl, PATIENCE).map(drop)
}
