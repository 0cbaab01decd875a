//! What the simulator shows to those who connect with TLS.

use std::net::{IpAddr, Ipv4Addr};

use x509_cert::der;
use x509_cert::der::asn1::{Ia5String, UtcTime};
use x509_cert::ext::pkix::SubjectAltName;
use x509_cert::ext::pkix::name::GeneralName;
use x509_cert::time::{Time, Validity};

/// A certificate for a server, good or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::simulator) enum ServerCertificate {
    /// For 127.0.0.1 and localhost.
    #[default]
    Good,
    /// The same, but its time is over.
    Expired,
    /// For another host.
    OtherHost,
}

/// 2020-01-01 00:00:00 UTC, in seconds since 1970.
const BEGIN: u64 = 1_577_836_800;
/// 2021-01-01 00:00:00 UTC.
const END_OF_EXPIRED: u64 = 1_609_459_200;
/// 2049-12-31 00:00:00 UTC, the last year that certificates write with two digits.
const END: u64 = 2_524_521_600;

impl ServerCertificate {
    /// The names it is made out to.
    pub(super) fn names(self) -> der::Result<SubjectAltName> {
        Ok(SubjectAltName(match self {
            Self::Good | Self::Expired => vec![
                GeneralName::from(IpAddr::V4(Ipv4Addr::LOCALHOST)),
                GeneralName::DnsName(Ia5String::new("localhost")?),
            ],
            Self::OtherHost => vec![GeneralName::DnsName(Ia5String::new("gateway.example")?)],
        }))
    }

    /// When it is good.
    pub(super) fn validity(self) -> der::Result<Validity> {
        validity(match self {
            Self::Good | Self::OtherHost => END,
            Self::Expired => END_OF_EXPIRED,
        })
    }

    /// Its number. Numbers of one authority differ.
    pub(super) fn serial(self) -> u32 {
        match self {
            Self::Good => 2,
            Self::Expired => 3,
            Self::OtherHost => 4,
        }
    }
}

/// From 2020 to an end in seconds since 1970. Fixed, so that certificates do not depend on when
/// the program was started.
pub(super) fn validity(end: u64) -> der::Result<Validity> {
    let time = |seconds| -> der::Result<Time> {
        let since_1970 = std::time::Duration::from_secs(seconds);
        Ok(Time::UtcTime(UtcTime::from_unix_duration(since_1970)?))
    };
    Ok(Validity {
        not_before: time(BEGIN)?,
        not_after: time(end)?,
    })
}

/// When the authority's own certificate ends.
pub(super) fn of_authority() -> der::Result<Validity> {
    validity(END)
}
