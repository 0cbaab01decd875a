//! What the pictures show, and how it comes about.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use alipay_explorer::app::{
    BadAnswer, ComparisonMessage, FlowMessage, HistoryMessage, InspectMessage, InspectorTab,
    KeyFileMessage, KeyMessage, LogsMessage, LogsSeen, Page, PastedText, ProfileEdit,
    ProfileMessage, ReferenceMessage, SignContentMessage, SignContentTexts, SimulatorMessage,
    ViewMessage, ViewerMessage,
};
use alipay_explorer::bulk::BadLine;
use alipay_explorer::keys::CredentialSlot;
use alipay_explorer::protocol::{ApiVersion, AppKind, Environment, SigningMode};
use alipay_explorer::report::run_comparison::RunSide;
use alipay_explorer::simulator::{FaultRule, fault};
use alipay_explorer::storage::{Contrast, HistoryList, RunEntry, RunFacts, RunId, RunOutcome};
use jiff::SignedDuration;
use serde_json::json;

use crate::commands::find;
use crate::doctor::{self, NODE};
use crate::home::key_text;
use crate::sign_content;
use crate::studio::{KEY_FOLDER, Studio, now};

/// The tabs of a run that looks at bytes, with a hit.
pub(crate) fn viewer(studio: &mut Studio) {
    demo(studio, InspectorTab::Raw);
    find(studio, "user_");
    studio.send(ViewerMessage::Step(true));
    studio.send(ViewerMessage::Step(true));
}

pub(crate) fn contrast(studio: &mut Studio) {
    studio.state.settings.contrast = Contrast::High;
    code_invalid(studio);
}

pub(crate) fn history(studio: &mut Studio) {
    studio.send(ViewMessage::Open(Page::History));
    let task = studio.state.history.listing.unwrap();
    let run =
        |id, outcome, sub_code: &str, profile: &str| past_run(id, (outcome, sub_code), profile);
    let named = run(3, RunOutcome::Good, "", "商城沙箱");
    let named = RunEntry {
        name: "before the key change / 更换密钥之前".to_owned(),
        is_pinned: true,
        ..named
    };
    let entries = vec![
        named,
        run(6, RunOutcome::Good, "", ""),
        run(5, RunOutcome::Refused, "isv.code-invalid", "商城沙箱"),
        run(4, RunOutcome::BadSignature, "", "商城沙箱"),
        run(2, RunOutcome::NoAnswer, "", "production"),
        run(1, RunOutcome::Good, "", ""),
    ];
    let list = HistoryList {
        total: entries.len(),
        entries,
        profiles: vec!["production".to_owned(), "商城沙箱".to_owned()],
    };
    studio.send(HistoryMessage::Listed(task, Ok(Arc::new(list))));
    studio.send(HistoryMessage::Choose(RunId(5)));
    studio.send(HistoryMessage::Tick(RunId(3), true));
    studio.send(HistoryMessage::Tick(RunId(5), true));
}

pub(crate) fn past_run(
    id: i64,
    (outcome, sub_code): (RunOutcome, &str),
    profile: &str,
) -> RunEntry {
    let environment = match profile {
        "" => Environment::Simulator,
        "production" => Environment::Production,
        _ => Environment::Sandbox,
    };
    let code = match outcome {
        RunOutcome::Refused => "40002",
        RunOutcome::Good | RunOutcome::BadSignature | RunOutcome::NoAnswer => "",
    };
    let finding = match (outcome, profile) {
        (RunOutcome::Good, "") => "missing-nick-name",
        _ => "",
    };
    let verdict = match outcome {
        RunOutcome::BadSignature => "mismatch",
        RunOutcome::NoAnswer => "",
        RunOutcome::Good | RunOutcome::Refused => "verified",
    };
    let methods = ["alipay.system.oauth.token", "alipay.user.info.share"];
    RunEntry {
        id: RunId(id),
        facts: RunFacts {
            started: now() + SignedDuration::from_mins(id * 7),
            profile: profile.to_owned(),
            environment,
            api_version: ApiVersion::V2,
            app_id: "9021000122671080".to_owned(),
            outcome,
            code: code.to_owned(),
            sub_code: sub_code.to_owned(),
            verdict: verdict.to_owned(),
            methods: methods.map(str::to_owned).to_vec(),
            has_personal: false,
            finding: finding.to_owned(),
        },
        name: String::new(),
        is_pinned: false,
    }
}

pub(crate) fn comparison(studio: &mut Studio) {
    let mut side = |persona: &str, title: &str| {
        let before = studio.state.exchanges.len();
        studio.run_demo(persona);
        RunSide {
            title: title.to_owned(),
            exchanges: studio.state.exchanges.split_off(before),
        }
    };
    let (a, b) = (side("buyer", "#1"), side("enterprise", "#2"));
    studio.send(ComparisonMessage::Compare { a, b });
}

pub(crate) fn demo(studio: &mut Studio, tab: InspectorTab) {
    studio.run_demo("buyer");
    studio.send(ViewMessage::Tab(tab));
}

pub(crate) fn code_invalid(studio: &mut Studio) {
    let code = studio.take_code("buyer");
    studio.send(FlowMessage::Exchange);
    studio.send(FlowMessage::Paste(PastedText::new(code)));
    studio.send(FlowMessage::Exchange);
}

pub(crate) fn mismatch(studio: &mut Studio) {
    let other = PastedText::new(key_text("rsa2048-spki.pem"));
    studio.send(KeyMessage::Text(CredentialSlot::ALIPAY_PUBLIC_KEY, other));
    demo(studio, InspectorTab::Signature);
}

/// An answer of the simulator under another Alipay public key.
pub(crate) fn wrong_key(studio: &mut Studio) {
    studio.send(ProfileMessage::Choose("Sandbox".to_owned()));
    let key = PastedText::new(key_text("rsa2048-spki.pem"));
    studio.send(KeyMessage::Text(CredentialSlot::ALIPAY_PUBLIC_KEY, key));
    inspect_signature(studio, NODE);
}

/// The own public key where Alipay's belongs; the private key is loaded last.
pub(crate) fn own_public_key(studio: &mut Studio) {
    wrong_key(studio);
    let own = PastedText::new(key_text("rsa2048-pkcs8.pem"));
    studio.send(KeyMessage::Text(CredentialSlot::APP_PRIVATE_KEY, own));
}

pub(crate) fn altered_text(studio: &mut Studio) {
    inspect_signature(studio, &NODE.replace("\\/", "/").replace(",\"", ", \""));
}

/// An answer that was signed as the gateway sends it, and arrived like this.
pub(crate) fn inspect_signature(studio: &mut Studio, arrived: &str) {
    let answer = doctor::answer(arrived, NODE.as_bytes(), |sign| sign);
    studio.send(InspectMessage::Text(PastedText::new(answer)));
    studio.send(ViewMessage::Tab(InspectorTab::Signature));
}

/// What a gateway quotes, and what was signed: a blank for a plus, an empty parameter, a value that
/// was changed.
pub(crate) fn sign_content(studio: &mut Studio) {
    studio.send(ViewMessage::Open(Page::SignContent));
    studio.send(SignContentMessage::Compare(SignContentTexts {
        gateway: PastedText::new(sign_content::GATEWAY),
        own: PastedText::new(sign_content::OWN),
    }));
}

/// A log with answers, a call of curl and an exception, all in one text.
pub(crate) fn parts(studio: &mut Studio) {
    let texts = [
        include_str!("../fixtures/fragments/log-lines/three-answers.log"),
        include_str!("../fixtures/fragments/curl-command/post.sh"),
        include_str!("../fixtures/fragments/sdk-exception/java.txt"),
    ];
    studio.send(InspectMessage::Text(PastedText::new(texts.join("\n\n"))));
}

pub(crate) fn reference(studio: &mut Studio) {
    let search = ReferenceMessage::Search("token".to_owned());
    studio.send(ViewMessage::Open(Page::Reference));
    studio.send(search);
    let text = "aop.invalid-auth-token".to_owned();
    studio.send(ReferenceMessage::Explain { text, kind: None });
}

pub(crate) fn program(studio: &mut Studio) {
    demo(studio, InspectorTab::Code);
}

pub(crate) fn report(studio: &mut Studio) {
    code_invalid(studio);
    studio.send(ViewMessage::Tab(InspectorTab::Report));
}

/// A third-party app after the demo: the merchant's card stands between credentials and user.
pub(crate) fn third_party(studio: &mut Studio) {
    studio.send(ProfileMessage::Edit(ProfileEdit::AppKind(
        AppKind::ThirdParty,
    )));
    demo(studio, InspectorTab::Fields);
}

pub(crate) fn by_v3(studio: &mut Studio) {
    studio.send(ProfileMessage::Edit(ProfileEdit::ApiVersion(
        ApiVersion::V3,
    )));
    demo(studio, InspectorTab::Fields);
}

/// Sandbox credentials in certificate mode: one certificate is there, one is in the wrong place.
pub(crate) fn by_certificates(studio: &mut Studio) {
    studio.send(ProfileMessage::Choose("Sandbox".to_owned()));
    let mode = ProfileEdit::SigningMode(SigningMode::Certificates);
    studio.send(ProfileMessage::Edit(mode));
    for (slot, file) in [
        (CredentialSlot::APP_PRIVATE_KEY, "rsa2048-pkcs8.pem"),
        (CredentialSlot::ALIPAY_CERTIFICATE, "certificate.crt"),
        (CredentialSlot::ROOT_CERTIFICATE, "rsa2048-spki.pem"),
    ] {
        let path = format!("{KEY_FOLDER}/{file}").into();
        studio.send(KeyMessage::Path(slot, path));
    }
}

/// The simulator's page with a fault in force, after an answer that it has spoiled.
pub(crate) fn with_fault(studio: &mut Studio) {
    let unsigned = FaultRule::new(fault("unsigned").unwrap());
    studio.send(SimulatorMessage::Faults(vec![unsigned]));
    demo(studio, InspectorTab::Fields);
    studio.send(ViewMessage::Open(Page::Simulator));
}

pub(crate) fn keys(studio: &mut Studio) {
    studio.send(ViewMessage::Open(Page::Keys));
    let files = [
        "rsa2048-pkcs1.pem",
        "rsa2048-spki.pem",
        "certificate.crt",
        "ec-pkcs8.pem",
    ];
    let paths = files.map(|file| format!("{KEY_FOLDER}/{file}").into());
    studio.send(KeyFileMessage::Open(paths.to_vec()));
}

/// A day's log, of which one answer in a thousand is bad.
pub(crate) fn logs(studio: &mut Studio) {
    let path = PathBuf::from("/var/log/shop/2026-03-05.log.gz");
    studio.send(LogsMessage::Check(vec![path.clone()]));
    let run = studio.state.logs.run.as_mut().unwrap();
    run.started = now() - SignedDuration::from_secs(8);
    let (task, file) = (run.task, Arc::new(path));
    let bad = [
        (1_204, "mismatch", Some("altered-text"), "10000"),
        (98_011, "unsigned", None, "isv.invalid-app-id"),
        (371_400, "ambiguous", Some("repeated-names"), "10000"),
        (371_402, "unreadable", Some("truncated"), ""),
    ];
    let bad = bad.map(|(line, verdict, cause, code)| BadAnswer {
        file: Arc::clone(&file),
        line: BadLine {
            line,
            offset: line * 700,
            verdict,
            cause,
            code: code.to_owned(),
            method: "alipay.user.info.share".to_owned(),
        },
    });
    let hours = (0..24).map(|hour| (format!("2026-03-05 {hour:02}"), 4_000 + hour * hour * 150));
    let bad_hours = [("2026-03-05 03", 310), ("2026-03-05 04", 690)];
    let tally = json!({
        "lines": 402_113, "bytes": 301_000_000, "answers": 400_213, "bad": 1_000,
        "verdicts": { "verified": 399_213, "mismatch": 640, "unsigned": 300, "ambiguous": 40, "unreadable": 20 },
        "causes": { "altered-text": 640, "repeated-names": 40, "truncated": 20 },
        "codes": { "10000": 399_893, "40002": 300 },
        "sub_codes": { "isv.invalid-app-id": 300 },
        "methods": { "alipay.system.oauth.token": 200_000, "alipay.user.info.share": 200_193 },
        "app_ids": { "2021000000000000": 400_213 },
        "hours": hours.collect::<BTreeMap<_, _>>(),
        "bad_hours": BTreeMap::from(bad_hours),
        "keys": {},
    });
    let seen = LogsSeen {
        tally: serde_json::from_value(tally).unwrap(),
        bad: bad.to_vec(),
        total: Some(41_000_000),
    };
    studio.send(LogsMessage::Ended(task, Arc::new(seen), Vec::new()));
}

pub(crate) fn credentials(studio: &mut Studio) {
    studio.send(ProfileMessage::Choose("Sandbox".to_owned()));
    let app_id = ProfileEdit::AppId("9021000123456789".to_owned());
    studio.send(ProfileMessage::Edit(app_id));
    for (slot, file) in [
        (CredentialSlot::APP_PRIVATE_KEY, "rsa2048-pkcs8.pem"),
        (CredentialSlot::ALIPAY_PUBLIC_KEY, "rsa2048-pkcs8.pem"),
    ] {
        let path = format!("{KEY_FOLDER}/{file}").into();
        studio.send(KeyMessage::Path(slot, path));
    }
}

pub(crate) fn settings_with_profiles(studio: &mut Studio) {
    let create = ProfileMessage::Create {
        name: "Shop".to_owned(),
        environment: Environment::Production,
    };
    studio.send(create);
    let app_id = ProfileEdit::AppId("2021000123456789".to_owned());
    studio.send(ProfileMessage::Edit(app_id));
    studio.state.page = Page::Settings;
}
