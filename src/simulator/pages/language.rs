//! In which language a page is shown.

use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;

use crate::i18n::{LOCALES, Locale};
use crate::protocol::{Charset, Params};

/// The parameter `lang` if it names a language there is, else what the browser prefers, else
/// English.
pub(super) fn of_request(parts: &Parts) -> Locale {
    let query = parts.uri.query().unwrap_or_default();
    let asked = Params::from_form(query.as_bytes(), Charset::Utf8);
    let header = parts
        .headers
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    asked
        .filled("lang")
        .and_then(known)
        .or_else(|| preferred(header.unwrap_or_default()))
        .unwrap_or(Locale::EN)
}

/// The best language of a header such as `de,zh-CN;q=0.9,en;q=0.8`.
fn preferred(header: &str) -> Option<Locale> {
    let mut choices: Vec<_> = header
        .split(',')
        .filter_map(|choice| {
            let (tag, weight) = choice.split_once(";q=").unwrap_or((choice, "1"));
            let weight: f32 = weight.trim().parse().ok()?;
            Some((known(tag.trim())?, weight)).filter(|_| weight > 0.0)
        })
        .collect();
    choices.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    choices.first().map(|(locale, _)| *locale)
}

fn known(tag: &str) -> Option<Locale> {
    let language = |tag: &str| {
        tag.split('-')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase()
    };
    LOCALES
        .into_iter()
        .find(|locale| language(locale.tag()) == language(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_first_known_choice_counts() {
        for (header, expected) in [
            ("zh-CN,zh;q=0.9,en;q=0.8", Some(Locale::ZH_CN)),
            ("en-US,en;q=0.9,zh;q=0.8", Some(Locale::EN)),
            ("de,fr;q=0.9,ZH-tw;q=0.5,en;q=0.4", Some(Locale::ZH_CN)),
            ("en;q=0, zh;q=0.1", Some(Locale::ZH_CN)),
            ("de", None),
            ("", None),
            (";;q=,,q=x", None),
        ] {
            assert_eq!(preferred(header), expected, "{header}");
        }
    }

    #[test]
    fn the_address_wins_over_the_browser() {
        let parts = |uri: &str| {
            let request = axum::http::Request::builder()
                .uri(uri)
                .header(ACCEPT_LANGUAGE, "zh-CN");
            request.body(()).unwrap().into_parts().0
        };
        assert_eq!(of_request(&parts("/?lang=en")), Locale::EN);
        assert_eq!(of_request(&parts("/?lang=tlh")), Locale::ZH_CN);
    }
}
