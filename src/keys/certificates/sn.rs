//! How the SN of a certificate is made.

use md5::{Digest as _, Md5};

use super::SerialNumber;
use crate::protocol::CertSn;

/// The MD5 of the issuer's name, most specific part first, and the serial number in decimal, one
/// right after the other (官方文档 公钥证书签名方式).
pub(super) fn sn_of(issuer: &str, serial: &SerialNumber) -> CertSn {
    CertSn::of_digest(Md5::digest(format!("{issuer}{serial}")).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Issuer, serial number and SN of the certificates that the official Node SDK is tested with.
    #[test]
    fn gives_the_published_values() {
        for (class, serial, sn) in [
            (
                "Class 1",
                0x2020_0518_6203_9d40_9089_7ba4_d51c_2126_u128,
                "866efef280dec9137a87d047ac446315",
            ),
            (
                "Class 2",
                0x2020_0514_e63c_2fe0_4d53_8716_fe21_358b_u128,
                "7513daaaa48aa3ba2e4018d84402479c",
            ),
        ] {
            let issuer = format!(
                "CN=Ant Financial Certification Authority {class} R1,OU=Certification Authority,O=Ant Financial,C=CN"
            );
            let serial = SerialNumber::of_bytes(&serial.to_be_bytes()).unwrap();
            assert_eq!(sn_of(&issuer, &serial).to_string(), sn);
        }
    }
}
