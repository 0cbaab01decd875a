//! The body as it was received, as text and as a tree.

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, FontId, RichText, ScrollArea, TextStyle, Ui};

use super::Subject;
use super::json_tree::json_tree_ui;
use crate::client::Answer;
use crate::protocol::ResponseEnvelope;
use crate::signing::Verdict;
use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::copy_button_ui;

/// Longer bodies are shown by their beginning; the tree shows all of it.
pub(super) const SHOWN_BYTES: usize = 32 * 1024;

/// Draws text and tree.
pub(super) fn raw_ui(
    ui: &mut Ui,
    view: View<'_>,
    subject: &Subject<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    let Some(answer) = subject.answer else { return };
    ui.horizontal(|ui| {
        let size = view.text_with("bytes", &[("count", &answer.body.len().to_string())]);
        ui.label(
            RichText::new(format!("{size} · {}", answer.charset.name())).color(view.palette.weak),
        );
        let what = view.text("tab-raw");
        copy_button_ui(ui, view, outbox, &what, || {
            subject.masker.mask(&answer.text())
        });
        if is_signed(answer) {
            let is_bare = answer
                .envelope
                .as_ref()
                .is_ok_and(ResponseEnvelope::is_bare);
            let signed = if is_bare {
                "raw-signed-v3"
            } else {
                "raw-signed"
            };
            ui.label(
                RichText::new(view.text(signed))
                    .background_color(view.palette.signed)
                    .small(),
            );
        }
    });
    text_ui(ui, view, subject, answer);
    if let Ok(envelope) = &answer.envelope {
        ui.add_space(6.0);
        let state = drafts.tree_of(&answer.body);
        json_tree_ui(ui, view, &envelope.document, &subject.masker, state);
    }
}

fn text_ui(ui: &mut Ui, view: View<'_>, subject: &Subject<'_>, answer: &Answer) {
    let font = TextStyle::Monospace.resolve(ui.style());
    let job = layout(view, subject, answer, &font);
    ScrollArea::vertical()
        .id_salt("raw-text")
        .max_height(190.0)
        .show(ui, |ui| {
            ui.label(job);
        });
    if answer.body.len() > SHOWN_BYTES {
        let count = SHOWN_BYTES.to_string();
        let text = view.text_with("raw-beginning", &[("count", &count)]);
        ui.label(RichText::new(text).color(view.palette.warning));
    }
}

/// Whether it is clear which bytes the signature is about.
fn is_signed(answer: &Answer) -> bool {
    use Verdict::{Mismatch, NoKey, Verified};
    matches!(answer.signature.verdict, Verified | Mismatch | NoKey)
}

/// The body in three parts, of which the signed one has a background.
fn layout(view: View<'_>, subject: &Subject<'_>, answer: &Answer, font: &FontId) -> LayoutJob {
    let shown = answer.body.len().min(SHOWN_BYTES);
    let signed = match &answer.envelope {
        Ok(envelope) if is_signed(answer) => envelope.signed_range(),
        _ => shown..shown,
    };
    let (start, end) = (signed.start.min(shown), signed.end.min(shown));
    let mut job = LayoutJob::default();
    for (range, background) in [
        (0..start, Color32::TRANSPARENT),
        (start..end, view.palette.signed),
        (end..shown, Color32::TRANSPARENT),
    ] {
        let bytes = answer.body.get(range).unwrap_or_default();
        let text = subject.masker.mask(&answer.charset.decode(bytes));
        let format = TextFormat {
            font_id: font.clone(),
            color: view.palette.text,
            background,
            ..TextFormat::default()
        };
        job.append(&text, 0.0, format);
    }
    job.wrap.break_anywhere = true;
    job
}
