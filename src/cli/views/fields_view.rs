//! The fields of an answer's node, whichever call it answers.

use serde_json::{Map, Value};

use crate::cli::View;
use crate::cli::page::Page;
use crate::protocol::{Masker, MemberField, ResponseEnvelope, coded_value_text};

/// Every field by wire name.
pub(super) fn json(envelope: &ResponseEnvelope, masker: &Masker) -> Value {
    let fields: Map<_, _> = fields(envelope, masker)
        .map(|(name, value)| (name, value.into()))
        .collect();
    fields.into()
}

/// Every field with its label and meaning, as far as they are known.
pub(super) fn text(envelope: &ResponseEnvelope, masker: &Masker, page: &mut Page, view: View) {
    let rows: Vec<_> = fields(envelope, masker)
        .map(|(name, value)| row(name, value, view))
        .collect();
    page.heading(&view.locale.text("cli-fields"));
    page.table(&rows);
}

/// Label, wire name, value and meaning of one field.
pub(super) fn row(name: String, value: String, view: View) -> [String; 4] {
    let label = match MemberField::by_name(&name) {
        Some(field) => Some(view.locale.text(&field.label_id())),
        None => view.locale.find(&format!("field-{name}")),
    };
    let meaning = coded_value_text(view.locale, &name, &value);
    [
        label.unwrap_or_default(),
        name,
        value,
        meaning.unwrap_or_default(),
    ]
}

fn fields(envelope: &ResponseEnvelope, masker: &Masker) -> impl Iterator<Item = (String, String)> {
    let document = &envelope.document;
    document
        .children(envelope.node.index)
        .filter_map(|node| Some((document.name(node)?, document.text(node)?)))
        .map(|(name, value)| {
            let shown = masker.mask_value(&name, &value);
            (name, shown)
        })
}
