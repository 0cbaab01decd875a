//! What a fault changes in the making of an answer.

use super::refusal::Refusal;
use crate::protocol::Params;
use crate::simulator::faults::{Effect, Fault, Rendering, WireFault};
use crate::simulator::site::Site;

/// The refusal that takes the place of the call, and whether it is signed.
pub(super) fn refusal(struck: Option<&Fault>, params: &Params) -> Option<(Refusal, bool)> {
    let Effect::Refuse(refused) = &struck?.effect else {
        return None;
    };
    let refusal = Refusal::of_fault(refused, refused.sub_msg(params));
    Some((refusal, refused.is_signed))
}

/// Changes what is known of the code or token of an authentic call.
pub(super) fn change_ledger(struck: Option<&Fault>, site: &Site, params: &Params) {
    if let Some(Effect::Ledger(change)) = struck.map(|fault| &fault.effect) {
        change(&mut site.ledger(), params, site.now());
    }
}

/// How the answer is written.
pub(super) fn rendering(struck: Option<&Fault>) -> &Rendering {
    match struck.map(|fault| &fault.effect) {
        Some(Effect::Render(rendering)) => rendering,
        _ => &Rendering::USUAL,
    }
}

/// What becomes of the answer on its way.
pub(super) fn wire(struck: Option<&Fault>) -> Option<WireFault> {
    match struck.map(|fault| &fault.effect) {
        Some(Effect::Wire(fault)) => Some(*fault),
        _ => None,
    }
}
