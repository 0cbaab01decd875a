//! Every page and tab in both languages and themes, compared to a picture.

use std::env;

use alipay_explorer::app::{
    AppState, Effect, EffectRunner, InspectMessage, InspectorTab, Message, Page, PastedText,
    PreflightMessage, ViewMessage,
};
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::storage::{Settings, Theme};
use alipay_explorer::ui::{ExplorerApp, install_fonts};
use egui_kittest::Harness;
use libtest_mimic::Trial;

use crate::picture;
use crate::scenes::{
    altered_text, by_certificates, by_v3, code_invalid, comparison, contrast, credentials, demo,
    history, keys, logs, mismatch, own_public_key, parts, program, reference, report,
    settings_with_profiles, sign_content, third_party, viewer, with_fault, wrong_key,
};
use crate::studio::{Studio, now, viewed};

const SNAPSHOTS: &str = "tests/snapshots/ui";
/// The pictures of the README.
const SCREENSHOTS: &str = "assets/screenshots";
const SAMPLE: &str = include_str!("../fixtures/seed/member-answer.json");

/// What is to be seen, and how it comes about.
type Scene = (&'static str, fn(&mut Studio));

/// Pages and tabs, in both languages and themes.
const SCENES: [Scene; 16] = [
    ("flow-start", |_| {}),
    ("flow-fields", |studio| demo(studio, InspectorTab::Fields)),
    ("flow-raw", |studio| demo(studio, InspectorTab::Raw)),
    ("flow-signature", |studio| {
        demo(studio, InspectorTab::Signature);
    }),
    ("flow-hints", |studio| demo(studio, InspectorTab::Hints)),
    ("flow-request", |studio| demo(studio, InspectorTab::Request)),
    ("inspect", |studio| {
        studio.send(InspectMessage::Text(PastedText::new(SAMPLE)));
    }),
    ("flow-preflight", |studio| {
        studio.send(PreflightMessage::Run);
    }),
    ("sign-content", sign_content),
    ("keys", keys),
    ("logs", logs),
    ("simulator", |studio| studio.state.page = Page::Simulator),
    ("settings", settings_with_profiles),
    ("history", history),
    ("comparison", comparison),
    ("reference", reference),
];

/// The language and theme of the README's pictures.
const README: [(Locale, Theme); 2] = [(Locale::EN, Theme::Light), (Locale::ZH_CN, Theme::Dark)];

/// The scenes that the README shows.
const IN_README: [&str; 11] = [
    "flow-fields",
    "flow-raw",
    "inspect",
    "sign-content",
    "keys",
    "logs",
    "simulator",
    "history",
    "comparison",
    "reference",
    "settings",
];

/// Where the picture of a scene lies.
fn folder(name: &str, locale: Locale, theme: Theme) -> &'static str {
    if IN_README.contains(&name) && README.contains(&(locale, theme)) {
        SCREENSHOTS
    } else {
        SNAPSHOTS
    }
}

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
const LOOKED_UP: [(Scene, Locale, Theme); 11] = [
    (("inspect-parts", parts), Locale::EN, Theme::Light),
    (("inspect-parts", parts), Locale::ZH_CN, Theme::Dark),
    (("flow-viewer", viewer), Locale::EN, Theme::Light),
    (("flow-viewer", viewer), Locale::ZH_CN, Theme::Dark),
    (("flow-contrast", contrast), Locale::EN, Theme::Light),
    (("flow-contrast", contrast), Locale::ZH_CN, Theme::Dark),
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
                let folder = folder(name, locale, theme);
                let name = format!("{name}.{}-{}", locale.tag(), word(theme));
                let shot = Shot {
                    locale,
                    theme,
                    scene,
                    frame: USUAL,
                };
                trials.push(shot.trial(folder, &name));
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
        let shot = Shot {
            locale,
            theme,
            scene: |studio| studio.state.settings.welcomed = false,
            frame: USUAL,
        };
        let name = format!("welcome.{}-{}", locale.tag(), word(theme));
        trials.push(shot.trial(SNAPSHOTS, &name));
    }
    trials
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
                ExplorerApp::with_state(&context.egui_ctx, state, ViewerOnly::default(), now)
            });
        harness.run();
        harness
    }

    fn state(self) -> AppState {
        let mut studio = Studio::new(Settings {
            locale: Some(self.locale.tag().to_owned()),
            theme: self.theme,
            welcomed: true,
            ..Settings::default()
        });
        (self.scene)(&mut studio);
        studio.finish()
    }
}

/// Nothing happens outside of a picture.
#[derive(Default)]
struct ViewerOnly(Vec<Message>);

impl EffectRunner for ViewerOnly {
    fn run(&mut self, effect: Effect) {
        if let Effect::Viewer(effect) = effect {
            self.0.extend(viewed(effect));
        }
    }

    fn messages(&mut self) -> Vec<Message> {
        std::mem::take(&mut self.0)
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
