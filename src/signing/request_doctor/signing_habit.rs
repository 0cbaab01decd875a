//! What signers do differently from the gateway.

use crate::i18n::{Explain, Fault, Problem};
use crate::protocol::Charset;

/// How a blank is written in an encoded value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EncodedBlank {
    /// As it was sent.
    AsSent,
    /// `%20` where `+` was sent.
    Percent,
}

/// One difference between the text that was signed and the one the gateway builds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum SigningHabit {
    /// Empty parameters were signed; the gateway drops them.
    KeptEmpty,
    /// `sign_type` was left out, as in notifications; the gateway keeps it.
    DroppedSignType,
    /// A parameter was sent that was not signed.
    LeftOut(String),
    /// A parameter was signed that did not arrive.
    NotSent(&'static str, &'static str),
    /// A parameter was signed with this value and sent with another.
    OtherValue(&'static str, &'static str),
    /// Only the parameters of the query were signed.
    QueryOnly,
    /// Only the parameters of the body were signed.
    BodyOnly,
    /// Where query and body contradict each other the body's value was signed.
    BodyCounts,
    /// Values were signed as they are encoded for the address.
    EncodedValues(EncodedBlank),
    /// A `+` was signed and sent without being encoded, so a blank arrived.
    PlusNotEncoded,
    /// The text was signed in another character set than `charset` says.
    SignedIn(Charset),
    /// The values were encoded in another character set than `charset` says.
    SentIn(Charset),
    /// The text was escaped for HTML before it was signed.
    HtmlEscaped,
    /// The JSON of a value was signed without its blanks, and sent with them.
    CompactJson,
    /// The parameters were not sorted.
    SentOrder,
    /// The text ends with `&`.
    TrailingAmpersand,
}

impl SigningHabit {
    /// The name in JSON output.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::KeptEmpty => "kept-empty",
            Self::DroppedSignType => "dropped-sign-type",
            Self::LeftOut(_) => "left-out",
            Self::NotSent(..) => "not-sent",
            Self::OtherValue(..) => "other-value",
            Self::QueryOnly => "query-only",
            Self::BodyOnly => "body-only",
            Self::BodyCounts => "body-counts",
            Self::EncodedValues(_) => "encoded-values",
            Self::PlusNotEncoded => "plus-not-encoded",
            Self::SignedIn(_) => "signed-in-other-charset",
            Self::SentIn(_) => "sent-in-other-charset",
            Self::HtmlEscaped => "html-escaped",
            Self::CompactJson => "compact-json",
            Self::SentOrder => "sent-order",
            Self::TrailingAmpersand => "trailing-ampersand",
        }
    }
}

impl Explain for SigningHabit {
    fn problem(&self) -> Problem {
        let habit = |id| Problem::new(Fault::Input, id);
        match self {
            Self::KeptEmpty => habit("signing-habit-kept-empty"),
            Self::DroppedSignType => habit("signing-habit-dropped-sign-type"),
            Self::LeftOut(name) => habit("signing-habit-left-out").with("name", name),
            Self::NotSent(name, value) => habit("signing-habit-not-sent")
                .with("name", name)
                .with("value", value),
            Self::OtherValue(name, value) => habit("signing-habit-other-value")
                .with("name", name)
                .with("value", value),
            Self::QueryOnly => habit("signing-habit-query-only"),
            Self::BodyOnly => habit("signing-habit-body-only"),
            Self::BodyCounts => habit("signing-habit-body-counts"),
            Self::EncodedValues(_) => habit("signing-habit-encoded-values"),
            Self::PlusNotEncoded => habit("signing-habit-plus-not-encoded"),
            Self::SignedIn(charset) => {
                habit("signing-habit-signed-in").with("charset", charset.name())
            }
            Self::SentIn(charset) => habit("signing-habit-sent-in").with("charset", charset.name()),
            Self::HtmlEscaped => habit("signing-habit-html-escaped"),
            Self::CompactJson => habit("signing-habit-compact-json"),
            Self::SentOrder => habit("signing-habit-sent-order"),
            Self::TrailingAmpersand => habit("signing-habit-trailing-ampersand"),
        }
    }
}
