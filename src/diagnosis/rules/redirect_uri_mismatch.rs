//! A `redirect_uri` that is not the callback of the app.

use url::Url;

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// What Alipay's page says.
const PAGE_WORDS: &str = "授权回跳地址与系统商配置回跳地址不一致";

/// Alipay says so on a page of its own and sends nobody back. That another host fails is certain; that the rest must
/// agree too is what most of the documents ask for.
pub(super) struct RedirectUriMismatch;

impl Rule for RedirectUriMismatch {
    fn id(&self) -> &'static str {
        "redirect-uri-mismatch"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        if let Some(line) = evidence.sdk_line(PAGE_WORDS) {
            let finding = Finding::new(self.id(), Severity::Error, Weight::Documented);
            return Some(finding.because("told-by-page").quoting(line));
        }
        if let Some(finding) = self.not_encoded(evidence) {
            return Some(finding);
        }
        let sent = evidence.redirect_uri.as_deref()?;
        let finding = |severity, weight| {
            Finding::new(self.id(), severity, weight).quoting(format!("redirect_uri = {sent}"))
        };
        let error = finding(Severity::Error, Weight::Documented);
        let Ok(address) = Url::parse(sent) else {
            let variant = if sent.contains("%3A") || sent.contains("%3a") {
                "encoded-twice"
            } else {
                "no-address"
            };
            return Some(error.because(variant));
        };
        if !matches!(address.scheme(), "http" | "https") {
            return Some(error.because("no-address"));
        }
        let configured = evidence.configured_redirect_uri.as_deref()?;
        let expected = Url::parse(configured).ok()?;
        if expected == address {
            return None;
        }
        let finding = if expected.host() == address.host() {
            let part = differing_part(&expected, &address);
            finding(Severity::Warning, Weight::Likely).because(part)
        } else {
            error
        };
        let configured = format!("{configured} ≠ {sent}");
        Some(finding.quoting(configured))
    }
}

impl RedirectUriMismatch {
    /// A callback that ends at the first `&` or `#` of its own.
    fn not_encoded(&self, evidence: &Evidence) -> Option<Finding> {
        let callback = evidence.bare_callback.as_ref()?;
        // Of the address itself, not of the calls after it.
        if evidence.sign_content.is_some() || !evidence.is_unanswered() {
            return None;
        }
        let (severity, variant) = if callback.lost.is_empty() {
            (Severity::Warning, "not-encoded")
        } else {
            (Severity::Error, "cut-off")
        };
        let finding = Finding::new(self.id(), severity, Weight::Documented)
            .because(variant)
            .with("lost", callback.lost.join(", "))
            .quoting_value("redirect_uri", evidence.redirect_uri.as_deref());
        Some(finding)
    }
}

fn differing_part(expected: &Url, sent: &Url) -> &'static str {
    if expected.scheme() != sent.scheme() {
        "other-scheme"
    } else if expected.port_or_known_default() == sent.port_or_known_default() {
        "other-path"
    } else {
        "other-port"
    }
}
