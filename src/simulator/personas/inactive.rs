//! A person who registered but did not activate the account (status W).

use super::{Identity, Persona};

/// The persona `inactive`.
pub(super) const INACTIVE: Persona = Persona {
    id: "inactive",
    user_id: "2088102175796174",
    identity: Identity::UserId,
    fields: &[
        ("gender", "m"),
        ("is_certified", "F"),
        ("is_student_certified", "F"),
        ("nick_name", "未激活"),
        ("user_status", "W"),
        ("user_type", "2"),
    ],
};
