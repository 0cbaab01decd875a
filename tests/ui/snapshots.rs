//! Every page and tab in both languages and themes, compared to a picture.

use std::env;

use alipay_explorer::app::{AppState, Effect};
use alipay_explorer::app::{
    EffectRunner, FlowMessage, InspectorTab, KeyFileMessage, KeyMessage, Message, Page, PastedText,
    PreflightMessage, ProfileEdit, ProfileMessage, ReferenceMessage, SignContentMessage,
    SignContentTexts, SimulatorMessage, ViewMessage,
};
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::keys::CredentialSlot;
use alipay_explorer::protocol::{ApiVersion, AppKind, SigningMode};
use alipay_explorer::simulator::{FaultRule, fault};
use alipay_explorer::storage::{Settings, Theme};
use alipay_explorer::ui::{ExplorerApp, install_fonts};
use egui_kittest::Harness;
use libtest_mimic::Trial;

use crate::doctor::{self, NODE};
use crate::home::key_text;
use crate::picture;
use crate::sign_content;
use crate::studio::{KEY_FOLDER, Studio, now};

const SNAPSHOTS: &str = "tests/snapshots/ui";
/// The pictures of the README.
const SCREENSHOTS: &str = "assets/screenshots";
const SAMPLE: &str = include_str!("../fixtures/seed/member-answer.json");

/// What is to be seen, and how it comes about.
type Scene = (&'static str, fn(&mut Studio));

/// Pages and tabs, in both languages and themes.
const SCENES: [Scene; 12] = [
    ("flow-start", |_| {}),
    ("flow-fields", |studio| demo(studio, InspectorTab::Fields)),
    ("flow-raw", |studio| demo(studio, InspectorTab::Raw)),
    ("flow-signature", |studio| {
        demo(studio, InspectorTab::Signature);
    }),
    ("flow-hints", |studio| demo(studio, InspectorTab::Hints)),
    ("flow-request", |studio| demo(studio, InspectorTab::Request)),
    ("inspect", |studio| {
        studio.send(ViewMessage::Inspect(PastedText::new(SAMPLE)));
    }),
    ("flow-preflight", |studio| {
        studio.send(PreflightMessage::Run);
    }),
    ("sign-content", sign_content),
    ("keys", keys),
    ("simulator", |studio| studio.state.page = Page::Simulator),
    ("settings", settings_with_profiles),
];

/// The language and theme of the README's pictures, which show the tab Fields.
const README: [(Locale, Theme); 2] = [(Locale::EN, Theme::Light), (Locale::ZH_CN, Theme::Dark)];

/// What goes wrong, in one language and theme each.
const FAILURES: [(Scene, Locale, Theme); 10] = [
    (
        ("flow-code-invalid", code_invalid),
        Locale::EN,
        Theme::Light,
    ),
    (("flow-mismatch", mismatch), Locale::ZH_CN, Theme::Dark),
    (("signature-wrong-key", wrong_key), Locale::EN, Theme::Light),
    (
        ("signature-wrong-key", wrong_key),
        Locale::ZH_CN,
        Theme::Dark,
    ),
    (
        ("signature-own-public-key", own_public_key),
        Locale::EN,
        Theme::Dark,
    ),
    (
        ("signature-own-public-key", own_public_key),
        Locale::ZH_CN,
        Theme::Light,
    ),
    (
        ("signature-altered-text", altered_text),
        Locale::EN,
        Theme::Light,
    ),
    (
        ("signature-altered-text", altered_text),
        Locale::ZH_CN,
        Theme::Dark,
    ),
    (("flow-credentials", credentials), Locale::EN, Theme::Light),
    (
        ("flow-credentials", credentials),
        Locale::ZH_CN,
        Theme::Dark,
    ),
];

/// What is looked up and handed on, in one language and theme each.
const LOOKED_UP: [(Scene, Locale, Theme); 9] = [
    (("inspect-parts", parts), Locale::EN, Theme::Light),
    (("inspect-parts", parts), Locale::ZH_CN, Theme::Dark),
    (("reference", reference), Locale::EN, Theme::Dark),
    (("reference", reference), Locale::ZH_CN, Theme::Light),
    (("flow-code", program), Locale::EN, Theme::Dark),
    (("flow-code", program), Locale::ZH_CN, Theme::Light),
    (("flow-report", report), Locale::EN, Theme::Light),
    (("flow-report", report), Locale::ZH_CN, Theme::Dark),
    (
        ("reference-start", |studio| {
            studio.send(ViewMessage::Open(Page::Reference));
        }),
        Locale::EN,
        Theme::Light,
    ),
];

/// The ways of calling and of failing that a profile and the simulator can be set to.
const SWITCHED: [(Scene, Locale, Theme); 8] = [
    (
        ("flow-certificates", by_certificates),
        Locale::EN,
        Theme::Dark,
    ),
    (
        ("flow-certificates", by_certificates),
        Locale::ZH_CN,
        Theme::Light,
    ),
    (("flow-third-party", third_party), Locale::EN, Theme::Light),
    (
        ("flow-third-party", third_party),
        Locale::ZH_CN,
        Theme::Dark,
    ),
    (("flow-v3", by_v3), Locale::EN, Theme::Dark),
    (("flow-v3", by_v3), Locale::ZH_CN, Theme::Light),
    (("simulator-fault", with_fault), Locale::EN, Theme::Light),
    (("simulator-fault", with_fault), Locale::ZH_CN, Theme::Dark),
];

/// The size of a window in points, and how many pixels a point has.
type Frame = ([f32; 2], f32);

const USUAL: Frame = ([1280.0, 800.0], 1.0);
/// The smallest window.
const SMALL: Frame = ([960.0, 600.0], 1.0);
/// The smallest window at 200 %.
const DOUBLE: Frame = ([960.0, 600.0], 2.0);

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for locale in LOCALES {
        for theme in [Theme::Light, Theme::Dark] {
            for (name, scene) in SCENES {
                if name == "flow-fields" && README.contains(&(locale, theme)) {
                    continue;
                }
                let name = format!("{name}.{}-{}", locale.tag(), word(theme));
                let shot = Shot {
                    locale,
                    theme,
                    scene,
                    frame: USUAL,
                };
                trials.push(shot.trial(SNAPSHOTS, &name));
            }
        }
        let fields = |studio: &mut Studio| demo(studio, InspectorTab::Fields);
        for (name, theme, frame) in [
            ("small", Theme::Light, SMALL),
            ("double", Theme::Light, DOUBLE),
            ("double", Theme::Dark, DOUBLE),
        ] {
            let name = format!("flow-{name}.{}-{}", locale.tag(), word(theme));
            let shot = Shot {
                locale,
                theme,
                scene: fields,
                frame,
            };
            trials.push(shot.trial(SNAPSHOTS, &name));
        }
    }
    for ((name, scene), locale, theme) in FAILURES.into_iter().chain(LOOKED_UP).chain(SWITCHED) {
        let name = format!("{name}.{}-{}", locale.tag(), word(theme));
        let shot = Shot {
            locale,
            theme,
            scene,
            frame: USUAL,
        };
        trials.push(shot.trial(SNAPSHOTS, &name));
    }
    for (locale, theme) in README {
        let scene = |studio: &mut Studio| demo(studio, InspectorTab::Fields);
        let shot = Shot {
            locale,
            theme,
            scene,
            frame: USUAL,
        };
        let name = format!("flow-{}-{}", locale.tag(), word(theme));
        trials.push(shot.trial(SCREENSHOTS, &name));
    }
    trials
}

fn demo(studio: &mut Studio, tab: InspectorTab) {
    studio.run_demo("buyer");
    studio.send(ViewMessage::Tab(tab));
}

fn code_invalid(studio: &mut Studio) {
    let code = studio.take_code("buyer");
    studio.send(FlowMessage::Exchange);
    studio.send(FlowMessage::Paste(PastedText::new(code)));
    studio.send(FlowMessage::Exchange);
}

fn mismatch(studio: &mut Studio) {
    let other = PastedText::new(key_text("rsa2048-spki.pem"));
    studio.send(KeyMessage::Text(CredentialSlot::ALIPAY_PUBLIC_KEY, other));
    demo(studio, InspectorTab::Signature);
}

/// An answer of the simulator under another Alipay public key.
fn wrong_key(studio: &mut Studio) {
    studio.send(ProfileMessage::Choose("Sandbox".to_owned()));
    let key = PastedText::new(key_text("rsa2048-spki.pem"));
    studio.send(KeyMessage::Text(CredentialSlot::ALIPAY_PUBLIC_KEY, key));
    inspect_signature(studio, NODE);
}

/// The own public key where Alipay's belongs; the private key is loaded last.
fn own_public_key(studio: &mut Studio) {
    wrong_key(studio);
    let own = PastedText::new(key_text("rsa2048-pkcs8.pem"));
    studio.send(KeyMessage::Text(CredentialSlot::APP_PRIVATE_KEY, own));
}

fn altered_text(studio: &mut Studio) {
    inspect_signature(studio, &NODE.replace("\\/", "/").replace(",\"", ", \""));
}

/// An answer that was signed as the gateway sends it, and arrived like this.
fn inspect_signature(studio: &mut Studio, arrived: &str) {
    let answer = doctor::answer(arrived, NODE.as_bytes(), |sign| sign);
    studio.send(ViewMessage::Inspect(PastedText::new(answer)));
    studio.send(ViewMessage::Tab(InspectorTab::Signature));
}

/// What a gateway quotes, and what was signed: a blank for a plus, an empty parameter, a value that
/// was changed.
fn sign_content(studio: &mut Studio) {
    studio.send(ViewMessage::Open(Page::SignContent));
    studio.send(SignContentMessage::Compare(SignContentTexts {
        gateway: PastedText::new(sign_content::GATEWAY),
        own: PastedText::new(sign_content::OWN),
    }));
}

/// A log with answers, a call of curl and an exception, all in one text.
fn parts(studio: &mut Studio) {
    let texts = [
        include_str!("../fixtures/fragments/log-lines/three-answers.log"),
        include_str!("../fixtures/fragments/curl-command/post.sh"),
        include_str!("../fixtures/fragments/sdk-exception/java.txt"),
    ];
    studio.send(ViewMessage::Inspect(PastedText::new(texts.join("\n\n"))));
}

fn reference(studio: &mut Studio) {
    let search = ReferenceMessage::Search("token".to_owned());
    studio.send(ViewMessage::Open(Page::Reference));
    studio.send(search);
    let text = "aop.invalid-auth-token".to_owned();
    studio.send(ReferenceMessage::Explain { text, kind: None });
}

fn program(studio: &mut Studio) {
    demo(studio, InspectorTab::Code);
}

fn report(studio: &mut Studio) {
    code_invalid(studio);
    studio.send(ViewMessage::Tab(InspectorTab::Report));
}

/// A third-party app after the demo: the merchant's card stands between credentials and user.
fn third_party(studio: &mut Studio) {
    studio.send(ProfileMessage::Edit(ProfileEdit::AppKind(
        AppKind::ThirdParty,
    )));
    demo(studio, InspectorTab::Fields);
}

fn by_v3(studio: &mut Studio) {
    studio.send(ProfileMessage::Edit(ProfileEdit::ApiVersion(
        ApiVersion::V3,
    )));
    demo(studio, InspectorTab::Fields);
}

/// Sandbox credentials in certificate mode: one certificate is there, one is in the wrong place.
fn by_certificates(studio: &mut Studio) {
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
fn with_fault(studio: &mut Studio) {
    let unsigned = FaultRule::new(fault("unsigned").unwrap());
    studio.send(SimulatorMessage::Faults(vec![unsigned]));
    demo(studio, InspectorTab::Fields);
    studio.send(ViewMessage::Open(Page::Simulator));
}

fn keys(studio: &mut Studio) {
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

fn credentials(studio: &mut Studio) {
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

fn settings_with_profiles(studio: &mut Studio) {
    let create = ProfileMessage::Create {
        name: "Shop".to_owned(),
        environment: alipay_explorer::protocol::Environment::Production,
    };
    studio.send(create);
    let app_id = ProfileEdit::AppId("2021000123456789".to_owned());
    studio.send(ProfileMessage::Edit(app_id));
    studio.state.page = Page::Settings;
}

/// One picture.
#[derive(Clone, Copy)]
struct Shot {
    locale: Locale,
    theme: Theme,
    scene: fn(&mut Studio),
    frame: Frame,
}

impl Shot {
    fn trial(self, folder: &'static str, name: &str) -> Trial {
        let missing = picture::missing_renderer();
        let is_ci = env::var("CI").is_ok_and(|value| value == "true");
        if let (Some(reason), false) = (missing, is_ci) {
            announce_skipped(name, reason);
        }
        let run = {
            let name = name.to_owned();
            move || match missing {
                Some(reason) => Err(reason.into()),
                None => picture::compare(&mut self.harness(), folder, &name).map_err(Into::into),
            }
        };
        Trial::test(format!("picture_{name}"), run).with_ignored_flag(missing.is_some() && !is_ci)
    }

    fn harness(self) -> Harness<'static, ExplorerApp> {
        let state = self.state();
        let (size, scale) = self.frame;
        let mut harness = Harness::builder()
            .with_size(size)
            .with_pixels_per_point(scale)
            .with_max_steps(20)
            .build_eframe(move |context| {
                install_fonts(&context.egui_ctx);
                ExplorerApp::with_state(&context.egui_ctx, state, NoEffects, now)
            });
        harness.run();
        harness
    }

    fn state(self) -> AppState {
        let mut studio = Studio::new(Settings {
            locale: Some(self.locale.tag().to_owned()),
            theme: self.theme,
            ..Settings::default()
        });
        (self.scene)(&mut studio);
        studio.finish()
    }
}

/// Nothing happens outside of a picture.
struct NoEffects;

impl EffectRunner for NoEffects {
    fn run(&mut self, _effect: Effect) {}

    fn messages(&mut self) -> Vec<Message> {
        Vec::new()
    }
}

fn word(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

#[expect(
    clippy::print_stderr,
    reason = "a skipped test must not look like a passed one"
)]
fn announce_skipped(name: &str, reason: &str) {
    eprintln!("picture_{name} is skipped: {reason}");
}
