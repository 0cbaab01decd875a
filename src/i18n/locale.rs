//! A language of the user interface.

use super::bundle;

/// What is known about one language.
struct LocaleInfo {
    tag: &'static str,
    own_name: &'static str,
}

/// What is known about each language: a line here and its folder make a language.
const INFOS: [LocaleInfo; 2] = [
    LocaleInfo {
        tag: "zh-CN",
        own_name: "简体中文",
    },
    LocaleInfo {
        tag: "en",
        own_name: "English",
    },
];

/// Every language there is, in the order in which the window offers them.
#[expect(
    clippy::indexing_slicing,
    reason = "the compiler runs it and checks the index"
)]
pub const LOCALES: [Locale; INFOS.len()] = {
    let mut all = [Locale(0); INFOS.len()];
    let mut place = 0;
    while place < all.len() {
        all[place] = Locale(place);
        place += 1;
    }
    all
};

/// One of [`LOCALES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Locale(usize);

impl Locale {
    /// 简体中文
    pub const ZH_CN: Self = Self(0);
    /// English
    pub const EN: Self = Self(1);

    /// The language of the operating system: Chinese for any Chinese locale, otherwise English.
    #[must_use]
    pub fn of_system() -> Self {
        Self::best_for(&sys_locale::get_locale().unwrap_or_default())
    }

    /// The language that fits a system locale such as `zh_CN.UTF-8` or `en-GB`.
    #[must_use]
    pub fn best_for(system: &str) -> Self {
        let language = system.split(['-', '_', '.']).next().unwrap_or_default();
        let same_language = |locale: &Self| locale.tag().split('-').next() == Some(language);
        LOCALES.into_iter().find(same_language).unwrap_or(Self::EN)
    }

    /// The language with this tag, if there is one.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        LOCALES
            .into_iter()
            .find(|locale| locale.tag().eq_ignore_ascii_case(tag))
    }

    /// The BCP 47 tag, for example `zh-CN`; also the name of its folder under `assets/locales`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        INFOS.get(self.0).map_or("en", |info| info.tag)
    }

    /// The language's name in the language itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        INFOS.get(self.0).map_or("English", |info| info.own_name)
    }

    /// The text with this id.
    #[must_use]
    pub fn text(self, id: &str) -> String {
        self.text_with(id, &[])
    }

    /// The text with this id, its placeables filled with `args`.
    ///
    /// An id that no file has comes back as the id itself, so that the mistake is seen;
    /// a test walks the sources and finds it earlier.
    #[must_use]
    pub fn text_with(self, id: &str, args: &[(&str, &str)]) -> String {
        bundle::format(self, id, None, args).unwrap_or_else(|| id.to_owned())
    }

    /// The text with this id, or `None` if this language has none.
    #[must_use]
    pub fn find(self, id: &str) -> Option<String> {
        bundle::format(self, id, None, &[])
    }

    /// The attribute of a message, or `None` if it has none of that name.
    #[must_use]
    pub fn attribute(self, id: &str, attribute: &str, args: &[(&str, &str)]) -> Option<String> {
        bundle::format(self, id, Some(attribute), args)
    }

    /// This language's place in [`LOCALES`].
    #[must_use]
    pub(super) fn index(self) -> usize {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn picks_chinese_for_chinese_systems_and_english_for_others() {
        for (system, expected) in [
            ("zh_CN.UTF-8", Locale::ZH_CN),
            ("zh-Hans-SG", Locale::ZH_CN),
            ("en-GB", Locale::EN),
            ("de_DE.UTF-8", Locale::EN),
            ("", Locale::EN),
        ] {
            assert_eq!(Locale::best_for(system), expected, "{system}");
        }
    }

    #[test]
    fn every_tag_leads_back_to_its_language() {
        for locale in LOCALES {
            assert_eq!(Locale::from_tag(locale.tag()), Some(locale));
        }
    }
}
