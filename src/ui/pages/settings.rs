//! Language, theme, profiles.

use egui::{RichText, Ui};

use crate::app::{ProfileMessage, ViewMessage};
use crate::i18n::LOCALES;
use crate::protocol::Environment;
use crate::storage::Theme;
use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{card_ui, tab_button};

/// Draws the page.
pub(in crate::ui) fn settings_ui(
    ui: &mut Ui,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    egui::ScrollArea::vertical()
        .auto_shrink([false, false])
        .show(ui, |ui| {
            card_ui(ui, view, None, |ui| appearance_ui(ui, view, outbox));
            ui.add_space(8.0);
            card_ui(ui, view, None, |ui| profiles_ui(ui, view, drafts, outbox));
        });
}

fn appearance_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    ui.label(RichText::new(view.text("page-settings")).heading());
    ui.label(RichText::new(view.text("language")).color(view.palette.weak));
    let languages = LOCALES.map(|locale| (locale, locale.own_name().to_owned()));
    if let Some(locale) = row_ui(ui, view, view.locale, &languages) {
        outbox.push(ViewMessage::Locale(locale));
    }
    ui.label(RichText::new(view.text("theme")).color(view.palette.weak));
    let themes = Theme::ALL.map(|theme| (theme, view.text(theme.title())));
    if let Some(theme) = row_ui(ui, view, view.state.settings.theme, &themes) {
        outbox.push(ViewMessage::Theme(theme));
    }
}

/// A few choices side by side.
fn row_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    view: View<'_>,
    current: T,
    options: &[(T, String)],
) -> Option<T> {
    let clicked = |ui: &mut Ui, (option, text): &(T, String)| {
        tab_button(ui, view, *option == current, text)
            .clicked()
            .then_some(*option)
    };
    ui.horizontal(|ui| {
        // Every option is drawn, also those after the one that was clicked.
        let chosen: Vec<_> = options.iter().map(|option| clicked(ui, option)).collect();
        chosen.into_iter().flatten().next()
    })
    .inner
}

fn profiles_ui(ui: &mut Ui, view: View<'_>, drafts: &mut Drafts, outbox: &mut Outbox) {
    ui.label(RichText::new(view.text("settings-profiles")).strong());
    ui.label(RichText::new(view.text("settings-profiles-about")).color(view.palette.weak));
    egui::Grid::new("profiles")
        .num_columns(3)
        .striped(true)
        .spacing([14.0, 6.0])
        .show(ui, |ui| {
            for profile in &view.state.profiles {
                ui.label(view.profile_name(profile));
                ui.label(view.text(profile.environment.title()));
                ui.label(RichText::new(&profile.app_id).monospace());
                ui.end_row();
            }
        });
    ui.horizontal(|ui| {
        if ui.button(view.text("profile-new")).clicked() {
            drafts.new_profile = Some((String::new(), Environment::Sandbox));
        }
        let profile = view.state.profile();
        let is_saved = view.state.book.find(&profile.name).is_some();
        let text = view.text_with("profile-delete", &[("name", &profile.name)]);
        if is_saved && ui.button(text).clicked() {
            outbox.push(ProfileMessage::Delete);
        }
    });
}
