//! What all rules together conclude.

use alipay_explorer::diagnosis::{Evidence, Severity, TransportFault, Weight, diagnose};
use alipay_explorer::signing::Verdict;

use super::fixture::Fixture;

/// The answer that the founding document prints, without its signature.
const SEED_NODE: &str = r#"{"code":"10000","msg":"Success","gender":"f","is_certified":"T","is_student_certified":"F","nick_name":"买家沙箱","user_id":"2088102175794899","user_status":"T","user_type":"2"}"#;

#[test]
fn without_evidence_nothing_is_concluded() {
    assert_eq!(diagnose(&Evidence::default()), []);
}

#[test]
fn a_cancelled_call_is_no_finding() {
    let evidence = Evidence {
        transport: Some(TransportFault::Cancelled),
        ..Evidence::default()
    };
    assert_eq!(diagnose(&evidence), []);
}

#[test]
fn the_founding_documents_answer_is_healthy() {
    let evidence = Fixture::answer(SEED_NODE).evidence();
    assert_eq!(
        evidence.signature.as_ref().unwrap().verdict,
        Verdict::Verified
    );
    let findings = diagnose(&evidence);
    let worst = findings.iter().map(|finding| finding.severity).max();
    assert_eq!(worst, Some(Severity::Info), "{findings:#?}");
    let ids: Vec<_> = findings.iter().map(|finding| finding.rule).collect();
    assert_eq!(
        ids,
        [
            "missing-avatar",
            "missing-place-or-gender",
            "user-status",
            "gender-case"
        ]
    );
}

#[test]
fn the_most_severe_finding_comes_first() {
    let node = SEED_NODE.replace(r#""is_certified":"T""#, r#""is_certified":"F""#);
    let findings = diagnose(&Fixture::answer(&node).evidence());
    let severities: Vec<_> = findings.iter().map(|finding| finding.severity).collect();
    assert_eq!(findings[0].rule, "certified-conflict");
    assert_eq!(severities[0], Severity::Warning);
    assert!(
        severities.is_sorted_by(|one, next| one >= next),
        "{severities:?}"
    );
}

#[test]
fn the_documents_reason_for_an_absent_nickname_is_sure_once_the_account_is_a_company() {
    let node = SEED_NODE
        .replace(r#""nick_name":"买家沙箱","#, "")
        .replace(r#""user_type":"2""#, r#""user_type":"1""#);
    let findings = diagnose(&Fixture::answer(&node).evidence());
    let finding = findings
        .iter()
        .find(|finding| finding.rule == "missing-nick-name")
        .unwrap();
    let reasons: Vec<_> = finding
        .reasons
        .iter()
        .map(|reason| (reason.variant, reason.weight))
        .collect();
    assert_eq!(reasons, [("company-account", Weight::Documented)]);
    assert_eq!(finding.weight, Weight::Documented);
    assert!(
        finding.told_reasons().is_empty(),
        "the cause says it already"
    );
}

#[test]
fn a_complaint_of_the_node_sdk_gives_way_to_the_refusal_it_hides() {
    let mut evidence = Evidence {
        sdk_message: Some("验签失败，服务端返回的 sign: 'x' 无效".to_owned()),
        ..Evidence::default()
    };
    let ids = |evidence: &Evidence| -> Vec<_> {
        diagnose(evidence)
            .iter()
            .map(|finding| finding.rule)
            .collect()
    };
    assert_eq!(ids(&evidence), ["sdk-verification-failed"]);
    evidence.answer_node = Some("error_response".to_owned());
    assert_eq!(ids(&evidence), ["node-error-response"]);
}
