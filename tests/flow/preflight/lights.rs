//! How the lights of a preflight are written down in a table.

use alipay_explorer::client::preflight::{Preflight, run_preflight};
use alipay_explorer::client::{Credentials, GatewayClient};
use alipay_explorer::protocol::{Endpoints, Environment};
use jiff::Timestamp;

/// The checks, in the order of the columns.
pub(super) const COLUMNS: [&str; 13] = [
    "host-name",
    "connection",
    "tls",
    "gateway",
    "clock",
    "app-id",
    "app-id-shape",
    "app-public-key",
    "signature",
    "sign-type",
    "private-key",
    "alipay-public-key",
    "product",
];

/// A preflight with these credentials at this gateway, by this clock.
pub(super) async fn preflight(
    gateway: &str,
    credentials: Credentials,
    clock: impl Fn() -> Timestamp,
) -> Preflight {
    let endpoints = Endpoints::custom(gateway, None).unwrap();
    let client = GatewayClient::new(Environment::Custom, &endpoints, credentials).unwrap();
    run_preflight(&client, clock).await.unwrap()
}

/// One word for each light: its status, and for all but good ones the reason.
pub(super) fn row(preflight: &Preflight) -> String {
    let checks: Vec<_> = preflight.lights.iter().map(|light| light.check).collect();
    assert_eq!(checks, COLUMNS);
    let words: Vec<_> = preflight
        .lights
        .iter()
        .map(|light| light.status().name())
        .collect();
    words.join(" ")
}

/// The reasons of all lights that are not good.
pub(super) fn reasons(preflight: &Preflight) -> Vec<&'static str> {
    let lights = preflight.lights.iter();
    lights
        .filter(|light| light.status().name() != "good")
        .map(|light| light.outcome.text.trim_start_matches("preflight-"))
        .collect()
}
