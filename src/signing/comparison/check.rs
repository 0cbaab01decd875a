//! The whole question: this was quoted, that was signed; why does it not fit?

use super::{Comparison, ComparisonCause, OwnSignContent, QuotedSignContent, RefusalVariant};
use crate::i18n::{Explain, Fault, Problem};
use crate::signing::SignContent;

/// A quoted string, ours if there is one, and what follows from both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignContentCheck {
    /// What the gateway's side is.
    pub quoted: QuotedSignContent,
    /// Our side.
    pub own: Option<OwnSignContent>,
    /// Parameters and causes.
    pub comparison: Comparison,
}

/// Why nothing can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignContentCheckError {
    /// The gateway's side is no message about a signature and no string to sign.
    #[error("nothing that a gateway quotes was found")]
    NothingQuoted,
    /// A side is longer than any request.
    #[error("a side is longer than any request")]
    TooLong,
}

impl SignContentCheck {
    /// The most bytes that a side may have. No gateway takes requests of this size.
    pub const LIMIT: usize = 1024 * 1024;

    /// Reads both sides and compares them.
    ///
    /// # Errors
    /// [`SignContentCheckError`] if the gateway's side holds nothing to compare.
    pub fn of(gateway: &str, own: Option<&str>) -> Result<Self, SignContentCheckError> {
        let longest = gateway.len().max(own.map_or(0, str::len));
        if longest > Self::LIMIT {
            return Err(SignContentCheckError::TooLong);
        }
        let quoted =
            QuotedSignContent::find(gateway).ok_or(SignContentCheckError::NothingQuoted)?;
        let own = own.and_then(OwnSignContent::read);
        let mut comparison = match (&quoted.content, &own) {
            (Some(gateway), Some(own)) => Comparison::of(own.content.as_str(), gateway.as_str()),
            (Some(gateway), None) => Comparison::alone(gateway.as_str()),
            (None, _) => without_string(quoted.variant),
        };
        if own.as_ref().is_some_and(|own| own.is_sign_spoilt) {
            comparison.blame_sign();
        }
        Ok(Self {
            quoted,
            own,
            comparison,
        })
    }

    /// Whether both strings are there and are the same; `None` if there are not two.
    #[must_use]
    pub fn is_identical(&self) -> Option<bool> {
        let gateway = self.quoted.content.as_ref();
        let both = gateway.zip(self.own.as_ref());
        both.map(|(gateway, own)| own.content.as_str() == SignContent::as_str(gateway))
    }

    /// Whether nothing speaks against the string.
    #[must_use]
    pub fn is_good(&self) -> bool {
        let causes = &self.comparison.causes;
        match self.is_identical() {
            Some(is_identical) => {
                is_identical
                    && causes
                        .iter()
                        .all(|found| found.cause == ComparisonCause::SameString)
            }
            None => causes.is_empty(),
        }
    }
}

/// What a message tells that quotes no string.
fn without_string(variant: RefusalVariant) -> Comparison {
    let cause = match variant {
        RefusalVariant::OtherSignType => ComparisonCause::OtherSignType,
        RefusalVariant::Charset => ComparisonCause::CharsetNotInQuery,
        RefusalVariant::AnswerCheck => ComparisonCause::AnswerCheck,
        RefusalVariant::Quoting | RefusalVariant::NothingQuoted | RefusalVariant::Bare => {
            ComparisonCause::NothingQuoted
        }
    };
    Comparison::without_strings(cause)
}

impl Explain for SignContentCheckError {
    fn problem(&self) -> Problem {
        match self {
            Self::NothingQuoted => Problem::new(Fault::Input, "comparison-nothing-to-compare"),
            Self::TooLong => Problem::new(Fault::Input, "comparison-too-long")
                .with("limit", SignContentCheck::LIMIT / 1024),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_two_strings_from_one_and_from_none() {
        let same = SignContentCheck::of("a=1&b=2", Some("a=1&b=2\n")).unwrap();
        assert_eq!((same.is_identical(), same.is_good()), (Some(true), true));
        let other = SignContentCheck::of("a=1&b=2", Some("a=1")).unwrap();
        assert_eq!(
            (other.is_identical(), other.is_good()),
            (Some(false), false)
        );
        let alone = SignContentCheck::of("charset=1", Some(" \n")).unwrap();
        assert_eq!((alone.is_identical(), alone.is_good()), (None, true));
        let none = SignContentCheck::of("无效签名", Some("a=1")).unwrap();
        assert_eq!((none.is_identical(), none.is_good()), (None, false));
        assert_eq!(
            SignContentCheck::of("", None),
            Err(SignContentCheckError::NothingQuoted)
        );
        let long = "a".repeat(SignContentCheck::LIMIT + 1);
        assert_eq!(
            SignContentCheck::of(&long, None),
            Err(SignContentCheckError::TooLong)
        );
    }

    #[test]
    fn a_sign_that_was_not_encoded_explains_the_same_strings() {
        let own = "https://a/gateway.do?app_id=1&sign=a+b=&version=1.0";
        let check = SignContentCheck::of("app_id=1&version=1.0", Some(own)).unwrap();
        assert_eq!((check.is_identical(), check.is_good()), (Some(true), false));
        let causes = |check: &SignContentCheck| -> Vec<_> {
            let causes = check.comparison.causes.iter();
            causes.map(|found| found.cause).collect()
        };
        assert_eq!(causes(&check), [ComparisonCause::SignNotEncoded]);
        let check = SignContentCheck::of("app_id=1&version=1.1", Some(own)).unwrap();
        let expected = [ComparisonCause::SignNotEncoded, ComparisonCause::OtherValue];
        assert_eq!(causes(&check), expected);
    }

    #[test]
    fn no_text_of_the_largest_size_takes_long() {
        for part in [
            "a={&",
            "&amp;",
            "a=[",
            "return_url=a://?&",
            "\\\"",
            "{\"",
            "a&",
        ] {
            let text = part.repeat(SignContentCheck::LIMIT / part.len());
            let _ = SignContentCheck::of(&text, Some(&text));
            let _ = SignContentCheck::of(&text, Some(&text.replace('a', "b")));
        }
    }
}
