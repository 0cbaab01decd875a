//! Past runs: search, list, and the run that is chosen.

use egui::{Align, Layout, RichText, ScrollArea, Ui, vec2};

use crate::app::{HistoryMessage, Remote};
use crate::storage::{HistoryFilter, RunOutcome};
use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::panels::{history_list_ui, history_run_ui};
use crate::ui::shell::PAGE_ROOM;
use crate::ui::view::View;
use crate::ui::widgets::{card_ui, choice_ui, field_ui, problem_ui};

/// The list's share of the width.
const LIST_SHARE: f32 = 0.66;
/// Height of the list where the run stands below it, in points.
const LIST_HEIGHT: f32 = 320.0;
/// Between list and run, in points.
const GAP: f32 = 10.0;

/// Draws the page.
pub(in crate::ui) fn history_ui(
    ui: &mut Ui,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    if ui.available_width() < PAGE_ROOM.x {
        ScrollArea::vertical()
            .id_salt("history")
            .auto_shrink([false, false])
            .show(ui, |ui| content_ui(ui, view, drafts, outbox, true));
    } else {
        content_ui(ui, view, drafts, outbox, false);
    }
}

fn content_ui(
    ui: &mut Ui,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
    is_narrow: bool,
) {
    card_ui(ui, view, None, |ui| search_ui(ui, view, drafts, outbox));
    ui.add_space(8.0);
    if let Remote::Failed(problem) = &view.state.history.list {
        card_ui(ui, view, Some(view.palette.bad), |ui| {
            problem_ui(ui, view, problem);
        });
        return;
    }
    if is_narrow {
        let size = vec2(ui.available_width(), LIST_HEIGHT);
        ui.allocate_ui(size, |ui| {
            card_ui(ui, view, None, |ui| history_list_ui(ui, view, outbox));
        });
        ui.add_space(8.0);
        card_ui(ui, view, None, |ui| {
            history_run_ui(ui, view, &mut drafts.history, outbox);
        });
        return;
    }
    let (width, height) = (ui.available_width(), ui.available_height());
    let list = width * LIST_SHARE;
    let column = Layout::top_down(Align::Min);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        ui.allocate_ui_with_layout(vec2(list, height), column, |ui| {
            card_ui(ui, view, None, |ui| history_list_ui(ui, view, outbox));
        });
        ui.allocate_ui_with_layout(vec2(width - list - GAP, height), column, |ui| {
            card_ui(ui, view, None, |ui| {
                ScrollArea::vertical()
                    .id_salt("history-run")
                    .auto_shrink([false, false])
                    .show(ui, |ui| {
                        history_run_ui(ui, view, &mut drafts.history, outbox);
                    });
            });
        });
    });
}

fn search_ui(ui: &mut Ui, view: View<'_>, drafts: &mut Drafts, outbox: &mut Outbox) {
    let desk = &view.state.history;
    let ask = |change: &dyn Fn(&mut HistoryFilter)| {
        let mut filter = desk.filter.clone();
        change(&mut filter);
        HistoryMessage::List(filter)
    };
    let (label, hint) = (view.text("filter"), view.text("history-search-hint"));
    let search = &mut drafts.history.search;
    let field = field_ui(ui, view, &label, &hint, search);
    if view.is_find_asked {
        field.request_focus();
    }
    if field.changed() {
        outbox.push(ask(&|filter| filter.search.clone_from(search)));
    }
    ui.horizontal_wrapped(|ui| {
        profile_ui(ui, view, |profile| {
            outbox.push(ask(&|filter| filter.profile = profile.map(str::to_owned)));
        });
        let mut outcomes = vec![(None, view.text("history-any-result"))];
        outcomes.extend(RunOutcome::ALL.map(|it| (Some(it), view.text(it.title()))));
        let name = view.text("history-result");
        ui.label(RichText::new(&name).color(view.palette.weak));
        if let Some(outcome) = choice_ui(ui, &name, desk.filter.outcome, &outcomes) {
            outbox.push(ask(&|filter| filter.outcome = outcome));
        }
        if let Some(list) = desk.list.value() {
            let count = list.total.to_string();
            let found = view.text_with("history-found", &[("count", &count)]);
            ui.label(RichText::new(found).color(view.palette.weak));
        }
        if desk.listing.is_some() {
            ui.spinner();
        }
        if desk.is_filtered() && ui.button(view.text("history-all")).clicked() {
            drafts.history.search.clear();
            outbox.push(ask(&|filter| {
                *filter = HistoryFilter {
                    limit: filter.limit,
                    ..HistoryFilter::default()
                };
            }));
        }
    });
}

/// The profiles that occur in the history. Their places in the list stand for them.
fn profile_ui(ui: &mut Ui, view: View<'_>, choose: impl FnOnce(Option<&str>)) {
    let desk = &view.state.history;
    let known = desk.list.value().map(|list| list.profiles.as_slice());
    let known = known.unwrap_or_default();
    let mut options = vec![(None, view.text("history-any-profile"))];
    options.extend(
        known
            .iter()
            .enumerate()
            .map(|(at, name)| (Some(at), name.clone())),
    );
    let asked = desk.filter.profile.as_ref();
    let current = asked.and_then(|name| known.iter().position(|it| it == name));
    let name = view.text("history-profile");
    ui.label(RichText::new(&name).color(view.palette.weak));
    if let Some(chosen) = choice_ui(ui, &name, current, &options) {
        choose(chosen.and_then(|at| known.get(at)).map(String::as_str));
    }
}
