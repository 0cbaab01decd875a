//! `authorize-url`: where a user consents.

use crate::program::{Program, names};
use crate::running_simulator::{RunningSimulator, get};

fn authorize_url(options: &[&str]) -> Program {
    Program::new(&["authorize-url"]).args(options)
}

const SHOP: [&str; 6] = [
    "--environment",
    "sandbox",
    "--app-id",
    "9021000100000001",
    "--redirect-uri",
    "https://shop.example/back?from=alipay",
];

#[test]
fn people_and_scripts_get_the_address_alone_on_stdout() {
    let ran = authorize_url(&SHOP)
        .args(&["--state", "abc"])
        .run()
        .exits(0);
    assert_eq!(
        ran.stdout,
        "https://openauth-sandbox.dl.alipaydev.com/oauth2/publicAppAuthorize.htm\
         ?app_id=9021000100000001&scope=auth_user\
         &redirect_uri=https%3A%2F%2Fshop.example%2Fback%3Ffrom%3Dalipay&state=abc\n"
    );
    assert!(ran.stderr.contains("abc"));
}

#[test]
fn programs_get_its_parts() {
    let ran = authorize_url(&SHOP).args(&["--format", "json", "--scope", "auth_user,auth_base"]);
    let ran = ran.run().exits(0);
    let document = ran.json();
    assert_eq!(
        names(&document),
        [
            "environment",
            "url",
            "state",
            "app_id",
            "scope",
            "redirect_uri"
        ]
    );
    assert_eq!(document["scope"], "auth_user,auth_base");
    assert_eq!(ran.stderr, "");
}

#[test]
fn every_state_is_new() {
    let state = || {
        authorize_url(&SHOP)
            .args(&["--format", "json"])
            .run()
            .json()["state"]
            .clone()
    };
    let (first, second) = (state(), state());
    assert_ne!(first, second);
    assert_eq!(first.as_str().unwrap().len(), 32);
}

#[test]
fn a_state_that_would_not_come_back_is_refused() {
    for state in ["", "授权", "a b", &"x".repeat(101)] {
        authorize_url(&SHOP)
            .args(&["--state", state])
            .run()
            .exits(2)
            .refuses_with("as state");
    }
}

#[test]
fn what_is_missing_is_named() {
    authorize_url(&[])
        .run()
        .exits(2)
        .refuses_with("--gateway, --app-id");
    authorize_url(&SHOP[..4])
        .run()
        .exits(2)
        .refuses_with("--redirect-uri");
    let unreadable = authorize_url(&SHOP[..4]).args(&["--redirect-uri", "shop.example/back"]);
    unreadable.run().exits(2).refuses_with("shop.example/back");
    let embedded = authorize_url(&["--profile", "Simulator"]);
    embedded
        .run()
        .exits(2)
        .refuses_with("alipay-explorer simulator");
}

#[test]
fn the_simulators_page_takes_it() {
    let simulator = RunningSimulator::start(&[]);
    let ran = authorize_url(&["--gateway", simulator.said("gateway")])
        .args(&["--app-id", simulator.said("app_id")])
        .args(&["--redirect-uri", simulator.said("redirect_uri")])
        .run()
        .exits(0);
    let page = get(ran.stdout.trim());
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    assert!(page.contains("value=\"buyer\""), "{page}");
}
