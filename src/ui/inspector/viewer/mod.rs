//! The body as it was received: as text, as a tree and as bytes, side by side with one selection.

mod draft;
mod filter_bar;
mod find_bar;
mod footer;
mod head;
mod hex_pane;
mod marks;
mod text_pane;
mod tree_pane;
mod tree_row;

use std::ops::Range;

use egui::{Rect, Ui, UiBuilder, vec2};

use super::Subject;
use crate::app::{Target, ViewerMessage};
use crate::client::Answer;
use crate::protocol::ResponseEnvelope;
use crate::signing::Verdict;
use crate::ui::outbox::Outbox;
use crate::ui::theme::GAP;
use crate::ui::view::View;
use draft::Pane;
pub(in crate::ui) use draft::ViewerDraft;
use marks::Marks;

/// The least height of the panes, in points; below it the tab scrolls.
const LEAST_PANES: f32 = 120.0;

/// A narrower pane shows too little of a line, in points.
const NARROWEST: f32 = 160.0;

/// What every part of the viewer is given.
#[derive(Clone, Copy)]
struct Looked<'a> {
    view: View<'a>,
    subject: &'a Subject<'a>,
    answer: &'a Answer,
    target: &'a Target,
}

/// Draws the viewer over the rest of the place.
pub(super) fn viewer_ui(
    ui: &mut Ui,
    view: View<'_>,
    subject: &Subject<'_>,
    draft: &mut ViewerDraft,
    outbox: &mut Outbox,
) {
    let Some(answer) = subject.answer else { return };
    let target = Target::of(answer);
    draft.follow(view.state, &target, outbox);
    let looked = Looked {
        view,
        subject,
        answer,
        target: &target,
    };
    head::head_ui(ui, looked, draft, outbox);
    find_bar::find_bar_ui(ui, looked, draft, outbox);
    if target.document.is_some() {
        filter_bar::filter_bar_ui(ui, looked, draft, outbox);
    }
    let footer = footer::height(ui);
    let whole = ui.available_rect_before_wrap();
    let height = (whole.height() - footer - GAP).max(LEAST_PANES);
    let (_, panes) = ui.allocate_space(vec2(whole.width(), height));
    panes_ui(ui, looked, draft, outbox, panes);
    footer::footer_ui(ui, looked, draft, outbox);
}

fn panes_ui(
    ui: &mut Ui,
    looked: Looked<'_>,
    draft: &mut ViewerDraft,
    outbox: &mut Outbox,
    place: Rect,
) {
    let marks = Marks {
        signed: signed_range(looked.answer),
        hits: looked.view.state.viewer.find_in(looked.target),
        selected: draft.selection().map(|it| it.range.clone()),
    };
    let panes = draft.panes(looked.target);
    for (pane, rect) in panes.iter().zip(places(place, panes.len())) {
        let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(pane.title()));
        child
            .painter()
            .rect_filled(rect, crate::ui::theme::RADIUS, looked.view.palette.sunken);
        let mut inside = child.new_child(UiBuilder::new().max_rect(rect.shrink(4.0)));
        match pane {
            Pane::Text => text_pane::text_pane_ui(&mut inside, looked, draft, &marks, outbox),
            Pane::Tree => tree_pane::tree_pane_ui(&mut inside, looked, draft, &marks),
            Pane::Hex => hex_pane::hex_pane_ui(&mut inside, looked, draft, &marks),
        }
    }
}

/// Beside each other, or below each other where they would be too narrow to read.
fn places(whole: Rect, count: usize) -> impl Iterator<Item = Rect> {
    #[expect(clippy::cast_precision_loss, reason = "there are three panes")]
    let parts = count as f32;
    let share = |length: f32| (length - GAP * (parts - 1.0)) / parts;
    let is_beside = share(whole.width()) >= NARROWEST;
    let size = if is_beside {
        vec2(share(whole.width()), whole.height())
    } else {
        vec2(whole.width(), share(whole.height()))
    };
    let step = if is_beside {
        vec2(size.x + GAP, 0.0)
    } else {
        vec2(0.0, size.y + GAP)
    };
    let first = Rect::from_min_size(whole.min, size);
    std::iter::successors(Some(first), move |last| Some(last.translate(step)))
}

/// The bytes that the signature is about, if that is clear.
fn signed_range(answer: &Answer) -> Range<usize> {
    use Verdict::{Mismatch, NoKey, Verified};
    let is_clear = matches!(answer.signature.verdict, Verified | Mismatch | NoKey);
    let envelope = answer.envelope.as_ref().ok().filter(|_| is_clear);
    envelope.map_or(0..0, ResponseEnvelope::signed_range)
}

/// Asks for the rows of the text, unless they are there or on their way.
fn ask_for_rows(looked: Looked<'_>, columns: usize, outbox: &mut Outbox) {
    let known = looked.view.state.viewer.rows_of(looked.target);
    if known.is_none_or(|it| it.columns != columns) {
        outbox.push(ViewerMessage::Break(looked.target.clone(), columns));
    }
}
