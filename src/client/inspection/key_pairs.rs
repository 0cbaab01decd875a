//! Keys in one text that are the two halves of a pair.

use super::{Inspection, InspectionKind};
use crate::diagnosis::{Evidence, diagnose};
use crate::keys::Fingerprint;

/// Words of a name that says that a key is Alipay's.
const OF_ALIPAY: [&str; 2] = ["alipay", "支付宝"];
/// Words of a name that says that a public key is the app's.
const OF_APP: [&str; 5] = ["apppublic", "merchantpublic", "mypublic", "应用", "商户"];

/// Tells of every public key whose private half stands beside it, and so of what stands as
/// Alipay's key although it is the app's.
pub(super) fn tell_pairs(parts: &mut [Inspection]) {
    let private = |part: &Inspection| part.kind == InspectionKind::PrivateKey;
    let ours: Vec<_> = of_kind(parts, private);
    let theirs: Vec<_> = of_kind(parts, is_public);
    for part in parts {
        let Some(own) = fingerprint(part) else {
            continue;
        };
        let is_half = |other: &[Fingerprint]| other.contains(&own);
        if is_public(part) && is_half(&ours) {
            tell(part, true);
        } else if private(part) && is_half(&theirs) {
            tell(part, false);
        }
    }
}

fn tell(part: &mut Inspection, is_public: bool) {
    let label = part.label.clone();
    let evidence = Evidence {
        is_key_pair: true,
        own_key_as_alipays: label.filter(|label| is_public && says_alipay(label)),
        ..Evidence::default()
    };
    part.findings.extend(diagnose(&evidence));
}

/// Whether a name says that the key is Alipay's.
fn says_alipay(label: &str) -> bool {
    let label: String = label
        .chars()
        .filter(|it| it.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    let has = |words: &[&str]| words.iter().any(|word| label.contains(word));
    has(&OF_ALIPAY) && !has(&OF_APP)
}

fn of_kind(parts: &[Inspection], is_wanted: impl Fn(&Inspection) -> bool) -> Vec<Fingerprint> {
    let wanted = parts.iter().filter(|part| is_wanted(part));
    wanted.filter_map(fingerprint).collect()
}

fn is_public(part: &Inspection) -> bool {
    matches!(
        part.kind,
        InspectionKind::PublicKey | InspectionKind::Certificate
    )
}

fn fingerprint(part: &Inspection) -> Option<Fingerprint> {
    part.key.as_ref()?.fingerprint
}
