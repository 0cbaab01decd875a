//! A member without `nick_name` on one side.

use super::absent_field::Absence;
use crate::report::run_comparison::meaning::{Find, Meaning};

/// One member has `nick_name`, the other has not.
pub(super) const MEANING: Meaning = Meaning {
    id: "absent-nick-name",
    find: Find::About(|lacks, has| {
        let absence = Absence {
            field: "nick_name",
            rule: "missing-nick-name",
            by_account: "meaning-no-nick-name-account",
            by_cause: "meaning-no-nick-name-cause",
            plain: "meaning-no-nick-name",
        };
        absence.told(lacks, has)
    }),
};
