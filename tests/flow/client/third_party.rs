//! A third-party app from end to end, refreshing, and the mistakes around both.

use std::fmt::Write as _;

use alipay_explorer::client::preflight::{LightStatus, Preflight};
use alipay_explorer::client::{
    Answer, CallContext, Credentials, Exchange, FlowRun, GatewayClient, GrantedCode, continue_flow,
    run_flow,
};
use alipay_explorer::platform;
use alipay_explorer::protocol::methods::{
    Call, OauthTokenRequest, OpenAuthTokenAppQueryRequest, OpenAuthTokenAppRequest,
};
use alipay_explorer::protocol::{
    ApiVersion, AppAuthCode, AppAuthToken, AppAuthorizationPage, AppAuthorizationRequest, AppGrant,
    AppId, AppKind, AppRefreshToken, ApplicationType, AuthorizationRequest, PastedCode,
    RefreshToken, Scopes,
};
use alipay_explorer::simulator::{
    SIMULATOR_APP_ID, SIMULATOR_ISV_APP_ID, SIMULATOR_MERCHANT_APP_ID, SimulatorHandle,
    USUAL_PERSONA,
};

use super::setup::{client, consent, credentials, exchange, findings, simulator};

fn app(id: &str) -> AppId {
    AppId::parse(id).unwrap()
}

/// The third-party app with a merchant's token, or without one.
fn isv(simulator: &SimulatorHandle, app_auth_token: Option<&AppAuthToken>) -> GatewayClient {
    let credentials = Credentials {
        app_id: app(SIMULATOR_ISV_APP_ID),
        app_auth_token: app_auth_token.cloned(),
        ..credentials()
    };
    client(simulator, credentials)
}

async fn call(client: &GatewayClient, call: Call, sent_before: bool) -> Exchange {
    let context = CallContext {
        code_spent_before: sent_before,
        ..CallContext::first(platform::now())
    };
    client.execute(call, context).await.unwrap()
}

fn app_code(simulator: &SimulatorHandle, page: AppAuthorizationPage) -> AppAuthCode {
    let application_types = match page {
        AppAuthorizationPage::OneApp => Vec::new(),
        AppAuthorizationPage::ChooseApps => ApplicationType::ALL.to_vec(),
    };
    let request = AppAuthorizationRequest {
        page: simulator.endpoints().app_authorize(page),
        app_id: app(SIMULATOR_ISV_APP_ID),
        redirect_uri: simulator.redirect_uri(),
        state: platform::authorization_state(),
        application_types,
    };
    let redirect = simulator.authorize_app(&request.url()).unwrap();
    let pasted = PastedCode::parse(redirect.as_str()).unwrap();
    pasted
        .into_app_code(&request.app_id, Some(&request.state))
        .unwrap()
}

async fn grant(simulator: &SimulatorHandle, page: AppAuthorizationPage) -> (Exchange, AppGrant) {
    let request = OpenAuthTokenAppRequest::AuthorizationCode(app_code(simulator, page));
    let exchange = call(&isv(simulator, None), request.into_call(), false).await;
    let mut grants = exchange.answer.as_ref().map(Answer::app_grants).unwrap();
    assert_eq!(grants.len(), 1, "{exchange:?}");
    (exchange, grants.remove(0))
}

/// A user's code for an app.
fn user_code(simulator: &SimulatorHandle, app_id: &str) -> GrantedCode {
    let request = AuthorizationRequest {
        page: simulator.endpoints().authorize,
        app_id: app(app_id),
        scopes: Scopes::User,
        redirect_uri: simulator.redirect_uri(),
        state: platform::authorization_state(),
    };
    let redirect = simulator.consent(&request, &USUAL_PERSONA).unwrap();
    let pasted = PastedCode::parse(redirect.as_str()).unwrap();
    let (scopes, issued_to) = (pasted.scopes(), pasted.app_id());
    GrantedCode {
        code: pasted
            .into_code(&request.app_id, Some(&request.state))
            .unwrap(),
        scopes,
        issued_to,
    }
}

async fn run(client: &GatewayClient, code: GrantedCode) -> FlowRun {
    run_flow(client, code, platform::now).await.unwrap()
}

fn variant(exchange: &Exchange, rule: &str) -> Option<&'static str> {
    let finding = exchange.findings.iter().find(|found| found.rule == rule);
    let finding = finding.unwrap_or_else(|| panic!("{rule}: {:?}", findings(exchange)));
    finding.variant
}

#[tokio::test]
async fn every_leg_of_both_pages_is_verified() {
    for page in AppAuthorizationPage::ALL {
        let simulator = simulator(1).await;
        let (first, grant) = grant(&simulator, page).await;
        assert!(first.is_good());
        assert_eq!(
            grant.auth_app_id.as_ref().map(AppId::as_str),
            Some(SIMULATOR_MERCHANT_APP_ID)
        );
        let client = isv(&simulator, Some(&grant.app_auth_token));
        let code = user_code(&simulator, SIMULATOR_MERCHANT_APP_ID);
        let mut client = client.into();
        let run = continue_flow(&mut client, code, platform::now, vec![first]);
        let run = run.await.unwrap();
        assert!(run.is_good(), "{run:?}");
        let ids: Vec<_> = run.exchanges.iter().map(|exchange| exchange.id.0).collect();
        assert_eq!(ids, [1, 2, 3]);
        for exchange in run.exchanges.iter().skip(1) {
            let params = &exchange.request.query;
            assert_eq!(params.value("app_id"), Some(SIMULATOR_ISV_APP_ID));
            assert_eq!(
                params.value("app_auth_token"),
                Some(grant.app_auth_token.secret())
            );
        }
    }
}

#[tokio::test]
async fn no_token_of_a_merchant_is_told_by_anything_that_is_printed() {
    let simulator = simulator(2).await;
    let (first, grant) = grant(&simulator, AppAuthorizationPage::OneApp).await;
    let refresh = grant.app_refresh_token.clone().unwrap();
    let request = OpenAuthTokenAppRequest::RefreshToken(refresh.clone());
    let second = call(&isv(&simulator, None), request.into_call(), false).await;
    let mut printed = format!("{first:?}{second:?}{grant:?}");
    for exchange in [&first, &second] {
        let masker = exchange.masker();
        let answer = exchange.answer.as_ref().unwrap();
        for text in [
            exchange.request.sign_content.as_str(),
            exchange.request.url.as_str(),
            exchange.request.body.as_str(),
            &answer.text(),
        ] {
            writeln!(printed, "{}", masker.mask(text)).unwrap();
        }
    }
    for secret in [grant.app_auth_token.secret(), refresh.secret()] {
        assert!(!printed.contains(secret), "{printed}");
    }
}

#[tokio::test]
async fn a_grant_is_queried() {
    let simulator = simulator(3).await;
    let (_, grant) = grant(&simulator, AppAuthorizationPage::OneApp).await;
    let request = OpenAuthTokenAppQueryRequest {
        app_auth_token: grant.app_auth_token,
    };
    let exchange = call(&isv(&simulator, None), request.into_call(), false).await;
    let status = exchange
        .answer
        .as_ref()
        .unwrap()
        .app_grant_status()
        .unwrap();
    assert!(status.is_valid());
    assert_eq!(status.covers("alipay.user.info.share"), Some(true));
    assert_eq!(status.covers("alipay.trade.pay"), Some(false));
}

#[tokio::test]
async fn a_merchants_refresh_token_is_good_once() {
    let simulator = simulator(4).await;
    let (_, grant) = grant(&simulator, AppAuthorizationPage::OneApp).await;
    let client = isv(&simulator, None);
    let refresh = |sent_before| {
        let token = grant.app_refresh_token.clone().unwrap();
        let request = OpenAuthTokenAppRequest::RefreshToken(token);
        call(&client, request.into_call(), sent_before)
    };
    let first = refresh(false).await;
    let new = first.answer.as_ref().unwrap().app_grants();
    assert_ne!(
        new[0].app_auth_token.secret(),
        grant.app_auth_token.secret()
    );
    let again = refresh(true).await;
    assert!(!again.is_good());
    assert_eq!(findings(&again), ["refresh-token-invalid"]);
}

#[tokio::test]
async fn a_users_refresh_token_is_good_once_and_the_old_access_token_is_over() {
    let simulator = simulator(5).await;
    let client = client(&simulator, credentials());
    let code = consent(&simulator, &USUAL_PERSONA, Scopes::User);
    let first = exchange(&client, code, false).await;
    let first = first.answer.as_ref().unwrap().token().unwrap();
    let refresh = |token, sent_before| {
        let request = OauthTokenRequest::RefreshToken(token);
        call(&client, request.into_call(), sent_before)
    };
    let spent = first.refresh_token.clone().unwrap();
    let second = refresh(spent.clone(), false).await;
    assert!(second.is_good());
    let second = second.answer.as_ref().unwrap().token().unwrap();
    assert_ne!(second.access_token.secret(), first.access_token.secret());
    let again = refresh(spent, true).await;
    assert_eq!(findings(&again), ["refresh-token-invalid"]);
    assert!(
        again.findings[0]
            .evidence
            .contains(&"2 × refresh_token".to_owned())
    );
    assert!(
        refresh(second.refresh_token.unwrap(), false)
            .await
            .is_good()
    );
}

#[tokio::test]
async fn the_usual_mistakes_are_told() {
    let simulator = simulator(6).await;
    let (_, grant) = grant(&simulator, AppAuthorizationPage::OneApp).await;
    let granted = isv(&simulator, Some(&grant.app_auth_token));

    let code = user_code(&simulator, SIMULATOR_MERCHANT_APP_ID);
    let forgotten = run(&isv(&simulator, None), code).await;
    assert_eq!(variant(&forgotten.exchanges[0], "app-auth-token"), None);

    let foreign = AppAuthToken::new("202611BB00000000000000000000000000000X50");
    let foreign = isv(&simulator, Some(&foreign));
    let code = user_code(&simulator, SIMULATOR_MERCHANT_APP_ID);
    let refused = run(&foreign, code).await;
    let refused = &refused.exchanges[0];
    assert_eq!(variant(refused, "app-auth-token"), Some("refused"));

    let own = run(&granted, user_code(&simulator, SIMULATOR_APP_ID)).await;
    assert_eq!(findings(&own.exchanges[0]), ["code-invalid"]);

    let users = consent(&simulator, &USUAL_PERSONA, Scopes::User);
    let users = AppAuthCode::new(users.secret());
    let request = OpenAuthTokenAppRequest::AuthorizationCode(users);
    let refused = call(&isv(&simulator, None), request.into_call(), false).await;
    assert_eq!(variant(&refused, "code-invalid"), Some("merchant"));
}

#[tokio::test]
async fn a_code_for_the_third_party_app_itself_is_told() {
    let simulator = simulator(7).await;
    let (_, grant) = grant(&simulator, AppAuthorizationPage::OneApp).await;
    let client = isv(&simulator, Some(&grant.app_auth_token));
    let run = run(&client, user_code(&simulator, SIMULATOR_ISV_APP_ID)).await;
    let refused = &run.exchanges[0];
    assert!(!refused.is_good(), "{refused:?}");
    assert_eq!(variant(refused, "code-invalid"), Some("third-party-app"));
}

#[tokio::test]
async fn a_preflight_without_a_merchant_decides_the_lights_of_the_signature() {
    let simulator = simulator(21).await;
    for version in [ApiVersion::V2, ApiVersion::V3] {
        let credentials = Credentials {
            app_id: app(SIMULATOR_ISV_APP_ID),
            api_version: version,
            ..credentials()
        };
        let client = client(&simulator, credentials);
        let made = Preflight::call_of(AppKind::ThirdParty);
        let exchange = call(&client, made, false).await;
        assert!(exchange.is_preflight());
        let preflight = Preflight::of(exchange, client.credentials());
        assert!(preflight.is_good(), "{version:?} {preflight:#?}");
        assert_eq!(preflight.exchange.findings, []);
        for check in ["app-id", "app-public-key", "signature", "alipay-public-key"] {
            let light = preflight
                .lights
                .iter()
                .find(|it| it.check == check)
                .unwrap();
            assert_eq!(light.status(), LightStatus::Good, "{version:?} {light:?}");
        }
    }
}

#[tokio::test]
async fn a_refresh_is_called_a_refresh() {
    let simulator = simulator(22).await;
    for version in [ApiVersion::V2, ApiVersion::V3] {
        let credentials = Credentials {
            app_id: app(SIMULATOR_ISV_APP_ID),
            api_version: version,
            ..credentials()
        };
        let client = client(&simulator, credentials);
        let user = OauthTokenRequest::RefreshToken(RefreshToken::new("spent")).into_call();
        let merchant =
            OpenAuthTokenAppRequest::RefreshToken(AppRefreshToken::new("spent")).into_call();
        for (made, title) in [
            (user, "method-refresh-token"),
            (merchant, "method-refresh-app-token"),
            (Preflight::call(), "method-oauth-token"),
            (
                Preflight::call_of(AppKind::ThirdParty),
                "method-open-auth-token-app",
            ),
        ] {
            assert_eq!(call(&client, made, false).await.title(), title);
        }
    }
}
