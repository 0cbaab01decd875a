//! Certificate mode against the simulator: names, answers, renewed certificates, mixed modes.

use std::sync::Arc;

use alipay_explorer::client::preflight::{LightStatus, run_preflight};
use alipay_explorer::client::{
    CallContext, CallError, CertificateDownloadError, Certificates, Credentials, Exchange, FlowRun,
    GrantedCode, LearningClient, continue_flow,
};
use alipay_explorer::i18n::LOCALES;
use alipay_explorer::keys::certificates::{
    AlipayCertificate, AlipayRootCertificate, CertificateAuthority, CertificateError,
    CertificateTerms, CertificateValidity, ChainFault,
};
use alipay_explorer::keys::{AlipayPublicKey, AppPrivateKey};
use alipay_explorer::platform;
use alipay_explorer::protocol::methods::{APP_ALIPAYCERT_DOWNLOAD, OauthTokenRequest};
use alipay_explorer::protocol::{ApiVersion, AuthCode, Scopes, SigningMode};
use alipay_explorer::report::capsule::{Passphrase, Protection, open, save};
use alipay_explorer::report::{ReportFormat, ReportOptions, ReportSource, SupportReport};
use alipay_explorer::signing::Verdict;
use alipay_explorer::simulator::{
    SIMULATOR_APP_ID, SIMULATOR_MERCHANT_APP_ID, Simulator, SimulatorConfig, SimulatorHandle,
    USUAL_PERSONA,
};
use jiff::Timestamp;

use super::setup::{client, consent, credentials, exchange, findings, flow};

const AUTHORITY: &[u8] =
    include_bytes!("../../../assets/simulator/keys/TEST-ONLY-authority-private-key.pem");
const OTHER_KEY: &[u8] =
    include_bytes!("../../../assets/simulator/keys/TEST-ONLY-other-private-key.pem");

/// A simulator whose apps insist on certificates.
async fn simulator() -> SimulatorHandle {
    simulator_at(Arc::new(platform::now)).await
}

async fn simulator_at(clock: Arc<dyn Fn() -> Timestamp + Send + Sync>) -> SimulatorHandle {
    let config = SimulatorConfig {
        signing_mode: SigningMode::Certificates,
        ..SimulatorConfig::new(clock, 5)
    };
    Simulator::start(config).await.unwrap()
}

fn made(simulator: &SimulatorHandle) -> Certificates {
    let made = simulator.certificates().unwrap();
    let app = made.app(SIMULATOR_APP_ID).unwrap().clone();
    Certificates::new(app, made.alipay.clone(), made.root.clone())
}

fn with(certificates: Certificates, api_version: ApiVersion) -> Credentials {
    Credentials {
        alipay_public_key: None,
        certificates: Some(Arc::new(certificates)),
        api_version,
        ..credentials()
    }
}

/// A certificate of another authority's root, or of the simulator's own with another serial number.
fn alipay_certificate(authority: &[u8], key: &[u8]) -> (AlipayCertificate, AlipayRootCertificate) {
    let own = AppPrivateKey::parse(authority).unwrap();
    let root = CertificateAuthority::root(&own, &terms(91)).unwrap();
    let below = root.for_alipay(&own, &terms(92)).unwrap();
    let key = AppPrivateKey::parse(key).unwrap().public_key().to_pem();
    let key = AlipayPublicKey::parse(key.as_bytes()).unwrap();
    let issued = below.alipay_certificate(&key, &terms(93)).unwrap();
    (issued, root.root_file().unwrap())
}

fn terms(serial: u8) -> CertificateTerms {
    CertificateTerms {
        serial: [serial; 16],
        validity: CertificateValidity {
            not_before: "2020-01-01T00:00:00Z".parse().unwrap(),
            not_after: "2040-01-01T00:00:00Z".parse().unwrap(),
        },
    }
}

fn verdict(exchange: &Exchange) -> Verdict {
    exchange.answer.as_ref().unwrap().signature.verdict
}

fn sub_code(exchange: &Exchange) -> &str {
    let answer = exchange.answer.as_ref().unwrap();
    answer.error.as_ref().unwrap().bare_sub_code()
}

async fn learning_flow(simulator: &SimulatorHandle, client: &mut LearningClient) -> FlowRun {
    let granted = GrantedCode {
        code: consent(simulator, &USUAL_PERSONA, Scopes::User),
        scopes: Some(Scopes::User),
        issued_to: None,
    };
    continue_flow(client, granted, platform::now, Vec::new())
        .await
        .unwrap()
}

#[tokio::test]
async fn requests_and_answers_name_certificates_and_are_verified() {
    let simulator = simulator().await;
    let certificates = made(&simulator);
    let sns = certificates.sns();
    for version in [ApiVersion::V2, ApiVersion::V3] {
        let run = flow(
            &simulator,
            with(certificates.clone(), version),
            &USUAL_PERSONA,
        )
        .await;
        assert!(run.is_good(), "{run:?}");
        for exchange in &run.exchanges {
            let sent = |name| exchange.request.param(name).unwrap();
            assert_eq!(sent("app_cert_sn"), sns.app_cert_sn);
            assert_eq!(sent("alipay_root_cert_sn"), sns.alipay_root_cert_sn);
            assert_eq!(verdict(exchange), Verdict::Verified);
            let envelope = exchange.answer.as_ref().unwrap().envelope.as_ref();
            assert_eq!(envelope.unwrap().alipay_cert_sn, sns.alipay_cert_sn);
            assert!(!findings(exchange).contains(&"certificate-mode"));
        }
    }
}

#[tokio::test]
async fn an_unknown_certificate_is_downloaded_proven_and_used() {
    let simulator = simulator().await;
    let current = made(&simulator);
    let (old, _) = alipay_certificate(AUTHORITY, OTHER_KEY);
    for version in [ApiVersion::V2, ApiVersion::V3] {
        let credentials = with(current.with_alipay(old.clone()), version);
        let unlearned = flow(&simulator, credentials.clone(), &USUAL_PERSONA).await;
        assert!(!unlearned.is_good());
        for exchange in &unlearned.exchanges {
            assert_eq!(verdict(exchange), Verdict::UnknownCertificate);
            assert!(findings(exchange).contains(&"unknown-alipay-certificate"));
            assert_eq!(exchange.unknown_certificate(), Some(current.alipay().sn()));
        }
        let mut learning = LearningClient::new(client(&simulator, credentials), true);
        let run = learning_flow(&simulator, &mut learning).await;
        assert!(run.is_good(), "{run:?}");
        let [token, download, member] = run.exchanges.as_slice() else {
            panic!("{run:?}");
        };
        assert_eq!(*download.method, APP_ALIPAYCERT_DOWNLOAD);
        assert_eq!(download.request.api_version(), ApiVersion::V2);
        assert_eq!((token.id.0, download.id.0, member.id.0), (1, 2, 3));
        for exchange in &run.exchanges {
            assert_eq!(verdict(exchange), Verdict::Verified);
            assert!(!findings(exchange).contains(&"unknown-alipay-certificate"));
        }
        let downloaded = learning.downloaded().unwrap().unwrap();
        assert_eq!(downloaded, current.alipay());
    }
}

#[tokio::test]
async fn a_certificate_that_the_root_file_does_not_prove_is_not_used() {
    let simulator = simulator().await;
    let current = made(&simulator);
    let (old, other_root) = alipay_certificate(OTHER_KEY, OTHER_KEY);
    let client = client(&simulator, with(current.clone(), ApiVersion::V2));
    let sn = current.alipay().sn();
    let other = Certificates::new(current.app().clone(), old.clone(), other_root);
    let context = || CallContext::first(platform::now());
    let download = client.download_certificate(sn, &other, context());
    let download = download.await.unwrap();
    let Err(CertificateDownloadError::Chain(error)) = &download.outcome else {
        panic!("{:?}", download.outcome);
    };
    // The roots of both have one name; their keys tell them apart.
    assert_eq!(error.fault, ChainFault::WrongSignature, "{error}");
    let of_nobody = client.download_certificate(old.sn(), &current, context());
    let of_nobody = of_nobody.await.unwrap();
    assert_eq!(of_nobody.outcome, Err(CertificateDownloadError::NoContent));
    assert_eq!(sub_code(&of_nobody.exchange), "alipay-cert-not-exist");
}

#[tokio::test]
async fn a_download_that_fails_leaves_the_answers_unverified() {
    let simulator = simulator().await;
    simulator.set_faults(vec!["unknown-certificate-sn".parse().unwrap()]);
    let credentials = with(made(&simulator), ApiVersion::V2);
    let mut learning = LearningClient::new(client(&simulator, credentials), true);
    let run = learning_flow(&simulator, &mut learning).await;
    assert!(!run.is_good());
    assert_eq!(run.exchanges.len(), 2, "it ends behind the download");
    let again = learning_flow(&simulator, &mut learning).await;
    assert_eq!(again.exchanges.len(), 1, "tried once");
    for exchange in &run.exchanges {
        assert_eq!(verdict(exchange), Verdict::UnknownCertificate);
    }
    let outcome = learning.downloaded().unwrap();
    assert_eq!(outcome, Err(&CertificateDownloadError::NoContent));
}

#[tokio::test]
async fn root_and_app_certificates_that_are_others_are_refused_by_name() {
    let simulator = simulator().await;
    let current = made(&simulator);
    let (_, other_root) = alipay_certificate(OTHER_KEY, OTHER_KEY);
    let other_app = simulator.certificates().unwrap();
    let other_app = other_app.app(SIMULATOR_MERCHANT_APP_ID).unwrap().clone();
    let alipay = current.alipay().clone();
    for (certificates, sub, variant) in [
        (
            Certificates::new(current.app().clone(), alipay.clone(), other_root),
            "invalid-alipay-root-cert-sn",
            "root",
        ),
        (
            Certificates::new(other_app, alipay, current.root().clone()),
            "app-cert-not-exist",
            "other-app",
        ),
    ] {
        for version in [ApiVersion::V2, ApiVersion::V3] {
            let client = client(&simulator, with(certificates.clone(), version));
            let refused = exchange(&client, AuthCode::new("x".repeat(32)), false).await;
            assert_eq!(sub_code(&refused), sub);
            let mut found = refused.findings.iter();
            let finding = found.find(|it| it.rule == "certificate-refused");
            assert_eq!(finding.unwrap().variant, Some(variant));
        }
    }
}

#[tokio::test]
async fn a_certificate_of_another_private_key_is_not_sent() {
    let simulator = simulator().await;
    let wrong = Credentials {
        private_key: AppPrivateKey::parse(OTHER_KEY).unwrap(),
        ..with(made(&simulator), ApiVersion::V2)
    };
    let call = OauthTokenRequest::AuthorizationCode(AuthCode::new("x".repeat(32))).into_call();
    let context = CallContext::first(platform::now());
    let refused = client(&simulator, wrong).execute(call, context).await;
    assert!(matches!(
        refused,
        Err(CallError::Certificate(
            CertificateError::OtherPrivateKey { .. }
        ))
    ));
    assert_eq!(simulator.requests_served(), 0);
}

#[tokio::test]
async fn expired_certificates_are_told() {
    // The simulator's certificates are good until 2045.
    let later: Timestamp = "2046-06-01T00:00:00Z".parse().unwrap();
    let simulator = simulator_at(Arc::new(move || later)).await;
    let client = client(&simulator, with(made(&simulator), ApiVersion::V2));
    let call = OauthTokenRequest::AuthorizationCode(AuthCode::new("x".repeat(32))).into_call();
    let refused = client
        .execute(call, CallContext::first(later))
        .await
        .unwrap();
    assert_eq!(sub_code(&refused), "app-cert-expired");
    let told: Vec<_> = refused
        .findings
        .iter()
        .filter(|it| it.rule.starts_with("certificate-"))
        .map(|it| (it.rule, it.variant))
        .collect();
    assert_eq!(
        told,
        [
            ("certificate-refused", Some("expired")),
            ("certificate-validity", Some("alipay-expired")),
        ]
    );
}

#[tokio::test]
async fn calls_with_bare_keys_are_refused_by_an_app_in_certificate_mode() {
    let simulator = simulator().await;
    for version in [ApiVersion::V2, ApiVersion::V3] {
        let keys = Credentials {
            api_version: version,
            ..credentials()
        };
        let client = client(&simulator, keys);
        let refused = exchange(&client, AuthCode::new("x".repeat(32)), false).await;
        assert_eq!(sub_code(&refused), "missing-app-cert-sn");
        let mut found = refused.findings.iter();
        let finding = found.find(|it| it.rule == "missing-parameter").unwrap();
        assert_eq!(finding.variant, Some("certificate"));
    }
}

#[tokio::test]
async fn a_preflight_tells_the_mode_and_the_certificate() {
    let simulator = simulator().await;
    let current = made(&simulator);
    let (old, other_root) = alipay_certificate(OTHER_KEY, OTHER_KEY);
    let root = Certificates::new(current.app().clone(), current.alipay().clone(), other_root);
    for (credentials, light) in [
        (with(current.clone(), ApiVersion::V2), None),
        (
            credentials(),
            Some(("app-public-key", "preflight-mode-needs-certificates")),
        ),
        (
            with(root, ApiVersion::V2),
            Some(("app-public-key", "preflight-mode-refused")),
        ),
        (
            with(current.with_alipay(old), ApiVersion::V2),
            Some((
                "alipay-public-key",
                "preflight-alipay-key-unknown-certificate",
            )),
        ),
    ] {
        let client = client(&simulator, credentials);
        let preflight = run_preflight(&client, platform::now).await.unwrap();
        let bad = preflight.lights.iter();
        let bad = bad.filter(|light| light.status() == LightStatus::Bad);
        let bad: Vec<_> = bad.map(|it| (it.check, it.outcome.text)).collect();
        assert_eq!(bad, light.into_iter().collect::<Vec<_>>());
        assert_eq!(preflight.is_good(), bad.is_empty());
    }
}

#[tokio::test]
async fn the_support_report_names_all_certificates() {
    let simulator = simulator().await;
    let certificates = made(&simulator);
    let sns = certificates.sns();
    let (old, _) = alipay_certificate(AUTHORITY, OTHER_KEY);
    let old_sn = old.sn().to_string();
    let credentials = with(certificates.with_alipay(old), ApiVersion::V2);
    let run = flow(&simulator, credentials, &USUAL_PERSONA).await;
    let source = ReportSource::of_run(&run).unwrap();
    for locale in LOCALES {
        let options = ReportOptions {
            locale,
            reveal: false,
        };
        let report = SupportReport::of(&source, options);
        let text = report.render(ReportFormat::Markdown);
        let current = sns.alipay_cert_sn.as_deref().unwrap();
        let own = [sns.app_cert_sn.as_str(), &sns.alipay_root_cert_sn];
        for sn in own.into_iter().chain([current, &old_sn]) {
            assert!(text.text().contains(sn), "{sn}: {}", text.text());
        }
    }
}

#[tokio::test]
async fn a_sealed_run_keeps_its_certificates() {
    let simulator = simulator().await;
    let credentials = with(made(&simulator), ApiVersion::V2);
    let run = flow(&simulator, credentials, &USUAL_PERSONA).await;
    let passphrase = || Passphrase::new("correct horse battery").unwrap();
    let protection = Protection::Sealed(passphrase());
    let file = save(&run.exchanges, platform::now(), &protection).unwrap();
    let opened = open(&file, Some(&passphrase()), None).unwrap();
    for (kept, given) in opened.exchanges.iter().zip(&run.exchanges) {
        assert_eq!(verdict(kept), Verdict::Verified);
        assert_eq!(kept.keys.certificates, given.keys.certificates);
        assert_eq!(findings(kept), findings(given));
    }
}
