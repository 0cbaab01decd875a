//! Labels, values and meanings.

use std::sync::Arc;

use egui::{Grid, Label, Rect, RichText, Ui};

use super::Subject;
use super::columns::{Columns, SPACING};
use crate::app::InspectorTab;
use crate::diagnosis::catalogue::CatalogueKind;
use crate::i18n::Explain as _;
use crate::protocol::{
    Availability, AvatarUrl, Member, MemberField, ResponseEnvelope, coded_value_text,
};
use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{copy_button_ui, mono_text_ui, problem_ui};

/// More fields than any real answer has; the tree in the tab Raw shows all.
const MOST_FIELDS: usize = 500;

/// A longer value is not laid out as a field, in bytes of the answer; the tab Raw shows all.
const LONGEST_VALUE: usize = 4_000;

/// The whole value of a row, as it is copied.
type Whole<'a> = &'a dyn Fn(&Row) -> String;

/// One line of the table.
struct Row {
    node: usize,
    label: String,
    name: String,
    /// What is shown: masked, or the size of what is too long.
    value: String,
    meaning: String,
    /// What can be shown in place of a malformed address.
    repaired: Option<AvatarUrl>,
}

/// Draws the member's fields, or those of any other answer.
pub(super) fn fields_ui(
    ui: &mut Ui,
    view: View<'_>,
    subject: &Subject<'_>,
    drafts: &mut Drafts,
    outbox: &mut Outbox,
) {
    if let Some(fault) = subject
        .exchange
        .and_then(|exchange| exchange.transport.as_ref())
    {
        problem_ui(ui, view, &fault.problem());
    }
    let Some(answer) = subject.answer else { return };
    let envelope = match &answer.envelope {
        Ok(envelope) => envelope,
        Err(error) => {
            problem_ui(ui, view, &error.problem());
            return;
        }
    };
    filter_ui(ui, view, drafts);
    let rows: Vec<_> = rows(view, subject, envelope)
        .into_iter()
        .filter(|row| row.contains(drafts.filter.trim()))
        .collect();
    let kind = answer.member.as_ref().map(|_| CatalogueKind::MemberField);
    let whole = |row: &Row| {
        let value = envelope.document.text(row.node).unwrap_or_default();
        subject.masker.mask_value(&row.name, &value)
    };
    let absent: Vec<_> = answer
        .member
        .iter()
        .flat_map(Member::absent_fields)
        .map(|field| (view.text(&field.label_id()), field))
        .collect();
    let heads = rows.iter().map(Row::head);
    let columns = Columns::of(
        ui,
        heads.chain(absent.iter().map(|(label, field)| [label, field.name, ""])),
    );
    // A table remembers how high its rows were: that of another answer is another table.
    ui.push_id(Arc::as_ptr(&answer.body).addr(), |ui| {
        table_ui(ui, view, &columns, (&rows, kind, &whole), outbox);
        cut_note_ui(ui, view, envelope);
        absent_ui(ui, view, &columns, &absent, outbox);
    });
}

fn filter_ui(ui: &mut Ui, view: View<'_>, drafts: &mut Drafts) {
    ui.horizontal(|ui| {
        let label = ui.label(RichText::new(view.text("filter")).color(view.palette.weak));
        let edit = egui::TextEdit::singleline(&mut drafts.filter)
            .hint_text(view.text("filter-hint"))
            .desired_width(240.0);
        ui.add(edit).labelled_by(label.id);
    });
}

fn rows(view: View<'_>, subject: &Subject<'_>, envelope: &ResponseEnvelope) -> Vec<Row> {
    let document = &envelope.document;
    document
        .children(envelope.node.index)
        .take(MOST_FIELDS)
        .filter_map(|node| {
            let name = document.name(node)?;
            let length = document.raw(document.node(node)?.value).len();
            let is_long = length > LONGEST_VALUE;
            let value = if is_long {
                String::new()
            } else {
                document.text(node)?
            };
            let label = MemberField::by_name(&name)
                .map(|field| view.text(&field.label_id()))
                .or_else(|| {
                    view.locale
                        .find(&format!("field-{}", name.replace('.', "-")))
                })
                .unwrap_or_else(|| view.text("field-unknown"));
            let meaning = coded_value_text(view.locale, &name, &value).unwrap_or_default();
            let repaired = AvatarUrl::of_field(&name, &value);
            let value = if is_long {
                let (count, tab) = (length.to_string(), view.text(InspectorTab::Raw.title()));
                view.text_with("fields-long", &[("count", &count), ("tab", &tab)])
            } else {
                subject.masker.mask_value(&name, &value)
            };
            Some(Row {
                node,
                label,
                name,
                value,
                meaning,
                repaired,
            })
        })
        .collect()
}

impl Row {
    /// What the widths of the columns are made of.
    fn head(&self) -> [&str; 3] {
        [&self.label, &self.name, &self.meaning]
    }

    fn contains(&self, filter: &str) -> bool {
        if filter.is_empty() {
            return true;
        }
        let filter = filter.to_lowercase();
        [&self.label, &self.name, &self.value, &self.meaning]
            .iter()
            .any(|text| text.to_lowercase().contains(&filter))
    }
}

/// The table of fields; each gets its share of the width. `whole` is what is copied of a row.
fn table_ui(
    ui: &mut Ui,
    view: View<'_>,
    columns: &Columns,
    (rows, kind, whole): (&[Row], Option<CatalogueKind>, Whole<'_>),
    outbox: &mut Outbox,
) {
    Grid::new("fields")
        .num_columns(columns.count())
        .striped(true)
        .spacing([SPACING, 6.0])
        .show(ui, |ui| {
            for row in rows {
                let meaning = RichText::new(&row.meaning).color(view.palette.weak);
                let head = columns.head_ui(ui, view, RichText::new(&row.label), &row.name);
                let mut value = Rect::NOTHING;
                columns.value_ui(
                    ui,
                    |ui| {
                        let shown = ui.scope(|ui| row_value_ui(ui, view, row));
                        value = shown.response.rect;
                    },
                    (!row.meaning.is_empty()).then_some(meaning),
                );
                let copy = copy_button_ui(ui, view, outbox, &row.name, || whole(row));
                for shown in head.iter().chain([&copy]) {
                    outbox.explains(shown, &row.name, kind);
                }
                let is_code = matches!(row.name.as_str(), "code" | "sub_code");
                let text = if is_code { &row.value } else { &row.name };
                outbox.explains_at(ui, value, text);
                ui.end_row();
            }
        });
}

/// The address that can be used, below the one that came.
fn repaired_ui(ui: &mut Ui, view: View<'_>, repaired: &AvatarUrl) {
    let words = RichText::new(view.text(repaired.trouble.title()));
    ui.add(Label::new(words.color(view.palette.warning)).wrap());
    mono_text_ui(ui, &repaired.usable);
}

/// The value as it came, and how it can be used where that differs.
fn row_value_ui(ui: &mut Ui, view: View<'_>, row: &Row) {
    mono_text_ui(ui, &row.value);
    if let Some(repaired) = &row.repaired {
        repaired_ui(ui, view, repaired);
    }
}

fn cut_note_ui(ui: &mut Ui, view: View<'_>, envelope: &ResponseEnvelope) {
    if envelope
        .document
        .children(envelope.node.index)
        .nth(MOST_FIELDS)
        .is_some()
    {
        let text = view.text_with("fields-cut", &[("count", &MOST_FIELDS.to_string())]);
        ui.label(RichText::new(text).color(view.palette.warning));
    }
}

/// The fields that an ordinary app could have got, with the reason why they did not come.
fn absent_ui(
    ui: &mut Ui,
    view: View<'_>,
    columns: &Columns,
    rows: &[(String, &'static MemberField)],
    outbox: &mut Outbox,
) {
    if rows.is_empty() {
        return;
    }
    ui.add_space(10.0);
    ui.label(RichText::new(view.text("absent-title")).strong());
    Grid::new("absent")
        .num_columns(columns.count())
        .striped(true)
        .spacing([SPACING, 6.0])
        .show(ui, |ui| {
            for (label, field) in rows {
                let weak = |text: String| RichText::new(text).color(view.palette.weak);
                let head = columns.head_ui(ui, view, weak(label.clone()), field.name);
                if let Some(head) = head {
                    outbox.explains(&head, field.name, Some(CatalogueKind::MemberField));
                }
                let reason = weak(absent_reason(view, field));
                columns.text_ui(ui, reason);
                ui.end_row();
            }
        });
}

fn absent_reason(view: View<'_>, field: &MemberField) -> String {
    let own = format!("absent-{}", field.name);
    view.locale.find(&own).unwrap_or_else(|| {
        view.text(match field.availability {
            Availability::Retired => "absent-retired",
            Availability::Default | Availability::Extra | Availability::Firm => "absent-default",
        })
    })
}
