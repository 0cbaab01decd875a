//! A call as it came, put together from query and body.

use crate::protocol::{Charset, Params};

/// All parameters of a call.
#[derive(Debug)]
pub(in crate::simulator) struct GatewayRequest {
    /// Query and body together; where both have a name, the query's value stands.
    pub(in crate::simulator) params: Params,
    /// In what the parameters were decoded and the answer is written.
    pub(in crate::simulator) charset: Charset,
    /// Whether `charset` names a character set the gateway does not speak.
    pub(in crate::simulator) has_bad_charset: bool,
}

impl GatewayRequest {
    /// Reads both parts in the character set that the query names, else the body, else UTF-8. The
    /// real gateway takes GBK where the query names none; the simulator is kinder, because no SDK
    /// relies on that.
    pub(super) fn read(query: &[u8], body: &[u8]) -> Self {
        let name = named_charset(query, body);
        let named = name.as_deref().map(Charset::from_name);
        let has_bad_charset = named == Some(None);
        let charset = named.flatten().unwrap_or_default();
        let mut params = Params::from_form(query, charset);
        params.merge(Params::from_form(body, charset));
        Self {
            params,
            charset,
            has_bad_charset,
        }
    }
}

/// In what the parameters are decoded.
pub(super) fn charset(query: &[u8], body: &[u8]) -> Charset {
    let name = named_charset(query, body);
    name.as_deref()
        .and_then(Charset::from_name)
        .unwrap_or_default()
}

fn named_charset(query: &[u8], body: &[u8]) -> Option<String> {
    [query, body].into_iter().find_map(charset_name)
}

/// The parameter `charset`. Its name and value are ASCII, so any character set reads them.
fn charset_name(form: &[u8]) -> Option<String> {
    Params::from_form(form, Charset::Utf8)
        .filled("charset")
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_query_wins_over_the_body() {
        let request = GatewayRequest::read(b"a=1&charset=utf-8", b"a=2&b=3&charset=GBK");
        assert_eq!(request.params.value("a"), Some("1"));
        assert_eq!(request.params.value("b"), Some("3"));
        assert_eq!(request.charset, Charset::Utf8);
    }

    #[test]
    fn the_body_is_read_in_the_character_set_of_the_query() {
        let request = GatewayRequest::read(b"charset=gb2312", b"name=%C2%F2%BC%D2");
        assert_eq!(request.params.value("name"), Some("买家"));
        let request = GatewayRequest::read(b"", b"charset=GBK&name=%C2%F2%BC%D2");
        assert_eq!(request.params.value("name"), Some("买家"));
    }

    #[test]
    fn an_unknown_character_set_is_told() {
        assert!(GatewayRequest::read(b"charset=latin1", b"").has_bad_charset);
        assert!(!GatewayRequest::read(b"charset=", b"").has_bad_charset);
        assert!(!GatewayRequest::read(b"", b"").has_bad_charset);
    }
}
