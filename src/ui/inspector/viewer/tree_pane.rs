//! The body as a tree that can be folded.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Response, Ui, vec2};

use super::marks::Marks;
use super::text_pane::row_height;
use super::tree_row::{TreeRow, row_ui};
use super::{Looked, ViewerDraft};
use crate::protocol::json::{JsonDocument, JsonNode};
use crate::ui::widgets::RowsOf;
use crate::viewer::TreeRows;

/// Draws the rows in view: those of the answer, or of what a filter made of it.
pub(super) fn tree_pane_ui(
    ui: &mut Ui,
    looked: Looked<'_>,
    draft: &mut ViewerDraft,
    marks: &Marks<'_>,
) {
    if let Some((results, rows)) = draft.results.take() {
        let rows = results_ui(ui, looked, draft, &results.document, rows);
        draft.results = Some((results, rows));
        return;
    }
    let Some(document) = &looked.target.document else {
        return;
    };
    let chosen = draft.selection().and_then(|it| it.node);
    let rows = std::mem::take(&mut draft.tree);
    let acted = rows_ui(ui, looked, draft, (document, &rows, marks, chosen));
    draft.tree = rows;
    match acted {
        Some(Acted::Toggle(node)) => draft.tree.toggle(document, node),
        Some(Acted::Choose(node)) => draft.choose_node(document, node),
        None => {}
    }
}

/// The results of a filter: they stand nowhere in the answer, so nothing in them is marked.
fn results_ui(
    ui: &mut Ui,
    looked: Looked<'_>,
    draft: &mut ViewerDraft,
    document: &JsonDocument,
    mut rows: TreeRows,
) -> TreeRows {
    let nothing = Marks {
        signed: 0..0,
        hits: None,
        selected: None,
    };
    let acted = rows_ui(ui, looked, draft, (document, &rows, &nothing, None));
    if let Some(Acted::Toggle(node)) = acted {
        rows.toggle(document, node);
    }
    rows
}

/// What the user did to a row.
enum Acted {
    Toggle(usize),
    Choose(usize),
}

fn rows_ui(
    ui: &mut Ui,
    looked: Looked<'_>,
    draft: &mut ViewerDraft,
    (document, rows, marks, chosen): (&JsonDocument, &TreeRows, &Marks<'_>, Option<usize>),
) -> Option<Acted> {
    let name = looked.view.text("viewer-tree-pane");
    let list = RowsOf {
        name: &name,
        role: Role::Tree,
        height: row_height(ui),
        count: rows.len(),
    };
    let mut acted = None;
    let mut tree_list = std::mem::take(&mut draft.tree_list);
    tree_list.show(ui, looked.view, list, |ui, visible, first, response| {
        acted = with_keys(ui, response, (document, rows, chosen));
        let mut place = first;
        let mut widest = 0.0_f32;
        for node in rows.nodes(visible) {
            let row = TreeRow {
                document,
                node,
                folded: rows.is_folded(node),
                is_chosen: chosen == Some(node),
            };
            let (width, clicked) = row_ui(ui, looked, marks, &row, place);
            widest = widest.max(width);
            if let Some(clicked) = clicked {
                response.request_focus();
                acted = Some(if clicked.is_on_mark {
                    Acted::Toggle(node)
                } else {
                    Acted::Choose(node)
                });
            }
            place = place.translate(vec2(0.0, place.height()));
        }
        widest
    });
    draft.tree_list = tree_list;
    acted
}

/// Arrow keys as in any tree: up and down choose, right opens, left folds or goes out.
fn with_keys(
    ui: &Ui,
    response: &Response,
    (document, rows, chosen): (&JsonDocument, &TreeRows, Option<usize>),
) -> Option<Acted> {
    if !response.has_focus() {
        return None;
    }
    let row = chosen.and_then(|node| rows.row_of(node));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let choose = |row: usize| rows.node(row).map(Acted::Choose);
    let is_container = |node| document.node(node).is_some_and(JsonNode::is_container);
    let Some(row) = row else {
        let any = pressed(Key::ArrowDown) || pressed(Key::ArrowUp);
        return any.then(|| choose(0)).flatten();
    };
    let node = rows.node(row)?;
    if pressed(Key::ArrowDown) {
        return choose(row + 1);
    }
    if pressed(Key::ArrowUp) {
        return choose(row.saturating_sub(1));
    }
    if pressed(Key::ArrowRight) {
        let opens = is_container(node) && rows.is_folded(node);
        return if opens {
            Some(Acted::Toggle(node))
        } else {
            choose(row + 1)
        };
    }
    if pressed(Key::ArrowLeft) {
        let folds = is_container(node) && !rows.is_folded(node);
        return if folds {
            Some(Acted::Toggle(node))
        } else {
            parent(document, node).map(Acted::Choose)
        };
    }
    pressed(Key::Enter).then_some(Acted::Toggle(node))
}

/// The container around a node.
fn parent(document: &JsonDocument, node: usize) -> Option<usize> {
    let depth = document.node(node)?.depth.checked_sub(1)?;
    (0..node)
        .rev()
        .find(|at| document.node(*at).is_some_and(|it| it.depth == depth))
}
