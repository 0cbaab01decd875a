//! `alipay.user.info.share`

use super::{AdmittedCall, AnswerNode, CallHandler, ForWhom, Input, Refusal, refusal};
use crate::protocol::methods::USER_INFO_SHARE;
use crate::simulator::Persona;
use crate::simulator::ledger::TokenFault;

pub(super) const HANDLER: CallHandler = CallHandler {
    method: &USER_INFO_SHARE,
    input: Input::Fields,
    for_whom: ForWhom::Anyone,
    answer,
};

fn answer(call: &AdmittedCall<'_>) -> Result<AnswerNode, Refusal> {
    let token = call.params.filled("auth_token");
    let token = token.ok_or(refusal::INVALID_AUTH_TOKEN)?;
    let found = call
        .site
        .ledger()
        .holder(token, call.authorized_app(), call.site.now());
    let grant = found.map_err(|fault| match fault {
        TokenFault::Expired => refusal::AUTH_TOKEN_TIME_OUT,
        TokenFault::Unknown | TokenFault::Spent | TokenFault::OtherApp => {
            refusal::INVALID_AUTH_TOKEN
        }
    })?;
    if !grant.scopes.allows_member_information() {
        return Err(refusal::INVALID_AUTH_TOKEN);
    }
    Ok(node(&call.site.present(&grant.persona)))
}

fn node(persona: &Persona) -> AnswerNode {
    let (name, value) = persona.identity_field();
    let start = AnswerNode::success().text(name, value);
    persona
        .fields
        .iter()
        .fold(start, |node, (name, value)| node.value(name, value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::persona;

    #[test]
    fn the_buyer_is_the_sample_answer_of_alipays_guide() {
        assert_eq!(
            node(&persona("buyer").unwrap()).to_json(),
            r#"{"code":"10000","msg":"Success","gender":"f","is_certified":"T","is_student_certified":"F","nick_name":"买家沙箱","user_id":"2088102175794899","user_status":"T","user_type":"2"}"#
        );
    }
}
