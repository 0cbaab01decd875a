//! The number by which certificate mode names a certificate.

use std::fmt;
use std::str::FromStr;

use super::CertSnError;

/// The SN of a certificate: the MD5 of its issuer and serial number. Value of the public parameter
/// `app_cert_sn` and of `alipay_cert_sn` in answers.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct CertSn([u8; 16]);

impl CertSn {
    /// An SN from the bytes of the MD5.
    #[must_use]
    pub const fn of_digest(digest: [u8; 16]) -> Self {
        Self(digest)
    }

    /// Reads 32 lower-case hexadecimal digits; blanks around them are dropped.
    ///
    /// # Errors
    /// [`CertSnError`] says what is there instead.
    pub fn parse(text: &str) -> Result<Self, CertSnError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(CertSnError::Empty);
        }
        if text.contains('_') {
            return Err(CertSnError::Several);
        }
        let mut digits = Vec::with_capacity(text.len());
        for character in text.chars() {
            match character
                .to_digit(16)
                .and_then(|digit| u8::try_from(digit).ok())
            {
                Some(digit) if !character.is_ascii_uppercase() => digits.push(digit),
                _ => return Err(CertSnError::Character(character)),
            }
        }
        let (pairs, rest) = digits.as_chunks::<2>();
        let bytes: Vec<u8> = pairs.iter().map(|[high, low]| high << 4 | low).collect();
        match <[u8; 16]>::try_from(bytes) {
            Ok(digest) if rest.is_empty() => Ok(Self(digest)),
            _ => Err(CertSnError::Length(digits.len())),
        }
    }
}

impl FromStr for CertSn {
    type Err = CertSnError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

/// 32 lower-case hexadecimal digits, as it is sent.
impl fmt::Display for CertSn {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl fmt::Debug for CertSn {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "CertSn({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_all_digits_and_leading_zeros() {
        for text in [
            "02941eef3187dddf3d3b83462e1dfcf6",
            "00000000000000000000000000000001",
        ] {
            assert_eq!(
                CertSn::parse(&format!(" {text}\n")).unwrap().to_string(),
                text
            );
        }
    }

    #[test]
    fn names_what_is_wrong() {
        let sn = "866efef280dec9137a87d047ac446315";
        for (text, error) in [
            (" ".to_owned(), CertSnError::Empty),
            (format!("{sn}_{sn}"), CertSnError::Several),
            (sn.to_uppercase(), CertSnError::Character('E')),
            (sn.replace('7', "七"), CertSnError::Character('七')),
            (format!("{sn}0"), CertSnError::Length(33)),
            ("866e".to_owned(), CertSnError::Length(4)),
        ] {
            assert_eq!(CertSn::parse(&text), Err(error), "{text}");
        }
    }
}
