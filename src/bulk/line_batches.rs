//! Whole lines, many at a time.

use std::io::{self, ErrorKind, Read};

use memchr::{memchr, memchr_iter, memrchr};

/// About so many bytes go to a thread at once.
const BATCH: usize = 512 << 10;
/// A longer line is passed over, in bytes: so much memory a batch can take at most.
pub const LONGEST_LINE: usize = 16 << 20;

/// Cuts a stream into batches of whole lines.
pub struct LineBatches<R> {
    input: R,
    /// The begin of a line whose end was not read yet.
    carry: Vec<u8>,
    next_line: u64,
    next_offset: u64,
    is_at_end: bool,
    only_whole: bool,
    /// What ended the input, to be told after the lines before it.
    failure: Option<io::Error>,
}

/// Lines in a row.
#[derive(Debug, Default)]
pub(super) struct Batch {
    /// The lines with their ends; the last one of a stream may have none.
    pub(super) bytes: Vec<u8>,
    /// Number of the first line; the first of the stream is 1.
    pub(super) first_line: u64,
    /// Where it begins in the stream, in bytes.
    pub(super) offset: u64,
    /// How many there are.
    pub(super) lines: u64,
    /// Set instead of any bytes: one line of so many bytes, which is too long.
    pub(super) too_long: Option<u64>,
}

impl<R: Read> LineBatches<R> {
    /// Begins with line 1 at `offset`.
    pub fn new(input: R, offset: u64) -> Self {
        Self {
            input,
            carry: Vec::new(),
            next_line: 1,
            next_offset: offset,
            is_at_end: false,
            only_whole: false,
            failure: None,
        }
    }

    /// Counts lines after so many that were read before.
    #[must_use]
    pub fn after_line(mut self, lines: u64) -> Self {
        self.next_line = lines + 1;
        self
    }

    /// Leaves out a last line without an end: it may still be written to.
    #[must_use]
    pub fn whole_lines_only(mut self) -> Self {
        self.only_whole = true;
        self
    }

    /// The next lines in a buffer that is used again; `None` at the end.
    ///
    /// # Errors
    /// What the input says; the lines before were all given.
    pub(super) fn next(&mut self, mut buffer: Vec<u8>) -> io::Result<Option<Batch>> {
        buffer.clear();
        buffer.append(&mut self.carry);
        loop {
            if let Some(failure) = self.failure.take() {
                return Err(failure);
            }
            if self.is_at_end {
                let is_left = !buffer.is_empty() && !self.only_whole;
                return Ok(is_left.then(|| self.batch(buffer)));
            }
            // What was carried over has no end of a line.
            let searched = buffer.len();
            self.fill(&mut buffer);
            let fresh = buffer.get(searched..).unwrap_or_default();
            if let Some(last) = memrchr(b'\n', fresh) {
                self.carry = buffer.split_off(searched + last + 1);
                return Ok(Some(self.batch(buffer)));
            }
            if buffer.len() > LONGEST_LINE {
                return Ok(Some(self.pass_over(buffer)));
            }
        }
    }

    fn fill(&mut self, buffer: &mut Vec<u8>) {
        let start = buffer.len();
        buffer.resize(start + BATCH, 0);
        let mut filled = start;
        while !self.is_at_end
            && let Some(free) = buffer.get_mut(filled..).filter(|it| !it.is_empty())
        {
            match self.input.read(free) {
                Ok(0) => self.is_at_end = true,
                Ok(count) => filled += count,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => {
                    self.is_at_end = true;
                    self.failure = Some(error);
                }
            }
        }
        buffer.truncate(filled);
    }

    fn batch(&mut self, bytes: Vec<u8>) -> Batch {
        let ends = memchr_iter(b'\n', &bytes).count();
        let lines = ends as u64 + u64::from(bytes.last() != Some(&b'\n'));
        self.advance(lines, bytes.len() as u64, |first_line, offset| Batch {
            bytes,
            first_line,
            offset,
            lines,
            too_long: None,
        })
    }

    /// Reads to the end of a line without keeping it.
    fn pass_over(&mut self, mut buffer: Vec<u8>) -> Batch {
        let mut length = buffer.len() as u64;
        while !self.is_at_end {
            buffer.clear();
            self.fill(&mut buffer);
            if let Some(end) = memchr(b'\n', &buffer) {
                self.carry = buffer.split_off(end + 1);
                length += buffer.len() as u64;
                break;
            }
            length += buffer.len() as u64;
        }
        self.advance(1, length, |first_line, offset| Batch {
            bytes: Vec::new(),
            first_line,
            offset,
            lines: 1,
            too_long: Some(length),
        })
    }

    fn advance(&mut self, lines: u64, bytes: u64, batch: impl FnOnce(u64, u64) -> Batch) -> Batch {
        let made = batch(self.next_line, self.next_offset);
        self.next_line += lines;
        self.next_offset += bytes;
        made
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn batches(input: impl Read) -> Vec<Batch> {
        let mut source = LineBatches::new(input, 0);
        let mut all = Vec::new();
        while let Some(batch) = source.next(Vec::new()).unwrap() {
            all.push(batch);
        }
        all
    }

    #[test]
    fn every_line_is_whole_and_counted() {
        let line = [b'x'; 999];
        let text = [&line[..], b"\n"].concat().repeat(2_000);
        let text = [&text[..], b"tail"].concat();
        let all = batches(&text[..]);
        assert!(all.len() > 2, "{}", all.len());
        let mut next = (1, 0);
        for batch in &all {
            assert_eq!((batch.first_line, batch.offset), next);
            next = (next.0 + batch.lines, next.1 + batch.bytes.len() as u64);
        }
        assert_eq!(next, (2_002, text.len() as u64));
        let joined: Vec<u8> = all.iter().flat_map(|it| it.bytes.clone()).collect();
        assert_eq!(joined, text);
    }

    #[test]
    fn what_was_read_before_a_failure_is_given_first() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _buffer: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("broken"))
            }
        }
        let mut source = LineBatches::new((&b"one\ntwo\nthr"[..]).chain(Broken), 0);
        let batch = source.next(Vec::new()).unwrap().unwrap();
        assert_eq!(batch.bytes, b"one\ntwo\n");
        assert_eq!(source.next(Vec::new()).unwrap_err().to_string(), "broken");
    }

    #[test]
    fn a_line_without_end_takes_no_memory() {
        let long = io::repeat(b'x').take(3 * LONGEST_LINE as u64);
        let all = batches(long.chain(&b"\nnext\n"[..]));
        let [first, second] = all.as_slice() else {
            panic!("{}", all.len());
        };
        assert_eq!(first.too_long, Some(3 * LONGEST_LINE as u64 + 1));
        assert_eq!(
            (second.first_line, second.bytes.as_slice()),
            (2, &b"next\n"[..])
        );
    }
}
