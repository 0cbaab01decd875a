//! Two character sets in one call.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::Charset;

/// What the PHP SDK says when source file and form differ: 文件编码：[UTF-8] 与表单提交编码：[GBK]两者不一致!
const PHP_WORDS: &str = "与表单提交编码";

/// The request names one, and the gateway, the answer or the source file uses another.
pub(super) struct CharsetMix;

impl Rule for CharsetMix {
    fn id(&self) -> &'static str {
        "charset-mix"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        if let Some(line) = evidence.sdk_line(PHP_WORDS) {
            let finding = Finding::new(self.id(), Severity::Error, Weight::Observed);
            return Some(finding.because("php-source").quoting(line));
        }
        let is_open = evidence.is_unanswered() || evidence.error.is_some();
        if is_open && evidence.charset_outside_query {
            let finding = Finding::new(self.id(), Severity::Warning, Weight::Documented);
            return Some(finding.quoting("query: charset = –"));
        }
        let asked = Charset::from_name(evidence.signed_param("charset")?)?;
        let declared = evidence.declared_charset.filter(|it| *it != asked)?;
        evidence.signature.as_ref().map(|_| {
            Finding::new(self.id(), Severity::Warning, Weight::Documented)
                .because("answer")
                .with("asked", asked.name())
                .with("declared", declared.name())
                .quoting(format!("charset: {} ≠ {}", asked.name(), declared.name()))
        })
    }
}
