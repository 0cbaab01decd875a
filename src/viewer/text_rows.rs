//! A body as text in rows of a fixed number of columns.

use std::ops::Range;

use super::{Character, Progress};
use crate::protocol::Charset;

/// How often progress is told, in bytes.
const STEP: usize = 1 << 20;

/// Where each row begins. A row ends at a line feed or when it is full; no character is cut, and
/// none is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextRows {
    columns: usize,
    charset: Charset,
    starts: Vec<u32>,
    length: usize,
}

impl TextRows {
    /// Breaks a body into rows of at most so many columns; `None` if it was cancelled. It takes
    /// some milliseconds a megabyte, so it belongs into the background.
    #[must_use]
    pub fn of(bytes: &[u8], charset: Charset, columns: usize, progress: &Progress) -> Option<Self> {
        let columns = columns.max(2);
        let mut starts = vec![0];
        let (mut at, mut filled, mut told) = (0, 0, 0);
        while let Some((length, width, is_end)) = step(bytes, at, charset) {
            if filled + width > columns {
                starts.push(u32::try_from(at).ok()?);
                filled = 0;
            }
            filled += width;
            at += length;
            if is_end && at < bytes.len() {
                starts.push(u32::try_from(at).ok()?);
                filled = 0;
            }
            if at - told >= STEP {
                told = at;
                if !progress.tell(at, bytes.len()) {
                    return None;
                }
            }
        }
        Some(Self {
            columns,
            charset,
            starts,
            length: bytes.len(),
        })
    }

    /// The most columns of a row.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// The character set in which the rows were cut.
    #[must_use]
    pub fn charset(&self) -> Charset {
        self.charset
    }

    /// How many rows there are, at least one.
    #[must_use]
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// The bytes of a row, its line feed among them; nothing behind the last.
    #[must_use]
    pub fn range(&self, row: usize) -> Range<usize> {
        let start = |row: usize| self.starts.get(row).map_or(self.length, |at| *at as usize);
        start(row)..start(row + 1)
    }

    /// The row that a byte stands in.
    #[must_use]
    pub fn row_at(&self, offset: usize) -> usize {
        let after = self.starts.partition_point(|at| *at as usize <= offset);
        after.saturating_sub(1)
    }
}

/// Bytes and columns of the character at an offset, and whether a line ends with it.
fn step(bytes: &[u8], at: usize, charset: Charset) -> Option<(usize, usize, bool)> {
    let first = *bytes.get(at)?;
    // Nearly all of a JSON text.
    if first.is_ascii() {
        return Some((1, 1, first == b'\n'));
    }
    let character = Character::at(bytes, at, charset)?;
    Some((character.range.len(), character.columns(), false))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(text: &str, columns: usize) -> Vec<String> {
        let bytes = text.as_bytes();
        let rows = TextRows::of(bytes, Charset::Utf8, columns, &Progress::default()).unwrap();
        (0..rows.count())
            .map(|row| String::from_utf8(bytes[rows.range(row)].to_vec()).unwrap())
            .collect()
    }

    #[test]
    fn breaks_at_the_width_and_at_line_feeds_and_counts_chinese_twice() {
        assert_eq!(rows("abcdef", 4), ["abcd", "ef"]);
        assert_eq!(rows("ab\ncdef\n", 4), ["ab\n", "cdef", "\n"]);
        assert_eq!(rows("a买家b", 4), ["a买", "家b"]);
        assert_eq!(rows("", 4), [""]);
    }

    #[test]
    fn a_row_is_found_by_any_of_its_bytes() {
        let rows = TextRows::of(b"abcdef", Charset::Utf8, 4, &Progress::default()).unwrap();
        let found: Vec<_> = (0..6).map(|offset| rows.row_at(offset)).collect();
        assert_eq!(found, [0, 0, 0, 0, 1, 1]);
    }

    #[test]
    fn stops_when_nobody_waits() {
        let progress = Progress::default();
        progress.cancel();
        let bytes = vec![b'a'; 3 << 20];
        assert_eq!(TextRows::of(&bytes, Charset::Utf8, 80, &progress), None);
    }

    proptest! {
        #[test]
        fn rows_are_the_whole_body(bytes in prop::collection::vec(any::<u8>(), 0..300), gbk: bool, columns in 1_usize..20) {
            let charset = if gbk { Charset::Gbk } else { Charset::Utf8 };
            let rows = TextRows::of(&bytes, charset, columns, &Progress::default()).unwrap();
            let joined: Vec<u8> = (0..rows.count()).flat_map(|row| bytes[rows.range(row)].to_vec()).collect();
            prop_assert_eq!(joined, bytes);
        }
    }
}
