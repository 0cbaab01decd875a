//! Language, theme, profiles.

use egui::{RichText, Ui};

use crate::app::{Page, ProfileMessage, SettingsMessage, ViewMessage};
use crate::i18n::LOCALES;
use crate::protocol::Environment;
use crate::storage::{Contrast, Scale, Theme, TimeLimit};
use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::panels::{history_settings_ui, proxy_ui};
use crate::ui::view::View;
use crate::ui::widgets::{card_ui, choice_row_ui};

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
            card_ui(ui, view, None, |ui| network_ui(ui, view, drafts, outbox));
            ui.add_space(8.0);
            card_ui(ui, view, None, |ui| history_settings_ui(ui, view, outbox));
            ui.add_space(8.0);
            card_ui(ui, view, None, |ui| profiles_ui(ui, view, drafts, outbox));
            ui.add_space(8.0);
            card_ui(ui, view, None, |ui| reset_ui(ui, view, outbox));
        });
}

fn appearance_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    ui.label(RichText::new(view.text("page-settings")).heading());
    ui.label(RichText::new(view.text("language")).color(view.palette.weak));
    let languages = LOCALES.map(|locale| (locale, locale.own_name().to_owned()));
    if let Some(locale) = choice_row_ui(ui, view, view.locale, &languages) {
        outbox.push(ViewMessage::Locale(locale));
    }
    ui.label(RichText::new(view.text("theme")).color(view.palette.weak));
    let themes = Theme::ALL.map(|theme| (theme, view.text(theme.title())));
    if let Some(theme) = choice_row_ui(ui, view, view.state.settings.theme, &themes) {
        outbox.push(ViewMessage::Theme(theme));
    }
    let settings = &view.state.settings;
    ui.label(RichText::new(view.text("contrast")).color(view.palette.weak));
    let contrasts = Contrast::ALL.map(|contrast| (contrast, view.text(contrast.title())));
    if let Some(contrast) = choice_row_ui(ui, view, settings.contrast, &contrasts) {
        outbox.push(SettingsMessage::Contrast(contrast));
    }
    ui.label(RichText::new(view.text("scale")).color(view.palette.weak));
    let scales = Scale::ALL.map(|scale| (scale, format!("{} %", scale.percent())));
    if let Some(scale) = choice_row_ui(ui, view, settings.scale, &scales) {
        outbox.push(SettingsMessage::Scale(scale));
    }
}

/// The way to the gateways.
fn network_ui(ui: &mut Ui, view: View<'_>, drafts: &mut Drafts, outbox: &mut Outbox) {
    let settings = &view.state.settings;
    ui.label(RichText::new(view.text("settings-network")).strong());
    ui.label(RichText::new(view.text("proxy")).color(view.palette.weak));
    proxy_ui(ui, view, &mut drafts.proxy, outbox);
    ui.label(RichText::new(view.text("time-limit")).color(view.palette.weak));
    let limits = TimeLimit::ALL.map(|limit| {
        let count = limit.seconds().to_string();
        (
            limit,
            view.text_with("time-limit-seconds", &[("count", &count)]),
        )
    });
    if let Some(limit) = choice_row_ui(ui, view, settings.time_limit, &limits) {
        outbox.push(SettingsMessage::TimeLimit(limit));
    }
    ui.label(RichText::new(view.text("settings-network-about")).color(view.palette.weak));
}

fn reset_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    ui.label(RichText::new(view.text("settings-start")).strong());
    if view.state.settings.welcomed && ui.button(view.text("welcome-again")).clicked() {
        outbox.push(SettingsMessage::Welcomed(false));
        outbox.push(ViewMessage::Open(Page::Flow));
    }
    ui.label(RichText::new(view.text("settings-reset-about")).color(view.palette.weak));
    if ui.button(view.text("settings-reset")).clicked() {
        outbox.push(SettingsMessage::Reset);
    }
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
