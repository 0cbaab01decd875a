//! What the lights make of faults that cannot be brought about on this computer.

use std::time::Duration;

use alipay_explorer::client::preflight::{Light, Preflight};
use alipay_explorer::client::{
    CallStamp, Credentials, Exchange, ExchangeId, ExchangeKeys, SentRequest,
};
use alipay_explorer::diagnosis::TransportFault;
use alipay_explorer::protocol::{ApiVersion, AppId, Charset, Endpoints, Environment, SignType};
use alipay_explorer::simulator::SimulatorKeys;
use jiff::Timestamp;

const PRODUCTION: &str = "openapi.alipay.com";
const SANDBOX: &str = "openapi-sandbox.dl.alipaydev.com";
const SANDBOX_APP: &str = "9021000122689420";
const PRODUCTION_APP: &str = "2021003141676135";

/// A preflight of this app at this host that ended with this fault.
fn preflight(host: &str, app_id: &str, fault: TransportFault) -> Preflight {
    let keys = SimulatorKeys::embedded().unwrap();
    let alipay_public_key = Some(keys.alipay_public_key());
    let credentials = Credentials {
        app_id: AppId::parse(app_id).unwrap(),
        private_key: keys.app_private_key,
        alipay_public_key,
        sign_type: SignType::Rsa2,
        charset: Charset::Utf8,
        app_auth_token: None,
        certificates: None,
        api_version: ApiVersion::V2,
    };
    let endpoints = Endpoints::custom(&format!("https://{host}/gateway.do"), None).unwrap();
    let now = Timestamp::from_second(1_700_000_000).unwrap();
    let call = Preflight::call();
    let stamp = CallStamp::at(now);
    let request = SentRequest::build(&endpoints.gateway, &call, &credentials, &stamp).unwrap();
    let exchange = Exchange {
        id: ExchangeId(1),
        method: call.method,
        environment: Environment::Custom,
        started: now,
        scopes: None,
        code_app_id: None,
        code_spent_before: false,
        elapsed: Duration::from_millis(3),
        request,
        received: None,
        transport: Some(fault),
        answer: None,
        keys: ExchangeKeys::default(),
        findings: Vec::new(),
    };
    Preflight::of(exchange, &credentials)
}

/// Status and reason of the first four lights; nothing is known of the gateway's own checks.
fn beginning(preflight: &Preflight) -> String {
    let (network, hidden) = preflight.lights.split_at(4);
    for light in hidden {
        let is_hint = light.check == "app-id-shape";
        assert!(is_hint || light.status().name() == "unknown", "{light:?}");
    }
    let words: Vec<_> = network.iter().map(word).collect();
    words.join(", ")
}

fn word(light: &Light) -> String {
    let reason = light.outcome.text.trim_start_matches("preflight-");
    format!("{} {reason}", light.status().name())
}

fn tls(host: &str, reason: &str) -> TransportFault {
    TransportFault::Tls {
        host: host.to_owned(),
        reason: reason.to_owned(),
    }
}

/// Every fault with the lights it leads to.
fn faults() -> Vec<(&'static str, TransportFault, &'static str)> {
    let (old, dots) = ("openapi.alipaydev.com", "openapi.sandbox.dl.alipaydev.com");
    let limit = Duration::from_secs(5);
    let timeout = |connecting| TransportFault::Timeout { connecting, limit };
    let dns = TransportFault::Dns {
        host: PRODUCTION.to_owned(),
    };
    let connect = TransportFault::Connect {
        address: format!("{PRODUCTION}:443"),
    };
    let other = TransportFault::Other {
        reason: "x".to_owned(),
    };
    let untried = "unknown host-not-told, bad connection-refused, unknown tls-not-tried";
    let silent = "unknown host-not-told, bad connection-no-reply, unknown tls-not-tried";
    let failed = "unknown host-not-told, bad connection-other, unknown tls-not-tried";
    vec![
        (
            PRODUCTION,
            dns,
            "bad host-absent, unknown connection-not-tried, unknown tls-not-tried",
        ),
        (PRODUCTION, connect, untried),
        (PRODUCTION, timeout(true), silent),
        (
            PRODUCTION,
            timeout(false),
            "good host-found, bad connection-slow, good tls-trusted",
        ),
        (
            PRODUCTION,
            TransportFault::Cut { received: 0 },
            "good host-found, bad connection-cut, good tls-trusted",
        ),
        (PRODUCTION, other, failed),
        (
            old,
            tls(old, "certificate has expired"),
            "good host-found, good connection-made, bad tls-old-sandbox",
        ),
        (
            old,
            tls(old, "tls handshake eof"),
            "good host-found, good connection-made, bad tls-retired",
        ),
        (
            dots,
            tls(dots, "UnknownIssuer"),
            "good host-found, good connection-made, bad tls-retired",
        ),
        (
            PRODUCTION,
            tls(PRODUCTION, "Connection reset by peer (os error 104)"),
            "good host-found, good connection-made, bad tls-no-certificate",
        ),
        (
            dots,
            tls(dots, "NotValidForName"),
            "good host-found, good connection-made, bad tls-with-dots",
        ),
        (
            PRODUCTION,
            tls(PRODUCTION, "UnknownIssuer"),
            "good host-found, good connection-made, bad tls-unknown-issuer",
        ),
        (
            PRODUCTION,
            tls(PRODUCTION, "Expired"),
            "good host-found, good connection-made, bad tls-refused",
        ),
    ]
}

#[test]
fn each_fault_lights_the_step_at_which_it_happened() {
    for (host, fault, expected) in faults() {
        let found = preflight(host, PRODUCTION_APP, fault.clone());
        let expected = format!("{expected}, unknown gateway-not-heard");
        assert_eq!(beginning(&found), expected, "{fault:?}");
        assert!(!found.is_good());
    }
}

#[test]
fn the_shape_of_an_app_id_is_a_hint_where_nothing_better_is_known() {
    for (host, app_id, expected) in [
        (SANDBOX, SANDBOX_APP, "good app-id-shape-fits"),
        (SANDBOX, PRODUCTION_APP, "warning app-id-shape-production"),
        (PRODUCTION, PRODUCTION_APP, "good app-id-shape-fits"),
        (PRODUCTION, SANDBOX_APP, "warning app-id-shape-sandbox"),
        (PRODUCTION, "1234567890123456", "unknown app-id-shape-none"),
        ("gateway.example", SANDBOX_APP, "unknown app-id-shape-none"),
    ] {
        let fault = TransportFault::Cut { received: 0 };
        let found = preflight(host, app_id, fault);
        let mut lights = found.lights.iter();
        let light = lights.find(|light| light.check == "app-id-shape").unwrap();
        assert_eq!(word(light), expected, "{host} {app_id}");
    }
}
