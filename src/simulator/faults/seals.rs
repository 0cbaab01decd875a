//! Answers that are signed otherwise.

use super::{Effect, Expectation, Fault, FaultStage, Rendering, SealFault};
use crate::signing::Verdict;

/// The SN of a certificate that nobody has.
const UNKNOWN_SN: &str = "00000000000000000000000000000000";

pub(super) const FAULTS: &[Fault] = &[
    of_seal(
        "wrong-key",
        Expectation::untrusted("wrong-alipay-public-key", Verdict::Mismatch),
        SealFault::OtherKey,
    ),
    of_seal(
        "other-hash",
        Expectation::untrusted("altered-answer", Verdict::Mismatch),
        SealFault::OtherHash,
    ),
    of_seal(
        "unsigned",
        Expectation::untrusted("unsigned-answer", Verdict::Unsigned),
        SealFault::Absent,
    ),
    of_seal(
        "empty-signature",
        Expectation::untrusted("unsigned-answer", Verdict::Unsigned),
        SealFault::Empty,
    ),
    Fault {
        id: "altered-text",
        stage: FaultStage::Seal,
        about: None,
        expectation: Expectation::untrusted("altered-answer", Verdict::Mismatch),
        effect: Effect::Render(Rendering {
            after_signing: alter,
            ..Rendering::USUAL
        }),
    },
    Fault {
        id: "unknown-certificate-sn",
        stage: FaultStage::Seal,
        about: None,
        expectation: Expectation::good(Some("certificate-mode")),
        effect: Effect::Render(Rendering {
            alipay_cert_sn: Some(UNKNOWN_SN),
            ..Rendering::USUAL
        }),
    },
];

const fn of_seal(id: &'static str, expectation: Expectation, seal: SealFault) -> Fault {
    Fault {
        id,
        stage: FaultStage::Seal,
        about: None,
        expectation,
        effect: Effect::Render(Rendering {
            seal,
            ..Rendering::USUAL
        }),
    }
}

/// Another user's id where there is one, or else another last digit.
pub(in crate::simulator) fn alter(text: &str) -> String {
    let start = text
        .find("\"user_id\":\"")
        .map_or(0, |at| at + "\"user_id\":\"".len());
    let (before, after) = text.split_at_checked(start).unwrap_or(("", text));
    let is_digit = |character: char| character.is_ascii_digit();
    let place = match start {
        0 => after.rfind(is_digit),
        _ => after
            .find(|character| !is_digit(character))
            .and_then(|end| end.checked_sub(1)),
    };
    let parts = place.and_then(|place| after.split_at_checked(place));
    let Some((head, tail)) = parts else {
        return format!("{text} ");
    };
    let mut tail = tail.chars();
    let digit = match tail.next() {
        Some('0') => '1',
        _ => '0',
    };
    format!("{before}{head}{digit}{}", tail.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_user_or_another_number() {
        assert_eq!(
            alter(r#"{"user_id":"2088102175794899","user_type":"2"}"#),
            r#"{"user_id":"2088102175794890","user_type":"2"}"#
        );
        assert_eq!(
            alter(r#"{"code":"40002","a":"b"}"#),
            r#"{"code":"40000","a":"b"}"#
        );
        assert_eq!(alter("{}"), "{} ");
    }
}
