//! A person who never set an avatar; everything else is there.

use super::BuiltInPersona;

/// The persona `no-avatar`.
pub(super) const NO_AVATAR: BuiltInPersona = BuiltInPersona {
    id: "no-avatar",
    user_id: "2088102175795541",
    open_id: None,
    fields: &[
        ("city", "上海市"),
        ("gender", "f"),
        ("is_certified", "T"),
        ("is_student_certified", "F"),
        ("nick_name", "没有头像"),
        ("province", "上海"),
        ("user_status", "T"),
        ("user_type", "2"),
    ],
};
