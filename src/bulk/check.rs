//! The pipeline: one thread reads, all cores check, the caller gets the batches in order.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::thread::{self, Scope};

use crossbeam_channel::{Receiver, Sender, bounded};
use memchr::memchr;

use super::checked_batch::BadLine;
use super::checker::{Checker, Line};
use super::line_batches::Batch;
use super::{BulkCause, BulkKeys, BulkProgress, CheckedBatch, LineBatches, Record, ResultsFormat};
use crate::protocol::Charset;
use crate::signing::Verdict;

/// How many batches are under way for each thread.
const BATCHES_EACH: usize = 4;

/// How a log is checked.
#[derive(Clone, Debug, Default)]
pub struct CheckOptions {
    /// Threads that verify; as many as there are cores if it is none.
    pub threads: Option<usize>,
    /// The character set of all lines; recognised line by line if it is none.
    pub charset: Option<Charset>,
    /// How every record is written; not at all if it is none.
    pub results: Option<ResultsFormat>,
    /// Whether only records that are not verified are written.
    pub only_bad: bool,
    /// The name of the file in every record.
    pub file: Option<String>,
    /// How many bad lines of a batch are told.
    pub bad_lines: usize,
}

/// Checks a stream. `take` gets the batches in the order of their lines; if it breaks, or if the
/// progress is stopped, no more is read.
///
/// # Errors
/// What the input says. The batches before were all given.
pub fn check<R: Read + Send>(
    input: LineBatches<R>,
    keys: &BulkKeys,
    options: &CheckOptions,
    progress: &BulkProgress,
    take: impl FnMut(CheckedBatch) -> ControlFlow<()>,
) -> io::Result<()> {
    let cores = || thread::available_parallelism().map_or(1, Into::into);
    let threads = options.threads.unwrap_or_else(cores).max(1);
    let under_way = threads * BATCHES_EACH;
    let (to_checkers, batches) = bounded(under_way);
    let (to_taker, checked) = bounded(under_way);
    // An empty buffer is the permission to read one more batch.
    let (give_back, buffers) = bounded(under_way);
    for _ in 0..under_way {
        let _ = give_back.send(Vec::new());
    }
    thread::scope(|scope| {
        let reader = scope.spawn(move || read(input, progress, &buffers, &to_checkers));
        for _ in 0..threads {
            spawn_checker(scope, (keys, options), (batches.clone(), to_taker.clone()));
        }
        drop((batches, to_taker));
        take_in_order(&checked, &give_back, progress, take);
        drop((checked, give_back));
        reader
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

/// A batch with its place in the order.
type Numbered<T> = (u64, T);

fn read<R: Read>(
    mut input: LineBatches<R>,
    progress: &BulkProgress,
    buffers: &Receiver<Vec<u8>>,
    to_checkers: &Sender<Numbered<Batch>>,
) -> io::Result<()> {
    let mut number = 0;
    while let Ok(buffer) = buffers.recv() {
        if progress.is_stopped() {
            break;
        }
        let Some(batch) = input.next(buffer)? else {
            break;
        };
        if to_checkers.send((number, batch)).is_err() {
            break;
        }
        number += 1;
    }
    Ok(())
}

/// A checked batch with the buffer that it was read into.
type Done = (CheckedBatch, Vec<u8>);

fn spawn_checker<'s>(
    scope: &'s Scope<'s, '_>,
    (keys, options): (&'s BulkKeys, &'s CheckOptions),
    (batches, to_taker): (Receiver<Numbered<Batch>>, Sender<Numbered<Done>>),
) {
    scope.spawn(move || {
        let mut worker = Checker::new(keys, options.charset);
        for (number, batch) in batches {
            let checked = check_batch(&mut worker, keys, &batch, options);
            if to_taker.send((number, (checked, batch.bytes))).is_err() {
                break;
            }
        }
    });
}

fn take_in_order(
    checked: &Receiver<Numbered<Done>>,
    give_back: &Sender<Vec<u8>>,
    progress: &BulkProgress,
    mut take: impl FnMut(CheckedBatch) -> ControlFlow<()>,
) {
    let (mut waiting, mut next) = (BTreeMap::new(), 0);
    for (number, done) in checked {
        waiting.insert(number, done);
        while let Some((batch, buffer)) = waiting.remove(&next) {
            next += 1;
            let tally = &batch.tally;
            progress.add(tally.lines, tally.answers, tally.bad);
            if take(batch).is_break() {
                return;
            }
            // The reader may be done already.
            let _ = give_back.send(buffer);
        }
    }
}

fn check_batch(
    worker: &mut Checker<'_>,
    keys: &BulkKeys,
    batch: &Batch,
    options: &CheckOptions,
) -> CheckedBatch {
    let length = batch.too_long.unwrap_or(batch.bytes.len() as u64);
    let mut checked = CheckedBatch {
        end: batch.offset + length,
        is_terminated: batch.too_long.is_some() || batch.bytes.last() == Some(&b'\n'),
        ..CheckedBatch::default()
    };
    checked.tally.lines = batch.lines;
    checked.tally.bytes = length;
    let mut give = |record: &Record<'_>| note(&mut checked, record, keys, options);
    if batch.too_long.is_some() {
        give(&too_long(batch));
    }
    for line in lines(batch) {
        worker.check(line, &mut give);
    }
    checked.tally.name_methods();
    checked
}

fn note(checked: &mut CheckedBatch, record: &Record<'_>, keys: &BulkKeys, options: &CheckOptions) {
    let key = record.key.and_then(|key| keys.fingerprint(key));
    checked.tally.add(record, key);
    let is_bad = record.verdict != Verdict::Verified;
    if let Some(format) = options.results.filter(|_| is_bad || !options.only_bad) {
        // Writing into memory does not fail.
        let _ = record.write(format, options.file.as_deref(), &mut checked.results);
    }
    if is_bad && checked.bad.len() < options.bad_lines {
        checked.bad.push(BadLine::of(record));
    }
}

/// The lines of a batch, without their ends.
fn lines(batch: &Batch) -> impl Iterator<Item = Line<'_>> {
    let (mut rest, mut number, mut offset) =
        (batch.bytes.as_slice(), batch.first_line, batch.offset);
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = memchr(b'\n', rest);
        let (bytes, behind) = rest.split_at(end.unwrap_or(rest.len()));
        let line = Line {
            number,
            offset,
            bytes,
        };
        rest = behind.get(1..).unwrap_or_default();
        number += 1;
        offset += bytes.len() as u64 + 1;
        Some(line)
    })
}

/// What is told of a line that was passed over.
fn too_long(batch: &Batch) -> Record<'static> {
    Record {
        cause: Some(BulkCause::LineTooLong),
        ..Record::unread(batch.first_line, batch.offset, None)
    }
}
