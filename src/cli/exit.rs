//! How a command ended.

use std::process::ExitCode;

use crate::i18n::Fault;

/// The exit codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    /// 0: done, and good.
    Good,
    /// 1: done, and the thing asked about is bad.
    Bad,
    /// 2: input or arguments cannot be used.
    Unusable,
    /// 3: the network or the server failed.
    Unreachable,
    /// 130: ended by Ctrl+C; what was done until then is told.
    Interrupted,
}

impl Exit {
    /// The number that the shell sees.
    pub(super) fn code(self) -> u8 {
        match self {
            Self::Good => 0,
            Self::Bad => 1,
            Self::Unusable => 2,
            Self::Unreachable => 3,
            Self::Interrupted => 130,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

impl From<Fault> for Exit {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Input | Fault::Machine => Self::Unusable,
            Fault::Network | Fault::Remote => Self::Unreachable,
        }
    }
}
