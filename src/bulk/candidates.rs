//! Where answers stand in a line, and what they are wrapped in.

use std::ops::Range;
use std::sync::LazyLock;

use base64::Engine as _;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::general_purpose::GeneralPurpose;
use base64::engine::{DecodePaddingMode, GeneralPurposeConfig};
use memchr::memmem::Finder;
use memchr::memrchr;

use super::Layer;
use crate::protocol::Charset;
use crate::protocol::json::unescape;

/// The end of a node's name: as it is, and in base64 at each of the three places it can have there.
static ANCHORS: LazyLock<[Finder<'static>; 4]> =
    LazyLock::new(|| ["_response", "X3Jlc3BvbnNl", "9yZXNwb25z", "fcmVzcG9uc2"].map(Finder::new));
/// Beginnings of the names of Alipay's nodes; of another node it takes a signature to be an answer.
const NODES: [&str; 7] = [
    "alipay_",
    "error_response",
    "koubei_",
    "ant_",
    "anttech_",
    "zhima_",
    "mybank_",
];
/// How many brackets before a name are tried as the begin of its object.
const MOST_BRACKETS: usize = 16;
/// The longest name of a node, in bytes.
const LONGEST_NAME: usize = 200;

/// The places in a text where an answer may stand.
pub(super) struct Hits<'a> {
    text: &'a [u8],
    /// Of each anchor the next place that was found, and the end of the text if there is none.
    next: [usize; 4],
}

impl<'a> Hits<'a> {
    /// Nothing is looked for yet.
    pub(super) fn new(text: &'a [u8]) -> Self {
        Self { text, next: [0; 4] }
    }

    /// The first place from `from` on, which never goes back. Each anchor is looked for once over
    /// the whole text.
    pub(super) fn next(&mut self, from: usize) -> Option<Hit> {
        let mut first = None;
        for (place, finder) in ANCHORS.iter().enumerate() {
            let next = self.next.get_mut(place)?;
            if *next <= from {
                let rest = self.text.get(from..).unwrap_or_default();
                *next = finder.find(rest).map_or(self.text.len(), |at| from + at);
            }
            if *next < self.text.len()
                && first
                    .as_ref()
                    .is_none_or(|hit: &Hit| *next < hit.range.start)
            {
                first = Some(Hit {
                    range: *next..*next + finder.needle().len(),
                    is_base64: place > 0,
                });
            }
        }
        first
    }
}

/// Whether a text has more than one end of a node's name.
pub(super) fn has_second_name(text: &[u8]) -> bool {
    let [name, ..] = &*ANCHORS;
    name.find_iter(text).nth(1).is_some()
}

/// The end of a node's name, perhaps in base64.
pub(super) struct Hit {
    /// Where it stands.
    pub(super) range: Range<usize>,
    is_base64: bool,
}

/// What stands at a hit.
pub(super) enum Candidate {
    /// An object begins here.
    Object(usize),
    /// A text was wrapped in this range.
    Wrapped(Range<usize>, Layer, Vec<u8>),
}

/// What stands at a hit that does not belong to anything before `from`; nothing where the name is
/// only mentioned.
pub(super) fn candidate(
    text: &[u8],
    hit: &Hit,
    from: usize,
    charset: Charset,
) -> Option<Candidate> {
    if hit.is_base64 {
        let (range, inner) = base64_word(text, hit.range.clone(), from)?;
        return Some(Candidate::Wrapped(range, Layer::Base64, inner));
    }
    let name = name_around(text, hit.range.clone())?;
    let quote = name.start.checked_sub(1)?;
    let backslashes = backslashes_before(text, quote);
    if backslashes == 0 {
        let start = object_start(text, quote, from, charset)?;
        return Some(Candidate::Object(start));
    }
    let (range, inner) = json_string(text, quote, backslashes, charset)?;
    (range.start >= from).then_some(Candidate::Wrapped(range, Layer::JsonString, inner))
}

/// Whether a node of this name is an answer's also without a signature.
pub(super) fn is_of_alipay(node: &str) -> bool {
    NODES.iter().any(|begin| node.starts_with(begin))
}

/// The end of the object that begins at `start`; `Err` with where the text ends if it ends first.
pub(super) fn object_end(text: &[u8], start: usize, charset: Charset) -> Result<usize, usize> {
    let (mut at, mut depth, mut in_string) = (start, 0_usize, false);
    while let Some(byte) = text.get(at) {
        match byte {
            b'\\' if in_string => at += 1,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => depth += 1,
            b'}' | b']' if !in_string => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Ok(at + 1);
                }
            }
            _ if in_string => at += charset.step(*byte) - 1,
            _ => {}
        }
        at += 1;
    }
    Err(text.len())
}

/// The whole name that ends with the hit; it has to be quoted.
fn name_around(text: &[u8], hit: Range<usize>) -> Option<Range<usize>> {
    let first = hit.start.saturating_sub(LONGEST_NAME);
    let quote = first + memrchr(b'"', text.get(first..hit.start)?)?;
    let ends = matches!(text.get(hit.end), Some(b'"' | b'\\'));
    ends.then_some(quote + 1..hit.end)
}

fn backslashes_before(text: &[u8], at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    before.iter().rev().take_while(|it| **it == b'\\').count()
}

/// The bracket of the object that has the quoted name as a direct member.
fn object_start(text: &[u8], quote: usize, from: usize, charset: Charset) -> Option<usize> {
    let mut end = quote;
    for _ in 0..MOST_BRACKETS {
        let start = memrchr(b'{', text.get(from..end)?)? + from;
        if is_member_of(text, start, quote, charset) {
            return Some(start);
        }
        end = start;
    }
    None
}

/// Whether the quote at `quote` opens a name directly in the object that begins at `start`.
fn is_member_of(text: &[u8], start: usize, quote: usize, charset: Charset) -> bool {
    let (mut at, mut depth, mut in_string) = (start, 0_usize, false);
    while at < quote {
        match text.get(at) {
            Some(b'\\') if in_string => at += 1,
            Some(b'"') => in_string = !in_string,
            Some(b'{' | b'[') if !in_string => depth += 1,
            Some(b'}' | b']') if !in_string => depth = depth.saturating_sub(1),
            Some(byte) if in_string => at += charset.step(*byte) - 1,
            _ => {}
        }
        at += 1;
    }
    at == quote && depth == 1 && !in_string
}

/// The rest of a JSON string from the bracket before an escaped name on. Each level of quoting
/// doubles the backslashes before a quote and adds one.
fn json_string(
    text: &[u8],
    quote: usize,
    backslashes: usize,
    charset: Charset,
) -> Option<(Range<usize>, Vec<u8>)> {
    let start = memrchr(b'{', text.get(..quote)?)?;
    let end = string_end(text, start, backslashes);
    let mut inner = charset.decode(text.get(start..end)?).into_owned();
    for _ in 0..(backslashes + 1).ilog2() {
        inner = unescape(&inner);
    }
    let inner = charset.encode(&inner)?.into_owned();
    Some((start..end, inner))
}

/// Where the string ends: at a quote with fewer backslashes.
fn string_end(text: &[u8], start: usize, backslashes: usize) -> usize {
    let mut run = 0;
    let rest = text.get(start..).unwrap_or_default();
    for (at, byte) in rest.iter().enumerate() {
        match byte {
            b'\\' => run += 1,
            b'"' if run < backslashes => return start + at - run,
            _ => run = 0,
        }
    }
    text.len()
}

/// The word of base64 around a hit, decoded.
fn base64_word(text: &[u8], hit: Range<usize>, from: usize) -> Option<(Range<usize>, Vec<u8>)> {
    let is_digit = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/-_=".contains(byte);
    let before = text.get(from..hit.start)?;
    let length = before.iter().rev().take_while(|it| is_digit(it)).count();
    let start = hit.start - length;
    let behind = text.get(hit.end..)?;
    let end = hit.end + behind.iter().take_while(|it| is_digit(it)).count();
    let word = text.get(start..end)?;
    // `name=eyJ…` and `name:eyJ…`: what stands before an equals sign is no part of it.
    let unpadded = word.len() - word.iter().rev().take_while(|it| **it == b'=').count();
    let skipped = memrchr(b'=', word.get(..unpadded)?).map_or(0, |at| at + 1);
    let word = word.get(skipped..)?;
    let alphabet = if word.iter().any(|it| matches!(it, b'-' | b'_')) {
        URL_SAFE
    } else {
        STANDARD
    };
    let config =
        GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
    let inner = GeneralPurpose::new(&alphabet, config).decode(word).ok()?;
    Some((start + skipped..end, inner))
}
