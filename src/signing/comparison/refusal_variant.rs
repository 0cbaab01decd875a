//! In which words a gateway, or an SDK, tells that a signature does not fit.

/// What a message about a failed verification says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RefusalVariant {
    /// `isv.invalid-signature` with the string that the gateway built: 网关生成的验签字符串为.
    Quoting,
    /// `isv.invalid-signature`: the signature was made by another algorithm than `sign_type` says.
    OtherSignType,
    /// `isv.invalid-signature`: `charset` belongs into the query.
    Charset,
    /// `isv.invalid-signature` and nothing else: 无效签名, as older gateways write.
    NothingQuoted,
    /// An SDK could not verify an answer; it says nothing about the request.
    AnswerCheck,
    /// Only the string, without a message around it.
    Bare,
}

impl RefusalVariant {
    /// Every variant.
    pub const ALL: [Self; 6] = [
        Self::Quoting,
        Self::OtherSignType,
        Self::Charset,
        Self::NothingQuoted,
        Self::AnswerCheck,
        Self::Bare,
    ];

    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Quoting => "quoted-string",
            Self::OtherSignType => "other-sign-type",
            Self::Charset => "charset",
            Self::NothingQuoted => "nothing-quoted",
            Self::AnswerCheck => "answer-check",
            Self::Bare => "bare-string",
        }
    }

    /// Fluent id of the name in words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Quoting => "refusal-quoted-string",
            Self::OtherSignType => "refusal-other-sign-type",
            Self::Charset => "refusal-charset",
            Self::NothingQuoted => "refusal-nothing-quoted",
            Self::AnswerCheck => "refusal-answer-check",
            Self::Bare => "refusal-bare-string",
        }
    }

    /// The variant of a message that quotes no string, by the words it holds.
    pub(super) fn by_words(message: &str) -> Option<Self> {
        const WORDS: [(&str, RefusalVariant); 12] = [
            ("签名类型不一致", RefusalVariant::OtherSignType),
            ("charset参数放在", RefusalVariant::Charset),
            ("无效签名", RefusalVariant::NothingQuoted),
            ("isv.invalid-signature", RefusalVariant::NothingQuoted),
            ("check sign Fail", RefusalVariant::AnswerCheck),
            ("check Sign and Data Fail", RefusalVariant::AnswerCheck),
            ("sign check fail", RefusalVariant::AnswerCheck),
            ("signSourceData", RefusalVariant::AnswerCheck),
            ("response sign verify failed", RefusalVariant::AnswerCheck),
            ("验签失败，服务端返回的", RefusalVariant::AnswerCheck),
            ("验签失败，请检查支付宝公钥", RefusalVariant::AnswerCheck),
            ("验签遭遇异常", RefusalVariant::AnswerCheck),
        ];
        WORDS
            .into_iter()
            .find(|(words, _)| message.contains(words))
            .map(|(_, variant)| variant)
    }
}
