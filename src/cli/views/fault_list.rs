//! What can go wrong at the simulator.

use serde_json::{Value, json};

use crate::cli::page::Page;
use crate::cli::{Exit, Report, View};
use crate::protocol::ApiVersion;
use crate::simulator::{FAULTS, Fault, FaultStage};

/// Every fault, stage by stage as in the window.
pub(in crate::cli) struct FaultListReport;

impl Report for FaultListReport {
    fn json(&self, view: View) -> Value {
        json!({ "faults": FAULTS.iter().map(|fault| fault_json(fault, view)).collect::<Vec<_>>() })
    }

    fn text(&self, page: &mut Page, view: View) {
        let locale = view.locale;
        for stage in FaultStage::ALL {
            page.heading(&stage.title(locale));
            for fault in FAULTS.iter().filter(|fault| fault.stage == stage) {
                page.text(fault.id);
                page.nested(&fault.description(locale));
                page.nested(&fault.expected(locale));
            }
        }
    }

    fn exit(&self) -> Exit {
        Exit::Good
    }
}

fn fault_json(fault: &Fault, view: View) -> Value {
    let expectation = fault.expectation;
    json!({
        "id": fault.id,
        "stage": fault.stage.name(),
        "title": fault.title(view.locale),
        "description": fault.description(view.locale),
        "method": fault.about.map(|method| method.name),
        "v3": fault.can_strike(ApiVersion::V3),
        "finding": expectation.finding,
        "verdict": expectation.verdict.map(crate::signing::Verdict::name),
        "exit_code": expectation.exit_code,
    })
}
