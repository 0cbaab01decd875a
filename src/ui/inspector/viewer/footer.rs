//! What is chosen: the value, its path, and the character.

use egui::{Label, RichText, Ui};

use super::{Looked, ViewerDraft, signed_range};
use crate::protocol::Masker;
use crate::ui::outbox::Outbox;
use crate::ui::widgets::named_copy_button_ui;
use crate::viewer::{Character, Selection, copied_text, shown_text};

/// More bytes of a selection are not written out.
const MOST_BYTES: usize = 8;

/// How much room it takes, in points.
pub(super) fn height(ui: &Ui) -> f32 {
    2.0 * (ui.spacing().interact_size.y + ui.spacing().item_spacing.y)
}

/// Draws two lines.
pub(super) fn footer_ui(ui: &mut Ui, looked: Looked<'_>, draft: &ViewerDraft, outbox: &mut Outbox) {
    let view = looked.view;
    let Some(selection) = draft.selection() else {
        let text = view.text("viewer-nothing-chosen");
        ui.label(RichText::new(text).color(view.palette.weak));
        return;
    };
    ui.horizontal(|ui| path_ui(ui, looked, selection, outbox));
    ui.add(Label::new(facts(looked, selection)).truncate());
}

fn path_ui(ui: &mut Ui, looked: Looked<'_>, selection: &Selection, outbox: &mut Outbox) {
    let view = looked.view;
    let (target, masker) = (looked.target, &looked.subject.masker);
    let value = view.text("viewer-value");
    named_copy_button_ui(ui, view, outbox, &value, || {
        let range = selection.range.clone();
        copied_text(&target.body, target.charset, range, masker)
    });
    if let Some(path) = &selection.path {
        let what = view.text("viewer-path");
        named_copy_button_ui(ui, view, outbox, &what, || path.clone());
        ui.add(Label::new(RichText::new(path).monospace()).truncate());
    }
}

/// The first character with its code point and bytes, and where it stands.
fn facts(looked: Looked<'_>, selection: &Selection) -> String {
    let view = looked.view;
    let place = view.text_with(
        "viewer-place",
        &[
            ("offset", &selection.range.start.to_string()),
            ("line", &selection.line.to_string()),
        ],
    );
    let is_signed = signed_range(looked.answer).contains(&selection.range.start);
    let signed = view.text(if is_signed {
        "viewer-signed-here"
    } else {
        "viewer-not-signed-here"
    });
    let mut parts = Vec::new();
    if let Some(character) = &selection.character {
        parts.extend(character_facts(looked, selection, character));
    }
    parts.extend([place, signed]);
    parts.join(" · ")
}

fn character_facts(
    looked: Looked<'_>,
    selection: &Selection,
    character: &Character,
) -> Vec<String> {
    let view = looked.view;
    if is_covered(looked, character, &looked.subject.masker) {
        return vec![view.text("viewer-hidden-character")];
    }
    let bytes = looked
        .target
        .body
        .get(character.range.clone())
        .unwrap_or_default();
    let bytes: Vec<_> = bytes
        .iter()
        .take(MOST_BYTES)
        .map(|it| format!("{it:02X}"))
        .collect();
    let bytes = bytes.join(" ");
    let first = if let Some(code_point) = character.code_point() {
        let shown = character.shown().escape_debug().to_string();
        let args = [
            ("character", shown.as_str()),
            ("code-point", &code_point),
            ("bytes", &bytes),
        ];
        view.text_with("viewer-character", &args)
    } else {
        let charset = looked.target.charset.name();
        let args = [("bytes", bytes.as_str()), ("charset", charset)];
        view.text_with("viewer-bytes-only", &args)
    };
    let mut facts = vec![first];

    if let Some((range, text)) = &selection.escape {
        let escape = looked.target.body.get(range.clone()).unwrap_or_default();
        let escape = String::from_utf8_lossy(escape).into_owned();
        let text = text.escape_debug().to_string();
        facts.push(view.text_with("viewer-escape", &[("escape", &escape), ("text", &text)]));
    }
    facts
}

/// Whether the character is part of a secret.
fn is_covered(looked: Looked<'_>, character: &Character, masker: &Masker) -> bool {
    let target = looked.target;
    let shown = shown_text(
        &target.body,
        target.charset,
        character.range.clone(),
        masker,
    );
    shown.first().is_some_and(|it| it.is_covered)
}
