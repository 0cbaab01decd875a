//! The header `Authorization` of a request.

use std::fmt;
use std::ops::Range;

use super::Nonce;
use crate::protocol::{AppId, Params};

/// The only algorithm that is offered for RSA keys: RSA2.
pub const SCHEME: &str = "ALIPAY-SHA256withRSA";

/// What the names of all schemes begin with.
const SCHEMES: &str = "ALIPAY-";

/// `ALIPAY-SHA256withRSA app_id=…,nonce=…,timestamp=…,sign=…`. What stands between scheme and
/// `sign` is signed exactly as it is sent, so it is kept as it is.
#[derive(Clone, PartialEq, Eq)]
pub struct AuthorizationHeader {
    /// The algorithm, [`SCHEME`] unless somebody else has written it.
    pub scheme: String,
    /// The signed part: `app_id=…,nonce=…,timestamp=…` in the order of its writer.
    pub auth_string: String,
    /// The signature in Base64; empty if there is none.
    pub sign: String,
}

/// Every header shows app id and time; the signature stays hidden.
impl fmt::Debug for AuthorizationHeader {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("AuthorizationHeader")
            .field("scheme", &self.scheme)
            .field("auth_string", &self.auth_string)
            .finish_non_exhaustive()
    }
}

impl AuthorizationHeader {
    /// A header that is not signed yet, in the order of the official SDKs for Node and PHP. The
    /// time is a Unix time in milliseconds.
    #[must_use]
    pub fn unsigned(
        app_id: &AppId,
        app_cert_sn: Option<&str>,
        nonce: &Nonce,
        milliseconds: i64,
    ) -> Self {
        let cert_sn = app_cert_sn.map(|sn| format!("app_cert_sn={sn},"));
        let cert_sn = cert_sn.unwrap_or_default();
        Self {
            scheme: SCHEME.to_owned(),
            auth_string: format!("app_id={app_id},{cert_sn}nonce={nonce},timestamp={milliseconds}"),
            sign: String::new(),
        }
    }

    /// Reads the header's value; `None` if it is none of Alipay's. `sign` may stand anywhere, and
    /// may be missing.
    #[must_use]
    pub fn parse(value: &str) -> Option<Self> {
        let (scheme, rest) = value.trim().split_once(char::is_whitespace)?;
        if !scheme.starts_with(SCHEMES) {
            return None;
        }
        let mut signed = Vec::new();
        let mut sign = "";
        for pair in rest.trim().split(',') {
            match pair.trim().strip_prefix("sign=") {
                Some(found) => sign = found,
                None => signed.push(pair),
            }
        }
        Some(Self {
            scheme: scheme.to_owned(),
            auth_string: signed.join(","),
            sign: sign.to_owned(),
        })
    }

    /// One of the signed values: `app_id`, `app_cert_sn`, `nonce`, `timestamp`, `expired_seconds`.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        self.signed_pairs()
            .find(|(known, value)| *known == name && !value.is_empty())
            .map(|(_, value)| value)
    }

    /// The signed values in order.
    pub fn signed_pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.auth_string.split(',');
        pairs.filter_map(|pair| {
            let (name, value) = pair.split_once('=')?;
            Some((name.trim(), value.trim()))
        })
    }

    /// All values in order, `sign` last.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        let sign = std::iter::once(("sign", self.sign.as_str()));
        self.signed_pairs()
            .chain(sign.filter(|(_, sign)| !sign.is_empty()))
    }

    /// The header that has these values in this order, as [`AuthorizationHeader::pairs`] gives
    /// them.
    #[must_use]
    pub fn of_pairs(pairs: &Params) -> Self {
        let signed = pairs.iter().filter(|(name, _)| *name != "sign");
        let signed: Vec<_> = signed
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        Self {
            scheme: SCHEME.to_owned(),
            auth_string: signed.join(","),
            sign: pairs.value("sign").unwrap_or_default().to_owned(),
        }
    }
}

/// The header's value as it is sent.
impl fmt::Display for AuthorizationHeader {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            scheme,
            auth_string,
            sign,
        } = self;
        write!(formatter, "{scheme} {auth_string},sign={sign}")
    }
}

/// Where the signatures of such headers stand in any text.
pub(in crate::protocol) fn sign_places(text: &str) -> Vec<Range<usize>> {
    let is_over = |it: char| it.is_whitespace() || matches!(it, '"' | '\'' | '\\' | ',');
    let places = text.match_indices(SCHEME).filter_map(|(at, _)| {
        let after = at + SCHEME.len();
        let line = text.get(after..)?;
        let line = line.lines().next()?;
        let start = after + line.find(",sign=")? + ",sign=".len();
        let value = text.get(start..)?;
        let length = value.find(is_over).unwrap_or(value.len());
        // One that is hidden already stays as it is.
        let is_hidden = value.get(..length)?.contains('…');
        (length > 0 && !is_hidden).then_some(start..start + length)
    });
    places.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_what_the_node_sdk_sends() {
        let sent =
            "ALIPAY-SHA256withRSA app_id=2021001,nonce=ab-c,timestamp=1700000000000,sign=aGk+/w==";
        let header = AuthorizationHeader::parse(sent).unwrap();
        assert_eq!(
            header.auth_string,
            "app_id=2021001,nonce=ab-c,timestamp=1700000000000"
        );
        assert_eq!(header.sign, "aGk+/w==");
        assert_eq!(header.value("nonce"), Some("ab-c"));
        assert_eq!(header.value("app_cert_sn"), None);
        assert_eq!(header.to_string(), sent);
    }

    #[test]
    fn order_and_other_values_of_the_writer_stay() {
        let header = AuthorizationHeader::parse(
            "ALIPAY-SHA256withRSA timestamp=1,expired_seconds=600,app_id=2,nonce=3,sign=eA==",
        );
        let header = header.unwrap();
        assert_eq!(
            header.auth_string,
            "timestamp=1,expired_seconds=600,app_id=2,nonce=3"
        );
        assert_eq!(AuthorizationHeader::parse("Bearer x"), None);
        assert_eq!(AuthorizationHeader::parse("ALIPAY-SHA256withRSA"), None);
    }

    #[test]
    fn signatures_are_found_in_logs() {
        let text = "-H 'Authorization: ALIPAY-SHA256withRSA app_id=1,sign=c2ln==' x sign=no";
        let found: Vec<_> = sign_places(text)
            .into_iter()
            .map(|it| text.get(it))
            .collect();
        assert_eq!(found, [Some("c2ln==")]);
    }

    proptest! {
        #[test]
        fn what_is_built_reads_back(
            app_id in "[0-9]{16}", nonce: u128, time in 0_i64..9_999_999_999_999,
            sn in prop::option::of("[0-9a-f]{32}"), sign in "[A-Za-z0-9+/]{4,40}={0,2}",
        ) {
            let app_id = AppId::parse(&app_id).unwrap();
            let nonce = Nonce::from_random(nonce);
            let unsigned = AuthorizationHeader::unsigned(&app_id, sn.as_deref(), &nonce, time);
            let header = AuthorizationHeader { sign, ..unsigned };
            let read = AuthorizationHeader::parse(&header.to_string());
            prop_assert_eq!(read.as_ref(), Some(&header));
            let pairs: Params = header.pairs().collect();
            prop_assert_eq!(&AuthorizationHeader::of_pairs(&pairs), &header);
            prop_assert_eq!(header.value("app_cert_sn"), sn.as_deref());
        }

        #[test]
        fn no_text_breaks_it(text in ".{0,60}") {
            let _ = AuthorizationHeader::parse(&text);
            let _ = sign_places(&format!("{SCHEME}{text}"));
        }
    }
}
