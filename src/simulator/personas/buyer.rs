//! The member of the sample answer in Alipay's own integration guide, field by field.

use super::{Identity, Persona};

/// The persona `buyer`.
pub(super) const BUYER: Persona = Persona {
    id: "buyer",
    user_id: "2088102175794899",
    identity: Identity::UserId,
    fields: &[
        ("gender", "f"),
        ("is_certified", "T"),
        ("is_student_certified", "F"),
        ("nick_name", "买家沙箱"),
        ("user_status", "T"),
        ("user_type", "2"),
    ],
};
