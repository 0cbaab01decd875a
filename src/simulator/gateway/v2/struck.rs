//! What a fault changes in the making of an answer.

use super::request::GatewayRequest;
use crate::protocol::SignType;
use crate::simulator::faults::{Effect, Fault, Rendering, WireFault};
use crate::simulator::gateway::refusal::Refusal;
use crate::simulator::gateway::reply::Seal;
use crate::simulator::site::Site;

/// The refusal that takes the place of the call, and how it is sealed.
pub(super) fn refusal(struck: Option<&Fault>, request: &GatewayRequest) -> Option<(Refusal, Seal)> {
    let Effect::Refuse(refused) = &struck?.effect else {
        return None;
    };
    let refusal = Refusal::of_fault(refused, refused.sub_msg(&request.params));
    let named = request.params.filled("sign_type");
    let seal = match refused.is_signed {
        true => Seal::Signed {
            sign_type: named.and_then(SignType::from_name).unwrap_or_default(),
            alipay_cert_sn: None,
        },
        false => Seal::Unsigned,
    };
    Some((refusal, seal))
}

/// Changes what is known of the code or token of an authentic call.
pub(super) fn change_ledger(struck: Option<&Fault>, site: &Site, request: &GatewayRequest) {
    if let Some(Effect::Ledger(change)) = struck.map(|fault| &fault.effect) {
        change(&mut site.ledger(), &request.params, site.now());
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
