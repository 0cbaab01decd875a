//! Certificate mode in the window: slots, problems in place, calls, download of a certificate.

use std::path::PathBuf;

use alipay_explorer::app::{Authorization, InspectorTab};
use alipay_explorer::i18n::{Explain as _, LOCALES, Locale};
use alipay_explorer::keys::certificates::{
    CertificateAuthority, CertificateTerms, CertificateValidity,
};
use alipay_explorer::keys::{
    AlipayCertificate, AppCertificate, AppPrivateKey, CertificateSlot, CredentialSlot,
};
use alipay_explorer::platform::now;
use alipay_explorer::protocol::Environment;
use alipay_explorer::simulator::{SIMULATOR_APP_ID, SimulatorCertificates, SimulatorKeys, fault};
use egui::accesskit::Role;
use jiff::Timestamp;
use libtest_mimic::Trial;

use crate::consent::consent;
use crate::demo::MEMBER;
use crate::home::{Home, key_file, key_text};
use crate::profiles;
use crate::trial::trial;
use crate::window::Window;

/// Everything that a profile in certificate mode names, with its field and its button.
const SLOTS: [(CredentialSlot, &str, &str); 4] = [
    (
        CredentialSlot::APP_PRIVATE_KEY,
        "keys-private-path",
        "keys-open-private",
    ),
    (
        CredentialSlot::APP_CERTIFICATE,
        "certificate-path-app",
        "certificate-open-app",
    ),
    (
        CredentialSlot::ALIPAY_CERTIFICATE,
        "certificate-path-alipay",
        "certificate-open-alipay",
    ),
    (
        CredentialSlot::ROOT_CERTIFICATE,
        "certificate-path-root",
        "certificate-open-root",
    ),
];

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("certificates_from_dialog_path_paste_and_drop", every_way),
        trial("certificates_mode_and_files_are_saved", saved),
        trial(
            "certificates_of_another_private_key_keep_calls_back",
            other_private_key,
        ),
        trial("certificates_of_other_roots_keep_calls_back", other_roots),
        trial("certificates_that_expired_are_told", expired),
        trial(
            "certificates_unknown_one_is_downloaded_and_saved",
            downloaded,
        ),
        trial("certificates_download_that_fails_is_told", not_downloaded),
        trial("certificates_by_v3", by_v3),
        trial("certificates_of_the_third_party_app", third_party),
    ];
    for locale in LOCALES {
        let tag = locale.tag();
        let name = format!("certificates_of_the_simulator_in_{tag}");
        trials.push(trial(&name, move || of_the_simulator(locale)));
        let name = format!("certificates_in_the_wrong_slot_are_told_in_{tag}");
        trials.push(trial(&name, move || wrong_slots(locale)));
        let name = format!("certificates_missing_one_is_told_in_{tag}");
        trials.push(trial(&name, move || incomplete(locale)));
    }
    trials
}

/// Chooses a signing mode.
fn choose_mode(window: &mut Window, mode: &str) {
    let line = window.text(mode);
    window.choose("signing-mode", &line);
}

/// A window with a profile in certificate mode and nothing in its slots.
fn own(home: &Home, locale: Locale) -> Window {
    let mut window = Window::open(home, locale);
    let simulator = window.app().state().simulator.ready().unwrap().clone();
    profiles::create(&mut window, "Own", Environment::Custom);
    window.enter("gateway-url", simulator.endpoints.gateway.as_str());
    window.enter("app-id", SIMULATOR_APP_ID);
    window.enter("redirect-uri", simulator.redirect_uri.as_str());
    choose_mode(&mut window, "signing-mode-certificates");
    window
}

fn made() -> SimulatorCertificates {
    SimulatorCertificates::embedded().unwrap()
}

/// The simulator's file for a slot.
fn file(home: &Home, slot: CredentialSlot) -> PathBuf {
    let keys = SimulatorKeys::embedded().unwrap();
    let text = match slot {
        CredentialSlot::Key(_) => keys.app_private_key.to_pkcs8_pem().unwrap().to_string(),
        CredentialSlot::Certificate(CertificateSlot::App) => {
            made().app(SIMULATOR_APP_ID).unwrap().to_pem()
        }
        CredentialSlot::Certificate(CertificateSlot::Alipay) => made().alipay.to_pem(),
        CredentialSlot::Certificate(CertificateSlot::Root) => made().root.to_pem(),
    };
    home.write(&format!("{slot:?}.pem"), text.as_bytes())
}

fn wait_for_slot(window: &mut Window, slot: CredentialSlot) {
    window.wait_until("the slot is filled", |window| {
        let standing = window.app().state().keys.standing(slot);
        standing.origin().is_some() && !standing.is_pending()
    });
}

/// Fills every slot with the simulator's files but those that are given.
fn fill(window: &mut Window, home: &Home, others: &[(CredentialSlot, PathBuf)]) {
    for (slot, field, _) in SLOTS {
        let other = others.iter().find(|(of, _)| *of == slot);
        let path = other.map_or_else(|| file(home, slot), |(_, path)| path.clone());
        window.enter(field, &path.display().to_string());
        wait_for_slot(window, slot);
    }
    window.wait_until("the chains", |window| {
        let desk = &window.app().state().certificate_desk;
        desk.checking.is_none() && desk.chains.alipay.is_some()
    });
}

fn take_code(window: &mut Window) {
    let request = Authorization::request(window.app().state()).unwrap();
    let redirect = consent(&request.url(), "buyer");
    window.enter("auth-code", redirect.as_str());
}

fn verdict(window: &Window, verdict: &str) -> String {
    let verdict = window.text(verdict);
    let locale = window.locale;
    locale.text_with("signature-line", &[("verdict", &verdict)])
}

fn open_tab(window: &mut Window, tab: InspectorTab) {
    let name = window.text(tab.title());
    window.press_tab(&name);
}

fn of_the_simulator(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open(&home, locale);
    choose_mode(&mut window, "signing-mode-certificates");
    let certificates = made();
    let app = certificates.app(SIMULATOR_APP_ID).unwrap();
    let title = window.text("keys-and-certificates-title");
    window.press_named(&title);
    let subject = app.certificate().subject().to_string();
    window.wait_for(&subject);
    let sns = [
        app.sn().to_string(),
        certificates.alipay.sn().to_string(),
        certificates.root.sn().to_string(),
    ];
    for (sn, slot) in sns.iter().zip(CertificateSlot::ALL) {
        assert!(window.shows(sn), "{slot:?}");
        let what = window.text(slot.text_id());
        let name = locale.text_with("certificate-sn-of", &[("what", &what)]);
        let copy = locale.text_with("copy-what", &[("what", &name)]);
        assert_eq!(window.copy_with(&copy), *sn, "{slot:?}");
    }
    assert!(window.shows(&window.text("certificate-of-private-key")));
    assert!(!window.shows(&window.text("keys-alipay-public")));
    let root = certificates.root.members().first().unwrap().name();
    window.wait_for(&locale.text_with("certificate-chain-good", &[("root", root)]));
    window.press("flow-run-demo");
    window.wait_for(MEMBER);
    assert!(window.shows(&verdict(&window, "verdict-verified")));
    open_tab(&mut window, InspectorTab::Request);
    for text in ["app_cert_sn", "alipay_root_cert_sn", &sns[0], &sns[2]] {
        assert!(window.shows(text), "{text}");
    }
    open_tab(&mut window, InspectorTab::Signature);
    assert!(window.shows(&window.text("certificate-sn-named")));
    assert!(window.shows(&sns[1]));
    choose_mode(&mut window, "signing-mode-keys");
    window.wait_for(&window.text("keys-alipay-public"));
    assert!(!window.shows(&subject));
    window.press("flow-run-demo");
    window.wait_for(MEMBER);
    open_tab(&mut window, InspectorTab::Request);
    assert!(!window.shows("app_cert_sn"));
}

fn every_way() {
    let home = Home::new(Locale::EN);
    let mut window = own(&home, Locale::EN);
    assert!(!window.has("keys-public-path"), "it comes in a certificate");
    for (slot, field, button) in SLOTS {
        let path = file(&home, slot);
        *window.asked.dialog.lock().unwrap() = Some(path.clone());
        window.press(button);
        wait_for_slot(&mut window, slot);
        window.wait_until("the path in its field", |window| {
            window.value(field) == path.display().to_string()
        });
    }
    take_code(&mut window);
    window.wait_for(MEMBER);
    assert!(window.shows(&verdict(&window, "verdict-verified")));
    for (place, (slot, field, _)) in CertificateSlot::ALL.into_iter().zip(&SLOTS[1..]) {
        let what = window.text(place.text_id());
        let forget = Locale::EN.text_with("keys-forget-what", &[("what", &what)]);
        window.press_named(&forget);
        assert!(window.app().state().keys.standing(*slot).origin().is_none());
        assert!(!window.app().state().can_call());
        let what = window.text(field);
        let paste = Locale::EN.text_with("certificate-paste-what", &[("what", &what)]);
        window.press_named(&paste);
        let text = window.text("certificate-text");
        window.focus(&text);
        window.paste(&std::fs::read_to_string(file(&home, *slot)).unwrap());
        window.press("keys-use-text");
        wait_for_slot(&mut window, *slot);
        window.press_named(&forget);
        window.drop_file(file(&home, *slot));
        wait_for_slot(&mut window, *slot);
    }
    assert!(window.app().state().can_call());
}

fn saved() {
    let home = Home::new(Locale::EN);
    let mut window = own(&home, Locale::EN);
    fill(&mut window, &home, &[]);
    drop(window);
    let mut window = Window::open(&home, Locale::EN);
    window.wait_until("everything that was saved", |window| {
        window.app().state().can_call()
    });
    for (slot, field, _) in SLOTS {
        let path = file(&home, slot);
        assert_eq!(window.value(field), path.display().to_string());
    }
    assert_eq!(
        window.chosen("signing-mode"),
        Some(window.text("signing-mode-certificates"))
    );
}

fn wrong_slots(locale: Locale) {
    let home = Home::new(locale);
    let mut window = own(&home, locale);
    let pem = |slot| std::fs::read(file(&home, slot)).unwrap();
    let alipay = pem(CredentialSlot::ALIPAY_CERTIFICATE);
    let root = pem(CredentialSlot::ROOT_CERTIFICATE);
    let bare = key_text("rsa2048-spki.pem").into_bytes();
    let in_app = |bytes: &[u8]| AppCertificate::parse(bytes).unwrap_err().problem();
    let in_alipay = |bytes: &[u8]| AlipayCertificate::parse(bytes).unwrap_err().problem();
    for (field, problem, bytes) in [
        ("certificate-path-app", in_app(&alipay), &alipay),
        ("certificate-path-app", in_app(&root), &root),
        ("certificate-path-alipay", in_alipay(&bare), &bare),
        ("certificate-path-alipay", in_alipay(&root), &root),
    ] {
        let path = home.write("wrong.pem", bytes);
        window.enter(field, &path.display().to_string());
        window.wait_for(&problem.title(locale));
        assert!(window.shows(&problem.cause(locale)), "{field}");
        assert!(window.shows(&problem.remedy(locale)), "{field}");
        assert!(window.shows(&window.text("step-failed")), "{field}");
    }
    assert!(
        home.profiles()
            .find("Own")
            .unwrap()
            .app_certificate
            .is_none()
    );
}

fn incomplete(locale: Locale) {
    let home = Home::new(locale);
    let mut window = own(&home, locale);
    for (slot, field, _) in SLOTS.into_iter().take(3) {
        let path = file(&home, slot);
        window.enter(field, &path.display().to_string());
        wait_for_slot(&mut window, slot);
    }
    let problem = window.app().state().credentials().unwrap_err();
    let named = problem.title(locale);
    assert!(window.shows(&named), "{named}");
    assert!(named.contains(&match locale {
        Locale::EN => "root certificate".to_owned(),
        _ => window.text("certificate-slot-root"),
    }));
    take_code(&mut window);
    window.wait_for_start(&named);
    assert!(window.app().state().exchanges.is_empty(), "nothing is sent");
}

fn other_private_key() {
    let home = Home::new(Locale::EN);
    let mut window = own(&home, Locale::EN);
    let other = key_file("rsa2048-pkcs8.pem");
    fill(
        &mut window,
        &home,
        &[(CredentialSlot::APP_PRIVATE_KEY, other)],
    );
    let problem = window.app().state().credentials().unwrap_err();
    assert_eq!(problem.id, "certificate-other-private-key");
    assert!(window.shows(&problem.cause(Locale::EN)));
    assert!(!window.shows(&window.text("certificate-of-private-key")));
}

/// A certificate of Alipay's own key that the simulator does not know.
fn foreign(days: std::ops::Range<i64>) -> AlipayCertificate {
    let key = AppPrivateKey::parse(key_text("rsa3072-pkcs8.pem").as_bytes()).unwrap();
    let day = |days: i64| Timestamp::from_second(now().as_second() + days * 24 * 60 * 60).unwrap();
    let terms = |serial: u8, days: &std::ops::Range<i64>| CertificateTerms {
        serial: [serial; 16],
        validity: CertificateValidity {
            not_before: day(days.start),
            not_after: day(days.end),
        },
    };
    let root = CertificateAuthority::root(&key, &terms(1, &(-90..90))).unwrap();
    let authority = root.for_alipay(&key, &terms(2, &(-90..90))).unwrap();
    let alipay = SimulatorKeys::embedded().unwrap().alipay_public_key();
    authority
        .alipay_certificate(&alipay, &terms(3, &days))
        .unwrap()
}

fn other_roots() {
    let home = Home::new(Locale::EN);
    let mut window = own(&home, Locale::EN);
    let path = home.write("foreign.crt", foreign(-1..60).to_pem().as_bytes());
    fill(
        &mut window,
        &home,
        &[(CredentialSlot::ALIPAY_CERTIFICATE, path)],
    );
    let problem = window.app().state().credentials().unwrap_err();
    assert_eq!(problem.id, "certificate-chain-wrong-signature");
    assert!(window.shows(&problem.title(Locale::EN)));
    assert!(window.shows(&problem.cause(Locale::EN)));
}

/// Fills the slots with a certificate of Alipay's without the authority that issued it.
fn fill_with_leaf(window: &mut Window, home: &Home, certificate: &AlipayCertificate) {
    let leaf = certificate.certificate().to_pem();
    let path = home.write("alipay.crt", leaf.as_bytes());
    fill(window, home, &[(CredentialSlot::ALIPAY_CERTIFICATE, path)]);
}

fn expired() {
    let home = Home::new(Locale::EN);
    let mut window = own(&home, Locale::EN);
    let old = foreign(-60..-4);
    fill_with_leaf(&mut window, &home, &old);
    let error = old.check_validity(now()).unwrap_err();
    let sentences = error.problem().sentences(Locale::EN);
    assert!(window.shows(&sentences), "{sentences}");
    assert!(window.shows_part("5 days ago") || window.shows_part("4 days ago"));
    assert!(window.app().state().can_call(), "it is a warning");
}

fn downloaded() {
    let home = Home::new(Locale::EN);
    let mut window = own(&home, Locale::EN);
    fill_with_leaf(&mut window, &home, &foreign(-1..60));
    take_code(&mut window);
    let unknown = verdict(&window, "verdict-unknown-certificate");
    window.wait_for(&unknown);
    open_tab(&mut window, InspectorTab::Signature);
    window.press("certificate-download");
    window.wait_for(&verdict(&window, "verdict-verified"));
    assert!(!window.shows(&unknown));
    window.wait_for(&window.text("notice-certificate-downloaded"));
    let alipay = made().alipay;
    let loaded = window
        .app()
        .state()
        .keys
        .alipay_certificate
        .ready()
        .unwrap();
    assert_eq!(loaded.key, alipay);
    let place = home.write("saved.crt", b"");
    *window.asked.dialog.lock().unwrap() = Some(place.clone());
    window.press("certificate-save");
    window.wait_for(&window.text("notice-certificate-saved"));
    let written = std::fs::read(&place).unwrap();
    assert_eq!(AlipayCertificate::parse(&written).unwrap(), alipay);
    let saved = home.profiles().find("Own").unwrap().clone();
    assert_eq!(saved.alipay_certificate, Some(place));
    window.press("flow-query");
    window.wait_for(MEMBER);
    assert!(window.shows(&verdict(&window, "verdict-verified")));
}

fn not_downloaded() {
    let home = Home::new(Locale::EN);
    let mut window = own(&home, Locale::EN);
    fill_with_leaf(&mut window, &home, &foreign(-1..60));
    take_code(&mut window);
    window.wait_for(&verdict(&window, "verdict-unknown-certificate"));
    open_tab(&mut window, InspectorTab::Signature);
    window.press("page-simulator");
    let refusal = fault("isv-alipay-cert-not-exist").unwrap();
    window.choose("fault", &refusal.title(Locale::EN));
    window.wait_for(&window.text("fault-badge"));
    window.press("page-flow");
    window.press("certificate-download");
    window.wait_for(&window.text("certificate-download-none"));
    assert!(window.has("certificate-download"), "it can be tried again");
    assert!(window.shows(&verdict(&window, "verdict-unknown-certificate")));
}

fn by_v3() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    choose_mode(&mut window, "signing-mode-certificates");
    window.choose("api-version", "v3");
    window.press("flow-run-demo");
    window.wait_for(MEMBER);
    assert!(window.shows(&verdict(&window, "verdict-verified")));
    open_tab(&mut window, InspectorTab::Request);
    assert!(window.shows_part("alipay-root-cert-sn"));
    window.check_names();
}

fn third_party() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    choose_mode(&mut window, "signing-mode-certificates");
    let kind = window.text("app-kind-third-party");
    window.choose("app-kind", &kind);
    window.press("flow-run-demo");
    window.wait_for(MEMBER);
    assert!(window.shows(&verdict(&window, "verdict-verified")));
    let own = &window.app().state().keys.app_certificate;
    let own = own.ready().unwrap().key.app_id().unwrap();
    assert_ne!(own.as_str(), SIMULATOR_APP_ID);
    let names = window.names(Role::ComboBox);
    assert!(names.contains(&window.text("signing-mode")), "{names:?}");
}
