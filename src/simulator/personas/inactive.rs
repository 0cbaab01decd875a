//! A person who registered but did not activate the account (status W).

use super::BuiltInPersona;

/// The persona `inactive`.
pub(super) const INACTIVE: BuiltInPersona = BuiltInPersona {
    id: "inactive",
    user_id: "2088102175796174",
    open_id: None,
    fields: &[
        ("gender", "m"),
        ("is_certified", "F"),
        ("is_student_certified", "F"),
        ("nick_name", "未激活"),
        ("user_status", "W"),
        ("user_type", "2"),
    ],
};
