//! What can be said about the next call before it is sent.

use egui::{RichText, Ui};

use crate::diagnosis::Finding;
use crate::ui::inspector::severity_color;
use crate::ui::view::View;

/// Draws the findings about the next call, if there are any.
pub(super) fn warnings_ui(ui: &mut Ui, view: View<'_>) {
    findings_ui(ui, view, &view.state.warnings);
}

/// Draws findings about a call that was not sent yet.
pub(super) fn findings_ui(ui: &mut Ui, view: View<'_>, findings: &[Finding]) {
    if findings.is_empty() {
        return;
    }
    let title = RichText::new(view.text("warnings-title"));
    ui.label(title.color(view.palette.weak).small());
    for finding in findings {
        let color = severity_color(view, finding.severity);
        ui.label(RichText::new(finding.title(view.locale)).color(color))
            .on_hover_text(finding.cause(view.locale));
        ui.label(RichText::new(finding.remedy(view.locale)).small());
    }
}
