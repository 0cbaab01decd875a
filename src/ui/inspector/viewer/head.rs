//! How much there is, how it is read, and which panes are open.

use egui::{RichText, Ui};

use super::draft::Pane;
use super::{Looked, ViewerDraft, signed_range};
use crate::app::{InspectMessage, Remote, ViewerMessage};
use crate::protocol::{Charset, ResponseEnvelope};
use crate::ui::outbox::Outbox;
use crate::ui::widgets::{choice_ui, copy_button_ui, tab_button};

/// Draws the first line.
pub(super) fn head_ui(
    ui: &mut Ui,
    looked: Looked<'_>,
    draft: &mut ViewerDraft,
    outbox: &mut Outbox,
) {
    let (view, answer) = (looked.view, looked.answer);
    ui.horizontal_wrapped(|ui| {
        for pane in Pane::ALL {
            let fits = pane != Pane::Tree || looked.target.document.is_some();
            let open = draft.panes(looked.target).contains(&pane);
            if fits && tab_button(ui, view, open, &view.text(pane.title())).clicked() {
                draft.toggle(pane);
            }
        }
        ui.separator();
        let size = view.text_with("bytes", &[("count", &answer.body.len().to_string())]);
        ui.label(RichText::new(size).color(view.palette.weak));
        charset_ui(ui, looked, outbox);
        let what = view.text("tab-raw");
        copy_button_ui(ui, view, outbox, &what, || {
            looked.subject.masker.mask(&answer.text())
        });
        if !signed_range(answer).is_empty() {
            legend_ui(ui, looked);
        }
    });
    reread_ui(ui, looked);
}

fn legend_ui(ui: &mut Ui, looked: Looked<'_>) {
    let envelope = looked.answer.envelope.as_ref();
    let signed = if envelope.is_ok_and(ResponseEnvelope::is_bare) {
        "raw-signed-v3"
    } else {
        "raw-signed"
    };
    ui.label(
        RichText::new(looked.view.text(signed))
            .background_color(looked.view.palette.signed)
            .small(),
    );
}

/// What has come as bytes can be read in either character set: a call's answer, or a file. A text
/// that was pasted has none of its own.
fn charset_ui(ui: &mut Ui, looked: Looked<'_>, outbox: &mut Outbox) {
    let view = looked.view;
    let is_call = looked.subject.exchange.is_some();
    let can_be_read = if is_call {
        !looked.answer.signature.is_recorded()
    } else {
        view.state.inspect.has_bytes()
    };
    if !can_be_read {
        let pasted = view.text("viewer-charset-of-text");
        let name = RichText::new(looked.answer.charset.name()).color(view.palette.weak);
        ui.label(name).on_hover_text(pasted);
        return;
    }
    let options = Charset::ALL.map(|charset| (charset, charset.name().to_owned()));
    let wanted = view.state.viewer.read_as.as_ref().map(|it| it.charset);
    let current = wanted.filter(|_| is_call).unwrap_or(looked.answer.charset);
    match choice_ui(ui, &view.text("viewer-read-as"), current, &options) {
        Some(charset) if is_call => outbox.push(ViewerMessage::ReadAs(charset)),
        Some(charset) => outbox.push(InspectMessage::ReadAs(charset)),
        None => {}
    }
}

/// Says that what is shown is read in another character set than the answer's own.
fn reread_ui(ui: &mut Ui, looked: Looked<'_>) {
    let view = looked.view;
    let Some(read_as) = view.state.viewer.read_as.as_ref() else {
        return;
    };
    if looked.subject.exchange.is_none() {
        return;
    }
    let text = match &read_as.reread {
        Remote::Ready(_) => {
            let own = view.state.chosen_call().and_then(|it| it.answer.as_ref());
            let sent = own.map_or("", |answer| answer.charset.name());
            let args = [("charset", read_as.charset.name()), ("sent", sent)];
            view.text_with("viewer-reread", &args)
        }
        _ => view.text("viewer-rereading"),
    };
    ui.label(RichText::new(text).color(view.palette.warning));
}
