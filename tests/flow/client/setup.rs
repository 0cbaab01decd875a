//! A simulator, and a client of its app.

use std::sync::Arc;

use alipay_explorer::client::{
    CallContext, Credentials, Exchange, ExchangeId, FlowRun, GatewayClient, GrantedCode, run_flow,
};
use alipay_explorer::platform;
use alipay_explorer::protocol::methods::OauthTokenRequest;
use alipay_explorer::protocol::{
    ApiVersion, AppId, AuthCode, AuthorizationRequest, Charset, Environment, PastedCode, Scopes,
    SignType,
};
use alipay_explorer::simulator::{
    Persona, SIMULATOR_APP_ID, Simulator, SimulatorConfig, SimulatorHandle, SimulatorKeys,
};

/// A simulator whose codes and tokens follow from `seed`.
pub(crate) async fn simulator(seed: u64) -> SimulatorHandle {
    let config = SimulatorConfig::new(Arc::new(platform::now), seed);
    Simulator::start(config).await.unwrap()
}

/// The simulator's app with its keys.
pub(crate) fn credentials() -> Credentials {
    let keys = SimulatorKeys::embedded().unwrap();
    Credentials {
        app_id: AppId::parse(SIMULATOR_APP_ID).unwrap(),
        private_key: keys.app_private_key.clone(),
        alipay_public_key: Some(keys.alipay_public_key()),
        sign_type: SignType::Rsa2,
        charset: Charset::Utf8,
        app_auth_token: None,
        certificates: None,
        api_version: ApiVersion::V2,
    }
}

/// A client of the simulator.
pub(crate) fn client(simulator: &SimulatorHandle, credentials: Credentials) -> GatewayClient {
    GatewayClient::new(Environment::Simulator, &simulator.endpoints(), credentials).unwrap()
}

/// A persona's consent: the code for it.
pub(crate) fn consent(
    simulator: &SimulatorHandle,
    persona: &Arc<Persona>,
    scopes: Scopes,
) -> AuthCode {
    let request = AuthorizationRequest {
        page: simulator.endpoints().authorize,
        app_id: AppId::parse(SIMULATOR_APP_ID).unwrap(),
        scopes,
        redirect_uri: simulator.redirect_uri(),
        state: platform::authorization_state(),
    };
    let redirect = simulator.consent(&request, persona).unwrap();
    let pasted = PastedCode::parse(redirect.as_str()).unwrap();
    pasted
        .into_code(&request.app_id, Some(&request.state))
        .unwrap()
}

/// The whole flow of a persona.
pub(crate) async fn flow(
    simulator: &SimulatorHandle,
    credentials: Credentials,
    persona: &Arc<Persona>,
) -> FlowRun {
    let code = consent(simulator, persona, Scopes::User);
    let client = client(simulator, credentials);
    let granted = GrantedCode {
        code,
        scopes: Some(Scopes::User),
        issued_to: None,
    };
    run_flow(&client, granted, platform::now).await.unwrap()
}

/// The exchange of a code, without what would follow.
pub(crate) async fn exchange(
    client: &GatewayClient,
    code: AuthCode,
    code_spent_before: bool,
) -> Exchange {
    let context = CallContext {
        id: ExchangeId(1),
        now: platform::now(),
        scopes: None,
        code_app_id: None,
        code_spent_before,
    };
    let call = OauthTokenRequest::AuthorizationCode(code).into_call();
    client.execute(call, context).await.unwrap()
}

/// The ids of what was found.
pub(crate) fn findings(exchange: &Exchange) -> Vec<&'static str> {
    exchange
        .findings
        .iter()
        .map(|finding| finding.rule)
        .collect()
}
