//! The value that an answer is about.

use std::borrow::Cow;

use super::json_text;
use crate::simulator::PersonaValue;

/// Fields in the order of the real gateway: `code` and `msg` first, then alphabetical, `open_id`
/// last.
#[derive(Clone, Debug, Default)]
pub(in crate::simulator) struct AnswerNode(Vec<(Name, Value)>);

type Name = Cow<'static, str>;

#[derive(Clone, Debug)]
enum Value {
    Text(String),
    Number(u64),
    List(Vec<Self>),
    Node(AnswerNode),
}

impl AnswerNode {
    /// The start of a successful answer that has the common fields.
    pub(in crate::simulator) fn success() -> Self {
        Self::default().text("code", "10000").text("msg", "Success")
    }

    /// Adds a text.
    #[must_use]
    pub(in crate::simulator) fn text(self, name: &'static str, value: impl Into<String>) -> Self {
        self.with(name, Value::Text(value.into()))
    }

    /// Adds a value of a persona.
    #[must_use]
    pub(in crate::simulator) fn value(self, name: &str, value: &PersonaValue) -> Self {
        self.with(name.to_owned(), Value::of(value))
    }

    /// Adds a number, written without quotes.
    #[must_use]
    pub(in crate::simulator) fn number(self, name: &'static str, value: u64) -> Self {
        self.with(name, Value::Number(value))
    }

    /// Adds a list of texts.
    #[must_use]
    pub(in crate::simulator) fn texts(self, name: &'static str, values: &[&str]) -> Self {
        let texts = values.iter().map(|text| Value::Text((*text).to_owned()));
        self.with(name, Value::List(texts.collect()))
    }

    /// Adds a list of nodes.
    #[must_use]
    pub(in crate::simulator) fn list(self, name: &'static str, nodes: Vec<Self>) -> Self {
        let nodes = nodes.into_iter().map(Value::Node).collect();
        self.with(name, Value::List(nodes))
    }

    /// Takes a field away.
    #[must_use]
    pub(in crate::simulator) fn without(mut self, name: &str) -> Self {
        self.0.retain(|(known, _)| *known != name);
        self
    }

    /// The node as compact JSON.
    pub(in crate::simulator) fn to_json(&self) -> String {
        let mut fields: Vec<_> = self.0.iter().collect();
        fields.sort_by_key(|(name, _)| (rank(name), name));
        let written: Vec<_> = fields
            .into_iter()
            .map(|(name, value)| format!("{}:{}", json_text::quoted(name), value.to_json()))
            .collect();
        format!("{{{}}}", written.join(","))
    }

    fn with(mut self, name: impl Into<Name>, value: Value) -> Self {
        self.0.push((name.into(), value));
        self
    }
}

impl Value {
    fn of(value: &PersonaValue) -> Self {
        match value {
            PersonaValue::Text(text) => Self::Text(text.clone()),
            PersonaValue::List(values) => Self::List(values.iter().map(Self::of).collect()),
            PersonaValue::Object(members) => {
                let start = AnswerNode::default();
                let node = members
                    .iter()
                    .fold(start, |node, (name, value)| node.value(name, value));
                Self::Node(node)
            }
        }
    }

    fn to_json(&self) -> String {
        match self {
            Self::Text(text) => json_text::quoted(text),
            Self::Number(number) => number.to_string(),
            Self::List(values) => {
                let written: Vec<_> = values.iter().map(Self::to_json).collect();
                format!("[{}]", written.join(","))
            }
            Self::Node(node) => node.to_json(),
        }
    }
}

fn rank(name: &str) -> u8 {
    match name {
        "code" => 0,
        "msg" => 1,
        "open_id" => 3,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_come_in_the_gateways_order() {
        let node = AnswerNode::default()
            .text("open_id", "0")
            .text("nick_name", "买/家")
            .number("expires_in", 500)
            .text("msg", "Success")
            .text("avatar", "")
            .text("code", "10000");
        assert_eq!(
            node.to_json(),
            r#"{"code":"10000","msg":"Success","avatar":"","expires_in":500,"nick_name":"买\/家","open_id":"0"}"#
        );
    }

    #[test]
    fn values_of_personas_are_written_as_the_gateway_writes_them() {
        let text = |text: &str| PersonaValue::Text(text.to_owned());
        let address = PersonaValue::Object(vec![
            ("zip".to_owned(), text("310000")),
            ("a\"b".to_owned(), text("a/b")),
        ]);
        let node =
            AnswerNode::default().value("list", &PersonaValue::List(vec![address, text("x")]));
        assert_eq!(
            node.to_json(),
            r#"{"list":[{"a\"b":"a\/b","zip":"310000"},"x"]}"#
        );
    }

    #[test]
    fn lists_hold_texts_and_nodes() {
        let node = AnswerNode::default()
            .texts("methods", &["a/b", "c"])
            .list("tokens", vec![AnswerNode::default().number("n", 1)])
            .text("gone", "x")
            .without("gone");
        assert_eq!(
            node.to_json(),
            r#"{"methods":["a\/b","c"],"tokens":[{"n":1}]}"#
        );
    }
}
