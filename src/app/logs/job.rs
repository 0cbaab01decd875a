//! Checks logs in the background.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;

use super::{BadAnswer, LogsMessage, LogsSeen};
use crate::app::TaskId;
use crate::app::effect::InspectionKeys;
use crate::bulk::{
    BulkError, BulkInput, BulkKeys, BulkProgress, CheckOptions, CheckedBatch, LineBatches, check,
};
use crate::i18n::{Explain as _, Problem};

/// The window is told again after so many answers, at the beginning after as many as before.
const TELL_EVERY: u64 = 20_000;

/// A check that is to be done.
#[derive(Debug)]
pub struct LogsJob {
    /// Its number.
    pub task: TaskId,
    /// Files and folders.
    pub paths: Vec<PathBuf>,
    /// The keys to verify with.
    pub keys: Box<InspectionKeys>,
    /// How far it has come, and whether it is to go on.
    pub progress: Arc<BulkProgress>,
}

impl LogsJob {
    /// Does it and tells of it, at the end for sure. It takes as long as the logs are large.
    pub fn carry_out(self, tell: impl Fn(LogsMessage)) {
        let mut seen = LogsSeen::default();
        let mut problems = Vec::new();
        match BulkInput::named(&self.paths) {
            Err(error) => problems.push(error.problem()),
            Ok(inputs) => {
                seen.total = inputs.iter().map(BulkInput::size).sum();
                let keys = BulkKeys::new(
                    self.keys.alipay.clone().into_iter().collect(),
                    self.keys.own.clone(),
                    None,
                );
                for input in inputs {
                    let checked = self.check(&input, &keys, &mut seen, &tell);
                    problems.extend(checked.err());
                }
            }
        }
        tell(LogsMessage::Ended(self.task, Arc::new(seen), problems));
    }

    fn check(
        &self,
        input: &BulkInput,
        keys: &BulkKeys,
        seen: &mut LogsSeen,
        tell: &impl Fn(LogsMessage),
    ) -> Result<(), Problem> {
        if self.progress.is_stopped() {
            return Ok(());
        }
        let (name, file) = (input.name(), Arc::new(PathBuf::from(input.name())));
        let opened = input.open(0, &self.progress);
        let lines = LineBatches::new(opened.map_err(|error| error.problem())?, 0);
        let options = CheckOptions {
            bad_lines: LogsSeen::MOST_BAD,
            ..CheckOptions::default()
        };
        let mut told = seen.tally.answers;
        let outcome = check(lines, keys, &options, &self.progress, |batch| {
            take(seen, batch, &file);
            if seen.tally.answers >= told + TELL_EVERY.min(told + 1) {
                told = seen.tally.answers;
                tell(LogsMessage::Seen(self.task, Arc::new(seen.clone())));
            }
            ControlFlow::Continue(())
        });
        outcome.map_err(|reason| BulkError::Read { name, reason }.problem())
    }
}

fn take(seen: &mut LogsSeen, batch: CheckedBatch, file: &Arc<PathBuf>) {
    seen.tally.merge(&batch.tally);
    let room = LogsSeen::MOST_BAD.saturating_sub(seen.bad.len());
    let bad = batch.bad.into_iter().take(room);
    seen.bad.extend(bad.map(|line| BadAnswer {
        file: Arc::clone(file),
        line,
    }));
}
