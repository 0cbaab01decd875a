//! The lines that point an official SDK at a gateway.

use std::path::Path;

use super::highlight::{CodeToken, tokens};
use super::language::CodeLanguage;
use super::languages;
use super::slots::Slots;
use super::template::fill;
use crate::i18n::Locale;
use crate::protocol::{Charset, SignType};

/// What an SDK has to be told.
#[derive(Clone, Copy, Debug)]
pub struct SdkTarget<'a> {
    /// The gateway's address.
    pub gateway: &'a str,
    /// The part of the address before the paths of the third version.
    pub rest_base: &'a str,
    /// The app.
    pub app_id: &'a str,
    /// Its private key as PKCS#8, PEM.
    pub private_key: &'a Path,
    /// The same as PKCS#1, PEM.
    pub private_key_pkcs1: &'a Path,
    /// Alipay's public key, PEM.
    pub alipay_public_key: &'a Path,
    /// The algorithm of signatures.
    pub sign_type: SignType,
}

/// Lines to be pasted into the configuration of one SDK. They hold paths of keys and no secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SdkSetup {
    /// The language.
    pub language: &'static CodeLanguage,
    /// All lines.
    pub lines: String,
    /// The same, cut where the colour changes.
    pub tokens: Vec<CodeToken>,
    /// What is to be known about them, a sentence or two each.
    pub notes: Vec<String>,
}

/// How one SDK is set up.
struct Recipe {
    language: &'static CodeLanguage,
    template: &'static str,
    /// Whether it takes the private key as PKCS#8 only; the others take PKCS#1.
    takes_pkcs8: bool,
    notes: &'static [&'static str],
}

const RECIPES: [Recipe; 5] = [
    Recipe {
        language: &languages::JAVA,
        template: include_str!("../../../assets/code_setup/java.java"),
        takes_pkcs8: true,
        notes: &["setup-note-java"],
    },
    Recipe {
        language: &languages::PHP,
        template: include_str!("../../../assets/code_setup/php.php"),
        takes_pkcs8: false,
        notes: &["setup-note-php"],
    },
    Recipe {
        language: &languages::DOTNET,
        template: include_str!("../../../assets/code_setup/dotnet.cs"),
        takes_pkcs8: false,
        notes: &["setup-note-dotnet"],
    },
    Recipe {
        language: &languages::NODE,
        template: include_str!("../../../assets/code_setup/node.mjs"),
        takes_pkcs8: false,
        notes: &["setup-note-node"],
    },
    Recipe {
        language: &languages::PYTHON,
        template: include_str!("../../../assets/code_setup/python.py"),
        takes_pkcs8: false,
        notes: &["setup-note-python", "setup-note-python-port"],
    },
];

impl SdkSetup {
    /// The languages that have an official SDK.
    pub fn languages() -> impl Iterator<Item = &'static CodeLanguage> {
        RECIPES.iter().map(|recipe| recipe.language)
    }

    /// The lines for the SDK of a language; `None` if it has none.
    #[must_use]
    pub fn of(
        target: &SdkTarget<'_>,
        language: &'static CodeLanguage,
        locale: Locale,
    ) -> Option<Self> {
        let recipe = RECIPES.iter().find(|recipe| recipe.language == language)?;
        let lines = fill(recipe.template, &slots(target, recipe), locale);
        Some(Self {
            language,
            tokens: tokens(&lines, &language.syntax),
            notes: recipe.notes.iter().map(|note| locale.text(note)).collect(),
            lines,
        })
    }
}

/// Every value as a literal of the language.
fn slots(target: &SdkTarget<'_>, recipe: &Recipe) -> Slots {
    let private_key = if recipe.takes_pkcs8 {
        target.private_key
    } else {
        target.private_key_pkcs1
    };
    let (private_key, alipay_public_key) = (
        private_key.to_string_lossy(),
        target.alipay_public_key.to_string_lossy(),
    );
    let mut slots = Slots::default();
    for (name, value) in [
        ("gateway", target.gateway),
        ("rest_base", target.rest_base),
        ("app_id", target.app_id),
        ("private_key", &private_key),
        ("alipay_public_key", &alipay_public_key),
        ("sign_type", target.sign_type.name()),
        ("charset", Charset::Utf8.name()),
    ] {
        slots.put(name, (recipe.language.quote)(value));
    }
    slots
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::LOCALES;

    fn target() -> SdkTarget<'static> {
        SdkTarget {
            gateway: "http://127.0.0.1:38765/gateway.do",
            rest_base: "http://127.0.0.1:38765",
            app_id: "9021000100000001",
            private_key: Path::new("/keys/it's/pkcs8.pem"),
            private_key_pkcs1: Path::new("/keys/it's/pkcs1.pem"),
            alipay_public_key: Path::new("/keys/it's/alipay.pem"),
            sign_type: SignType::Rsa2,
        }
    }

    #[test]
    fn every_sdk_is_told_everything_in_its_own_way() {
        for locale in LOCALES {
            for language in SdkSetup::languages() {
                let setup = SdkSetup::of(&target(), language, locale).unwrap();
                let values = [
                    "http://127.0.0.1:38765/gateway.do",
                    "9021000100000001",
                    "/keys/it's/alipay.pem",
                    "RSA2",
                    "utf-8",
                ];
                for value in values {
                    let literal = (language.quote)(value);
                    assert!(setup.lines.contains(&literal), "{language:?}: {literal}");
                }
                assert!(!setup.lines.contains("{{"), "{}", setup.lines);
                assert!(!setup.notes.is_empty());
                let length: usize = setup.tokens.iter().map(|token| token.length).sum();
                assert_eq!(length, setup.lines.len());
            }
        }
    }

    #[test]
    fn each_sdk_gets_the_form_of_the_private_key_that_it_reads() {
        for language in SdkSetup::languages() {
            let setup = SdkSetup::of(&target(), language, Locale::EN).unwrap();
            let is_java = *language == languages::JAVA;
            assert_eq!(setup.lines.contains("pkcs8.pem"), is_java, "{language:?}");
            assert_eq!(setup.lines.contains("pkcs1.pem"), !is_java, "{language:?}");
        }
        assert!(SdkSetup::of(&target(), &languages::CURL, Locale::EN).is_none());
    }
}
