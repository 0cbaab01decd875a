//! Bytes of one character set read in another.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;

use crate::protocol::Charset;

/// How a text became another: in which character set its bytes were written, and in which they
/// were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Misreading {
    /// UTF-8 read as GBK.
    Utf8AsGbk,
    /// GBK read as UTF-8.
    GbkAsUtf8,
    /// UTF-8 read as Latin-1.
    Utf8AsLatin1,
    /// GBK read as Latin-1.
    GbkAsLatin1,
    /// Characters that were lost: `?` or U+FFFD stands in their place.
    Lost,
}

impl Misreading {
    /// Every misreading; the certain ones first.
    pub const ALL: [Self; 5] = [
        Self::Utf8AsGbk,
        Self::GbkAsUtf8,
        Self::Utf8AsLatin1,
        Self::GbkAsLatin1,
        Self::Lost,
    ];

    /// `UTF-8 → GBK`: written in, read in.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8AsGbk => "UTF-8 → GBK",
            Self::GbkAsUtf8 => "GBK → UTF-8",
            Self::Utf8AsLatin1 => "UTF-8 → Latin-1",
            Self::GbkAsLatin1 => "GBK → Latin-1",
            Self::Lost => "→ ? / U+FFFD",
        }
    }

    /// The misreading that turns `right` into `wrong`, proved by doing it again.
    #[must_use]
    pub fn between(right: &str, wrong: &str) -> Option<Self> {
        if right.is_ascii() || right == wrong {
            return None;
        }
        let all = Self::ALL.into_iter();
        all.clone()
            .find(|misreading| misreading.turns(right, wrong))
            .or_else(|| all.clone().find(|it| it.turns_partly(right, wrong)))
    }

    /// The misreading that has made this text, if undoing it gives Chinese characters; or `Lost`,
    /// if it holds U+FFFD.
    #[must_use]
    pub fn in_text(text: &str) -> Option<(Self, Option<String>)> {
        if text.is_ascii() {
            return None;
        }
        let origin = |misreading: Self| {
            let origin = misreading.undone(text)?;
            let is_chinese = origin.chars().any(is_hanzi)
                && origin
                    .chars()
                    .all(|character| character.is_ascii() || is_hanzi(character));
            (is_chinese && misreading.turns(&origin, text)).then_some((misreading, Some(origin)))
        };
        [Self::Utf8AsGbk, Self::Utf8AsLatin1, Self::GbkAsLatin1]
            .into_iter()
            .find_map(origin)
            .or_else(|| text.contains('\u{fffd}').then_some((Self::Lost, None)))
    }

    fn turns(self, right: &str, wrong: &str) -> bool {
        let gbk = || Charset::Gbk.encode(right);
        match self {
            Self::Utf8AsGbk => Charset::Gbk.decode(right.as_bytes()) == wrong,
            Self::GbkAsUtf8 => gbk().is_some_and(|bytes| Charset::Utf8.decode(&bytes) == wrong),
            Self::Utf8AsLatin1 => is_latin1_of(right.as_bytes(), wrong),
            Self::GbkAsLatin1 => gbk().is_some_and(|bytes| is_latin1_of(&bytes, wrong)),
            Self::Lost => is_skeleton_of(right, wrong),
        }
    }

    /// Whether it turns `right` into `wrong`, where some of the characters were lost: what stands
    /// before and after them is as it has to be, and holds misread characters.
    fn turns_partly(self, right: &str, wrong: &str) -> bool {
        let misread = match self {
            Self::Utf8AsGbk => Charset::Gbk.decode(right.as_bytes()).into_owned(),
            Self::GbkAsUtf8 => match Charset::Gbk.encode(right) {
                Some(bytes) => Charset::Utf8.decode(&bytes).into_owned(),
                None => return false,
            },
            Self::Utf8AsLatin1 | Self::GbkAsLatin1 | Self::Lost => return false,
        };
        let is_stand_in = |character: char| matches!(character, '?' | '\u{fffd}');
        let is_proof = |text: &str| {
            let is_misread = |it: char| !it.is_ascii() && it != '\u{fffd}' && !right.contains(it);
            text.contains(is_misread)
        };
        let same = misread.chars().zip(wrong.chars());
        let length: usize = same
            .take_while(|(one, other)| one == other)
            .map(|(_, it)| it.len_utf8())
            .sum();
        let (before, rest) = wrong.split_at(length);
        let Some(end) = rest.rfind(is_stand_in) else {
            return false;
        };
        let after = rest.get(end..).unwrap_or_default();
        let after = after.trim_start_matches(is_stand_in);
        let expected = misread.get(length..).unwrap_or_default();
        rest.starts_with(is_stand_in)
            && expected.ends_with(after)
            && (is_proof(before) || is_proof(after))
    }

    fn undone(self, text: &str) -> Option<String> {
        let bytes = match self {
            Self::Utf8AsGbk => Charset::Gbk.encode(text)?.into_owned(),
            Self::Utf8AsLatin1 | Self::GbkAsLatin1 => latin1_bytes(text)?,
            Self::GbkAsUtf8 | Self::Lost => return None,
        };
        let written = if self == Self::GbkAsLatin1 {
            Charset::Gbk
        } else {
            Charset::Utf8
        };
        written.decode_exactly(&bytes).map(Cow::into_owned)
    }
}

fn is_hanzi(character: char) -> bool {
    matches!(character, '\u{3000}'..='\u{303f}' | '\u{4e00}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

/// Latin-1 as its name says, or as browsers and databases take it.
fn is_latin1_of(bytes: &[u8], text: &str) -> bool {
    bytes.iter().map(|byte| char::from(*byte)).eq(text.chars())
        || WINDOWS_1252.decode_without_bom_handling(bytes).0 == text
}

fn latin1_bytes(text: &str) -> Option<Vec<u8>> {
    let plain: Option<Vec<u8>> = text
        .chars()
        .map(|character| u8::try_from(u32::from(character)).ok())
        .collect();
    plain.or_else(|| {
        let (bytes, _, unmappable) = WINDOWS_1252.encode(text);
        (!unmappable).then(|| bytes.into_owned())
    })
}

/// Whether the ASCII characters are the same and stand-ins are all that is left of the others.
fn is_skeleton_of(right: &str, wrong: &str) -> bool {
    let is_stand_in = |character: char| matches!(character, '?' | '\u{fffd}');
    let mut runs = right
        .split(|character: char| !character.is_ascii())
        .filter(|run| !run.is_empty());
    let mut rest = wrong;
    let starts_lost = right.starts_with(|first: char| !first.is_ascii());
    if !starts_lost {
        let Some(after) = runs.next().and_then(|run| rest.strip_prefix(run)) else {
            return false;
        };
        rest = after;
    }
    for run in runs {
        let after = rest.trim_start_matches(|character: char| {
            is_stand_in(character) && !run.starts_with(character)
        });
        let Some(remaining) = after.strip_prefix(run) else {
            return false;
        };
        if after.len() == rest.len() {
            return false;
        }
        rest = remaining;
    }
    let ends_lost = right.ends_with(|last: char| !last.is_ascii());
    rest.is_empty() != ends_lost && rest.chars().all(is_stand_in)
}

#[cfg(test)]
mod tests {
    use super::Misreading::{GbkAsLatin1, GbkAsUtf8, Lost, Utf8AsGbk, Utf8AsLatin1};
    use super::*;

    const NAME: &str = "昵称=买家沙箱!";

    fn misread(misreading: Misreading) -> String {
        let gbk = Charset::Gbk.encode(NAME).unwrap();
        let latin1 =
            |bytes: &[u8]| -> String { bytes.iter().map(|byte| char::from(*byte)).collect() };
        match misreading {
            Utf8AsGbk => Charset::Gbk.decode(NAME.as_bytes()).into_owned(),
            GbkAsUtf8 => Charset::Utf8.decode(&gbk).into_owned(),
            Utf8AsLatin1 => latin1(NAME.as_bytes()),
            GbkAsLatin1 => latin1(&gbk),
            Lost => "??=????!".to_owned(),
        }
    }

    #[test]
    fn every_misreading_is_proved_and_told_from_the_others() {
        for misreading in Misreading::ALL {
            let wrong = misread(misreading);
            assert_eq!(
                Misreading::between(NAME, &wrong),
                Some(misreading),
                "{wrong}"
            );
        }
        for (right, wrong) in [(NAME, "买家"), ("abc", "???"), (NAME, NAME), ("买a", "b?")] {
            assert_eq!(Misreading::between(right, wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_misreading_with_lost_characters_is_proved_by_the_others() {
        for (right, wrong) in [
            ("买家", "涔板\u{fffd}\u{fffd}"),
            ("{\"a\":\"买家\"}", "{\"a\":\"涔板\u{fffd}\u{fffd}\"}"),
            ("买家", "涔板?"),
        ] {
            assert_eq!(
                Misreading::between(right, wrong),
                Some(Utf8AsGbk),
                "{wrong}"
            );
        }
        for (right, wrong) in [("买家", "买\u{fffd}"), ("买家", "卖?"), ("买家", "涔板?x")]
        {
            assert_eq!(Misreading::between(right, wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_misread_text_betrays_itself() {
        for misreading in [Utf8AsGbk, Utf8AsLatin1, GbkAsLatin1] {
            let found = Misreading::in_text(&misread(misreading));
            // GBK pairs two bytes, so an odd one at the end is lost for good.
            if misreading != Utf8AsGbk {
                assert_eq!(found, Some((misreading, Some(NAME.to_owned()))));
            }
        }
        let even = Charset::Gbk.decode("昵称".as_bytes()).into_owned();
        assert_eq!(
            Misreading::in_text(&even),
            Some((Utf8AsGbk, Some("昵称".to_owned())))
        );
        assert_eq!(Misreading::in_text("a\u{fffd}"), Some((Lost, None)));
        for right in ["买家沙箱", "Zoë", "abc", "🙂"] {
            assert_eq!(Misreading::in_text(right), None, "{right}");
        }
    }
}
