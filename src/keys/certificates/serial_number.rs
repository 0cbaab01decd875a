//! The number that an authority has given a certificate.

use std::fmt;

use rsa::BigUint;

/// The longest that is read, in bytes; RFC 5280 allows 20.
const LONGEST: usize = 64;

/// Serial number of a certificate; shown in decimal, as its SN wants it.
#[derive(Clone, PartialEq, Eq)]
pub struct SerialNumber(BigUint);

impl SerialNumber {
    /// From bytes, the most significant first; `None` if there are far too many.
    #[must_use]
    pub fn of_bytes(bytes: &[u8]) -> Option<Self> {
        (bytes.len() <= LONGEST).then(|| Self(BigUint::from_bytes_be(bytes)))
    }
}

impl fmt::Display for SerialNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0)
    }
}

impl fmt::Debug for SerialNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "SerialNumber({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_written_in_decimal() {
        let text = |bytes: &[u8]| SerialNumber::of_bytes(bytes).map(|serial| serial.to_string());
        assert_eq!(text(&[0]).as_deref(), Some("0"));
        assert_eq!(text(&[0, 0x80]).as_deref(), Some("128"));
        // `echo $((2**127))` and its like by hand: 2^128 - 1.
        assert_eq!(
            text(&[0xFF; 16]).as_deref(),
            Some("340282366920938463463374607431768211455")
        );
        assert_eq!(text(&[1; 65]), None);
    }
}
