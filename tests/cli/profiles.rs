//! Commands with a profile that was saved in the window.

use std::path::Path;

use alipay_explorer::protocol::Environment;
use alipay_explorer::storage::{Profile, ProfileBook, VersionedFile};
use tempfile::TempDir;

use crate::program::Program;
use crate::running_simulator::RunningSimulator;

const CODE: &str = "0123456789abcdef0123456789abcdef";

fn home_with(profile: Profile) -> TempDir {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("config/alipay-explorer/profiles.json");
    let file = VersionedFile::<ProfileBook>::at(file);
    file.change(|book| book.upsert(profile)).unwrap();
    home
}

fn flow(home: &Path, profile: &str) -> Program {
    Program::at_home(home, &["flow", "--format", "json", "--profile", profile])
}

fn shop(simulator: &RunningSimulator) -> Profile {
    Profile {
        name: "Shop".to_owned(),
        environment: Environment::Custom,
        gateway_url: simulator.said("gateway").to_owned(),
        app_id: simulator.said("app_id").to_owned(),
        private_key: Some(simulator.said("app_private_key").into()),
        alipay_public_key: Some(simulator.said("alipay_public_key").into()),
        redirect_uri: simulator.said("redirect_uri").to_owned(),
        ..Profile::default()
    }
}

#[test]
fn a_saved_profile_has_everything_a_flow_needs() {
    let simulator = RunningSimulator::start(&["--auto-consent", "buyer"]);
    let home = home_with(shop(&simulator));
    let redirect = simulator.authorize("x");
    let document = flow(home.path(), "Shop")
        .args(&["--auth-code", &redirect])
        .run()
        .exits(0)
        .json();
    assert_eq!(document["member"]["nick_name"], "买家沙箱");
    let address = Program::at_home(home.path(), &["authorize-url", "--profile", "Shop"]).run();
    assert!(
        address
            .exits(0)
            .stdout
            .starts_with(simulator.said("authorize"))
    );
}

#[test]
fn the_built_in_profile_is_the_embedded_simulator() {
    let home = tempfile::tempdir().unwrap();
    let document = flow(home.path(), "Simulator").run().exits(0).json();
    assert_eq!(document["environment"], "simulator");
}

#[test]
fn keys_of_a_profile_are_not_mixed_with_others() {
    let home = home_with(Profile::sandbox("Shop"));
    for options in [
        ["--app-id", "9021000100000001"],
        ["--private-key", "key.pem"],
    ] {
        let flow = flow(home.path(), "Shop").args(&options);
        flow.run().exits(2).refuses_with("never mixed");
    }
}

#[test]
fn what_a_profile_lacks_is_named() {
    let home = home_with(Profile::sandbox("Shop"));
    let flow = flow(home.path(), "Shop").args(&["--auth-code", CODE]);
    flow.run()
        .exits(2)
        .refuses_with("“Shop” lacks: app-id, private-key");
}

#[test]
fn an_unknown_profile_is_refused_with_the_known_ones() {
    let home = home_with(Profile::sandbox("Shop"));
    let flow = flow(home.path(), "Shpo");
    flow.run()
        .exits(2)
        .refuses_with("Simulator, Sandbox, Production, Shop");
}

#[test]
fn a_production_profile_asks_first() {
    let home = home_with(Profile {
        app_id: "2021000000000001".to_owned(),
        private_key: Some(crate::program::key("rsa2048-pkcs8.pem")),
        ..Profile::production("Live")
    });
    let flow = flow(home.path(), "Live").args(&["--auth-code", CODE]);
    flow.run().exits(2).refuses_with("--yes");
}

#[test]
fn a_damaged_file_is_set_aside_with_a_notice() {
    let home = home_with(Profile::sandbox("Shop"));
    let file = home.path().join("config/alipay-explorer/profiles.json");
    std::fs::OpenOptions::new()
        .write(true)
        .open(&file)
        .unwrap()
        .set_len(9)
        .unwrap();
    let ran = flow(home.path(), "Simulator").run().exits(0);
    assert!(
        ran.stderr.contains("profiles.damaged-1.json"),
        "{}",
        ran.stderr
    );
}
