//! Lines of a program in colours.

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, Frame, Label, Margin, TextStyle, Ui};

use crate::report::code::{CodeToken, TokenKind};
use crate::ui::theme::RADIUS;
use crate::ui::view::View;

/// Draws a program in a sunken frame; it can be selected.
pub(in crate::ui) fn code_text_ui(
    ui: &mut Ui,
    view: View<'_>,
    program: &str,
    tokens: &[CodeToken],
) {
    Frame::new()
        .fill(view.palette.sunken)
        .corner_radius(RADIUS)
        .inner_margin(Margin::same(8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.add(Label::new(layout(ui, view, program, tokens)).wrap());
        });
}

fn layout(ui: &Ui, view: View<'_>, program: &str, tokens: &[CodeToken]) -> LayoutJob {
    let font_id = TextStyle::Monospace.resolve(ui.style());
    let mut job = LayoutJob::default();
    let mut rest = program;
    for token in tokens {
        let Some((piece, after)) = rest.split_at_checked(token.length) else {
            break;
        };
        let format = TextFormat::simple(font_id.clone(), color(view, token.kind));
        job.append(piece, 0.0, format);
        rest = after;
    }
    job
}

fn color(view: View<'_>, kind: TokenKind) -> Color32 {
    match kind {
        TokenKind::Plain => view.palette.text,
        TokenKind::Comment => view.palette.weak,
        TokenKind::Text => view.palette.good,
        TokenKind::Number => view.palette.warning,
        TokenKind::Keyword => view.palette.accent,
    }
}
