//! A quick-registered person (status Q): not certified.

use super::BuiltInPersona;

/// The persona `quick-registered`.
pub(super) const QUICK_REGISTERED: BuiltInPersona = BuiltInPersona {
    id: "quick-registered",
    user_id: "2088102175795755",
    open_id: None,
    fields: &[
        (
            "avatar",
            "https://tfs.alipayobjects.com/images/partner/TEST-ONLY-avatar",
        ),
        ("gender", "m"),
        ("is_certified", "F"),
        ("is_student_certified", "F"),
        ("nick_name", "快捷注册"),
        ("user_status", "Q"),
        ("user_type", "2"),
    ],
};
