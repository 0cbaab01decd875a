//! A certified student.

use super::BuiltInPersona;

/// The persona `student`.
pub(super) const STUDENT: BuiltInPersona = BuiltInPersona {
    id: "student",
    user_id: "2088102175796388",
    open_id: None,
    fields: &[
        (
            "avatar",
            "https://tfs.alipayobjects.com/images/partner/TEST-ONLY-avatar",
        ),
        ("city", "武汉市"),
        ("gender", "f"),
        ("is_certified", "T"),
        ("is_student_certified", "T"),
        ("nick_name", "在校学生"),
        ("province", "湖北省"),
        ("user_status", "T"),
        ("user_type", "2"),
    ],
};
