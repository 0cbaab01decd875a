//! Looking at answers, and keeping them.

use std::sync::Arc;

use super::Runtime;
use super::filter::filtered;
use super::watch::watch;
use crate::app::{
    DoctorMessage, HistoryEffect, HistoryMessage, InspectionKeys, LogsEffect, TaskId, ViewerEffect,
    ViewerMessage,
};
use crate::client::Exchange;
#[cfg(feature = "gui")]
use crate::platform;

impl Runtime {
    pub(super) fn reread(
        &self,
        task: TaskId,
        exchanges: Vec<Arc<Exchange>>,
        keys: Box<InspectionKeys>,
    ) {
        let outbox = self.outbox.clone();
        self.blocking(move || {
            let reread = exchanges.iter().map(|it| it.reread(keys.known()).into());
            outbox.send(DoctorMessage::Reread(task, reread.collect()));
        });
    }

    pub(super) fn past(&mut self, effect: HistoryEffect) {
        let (outbox, history) = (self.outbox.clone(), Arc::clone(&self.history));
        match effect {
            HistoryEffect::Watch(task) => self.task(task, async move {
                watch(&history, || {
                    outbox.send(HistoryMessage::OthersChanged(task));
                })
                .await;
            }),
            #[cfg(feature = "gui")]
            HistoryEffect::PickPlace { run, name, locale } => {
                self.threads.spawn(async move {
                    let title = locale.text("dialog-save-run");
                    let path = platform::pick_place(&title, &name).await;
                    outbox.send(HistoryMessage::PlacePicked(run, path));
                });
            }
            effect => self.write(move |paths| {
                for message in history.carry_out(effect, &paths) {
                    outbox.send(message);
                }
            }),
        }
    }

    pub(super) fn logs(&self, effect: LogsEffect) {
        let outbox = self.outbox.clone();
        match effect {
            LogsEffect::Check(job) => {
                self.blocking(move || job.carry_out(|message| outbox.send(message)));
            }
            LogsEffect::Errand(errand) => self.errand(errand),
        }
    }

    pub(super) fn viewer(&mut self, effect: ViewerEffect) {
        let outbox = self.outbox.clone();
        match effect {
            ViewerEffect::Work(task, work) => {
                self.blocking(move || outbox.send(work.work(task)));
            }
            ViewerEffect::Filter {
                task,
                target,
                masker,
                expression,
            } => {
                let program = self.startup.program.clone();
                self.task(task, async move {
                    let results = filtered(&program, target, masker, expression).await;
                    outbox.send(ViewerMessage::Filtered(task, results));
                });
            }
        }
    }
}
