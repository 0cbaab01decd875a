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
            card_ui(ui, view, None, |ui| {
                ui.label(RichText::new(view.text("page-settings")).heading());
                ui.label(RichText::new(view.text("language")).color(view.palette.weak));
                ui.horizontal(|ui| {
                    for locale in LOCALES {
                        let open = view.locale == locale;
                        if tab_button(ui, view, open, locale.own_name()).clicked() {
                            outbox.push(ViewMessage::Locale(locale));
                        }
                    }
                });
                ui.label(RichText::new(view.text("theme")).color(view.palette.weak));
                ui.horizontal(|ui| {
                    for theme in Theme::ALL {
                        let open = view.state.settings.theme == theme;
                        if tab_button(ui, view, open, &view.text(theme.title())).clicked() {
                            outbox.push(ViewMessage::Theme(theme));
                        }
                    }
                });
            });
            ui.add_space(8.0);
            card_ui(ui, view, None, |ui| profiles_ui(ui, view, drafts, outbox));
        });
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
