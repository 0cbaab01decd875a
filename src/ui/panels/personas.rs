//! The simulator's members: all of them, and what can be done with them.

use std::sync::Arc;

use egui::{Grid, Label, RichText, Ui};

use super::persona_editor::persona_editor_ui;
use crate::app::{PersonaEntry, PersonaMessage, SimulatorMessage};
use crate::i18n::Explain as _;
use crate::simulator::{PERSONAS, Persona, USUAL_PERSONA};
use crate::ui::outbox::Outbox;
use crate::ui::persona_draft::PersonaDraft;
use crate::ui::view::View;
use crate::ui::widgets::{badge_ui, choice_ui, small_button};

/// What titles, ids and buttons take of a line, in points.
const TAKEN: f32 = 500.0;

/// Draws everybody, and the editor if a persona is open.
pub(in crate::ui) fn personas_ui(
    ui: &mut Ui,
    view: View<'_>,
    draft: &mut PersonaDraft,
    outbox: &mut Outbox,
) {
    ui.label(RichText::new(view.text("simulator-personas")).strong());
    let editor = view.state.personas.editor.as_ref();
    let is_free = editor.is_none_or(|editor| !draft.is_changed(editor));
    ui.horizontal_wrapped(|ui| {
        persona_ui(ui, view, outbox);
        let new = ui.add_enabled_ui(is_free, |ui| ui.button(view.text("personas-new")));
        let new = new
            .inner
            .on_disabled_hover_text(view.text("personas-first-finish"));
        if new.clicked() {
            outbox.push(PersonaMessage::NewFrom(Arc::clone(&USUAL_PERSONA)));
        }
    });
    if let Some(editor) = editor {
        ui.add_space(4.0);
        persona_editor_ui(ui, view, editor, draft, outbox);
    }
    ui.add_space(4.0);
    let mut list = List {
        view,
        is_free,
        width: (ui.available_width() - TAKEN).max(140.0),
        outbox,
    };
    Grid::new("personas")
        .num_columns(4)
        .striped(true)
        .spacing([14.0, 6.0])
        .show(ui, |ui| {
            for persona in PERSONAS.iter() {
                list.persona_ui(ui, persona);
                list.new_from_ui(ui, persona);
                ui.end_row();
            }
            for entry in &view.state.personas.entries {
                list.entry_ui(ui, entry, draft);
                ui.end_row();
            }
        });
    ui.add_space(4.0);
    ui.label(RichText::new(view.text("personas-file-hint")).color(view.palette.weak));
}

/// As whom the demo consents.
pub(in crate::ui) fn persona_ui(ui: &mut Ui, view: View<'_>, outbox: &mut Outbox) {
    let offered: Vec<_> = view.state.personas.offered.iter().collect();
    let options: Vec<_> = offered
        .iter()
        .enumerate()
        .map(|(index, persona)| (index, persona.title(view.locale)))
        .collect();
    let current = offered
        .iter()
        .position(|persona| persona.id == view.state.persona.id);
    let chosen = choice_ui(
        ui,
        &view.text("persona"),
        current.unwrap_or_default(),
        &options,
    );
    if let Some(persona) = chosen.and_then(|index| offered.get(index)) {
        outbox.push(SimulatorMessage::Persona(Arc::clone(persona)));
    }
}

/// What every line of the list needs.
struct List<'a> {
    view: View<'a>,
    /// Whether another persona may be opened.
    is_free: bool,
    /// Of the descriptions, in points.
    width: f32,
    outbox: &'a mut Outbox,
}

impl List<'_> {
    /// Title, id and description.
    fn persona_ui(&self, ui: &mut Ui, persona: &Persona) {
        let weak = self.view.palette.weak;
        ui.label(persona.title(self.view.locale));
        ui.label(RichText::new(&persona.id).monospace().color(weak));
        self.wide_ui(ui, persona.description(self.view.locale).into());
    }

    /// A persona of the user's.
    fn entry_ui(&mut self, ui: &mut Ui, entry: &PersonaEntry, draft: &mut PersonaDraft) {
        let view = self.view;
        let title = match &entry.read {
            Ok(read) => read.persona.title(view.locale),
            Err(_) => view.text("personas-unusable"),
        };
        let is_doomed = draft.doomed.as_ref() == Some(&entry.source);
        match &entry.read {
            _ if is_doomed => {
                ui.label(&title);
                ui.label("");
                let question = RichText::new(view.text("personas-delete-really"));
                self.wide_ui(ui, question.color(view.palette.bad));
            }
            Ok(read) => self.persona_ui(ui, &read.persona),
            Err(error) => {
                badge_ui(ui, &title, view.palette.bad);
                ui.label("");
                let problem = error.problem().title(view.locale);
                self.wide_ui(ui, RichText::new(problem).color(view.palette.bad));
            }
        }
        ui.horizontal(|ui| {
            if is_doomed {
                self.confirm_ui(ui, entry, draft);
                return;
            }
            if let Ok(read) = &entry.read {
                self.new_from_ui(ui, &read.persona);
            }
            if self.button_ui(ui, ["personas-edit", "personas-edit-what"], &title) {
                self.outbox.push(PersonaMessage::Edit(entry.clone()));
            }
            if self.button_ui(ui, ["personas-delete", "personas-delete-what"], &title) {
                draft.doomed = Some(Arc::clone(&entry.source));
            }
        });
    }

    fn new_from_ui(&mut self, ui: &mut Ui, persona: &Arc<Persona>) {
        let title = persona.title(self.view.locale);
        let ids = ["personas-new-from", "personas-new-from-what"];
        if self.button_ui(ui, ids, &title) {
            let persona = Arc::clone(persona);
            self.outbox.push(PersonaMessage::NewFrom(persona));
        }
    }

    fn confirm_ui(&mut self, ui: &mut Ui, entry: &PersonaEntry, draft: &mut PersonaDraft) {
        let yes = small_button(ui, &self.view.text("personas-delete-yes"));
        if yes.clicked() {
            self.outbox.push(PersonaMessage::Delete(entry.clone()));
        }
        let keep = small_button(ui, &self.view.text("personas-keep"));
        if yes.clicked() || keep.clicked() {
            draft.doomed = None;
        }
    }

    /// A button whose name also says which persona it is about.
    fn button_ui(&self, ui: &mut Ui, [text, name]: [&str; 2], what: &str) -> bool {
        let button = ui.add_enabled_ui(self.is_free, |ui| small_button(ui, &self.view.text(text)));
        let name = self.view.text_with(name, &[("what", what)]);
        button
            .inner
            .accessible_name(&name)
            .on_hover_text(name)
            .on_disabled_hover_text(self.view.text("personas-first-finish"))
            .clicked()
    }

    fn wide_ui(&self, ui: &mut Ui, text: RichText) {
        ui.scope(|ui| {
            ui.set_max_width(self.width);
            ui.add(Label::new(text).wrap());
        });
    }
}
