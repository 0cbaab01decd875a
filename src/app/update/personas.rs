//! Messages about the user's personas.

use std::sync::Arc;

use crate::app::{
    AppState, Effect, Notice, PersonaCheck, PersonaEffect, PersonaEntry, PersonaFault, PersonaFile,
    PersonaJob, PersonaMessage, TaskId,
};
use crate::simulator::{Persona, USUAL_PERSONA};

pub(super) fn update(state: &mut AppState, message: PersonaMessage) -> Vec<Effect> {
    match message {
        PersonaMessage::Loaded(file) => take(state, file),
        PersonaMessage::NewFrom(persona) => new_from(state, &persona),
        PersonaMessage::Edit(entry) => {
            let text = entry.text();
            state.personas.open(text.clone(), Some(entry.source));
            check(state, text)
        }
        PersonaMessage::Check(text) => check(state, text),
        PersonaMessage::Checked(task, outcome) => {
            checked(state, task, *outcome);
            Vec::new()
        }
        PersonaMessage::Save(text) => save(state, text),
        PersonaMessage::Saved(task, outcome) => saved(state, task, outcome),
        PersonaMessage::Discard => {
            state.personas.editor = None;
            Vec::new()
        }
        PersonaMessage::Delete(entry) => delete(entry),
        PersonaMessage::Deleted(Ok(file)) => {
            state.notice = Some(Notice::done("notice-persona-deleted"));
            take(state, file)
        }
        PersonaMessage::Deleted(Err(problem)) => {
            state.notice = Some(Notice::problem(problem));
            Vec::new()
        }
    }
}

/// Tells a simulator that was started later of the user's personas.
pub(super) fn offer(state: &AppState) -> Vec<Effect> {
    let own = state.personas.own();
    if own.is_empty() {
        Vec::new()
    } else {
        vec![Effect::Persona(PersonaEffect::Offer(own))]
    }
}

/// Takes over the file; the chosen persona is the one of that id, or the usual one.
fn take(state: &mut AppState, file: PersonaFile) -> Vec<Effect> {
    if let Some(problem) = file.notice {
        state.notice = Some(Notice::problem(problem));
    }
    state.personas.take(file.entries);
    let chosen = state.personas.offered.find(&state.persona.id);
    state.persona = Arc::clone(chosen.unwrap_or(&USUAL_PERSONA));
    vec![Effect::Persona(PersonaEffect::Offer(state.personas.own()))]
}

fn new_from(state: &mut AppState, persona: &Persona) -> Vec<Effect> {
    let id = state.personas.free_id(&persona.id);
    let text = persona.copy_as_json(&id, state.locale());
    state.personas.open(text.clone(), None);
    check(state, text)
}

fn check(state: &mut AppState, text: String) -> Vec<Effect> {
    let task = state.next_task();
    let taken = state.personas.taken();
    let Some(editor) = &mut state.personas.editor else {
        return Vec::new();
    };
    editor.checking = Some(task);
    let check = PersonaEffect::Check { task, text, taken };
    vec![Effect::Persona(check)]
}

fn checked(state: &mut AppState, task: TaskId, outcome: PersonaCheck) {
    let editor = state.personas.editor.as_mut();
    if let Some(editor) = editor.filter(|editor| editor.checking == Some(task)) {
        editor.checking = None;
        editor.check = Some(outcome);
    }
}

fn save(state: &mut AppState, text: String) -> Vec<Effect> {
    let task = state.next_task();
    let editor = state.personas.editor.as_mut();
    let Some(editor) = editor.filter(|editor| editor.saving.is_none()) else {
        return Vec::new();
    };
    editor.saving = Some(task);
    let job = PersonaJob::Save {
        task,
        text,
        replaces: editor.replaces.clone(),
    };
    vec![Effect::Persona(PersonaEffect::Write(job))]
}

/// The file counts whatever has become of the editor meanwhile.
fn saved(
    state: &mut AppState,
    task: TaskId,
    outcome: Result<PersonaFile, PersonaFault>,
) -> Vec<Effect> {
    let editor = state.personas.editor.as_mut();
    let editor = editor.filter(|editor| editor.saving == Some(task));
    match outcome {
        Ok(file) => {
            if editor.is_some() {
                state.personas.editor = None;
            }
            state.notice = Some(Notice::done("notice-persona-saved"));
            take(state, file)
        }
        Err(fault) => {
            match editor {
                Some(editor) => {
                    editor.saving = None;
                    editor.checking = None;
                    editor.check = Some(Err(fault));
                }
                None => state.notice = Some(Notice::problem(fault.problem)),
            }
            Vec::new()
        }
    }
}

fn delete(entry: PersonaEntry) -> Vec<Effect> {
    let job = PersonaJob::Delete(entry.source);
    vec![Effect::Persona(PersonaEffect::Write(job))]
}
