//! `alipay.user.userinfo.share`: withdrawn, but still called by mistake.

use super::{CallHandler, ForWhom, Input, refusal};
use crate::protocol::methods::MethodInfo;

/// Whoever calls it meant `alipay.user.info.share`; whatever the token, the gateway calls it bad.
pub(super) const HANDLER: CallHandler = CallHandler {
    method: &MethodInfo {
        name: "alipay.user.userinfo.share",
        title: "method-userinfo-share",
        old_style_errors: true,
    },
    input: Input::Fields,
    for_whom: ForWhom::Anyone,
    answer: |_call| Err(refusal::INVALID_TOKEN),
};
