//! Messages about what is shown.

use super::key_files;
use crate::app::{AppState, Effect, Notice, Page, RegionStep, ViewMessage};

pub(super) fn update(state: &mut AppState, message: ViewMessage) -> Vec<Effect> {
    match message {
        ViewMessage::Open(page) => {
            state.page = page;
            state.comparison.close();
            if page == Page::Keys {
                return key_files::read_stored(state);
            }
            if page == Page::Reference {
                let locale = state.locale();
                state.reference.open(locale);
            }
        }
        ViewMessage::Choose(exchange) => match &mut state.capsule.replay {
            Some(replay) => replay.chosen = Some(exchange),
            None => state.chosen_exchange = Some(exchange),
        },
        ViewMessage::Tab(tab) => state.tab = tab,
        ViewMessage::Reveal(reveal) => state.reveal = reveal,
        ViewMessage::Locale(locale) => {
            state.settings.locale = Some(locale.tag().to_owned());
            return vec![Effect::SaveSettings(state.settings.clone())];
        }
        ViewMessage::Theme(theme) => {
            state.settings.theme = theme;
            return vec![Effect::SaveSettings(state.settings.clone())];
        }
        ViewMessage::Placed(place) => return vec![Effect::SaveWindowPlace(place)],
        ViewMessage::Overlay(overlay) => state.overlay = overlay,
        ViewMessage::Region(RegionStep::Next) => state.region_steps += 1,
        ViewMessage::Region(RegionStep::Previous) => state.region_steps -= 1,
        ViewMessage::Copied => state.notice = Some(Notice::done("notice-copied")),
        ViewMessage::DismissNotice => state.notice = None,
        ViewMessage::Failed(problem) => state.notice = Some(Notice::problem(problem)),
    }
    Vec::new()
}
