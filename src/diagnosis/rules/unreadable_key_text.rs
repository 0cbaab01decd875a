//! A key that an SDK cannot read.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

type Words = (Option<&'static str>, &'static [&'static str]);

/// What SDKs and their libraries say, the most telling first.
const MESSAGES: [Words; 5] = [
    (
        Some("pkcs8-expected"),
        &[
            "签名遭遇异常，请检查私钥格式",
            "algid parse error, not a sequence",
        ],
    ),
    (
        Some("pkcs1-expected"),
        &["您使用的私钥格式错误", "RSA key format is not supported"],
    ),
    (
        Some("public-key"),
        &["支付宝RSA公钥错误", "请检查公钥格式或签名是否正确"],
    ),
    (Some("banner"), &["no start line", "NO_START_LINE"]),
    (
        None,
        &[
            "wrong tag",
            "asn1: structure error",
            "asn1: syntax error",
            "sequence truncated",
        ],
    ),
];

/// What only exceptions of the SDK for .NET have.
const DOTNET: [&str; 2] = ["Aop.Api.", "AopException"];

/// Mostly PKCS#1 and PKCS#8 are confused, or banner and line breaks are wrong. Only what an SDK says is at hand, so
/// the texts name what each SDK expects.
pub(super) struct UnreadableKeyText;

impl Rule for UnreadableKeyText {
    fn id(&self) -> &'static str {
        "unreadable-key-text"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let (variant, words) = MESSAGES.iter().find_map(|(variant, words)| {
            words
                .iter()
                .find(|words| evidence.sdk_line(words).is_some())
                .map(|words| (*variant, *words))
        })?;
        // The SDK for .NET took over the words of the one for Java, but it reads PKCS#1.
        let is_dotnet = DOTNET
            .iter()
            .any(|words| evidence.sdk_line(words).is_some());
        let variant = match variant {
            Some("pkcs8-expected") if is_dotnet => Some("pkcs1-expected"),
            other => other,
        };
        let finding = Finding::new(self.id(), Severity::Error, Weight::Observed)
            .perhaps_because(variant)
            .quoting_all(evidence.sdk_line(words));
        Some(match variant {
            // What a library of ASN.1 says does not tell which key it was given.
            None => finding.weighed(Weight::Likely),
            Some(_) => finding,
        })
    }
}
