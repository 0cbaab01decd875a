//! Names of Alipay's other calls, which this flow does not have.

use crate::protocol::methods::METHODS;

/// What begins the names of all calls.
const CALL: &str = "alipay.";

/// Calls that belong around the flow: the merchant's authorization of a third-party app, the
/// certificate of certificate mode, and the withdrawn twin of the second call.
const AROUND: [&str; 4] = [
    "alipay.open.auth.token.app",
    "alipay.open.auth.token.app.query",
    "alipay.open.app.alipaycert.download",
    "alipay.user.userinfo.share",
];

/// The prefix of cause codes of payments.
const PREFIX: &str = "ACQ.";

/// Beginnings of cause codes of payments that come without a prefix.
const BARE: [&str; 7] = [
    "TRADE_", "BUYER_", "SELLER_", "PAYER_", "PAYEE_", "REFUND_", "PAYMENT_",
];

/// Whether it is the name of a call, or a cause code of a call, that is not of this flow.
#[must_use]
pub fn is_foreign(name: &str) -> bool {
    is_foreign_call(name) || is_foreign_code(name)
}

/// Whether what stands before a code makes it one of another product.
pub(super) fn ends_with_foreign_prefix(before: &str) -> bool {
    let start = before.len().saturating_sub(PREFIX.len());
    let end = before.get(start..).unwrap_or_default();
    end.eq_ignore_ascii_case(PREFIX)
}

fn is_foreign_call(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let parts = name.split('.').filter(|part| is_word(part)).count();
    let is_call = name.starts_with(CALL) && parts >= 3 && parts == name.split('.').count();
    let is_ours = || METHODS.iter().any(|method| method.name == name) || is_around(&name);
    is_call && !is_ours()
}

fn is_around(name: &str) -> bool {
    AROUND.contains(&name)
}

fn is_foreign_code(name: &str) -> bool {
    let after = |prefix: &&str| {
        let head = name.get(..prefix.len())?;
        let tail = name.get(prefix.len()..)?;
        head.eq_ignore_ascii_case(prefix).then_some(tail)
    };
    let is_tail = |tail: &str| {
        let is_part = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        tail.len() >= 3 && tail.bytes().all(is_part)
    };
    let is_capital = || !name.bytes().any(|byte| byte.is_ascii_lowercase());
    after(&PREFIX).is_some_and(is_tail)
        || (is_capital() && BARE.iter().filter_map(after).any(is_tail))
}

fn is_word(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_and_codes_of_other_products_are_foreign() {
        for name in [
            "alipay.trade.pay",
            "alipay.fund.trans.uni.transfer",
            "ACQ.TRADE_HAS_SUCCESS",
            "acq.trade_has_success",
            "TRADE_NOT_EXIST",
            "PAYEE_NOT_EXIST",
        ] {
            assert!(is_foreign(name), "{name}");
        }
    }

    #[test]
    fn the_flow_and_what_is_unknown_are_not() {
        for name in [
            "alipay.user.info.share",
            "alipay.system.oauth.token",
            "alipay.user.userinfo.share",
            "alipay.open.auth.token.app",
            "alipay.com",
            "openapi.alipay.com",
            "isv.code-invalid",
            "isv.brand-new",
            "SYSTEM_ERROR",
            "trade_no",
            "error",
            "ACQ.",
            "",
        ] {
            assert!(!is_foreign(name), "{name}");
        }
    }
}
