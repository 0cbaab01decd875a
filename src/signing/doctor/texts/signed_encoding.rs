//! The character set in which a text was signed.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030, GBK, UTF_8, WINDOWS_1252};

/// A character set that signers use, or that answers are taken for by mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SignedEncoding {
    /// UTF-8
    Utf8,
    /// GBK
    Gbk,
    /// GB18030
    Gb18030,
    /// Latin-1 as browsers know it (windows-1252): bytes of another character set were taken for it.
    Latin1,
}

impl SignedEncoding {
    /// Every one, the usual ones first.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Gbk, Self::Gb18030, Self::Latin1];

    /// Its usual name, the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Gbk => "GBK",
            Self::Gb18030 => "GB18030",
            Self::Latin1 => "Latin-1",
        }
    }

    /// A text's bytes; `None` if it has a character that does not exist there.
    pub(super) fn encode(self, text: &str) -> Option<Cow<'_, [u8]>> {
        let (bytes, _, unmappable) = self.encoding().encode(text);
        (!unmappable).then_some(bytes)
    }

    /// The text of bytes, if all of them are text in this character set.
    pub(super) fn decode(self, bytes: &[u8]) -> Option<Cow<'_, str>> {
        self.encoding()
            .decode_without_bom_handling_and_without_replacement(bytes)
    }

    fn encoding(self) -> &'static Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Gbk => GBK,
            Self::Gb18030 => GB18030,
            Self::Latin1 => WINDOWS_1252,
        }
    }
}
