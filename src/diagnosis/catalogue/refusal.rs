//! The entry that explains a refusal.

use super::{Catalogue, CatalogueEntry, CatalogueKind, bare};
use crate::protocol::ApiVersion;

impl Catalogue {
    /// What is known of the code that a gateway refused with.
    /// Prefixes, capitals, dots and hyphens do not matter, as the third version writes the codes
    /// of the second in its own way; but every letter does.
    #[must_use]
    pub fn of_refusal(code: &str, version: ApiVersion) -> Option<&'static CatalogueEntry> {
        let is_meant = |entry: &&CatalogueEntry| is_code(entry.kind) && fit(entry, code).is_some();
        let entries = Self::entries().iter().filter(is_meant);
        entries.min_by_key(|entry| {
            let is_of_version =
                (entry.kind == CatalogueKind::V3Code) == (version == ApiVersion::V3);
            (fit(entry, code), !is_of_version)
        })
    }
}

fn is_code(kind: CatalogueKind) -> bool {
    matches!(
        kind,
        CatalogueKind::TopCode
            | CatalogueKind::BusinessCode
            | CatalogueKind::SubCode
            | CatalogueKind::V3Code
    )
}

/// How far the best fitting of the entry's names is from the code; `None` if it is another code.
fn fit(entry: &CatalogueEntry, code: &str) -> Option<u8> {
    let distances = entry.names().filter_map(|name| {
        if name == code {
            Some(0)
        } else if bare(name).eq_ignore_ascii_case(bare(code)) {
            Some(1)
        } else {
            let folded = folded(bare(code));
            (!folded.is_empty() && folded == self::folded(bare(name)) || is_joined(name, code))
                .then_some(2)
        }
    });
    distances.min()
}

/// Whether they differ only in what joins their words, the prefix among them.
fn is_joined(name: &str, code: &str) -> bool {
    let code = folded(code);
    !code.is_empty() && folded(name) == code
}

fn folded(name: &str) -> String {
    let kept = name.chars().filter(char::is_ascii_alphanumeric);
    kept.map(|it| it.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id_of(code: &str, version: ApiVersion) -> Option<&'static str> {
        Catalogue::of_refusal(code, version).map(|entry| entry.id.as_str())
    }

    #[test]
    fn a_code_is_found_with_and_without_its_prefix_in_both_versions() {
        for version in [ApiVersion::V2, ApiVersion::V3] {
            for code in [
                "isv.app-call-limited",
                "app-call-limited",
                "aop.app-call-limited",
                "isv-app-call-limited",
                "APP_CALL_LIMITED",
            ] {
                assert_eq!(id_of(code, version), Some("isv.app-call-limited"), "{code}");
            }
        }
    }

    #[test]
    fn nothing_is_guessed() {
        for code in [
            "isv.app-call-limit",
            "isv.app-call-limited-more",
            "isv.",
            "-",
            "限流",
        ] {
            assert_eq!(id_of(code, ApiVersion::V2), None, "{code}");
        }
        // Fields and messages are no codes.
        assert_eq!(id_of("user_id", ApiVersion::V2), None);
    }
}
