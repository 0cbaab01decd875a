//! The embedded gateway.

use egui::{Label, RichText, Ui};

use crate::app::{Remote, SimulatorInfo};
use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::panels::{faults_ui, own_code_ui, personas_ui, request_log_ui};
use crate::ui::view::View;
use crate::ui::widgets::{card_ui, copy_button_ui, problem_ui};

/// Draws the page.
pub(in crate::ui) fn simulator_ui(
    ui: &mut Ui,
    view: View<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    let draft = &mut drafts.bench;
    egui::ScrollArea::vertical()
        .auto_shrink([false, false])
        .show(ui, |ui| {
            card_ui(ui, view, None, |ui| {
                ui.label(RichText::new(view.text("page-simulator")).heading());
                ui.label(view.text("simulator-about"));
                match &view.state.simulator {
                    Remote::Ready(info)
                    | Remote::Pending {
                        previous: Some(info),
                    } => {
                        addresses_ui(ui, view, info, outbox);
                    }
                    Remote::Pending { previous: None } => {
                        ui.spinner();
                    }
                    Remote::Failed(problem) => problem_ui(ui, view, problem),
                    Remote::Idle => {}
                }
            });
            ui.add_space(8.0);
            card_ui(ui, view, None, |ui| request_log_ui(ui, view, draft, outbox));
            ui.add_space(8.0);
            card_ui(ui, view, None, |ui| faults_ui(ui, view, outbox));
            ui.add_space(8.0);
            card_ui(ui, view, None, |ui| {
                personas_ui(ui, view, &mut drafts.persona, outbox);
            });
            ui.add_space(8.0);
            card_ui(ui, view, None, |ui| own_code_ui(ui, view, draft, outbox));
        });
}

fn addresses_ui(ui: &mut Ui, view: View<'_>, info: &SimulatorInfo, outbox: &mut Outbox) {
    let values = [
        ("gateway-url", info.endpoints.gateway.to_string()),
        ("authorize-page", info.endpoints.authorize.to_string()),
        ("app-id", info.app_id.clone()),
        ("redirect-uri", info.redirect_uri.to_string()),
    ];
    egui::Grid::new("addresses")
        .num_columns(3)
        .spacing([14.0, 6.0])
        .show(ui, |ui| {
            for (id, value) in values {
                let name = view.text(id);
                ui.label(RichText::new(&name).color(view.palette.weak));
                ui.add(Label::new(RichText::new(&value).monospace()).extend());
                copy_button_ui(ui, view, outbox, &name, || value.clone());
                ui.end_row();
            }
        });
}
