//! TLS on the simulator's port, and who trusts it.

use alipay_explorer::client::{GatewayClient, Transport, TransportOptions, http_client};
use alipay_explorer::diagnosis::{TlsTrouble, TransportFault};
use alipay_explorer::protocol::{Endpoints, Environment, Scopes};
use alipay_explorer::simulator::{FaultRule, persona};

use super::server::Server;
use crate::client::setup::{consent, credentials, exchange};

async fn fault_of(server: &Server, options: TransportOptions) -> Option<TransportFault> {
    let gateway = server.url("/gateway.do").replace("http:", "https:");
    let endpoints = Endpoints::custom(&gateway, None).unwrap();
    let transport = Transport::with_options(&endpoints.gateway, &options).unwrap();
    let environment = Environment::Simulator;
    let client = GatewayClient::with_transport(environment, &endpoints, credentials(), transport);
    let code = consent(&server.handle, &persona("buyer").unwrap(), Scopes::User);
    exchange(&client, code, false).await.transport
}

fn trusting(server: &Server) -> TransportOptions {
    TransportOptions {
        local_root: server.handle.authority().map(Into::into),
        ..TransportOptions::default()
    }
}

fn trouble(fault: Option<TransportFault>) -> TlsTrouble {
    match fault {
        Some(TransportFault::Tls { reason, .. }) => TlsTrouble::of(&reason),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn both_are_spoken_on_one_port() {
    let server = Server::start().await;
    assert_eq!(fault_of(&server, trusting(&server)).await, None);
    let plain = http_client().no_proxy().build().unwrap();
    let answer = plain.get(server.url("/gateway.do")).send().await.unwrap();
    assert_eq!(answer.status().as_u16(), 200);
}

#[tokio::test]
async fn nobody_trusts_it_who_was_not_told_to() {
    let server = Server::start().await;
    let fault = fault_of(&server, TransportOptions::default()).await;
    assert_eq!(trouble(fault), TlsTrouble::UnknownIssuer);
}

#[tokio::test]
async fn an_expired_certificate_and_another_name_are_told_apart() {
    for (id, expected) in [
        ("expired-certificate", TlsTrouble::Expired),
        ("wrong-host-name", TlsTrouble::OtherName),
    ] {
        let rule: FaultRule = id.parse().unwrap();
        let server = Server::with(|config| config.faults = vec![rule]).await;
        assert_eq!(server.handle.endpoints().gateway.scheme(), "https");
        let fault = fault_of(&server, trusting(&server)).await;
        assert_eq!(trouble(fault), expected, "{id}");
        server.handle.set_faults(Vec::new());
        assert_eq!(server.handle.endpoints().gateway.scheme(), "http");
        assert_eq!(fault_of(&server, trusting(&server)).await, None, "{id}");
    }
}
