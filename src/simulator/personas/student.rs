//! A certified student.

use super::{Identity, Persona};

/// The persona `student`.
pub(super) const STUDENT: Persona = Persona {
    id: "student",
    user_id: "2088102175796388",
    identity: Identity::UserId,
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
