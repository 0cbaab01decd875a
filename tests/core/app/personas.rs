//! The user's personas: what the editor and the simulator get to know.

use std::sync::Arc;

use alipay_explorer::app::{
    Effect, PersonaEffect, PersonaEntry, PersonaFault, PersonaFile, PersonaJob, PersonaMessage,
    SimulatorMessage, TaskId,
};
use alipay_explorer::i18n::{Fault, Problem};
use alipay_explorer::simulator::{USUAL_PERSONA, read_persona};

use super::program::{Program, simulator_started};

const VIP: &str = "{\"id\":\"vip\",\"user_id\":\"2088102175790001\"}";

fn entry(text: &str) -> PersonaEntry {
    PersonaEntry {
        source: text.into(),
        read: read_persona(text.as_bytes(), &[]),
    }
}

fn file(texts: &[&str]) -> PersonaFile {
    PersonaFile {
        entries: texts.iter().map(|text| entry(text)).collect(),
        notice: None,
    }
}

/// The ids that the simulator is told.
fn offered(effects: &[Effect]) -> Vec<String> {
    let own = effects.iter().find_map(|effect| match effect {
        Effect::Persona(PersonaEffect::Offer(own)) => Some(own),
        _ => None,
    });
    own.unwrap()
        .iter()
        .map(|persona| persona.id.clone())
        .collect()
}

/// The check that was asked for: its number, its text and the ids it must not have.
fn check(effects: &[Effect]) -> (TaskId, String, Vec<String>) {
    match effects {
        [Effect::Persona(PersonaEffect::Check { task, text, taken })] => {
            (*task, text.clone(), taken.clone())
        }
        other => panic!("no check: {other:?}"),
    }
}

fn job(effects: Vec<Effect>) -> PersonaJob {
    match effects.into_iter().next() {
        Some(Effect::Persona(PersonaEffect::Write(job))) => job,
        other => panic!("nothing is written: {other:?}"),
    }
}

fn fault() -> PersonaFault {
    Problem::new(Fault::Machine, "storage-no-home").into()
}

#[test]
fn what_the_file_holds_is_offered_also_to_a_simulator_that_starts_later() {
    let mut program = Program::starting();
    let effects = program.send(PersonaMessage::Loaded(file(&[VIP, "{}"])));
    assert_eq!(offered(&effects), ["vip"], "only what can be used");
    assert!(program.state.personas.offered.find("vip").is_some());
    assert_eq!(offered(&program.send(simulator_started())), ["vip"]);
}

#[test]
fn a_new_persona_has_a_free_id_and_is_checked_against_the_others() {
    let mut program = Program::ready();
    program.send(PersonaMessage::Loaded(file(&[VIP])));
    let vip = program.state.personas.own().remove(0);
    let (_, text, taken) = check(&program.send(PersonaMessage::NewFrom(vip)));
    let read = read_persona(text.as_bytes(), &[]).unwrap();
    assert_eq!(read.persona.id, "vip-2");
    assert_eq!(taken, ["vip"]);

    let effects = program.send(PersonaMessage::Edit(entry(VIP)));
    assert_eq!(
        check(&effects).2,
        Vec::<String>::new(),
        "its own id is free"
    );
}

#[test]
fn only_the_newest_check_counts() {
    let mut program = Program::ready();
    let effects = program.send(PersonaMessage::NewFrom(Arc::clone(&USUAL_PERSONA)));
    let (first, ..) = check(&effects);
    let (second, text, _) = check(&program.send(PersonaMessage::Check("{".to_owned())));
    assert_eq!(text, "{");
    program.send(PersonaMessage::Checked(first, Box::new(Err(fault()))));
    let editor = |program: &Program| program.state.personas.editor.clone().unwrap();
    assert_eq!(editor(&program).check, None, "a late answer");
    program.send(PersonaMessage::Checked(second, Box::new(Err(fault()))));
    assert_eq!(editor(&program).check, Some(Err(fault())));
}

#[test]
fn saving_closes_the_editor_and_a_refusal_keeps_it() {
    let mut program = Program::ready();
    program.send(PersonaMessage::NewFrom(Arc::clone(&USUAL_PERSONA)));
    let save = |program: &mut Program| {
        let effects = program.send(PersonaMessage::Save(VIP.to_owned()));
        match job(effects) {
            PersonaJob::Save { task, replaces, .. } => (task, replaces),
            PersonaJob::Delete(_) => panic!("deleted"),
        }
    };
    let (task, replaces) = save(&mut program);
    assert_eq!(replaces, None);
    let again = program.send(PersonaMessage::Save(VIP.to_owned()));
    assert!(again.is_empty(), "one at a time");
    program.send(PersonaMessage::Saved(task, Err(fault())));
    let editor = program.state.personas.editor.as_ref().unwrap();
    assert_eq!((editor.saving, &editor.check), (None, &Some(Err(fault()))));

    let (task, _) = save(&mut program);
    let effects = program.send(PersonaMessage::Saved(task, Ok(file(&[VIP]))));
    assert_eq!(offered(&effects), ["vip"]);
    assert!(program.state.personas.editor.is_none());
}

#[test]
fn the_chosen_persona_follows_the_file() {
    let mut program = Program::ready();
    program.send(PersonaMessage::Loaded(file(&[VIP])));
    let vip = program.state.personas.own().remove(0);
    program.send(SimulatorMessage::Persona(vip));
    let changed = VIP.replace("0001", "0002");
    program.send(PersonaMessage::Loaded(file(&[&changed])));
    assert_eq!(program.state.persona.user_id, "2088102175790002");

    let job = job(program.send(PersonaMessage::Delete(entry(&changed))));
    assert!(matches!(job, PersonaJob::Delete(source) if *source == *changed));
    program.send(PersonaMessage::Deleted(Ok(file(&[]))));
    assert_eq!(program.state.persona.id, "buyer");
}
