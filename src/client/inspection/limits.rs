//! How much is looked at, so that any input ends in bounded time and memory.

/// The most that is looked at, in bytes; the rest is left out and told.
pub const LONGEST_INPUT: usize = 64 << 20;

/// The most parts that are kept; more are counted only.
pub const MOST_PARTS: usize = 1_000;

/// The most layers of escaping that are undone around a fragment.
pub const MOST_LAYERS: usize = 8;

/// The most places where something may begin that are looked at.
pub(super) const MOST_HITS: usize = 200_000;

/// The most bytes that are decoded in all.
pub(super) const MOST_DECODED: usize = 64 << 20;

/// The longest address, form or line that is read as one, in bytes.
pub(super) const LONGEST_LINE: usize = 64 << 10;

/// How far before a place its line is looked for, in bytes.
pub(super) const FARTHEST_BACK: usize = 4 << 10;

/// The most of a fragment that is searched for codes and messages, in bytes.
pub(super) const LONGEST_EXPLAINED: usize = 64 << 10;

/// The most words of base64 that are decoded to see whether they hold something.
pub(super) const MOST_BASE64_WORDS: usize = 2_000;

/// How often brackets may be matched over the whole input, on average for each byte.
pub(super) const MOST_SCANS: usize = 8;

/// How much of a text is searched for tokens under their names, in bytes, to hide them where they
/// stand bare. Those of recognised parts are known wherever they stand.
pub(super) const LONGEST_LEARNT: usize = 4 << 20;

/// The most tokens that are remembered from a text besides those of its parts.
pub(super) const MOST_LEARNT: usize = 1_000;
