//! A member without `avatar` on one side.

use super::absent_field::Absence;
use crate::report::run_comparison::meaning::{Find, Meaning};

/// One member has `avatar`, the other has not.
pub(super) const MEANING: Meaning = Meaning {
    id: "absent-avatar",
    find: Find::About(|lacks, has| {
        let absence = Absence {
            field: "avatar",
            rule: "missing-avatar",
            by_account: "meaning-no-avatar-account",
            by_cause: "meaning-no-avatar-cause",
            plain: "meaning-no-avatar",
        };
        absence.told(lacks, has)
    }),
};
