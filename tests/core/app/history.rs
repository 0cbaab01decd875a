//! Which calls become one run of the history.

use alipay_explorer::app::{Effect, FlowMessage, HistoryEffect, SettingsMessage};
use alipay_explorer::storage::HistorySettings;

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
