//! What happens to a signature's Base64 on its way.

/// A damage to the value of `sign` that was undone to read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SignRepair {
    /// `%2B`, `%2F` and `%3D` stood for `+`, `/` and `=`.
    PercentEncoded,
    /// `\/` or `\u002B` stood for `/` and `+`: a JSON text inside a JSON text.
    JsonEscaped,
    /// Line breaks or tabs in it.
    LineBreaks,
    /// `-` and `_` stood for `+` and `/`.
    UrlSafe,
    /// Blanks stood for `+`, as they do after decoding a form that was not encoded; or they were
    /// added around it or where it was wrapped.
    BlanksForPlus,
    /// The `=` at its end were missing or too many.
    Padding,
}

impl SignRepair {
    /// Every repair, in the order in which they are made.
    pub const ALL: [Self; 6] = [
        Self::PercentEncoded,
        Self::JsonEscaped,
        Self::LineBreaks,
        Self::UrlSafe,
        Self::BlanksForPlus,
        Self::Padding,
    ];

    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::PercentEncoded => "percent-encoded",
            Self::JsonEscaped => "json-escaped",
            Self::LineBreaks => "line-breaks",
            Self::UrlSafe => "url-safe",
            Self::BlanksForPlus => "blanks-for-plus",
            Self::Padding => "padding",
        }
    }

    /// Fluent id of the sentence that tells it.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::PercentEncoded => "sign-repair-percent-encoded",
            Self::JsonEscaped => "sign-repair-json-escaped",
            Self::LineBreaks => "sign-repair-line-breaks",
            Self::UrlSafe => "sign-repair-url-safe",
            Self::BlanksForPlus => "sign-repair-blanks-for-plus",
            Self::Padding => "sign-repair-padding",
        }
    }

    /// The text with this damage undone; `None` if it does not have it.
    pub(super) fn undo(self, sign: &str) -> Option<String> {
        let mended = match self {
            Self::PercentEncoded => percent_decoded(sign),
            Self::JsonEscaped => json_unescaped(sign),
            Self::LineBreaks => sign.replace(['\r', '\n', '\t'], ""),
            Self::UrlSafe => sign.replace('-', "+").replace('_', "/"),
            Self::BlanksForPlus => plus_or_nothing(sign),
            Self::Padding => padded(sign),
        };
        (mended != sign).then_some(mended)
    }
}

/// Decoded until nothing is left to decode, as some paths encode twice.
fn percent_decoded(sign: &str) -> String {
    let mut text = sign.to_owned();
    for _ in 0..2 {
        text = percent_encoding::percent_decode_str(&text)
            .decode_utf8_lossy()
            .into_owned();
    }
    text
}

fn json_unescaped(sign: &str) -> String {
    let escapes = [
        ("\\/", "/"),
        ("\\u002B", "+"),
        ("\\u002b", "+"),
        ("\\u002F", "/"),
        ("\\u002f", "/"),
        ("\\u003D", "="),
        ("\\u003d", "="),
        ("\\r", ""),
        ("\\n", ""),
    ];
    escapes
        .into_iter()
        .fold(sign.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// A blank stands for a `+`, unless the length fits only without those around or within.
fn plus_or_nothing(sign: &str) -> String {
    let fits = |text: &String| (text.trim_end_matches('=').len() * 6 / 8).is_multiple_of(64);
    let readings = [
        sign.replace(' ', "+"),
        sign.trim().replace(' ', "+"),
        sign.replace(' ', ""),
    ];
    let fitting = readings.iter().find(|text| fits(text)).cloned();
    fitting.unwrap_or_else(|| sign.replace(' ', "+"))
}

fn padded(sign: &str) -> String {
    let bare = sign.trim_end_matches('=');
    let missing = (4 - bare.len() % 4) % 4;
    format!("{bare}{}", "=".repeat(missing))
}
