//! Requests and answers that name certificates.

use alipay_explorer::keys::certificates::AlipayCertificate;
use alipay_explorer::protocol::{Scopes, SignType};
use alipay_explorer::simulator::{SIMULATOR_APP_ID, SIMULATOR_MERCHANT_APP_ID};
use serde_json::json;

use super::calls::Call;
use super::server::{Server, keys};

#[tokio::test]
async fn the_certificates_lead_up_to_the_root_and_hold_the_keys() {
    let server = Server::start().await;
    let certificates = server.handle.certificates().unwrap();
    let now = jiff::Timestamp::from_second(super::server::START).unwrap();
    certificates
        .alipay
        .check_chain(&certificates.root, now)
        .unwrap();
    let alipay = keys().alipay_public_key();
    let held = certificates.alipay.public_key();
    assert_eq!(held.fingerprint(), alipay.fingerprint());
    let app = certificates.app(SIMULATOR_APP_ID).unwrap();
    assert!(app.belongs_to(&keys().app_private_key));
    assert_eq!(app.app_id().unwrap().as_str(), SIMULATOR_APP_ID);
    let other = certificates.app(SIMULATOR_MERCHANT_APP_ID).unwrap();
    assert_ne!(app.sn(), other.sn());
    let again = Server::with(|config| config.random_seed = 9).await;
    let again = again.handle.certificates().unwrap();
    assert_eq!(again.alipay.to_pem(), certificates.alipay.to_pem());
    assert_eq!(again.root.sn(), certificates.root.sn());
}

#[tokio::test]
async fn answers_name_alipays_certificate_between_node_and_signature() {
    let server = Server::start().await;
    let sn = server.handle.certificates().unwrap().alipay.sn();
    let in_mode = |call: Call| call.in_certificate_mode(&server, SIMULATOR_APP_ID).signed();
    let code = server.code("buyer", Scopes::User);
    let token = in_mode(Call::exchange(&code)).send(&server).await;
    assert_eq!(token.alipay_cert_sn(), Some(sn.to_string()));
    assert!(token.verifies(SignType::Rsa2), "{}", token.text());
    let member = in_mode(Call::member(&token.field("access_token")));
    let member = member.send(&server).await;
    assert_eq!(member.field("nick_name"), "买家沙箱");
    assert_eq!(member.alipay_cert_sn(), Some(sn.to_string()));
    let refused = in_mode(Call::exchange(&code)).send(&server).await;
    assert_eq!(refused.failure().1, "isv.code-invalid");
    assert_eq!(refused.alipay_cert_sn(), Some(sn.to_string()));
    assert!(refused.verifies(SignType::Rsa2));
    let in_key_mode = Call::member("x").signed().send(&server).await;
    assert_eq!(in_key_mode.alipay_cert_sn(), None);
}

#[tokio::test]
async fn alipays_certificate_can_be_downloaded() {
    let server = Server::start().await;
    let alipay = &server.handle.certificates().unwrap().alipay;
    let download = |sn: &str| {
        let biz_content = json!({ "alipay_cert_sn": sn }).to_string();
        Call::of("alipay.open.app.alipaycert.download")
            .with("biz_content", &biz_content)
            .signed()
    };
    let answer = download(&alipay.sn().to_string()).send(&server).await;
    assert_eq!(answer.field("code"), "10000");
    assert!(answer.verifies(SignType::Rsa2));
    let content = answer.field("alipay_cert_content");
    assert_eq!(&AlipayCertificate::of_download(&content).unwrap(), alipay);
    let unknown = download("00000000000000000000000000000000")
        .send(&server)
        .await;
    assert_eq!(unknown.failure().1, "isv.alipay-cert-not-exist");
    let missing = download("").send(&server).await;
    assert_eq!(missing.failure().1, "isv.missing-alipay-cert-sn");
}

#[tokio::test]
async fn sns_that_do_not_fit_are_refused() {
    let server = Server::start().await;
    let other = server.handle.certificates().unwrap();
    let other = other.app(SIMULATOR_MERCHANT_APP_ID).unwrap().sn();
    let in_mode = || Call::member("x").in_certificate_mode(&server, SIMULATOR_APP_ID);
    for (call, code, sub_code) in [
        (
            in_mode().without("app_cert_sn"),
            "40001",
            "isv.missing-app-cert-sn",
        ),
        (
            in_mode().without("alipay_root_cert_sn"),
            "40001",
            "isv.missing-alipay-root-cert-sn",
        ),
        (
            in_mode().with("app_cert_sn", &other.to_string()),
            "40002",
            "isv.app-cert-not-exist",
        ),
        (
            in_mode().with(
                "alipay_root_cert_sn",
                "687b59193f3f462dd5336e5abf83c5d8_02941eef3187dddf3d3b83462e1dfcf6",
            ),
            "40002",
            "isv.invalid-alipay-root-cert-sn",
        ),
    ] {
        let answer = call.signed().send(&server).await;
        assert_eq!(answer.failure(), (code.to_owned(), sub_code.to_owned()));
        assert!(!answer.is_signed(), "{}", answer.text());
    }
    // Until 2045.
    server.wait(22 * 366 * 86_400);
    let answer = in_mode().signed().send(&server).await;
    assert_eq!(answer.failure().1, "isv.app-cert-expired");
}
