//! A rule's text before there is a case.

use crate::i18n::Locale;

/// The text with each placeable filled in: with what `known` says of it, or else with what stands
/// there in every case, in angle quotes: `‹host name›`.
pub(crate) fn general_text(
    text: &str,
    locale: Locale,
    known: impl Fn(&str) -> Option<String>,
) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let placeable = after.split_once('}');
        match placeable.map(|(name, after)| (name.trim(), after)) {
            Some((name, after)) if is_name(name) => {
                filled.push_str(&known(name).unwrap_or_else(|| in_any_case(name, locale)));
                rest = after;
            }
            // A text may show JSON.
            _ => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled + rest
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

fn in_any_case(name: &str, locale: Locale) -> String {
    let words = locale.text(&format!("any-{}", name.replace('_', "-")));
    format!("‹{words}›")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_values_stand_as_they_are_and_others_as_what_they_are() {
        let text = r#"a {host} b { status } c {"x":1} {y"#;
        let known = |name: &str| (name == "status").then(|| "502".to_owned());
        let filled = general_text(text, Locale::EN, known);
        assert_eq!(filled, r#"a ‹host name› b 502 c {"x":1} {y"#);
    }
}
