//! Profile, environment, language, theme, commands.

use egui::{RichText, Ui};

use crate::app::{Overlay, ProfileMessage, ViewMessage};
use crate::i18n::LOCALES;
use crate::protocol::Environment;
use crate::storage::Theme;
use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{badge_ui, choice_ui};

/// A narrower bar does without the program's name, in points.
const NAME_ROOM: f32 = 800.0;

/// Draws the bar.
pub(in crate::ui) fn top_bar_ui(
    ui: &mut Ui,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    ui.horizontal(|ui| {
        // The window's frame has the name too.
        if ui.available_width() >= NAME_ROOM {
            ui.label(RichText::new("Alipay Explorer").heading().strong());
            ui.add_space(12.0);
        }
        profile_ui(ui, view, outbox);
        if ui.button(view.text("profile-new")).clicked() {
            drafts.new_profile = Some((String::new(), Environment::Sandbox));
        }
        let environment = view.state.profile().real_environment();
        let color = view.environment_color(environment);
        badge_ui(ui, &view.text(environment.title()), color);
        fault_badge_ui(ui, view);
        at_the_right_ui(ui, |ui| {
            language_ui(ui, view, outbox);
            theme_ui(ui, view, outbox);
            if ui
                .button(view.text("commands"))
                .on_hover_text("Ctrl+K")
                .clicked()
            {
                outbox.push(ViewMessage::Overlay(Some(Overlay::Commands)));
            }
        });
    });
}

/// At the right end, but drawn from left to right: the keyboard goes the way that the eye goes. The
/// width is known from the frame before.
fn at_the_right_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let id = ui.scope_id().with("at the right");
    let known: f32 = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    ui.add_space((ui.available_width() - known).max(0.0));
    let width = ui.horizontal(content).response.rect.width();
    if (width - known).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, width));
        ui.ctx()
            .request_discard("the width at the right has changed");
    }
}

/// So that nobody forgets that calls fail on purpose.
fn fault_badge_ui(ui: &mut Ui, view: View<'_>) {
    let faults = view.state.faults();
    if faults.is_empty() {
        return;
    }
    let titles: Vec<_> = faults
        .iter()
        .map(|rule| rule.fault.title(view.locale))
        .collect();
    badge_ui(ui, &view.text("fault-badge"), view.palette.warning).on_hover_text(titles.join("\n"));
}

fn profile_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let state = view.state;
    let names = state.profiles.iter().enumerate();
    let options: Vec<_> = names
        .map(|(index, profile)| (index, view.profile_name(profile)))
        .collect();
    let chosen = choice_ui(ui, &view.text("profile"), state.chosen_profile, &options);
    if let Some(profile) = chosen.and_then(|index| state.profiles.get(index)) {
        outbox.push(ProfileMessage::Choose(profile.name.clone()));
    }
}

fn language_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let options = LOCALES.map(|locale| (locale, locale.own_name().to_owned()));
    if let Some(locale) = choice_ui(ui, &view.text("language"), view.locale, &options) {
        outbox.push(ViewMessage::Locale(locale));
    }
}

fn theme_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let options = Theme::ALL.map(|theme| (theme, view.text(theme.title())));
    let current = view.state.settings.theme;
    if let Some(theme) = choice_ui(ui, &view.text("theme"), current, &options) {
        outbox.push(ViewMessage::Theme(theme));
    }
}
