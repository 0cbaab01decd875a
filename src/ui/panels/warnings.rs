//! What can be said about the next call before it is sent.

use egui::{RichText, Ui};

use crate::ui::inspector::severity_color;
use crate::ui::view::View;

/// Draws the findings about the next call, if there are any.
pub(super) fn warnings_ui(ui: &mut Ui, view: View<'_>) {
    if view.state.warnings.is_empty() {
        return;
    }
    let title = RichText::new(view.text("warnings-title"));
    ui.label(title.color(view.palette.weak).small());
    for finding in &view.state.warnings {
        let color = severity_color(view, finding.severity);
        ui.label(RichText::new(finding.title(view.locale)).color(color))
            .on_hover_text(finding.cause(view.locale));
        ui.label(RichText::new(finding.remedy(view.locale)).small());
    }
}
