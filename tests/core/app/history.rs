//! Which calls become one run of the history.

use alipay_explorer::app::{
    Effect, FlowMessage, HistoryEffect, HistoryMessage, Notice, SettingsMessage,
};
use alipay_explorer::i18n::{Fault, Problem};
use alipay_explorer::storage::{HistorySettings, KeepRuns, RunOutcome};

use crate::history;

use super::program::{CODE, Program, Reply, the_call};

/// The runs that are kept: their numbers and how many calls they have.
fn kept(effects: &[Effect]) -> Vec<(u64, usize)> {
    let runs = effects.iter().filter_map(|effect| match effect {
        Effect::History(HistoryEffect::Keep { run, .. }) => Some((run.number, run.calls.len())),
        _ => None,
    });
    runs.collect()
}

fn exchange(program: &mut Program) -> Vec<Effect> {
    program.paste(CODE);
    let sent = the_call(program.send(FlowMessage::Exchange));
    program.reply(&sent, Reply::Token)
}

#[test]
fn a_run_grows_with_its_calls_and_another_code_begins_another() {
    let mut program = Program::ready();
    assert_eq!(kept(&exchange(&mut program)), [(1, 1)]);
    let sent = the_call(program.send(FlowMessage::Query));
    let effects = program.reply(&sent, Reply::Member);
    assert_eq!(kept(&effects), [(1, 2)]);
    program.send(FlowMessage::Restart);
    assert_eq!(kept(&exchange(&mut program)), [(2, 1)]);
}

#[test]
fn runs_that_could_not_be_put_back_can_be_tried_again() {
    let mut program = Program::ready();
    let folder = tempfile::tempdir().unwrap();
    let mut history = history::open(folder.path());
    let id = history.put(None, &history::record(0, RunOutcome::Good, ""));
    let deleted = history.delete(&[id.unwrap()]).unwrap();
    program.send(HistoryMessage::Changed(Ok(deleted)));
    let effects = program.send(HistoryMessage::Undo);
    let [Effect::History(HistoryEffect::Restore(runs))] = effects.as_slice() else {
        panic!("{effects:?}");
    };
    let problem = Problem::new(Fault::Machine, "history-busy");
    program.send(HistoryMessage::NotRestored(runs.clone(), problem.clone()));
    assert_eq!(program.state.notice, Some(Notice::problem(problem)));
    assert_eq!(program.state.history.deleted.len(), 1, "still there");
}

#[test]
fn a_reset_of_the_settings_touches_no_past_run() {
    let mut program = Program::ready();
    let own = HistorySettings {
        enabled: false,
        keep: KeepRuns::All,
        ..HistorySettings::default()
    };
    program.send(SettingsMessage::History(own));
    program.send(SettingsMessage::Reset);
    assert_eq!(program.state.settings.history, own);
}

#[test]
fn what_was_called_while_nothing_was_kept_is_not_kept_later() {
    let mut program = Program::ready();
    let off = HistorySettings {
        enabled: false,
        ..HistorySettings::default()
    };
    program.send(SettingsMessage::History(off));
    assert_eq!(kept(&exchange(&mut program)), []);
    let effects = program.send(SettingsMessage::History(HistorySettings::default()));
    assert_eq!(kept(&effects), []);
    let sent = the_call(program.send(FlowMessage::Query));
    let effects = program.reply(&sent, Reply::Member);
    assert_eq!(kept(&effects), [(1, 1)], "from here on");
}
