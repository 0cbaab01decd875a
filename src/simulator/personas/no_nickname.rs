//! A person who never set a nickname.

use super::BuiltInPersona;

/// The persona `no-nickname`.
pub(super) const NO_NICKNAME: BuiltInPersona = BuiltInPersona {
    id: "no-nickname",
    user_id: "2088102175795327",
    open_id: None,
    fields: &[
        (
            "avatar",
            "https://tfs.alipayobjects.com/images/partner/TEST-ONLY-avatar",
        ),
        ("city", "成都市"),
        ("gender", "m"),
        ("is_certified", "T"),
        ("is_student_certified", "F"),
        ("province", "四川省"),
        ("user_status", "T"),
        ("user_type", "2"),
    ],
};
