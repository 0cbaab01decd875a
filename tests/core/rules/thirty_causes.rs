//! The thirty ways in which developers really fail: each is triggered by fixtures, ends in its
//! finding, and that finding is triggered by nothing else that is not listed with a reason.

use std::collections::BTreeSet;

use alipay_explorer::diagnosis::diagnose;

use super::fixture::Fixture;

/// One way to fail, and the findings that tell of it: a rule with its variants, `general` for the
/// text without a variant, nothing for all of them.
struct Cause {
    number: u8,
    name: &'static str,
    findings: &'static [(&'static str, &'static [&'static str])],
}

const fn cause(
    number: u8,
    name: &'static str,
    findings: &'static [(&'static str, &'static [&'static str])],
) -> Cause {
    Cause {
        number,
        name,
        findings,
    }
}

/// The list of the protocol's fact sheet, in its order.
const CAUSES: [Cause; 30] = [
    cause(
        1,
        "app public key as Alipay public key",
        &[
            ("app-public-key-as-alipay-public-key", &[]),
            ("sdk-verification-failed", &[]),
        ],
    ),
    cause(
        2,
        "private key does not match the uploaded public key",
        &[("invalid-signature", &["same-string"])],
    ),
    cause(
        3,
        "environments mixed",
        &[
            ("mixed-environments", &[]),
            ("app-id-environment", &[]),
            ("invalid-app-id", &["sandbox-app", "production-app"]),
        ],
    ),
    cause(
        4,
        "code used twice, expired or foreign",
        &[
            (
                "code-invalid",
                &["general", "spent", "other-app", "unmatched-app"],
            ),
            ("code-of-another-app", &[]),
            ("code-shape", &[]),
        ],
    ),
    cause(
        5,
        "scope auth_base, then user.info.share",
        &[("base-scope", &[]), ("invalid-auth-token", &["auth-base"])],
    ),
    cause(
        6,
        "product not added, app offline, mini program",
        &[("insufficient-isv-permissions", &[])],
    ),
    cause(
        7,
        "alipay.user.userinfo.share",
        &[("invalid-token-method", &[])],
    ),
    cause(
        8,
        "PKCS#1 and PKCS#8, banners",
        &[("unreadable-key-text", &[])],
    ),
    cause(
        9,
        "values not URL-encoded",
        &[
            ("unencoded-sign", &[]),
            ("invalid-signature", &["not-encoded"]),
        ],
    ),
    cause(
        10,
        "empty parameters signed",
        &[("invalid-signature", &["empty-parameter"])],
    ),
    cause(
        11,
        "character sets mixed",
        &[
            ("charset-mix", &[]),
            ("other-charset", &[]),
            ("invalid-signature", &["charset", "mojibake"]),
            ("altered-answer", &["re-encoded"]),
        ],
    ),
    cause(
        12,
        "auth_token in biz_content or forgotten",
        &[
            ("misplaced-parameter", &["general"]),
            ("invalid-auth-token", &["in-biz-content", "not-sent"]),
        ],
    ),
    cause(
        13,
        "grant_type and code in biz_content",
        &[
            ("misplaced-parameter", &["grant"]),
            ("grant-type-invalid", &["in-biz-content"]),
        ],
    ),
    cause(
        14,
        "JSON written again before it is verified",
        &[("altered-answer", &["rewritten", "other-escapes"])],
    ),
    cause(
        15,
        "nick_name, avatar, province or certified fields absent",
        &[
            ("missing-nick-name", &[]),
            ("missing-avatar", &[]),
            ("missing-place-or-gender", &[]),
            ("absent-certified-fields", &[]),
        ],
    ),
    cause(
        16,
        "open_id instead of user_id",
        &[("open-id-instead-of-user-id", &[])],
    ),
    cause(
        17,
        "redirect_uri mismatch",
        &[("redirect-uri-mismatch", &[])],
    ),
    cause(
        18,
        "certificate mode mixed with key mode",
        &[
            ("certificate-mode", &[]),
            ("missing-parameter", &["certificate"]),
        ],
    ),
    cause(
        19,
        "no RSA2 key uploaded, sign_type mismatch",
        &[
            ("missing-signature-config", &[]),
            ("invalid-signature", &["sign-type"]),
        ],
    ),
    cause(
        20,
        "clock, zone or form of timestamp",
        &[("invalid-timestamp", &[]), ("clock-skew", &[])],
    ),
    cause(
        21,
        "verifier falls over an unsigned refusal",
        &[("unsigned-refusal", &[])],
    ),
    cause(
        22,
        "Node SDK takes a refusal for a forgery",
        &[("node-error-response", &[])],
    ),
    cause(
        23,
        "third-party app: app_auth_token, merchant's app",
        &[
            ("app-auth-token", &[]),
            ("code-invalid", &["app-auth-code", "unmatched-app"]),
        ],
    ),
    cause(
        24,
        "old sandbox host",
        &[
            ("retired-host", &[]),
            ("tls-failure", &["expired-old-sandbox", "retired-host"]),
        ],
    ),
    cause(
        25,
        "two addresses in avatar",
        &[("avatar-address", &["general"])],
    ),
    cause(
        26,
        "refresh token used again",
        &[("refresh-token-invalid", &[])],
    ),
    cause(
        27,
        "PID as app id",
        &[
            ("partner-id-as-app-id", &[]),
            ("invalid-app-id", &["partner-id"]),
        ],
    ),
    cause(28, "IP whitelist", &[("illegal-client-ip", &[])]),
    cause(29, "gender in lower case", &[("gender-case", &[])]),
    cause(
        30,
        "avatar over plain http",
        &[("avatar-address", &["plain-http"])],
    ),
];

/// Findings that stand in fixtures of other rules, and why: the finding, the fixtures (`*` for all
/// of a rule), the reason.
const BESIDE: &[(&str, &[&str], &str)] = &[
    (
        "absent-certified-fields",
        &[
            "altered-answer/*",
            "app-public-key-as-alipay-public-key/*",
            "missing-avatar/*",
            "missing-nick-name/*",
            "missing-place-or-gender/*",
            "open-id-instead-of-user-id/*",
            "wrong-alipay-public-key/*",
        ],
        "answers of a newer app are quoted there for another reason",
    ),
    (
        "code-invalid",
        &["code-shape/refused"],
        "the refusal that the shape of the code explains",
    ),
    (
        "gender-case",
        &[
            "altered-answer/*",
            "ambiguous-answer/*",
            "app-public-key-as-alipay-public-key/*",
            "certified-conflict/*",
            "missing-alipay-public-key/*",
            "missing-avatar/*",
            "missing-nick-name/*",
            "user-status/*",
            "weak-hash/*",
            "wrong-alipay-public-key/*",
        ],
        "the example answer of the founding document has f",
    ),
    (
        "grant-type-invalid",
        &["node-error-response/answer-at-hand"],
        "the refusal that the Node SDK hides",
    ),
    (
        "insufficient-isv-permissions",
        &["unsigned-refusal/stripped"],
        "the refusal whose signature was removed",
    ),
    (
        "invalid-token-method",
        &["missing-nick-name/nothing-but-id"],
        "the withdrawn call is why nothing but the id came",
    ),
    (
        "missing-avatar",
        &[
            "absent-certified-fields/*",
            "altered-answer/*",
            "ambiguous-answer/*",
            "app-public-key-as-alipay-public-key/*",
            "certified-conflict/*",
            "missing-alipay-public-key/*",
            "missing-nick-name/*",
            "open-id-instead-of-user-id/*",
            "user-status/*",
            "weak-hash/*",
            "wrong-alipay-public-key/*",
        ],
        "the example answer of the founding document has no avatar",
    ),
    (
        "missing-nick-name",
        &[
            "absent-certified-fields/*",
            "missing-avatar/*",
            "missing-place-or-gender/*",
        ],
        "nothing but the id came, so the nickname is absent too",
    ),
    (
        "missing-parameter",
        &["unsigned-refusal/early"],
        "the refusal that came without a signature",
    ),
    (
        "missing-place-or-gender",
        &[
            "absent-certified-fields/*",
            "altered-answer/*",
            "ambiguous-answer/*",
            "app-public-key-as-alipay-public-key/*",
            "certified-conflict/*",
            "missing-alipay-public-key/*",
            "missing-avatar/*",
            "missing-nick-name/*",
            "open-id-instead-of-user-id/*",
            "other-charset/*",
            "unsigned-answer/*",
            "user-status/*",
            "weak-hash/*",
            "wrong-alipay-public-key/*",
        ],
        "the example answer of the founding document has no province",
    ),
    (
        "open-id-instead-of-user-id",
        &["absent-certified-fields/*", "missing-place-or-gender/*"],
        "open_id alone proves that the app is a newer one",
    ),
    (
        "unsigned-refusal",
        &[
            "certificate-refused/*",
            "code-shape/refused",
            "gateway-error/no-sub-code",
            "invalid-app-id/*",
            "missing-parameter/*",
            "missing-signature-config/*",
        ],
        "the gateway refuses these before it knows a key",
    ),
    (
        "unsigned-refusal",
        &["invalid-signature/v3", "invalid-timestamp/v3-*"],
        "recorded refusals of v3 carry no signature",
    ),
];

#[test]
fn each_cause_has_fixtures_that_end_in_its_finding() {
    let fixtures = Fixture::all();
    let mut table = String::new();
    for (index, cause) in CAUSES.iter().enumerate() {
        assert_eq!(usize::from(cause.number), index + 1);
        for (rule, variants) in cause.findings {
            let homes: Vec<_> = fixtures
                .iter()
                .filter(|fixture| fixture.rule == *rule && is_of(fixture, variants))
                .collect();
            let covered: BTreeSet<_> = homes.iter().map(|fixture| variant(fixture)).collect();
            for wanted in *variants {
                assert!(covered.contains(wanted), "{}: {rule}/{wanted}", cause.name);
            }
            assert!(!homes.is_empty(), "{}: {rule}", cause.name);
            for fixture in homes {
                let findings = diagnose(&fixture.evidence());
                let finding = findings.iter().find(|finding| finding.rule == *rule);
                let finding = finding.unwrap_or_else(|| panic!("{}", name(fixture)));
                assert_eq!(
                    finding.variant,
                    fixture.variant.as_deref(),
                    "{}",
                    name(fixture)
                );
                let id = format!("{rule} ({})", variant(fixture));
                let weight = finding.weight.name();
                let (number, title) = (cause.number, cause.name);
                let name = name(fixture);
                let row = format!("{number:>2}  {title:<56}  {name:<62}  {id:<62}  {weight}\n");
                table.push_str(&row);
            }
        }
    }
    println!("{table}");
}

#[test]
fn no_other_fixture_triggers_a_cause_unless_listed() {
    let rules: BTreeSet<_> = CAUSES
        .iter()
        .flat_map(|cause| cause.findings.iter().map(|(rule, _)| *rule))
        .collect();
    let mut found = BTreeSet::new();
    for fixture in Fixture::all() {
        for finding in diagnose(&fixture.evidence()) {
            if rules.contains(finding.rule) && finding.rule != fixture.rule {
                found.insert((finding.rule.to_owned(), name(&fixture)));
            }
        }
    }
    let is_listed = |rule: &str, fixture: &str| {
        BESIDE.iter().any(|(finding, fixtures, _)| {
            *finding == rule && fixtures.iter().any(|pattern| fits(pattern, fixture))
        })
    };
    let unlisted: Vec<_> = found
        .iter()
        .filter(|(rule, fixture)| !is_listed(rule, fixture))
        .collect();
    assert!(unlisted.is_empty(), "not listed: {unlisted:#?}");
    for (rule, fixtures, reason) in BESIDE {
        assert!(reason.contains(' '), "{rule}: {reason}");
        for pattern in *fixtures {
            let is_needed = found
                .iter()
                .any(|(finding, fixture)| finding == rule && fits(pattern, fixture));
            assert!(is_needed, "{rule} does not stand in {pattern} any more");
        }
    }
}

fn is_of(fixture: &Fixture, variants: &[&str]) -> bool {
    variants.is_empty() || variants.contains(&variant(fixture))
}

fn variant(fixture: &Fixture) -> &str {
    fixture.variant.as_deref().unwrap_or("general")
}

fn name(fixture: &Fixture) -> String {
    format!("{}/{}", fixture.rule, fixture.case)
}

fn fits(pattern: &str, fixture: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(beginning) => fixture.starts_with(beginning),
        None => fixture == pattern,
    }
}
