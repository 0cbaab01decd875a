//! Why the gateway refuses a call, in its own words.

use std::borrow::Cow;

use axum::http::StatusCode;

use super::node::AnswerNode;
use crate::protocol::html;
use crate::simulator::faults::RefusedWith;

/// Top code and its English name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::simulator) struct TopCode(&'static str, &'static str);

const UNAVAILABLE: TopCode = TopCode("20000", "Service Currently Unavailable");
const TOKEN_PERMISSIONS: TopCode = TopCode("20001", "Insufficient Token Permissions");
const MISSING_ARGUMENTS: TopCode = TopCode("40001", "Missing Required Arguments");
const INVALID_ARGUMENTS: TopCode = TopCode("40002", "Invalid Arguments");
const INSUFFICIENT_CONDITIONS: TopCode = TopCode("40003", "Insufficient Conditions");
const INSUFFICIENT_PERMISSIONS: TopCode = TopCode("40006", "Insufficient Permissions");

const INVALID_SIGNATURE: &str = "isv.invalid-signature";

/// The causes that belong to the token calls and not to the gateway.
const BUSINESS: [&str; 6] = [
    "isv.grant-type-invalid",
    "isv.code-invalid",
    "isv.refresh-token-invalid",
    "isv.refresh-token-time-out",
    "isv.refreshed-token-invalid",
    "isv.unmatched-app-id",
];

/// The four common fields of a failed answer. The texts are what the gateway sends, so they are
/// Chinese in every language of this program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::simulator) struct Refusal {
    top: TopCode,
    sub_code: &'static str,
    sub_msg: Cow<'static, str>,
}

macro_rules! refusals {
    ($($name:ident = $top:ident $sub_code:literal $sub_msg:literal;)*) => {
        $(
            #[doc = concat!("`", $sub_code, "`: ", $sub_msg)]
            pub(in crate::simulator) const $name: Refusal =
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
    APP_AUTH_TOKEN_TIME_OUT = TOKEN_PERMISSIONS "aop.app-auth-token-time-out" "应用授权令牌已过期";
    MISSING_APP_CERT_SN = MISSING_ARGUMENTS "isv.missing-app-cert-sn" "缺少应用公钥证书序列号";
    MISSING_ALIPAY_ROOT_CERT_SN = MISSING_ARGUMENTS "isv.missing-alipay-root-cert-sn"
        "缺少支付宝根证书序列号";
    MISSING_ALIPAY_CERT_SN = MISSING_ARGUMENTS "isv.missing-alipay-cert-sn"
        "缺少支付宝公钥证书序列号";
    MISSING_APP_AUTH_TOKEN = MISSING_ARGUMENTS "isv.missing-parameter" "缺少参数：app_auth_token";
    MISSING_ENCRYPT_KEY = MISSING_ARGUMENTS "isv.missing-encrypt-key" "缺少加密配置";
    MISSING_NONCE = INVALID_ARGUMENTS "isv.invalid-parameter" "参数无效：缺少nonce";
    NONCE_USED = INVALID_ARGUMENTS "isv.invalid-parameter" "参数无效：nonce重复";
    ILLEGAL_TIMESTAMP = INVALID_ARGUMENTS "isv.illegal-timestamp" "时间戳与网关时间相差超过10分钟";
    ILLEGAL_JSON = INVALID_ARGUMENTS "isv.illegal-json" "biz_content不是合法的JSON";
    NOT_SUPPORT_APP_AUTH = INVALID_ARGUMENTS "isv.not-support-app-auth" "本接口不支持第三方代理调用";
    UNMATCHED_APP_ID = INVALID_ARGUMENTS "isv.unmatched-app-id" "应用与令牌授权的应用不符";
    APP_CERT_EXPIRED = INVALID_ARGUMENTS "isv.app-cert-expired" "应用公钥证书已过期";
    APP_CERT_NOT_EXIST = INVALID_ARGUMENTS "isv.app-cert-not-exist" "应用公钥证书不存在";
    ALIPAY_CERT_NOT_EXIST = INVALID_ARGUMENTS "isv.alipay-cert-not-exist" "支付宝公钥证书不存在";
    INVALID_ALIPAY_ROOT_CERT_SN = INVALID_ARGUMENTS "isv.invalid-alipay-root-cert-sn"
        "支付宝根证书序列号错误";
    INSUFFICIENT_ISV_PERMISSIONS = INSUFFICIENT_PERMISSIONS "isv.insufficient-isv-permissions"
        "ISV权限不足，建议在开发者中心检查对应功能是否已经添加";
    SELF_INVOKE_FORBIDDEN = INSUFFICIENT_PERMISSIONS "isv.self-invoke-forbidden" "此用户不允许自调用";
}

impl Refusal {
    /// The signature does not fit; `content` is the string the gateway built. It is quoted
    /// HTML-escaped, and escaped before the answer is signed, as the real gateway does.
    pub(in crate::simulator) fn invalid_signature(content: &str) -> Self {
        let quoted = html::with_entities(content);
        Self::signature(format!(
            "验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配，网关生成的验签字符串为：{quoted}"
        ))
    }

    /// The signature fits, but by the other algorithm than `sign_type` says.
    pub(in crate::simulator) fn other_sign_type(named: &str, used: &str) -> Self {
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
    pub(in crate::simulator) fn node(&self) -> AnswerNode {
        AnswerNode::default()
            .text("code", self.top.0)
            .text("msg", self.top.1)
            .text("sub_code", self.sub_code)
            .text("sub_msg", &*self.sub_msg)
    }

    /// The cause in the gateway's words.
    pub(in crate::simulator) fn text(&self) -> &str {
        &self.sub_msg
    }

    /// The cause as `gateway.do` names it.
    pub(in crate::simulator) fn sub_code(&self) -> &'static str {
        self.sub_code
    }

    /// Whether the signature was looked at and does not fit.
    pub(in crate::simulator) fn is_about_signature(&self) -> bool {
        self.sub_code == INVALID_SIGNATURE
    }

    /// The cause as REST names it: common ones without their prefix, those of a call with it.
    pub(in crate::simulator) fn rest_code(&self) -> &'static str {
        if BUSINESS.contains(&self.sub_code) {
            return self.sub_code;
        }
        let prefixes = ["isv.", "aop.", "isp."].into_iter();
        let mut bare = prefixes.filter_map(|prefix| self.sub_code.strip_prefix(prefix));
        bare.next().unwrap_or(self.sub_code)
    }

    /// The HTTP status of REST.
    pub(in crate::simulator) fn rest_status(&self) -> StatusCode {
        match self.top {
            UNAVAILABLE => StatusCode::INTERNAL_SERVER_ERROR,
            TOKEN_PERMISSIONS => StatusCode::UNAUTHORIZED,
            INSUFFICIENT_PERMISSIONS => StatusCode::FORBIDDEN,
            _ => StatusCode::BAD_REQUEST,
        }
    }

    fn signature(sub_msg: String) -> Self {
        Self {
            top: INVALID_ARGUMENTS,
            sub_code: INVALID_SIGNATURE,
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

    #[test]
    fn rest_strips_the_prefix_of_common_causes_only() {
        for (refusal, code, status) in [
            (INVALID_APP_ID, "invalid-app-id", 400),
            (INVALID_AUTH_TOKEN, "invalid-auth-token", 401),
            (CODE_INVALID, "isv.code-invalid", 400),
            (SELF_INVOKE_FORBIDDEN, "self-invoke-forbidden", 403),
            (UNKNOWN_ERROR, "unknow-error", 500),
        ] {
            let found = (refusal.rest_code(), refusal.rest_status().as_u16());
            assert_eq!(found, (code, status));
        }
    }
}
