//! Files are written one after another, and the program does not end before they are.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use tokio::runtime::Handle;

type Job = Box<dyn FnOnce() + Send>;

/// Jobs in the order in which they were asked for; one runs at a time.
#[derive(Clone, Default)]
pub(super) struct WriteQueue {
    waiting: Arc<Mutex<VecDeque<Job>>>,
    /// Held by whoever works.
    turn: Arc<Mutex<()>>,
}

impl std::fmt::Debug for WriteQueue {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("WriteQueue")
    }
}

impl WriteQueue {
    /// Puts a job behind the others and has a thread of `threads` do it.
    pub(super) fn push(&self, threads: &Handle, job: impl FnOnce() + Send + 'static) {
        self.lock().push_back(Box::new(job));
        let queue = self.clone();
        threads.spawn_blocking(move || queue.work());
    }

    /// Does what is still waiting, on a thread of its own: those of a runtime that shuts down
    /// start nothing any more. Returns when all is done, or after `patience`.
    pub(super) fn finish(&self, patience: Duration) {
        let (queue, (done, all_done)) = (self.clone(), channel());
        thread::spawn(move || {
            queue.work();
            // Nobody listens any more when the patience is over.
            let _ = done.send(());
        });
        let _ = all_done.recv_timeout(patience);
    }

    fn work(&self) {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        while let Some(job) = self.next() {
            // A panic is reported by the panic hook; the jobs behind it are not lost for that.
            let _ = catch_unwind(AssertUnwindSafe(job));
        }
    }

    fn next(&self) -> Option<Job> {
        self.lock().pop_front()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, VecDeque<Job>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATIENCE: Duration = Duration::from_secs(20);

    fn runtime() -> tokio::runtime::Runtime {
        tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .max_blocking_threads(1)
            .build()
            .unwrap()
    }

    #[test]
    fn jobs_are_done_in_order_whatever_thread_does_them() {
        let (runtime, queue) = (runtime(), WriteQueue::default());
        let (done, order) = channel();
        for number in 0..100 {
            let done = done.clone();
            queue.push(runtime.handle(), move || done.send(number).unwrap());
        }
        queue.finish(PATIENCE);
        assert!(order.try_iter().eq(0..100));
    }

    #[test]
    fn what_waits_at_the_end_is_still_done() {
        let (runtime, queue) = (runtime(), WriteQueue::default());
        let (go_on, held) = channel::<()>();
        // The only thread of the runtime is busy, so nothing behind it can start.
        runtime.spawn_blocking(move || held.recv());
        let (done, order) = channel();
        queue.push(runtime.handle(), move || done.send("saved").unwrap());
        queue.finish(PATIENCE);
        assert_eq!(order.try_recv(), Ok("saved"));
        drop(go_on);
    }

    #[test]
    fn a_panic_loses_no_other_job() {
        let (runtime, queue) = (runtime(), WriteQueue::default());
        let (done, order) = channel();
        queue.push(runtime.handle(), || panic!("a job of a test"));
        queue.push(runtime.handle(), move || done.send("saved").unwrap());
        queue.finish(PATIENCE);
        assert_eq!(order.try_recv(), Ok("saved"));
    }

    #[test]
    fn the_end_does_not_wait_for_ever() {
        let (runtime, queue) = (runtime(), WriteQueue::default());
        let (go_on, held) = channel::<()>();
        queue.push(runtime.handle(), move || {
            let _ = held.recv();
        });
        queue.finish(Duration::from_millis(10));
        drop(go_on);
    }
}
