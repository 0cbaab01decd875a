//! Why the gateway refuses a call, in its own words.

use std::borrow::Cow;

use super::node::AnswerNode;
use crate::protocol::html;
use crate::simulator::faults::RefusedWith;

/// Top code and its English name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TopCode(&'static str, &'static str);

const UNAVAILABLE: TopCode = TopCode("20000", "Service Currently Unavailable");
const TOKEN_PERMISSIONS: TopCode = TopCode("20001", "Insufficient Token Permissions");
const MISSING_ARGUMENTS: TopCode = TopCode("40001", "Missing Required Arguments");
const INVALID_ARGUMENTS: TopCode = TopCode("40002", "Invalid Arguments");
const INSUFFICIENT_CONDITIONS: TopCode = TopCode("40003", "Insufficient Conditions");

/// The four common fields of a failed answer. The texts are what the gateway sends, so they are
/// Chinese in every language of this program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    top: TopCode,
    sub_code: &'static str,
    sub_msg: Cow<'static, str>,
}

macro_rules! refusals {
    ($($name:ident = $top:ident $sub_code:literal $sub_msg:literal;)*) => {
        $(
            #[doc = concat!("`", $sub_code, "`: ", $sub_msg)]
            pub(super) const $name: Refusal =
                Refusal { top: $top, sub_code: $sub_code, sub_msg: Cow::Borrowed($sub_msg) };
        )*
    };
}

refusals! {
    MISSING_METHOD = MISSING_ARGUMENTS "isv.missing-method" "缺少方法名参数";
    MISSING_APP_ID = MISSING_ARGUMENTS "isv.missing-app-id" "缺少AppID参数";
    MISSING_SIGNATURE = MISSING_ARGUMENTS "isv.missing-signature" "缺少签名参数";
    MISSING_SIGNATURE_TYPE = MISSING_ARGUMENTS "isv.missing-signature-type" "缺少签名类型参数";
    MISSING_TIMESTAMP = MISSING_ARGUMENTS "isv.missing-timestamp" "缺少时间戳参数";
    MISSING_VERSION = MISSING_ARGUMENTS "isv.missing-version" "缺少版本参数";
    INVALID_APP_ID = INVALID_ARGUMENTS "isv.invalid-app-id" "无效的AppID参数";
    INVALID_CHARSET = INVALID_ARGUMENTS "isv.invalid-charset" "字符集错误";
    INVALID_FORMAT = INVALID_ARGUMENTS "isv.invalid-format" "无效的数据格式";
    INVALID_SIGNATURE_TYPE = INVALID_ARGUMENTS "isv.invalid-signature-type" "无效的签名类型";
    INVALID_TIMESTAMP = INVALID_ARGUMENTS "isv.invalid-timestamp" "非法的时间戳参数";
    MISSING_SIGNATURE_CONFIG = INSUFFICIENT_CONDITIONS "isv.missing-signature-config"
        "应用未配置对应签名算法的公钥或者证书";
    INVALID_METHOD = INVALID_ARGUMENTS "isv.invalid-method" "不存在的方法名";
    GRANT_TYPE_INVALID = INVALID_ARGUMENTS "isv.grant-type-invalid" "grant_type参数不正确";
    CODE_INVALID = INVALID_ARGUMENTS "isv.code-invalid" "授权码code无效";
    REFRESH_TOKEN_INVALID = INVALID_ARGUMENTS "isv.refresh-token-invalid" "刷新令牌refresh_token无效";
    REFRESH_TOKEN_TIME_OUT = INVALID_ARGUMENTS "isv.refresh-token-time-out" "刷新令牌过期";
    REFRESHED_TOKEN_INVALID = INVALID_ARGUMENTS "isv.refreshed-token-invalid"
        "该刷新令牌刷出的令牌已无效，请尝试用返回的令牌再次刷新";
    INVALID_TOKEN = INVALID_ARGUMENTS "isv.invalid-token" "无效的令牌";
    INVALID_AUTH_TOKEN = TOKEN_PERMISSIONS "aop.invalid-auth-token" "无效的访问令牌";
    AUTH_TOKEN_TIME_OUT = TOKEN_PERMISSIONS "aop.auth-token-time-out" "访问令牌已过期";
    UNKNOWN_ERROR = UNAVAILABLE "aop.unknow-error" "服务暂不可用（网关自身的未知错误）";
    INVALID_APP_AUTH_TOKEN = TOKEN_PERMISSIONS "aop.invalid-app-auth-token" "无效的应用授权令牌";
}

impl Refusal {
    /// The signature does not fit; `content` is the string the gateway built. It is quoted
    /// HTML-escaped, and escaped before the answer is signed, as the real gateway does.
    pub(super) fn invalid_signature(content: &str) -> Self {
        let quoted = html::with_entities(content);
        Self::signature(format!(
            "验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配，网关生成的验签字符串为：{quoted}"
        ))
    }

    /// The signature fits, but by the other algorithm than `sign_type` says.
    pub(super) fn other_sign_type(named: &str, used: &str) -> Self {
        Self::signature(format!(
            "验签出错，sign值与sign_type参数指定的签名类型不一致：sign_type参数值为{named}，您实际用的签名类型可能是{used}"
        ))
    }

    /// A refusal by a fault.
    pub(super) fn of_fault(refused: &RefusedWith, sub_msg: String) -> Self {
        Self {
            top: TopCode(refused.code, refused.msg),
            sub_code: refused.sub_code,
            sub_msg: sub_msg.into(),
        }
    }

    /// The answer's node.
    pub(super) fn node(&self) -> AnswerNode {
        AnswerNode::default()
            .text("code", self.top.0)
            .text("msg", self.top.1)
            .text("sub_code", self.sub_code)
            .text("sub_msg", &*self.sub_msg)
    }

    fn signature(sub_msg: String) -> Self {
        Self {
            top: INVALID_ARGUMENTS,
            sub_code: "isv.invalid-signature",
            sub_msg: sub_msg.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quoted_string_is_escaped_once() {
        let refusal = Refusal::invalid_signature(r#"a=<1>&biz_content={"x":"&amp;"}"#);
        assert!(
            refusal
                .sub_msg
                .ends_with("：a=&lt;1&gt;&amp;biz_content={&quot;x&quot;:&quot;&amp;amp;&quot;}"),
            "{}",
            refusal.sub_msg
        );
    }
}
