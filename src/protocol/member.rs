//! A member's data as answered by `alipay.user.info.share`.

use super::json::JsonDocument;
use super::{Availability, MEMBER_FIELDS, MemberField, Params, ResponseEnvelope};

/// The common fields of an answer: not part of the member.
const COMMON: [&str; 4] = ["code", "msg", "sub_code", "sub_msg"];

/// One field of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberValue {
    /// Its wire name.
    pub name: String,
    /// Its value; lists and objects as the JSON text that was sent.
    pub value: String,
    /// What is known about the field, unless it is a new one.
    pub field: Option<&'static MemberField>,
    /// Its node in the answer's document.
    pub node: usize,
}

/// The fields that came, in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Member {
    /// The fields.
    pub values: Vec<MemberValue>,
}

impl Member {
    /// Reads the member from an answer of `alipay.user.info.share` that tells of success.
    #[must_use]
    pub fn from_envelope(envelope: &ResponseEnvelope) -> Self {
        let document = &envelope.document;
        let values = document
            .children(envelope.node.index)
            .filter_map(|node| value_at(document, node))
            .filter(|value| !COMMON.contains(&value.name.as_str()))
            .collect();
        Self { values }
    }

    /// A member from the fields of an answer's node that came without its answer. There is no
    /// document, so every node is its root.
    #[must_use]
    pub fn from_fields(fields: &Params) -> Self {
        let fields = fields.iter().filter(|(name, _)| !COMMON.contains(name));
        let values = fields.map(|(name, value)| MemberValue {
            name: name.to_owned(),
            value: value.to_owned(),
            field: MemberField::by_name(name),
            node: JsonDocument::ROOT,
        });
        Self {
            values: values.collect(),
        }
    }

    /// The value of a field that came and is not empty.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        self.values
            .iter()
            .find(|value| value.name == name && !value.value.is_empty())
            .map(|value| value.value.as_str())
    }

    /// The fields that an ordinary app could have got but that did not come. `open_id` and
    /// `user_id` stand for each other.
    #[must_use]
    pub fn absent_fields(&self) -> Vec<&'static MemberField> {
        let identified = self.value("user_id").or(self.value("open_id")).is_some();
        MEMBER_FIELDS
            .iter()
            .filter(|field| {
                matches!(
                    field.availability,
                    Availability::Default | Availability::Retired
                )
            })
            .filter(|field| self.value(field.name).is_none())
            .filter(|field| !(identified && matches!(field.name, "user_id" | "open_id")))
            .collect()
    }
}

fn value_at(document: &JsonDocument, node: usize) -> Option<MemberValue> {
    let name = document.name(node)?;
    let field = MemberField::by_name(&name);
    Some(MemberValue {
        value: document.text(node)?,
        field,
        name,
        node,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Charset;

    fn member(node: &str) -> Member {
        let body = format!(r#"{{"alipay_user_info_share_response":{node}}}"#);
        let envelope =
            ResponseEnvelope::cut(body.into_bytes().into(), Charset::Utf8, None).unwrap();
        Member::from_envelope(&envelope)
    }

    #[test]
    fn keeps_unknown_fields_and_drops_the_common_ones() {
        let member = member(
            r#"{"code":"10000","msg":"Success","nick_name":"买家沙箱","new_field":{"a":[1]}}"#,
        );
        assert_eq!(member.value("nick_name"), Some("买家沙箱"));
        assert_eq!(member.value("new_field"), Some(r#"{"a":[1]}"#));
        assert_eq!(member.value("code"), None);
    }

    #[test]
    fn an_empty_value_counts_as_absent() {
        let member = member(r#"{"user_id":"2088","nick_name":""}"#);
        let absent: Vec<_> = member
            .absent_fields()
            .iter()
            .map(|field| field.name)
            .collect();
        assert!(
            absent.contains(&"nick_name") && !absent.contains(&"open_id"),
            "{absent:?}"
        );
    }
}
