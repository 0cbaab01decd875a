//! What was mended while a key was read.

/// A flaw of a key file that does not keep its key from being used here, but may elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyNote {
    /// The banner names another structure than the one under it.
    WrongBanner,
    /// Lines as in a PEM file, but no `BEGIN` banner.
    MissingBanner,
    /// No `END` banner.
    MissingEndBanner,
    /// A byte order mark before the first character.
    ByteOrderMark,
    /// The text is in UTF-16.
    Utf16,
    /// Line breaks are written as the two characters `\n`.
    EscapedLineBreaks,
    /// Quotes around or inside the text.
    Quotes,
    /// The base64 uses `-` and `_` for `+` and `/`.
    UrlSafeBase64,
    /// The base64 lacks its final `=`.
    MissingPadding,
    /// The base64 has been encoded as base64 once more.
    DoubleBase64,
    /// Other text stands around the key.
    SurroundingText,
    /// Something stands around each of the key's lines.
    TornLines,
    /// More bytes follow the end of the key.
    TrailingBytes,
    /// The file holds more than one key; the first that fits was taken.
    SeveralKeys,
    /// The certificate is one of an authority that signs other certificates.
    AuthorityCertificate,
}

impl KeyNote {
    /// Every note.
    pub const ALL: [Self; 15] = [
        Self::WrongBanner,
        Self::MissingBanner,
        Self::MissingEndBanner,
        Self::ByteOrderMark,
        Self::Utf16,
        Self::EscapedLineBreaks,
        Self::Quotes,
        Self::UrlSafeBase64,
        Self::MissingPadding,
        Self::DoubleBase64,
        Self::SurroundingText,
        Self::TornLines,
        Self::TrailingBytes,
        Self::SeveralKeys,
        Self::AuthorityCertificate,
    ];

    /// Id of the text that explains it.
    #[must_use]
    pub fn text_id(self) -> &'static str {
        match self {
            Self::WrongBanner => "key-note-wrong-banner",
            Self::MissingBanner => "key-note-missing-banner",
            Self::MissingEndBanner => "key-note-missing-end-banner",
            Self::ByteOrderMark => "key-note-byte-order-mark",
            Self::Utf16 => "key-note-utf-16",
            Self::EscapedLineBreaks => "key-note-escaped-line-breaks",
            Self::Quotes => "key-note-quotes",
            Self::UrlSafeBase64 => "key-note-url-safe-base64",
            Self::MissingPadding => "key-note-missing-padding",
            Self::DoubleBase64 => "key-note-double-base64",
            Self::SurroundingText => "key-note-surrounding-text",
            Self::TornLines => "key-note-torn-lines",
            Self::TrailingBytes => "key-note-trailing-bytes",
            Self::SeveralKeys => "key-note-several-keys",
            Self::AuthorityCertificate => "key-note-authority-certificate",
        }
    }

    /// Adds a note unless it is there already.
    pub(super) fn add_to(self, notes: &mut Vec<Self>) {
        if !notes.contains(&self) {
            notes.push(self);
        }
    }
}
