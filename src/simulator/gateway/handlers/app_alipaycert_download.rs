//! `alipay.open.app.alipaycert.download`

use super::{AdmittedCall, AnswerNode, CallHandler, ForWhom, Input, Refusal, refusal};
use crate::protocol::methods::APP_ALIPAYCERT_DOWNLOAD;

pub(super) const HANDLER: CallHandler = CallHandler {
    method: &APP_ALIPAYCERT_DOWNLOAD,
    input: Input::BizContent,
    for_whom: ForWhom::AppItself,
    answer,
};

fn answer(call: &AdmittedCall<'_>) -> Result<AnswerNode, Refusal> {
    let sn = call.params.filled("alipay_cert_sn");
    let sn = sn.ok_or(refusal::MISSING_ALIPAY_CERT_SN)?;
    let certificates = call.site.certificates().ok();
    let certificate = certificates
        .map(|certificates| &certificates.alipay)
        .filter(|certificate| certificate.sn().to_string() == sn)
        .ok_or(refusal::ALIPAY_CERT_NOT_EXIST)?;
    Ok(AnswerNode::success().text("alipay_cert_content", certificate.to_download()))
}
