//! The character sets the gateway speaks.

use std::borrow::Cow;

use encoding_rs::{Encoding, GBK, UTF_8};

/// The value of the public parameter `charset`.
///
/// The gateway's documentation also names `gb2312`; it is a subset of GBK and is sent as GBK.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Charset {
    /// `utf-8`
    #[default]
    Utf8,
    /// `GBK`
    Gbk,
}

impl Charset {
    /// Both character sets, the usual one first.
    pub const ALL: [Self; 2] = [Self::Utf8, Self::Gbk];

    /// Reads any spelling that SDKs use: `utf-8`, `UTF-8`, `utf8`, `GBK`, `gbk`, `gb2312`, `GB18030`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name.trim().trim_matches('"').to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" => Some(Self::Utf8),
            "gbk" | "gb2312" | "gb18030" => Some(Self::Gbk),
            _ => None,
        }
    }

    /// Reads the `charset=` part of a `Content-Type` header.
    #[must_use]
    pub fn from_content_type(header: &str) -> Option<Self> {
        header.split(';').skip(1).find_map(|part| {
            let (name, value) = part.split_once('=')?;
            name.trim()
                .eq_ignore_ascii_case("charset")
                .then(|| Self::from_name(value))?
        })
    }

    /// The spelling that is sent.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Gbk => "GBK",
        }
    }

    /// Bytes to text; bytes that are none become U+FFFD.
    #[must_use]
    pub fn decode(self, bytes: &[u8]) -> Cow<'_, str> {
        self.encoding().decode_without_bom_handling(bytes).0
    }

    /// Bytes to text, or `None` if some byte sequence is not of this character set.
    #[must_use]
    pub fn decode_exactly(self, bytes: &[u8]) -> Option<Cow<'_, str>> {
        self.encoding()
            .decode_without_bom_handling_and_without_replacement(bytes)
    }

    /// Text to bytes, or `None` if a character has no bytes in this character set.
    #[must_use]
    pub fn encode(self, text: &str) -> Option<Cow<'_, [u8]>> {
        let (bytes, _, unmappable) = self.encoding().encode(text);
        (!unmappable).then_some(bytes)
    }

    /// The other character set, if these bytes are certainly text of it and not of this one.
    ///
    /// Text in UTF-8 nearly always passes for GBK too, the reverse hardly ever; so beyond ASCII,
    /// valid UTF-8 is taken for UTF-8.
    #[must_use]
    pub fn contradicted_by(self, bytes: &[u8]) -> Option<Self> {
        let is_utf8 = std::str::from_utf8(bytes).is_ok();
        match self {
            Self::Gbk if is_utf8 && !bytes.is_ascii() => Some(Self::Utf8),
            Self::Utf8 if !is_utf8 && Self::Gbk.decode_exactly(bytes).is_some() => Some(Self::Gbk),
            Self::Gbk | Self::Utf8 => None,
        }
    }

    /// How many bytes the character starting with `first` takes, as far as a scanner for quotes
    /// and braces must know.
    ///
    /// A GBK trail byte may be 0x5C, 0x7B or 0x7D (`\`, `{`, `}`), so a scanner has to step over
    /// pairs; in UTF-8 every byte of a longer character is above 0x7F and can be looked at alone.
    #[must_use]
    pub fn step(self, first: u8) -> usize {
        match self {
            Self::Gbk if first >= 0x81 => 2,
            Self::Gbk | Self::Utf8 => 1,
        }
    }

    fn encoding(self) -> &'static Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Gbk => GBK,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_spelling_that_sdks_send() {
        for (name, expected) in [
            ("utf-8", Some(Charset::Utf8)),
            ("UTF-8", Some(Charset::Utf8)),
            ("utf8", Some(Charset::Utf8)),
            ("GBK", Some(Charset::Gbk)),
            ("gb2312", Some(Charset::Gbk)),
            ("latin1", None),
        ] {
            assert_eq!(Charset::from_name(name), expected, "{name}");
        }
        assert_eq!(
            Charset::from_content_type("text/html;charset=GBK"),
            Some(Charset::Gbk)
        );
        assert_eq!(Charset::from_content_type("text/html"), None);
    }

    #[test]
    fn chinese_bytes_contradict_the_wrong_charset() {
        let (utf8, gbk) = (
            "买家沙箱".as_bytes(),
            Charset::Gbk.encode("买家沙箱").unwrap(),
        );
        assert_eq!(Charset::Gbk.contradicted_by(utf8), Some(Charset::Utf8));
        assert_eq!(Charset::Utf8.contradicted_by(&gbk), Some(Charset::Gbk));
        assert_eq!(Charset::Utf8.contradicted_by(utf8), None);
        assert_eq!(Charset::Gbk.contradicted_by(&gbk), None);
        assert_eq!(Charset::Gbk.contradicted_by(b"{}"), None);
    }

    #[test]
    fn chinese_survives_both_ways_and_emoji_has_no_gbk() {
        for charset in Charset::ALL {
            let bytes = charset.encode("买家沙箱").unwrap();
            assert_eq!(charset.decode(&bytes), "买家沙箱");
        }
        assert_eq!(Charset::Gbk.encode("🙂"), None);
    }
}
