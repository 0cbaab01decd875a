//! The member of the sample answer in Alipay's own integration guide, field by field.

use super::BuiltInPersona;

/// The persona `buyer`.
pub(super) const BUYER: BuiltInPersona = BuiltInPersona {
    id: "buyer",
    user_id: "2088102175794899",
    open_id: None,
    fields: &[
        ("gender", "f"),
        ("is_certified", "T"),
        ("is_student_certified", "F"),
        ("nick_name", "买家沙箱"),
        ("user_status", "T"),
        ("user_type", "2"),
    ],
};
