//! A nickname that breaks careless clients: emoji, rare hanzi, quotes, braces, backslash, slash, `"sign"`.

use super::BuiltInPersona;

/// The persona `hard-name`.
pub(super) const HARD_NAME: BuiltInPersona = BuiltInPersona {
    id: "hard-name",
    user_id: "2088102175796706",
    open_id: None,
    fields: &[
        (
            "avatar",
            "https://tfs.alipayobjects.com/images/partner/TEST-ONLY-avatar?a=1&b=2",
        ),
        ("gender", "f"),
        ("is_certified", "T"),
        ("is_student_certified", "F"),
        ("nick_name", r#"龘𠮷🙂{"sign":"x"}\]}/<b>&amp;'"#),
        ("user_status", "T"),
        ("user_type", "2"),
    ],
};
