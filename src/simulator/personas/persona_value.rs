//! A value that answers give for a member.

use serde_json::Value;

/// The gateway sends texts, and lists and objects of them: no numbers, no flags.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersonaValue {
    /// `"…"`
    Text(String),
    /// `[…]`
    List(Vec<Self>),
    /// `{…}`
    Object(Vec<(String, Self)>),
}

impl PersonaValue {
    /// The text, if it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::List(_) | Self::Object(_) => None,
        }
    }

    /// The same as JSON.
    pub(super) fn to_value(&self) -> Value {
        match self {
            Self::Text(text) => Value::String(text.clone()),
            Self::List(values) => values.iter().map(Self::to_value).collect(),
            Self::Object(members) => object(members),
        }
    }
}

/// Names and values as a JSON object, in their order.
pub(super) fn object(members: &[(String, PersonaValue)]) -> Value {
    let members = members.iter();
    let members = members.map(|(name, value)| (name.clone(), value.to_value()));
    Value::Object(members.collect())
}
