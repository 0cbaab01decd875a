//! A member of an app that uses open ids: no `user_id`, and none of the fields that newer apps no longer get.

use super::BuiltInPersona;

/// The persona `open-id-only`.
pub(super) const OPEN_ID_ONLY: BuiltInPersona = BuiltInPersona {
    id: "open-id-only",
    user_id: "2088102175796592",
    open_id: Some("059k3VqTbXl0Zp7YwR2mNfG5sHdJcE8uAoIiLtBzQxKv1-g"),
    fields: &[
        (
            "avatar",
            "https://tfs.alipayobjects.com/images/partner/TEST-ONLY-avatar",
        ),
        ("city", "深圳市"),
        ("gender", "m"),
        ("nick_name", "开放标识"),
        ("province", "广东省"),
    ],
};
