//! A person whose account is frozen (status B).

use super::BuiltInPersona;

/// The persona `frozen`.
pub(super) const FROZEN: BuiltInPersona = BuiltInPersona {
    id: "frozen",
    user_id: "2088102175795969",
    open_id: None,
    fields: &[
        (
            "avatar",
            "https://tfs.alipayobjects.com/images/partner/TEST-ONLY-avatar",
        ),
        ("city", "广州市"),
        ("gender", "f"),
        ("is_certified", "T"),
        ("is_student_certified", "F"),
        ("nick_name", "冻结账户"),
        ("province", "广东省"),
        ("user_status", "B"),
        ("user_type", "2"),
    ],
};
