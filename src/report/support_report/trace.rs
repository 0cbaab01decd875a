//! What Alipay's support finds a call by.

use crate::client::Exchange;
use crate::protocol::GatewayError;

/// The id of the call: from the answer's head, or from a link in it.
pub(super) fn trace_id(
    exchange: Option<&Exchange>,
    error: Option<&GatewayError>,
) -> Option<String> {
    let received = exchange.and_then(|exchange| exchange.received.as_ref());
    let headers = received.into_iter().flat_map(|received| &received.headers);
    let is_trace = |name: &str| {
        let letters = name.bytes().filter(u8::is_ascii_alphanumeric);
        let letters: Vec<_> = letters.map(|byte| byte.to_ascii_lowercase()).collect();
        letters == b"traceid" || letters == b"alipaytraceid"
    };
    let mut ids = headers.filter(|(name, _)| is_trace(name));
    let of_head = ids.next().map(|(_, value)| value.clone());
    of_head.or_else(|| {
        let link = link(error)?;
        let (_, id) = link.split_once("traceId=")?;
        let id = id.split('&').next().filter(|id| !id.is_empty())?;
        Some(id.to_owned())
    })
}

/// The gateway's link to the explanation of this very call (`errCheck`).
pub(super) fn link(error: Option<&GatewayError>) -> Option<String> {
    link_in(&error?.sub_msg)
}

fn link_in(text: &str) -> Option<String> {
    let at = text.find("/errCheck?")?;
    let start = text.get(..at)?.rfind("https://")?;
    let rest = text.get(start..)?;
    let is_over =
        |it: char| it.is_whitespace() || matches!(it, '"' | '\'' | '<' | ')') || !it.is_ascii();
    let end = rest.find(is_over).unwrap_or(rest.len());
    rest.get(..end).map(|link| link.replace("&amp;", "&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_ends_where_the_sentence_goes_on() {
        let link = "https://open.alipay.com/api/errCheck?traceId=21e0&source=openapi";
        for text in [
            format!("验签出错，解决方案：{link}"),
            format!("验签出错，解决方案：{link}，请查看"),
            format!("see {} now", link.replace('&', "&amp;")),
        ] {
            assert_eq!(link_in(&text).as_deref(), Some(link));
        }
        assert_eq!(link_in("errCheck"), None);
    }
}
