//! Why a token is not accepted.

/// What is wrong with a token that somebody shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::simulator) enum TokenFault {
    /// It was never issued here, was replaced, or is forgotten.
    Unknown,
    /// Its life is over.
    Expired,
    /// A refresh token that was used before.
    Spent,
    /// It was issued to another app.
    OtherApp,
}
