//! Writes a JSON text anew with every name and value as it was written.

use super::{Layout, MemberOrder};
use crate::protocol::json::{JsonDocument, JsonKind};

/// Writes the whole document in a layout, members sorted if an order is given.
pub(super) fn write(document: &JsonDocument, layout: Layout, order: Option<MemberOrder>) -> String {
    let mut writer = Writer {
        document,
        layout,
        order,
        text: String::with_capacity(document.bytes().len()),
    };
    writer.value(JsonDocument::ROOT, 0);
    writer.text
}

struct Writer<'a> {
    document: &'a JsonDocument,
    layout: Layout,
    order: Option<MemberOrder>,
    text: String,
}

impl Writer<'_> {
    fn value(&mut self, index: usize, depth: usize) {
        let Some(node) = self.document.node(index) else {
            return;
        };
        match node.kind {
            JsonKind::Object => self.container(index, depth, ['{', '}']),
            JsonKind::Array => self.container(index, depth, ['[', ']']),
            _ => self.text.push_str(&self.document.raw_text(node.value)),
        }
    }

    fn container(&mut self, index: usize, depth: usize, [open, close]: [char; 2]) {
        let members = self.members(index);
        self.text.push(open);
        for (place, member) in members.iter().enumerate() {
            if place > 0 {
                self.text.push_str(self.layout.comma());
            }
            self.text.push_str(&self.layout.break_before(depth + 1));
            if let Some(key) = self.document.node(*member).and_then(|node| node.key) {
                self.text.push_str(&self.document.raw_text(key));
                self.text.push_str(self.layout.colon());
            }
            self.value(*member, depth + 1);
        }
        if !members.is_empty() {
            self.text.push_str(&self.layout.break_before(depth));
        }
        self.text.push(close);
    }

    fn members(&self, index: usize) -> Vec<usize> {
        let children = self.document.children(index);
        let is_object = self
            .document
            .node(index)
            .is_some_and(|node| node.kind == JsonKind::Object);
        let Some(order) = self.order.filter(|_| is_object) else {
            return children.collect();
        };
        let mut named: Vec<_> = children
            .map(|child| (self.document.name(child).unwrap_or_default(), child))
            .collect();
        order.sort(&mut named);
        named.into_iter().map(|(_, child)| child).collect()
    }
}
