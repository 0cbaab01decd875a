//! Faults of REST calls.

use alipay_explorer::protocol::Scopes;

use super::rest_calls::{RestAnswer, RestCall};
use super::server::Server;

/// The exchange of a good code, struck by a fault.
async fn answer(fault: &str) -> RestAnswer {
    let rules = vec![fault.parse().unwrap()];
    let server = Server::with(|config| config.faults = rules).await;
    let code = server.code("buyer", Scopes::User);
    RestCall::exchange(&code).send(&server).await
}

#[tokio::test]
async fn the_gateways_codes_come_without_their_prefix() {
    let refused = answer("isv-code-invalid").await;
    assert_eq!(refused.status, 400, "{}", refused.body);
    assert!(refused.verifies());
    let unknown = answer("isv-invalid-app-id").await;
    assert!(unknown.body.contains("invalid-app-id"), "{}", unknown.body);
    assert_eq!(unknown.header("alipay-signature"), None);
}

#[tokio::test]
async fn what_is_signed_wrongly_does_not_verify() {
    assert!(answer("revoked-token").await.verifies(), "not this call");
    for fault in ["wrong-key", "other-hash", "altered-text"] {
        let answer = answer(fault).await;
        assert_eq!(answer.status, 200, "{fault}");
        assert!(!answer.verifies(), "{fault}");
    }
    assert_eq!(answer("unsigned").await.header("alipay-signature"), None);
    assert_eq!(answer("spent-code").await.status, 400);
}

#[tokio::test]
async fn what_happens_on_the_way_happens_here_too() {
    assert_eq!(answer("html-502").await.status, 502);
    assert_eq!(answer("empty-body").await.body, "");
}
