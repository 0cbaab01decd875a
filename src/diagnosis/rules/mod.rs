//! The rules, one file each.

mod missing_nick_name;

use super::Rule;

/// Every rule.
pub const RULES: &[&dyn Rule] = &[&missing_nick_name::MissingNickName];
