//! One app of the console.

use crate::protocol::AppKind;

/// An app as the console shows it.
#[derive(Debug, PartialEq, Eq)]
pub struct App {
    /// 16 digits.
    pub id: &'static str,
    /// Whether it calls for itself or for merchants.
    pub kind: AppKind,
    /// The user id of the account that owns it.
    pub owner: &'static str,
}
