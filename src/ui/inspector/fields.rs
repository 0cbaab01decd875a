//! Labels, values and meanings.

use egui::{Color32, Grid, Label, RichText, TextStyle, Ui};

use super::Subject;
use crate::client::Answer;
use crate::i18n::Explain as _;
use crate::protocol::{Availability, Member, MemberField, coded_value_text};
use crate::ui::drafts::Drafts;
use crate::ui::outbox::Outbox;
use crate::ui::view::View;
use crate::ui::widgets::{copy_button_ui, mono_text_ui, problem_ui};

/// Below this width, in points, names stand under their labels.
const NARROW: f32 = 560.0;
/// Between two columns.
const SPACING: f32 = 14.0;
/// A copy button with room for the scroll bar.
const COPY_BUTTON: f32 = 64.0;
/// Values get at least this much.
const LEAST_VALUE: f32 = 120.0;

/// More fields than any real answer has; the tree in the tab Raw shows all.
const MOST_FIELDS: usize = 500;

/// One line of the table.
struct Row {
    label: String,
    name: String,
    value: String,
    meaning: String,
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
    if let Err(error) = &answer.envelope {
        problem_ui(ui, view, &error.problem());
        return;
    }
    filter_ui(ui, view, drafts);
    let rows: Vec<_> = rows(view, subject, answer)
        .into_iter()
        .filter(|row| row.contains(drafts.filter.trim()))
        .collect();
    table_ui(ui, view, &rows, outbox);
    cut_note_ui(ui, view, answer);
    if let Some(member) = &answer.member {
        absent_ui(ui, view, member);
    }
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

fn rows(view: View<'_>, subject: &Subject<'_>, answer: &Answer) -> Vec<Row> {
    let Ok(envelope) = &answer.envelope else {
        return Vec::new();
    };
    let document = &envelope.document;
    document
        .children(envelope.node.index)
        .take(MOST_FIELDS)
        .filter_map(|node| {
            let name = document.name(node)?;
            let value = document.text(node)?;
            let label = MemberField::by_name(&name)
                .map(|field| view.text(&field.label_id()))
                .or_else(|| {
                    view.locale
                        .find(&format!("field-{}", name.replace('.', "-")))
                })
                .unwrap_or_else(|| view.text("field-unknown"));
            let meaning = coded_value_text(view.locale, &name, &value).unwrap_or_default();
            let value = subject.masker.mask_value(&name, &value);
            Some(Row {
                label,
                name,
                value,
                meaning,
            })
        })
        .collect()
}

impl Row {
    fn contains(&self, filter: &str) -> bool {
        let filter = filter.to_lowercase();
        [&self.label, &self.name, &self.value, &self.meaning]
            .iter()
            .any(|text| text.to_lowercase().contains(&filter))
    }
}

/// Label and name beside each other, or below each other where there is little place; then the
/// value with its meaning in what is left.
fn table_ui(ui: &mut Ui, view: View<'_>, rows: &[Row], outbox: &mut Outbox) {
    let columns = Columns::of(ui, rows.iter().map(|row| (&row.label, &row.name)));
    Grid::new("fields")
        .num_columns(columns.heads() + 2)
        .striped(true)
        .spacing([SPACING, 6.0])
        .show(ui, |ui| {
            for row in rows {
                columns.head_ui(ui, view, RichText::new(&row.label), &row.name);
                columns.value_ui(ui, |ui| {
                    ui.horizontal_wrapped(|ui| {
                        ui.spacing_mut().interact_size.y = 0.0;
                        ui.spacing_mut().item_spacing.x = SPACING;
                        mono_text_ui(ui, &row.value);
                        ui.label(RichText::new(&row.meaning).color(view.palette.weak));
                    });
                });
                copy_button_ui(ui, view, outbox, &row.name, || row.value.clone());
                ui.end_row();
            }
        });
}

fn cut_note_ui(ui: &mut Ui, view: View<'_>, answer: &Answer) {
    let Ok(envelope) = &answer.envelope else {
        return;
    };
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
fn absent_ui(ui: &mut Ui, view: View<'_>, member: &Member) {
    let rows: Vec<_> = member
        .absent_fields()
        .into_iter()
        .map(|field| (view.text(&field.label_id()), field))
        .collect();
    if rows.is_empty() {
        return;
    }
    ui.add_space(10.0);
    ui.label(RichText::new(view.text("absent-title")).strong());
    let columns = Columns::of(ui, rows.iter().map(|(label, field)| (label, field.name)));
    Grid::new("absent")
        .num_columns(columns.heads() + 1)
        .striped(true)
        .spacing([SPACING, 6.0])
        .show(ui, |ui| {
            for (label, field) in rows {
                let weak = |text: String| RichText::new(text).color(view.palette.weak);
                columns.head_ui(ui, view, weak(label), field.name);
                columns.value_ui(ui, |ui| {
                    ui.add(Label::new(weak(absent_reason(view, field))).wrap());
                });
                ui.end_row();
            }
        });
}

/// How a table shares the width it has.
struct Columns {
    stacked: bool,
    value: f32,
}

impl Columns {
    fn of<'a>(
        ui: &Ui,
        heads: impl Iterator<Item = (&'a String, impl AsRef<str> + 'a)> + Clone,
    ) -> Self {
        let widest = |style: TextStyle, texts: &mut dyn Iterator<Item = String>| {
            let font = style.resolve(ui.style());
            texts
                .map(|text| {
                    let galley = ui
                        .painter()
                        .layout_no_wrap(text, font.clone(), Color32::WHITE);
                    galley.size().x
                })
                .fold(0.0, f32::max)
        };
        let label = widest(
            TextStyle::Body,
            &mut heads.clone().map(|(label, _)| label.clone()),
        );
        let name = widest(
            TextStyle::Monospace,
            &mut heads.map(|(_, name)| name.as_ref().to_owned()),
        );
        let stacked = ui.available_width() < NARROW;
        let head = if stacked {
            label.max(name)
        } else {
            label + SPACING + name
        };
        let value = ui.available_width() - head - COPY_BUTTON - 2.0 * SPACING;
        Self {
            stacked,
            value: value.max(LEAST_VALUE),
        }
    }

    fn heads(&self) -> usize {
        if self.stacked { 1 } else { 2 }
    }

    fn head_ui(&self, ui: &mut Ui, view: View<'_>, label: RichText, name: &str) {
        let name = RichText::new(name).monospace().color(view.palette.weak);
        if self.stacked {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.label(label);
                ui.label(name);
            });
        } else {
            ui.label(label);
            ui.label(name);
        }
    }

    fn value_ui(&self, ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
        ui.scope(|ui| {
            ui.set_max_width(self.value);
            content(ui);
        });
    }
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
