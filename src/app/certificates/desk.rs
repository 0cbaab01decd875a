//! What is known about the certificates of the chosen profile.

use super::{ChainJob, Chains};
use crate::app::TaskId;
use crate::i18n::Problem;

/// Chains and downloads. It is dropped when another profile is chosen.
#[derive(Debug, Default)]
pub struct CertificateDesk {
    /// What came of following the certificates at hand.
    pub chains: Chains,
    /// Whether they are being followed.
    pub checking: Option<TaskId>,
    /// What is, or was, followed.
    pub(in crate::app) job: Option<ChainJob>,
    /// The download under way.
    pub downloading: Option<TaskId>,
    /// Why the last download brought nothing that can be used.
    pub download_problem: Option<Problem>,
}
