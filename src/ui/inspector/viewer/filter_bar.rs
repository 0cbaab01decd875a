//! Folding the tree, and filtering it with jq.

use egui::{FontSelection, Key, Label, RichText, Spinner, TextEdit, TextStyle, Ui};

use super::draft::Pane;
use super::{Looked, ViewerDraft};
use crate::app::{FilterState, Remote, ViewerMessage};
use crate::ui::outbox::Outbox;
use crate::ui::widgets::{problem_ui, small_button};
use crate::viewer::Filtered;

/// Containers can be folded to these depths.
const DEPTHS: [u16; 3] = [1, 2, 3];
/// Width of the field, in points.
const FIELD: f32 = 300.0;

/// Draws the buttons and the field; what is wrong with an expression stands below it.
pub(super) fn filter_bar_ui(
    ui: &mut Ui,
    looked: Looked<'_>,
    draft: &mut ViewerDraft,
    outbox: &mut Outbox,
) {
    let view = looked.view;
    ui.horizontal_wrapped(|ui| {
        let edit = TextEdit::singleline(&mut draft.expression)
            .font(FontSelection::Style(TextStyle::Monospace))
            .hint_text(view.text("viewer-filter-hint"))
            .desired_width(FIELD);
        let field = ui.add(edit).accessible_name(view.text("viewer-filter"));
        if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            let expression = draft.expression.clone();
            let (target, masker) = (looked.target.clone(), looked.subject.masker.clone());
            outbox.push(ViewerMessage::Filter(target, expression, masker));
            // What is wrong with it is mended at once.
            field.request_focus();
            if !draft.panes(looked.target).contains(&Pane::Tree) {
                draft.toggle(Pane::Tree);
            }
        }
        match view.state.viewer.filter_of(looked.target) {
            Some(filter) => outcome_ui(ui, looked, filter, draft, outbox),
            None => folds_ui(ui, looked, draft),
        }
    });
    let filter = view.state.viewer.filter_of(looked.target);
    match filter.map(|it| &it.results) {
        Some(Remote::Failed(problem)) => problem_ui(ui, view, problem),
        Some(Remote::Ready(results)) => stopped_ui(ui, looked, &results.filtered),
        _ => {}
    }
}

/// Why a filter did not come to its end, in jq's own words. They can quote a whole answer, so they
/// get one line; the pointer shows the rest.
fn stopped_ui(ui: &mut Ui, looked: Looked<'_>, filtered: &Filtered) {
    let Some(reason) = &filtered.stopped else {
        return;
    };
    let view = looked.view;
    let reason = looked.subject.masker.mask(reason);
    let text = view.text_with("viewer-stopped", &[("reason", &reason)]);
    let words = RichText::new(&text).color(view.palette.warning);
    ui.add(Label::new(words).truncate()).on_hover_text(text);
}

fn outcome_ui(
    ui: &mut Ui,
    looked: Looked<'_>,
    filter: &FilterState,
    draft: &mut ViewerDraft,
    outbox: &mut Outbox,
) {
    let view = looked.view;
    match &filter.results {
        Remote::Ready(results) => {
            let filtered = &results.filtered;
            let id = if filtered.is_cut {
                "viewer-results-cut"
            } else {
                "viewer-results"
            };
            let count = filtered.count.to_string();
            ui.label(view.text_with(id, &[("count", &count)]));
        }
        Remote::Failed(_) => {}
        Remote::Idle | Remote::Pending { .. } => {
            ui.add(Spinner::new().size(14.0));
            ui.label(view.text("viewer-filtering"));
        }
    }
    if filter.results.is_pending() {
        // The expression stays, to be mended.
        if small_button(ui, &view.text("cancel")).clicked() {
            outbox.push(ViewerMessage::StopFilter);
        }
    } else if small_button(ui, &view.text("viewer-unfiltered")).clicked() {
        draft.expression.clear();
        outbox.push(ViewerMessage::StopFilter);
    }
}

fn folds_ui(ui: &mut Ui, looked: Looked<'_>, draft: &mut ViewerDraft) {
    let view = looked.view;
    let Some(document) = &looked.target.document else {
        return;
    };
    if small_button(ui, &view.text("viewer-fold-all")).clicked() {
        draft.tree.fold_to(document, 0);
    }
    if small_button(ui, &view.text("viewer-open-all")).clicked() {
        draft.tree.open_all(document);
    }
    ui.label(RichText::new(view.text("viewer-depth")).color(view.palette.weak));
    for depth in DEPTHS {
        let name = format!("{} {depth}", view.text("viewer-depth"));
        if small_button(ui, &depth.to_string())
            .accessible_name(name)
            .clicked()
        {
            draft.tree.fold_to(document, depth);
        }
    }
}
