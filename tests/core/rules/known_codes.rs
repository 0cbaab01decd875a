//! Refusals for which no rule is made are told in the words of the catalogue.

use alipay_explorer::diagnosis::catalogue::Catalogue;
use alipay_explorer::diagnosis::{Evidence, Finding, diagnose};
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::protocol::{ApiVersion, GatewayError};
use alipay_explorer::simulator::FAULTS;

/// Each public gateway code as the second version gives it, and as the third does.
fn refusals() -> Vec<(ApiVersion, GatewayError)> {
    let entries = Catalogue::entries().iter();
    let codes = entries.filter(|entry| entry.code.is_some() && entry.kind.is_on_the_wire());
    let codes = codes.map(|entry| (entry.code.clone().unwrap_or_default(), entry.id.clone()));
    let faults = FAULTS
        .iter()
        .map(|fault| ("40004".to_owned(), fault.id.to_owned()));
    let faults = faults.filter(|(_, id)| {
        let error = refusal("", id);
        Catalogue::of_refusal(error.cause_code(), ApiVersion::V3).is_some()
    });
    let all: Vec<_> = codes.chain(faults).collect();
    assert!(all.len() > 100, "{}", all.len());
    let both = all.iter().flat_map(|(code, cause)| {
        let bare = cause.split_once('.').map_or(cause.as_str(), |it| it.1);
        [
            (ApiVersion::V2, refusal(code, cause)),
            (ApiVersion::V2, refusal(code, bare)),
            (ApiVersion::V3, refusal("", cause)),
            (ApiVersion::V3, refusal("", bare)),
        ]
    });
    both.collect()
}

fn refusal(code: &str, cause: &str) -> GatewayError {
    GatewayError {
        code: code.to_owned(),
        msg: String::new(),
        sub_code: cause.to_owned(),
        sub_msg: String::new(),
    }
}

fn findings(version: ApiVersion, error: GatewayError) -> Vec<Finding> {
    diagnose(&Evidence {
        api_version: Some(version),
        error: Some(error),
        ..Evidence::default()
    })
}

#[test]
fn no_known_code_is_called_unknown_and_no_title_has_an_empty_place() {
    for (version, error) in refusals() {
        let found = findings(version, error.clone());
        assert!(!found.is_empty(), "{error:?}");
        for (finding, locale) in found
            .iter()
            .flat_map(|it| LOCALES.map(|locale| (it, locale)))
        {
            let (title, cause) = (finding.title(locale), finding.cause(locale));
            let told = format!("{version:?} {error:?}: {title}: {cause}");
            assert!(!title.contains('–') && !title.contains("  "), "{told}");
            assert!(!cause.contains("does not know the code"), "{told}");
            assert!(!cause.contains("不认识该错误码"), "{told}");
            assert!(!finding.remedy(locale).is_empty(), "{told}");
        }
    }
}

#[test]
fn the_general_finding_says_what_the_catalogue_says() {
    for (version, error) in refusals() {
        let found = findings(version, error.clone());
        let Some(finding) = found.iter().find(|it| it.rule == "gateway-error") else {
            continue;
        };
        let entry = Catalogue::of_refusal(error.cause_code(), version).unwrap();
        let own = |text: &str| match version {
            ApiVersion::V2 => text.to_owned(),
            ApiVersion::V3 => text
                .replace("sub_code", "code")
                .replace("sub_msg", "message"),
        };
        for locale in LOCALES {
            let cause = finding.cause(locale);
            assert!(cause.contains(&own(entry.meaning(locale))), "{cause}");
            assert!(cause.contains(&own(&entry.cause(locale))), "{cause}");
            assert_eq!(finding.remedy(locale), own(&entry.remedy(locale)));
        }
    }
}

#[test]
fn the_third_version_has_its_own_fields() {
    for code in ["isv-app-call-limited", "unheard-of-code"] {
        for finding in findings(ApiVersion::V3, refusal("", code)) {
            for locale in LOCALES {
                let parts = [
                    finding.title(locale),
                    finding.seen(locale),
                    finding.cause(locale),
                    finding.remedy(locale),
                ];
                let told = parts.join("\n");
                assert!(!told.contains("sub_"), "{told}");
                assert!(told.contains(code), "{told}");
            }
        }
    }
}

#[test]
fn only_what_the_catalogue_has_not_is_called_unknown() {
    let found = findings(ApiVersion::V3, refusal("", "unheard-of-code"));
    let cause = found.first().unwrap().cause(Locale::EN);
    assert!(cause.contains("does not know the code"), "{cause}");
}
