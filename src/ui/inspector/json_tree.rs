//! A foldable tree of a JSON text, numbers and escapes as sent. Only visible rows are laid out.

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Label, RichText, ScrollArea, Sense, TextStyle, Ui};

use crate::protocol::Masker;
use crate::protocol::json::{JsonDocument, JsonKind, JsonNode};
use crate::ui::view::View;

/// Longer values are cut in the tree; the tab Fields and the copy button have all of it.
const LONGEST_VALUE: usize = 400;

/// Which containers are folded, and the rows that are left.
#[derive(Debug, Default)]
pub(in crate::ui) struct TreeState {
    body: Option<Arc<[u8]>>,
    folded: HashSet<usize>,
    rows: Vec<usize>,
}

impl TreeState {
    /// Begins again when another body is shown.
    pub(in crate::ui) fn follow(&mut self, body: &Arc<[u8]>) {
        if !self
            .body
            .as_ref()
            .is_some_and(|known| Arc::ptr_eq(known, body))
        {
            *self = Self {
                body: Some(Arc::clone(body)),
                ..Self::default()
            };
        }
    }

    fn toggle(&mut self, node: usize) {
        if !self.folded.remove(&node) {
            self.folded.insert(node);
        }
        self.rows.clear();
    }

    fn refresh(&mut self, document: &JsonDocument) {
        if !self.rows.is_empty() {
            return;
        }
        let mut at = 0;
        while let Some(node) = document.node(at) {
            self.rows.push(at);
            at = if self.folded.contains(&at) {
                node.next as usize
            } else {
                at + 1
            };
        }
    }
}

/// Draws the tree over the rest of the place.
pub(super) fn json_tree_ui(
    ui: &mut Ui,
    view: View<'_>,
    document: &JsonDocument,
    masker: &Masker,
    state: &mut TreeState,
) {
    state.refresh(document);
    let height = ui.text_style_height(&TextStyle::Monospace);
    let mut toggled = None;
    ScrollArea::both()
        .id_salt("json-tree")
        .auto_shrink([false, false])
        .show_rows(ui, height, state.rows.len(), |ui, rows| {
            for index in state.rows.get(rows).unwrap_or_default() {
                let folded = state.folded.contains(index);
                if row_ui(ui, view, document, masker, (*index, folded)) {
                    toggled = Some(*index);
                }
            }
        });
    if let Some(node) = toggled {
        state.toggle(node);
    }
}

/// Draws a row and tells whether it was folded or unfolded.
fn row_ui(
    ui: &mut Ui,
    view: View<'_>,
    document: &JsonDocument,
    masker: &Masker,
    (index, folded): (usize, bool),
) -> bool {
    let Some(node) = document.node(index) else {
        return false;
    };
    let indent = "  ".repeat(node.depth.into());
    let mark = match (node.is_container(), folded) {
        (true, true) => "▶ ",
        (true, false) => "▼ ",
        (false, _) => "  ",
    };
    let name = node
        .key
        .map_or_else(String::new, |key| format!("{}: ", document.raw_text(key)));
    let value = value_text(document, masker, node, index);
    let color = if node.kind == JsonKind::String {
        view.palette.good
    } else {
        view.palette.accent
    };
    // A row is as high as its text, or the scroll area counts wrong.
    ui.spacing_mut().interact_size.y = 0.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let head = RichText::new(format!("{indent}{mark}{name}")).monospace();
        let head = if node.is_container() {
            ui.add(Label::new(head).sense(Sense::click()).selectable(false))
        } else {
            ui.label(head)
        };
        ui.add(Label::new(RichText::new(value).monospace().color(color)).extend());
        node.is_container() && head.clicked()
    })
    .inner
}

fn value_text(document: &JsonDocument, masker: &Masker, node: &JsonNode, index: usize) -> String {
    if node.is_container() {
        let (open, close) = if node.kind == JsonKind::Object {
            ('{', '}')
        } else {
            ('[', ']')
        };
        let count = document.children(index).take(1000).count();
        let count = if count == 1000 {
            "1000+".to_owned()
        } else {
            count.to_string()
        };
        return format!("{open} {count} {close}");
    }
    let name = document.name(index).unwrap_or_default();
    let raw = document.raw_text(node.value);
    let (quote, inside) = match raw
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
    {
        Some(inside) => ("\"", inside),
        None => ("", raw.as_ref()),
    };
    let mut value: String = masker.mask_value(&name, inside);
    if let Some((end, _)) = value.char_indices().nth(LONGEST_VALUE) {
        value.truncate(end);
        value.push('…');
    }
    format!("{quote}{value}{quote}")
}
