//! Finding text in the body.

use std::time::Duration;

use egui::{Key, Modifiers, RichText, TextEdit, Ui};

use super::{Looked, ViewerDraft};
use crate::app::{FindState, Remote, ViewerMessage};
use crate::ui::outbox::Outbox;
use crate::ui::widgets::{check_ui, small_button};

/// How often progress is drawn anew.
pub(super) const LOOK_AGAIN: Duration = Duration::from_millis(100);

/// Width of the field, in points.
const FIELD: f32 = 220.0;

/// Draws the field, the number of hits, and the steps.
pub(super) fn find_bar_ui(
    ui: &mut Ui,
    looked: Looked<'_>,
    draft: &mut ViewerDraft,
    outbox: &mut Outbox,
) {
    let view = looked.view;
    ui.horizontal_wrapped(|ui| {
        let edit = TextEdit::singleline(&mut draft.query.text)
            .hint_text(view.text("viewer-find-hint"))
            .desired_width(FIELD);
        let field = ui.add(edit).accessible_name(view.text("viewer-find"));
        if view.is_find_asked {
            field.request_focus();
        }
        let mut match_case = draft.query.match_case;
        let case = check_ui(ui, view, &mut match_case, view.text("viewer-match-case"));
        draft.query.match_case = match_case;
        if field.changed() || case.changed() {
            outbox.push(ViewerMessage::Find(
                looked.target.clone(),
                draft.query.clone(),
            ));
        }
        if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            let forward = ui.input(|input| input.modifiers != Modifiers::SHIFT);
            outbox.push(ViewerMessage::Step(forward));
            field.request_focus();
        }
        if let Some(find) = view.state.viewer.find_in(looked.target) {
            hits_ui(ui, looked, find, outbox);
        }
    });
}

fn hits_ui(ui: &mut Ui, looked: Looked<'_>, find: &FindState, outbox: &mut Outbox) {
    let view = looked.view;
    let Remote::Ready(hits) = &find.hits else {
        let percent = find.progress.percent().to_string();
        ui.label(view.text_with("viewer-searching", &[("percent", &percent)]));
        ui.ctx().request_repaint_after(LOOK_AGAIN);
        return;
    };
    let count = hits.places.len();
    if count == 0 {
        ui.label(RichText::new(view.text("viewer-no-hits")).color(view.palette.warning));
        return;
    }
    for (name, mark, forward) in [
        ("viewer-previous-hit", "▲", false),
        ("viewer-next-hit", "▼", true),
    ] {
        let name = view.text(name);
        let button = small_button(ui, mark)
            .accessible_name(&name)
            .on_hover_text(name);
        if button.clicked() {
            outbox.push(ViewerMessage::Step(forward));
        }
    }
    let id = if hits.is_cut {
        "viewer-hits-cut"
    } else {
        "viewer-hits"
    };
    let (at, count) = ((find.at + 1).to_string(), count.to_string());
    ui.label(view.text_with(id, &[("at", &at), ("count", &count)]));
}
