//! A member's data.

use serde_json::{Map, Value};

use super::fields_view;
use crate::cli::View;
use crate::cli::page::Page;
use crate::protocol::{AvatarUrl, Member};

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
    let rows: Vec<_> = member
        .values
        .iter()
        .map(|field| fields_view::row(field.name.clone(), field.value.clone(), view))
        .collect();
    page.heading(&view.locale.text("cli-member"));
    page.table(&rows);
    for repaired in repaired(member) {
        let words = view.locale.text(repaired.trouble.title());
        page.text(&format!("avatar: {words} {}", repaired.usable));
    }
    absent(member, page, view);
}

/// Addresses that can be used in place of malformed ones; what came stays as it is.
fn repaired(member: &Member) -> impl Iterator<Item = AvatarUrl> {
    let values = member.values.iter();
    values.filter_map(|field| AvatarUrl::of_field(&field.name, &field.value))
}

/// The usual fields that did not come.
pub(super) fn absent(member: &Member, page: &mut Page, view: View) {
    let absent: Vec<_> = member
        .absent_fields()
        .into_iter()
        .map(|field| field.name)
        .collect();
    if !absent.is_empty() {
        page.labelled(
            &view.locale.text("cli-absent"),
            &view.locale.listed(&absent),
        );
    }
}
