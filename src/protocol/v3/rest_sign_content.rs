//! The text that a request's signature is made over.

use std::fmt;

/// Four or five lines, each ended by LF, the last one too.
#[derive(Clone, Copy)]
pub struct RestSignContent<'a> {
    /// What stands in the header `Authorization` between scheme and `sign`, exactly as sent.
    pub auth_string: &'a str,
    /// The verb.
    pub http_method: &'a str,
    /// Path and query exactly as requested, without the host.
    pub target: &'a str,
    /// The body; its line stays empty if there is none.
    pub body: &'a str,
    /// The merchant's grant; its line is there only if the request carries one.
    pub app_auth_token: Option<&'a str>,
}

impl fmt::Display for RestSignContent<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            auth_string,
            http_method,
            target,
            body,
            app_auth_token,
        } = self;
        write!(
            formatter,
            "{auth_string}\n{http_method}\n{target}\n{body}\n"
        )?;
        match app_auth_token.filter(|token| !token.is_empty()) {
            Some(token) => writeln!(formatter, "{token}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_ends_and_an_empty_body_leaves_an_empty_line() {
        let content = RestSignContent {
            auth_string: "app_id=1,nonce=n,timestamp=2",
            http_method: "POST",
            target: "/v3/alipay/user/info/share?auth_token=a+b%2Bc",
            body: "",
            app_auth_token: None,
        };
        let without =
            "app_id=1,nonce=n,timestamp=2\nPOST\n/v3/alipay/user/info/share?auth_token=a+b%2Bc\n\n";
        assert_eq!(content.to_string(), without);
        let with = RestSignContent {
            app_auth_token: Some("t"),
            ..content
        };
        assert_eq!(with.to_string(), format!("{without}t\n"));
    }
}
