//! The string to sign that a gateway quotes when a request's signature does not fit.

use crate::protocol::html::without_entities;

/// What the gateway writes before the string.
const LABEL: &str = "验签字符串为";
/// What production writes after it.
const ENDS: [&str; 2] = ["，解决方案", ",解决方案"];

/// The string that the gateway built from the request, out of the `sub_msg` of
/// `isv.invalid-signature`. The gateway quotes it with HTML entities; they are resolved here.
/// `None` if the message quotes none.
#[must_use]
pub fn quoted_sign_content(sub_msg: &str) -> Option<String> {
    let (_, after) = sub_msg.split_once(LABEL)?;
    let quoted = after.trim_start_matches(['：', ':', ' ']);
    let end = ENDS
        .iter()
        .filter_map(|end| quoted.find(end))
        .min()
        .unwrap_or(quoted.len());
    let quoted = quoted.get(..end)?.trim_end();
    (!quoted.is_empty()).then(|| without_entities(quoted))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str =
        "验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配，网关生成的验签字符串为：";

    #[test]
    fn resolves_entities_once_and_drops_the_link_of_production() {
        for (tail, expected) in [
            ("a=1&amp;b=&quot;&amp;amp;&quot;", r#"a=1&b="&amp;""#),
            ("a=1&b=2", "a=1&b=2"),
            ("a=&#39;&#x27;", "a=''"),
            (
                "a=1&amp;b=2，解决方案：https://open.alipay.com/api/errCheck?traceId=0",
                "a=1&b=2",
            ),
        ] {
            assert_eq!(
                quoted_sign_content(&format!("{HEAD}{tail}")).as_deref(),
                Some(expected)
            );
        }
    }

    #[test]
    fn other_messages_quote_none() {
        for message in ["", "无效签名", HEAD] {
            assert_eq!(quoted_sign_content(message), None, "{message}");
        }
    }
}
