//! `alipay.user.info.share`

use super::{AnswerNode, CallHandler, Refusal, refusal};
use crate::protocol::Params;
use crate::protocol::methods::USER_INFO_SHARE;
use crate::simulator::Persona;
use crate::simulator::ledger::TokenFault;
use crate::simulator::site::Site;

pub(super) const HANDLER: CallHandler = CallHandler {
    method: &USER_INFO_SHARE,
    answer,
};

fn answer(params: &Params, site: &Site) -> Result<AnswerNode, Refusal> {
    let token = params
        .filled("auth_token")
        .ok_or(refusal::INVALID_AUTH_TOKEN)?;
    let grant = site
        .ledger()
        .holder(token, site.now())
        .map_err(|fault| match fault {
            TokenFault::Expired => refusal::AUTH_TOKEN_TIME_OUT,
            TokenFault::Unknown | TokenFault::Spent => refusal::INVALID_AUTH_TOKEN,
        })?;
    if !grant.scopes.allows_member_information() {
        return Err(refusal::INVALID_AUTH_TOKEN);
    }
    Ok(node(grant.persona))
}

fn node(persona: &Persona) -> AnswerNode {
    let (name, value) = persona.identity_field();
    let start = AnswerNode::success().text(name, value);
    persona
        .fields
        .iter()
        .fold(start, |node, (name, value)| node.text(name, *value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::persona;

    #[test]
    fn the_buyer_is_the_sample_answer_of_alipays_guide() {
        assert_eq!(
            node(persona("buyer").unwrap()).to_json(),
            r#"{"code":"10000","msg":"Success","gender":"f","is_certified":"T","is_student_certified":"F","nick_name":"买家沙箱","user_id":"2088102175794899","user_status":"T","user_type":"2"}"#
        );
    }
}
