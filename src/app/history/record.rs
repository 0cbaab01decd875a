//! From calls to what is kept of them.

use jiff::Timestamp;

use crate::client::Exchange;
use crate::report::capsule::{CapsuleError, Protection, save};
use crate::signing::Verdict;
use crate::storage::{RunFacts, RunOutcome, RunRecord};

/// What is kept of a run: without tokens, codes and keys, and without personal data unless the user
/// wants it kept. It takes part of a second, so it belongs into the background.
///
/// # Errors
/// [`CapsuleError`], for example for no calls.
pub fn record_of<'a>(
    exchanges: impl IntoIterator<Item = &'a Exchange>,
    profile: &str,
    now: Timestamp,
    has_personal: bool,
) -> Result<RunRecord, CapsuleError> {
    let exchanges: Vec<_> = exchanges.into_iter().collect();
    let protection = if has_personal {
        Protection::ExceptPersonal
    } else {
        Protection::Redacted
    };
    let content = save(exchanges.iter().copied(), now, &protection)?.to_vec();
    let facts = facts_of(&exchanges, profile, has_personal).ok_or(CapsuleError::Nothing)?;
    Ok(RunRecord { facts, content })
}

fn facts_of(exchanges: &[&Exchange], profile: &str, has_personal: bool) -> Option<RunFacts> {
    let (first, last) = (exchanges.first()?, exchanges.last()?);
    let answer = last.answer.as_ref();
    let error = answer.and_then(|answer| answer.error.as_ref());
    let text = |text: Option<&String>| text.cloned().unwrap_or_default();
    let worst = exchanges.iter().map(|it| outcome(it));
    let worst = worst.max_by_key(|it| RunOutcome::ALL.iter().position(|known| known == it));
    Some(RunFacts {
        started: first.started,
        profile: profile.to_owned(),
        environment: first.environment,
        api_version: first.request.api_version(),
        app_id: first.app_id().unwrap_or_default(),
        outcome: worst.unwrap_or(RunOutcome::NoAnswer),
        code: text(error.map(|error| &error.code)),
        sub_code: text(error.map(|error| &error.sub_code)),
        verdict: answer.map_or_else(String::new, |answer| {
            answer.signature.verdict.name().to_owned()
        }),
        methods: exchanges
            .iter()
            .map(|exchange| exchange.method.name.to_owned())
            .collect(),
        has_personal,
        finding: last
            .findings
            .first()
            .map_or_else(String::new, |finding| finding.rule.to_owned()),
    })
}

/// Whether something speaks against a signature.
fn is_bad(verdict: Verdict) -> bool {
    use Verdict::{Ambiguous, Mismatch, Unreadable};
    matches!(verdict, Mismatch | Ambiguous | Unreadable)
}

/// How a call ended.
fn outcome(exchange: &Exchange) -> RunOutcome {
    let Some(answer) = exchange.answer.as_ref().filter(|_| exchange.got_answer()) else {
        return RunOutcome::NoAnswer;
    };
    if exchange.is_good() {
        RunOutcome::Good
    } else if answer.error.is_some() && !is_bad(answer.signature.verdict) {
        RunOutcome::Refused
    } else {
        RunOutcome::BadSignature
    }
}
