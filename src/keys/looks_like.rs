//! A guess at what a file is that holds no key.

/// What something that is no key seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LooksLike {
    /// Nothing but blanks.
    Nothing,
    /// A web page, for example the console's page saved instead of the key.
    Html,
    /// JSON, for example a profile or an answer of the gateway.
    Json,
    /// An `AES` key of 128, 192 or 256 bits: the key of 接口内容加密.
    AesKey,
    /// Base64 of something that is no key, for example a signature.
    Base64,
    /// Readable text.
    PlainText,
    /// A file that is not text.
    Binary,
    /// More bytes than [`super::LARGEST_KEY_FILE`].
    HugeFile,
}

impl LooksLike {
    /// Its name in machine-readable output and in the selectors of the texts.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Html => "html",
            Self::Json => "json",
            Self::AesKey => "aes-key",
            Self::Base64 => "base64",
            Self::PlainText => "plain-text",
            Self::Binary => "binary",
            Self::HugeFile => "huge-file",
        }
    }

    /// Looks at the beginning of a text.
    pub(super) fn of_text(text: &str) -> Self {
        let text = text.trim();
        let starts_with = |tag: &str| {
            text.get(..tag.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(tag))
        };
        match text.chars().next() {
            None => Self::Nothing,
            Some('<') if starts_with("<!doctype html") || starts_with("<html") => Self::Html,
            Some('{' | '[') => Self::Json,
            Some(_) => Self::PlainText,
        }
    }

    /// What a text seems to be that can be read as base64 of so many bytes; a short word can too.
    pub(super) fn of_base64(length: usize) -> Self {
        match length {
            16 | 24 | 32 => Self::AesKey,
            0..48 => Self::PlainText,
            _ => Self::Base64,
        }
    }
}
