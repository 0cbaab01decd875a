//! What a fault changes in the making of an answer.

use super::refusal::Refusal;
use super::request::GatewayRequest;
use crate::protocol::SignType;
use crate::simulator::faults::{Effect, Fault, Rendering};
use crate::simulator::site::Site;

/// The refusal that takes the place of the call, and whether it is signed.
pub(super) fn refusal(struck: Option<&Fault>, request: &GatewayRequest) -> Option<(Refusal, bool)> {
    match &struck?.effect {
        Effect::Refuse(refused) => {
            let sub_msg = refused.sub_msg(&request.params);
            Some((Refusal::of_fault(refused, sub_msg), refused.is_signed))
        }
        _ => None,
    }
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

/// The algorithm of a refusal that comes before the request was looked at.
pub(super) fn sign_type(request: &GatewayRequest) -> SignType {
    let named = request.params.filled("sign_type");
    named.and_then(SignType::from_name).unwrap_or_default()
}
