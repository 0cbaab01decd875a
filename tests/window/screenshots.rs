//! Pictures of the window for a person to look at and for the README:
//! `ALIPAY_EXPLORER_SCREENSHOTS=DIR cargo test --test window screenshot`.

use crate::accessibility::Role;
use crate::app::{App, ENGLISH, write_settings};
use crate::demo::MEMBER;
use crate::outcome::Outcome;
use crate::screen::Screen;
use crate::{locale, trial};
use libtest_mimic::Trial;
use std::env;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

/// Names the folder that receives the pictures.
const FOLDER: &str = "ALIPAY_EXPLORER_SCREENSHOTS";

/// Each picture: its name, the language and the theme.
const PICTURES: [(&str, &str, &str); 4] = [
    ("screenshot_en_light", "en", "light"),
    ("screenshot_en_dark", "en", "dark"),
    ("screenshot_zh-CN_light", "zh-CN", "light"),
    ("screenshot_zh-CN_dark", "zh-CN", "dark"),
];

/// Animations are over by then.
const SETTLING: Duration = Duration::from_secs(1);

pub(crate) fn trials() -> Vec<Trial> {
    PICTURES
        .into_iter()
        .map(|(name, language, theme)| picture(name, language, theme))
        .collect()
}

fn picture(name: &'static str, language: &'static str, theme: &'static str) -> Trial {
    match env::var_os(FOLDER) {
        Some(folder) => trial::on_screen(name, &[], move |screen| {
            demo_finished(
                screen,
                &Path::new(&folder).join(format!("{name}.png")),
                language,
                theme,
            )
        }),
        None => Trial::test(name, || Err(format!("{FOLDER} names no folder").into()))
            .with_ignored_flag(true),
    }
}

fn demo_finished(screen: &Screen, picture: &Path, language: &str, theme: &str) -> Outcome {
    write_settings(screen, language, theme)?;
    let app = App::start(screen, ENGLISH)?;
    app.window()
        .press(Role::Button, &locale::text(language, "flow-run-demo")?)?;
    app.window().wait_for(MEMBER)?;
    sleep(SETTLING);
    app.photograph(picture)
}
