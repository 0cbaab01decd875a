//! A finding in a file: what is needed to tell it in any language.

use serde::{Deserialize, Serialize};

use crate::diagnosis::catalogue::{Catalogue, CatalogueKind};
use crate::diagnosis::{Finding, RULES, Reason, RuleText, Severity, Weight};
use crate::i18n::Locale;
use crate::protocol::ApiVersion;

/// A finding by the names of its parts; the words are those of the reader's program.
#[derive(Serialize, Deserialize)]
pub(super) struct StoredFinding {
    /// Id of the rule.
    pub(super) rule: String,
    severity: String,
    variant: Option<String>,
    args: Vec<(String, String)>,
    weight: String,
    reasons: Vec<StoredReason>,
    evidence: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    entry: Option<StoredEntry>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    is_of_v3: bool,
}

/// The code of the catalogue in whose words it is told.
#[derive(Serialize, Deserialize)]
struct StoredEntry {
    kind: String,
    id: String,
}

/// A weighed cause.
#[derive(Serialize, Deserialize)]
struct StoredReason {
    variant: String,
    weight: String,
    evidence: Vec<String>,
}

impl StoredFinding {
    /// For a file; `hide` takes secrets out of what it quotes.
    pub(super) fn of(finding: &Finding, hide: impl Fn(&str) -> String) -> Self {
        let all = |facts: &[String]| -> Vec<String> {
            let kept = facts.iter().filter(|fact| !is_context(fact));
            kept.map(|fact| hide(fact)).collect()
        };
        Self {
            rule: finding.rule.to_owned(),
            severity: finding.severity.name().to_owned(),
            variant: finding.variant.map(str::to_owned),
            args: finding
                .args
                .iter()
                .map(|(name, value)| ((*name).to_owned(), hide(value)))
                .collect(),
            weight: finding.weight.name().to_owned(),
            reasons: finding
                .reasons
                .iter()
                .map(|reason| StoredReason {
                    variant: reason.variant.to_owned(),
                    weight: reason.weight.name().to_owned(),
                    evidence: all(&reason.evidence),
                })
                .collect(),
            evidence: all(&finding.evidence),
            entry: finding.entry.map(|entry| StoredEntry {
                kind: entry.kind.name().to_owned(),
                id: entry.id.clone(),
            }),
            is_of_v3: finding.version == ApiVersion::V3,
        }
    }

    /// From a file; `None` if this program has no such rule or grade.
    pub(super) fn restored(self) -> Option<Finding> {
        let rule = RULES.iter().find(|rule| rule.id() == self.rule)?.id();
        let text = RuleText::of(rule, Locale::EN);
        let variant = |name: &str| text.variants().find(|variant| *variant == name);
        let mut finding = Finding::new(rule, severity(&self.severity)?, weight(&self.weight)?);
        finding.variant = self.variant.as_deref().and_then(variant);
        finding.evidence = self.evidence;
        finding.entry = self.entry.and_then(|entry| {
            let kind = CatalogueKind::by_name(&entry.kind)?;
            Catalogue::entry(kind, &entry.id)
        });
        if self.is_of_v3 {
            finding.version = ApiVersion::V3;
        }
        for (name, value) in self.args {
            // A value without a place in the text would not be seen.
            if let Some(name) = placeholder(text, finding.variant, &name) {
                finding.args.push((name, value));
            }
        }
        for reason in self.reasons {
            finding.reasons.push(Reason {
                variant: variant(&reason.variant)?,
                weight: weight(&reason.weight)?,
                evidence: reason.evidence,
            });
        }
        Some(finding)
    }
}

/// The surroundings of a difference: a part of a text, in which no value can be found to be hidden.
fn is_context(fact: &str) -> bool {
    fact.starts_with('@')
}

fn severity(name: &str) -> Option<Severity> {
    let mut all = [Severity::Info, Severity::Warning, Severity::Error].into_iter();
    all.find(|severity| severity.name() == name)
}

fn weight(name: &str) -> Option<Weight> {
    let mut all = Weight::ALL.into_iter();
    all.find(|weight| weight.name() == name)
}

/// The name of a place in a rule's text, as the text has it.
fn placeholder(
    text: &'static RuleText,
    variant: Option<&'static str>,
    name: &str,
) -> Option<&'static str> {
    let quoted = format!("{{{name}}}");
    let parts = [
        text.title.as_str(),
        &text.seen,
        &text.reference,
        text.why(variant),
        text.remedy(variant),
    ];
    let variants = text.variants().map(|variant| text.why(Some(variant)));
    parts.into_iter().chain(variants).find_map(|part| {
        let start = part.find(&quoted)? + 1;
        part.get(start..start + name.len())
    })
}
