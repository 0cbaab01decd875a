//! The gateway's public codes: each is a fault, one line here.

use super::{Effect, Expectation, Fault, FaultStage};
use crate::protocol::methods::{MethodInfo, OAUTH_TOKEN, USER_INFO_SHARE};
use crate::protocol::{Params, html};
use crate::signing::{SignContent, Verdict};

/// A refusal in the gateway's own words, which are Chinese in every language of this program.
#[derive(Debug)]
pub(in crate::simulator) struct RefusedWith {
    /// Top code.
    pub(in crate::simulator) code: &'static str,
    /// Its English name.
    pub(in crate::simulator) msg: &'static str,
    /// The code that says more.
    pub(in crate::simulator) sub_code: &'static str,
    /// Whether the gateway knows the app's key by then, and signs.
    pub(in crate::simulator) is_signed: bool,
    /// `{content}` stands for the string that the gateway has built from the request.
    sub_msg: &'static str,
}

type TopCode = (&'static str, &'static str);

const UNAVAILABLE: TopCode = ("20000", "Service Currently Unavailable");
const TOKEN_PERMISSIONS: TopCode = ("20001", "Insufficient Token Permissions");
const MISSING_ARGUMENTS: TopCode = ("40001", "Missing Required Arguments");
const INVALID_ARGUMENTS: TopCode = ("40002", "Invalid Arguments");
const INSUFFICIENT_CONDITIONS: TopCode = ("40003", "Insufficient Conditions");
const BUSINESS_FAILED: TopCode = ("40004", "Business Failed");
const CALL_LIMITED: TopCode = ("40005", "Call Limited");
const INSUFFICIENT_PERMISSIONS: TopCode = ("40006", "Insufficient Permissions");

const SIGNED: bool = true;
const UNSIGNED: bool = false;

const ANY: Option<&MethodInfo> = None;
const TOKEN: Option<&MethodInfo> = Some(&OAUTH_TOKEN);
const MEMBER: Option<&MethodInfo> = Some(&USER_INFO_SHARE);

/// Id, top code, code, whether it is signed, the rule that explains it, the call it belongs to, and
/// the gateway's text.
macro_rules! refusals {
    ($($id:literal = $top:ident $sub_code:literal $signed:ident $finding:literal $about:ident
        $sub_msg:literal;)*) => {
        &[$(Fault {
            id: $id,
            stage: FaultStage::Admission,
            about: $about,
            expectation: if $signed {
                Expectation::refused($finding)
            } else {
                Expectation::untrusted($finding, Verdict::Unsigned)
            },
            effect: Effect::Refuse(RefusedWith {
                code: $top.0,
                msg: $top.1,
                sub_code: $sub_code,
                is_signed: $signed,
                sub_msg: $sub_msg,
            }),
        }),*]
    };
}

/// Every public code that this flow can meet.
pub(super) const FAULTS: &[Fault] = refusals! {
    "isp-unknow-error" = UNAVAILABLE "isp.unknow-error" SIGNED "gateway-error" ANY
        "系统繁忙";
    "aop-unknow-error" = UNAVAILABLE "aop.unknow-error" SIGNED "gateway-error" ANY
        "服务暂不可用（网关自身的未知错误）";
    "aop-invalid-auth-token" = TOKEN_PERMISSIONS "aop.invalid-auth-token" SIGNED "invalid-auth-token" MEMBER
        "无效的访问令牌";
    "aop-auth-token-time-out" = TOKEN_PERMISSIONS "aop.auth-token-time-out" SIGNED "auth-token-expired" MEMBER
        "访问令牌已过期";
    "aop-invalid-app-auth-token" = TOKEN_PERMISSIONS "aop.invalid-app-auth-token" SIGNED "app-auth-token" ANY
        "无效的应用授权令牌";
    "aop-invalid-app-auth-token-no-api" = TOKEN_PERMISSIONS "aop.invalid-app-auth-token-no-api" SIGNED "app-auth-token" ANY
        "商户未授权当前接口";
    "aop-app-auth-token-time-out" = TOKEN_PERMISSIONS "aop.app-auth-token-time-out" SIGNED "app-auth-token" ANY
        "应用授权令牌已过期";
    "aop-no-product-reg-by-partner" = TOKEN_PERMISSIONS "aop.no-product-reg-by-partner" SIGNED "gateway-error" ANY
        "商户未签约任何产品";
    "isv-missing-method" = MISSING_ARGUMENTS "isv.missing-method" UNSIGNED "missing-parameter" ANY
        "缺少方法名参数";
    "isv-missing-signature" = MISSING_ARGUMENTS "isv.missing-signature" UNSIGNED "missing-parameter" ANY
        "缺少签名参数";
    "isv-missing-signature-type" = MISSING_ARGUMENTS "isv.missing-signature-type" UNSIGNED "missing-parameter" ANY
        "缺少签名类型参数";
    "isv-missing-default-signature-type" = MISSING_ARGUMENTS "isv.missing-default-signature-type" UNSIGNED "missing-signature-config" ANY
        "应用未设置默认签名类型";
    "isv-missing-signature-key" = MISSING_ARGUMENTS "isv.missing-signature-key" UNSIGNED "missing-signature-config" ANY
        "缺少签名配置";
    "isv-missing-app-id" = MISSING_ARGUMENTS "isv.missing-app-id" UNSIGNED "missing-parameter" ANY
        "缺少AppID参数";
    "isv-missing-timestamp" = MISSING_ARGUMENTS "isv.missing-timestamp" UNSIGNED "missing-parameter" ANY
        "缺少时间戳参数";
    "isv-missing-version" = MISSING_ARGUMENTS "isv.missing-version" UNSIGNED "missing-parameter" ANY
        "缺少版本参数";
    "isv-missing-app-cert-sn" = MISSING_ARGUMENTS "isv.missing-app-cert-sn" SIGNED "missing-parameter" ANY
        "缺少应用公钥证书序列号参数";
    "isv-missing-alipay-root-cert-sn" = MISSING_ARGUMENTS "isv.missing-alipay-root-cert-sn" SIGNED "missing-parameter" ANY
        "缺少支付宝根证书序列号参数";
    "isv-missing-parameter" = MISSING_ARGUMENTS "isv.missing-parameter" SIGNED "missing-parameter" ANY
        "缺少参数";
    "isv-invalid-parameter" = INVALID_ARGUMENTS "isv.invalid-parameter" SIGNED "gateway-error" ANY
        "参数无效";
    "isv-invalid-method" = INVALID_ARGUMENTS "isv.invalid-method" SIGNED "gateway-error" ANY
        "不存在的方法名";
    "isv-invalid-format" = INVALID_ARGUMENTS "isv.invalid-format" UNSIGNED "gateway-error" ANY
        "无效的数据格式";
    "isv-invalid-signature-type" = INVALID_ARGUMENTS "isv.invalid-signature-type" UNSIGNED "gateway-error" ANY
        "无效的签名类型";
    "isv-invalid-signature" = INVALID_ARGUMENTS "isv.invalid-signature" SIGNED "invalid-signature" ANY
        "验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配，网关生成的验签字符串为：{content}";
    "isv-invalid-signature-other-type" = INVALID_ARGUMENTS "isv.invalid-signature" SIGNED "invalid-signature" ANY
        "验签出错，sign值与sign_type参数指定的签名类型不一致：sign_type参数值为RSA2，您实际用的签名类型可能是RSA";
    "isv-invalid-signature-charset" = INVALID_ARGUMENTS "isv.invalid-signature" SIGNED "invalid-signature" ANY
        "验签出错，请确认charset参数放在了URL查询字符串中且各参数值使用charset参数指示的字符集编码";
    "isv-invalid-token" = INVALID_ARGUMENTS "isv.invalid-token" SIGNED "invalid-token-method" MEMBER
        "无效的令牌";
    "isv-invalid-app-id" = INVALID_ARGUMENTS "isv.invalid-app-id" UNSIGNED "invalid-app-id" ANY
        "无效的AppID参数";
    "isv-invalid-timestamp" = INVALID_ARGUMENTS "isv.invalid-timestamp" UNSIGNED "invalid-timestamp" ANY
        "非法的时间戳参数";
    "isv-illegal-timestamp" = INVALID_ARGUMENTS "isv.illegal-timestamp" SIGNED "invalid-timestamp" ANY
        "时间戳超出允许范围";
    "isv-invalid-charset" = INVALID_ARGUMENTS "isv.invalid-charset" UNSIGNED "gateway-error" ANY
        "字符集错误";
    "isv-not-support-app-auth" = INVALID_ARGUMENTS "isv.not-support-app-auth" SIGNED "gateway-error" ANY
        "本接口不支持第三方代理调用";
    "isv-suspected-attack" = INVALID_ARGUMENTS "isv.suspected-attack" SIGNED "gateway-error" ANY
        "可疑的攻击请求";
    "isv-forbidden-api" = INVALID_ARGUMENTS "isv.forbidden-api" SIGNED "gateway-error" ANY
        "接口被禁用";
    "isv-app-cert-expired" = INVALID_ARGUMENTS "isv.app-cert-expired" SIGNED "certificate-refused" ANY
        "应用公钥证书已过期";
    "isv-app-cert-not-exist" = INVALID_ARGUMENTS "isv.app-cert-not-exist" SIGNED "certificate-refused" ANY
        "应用公钥证书不存在";
    "isv-alipay-cert-not-exist" = INVALID_ARGUMENTS "isv.alipay-cert-not-exist" SIGNED "certificate-refused" ANY
        "支付宝公钥证书不存在";
    "isv-invalid-alipay-root-cert-sn" = INVALID_ARGUMENTS "isv.invalid-alipay-root-cert-sn" SIGNED "certificate-refused" ANY
        "支付宝根证书序列号错误";
    "isv-invalid-app-state" = INVALID_ARGUMENTS "isv.invalid-app-state" SIGNED "gateway-error" ANY
        "应用未上线";
    "not-online-app" = INVALID_ARGUMENTS "not-online-app" SIGNED "gateway-error" ANY
        "应用未上线";
    "isv-openid-error" = INVALID_ARGUMENTS "isv.openid-error" SIGNED "gateway-error" MEMBER
        "appid和openid不匹配";
    "isv-grant-type-invalid" = INVALID_ARGUMENTS "isv.grant-type-invalid" SIGNED "grant-type-invalid" TOKEN
        "grant_type参数不正确";
    "isv-code-invalid" = INVALID_ARGUMENTS "isv.code-invalid" SIGNED "code-invalid" TOKEN
        "授权码code无效";
    "isv-unmatched-app-id" = INVALID_ARGUMENTS "isv.unmatched-app-id" SIGNED "code-invalid" TOKEN
        "应用与令牌授权的应用不符";
    "isv-refresh-token-invalid" = INVALID_ARGUMENTS "isv.refresh-token-invalid" SIGNED "refresh-token-invalid" TOKEN
        "刷新令牌refresh_token无效";
    "isv-refresh-token-time-out" = INVALID_ARGUMENTS "isv.refresh-token-time-out" SIGNED "refresh-token-invalid" TOKEN
        "刷新令牌过期";
    "isv-refreshed-token-invalid" = INVALID_ARGUMENTS "isv.refreshed-token-invalid" SIGNED "refresh-token-invalid" TOKEN
        "该刷新令牌刷出的令牌已无效，请尝试用返回的令牌再次刷新";
    "isv-missing-signature-config" = INSUFFICIENT_CONDITIONS "isv.missing-signature-config" UNSIGNED "missing-signature-config" ANY
        "应用未配置对应签名算法的公钥或者证书";
    "isv-invalid-auth-relations" = INSUFFICIENT_CONDITIONS "isv.invalid-auth-relations" SIGNED "gateway-error" MEMBER
        "无效的授权关系";
    "isv-invalid-app-auth-relations" = INSUFFICIENT_CONDITIONS "isv.invalid-app-auth-relations" SIGNED "gateway-error" ANY
        "无效的应用授权关系";
    "isv-app-unbind-partner" = INSUFFICIENT_CONDITIONS "isv.app-unbind-partner" SIGNED "gateway-error" ANY
        "应用未绑定商户";
    "system-error" = BUSINESS_FAILED "SYSTEM_ERROR" SIGNED "gateway-error" MEMBER
        "系统错误";
    "unknown-sub-code" = BUSINESS_FAILED "unknown-sub-code" SIGNED "gateway-error" MEMBER
        "未知的错误码isv.user-auth-fail";
    "isv-app-call-limited" = CALL_LIMITED "isv.app-call-limited" SIGNED "gateway-error" ANY
        "应用调用次数超限，包含调用频率超限";
    "isv-method-call-limited" = CALL_LIMITED "isv.method-call-limited" SIGNED "gateway-error" ANY
        "API调用次数超限，包含调用频率超限";
    "isv-insufficient-isv-permissions" = INSUFFICIENT_PERMISSIONS "isv.insufficient-isv-permissions" SIGNED "insufficient-isv-permissions" MEMBER
        "ISV权限不足，建议在开发者中心检查对应功能是否已经添加";
    "isv-insufficient-user-permissions" = INSUFFICIENT_PERMISSIONS "isv.insufficient-user-permissions" SIGNED "gateway-error" MEMBER
        "用户权限不足";
    "isv-self-invoke-forbidden" = INSUFFICIENT_PERMISSIONS "isv.self-invoke-forbidden" SIGNED "app-auth-token" ANY
        "此用户不允许自调用";
    "isv-illegal-client-ip" = INSUFFICIENT_PERMISSIONS "isv.illegal-client-ip" SIGNED "illegal-client-ip" ANY
        "非法的客户端IP";
    "isv-app-api-punished" = INSUFFICIENT_PERMISSIONS "isv.app-api-punished" SIGNED "gateway-error" ANY
        "该接口已被处罚，不可调用";
    "isv-app-auth-invoke-limit" = INSUFFICIENT_PERMISSIONS "isv.app-auth-invoke-limit" SIGNED "gateway-error" ANY
        "应用授权调用受限";
    "isv-inner-app-no-access" = INSUFFICIENT_PERMISSIONS "isv.inner-app-no-access" SIGNED "gateway-error" ANY
        "内部应用无权调用";
    "isv-invalid-product" = INSUFFICIENT_PERMISSIONS "isv.invalid-product" SIGNED "gateway-error" ANY
        "无效的产品";
};

impl RefusedWith {
    /// The text as it is sent in answer to this request. The quoted string is HTML-escaped, as the
    /// real gateway does.
    pub(in crate::simulator) fn sub_msg(&self, params: &Params) -> String {
        if !self.sub_msg.contains(CONTENT) {
            return self.sub_msg.to_owned();
        }
        let content = html::with_entities(SignContent::of(params).as_str());
        self.sub_msg.replace(CONTENT, &content)
    }
}

/// Where the string that the gateway has built is quoted.
const CONTENT: &str = "{content}";
