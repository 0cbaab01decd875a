//! The value that an answer is about.

use super::json_text;

/// Fields in the order of the real gateway: `code` and `msg` first, then alphabetical, `open_id`
/// last.
#[derive(Clone, Debug, Default)]
pub(in crate::simulator) struct AnswerNode(Vec<(&'static str, Value)>);

#[derive(Clone, Debug)]
enum Value {
    Text(String),
    Number(u64),
}

impl AnswerNode {
    /// The start of a successful answer that has the common fields.
    pub(super) fn success() -> Self {
        Self::default().text("code", "10000").text("msg", "Success")
    }

    /// Adds a text.
    #[must_use]
    pub(in crate::simulator) fn text(
        mut self,
        name: &'static str,
        value: impl Into<String>,
    ) -> Self {
        self.0.push((name, Value::Text(value.into())));
        self
    }

    /// Adds a number, written without quotes.
    #[must_use]
    pub(in crate::simulator) fn number(mut self, name: &'static str, value: u64) -> Self {
        self.0.push((name, Value::Number(value)));
        self
    }

    /// Leaves fields out.
    #[must_use]
    pub(in crate::simulator) fn without(mut self, names: &[&str]) -> Self {
        self.0.retain(|(name, _)| !names.contains(name));
        self
    }

    /// The node as compact JSON.
    pub(super) fn to_json(&self) -> String {
        let mut fields: Vec<_> = self.0.iter().collect();
        fields.sort_by_key(|(name, _)| (rank(name), *name));
        let written: Vec<_> = fields
            .into_iter()
            .map(|(name, value)| field(name, value))
            .collect();
        format!("{{{}}}", written.join(","))
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

fn field(name: &str, value: &Value) -> String {
    match value {
        Value::Text(text) => format!("\"{name}\":{}", json_text::quoted(text)),
        Value::Number(number) => format!("\"{name}\":{number}"),
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
}
