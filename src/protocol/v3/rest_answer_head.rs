//! What the headers of an answer say about its signature.

/// The headers beside a bare answer. Without them nothing can be verified.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RestAnswerHead {
    /// `alipay-timestamp`
    pub timestamp: String,
    /// `alipay-nonce`
    pub nonce: String,
    /// `alipay-signature` in Base64; absent also if the header holds the text `null`.
    pub signature: Option<String>,
    /// `alipay-sn`: SN of the Alipay certificate, sent in certificate mode.
    pub alipay_sn: Option<String>,
    /// `alipay-trace-id`
    pub trace_id: Option<String>,
    /// Those of these headers that came more than once: it is unclear which one counts.
    pub repeated: Vec<String>,
}

const TIMESTAMP: &str = "alipay-timestamp";
const NONCE: &str = "alipay-nonce";
const SIGNATURE: &str = "alipay-signature";
const ALIPAY_SN: &str = "alipay-sn";
const TRACE_ID: &str = "alipay-trace-id";

impl RestAnswerHead {
    /// The headers that are read.
    pub const NAMES: [&str; 5] = [TIMESTAMP, NONCE, SIGNATURE, ALIPAY_SN, TRACE_ID];

    /// Reads the headers of an answer.
    #[must_use]
    pub fn of<'a>(headers: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let headers: Vec<_> = headers.into_iter().collect();
        let values = |wanted: &'static str| {
            let found = headers.iter();
            found.filter(move |(name, _)| name.eq_ignore_ascii_case(wanted))
        };
        let value = |name| values(name).next().map(|(_, value)| value.trim());
        let filled = |name| value(name).filter(|it| !it.is_empty() && *it != "null");
        let signed = [TIMESTAMP, NONCE, SIGNATURE, ALIPAY_SN];
        let repeated = signed.into_iter().filter(|name| values(name).count() > 1);
        Self {
            timestamp: value(TIMESTAMP).unwrap_or_default().to_owned(),
            nonce: value(NONCE).unwrap_or_default().to_owned(),
            signature: filled(SIGNATURE).map(str::to_owned),
            alipay_sn: filled(ALIPAY_SN).map(str::to_owned),
            trace_id: filled(TRACE_ID).map(str::to_owned),
            repeated: repeated.map(str::to_owned).collect(),
        }
    }

    /// What is signed before the body: time and nonce, each on a line.
    #[must_use]
    pub fn signed_lines(&self) -> String {
        format!("{}\n{}\n", self.timestamp, self.nonce)
    }

    /// What is signed: time, nonce and the body as received, each ended by LF.
    #[must_use]
    pub fn signed_text(&self, body: &[u8]) -> Vec<u8> {
        [self.signed_lines().as_bytes(), body, b"\n"].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_in_any_case_and_null_is_no_signature() {
        let head = RestAnswerHead::of([
            ("Alipay-Timestamp", " 1700000000000"),
            ("alipay-nonce", "n"),
            ("ALIPAY-SIGNATURE", "null"),
        ]);
        assert_eq!(head.signature, None);
        assert_eq!(head.signed_text(b"{}"), b"1700000000000\nn\n{}\n");
        assert!(head.repeated.is_empty());
    }

    #[test]
    fn a_header_that_comes_twice_is_told() {
        let head = RestAnswerHead::of([("alipay-nonce", "a"), ("Alipay-Nonce", "b")]);
        assert_eq!(head.repeated, ["alipay-nonce"]);
    }
}
