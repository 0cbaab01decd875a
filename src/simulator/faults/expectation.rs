//! What a client must make of a fault.

use crate::signing::Verdict;

/// The outcome of a call that a fault has struck. The fault matrix compares ours with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expectation {
    /// Id of the rule that must explain it; `None` where nothing may be found.
    pub finding: Option<&'static str>,
    /// What the signature must prove; `None` where no answer comes.
    pub verdict: Option<Verdict>,
    /// The exit code of the command line: 0 good, 1 refused or not to be trusted, 3 the network or
    /// the server failed.
    pub exit_code: u8,
}

impl Expectation {
    /// The call succeeds all the same, with or without something worth knowing.
    pub(super) const fn good(finding: Option<&'static str>) -> Self {
        Self::new(finding, Some(Verdict::Verified), 0)
    }

    /// The gateway refuses, and signs that.
    pub(super) const fn refused(finding: &'static str) -> Self {
        Self::new(Some(finding), Some(Verdict::Verified), 1)
    }

    /// There is an answer, but not one to rely on.
    pub(super) const fn untrusted(finding: &'static str, verdict: Verdict) -> Self {
        Self::new(Some(finding), Some(verdict), 1)
    }

    /// Something has come that is no answer.
    pub(super) const fn unreadable(finding: &'static str) -> Self {
        Self::new(Some(finding), Some(Verdict::Unreadable), 3)
    }

    /// Nothing has come.
    pub(super) const fn nothing(finding: &'static str) -> Self {
        Self::new(Some(finding), None, 3)
    }

    const fn new(finding: Option<&'static str>, verdict: Option<Verdict>, exit_code: u8) -> Self {
        Self {
            finding,
            verdict,
            exit_code,
        }
    }
}
