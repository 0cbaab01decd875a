//! Codes and tokens that are no longer what they were.

use jiff::Timestamp;

use super::{Effect, Expectation, Fault, FaultStage};
use crate::protocol::Params;
use crate::protocol::methods::{MethodInfo, OAUTH_TOKEN, USER_INFO_SHARE};
use crate::simulator::apps::MERCHANT;
use crate::simulator::ledger::Ledger;

pub(super) const FAULTS: &[Fault] = &[
    of_ledger("spent-code", &OAUTH_TOKEN, "code-invalid", spend_code),
    of_ledger("expired-code", &OAUTH_TOKEN, "code-invalid", expire_code),
    of_ledger("foreign-code", &OAUTH_TOKEN, "code-invalid", reissue_code),
    of_ledger(
        "revoked-token",
        &USER_INFO_SHARE,
        "invalid-auth-token",
        revoke_token,
    ),
    of_ledger(
        "expired-token",
        &USER_INFO_SHARE,
        "auth-token-expired",
        expire_token,
    ),
];

const fn of_ledger(
    id: &'static str,
    about: &'static MethodInfo,
    finding: &'static str,
    change: fn(&mut Ledger, &Params, Timestamp),
) -> Fault {
    Fault {
        id,
        stage: FaultStage::Ledger,
        about: Some(about),
        expectation: Expectation::refused(finding),
        effect: Effect::Ledger(change),
    }
}

fn spend_code(ledger: &mut Ledger, params: &Params, now: Timestamp) {
    ledger.spend_code(params.value("code").unwrap_or_default(), now);
}

fn expire_code(ledger: &mut Ledger, params: &Params, now: Timestamp) {
    ledger.expire_code(params.value("code").unwrap_or_default(), now);
}

fn reissue_code(ledger: &mut Ledger, params: &Params, _now: Timestamp) {
    ledger.reissue_code(params.value("code").unwrap_or_default(), &MERCHANT);
}

fn revoke_token(ledger: &mut Ledger, params: &Params, _now: Timestamp) {
    ledger.revoke_token(params.value("auth_token").unwrap_or_default());
}

fn expire_token(ledger: &mut Ledger, params: &Params, now: Timestamp) {
    ledger.expire_token(params.value("auth_token").unwrap_or_default(), now);
}
