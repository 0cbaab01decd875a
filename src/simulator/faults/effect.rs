//! What a fault does.

use jiff::Timestamp;

use super::{RefusedWith, Rendering, WireFault};
use crate::protocol::Params;
use crate::simulator::ledger::Ledger;
use crate::simulator::tls::ServerCertificate;

/// The deed of a fault; each kind belongs to one stage of an answer's making, or to the two that
/// are one rendering.
#[derive(Debug)]
pub(in crate::simulator) enum Effect {
    /// Refuses the call before it is looked at.
    Refuse(RefusedWith),
    /// Changes what the ledger knows of the call's code or token.
    Ledger(fn(&mut Ledger, &Params, Timestamp)),
    /// Changes how the answer is written and signed.
    Render(Rendering),
    /// Changes what becomes of the answer's bytes.
    Wire(WireFault),
    /// Shows this certificate.
    Tls(ServerCertificate),
}
