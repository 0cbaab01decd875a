//! A company account: it has no nickname that an app could get.

use super::BuiltInPersona;

/// The persona `enterprise`.
pub(super) const ENTERPRISE: BuiltInPersona = BuiltInPersona {
    id: "enterprise",
    user_id: "2088102175795113",
    open_id: None,
    fields: &[
        (
            "avatar",
            "https://tfs.alipayobjects.com/images/partner/TEST-ONLY-avatar",
        ),
        ("city", "杭州市"),
        ("is_certified", "T"),
        ("is_student_certified", "F"),
        ("province", "浙江省"),
        ("user_status", "T"),
        ("user_type", "1"),
    ],
};
