//! Why two strings to sign are not the same, or what follows if they are.

/// A cause, the most telling first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ComparisonCause {
    /// The value of `sign`, which is no part of the strings, was spoilt when it was sent.
    SignNotEncoded,
    /// The strings are the same: only the key or the value of `sign` as it arrived can differ.
    SameString,
    /// The signature was made by the other algorithm, the gateway says.
    OtherSignType,
    /// `charset` did not reach the gateway where it looks for it.
    CharsetNotInQuery,
    /// An SDK could not verify an answer: the request is not concerned.
    AnswerCheck,
    /// The message quotes no string.
    NothingQuoted,
    /// `app_id` or `method` differ: the strings are of two requests.
    OtherRequest,
    /// `sign` is part of our string.
    SignIncluded,
    /// `sign_type` is not part of our string.
    SignTypeMissing,
    /// HTML entities are left on a side.
    HtmlEntities,
    /// JSON escapes are left on a side.
    JsonEscapes,
    /// Our values were percent-encoded before they were signed.
    EncodedBeforeSigning,
    /// Values were percent-encoded twice when they were sent.
    DoubleEncoding,
    /// The gateway has a blank for our `+`.
    BlankForPlus,
    /// The gateway has `+` for our blank.
    PlusForBlank,
    /// Bytes were read in another character set than they were written in.
    Mojibake,
    /// A parameter without a value is part of our string.
    EmptyParameter,
    /// The gateway did not get a parameter that we signed.
    ParameterMissing,
    /// The gateway got a parameter of its API that we did not sign.
    ParameterUnsigned,
    /// Something added a parameter on the way.
    ParameterAdded,
    /// Our parameters are not in the order of their names.
    OtherOrder,
    /// The timestamps are of different moments.
    OtherTimestamp,
    /// A value differs in a way that has no name.
    OtherValue,
    /// The timestamp that the gateway got has not the form it asks for.
    MalformedTimestamp,
    /// A value that the gateway got still holds percent escapes.
    StillEncoded,
}

impl ComparisonCause {
    /// Every cause.
    pub const ALL: [Self; 25] = [
        Self::SignNotEncoded,
        Self::SameString,
        Self::OtherSignType,
        Self::CharsetNotInQuery,
        Self::AnswerCheck,
        Self::NothingQuoted,
        Self::OtherRequest,
        Self::SignIncluded,
        Self::SignTypeMissing,
        Self::HtmlEntities,
        Self::JsonEscapes,
        Self::EncodedBeforeSigning,
        Self::DoubleEncoding,
        Self::BlankForPlus,
        Self::PlusForBlank,
        Self::Mojibake,
        Self::EmptyParameter,
        Self::ParameterMissing,
        Self::ParameterUnsigned,
        Self::ParameterAdded,
        Self::OtherOrder,
        Self::OtherTimestamp,
        Self::OtherValue,
        Self::MalformedTimestamp,
        Self::StillEncoded,
    ];

    /// The name in JSON output.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.title().trim_start_matches("comparison-")
    }

    /// Fluent id of the sentence that tells it, with its cause and remedy.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::SignNotEncoded => "comparison-sign-not-encoded",
            Self::SameString => "comparison-same-string",
            Self::OtherSignType => "comparison-other-sign-type",
            Self::CharsetNotInQuery => "comparison-charset-not-in-query",
            Self::AnswerCheck => "comparison-answer-check",
            Self::NothingQuoted => "comparison-nothing-quoted",
            Self::OtherRequest => "comparison-other-request",
            Self::SignIncluded => "comparison-sign-included",
            Self::SignTypeMissing => "comparison-sign-type-missing",
            Self::HtmlEntities => "comparison-html-entities",
            Self::JsonEscapes => "comparison-json-escapes",
            Self::EncodedBeforeSigning => "comparison-encoded-before-signing",
            Self::DoubleEncoding => "comparison-double-encoding",
            Self::BlankForPlus => "comparison-blank-for-plus",
            Self::PlusForBlank => "comparison-plus-for-blank",
            Self::Mojibake => "comparison-mojibake",
            Self::EmptyParameter => "comparison-empty-parameter",
            Self::ParameterMissing => "comparison-parameter-missing",
            Self::ParameterUnsigned => "comparison-parameter-unsigned",
            Self::ParameterAdded => "comparison-parameter-added",
            Self::OtherOrder => "comparison-other-order",
            Self::OtherTimestamp => "comparison-other-timestamp",
            Self::OtherValue => "comparison-other-value",
            Self::MalformedTimestamp => "comparison-malformed-timestamp",
            Self::StillEncoded => "comparison-still-encoded",
        }
    }
}
