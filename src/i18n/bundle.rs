//! The Fluent bundles, read once from the embedded files.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

use super::locale::{LOCALES, Locale};

#[derive(RustEmbed)]
#[folder = "assets/locales"]
struct LocaleFiles;

type Bundle = FluentBundle<FluentResource>;

/// Formats a message, or one attribute of it. `None` if the language does not have it.
pub(super) fn format(
    locale: Locale,
    id: &str,
    attribute: Option<&str>,
    args: &[(&str, &str)],
) -> Option<String> {
    let bundle = bundle(locale)?;
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        None => message.value()?,
        Some(name) => message.get_attribute(name)?.value(),
    };
    let mut fluent_args = FluentArgs::new();
    for (name, value) in args {
        let value = locale.written(name, value);
        fluent_args.set(Cow::Owned((*name).to_owned()), argument(&value));
    }
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&fluent_args), &mut errors);
    for error in errors {
        tracing::error!(%error, id, locale = locale.tag(), "a text could not be filled in");
    }
    Some(text.into_owned())
}

/// The longest number that is written again exactly as it came.
const LONGEST_NUMBER: usize = 15;

/// The value of a placeable. Whole numbers are numbers to Fluent, which picks singular and plural by
/// them; anything that would be written otherwise than it came stays a text.
fn argument(value: &str) -> FluentValue<'static> {
    let is_number = !value.is_empty()
        && value.len() <= LONGEST_NUMBER
        && value.bytes().all(|byte| byte.is_ascii_digit())
        && (value == "0" || !value.starts_with('0'));
    match value.parse::<FluentNumber>() {
        Ok(number) if is_number => number.into(),
        _ => FluentValue::from(value.to_owned()),
    }
}

/// The ids of all messages of a language, for the tests that compare languages.
#[must_use]
pub fn message_ids(locale: Locale) -> BTreeSet<String> {
    files_of(locale)
        .flat_map(|(_, source)| {
            source
                .lines()
                .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
                .filter_map(|line| line.split_once('='))
                .map(|(id, _)| id.trim().to_owned())
                .collect::<Vec<_>>()
        })
        .collect()
}

fn bundle(locale: Locale) -> Option<&'static Bundle> {
    static BUNDLES: OnceLock<Vec<Bundle>> = OnceLock::new();
    BUNDLES
        .get_or_init(|| LOCALES.into_iter().map(load).collect())
        .get(locale.index())
}

fn load(locale: Locale) -> Bundle {
    let language: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![language]);
    // Isolation marks would end up in copied text and in accessible names.
    bundle.set_use_isolating(false);
    for (name, source) in files_of(locale) {
        let resource = match FluentResource::try_new(source) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                tracing::error!(name, ?errors, "a text file has mistakes");
                resource
            }
        };
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(name, ?errors, "a text is defined twice");
        }
    }
    bundle
}

fn files_of(locale: Locale) -> impl Iterator<Item = (String, String)> {
    let folder = format!("{}/", locale.tag());
    LocaleFiles::iter()
        .filter(move |name| name.starts_with(&folder))
        .filter_map(|name| {
            let file = LocaleFiles::get(&name)?;
            let source = String::from_utf8(file.data.into_owned()).ok()?;
            Some((name.into_owned(), source))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_valid_fluent_and_no_id_is_defined_twice() {
        for locale in LOCALES {
            let mut bundle = Bundle::new_concurrent(vec![]);
            for (name, source) in files_of(locale) {
                let resource = FluentResource::try_new(source)
                    .unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
                bundle
                    .add_resource(resource)
                    .unwrap_or_else(|errors| panic!("{name}: {errors:?}"));
            }
        }
    }

    #[test]
    fn numbers_pick_the_plural_and_are_written_as_they_came() {
        let lines = |count| Locale::EN.text_with("bytes", &[("count", count)]);
        assert_eq!(lines("1"), "1 byte");
        for count in [
            "0",
            "2",
            "007",
            "1.50",
            "9999999999999999",
            "123456789012345",
            "",
        ] {
            assert_eq!(lines(count), format!("{count} bytes"));
        }
    }

    #[test]
    fn every_language_has_the_same_messages() {
        let chinese = message_ids(Locale::ZH_CN);
        assert!(!chinese.is_empty(), "no message was found");
        for locale in LOCALES {
            assert_eq!(message_ids(locale), chinese, "{}", locale.tag());
        }
    }
}
