//! What all rules together conclude.

use alipay_explorer::diagnosis::{Evidence, Severity, TransportFault, diagnose};
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
    assert_eq!(ids, ["missing-avatar", "user-status"]);
}

#[test]
fn the_most_severe_finding_comes_first() {
    let node = SEED_NODE.replace(r#""is_certified":"T""#, r#""is_certified":"F""#);
    let severities: Vec<_> = diagnose(&Fixture::answer(&node).evidence())
        .iter()
        .map(|finding| finding.severity)
        .collect();
    assert_eq!(
        severities,
        [Severity::Warning, Severity::Info, Severity::Info]
    );
}
