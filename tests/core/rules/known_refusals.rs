//! Refusals with a code of the catalogue are explained by it, in both versions.

use alipay_explorer::diagnosis::catalogue::{Catalogue, CatalogueEntry, CatalogueKind};
use alipay_explorer::diagnosis::{Evidence, Finding, diagnose};
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::protocol::{ApiVersion, GatewayError};

/// The refusal as the gateway sends it.
fn refused(code: &str, cause: &str, version: ApiVersion) -> Evidence {
    let error = GatewayError {
        code: code.to_owned(),
        msg: String::new(),
        sub_code: cause.to_owned(),
        sub_msg: "text".to_owned(),
    };
    Evidence {
        error: Some(error),
        api_version: Some(version),
        ..Evidence::default()
    }
}

fn causes() -> impl Iterator<Item = &'static CatalogueEntry> {
    let kinds = [
        CatalogueKind::BusinessCode,
        CatalogueKind::SubCode,
        CatalogueKind::V3Code,
    ];
    let entries = Catalogue::entries().iter();
    entries.filter(move |entry| kinds.contains(&entry.kind))
}

/// The finding that stands in where no other rule has an explanation.
fn general(evidence: &Evidence) -> Option<Finding> {
    let findings = diagnose(evidence);
    findings
        .into_iter()
        .find(|finding| finding.rule == "gateway-error")
}

#[test]
fn no_code_of_the_catalogue_is_unknown_to_a_finding() {
    let unknown = refused("", "no-such-code", ApiVersion::V3);
    let unknown = general(&unknown).unwrap();
    let mut explained = 0;
    for entry in causes() {
        let bare = entry
            .id
            .split_once('.')
            .map_or(entry.id.as_str(), |(_, bare)| bare);
        let top = entry.top_code().unwrap_or("40004");
        for evidence in [
            refused(top, &entry.id, ApiVersion::V2),
            refused("", bare, ApiVersion::V3),
        ] {
            let Some(finding) = general(&evidence) else {
                continue;
            };
            explained += 1;
            for locale in LOCALES {
                assert!(!finding.title(locale).contains('–'), "{}", entry.id);
                assert_ne!(finding.cause(locale), unknown.cause(locale), "{}", entry.id);
                // Without their prefixes, two codes may be spelt alike.
                let is_exact = evidence.api_version == Some(ApiVersion::V2);
                let cause = finding.cause(locale);
                assert!(
                    !is_exact || cause.contains(entry.meaning(locale)),
                    "{}: {cause}",
                    entry.id
                );
            }
        }
    }
    assert!(explained > 50, "the rule takes most of them: {explained}");
}

#[test]
fn the_third_version_is_told_in_its_own_words() {
    let finding = general(&refused("", "no-such-code", ApiVersion::V3)).unwrap();
    for locale in LOCALES {
        let told = finding.title(locale) + &finding.cause(locale) + &finding.remedy(locale);
        assert!(!told.contains("sub_"), "v3 has no such field: {told}");
    }
    assert_eq!(
        finding.title(Locale::EN),
        "The gateway refused the call: no-such-code"
    );
}
