//! Connections that are not to be trusted.

use super::{Effect, Expectation, Fault, FaultStage};
use crate::simulator::tls::ServerCertificate;

pub(super) const FAULTS: &[Fault] = &[
    of_certificate("expired-certificate", ServerCertificate::Expired),
    of_certificate("wrong-host-name", ServerCertificate::OtherHost),
];

const fn of_certificate(id: &'static str, certificate: ServerCertificate) -> Fault {
    Fault {
        id,
        stage: FaultStage::Tls,
        about: None,
        expectation: Expectation::nothing("tls-failure"),
        effect: Effect::Tls(certificate),
    }
}
