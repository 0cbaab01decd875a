//! Certificate mode: which files are read, what keeps calls back, downloads.

use alipay_explorer::app::{
    CertificateEffect, CertificateMessage, Chains, Effect, FlowMessage, KeyMessage, KeyOrigin,
    KeySource, ProfileEdit, ProfileMessage, TaskId, Unconfirmed,
};
use alipay_explorer::i18n::{Fault, Problem};
use alipay_explorer::keys::{CertificateSlot, CredentialSlot};
use alipay_explorer::protocol::{AppKind, Environment, SigningMode};

use super::program::{CODE, Program, Reply, cancelled, exchange, key_read, now, the_call};

/// A token whose answer names a certificate that is not at hand.
const RENEWED: &str = r#"{"alipay_system_oauth_token_response":{"user_id":"2088102175794899","access_token":"authusrB0123456789","expires_in":"3600","refresh_token":"authusrB9876543210","re_expires_in":"7200"},"alipay_cert_sn":"0123456789abcdef0123456789abcdef","sign":"c2ln"}"#;

/// A profile of the user's own in certificate mode with the simulator's files.
fn in_mode(environment: Environment) -> Program {
    let mut program = Program::own(environment);
    choose(&mut program, SigningMode::Certificates);
    for slot in CertificateSlot::ALL {
        let path = format!("/keys/{}.crt", slot.name()).into();
        let effects = program.send(KeyMessage::Path(slot.into(), path));
        let more = program.answer_key_reads(&effects);
        follow(&mut program, &more);
    }
    program
}

fn choose(program: &mut Program, mode: SigningMode) -> Vec<Effect> {
    program.send(ProfileMessage::Edit(ProfileEdit::SigningMode(mode)))
}

/// Follows the chains that the effects ask for.
fn follow(program: &mut Program, effects: &[Effect]) {
    for effect in effects {
        if let Effect::Certificate(CertificateEffect::CheckChains(task, job)) = effect {
            let chains = Box::new(job.check(now()));
            program.send(CertificateMessage::ChainsChecked(*task, chains));
        }
    }
}

fn reads(effects: &[Effect]) -> Vec<(CredentialSlot, &KeySource)> {
    let reads = effects.iter().filter_map(|effect| match effect {
        Effect::ReadKey { slot, source, .. } => Some((*slot, source)),
        _ => None,
    });
    reads.collect()
}

fn saved_profile(effects: &[Effect]) -> alipay_explorer::storage::Profile {
    let saved = effects.iter().find_map(|effect| match effect {
        Effect::SaveProfile(profile) => Some((**profile).clone()),
        _ => None,
    });
    saved.unwrap()
}

#[test]
fn each_mode_reads_what_it_uses() {
    let mut program = in_mode(Environment::Sandbox);
    program.choose("Simulator");
    let effects = program.choose("Mine");
    let slots: Vec<_> = reads(&effects).iter().map(|(slot, _)| *slot).collect();
    assert_eq!(slots, CredentialSlot::of_mode(SigningMode::Certificates));
    let effects = choose(&mut program, SigningMode::Keys);
    let slots: Vec<_> = reads(&effects).iter().map(|(slot, _)| *slot).collect();
    assert_eq!(
        slots,
        [CredentialSlot::ALIPAY_PUBLIC_KEY],
        "the rest is there"
    );
}

#[test]
fn mode_and_paths_are_saved() {
    let mut program = Program::own(Environment::Sandbox);
    let effects = choose(&mut program, SigningMode::Certificates);
    let saved = saved_profile(&effects);
    assert_eq!(saved.signing_mode, SigningMode::Certificates);
    let slot = CredentialSlot::ROOT_CERTIFICATE;
    let effects = program.send(KeyMessage::Path(slot, "/keys/root.crt".into()));
    let saved = saved_profile(&program.answer_key_reads(&effects));
    assert_eq!(saved.alipay_root_certificate, Some("/keys/root.crt".into()));
    assert_eq!(saved.private_key, Some("/keys/own.pem".into()));
}

#[test]
fn the_simulators_certificates_are_those_of_the_chosen_kind_of_app() {
    let mut program = Program::ready();
    let effects = choose(&mut program, SigningMode::Certificates);
    let own = AppKind::SelfDeveloped;
    for (slot, source) in reads(&effects) {
        assert!(
            matches!(source, KeySource::BuiltIn(kind) if *kind == own),
            "{slot:?}"
        );
    }
    program.answer_key_reads(&effects);
    let kind = ProfileEdit::AppKind(AppKind::ThirdParty);
    let effects = program.send(ProfileMessage::Edit(kind));
    match reads(&effects).as_slice() {
        [(slot, KeySource::BuiltIn(AppKind::ThirdParty))] => {
            assert_eq!(*slot, CredentialSlot::APP_CERTIFICATE);
        }
        other => panic!("the app's certificate is read again: {other:?}"),
    }
}

#[test]
fn calls_carry_the_certificates_and_need_all_of_them() {
    let mut program = in_mode(Environment::Sandbox);
    let credentials = program.state.credentials().unwrap();
    let sns = credentials.certificate_sns().unwrap();
    assert_eq!(sns.app_cert_sn.len(), 32);
    let certificates = credentials.certificates.unwrap();
    let key = credentials.alipay_public_key;
    assert!(
        key.is_some(),
        "it stays loaded, but answers are checked by {certificates:?}"
    );
    program.paste(CODE);
    let sent = the_call(program.send(FlowMessage::Exchange));
    program.send(FlowMessage::Cancel);
    assert_eq!(sent.environment, Environment::Sandbox);
    for slot in CertificateSlot::ALL {
        let mut program = in_mode(Environment::Sandbox);
        program.send(KeyMessage::Forget(slot.into()));
        let problem = program.state.credentials().unwrap_err();
        assert_eq!(problem.id, "certificate-absent", "{slot:?}");
        program.paste(CODE);
        let effects = program.send(FlowMessage::Exchange);
        assert!(
            !effects
                .iter()
                .any(|it| matches!(it, Effect::Execute { .. }))
        );
    }
}

#[test]
fn a_late_read_of_a_certificate_does_not_count() {
    let mut program = Program::own(Environment::Sandbox);
    choose(&mut program, SigningMode::Certificates);
    let slot = CredentialSlot::ALIPAY_CERTIFICATE;
    let task = |effects: &[Effect]| match effects {
        [Effect::ReadKey { task, .. }] => *task,
        other => panic!("one file is read: {other:?}"),
    };
    let old = task(&program.send(KeyMessage::Path(slot, "/old".into())));
    let new = task(&program.send(KeyMessage::Path(slot, "/new".into())));
    program.send(key_read(old, slot, KeyOrigin::File("/old".into())));
    assert!(program.state.keys.alipay_certificate.is_pending());
    program.send(key_read(new, slot, KeyOrigin::File("/new".into())));
    assert!(program.state.keys.alipay_certificate.ready().is_some());
}

#[test]
fn chains_are_followed_once_for_each_set_and_late_outcomes_are_dropped() {
    let mut program = in_mode(Environment::Sandbox);
    let chains = &program.state.certificate_desk.chains;
    assert!(chains.alipay.as_ref().unwrap().is_ok());
    assert!(chains.foreign().is_none(), "an app's issuer may be missing");
    let effects = program.send(FlowMessage::Decline);
    assert!(effects.is_empty(), "nothing has changed: {effects:?}");
    let empty = Box::new(Chains::default());
    program.send(CertificateMessage::ChainsChecked(TaskId(0), empty));
    assert!(program.state.certificate_desk.chains.alipay.is_some());
    choose(&mut program, SigningMode::Keys);
    assert!(program.state.certificate_desk.chains.alipay.is_none());
}

#[test]
fn another_mode_drops_a_preflight() {
    let mut program = in_mode(Environment::Sandbox);
    program.send(alipay_explorer::app::PreflightMessage::Run);
    assert!(program.state.preflight.task.is_some());
    choose(&mut program, SigningMode::Keys);
    assert!(program.state.preflight.task.is_none());
}

#[test]
fn a_dropped_certificate_is_recognised_for_the_mode() {
    for mode in [SigningMode::Keys, SigningMode::Certificates] {
        let mut program = Program::own(Environment::Sandbox);
        choose(&mut program, mode);
        let effects = program.send(KeyMessage::Dropped("/d.crt".into()));
        let [Effect::RecogniseKey { mode: asked, .. }] = effects.as_slice() else {
            panic!("it is looked at: {effects:?}");
        };
        assert_eq!(*asked, mode);
    }
}

/// A program whose newest answer names an unknown certificate.
fn renewed(environment: Environment) -> Program {
    let mut program = in_mode(environment);
    program.paste(CODE);
    let mut effects = program.send(FlowMessage::Exchange);
    if environment == Environment::Production {
        effects = program.send(FlowMessage::Confirm);
    }
    let sent = the_call(effects);
    let mut exchange = exchange(&sent, Reply::Token);
    exchange.received.as_mut().unwrap().body = RENEWED.as_bytes().into();
    let keys = program.state.inspection_keys();
    let exchange = exchange.reread(keys.known());
    program.send(FlowMessage::Done(sent.task, Ok(Box::new(exchange))));
    program
}

fn download(effects: &[Effect]) -> (TaskId, String) {
    match effects {
        [
            Effect::DownloadCertificate {
                task, sn, gateway, ..
            },
        ] => {
            assert!(gateway.credentials.certificates.is_some());
            (*task, sn.to_string())
        }
        other => panic!("one certificate is downloaded: {other:?}"),
    }
}

#[test]
fn an_unknown_certificate_is_downloaded_once() {
    let mut program = renewed(Environment::Sandbox);
    let (task, sn) = download(&program.send(CertificateMessage::Download));
    assert_eq!(sn, "0123456789abcdef0123456789abcdef");
    assert!(
        program.send(CertificateMessage::Download).is_empty(),
        "one is under way"
    );
    assert_eq!(cancelled(&program.send(FlowMessage::Cancel)), [task]);
    let problem = Problem::new(Fault::Remote, "certificate-download-none");
    program.send(CertificateMessage::Downloaded(task, Err(problem.clone())));
    assert_eq!(
        program.state.certificate_desk.download_problem, None,
        "it is late"
    );
    let (task, _) = download(&program.send(CertificateMessage::Download));
    program.send(CertificateMessage::Downloaded(task, Err(problem.clone())));
    assert_eq!(
        program.state.certificate_desk.download_problem,
        Some(problem)
    );
    download(&program.send(CertificateMessage::Download));
}

#[test]
fn a_download_from_production_needs_a_yes() {
    let mut program = renewed(Environment::Production);
    assert!(program.send(CertificateMessage::Download).is_empty());
    assert_eq!(program.state.unconfirmed, Some(Unconfirmed::Certificate));
    assert!(program.send(FlowMessage::Decline).is_empty());
    assert!(program.send(CertificateMessage::Download).is_empty());
    download(&program.send(FlowMessage::Confirm));
}

#[test]
fn nothing_is_downloaded_for_another_profile_or_a_known_certificate() {
    let mut program = renewed(Environment::Sandbox);
    let (task, _) = download(&program.send(CertificateMessage::Download));
    assert!(cancelled(&program.choose("Simulator")).contains(&task));
    assert!(program.send(CertificateMessage::Download).is_empty());

    let mut program = in_mode(Environment::Sandbox);
    program.paste(CODE);
    let sent = the_call(program.send(FlowMessage::Exchange));
    program.reply(&sent, Reply::Token);
    assert!(program.send(CertificateMessage::Download).is_empty());
}
