//! Two alterations at once, on random answers, with the time it takes.

use std::time::Instant;

use alipay_explorer::signing::{MismatchCause, Verdict};
use proptest::prelude::*;

use super::alterations::CHANGES;
use super::answer::{Answer, nodes};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn every_pair_has_its_cause(node in nodes()) {
        for first in CHANGES {
            for second in CHANGES.iter().filter(|second| second.group > first.group) {
                let mut answer = Answer::of(&node);
                (first.make)(&mut answer);
                (second.make)(&mut answer);
                if answer.signed.is_empty() {
                    // GBK has no byte order mark, so nobody can have signed one in it.
                    continue;
                }
                let report = answer.report();
                let pair = format!("{} + {}: {}", first.name, second.name, answer.node);
                if answer.signed == answer.charset.encode(&answer.node).unwrap().as_ref() {
                    prop_assert_eq!(report.verdict, Verdict::Verified, "{}", pair);
                    continue;
                }
                prop_assert_eq!(report.verdict, Verdict::Mismatch, "{}", pair);
                prop_assert_eq!(report.cause, Some(MismatchCause::AlteredText), "{}", pair);
                prop_assert_eq!(
                    report.examination.signed_text.as_deref(),
                    Some(answer.signed.as_slice()),
                    "{}", pair
                );
            }
        }
    }
}

/// `cargo test --test core doctor::pairs::table -- --nocapture` prints it.
#[test]
fn table_of_alterations() {
    for change in CHANGES {
        let mut answer = Answer::of(super::answer::NODE);
        (change.make)(&mut answer);
        let began = Instant::now();
        let report = answer.report();
        let found: Vec<_> = report
            .examination
            .alterations
            .iter()
            .map(alipay_explorer::signing::doctor::Alteration::name)
            .collect();
        assert_eq!(found, [change.name]);
        println!(
            "{:24} {:14} {:5} texts {:8.2} ms with signing",
            change.name,
            report.cause.map_or("–", MismatchCause::name),
            report.examination.texts_tried,
            began.elapsed().as_secs_f64() * 1000.0
        );
    }
}
