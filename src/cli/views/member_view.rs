//! A member's data.

use serde_json::{Map, Value};

use crate::cli::View;
use crate::cli::page::Page;
use crate::protocol::{Member, MemberValue, coded_value_text};

/// The fields that came, by wire name.
pub(super) fn json(member: &Member) -> Value {
    let fields: Map<_, _> = member
        .values
        .iter()
        .map(|field| (field.name.clone(), Value::from(field.value.as_str())))
        .collect();
    fields.into()
}

/// The fields that came with their labels and meanings, and the usual ones that did not.
pub(super) fn text(member: &Member, page: &mut Page, view: View) {
    let locale = view.locale;
    page.heading(&locale.text("cli-member"));
    let rows: Vec<_> = member.values.iter().map(|field| row(field, view)).collect();
    page.table(&rows);
    let absent: Vec<_> = member
        .absent_fields()
        .into_iter()
        .map(|field| field.name)
        .collect();
    if !absent.is_empty() {
        page.labelled(&locale.text("cli-absent"), &absent.join(", "));
    }
}

fn row(field: &MemberValue, view: View) -> [String; 4] {
    let locale = view.locale;
    let label = field
        .field
        .map(|known| locale.text(&known.label_id()))
        .unwrap_or_default();
    let meaning = coded_value_text(locale, &field.name, &field.value).unwrap_or_default();
    [label, field.name.clone(), field.value.clone(), meaning]
}
