//! A problem where it belongs.

use egui::{RichText, Ui};

use crate::i18n::Problem;
use crate::ui::view::View;

/// The three sentences of a problem.
pub(in crate::ui) fn problem_ui(ui: &mut Ui, view: View<'_>, problem: &Problem) {
    let locale = view.locale;
    ui.label(
        RichText::new(problem.title(locale))
            .color(view.palette.bad)
            .strong(),
    );
    ui.label(problem.cause(locale));
    ui.label(problem.remedy(locale));
}
