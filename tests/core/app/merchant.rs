//! A merchant authorizes a third-party app, then the merchant's user does.

use alipay_explorer::app::{
    Authorization, Effect, FlowMessage, MerchantGrant, MerchantMessage, PastedText, ProfileEdit,
    ProfileMessage, SimulatorEffect, Stage, Unconfirmed,
};
use alipay_explorer::protocol::{AppAuthToken, AppAuthorizationPage, AppKind, Environment};
use alipay_explorer::simulator::SIMULATOR_ISV_APP_ID;

use super::program::{APP_ID, CODE, Program, Reply, Sent, calls, cancelled, exchange, the_call};

const MERCHANT_APP: &str = "2021000000000009";
const TOKEN: &str = "202611BB0123456789";

fn edit(program: &mut Program, edit: ProfileEdit) {
    program.send(ProfileMessage::Edit(edit));
}

fn third_party(environment: Environment) -> Program {
    let mut program = Program::own(environment);
    edit(&mut program, ProfileEdit::AppKind(AppKind::ThirdParty));
    program
}

fn paste(program: &mut Program, text: &str) -> Vec<Effect> {
    program.send(MerchantMessage::Paste(PastedText::new(text)))
}

fn granted() -> Program {
    let mut program = third_party(Environment::Sandbox);
    paste(&mut program, CODE);
    let sent = the_call(program.send(MerchantMessage::Exchange));
    program.reply(&sent, Reply::Grant);
    program
}

fn user_redirect(program: &Program, app_id: &str) -> String {
    let state = program.state.flow.state.as_str();
    format!("https://shop.example/cb?app_id={app_id}&auth_code={CODE}&state={state}")
}

fn biz_content(sent: &Sent) -> &str {
    sent.call.business.value("biz_content").unwrap()
}

fn problem_id(problem: Option<&alipay_explorer::i18n::Problem>) -> &str {
    problem.map_or("", |problem| problem.id)
}

#[test]
fn nothing_is_asked_of_a_user_before_a_merchant_has_granted() {
    let mut program = third_party(Environment::Sandbox);
    edit(
        &mut program,
        ProfileEdit::RedirectUri("https://shop.example/cb".to_owned()),
    );
    let refused = Authorization::request(&program.state).unwrap_err();
    assert_eq!(refused.id, "merchant-absent");
    program.paste(CODE);
    assert!(matches!(program.state.flow.stage, Stage::Start));
    assert_eq!(
        problem_id(program.state.paste_problem.as_ref()),
        "merchant-absent"
    );
}

#[test]
fn the_merchants_token_goes_with_every_call_and_its_app_into_the_users_page() {
    let mut program = third_party(Environment::Sandbox);
    edit(
        &mut program,
        ProfileEdit::RedirectUri("https://shop.example/cb".to_owned()),
    );
    paste(&mut program, CODE);
    let sent = the_call(program.send(MerchantMessage::Exchange));
    assert_eq!(sent.call.method.name, "alipay.open.auth.token.app");
    assert_eq!(
        (sent.app_id.as_str(), sent.app_auth_token.as_deref()),
        (APP_ID, None)
    );
    assert_eq!(
        biz_content(&sent),
        format!(r#"{{"grant_type":"authorization_code","code":"{CODE}"}}"#)
    );
    program.reply(&sent, Reply::Grant);
    assert!(matches!(
        program.state.merchant.grant,
        MerchantGrant::Granted(_)
    ));

    let request = Authorization::request(&program.state).unwrap();
    assert_eq!(request.app_id.as_str(), MERCHANT_APP);
    let redirect = user_redirect(&program, MERCHANT_APP);
    let sent = the_call(program.paste(&redirect));
    let of_merchant = |sent: &Sent| (sent.app_id.clone(), sent.app_auth_token.clone());
    let expected = (APP_ID.to_owned(), Some(TOKEN.to_owned()));
    assert_eq!(of_merchant(&sent), expected);
    let sent = the_call(program.reply(&sent, Reply::Token));
    assert_eq!(sent.call.method.name, "alipay.user.info.share");
    assert_eq!(of_merchant(&sent), expected);
    program.reply(&sent, Reply::Member);
    let sent = the_call(program.send(FlowMessage::Refresh));
    assert_eq!(of_merchant(&sent), expected, "also the refresh");
}

#[test]
fn a_merchants_redirect_runs_at_once_and_another_state_is_refused() {
    let mut program = third_party(Environment::Sandbox);
    let state = program.state.flow.state.as_str().to_owned();
    let redirect = format!(
        "https://isv.example/cb?app_id={APP_ID}&source=alipay_app_auth&app_auth_code={CODE}"
    );
    assert!(calls(paste(&mut program, &format!("{redirect}&state=other"))).is_empty());
    let problem = program.state.merchant.paste_problem.as_ref();
    assert_eq!(problem_id(problem), "redirect-other-state");
    let sent = the_call(paste(&mut program, &format!("{redirect}&state={state}")));
    assert_eq!(sent.call.method.name, "alipay.open.auth.token.app");
}

#[test]
fn codes_in_the_wrong_place_are_told_apart() {
    let mut program = third_party(Environment::Sandbox);
    let redirect = user_redirect(&program, APP_ID);
    paste(&mut program, &redirect);
    let problem = program.state.merchant.paste_problem.as_ref();
    assert_eq!(problem_id(problem), "redirect-user-auth-code");

    let mut program = granted();
    for (redirect, id) in [
        (
            format!("https://isv.example/cb?app_auth_code={CODE}"),
            "redirect-app-auth-code",
        ),
        (user_redirect(&program, APP_ID), "redirect-third-party-app"),
        (
            user_redirect(&program, "2021000000000001"),
            "redirect-other-app",
        ),
    ] {
        program.paste(&redirect);
        assert_eq!(problem_id(program.state.paste_problem.as_ref()), id);
        assert!(matches!(program.state.flow.stage, Stage::Start));
    }
}

#[test]
fn a_merchants_code_is_never_sent_twice_by_itself() {
    for reply in [Reply::Refusal, Reply::Silence] {
        let mut program = third_party(Environment::Sandbox);
        paste(&mut program, CODE);
        let sent = the_call(program.send(MerchantMessage::Exchange));
        assert!(calls(program.reply(&sent, reply)).is_empty());
        assert!(matches!(
            program.state.merchant.grant,
            MerchantGrant::Failed
        ));
        assert!(calls(program.send(MerchantMessage::Exchange)).is_empty());
        paste(&mut program, CODE);
        let again = the_call(program.send(MerchantMessage::Exchange));
        assert!(again.context.code_spent_before);
    }
}

#[test]
fn another_kind_app_or_profile_drops_the_merchant_and_its_user() {
    let other_app = || ProfileEdit::AppId("2021000000000001".to_owned());
    let changes: [fn(&mut Program); 3] = [
        |program| edit(program, ProfileEdit::AppKind(AppKind::SelfDeveloped)),
        |program| {
            program.choose("Sandbox");
        },
        |program| {
            program.send(MerchantMessage::Forget);
        },
    ];
    let mut programs: Vec<Program> = changes
        .iter()
        .map(|change| {
            let mut program = granted();
            program.paste(CODE);
            change(&mut program);
            program
        })
        .collect();
    let mut program = granted();
    program.paste(CODE);
    edit(&mut program, other_app());
    programs.push(program);
    for program in programs {
        assert!(matches!(program.state.merchant.grant, MerchantGrant::None));
        assert!(matches!(program.state.flow.stage, Stage::Start));
        assert!(program.state.merchant().is_none());
    }
}

#[test]
fn leaving_stops_the_call_and_a_late_answer_is_dropped() {
    let mut program = third_party(Environment::Sandbox);
    paste(&mut program, CODE);
    let sent = the_call(program.send(MerchantMessage::Exchange));
    assert_eq!(cancelled(&program.choose("Sandbox")), [sent.task]);
    let late = exchange(&sent, Reply::Grant);
    program.send(FlowMessage::Done(sent.task, Ok(Box::new(late))));
    assert!(matches!(program.state.merchant.grant, MerchantGrant::None));
    assert!(program.state.exchanges.is_empty());
}

#[test]
fn an_own_app_sends_no_merchants_token() {
    let mut program = granted();
    edit(&mut program, ProfileEdit::AppKind(AppKind::SelfDeveloped));
    program.paste(CODE);
    let sent = the_call(program.send(FlowMessage::Exchange));
    assert_eq!(sent.app_auth_token, None);
}

#[test]
fn of_several_grants_one_is_called_for() {
    let mut program = third_party(Environment::Sandbox);
    paste(&mut program, CODE);
    let sent = the_call(program.send(MerchantMessage::Exchange));
    program.reply(&sent, Reply::Grants);
    let app = |program: &Program| {
        Authorization::user_app_id(&program.state)
            .unwrap()
            .to_string()
    };
    assert_eq!(app(&program), "2021000000000008");
    program.paste(CODE);
    program.send(MerchantMessage::Choose(0));
    assert_eq!(app(&program), "2021000000000007");
    assert!(
        matches!(program.state.flow.stage, Stage::Start),
        "the code was for the other app"
    );
    program.paste(CODE);
    let sent = the_call(program.send(FlowMessage::Exchange));
    assert_eq!(sent.app_auth_token.as_deref(), Some("202611BB0000000003"));
}

#[test]
fn a_grant_is_queried_and_refreshed() {
    let mut program = granted();
    let sent = the_call(program.send(MerchantMessage::Query));
    assert_eq!(sent.call.method.name, "alipay.open.auth.token.app.query");
    assert_eq!(sent.app_auth_token, None, "only in biz_content");
    assert_eq!(
        biz_content(&sent),
        format!(r#"{{"app_auth_token":"{TOKEN}"}}"#)
    );
    program.reply(&sent, Reply::GrantStatus);
    let status = program.state.merchant().unwrap().status.clone().unwrap();
    assert!(status.is_valid());

    let sent = the_call(program.send(MerchantMessage::Refresh));
    assert_eq!(
        biz_content(&sent),
        r#"{"grant_type":"refresh_token","refresh_token":"202611BB9876543210"}"#
    );
    assert!(!sent.context.code_spent_before);
    program.reply(&sent, Reply::Refusal);
    let merchant = program.state.merchant().unwrap();
    assert_eq!(merchant.grant.app_auth_token.secret(), TOKEN, "it stays");
    let sent = the_call(program.send(MerchantMessage::Refresh));
    assert!(sent.context.code_spent_before, "it was sent before");
    program.reply(&sent, Reply::Grants);
    let merchant = program.state.merchant().unwrap();
    assert_eq!(merchant.grant.app_auth_token.secret(), "202611BB0000000001");
    assert!(merchant.status.is_none(), "that was about the old one");
}

#[test]
fn a_token_from_elsewhere_does_as_well() {
    let mut program = third_party(Environment::Sandbox);
    let use_token = |app_id: &str| MerchantMessage::Use {
        token: AppAuthToken::new(TOKEN),
        app_id: app_id.to_owned(),
    };
    for (app_id, id) in [
        ("x y", "app-id-not-digits"),
        (APP_ID, "merchant-is-own-app"),
    ] {
        program.send(use_token(app_id));
        let problem = program.state.merchant.paste_problem.as_ref();
        assert_eq!(problem_id(problem), id);
        assert!(program.state.merchant().is_none());
    }
    assert!(calls(program.send(use_token(MERCHANT_APP))).is_empty());
    program.paste(CODE);
    let sent = the_call(program.send(FlowMessage::Exchange));
    assert_eq!(sent.app_auth_token.as_deref(), Some(TOKEN));
}

#[test]
fn production_is_asked_about() {
    let mut program = third_party(Environment::Production);
    paste(&mut program, CODE);
    assert!(calls(program.send(MerchantMessage::Exchange)).is_empty());
    assert_eq!(
        program.state.unconfirmed,
        Some(Unconfirmed::MerchantExchange)
    );
    let sent = the_call(program.send(FlowMessage::Confirm));
    program.reply(&sent, Reply::Grant);
    for (message, call) in [
        (MerchantMessage::Query, Unconfirmed::MerchantQuery),
        (MerchantMessage::Refresh, Unconfirmed::MerchantRefresh),
    ] {
        assert!(calls(program.send(message)).is_empty());
        assert_eq!(program.state.unconfirmed, Some(call));
    }
}

#[test]
fn the_demo_lets_the_merchant_consent_and_then_the_user() {
    let mut program = Program::ready();
    edit(&mut program, ProfileEdit::AppKind(AppKind::ThirdParty));
    let effects = program.send(FlowMessage::RunDemo);
    let request = effects.iter().find_map(|effect| match effect {
        Effect::Simulator(SimulatorEffect::ConsentOfMerchant(request)) => Some(request),
        _ => None,
    });
    assert_eq!(request.unwrap().app_id.as_str(), SIMULATOR_ISV_APP_ID);
    let state = program.state.flow.state.as_str();
    let redirect = format!(
        "http://127.0.0.1:9/callback?app_id={SIMULATOR_ISV_APP_ID}&app_auth_code={CODE}&state={state}"
    );
    let consented = MerchantMessage::Consented(Ok(PastedText::new(redirect)));
    let sent = the_call(program.send(consented));
    let effects = program.reply(&sent, Reply::Grant);
    let user = effects.iter().find_map(|effect| match effect {
        Effect::Simulator(SimulatorEffect::Consent { request, .. }) => {
            Some(request.app_id.to_string())
        }
        _ => None,
    });
    assert_eq!(user.as_deref(), Some(MERCHANT_APP));
}

#[test]
fn the_page_that_lets_choose_names_the_kinds_of_apps() {
    let mut program = third_party(Environment::Sandbox);
    edit(
        &mut program,
        ProfileEdit::AppRedirectUri("https://isv.example/cb".to_owned()),
    );
    let url = |program: &Program| {
        let request = Authorization::app_request(&program.state).unwrap();
        request.url().to_string()
    };
    assert!(url(&program).contains("/appToAppAuth.htm?app_id=2021000000000000&"));
    assert!(!url(&program).contains("application_type"));
    program.send(MerchantMessage::Page(AppAuthorizationPage::ChooseApps));
    assert!(url(&program).contains("/appToAppBatchAuth.htm?"));
    assert!(url(&program).contains("application_type=TINYAPP%2CWEBAPP"));
}

#[test]
fn one_listener_at_a_time_and_its_redirect_goes_to_its_leg() {
    let mut program = granted();
    for edit in [
        ProfileEdit::AppRedirectUri("http://127.0.0.1:9001/isv".to_owned()),
        ProfileEdit::RedirectUri("http://127.0.0.1:9002/shop".to_owned()),
        ProfileEdit::CatchRedirect(true),
    ] {
        program.send(ProfileMessage::Edit(edit));
    }
    let listen = |effects: &[Effect]| {
        effects.iter().find_map(|effect| match effect {
            Effect::Listen {
                task, redirect_uri, ..
            } => Some((*task, redirect_uri.to_string())),
            _ => None,
        })
    };
    let (users, address) = listen(&program.send(FlowMessage::Authorize)).unwrap();
    assert_eq!(address, "http://127.0.0.1:9002/shop");
    let effects = program.send(MerchantMessage::Authorize);
    assert_eq!(cancelled(&effects), [users]);
    let (merchants, address) = listen(&effects).unwrap();
    assert_eq!(address, "http://127.0.0.1:9001/isv");
    let url = "http://127.0.0.1:9001/isv".parse().unwrap();
    let effects = program.send(FlowMessage::Listening(merchants, url));
    assert!(matches!(effects.as_slice(), [Effect::OpenBrowser(url)]
        if url.path().ends_with("appToAppAuth.htm")));
    let state = program.state.flow.state.as_str();
    let caught = PastedText::new(format!(
        "http://127.0.0.1:9001/isv?app_id={APP_ID}&app_auth_code={CODE}&state={state}"
    ));
    let effects = program.send(FlowMessage::Caught(merchants, Ok(caught)));
    assert_eq!(
        the_call(effects).call.method.name,
        "alipay.open.auth.token.app"
    );
}
