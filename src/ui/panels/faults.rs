//! What goes wrong at the simulator on purpose.

use egui::{ComboBox, RichText, Ui};

use crate::app::SimulatorMessage;
use crate::protocol::methods::METHODS;
use crate::simulator::{FAULTS, Fault, FaultRule, FaultStage};
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{badge_ui, choice_ui};

/// The calls that can be picked by number.
const NUMBERS: [u32; 5] = [1, 2, 3, 4, 5];

/// Draws the choice of a fault, and what it does.
pub(in crate::ui) fn faults_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let rule = view.state.faults().first().copied();
    ui.horizontal(|ui| {
        ui.label(RichText::new(view.text("fault-heading")).strong());
        if rule.is_some() {
            badge_ui(ui, &view.text("fault-badge"), view.palette.warning);
        }
    });
    ui.label(RichText::new(view.text("fault-about")).color(view.palette.weak));
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        if let Some(chosen) = fault_ui(ui, view, rule.map(|rule| rule.fault)) {
            outbox.push(SimulatorMessage::Faults(vec![FaultRule::new(chosen)]));
        }
        let Some(rule) = rule else {
            return;
        };
        if !rule.fault.is_of_tls() {
            calls_ui(ui, view, rule, outbox);
        }
        if ui.button(view.text("fault-clear")).clicked() {
            outbox.push(SimulatorMessage::Faults(Vec::new()));
        }
    });
    if let Some(rule) = rule {
        ui.add_space(4.0);
        ui.label(rule.fault.description(view.locale));
        ui.label(RichText::new(view.text("fault-expected-heading")).strong());
        ui.label(rule.fault.expected(view.locale));
    }
}

/// All faults, stage by stage.
fn fault_ui(ui: &mut Ui, view: View<'_>, current: Option<&Fault>) -> Option<&'static Fault> {
    let name = view.text("fault");
    let shown = current.map_or_else(|| view.text("fault-none"), |fault| fault.title(view.locale));
    let mut chosen = None;
    let combo = ComboBox::from_id_salt("fault")
        .selected_text(shown)
        .width(300.0)
        .height(420.0)
        .show_ui(ui, |ui| {
            for stage in FaultStage::ALL {
                ui.label(RichText::new(stage.title(view.locale)).color(view.palette.weak));
                for fault in FAULTS.iter().filter(|fault| fault.stage == stage) {
                    let is_current = current == Some(*fault);
                    let label = ui.selectable_label(is_current, fault.title(view.locale));
                    if label.clicked() && !is_current {
                        chosen = Some(*fault);
                    }
                }
            }
        });
    combo.response.accessible_name(&name).on_hover_text(name);
    chosen
}

/// Which calls are struck.
fn calls_ui(ui: &mut Ui, view: View<'_>, rule: FaultRule, outbox: &mut Outbox) {
    let mut methods = vec![(None, view.text("fault-any-method"))];
    methods.extend(
        METHODS
            .iter()
            .map(|method| (Some(*method), method.name.to_owned())),
    );
    if let Some(method) = choice_ui(ui, &view.text("fault-method"), rule.method, &methods) {
        outbox.push(SimulatorMessage::Faults(vec![FaultRule { method, ..rule }]));
    }
    let mut numbers = vec![(None, view.text("fault-every-call"))];
    numbers.extend(NUMBERS.map(|number| {
        let text = number.to_string();
        let text = view
            .locale
            .text_with("fault-nth-call", &[("number", &text)]);
        (Some(number), text)
    }));
    if let Some(nth) = choice_ui(ui, &view.text("fault-nth"), rule.nth, &numbers) {
        outbox.push(SimulatorMessage::Faults(vec![FaultRule { nth, ..rule }]));
    }
}
