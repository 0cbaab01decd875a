//! The number by which certificate mode names the root certificates.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use super::{CertSn, CertSnError};

/// The SN of a root file: those of its RSA certificates, in the order of the file. Value of the
/// public parameter `alipay_root_cert_sn`.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RootCertSn(Cow<'static, [CertSn]>);

impl RootCertSn {
    /// That of the file `alipayRootCert.crt` which Alipay publishes.
    pub const PUBLISHED: Self = Self(Cow::Borrowed(&[
        CertSn::of_digest(0x687b_5919_3f3f_462d_d533_6e5a_bf83_c5d8_u128.to_be_bytes()),
        CertSn::of_digest(0x0294_1eef_3187_dddf_3d3b_8346_2e1d_fcf6_u128.to_be_bytes()),
    ]));

    /// Joins the SN of certificates; `None` if there is none.
    #[must_use]
    pub fn of(parts: Vec<CertSn>) -> Option<Self> {
        (!parts.is_empty()).then_some(Self(Cow::Owned(parts)))
    }

    /// Reads SN joined by `_`; blanks around them are dropped.
    ///
    /// # Errors
    /// [`CertSnError`] says what is wrong with the first that is none.
    pub fn parse(text: &str) -> Result<Self, CertSnError> {
        let parts: Result<Vec<_>, _> = text.split('_').map(CertSn::parse).collect();
        parts.map(|parts| Self(Cow::Owned(parts)))
    }

    /// The SN of each certificate that counts, in order.
    #[must_use]
    pub fn parts(&self) -> &[CertSn] {
        &self.0
    }
}

impl FromStr for RootCertSn {
    type Err = CertSnError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

/// As it is sent.
impl fmt::Display for RootCertSn {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, part) in self.0.iter().enumerate() {
            let joint = if place == 0 { "" } else { "_" };
            write!(formatter, "{joint}{part}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for RootCertSn {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "RootCertSn({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUBLISHED: &str = "687b59193f3f462dd5336e5abf83c5d8_02941eef3187dddf3d3b83462e1dfcf6";

    #[test]
    fn the_published_one_reads_as_it_is_written() {
        assert_eq!(RootCertSn::PUBLISHED.to_string(), PUBLISHED);
        assert_eq!(RootCertSn::parse(PUBLISHED), Ok(RootCertSn::PUBLISHED));
        assert_eq!(RootCertSn::PUBLISHED.parts().len(), 2);
    }

    #[test]
    fn an_empty_part_is_no_sn() {
        for text in ["", "_", "687b59193f3f462dd5336e5abf83c5d8_"] {
            assert_eq!(RootCertSn::parse(text), Err(CertSnError::Empty), "{text}");
        }
        assert_eq!(RootCertSn::of(Vec::new()), None);
    }
}
