//! 支付宝根证书: the authorities that certificates lead up to.

use std::fmt;

use super::certificate_file::CertificateFile;
use super::{
    Certificate, CertificateError, CertificateSlot, CertificateWarning, RootMember, RootStanding,
};
use crate::keys::KeyDamage;
use crate::protocol::RootCertSn;

/// The root file (`alipayRootCert.crt`). Requests carry its SN as `alipay_root_cert_sn`.
#[derive(Clone, PartialEq, Eq)]
pub struct AlipayRootCertificate {
    members: Vec<RootMember>,
    sn: RootCertSn,
}

impl AlipayRootCertificate {
    /// Reads a file or a pasted text. Members that cannot be read or are of another algorithm do
    /// not keep it from being used; [`Self::members`] tells of them.
    ///
    /// # Errors
    /// Says what is there instead of root certificates.
    pub fn parse(bytes: &[u8]) -> Result<Self, CertificateError> {
        let wanted = CertificateSlot::Root;
        let file = CertificateFile::of(bytes);
        if !file.certificates().any(Certificate::is_authority) {
            return Err(file.refusal(wanted));
        }
        if !file.certificates().any(Certificate::is_self_issued) {
            return Err(CertificateError::AuthorityCertificate { wanted });
        }
        Self::of(file.members)
    }

    /// Root certificates that were read before.
    ///
    /// # Errors
    /// [`CertificateError::NoRsaRoot`] if none is signed with RSA.
    pub fn of(members: Vec<Result<Certificate, KeyDamage>>) -> Result<Self, CertificateError> {
        let members: Vec<_> = members.into_iter().map(RootMember::of).collect();
        let counting = members
            .iter()
            .filter(|member| member.standing == RootStanding::Counts)
            .filter_map(|member| member.certificate.as_ref());
        let sn = RootCertSn::of(counting.map(Certificate::sn).collect());
        let sn = sn.ok_or(CertificateError::NoRsaRoot)?;
        Ok(Self { members, sn })
    }

    /// Value of `alipay_root_cert_sn`.
    #[must_use]
    pub fn sn(&self) -> &RootCertSn {
        &self.sn
    }

    /// Whether it is the file that Alipay publishes for everybody.
    #[must_use]
    pub fn is_published(&self) -> bool {
        self.sn == RootCertSn::PUBLISHED
    }

    /// Everything in the file, in its order.
    #[must_use]
    pub fn members(&self) -> &[RootMember] {
        &self.members
    }

    /// What could not be read, if anything: without it the SN may be another than the gateway
    /// knows.
    #[must_use]
    pub fn warning(&self) -> Option<CertificateWarning> {
        let mut members = self.members.iter().zip(1..);
        members.find_map(|(member, place)| match member.standing {
            RootStanding::Unreadable(damage) => {
                Some(CertificateWarning::UnreadableMember { place, damage })
            }
            _ => None,
        })
    }

    /// The certificates as PEM, without those that cannot be read.
    #[must_use]
    pub fn to_pem(&self) -> String {
        self.certificates().map(Certificate::to_pem).collect()
    }

    pub(super) fn certificates(&self) -> impl Iterator<Item = &Certificate> {
        self.members
            .iter()
            .filter_map(|member| member.certificate.as_ref())
    }
}

impl fmt::Debug for AlipayRootCertificate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "AlipayRootCertificate({})", self.sn)
    }
}
