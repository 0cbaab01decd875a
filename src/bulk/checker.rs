//! Checks lines, one after the other.

use std::borrow::Cow;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::candidates::{Candidate, Hits, candidate, is_of_alipay, object_end};
use super::log_stamp::LogStamp;
use super::quick_answer::{QuickAnswer, quick_answer};
use super::{BulkCause, BulkKeys, Layer, Record};
use crate::protocol::{Charset, EnvelopeError, ResponseEnvelope};
use crate::signing::Verdict;

/// Wrapped more often, an answer is not looked for.
const MOST_LAYERS: usize = 4;
/// More mentions of nodes that are no answers are not looked at in one line.
const MOST_MISSES: usize = 1_000;
/// The longest signature that is verified in the fast way, in bytes: that of a key of 8192 bits.
const LONGEST_SIGNATURE: usize = 1024;

/// What a thread keeps from line to line.
pub(super) struct Checker<'k> {
    keys: &'k BulkKeys,
    charset: Option<Charset>,
    /// The key that fitted last.
    last: usize,
}

/// A line, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) number: u64,
    pub(super) offset: u64,
    pub(super) bytes: &'a [u8],
}

/// A text in which answers are looked for: the line, or what was wrapped in it.
#[derive(Clone, Copy)]
struct Text<'a> {
    bytes: &'a [u8],
    charset: Charset,
    layer: Option<Layer>,
    depth: usize,
    /// What stands around a wrapped text in the line.
    around: Option<LogStamp<'a>>,
}

impl<'k> Checker<'k> {
    /// Nothing is known yet of which key fits.
    pub(super) fn new(keys: &'k BulkKeys, charset: Option<Charset>) -> Self {
        Self {
            keys,
            charset,
            last: 0,
        }
    }

    /// Gives a record of every answer in a line.
    pub(super) fn check(&mut self, line: Line<'_>, give: &mut impl FnMut(&Record<'_>)) {
        if Hits::new(line.bytes).next(0).is_none() {
            return;
        }
        let text = Text {
            bytes: line.bytes,
            charset: self.charset.unwrap_or_else(|| charset_of(line.bytes)),
            layer: None,
            depth: 0,
            around: None,
        };
        self.look_through(line, text, give);
    }

    fn look_through(&mut self, line: Line<'_>, text: Text<'_>, give: &mut impl FnMut(&Record<'_>)) {
        let (mut hits, mut from, mut misses) = (Hits::new(text.bytes), 0, 0);
        while let Some(hit) = hits.next(from) {
            match candidate(text.bytes, &hit, from, text.charset) {
                None if misses == MOST_MISSES => {
                    give(&unreadable(line, text, BulkCause::TooTangled));
                    return;
                }
                None => {
                    misses += 1;
                    from = hit.range.end;
                }
                Some(Candidate::Object(start)) => {
                    from = self.object(line, text, start, give);
                }
                Some(Candidate::Wrapped(range, layer, inner)) => {
                    if text.depth < MOST_LAYERS {
                        let stamp = stamp(text.bytes, range.start, range.end);
                        let inner = Text {
                            bytes: &inner,
                            charset: text.charset,
                            layer: text.layer.or(Some(layer)),
                            depth: text.depth + 1,
                            around: text.around.or(Some(stamp)),
                        };
                        self.look_through(line, inner, give);
                    }
                    from = range.end;
                }
            }
        }
    }

    /// Checks the object that begins at `start`; returns where it ends.
    fn object(
        &mut self,
        line: Line<'_>,
        text: Text<'_>,
        start: usize,
        give: &mut impl FnMut(&Record<'_>),
    ) -> usize {
        let rest = text.bytes.get(start..).unwrap_or_default();
        let quick = quick_answer(rest, text.charset);
        let verified = quick.and_then(|answer| Some((self.verified(&answer)?, answer)));
        if let Some((key, answer)) = verified
            && let Some(record) = quick_record(line, text.layer, &answer, key)
        {
            let end = start + answer.end;
            let stamp = text.around.unwrap_or_else(|| stamp(text.bytes, start, end));
            give(&stamped(record, stamp));
            return end;
        }
        let end = object_end(text.bytes, start, text.charset);
        let (Ok(end) | Err(end)) = end;
        let stamp = text.around.unwrap_or_else(|| stamp(text.bytes, start, end));
        let body = text.bytes.get(start..end).unwrap_or_default();
        if let Some(record) = self.closely(line, text, body) {
            give(&stamped(record, stamp));
        }
        end
    }

    /// Which key verifies an answer in the fast way.
    fn verified(&mut self, answer: &QuickAnswer<'_>) -> Option<usize> {
        if answer.sign.is_empty() {
            return None;
        }
        let mut buffer = [0; LONGEST_SIGNATURE];
        let length = STANDARD.decode_slice(answer.sign, &mut buffer).ok()?;
        let signature = buffer.get(..length)?;
        let sn = std::str::from_utf8(answer.alipay_cert_sn).ok()?;
        let key = self
            .keys
            .fitting(sn, (answer.signed, signature), self.last)?;
        self.last = key;
        Some(key)
    }

    /// Judges an answer as a single one is judged; `None` if it is none.
    fn closely<'a>(&mut self, line: Line<'_>, text: Text<'_>, body: &[u8]) -> Option<Record<'a>> {
        let envelope = match ResponseEnvelope::cut(Arc::from(body), text.charset, None) {
            Ok(envelope) => envelope,
            Err(EnvelopeError::NotJson(error)) => {
                let cause = if error.truncated {
                    BulkCause::Truncated
                } else {
                    BulkCause::NotJson
                };
                return Some(unreadable(line, text, cause));
            }
            Err(_) => return None,
        };
        if envelope.sign.is_none() && !is_of_alipay(&envelope.node.name) {
            return None;
        }
        let (key, report) = self.keys.judge(&envelope);
        let cause = match report.verdict {
            Verdict::Ambiguous => Some(BulkCause::RepeatedNames),
            _ => report.cause.map(BulkCause::Mismatch),
        };
        let field = |name| Cow::Owned(envelope.field(name).unwrap_or_default());
        Some(Record {
            verdict: report.verdict,
            cause,
            code: field("code"),
            sub_code: field("sub_code"),
            key: key.filter(|_| report.verdict == Verdict::Verified),
            node: Cow::Owned(envelope.node.name),
            ..Record::unread(line.number, line.offset, text.layer)
        })
    }
}

fn unreadable<'a>(line: Line<'_>, text: Text<'_>, cause: BulkCause) -> Record<'a> {
    Record {
        cause: Some(cause),
        ..Record::unread(line.number, line.offset, text.layer)
    }
}

/// The parts before and behind an answer.
fn stamp(text: &[u8], start: usize, end: usize) -> LogStamp<'_> {
    let before = text.get(..start).unwrap_or_default();
    LogStamp::of(before, text.get(end..).unwrap_or_default())
}

fn stamped<'a>(record: Record<'a>, stamp: LogStamp<'a>) -> Record<'a> {
    Record {
        hour: stamp.hour,
        app_id: stamp.app_id,
        ..record
    }
}

fn quick_record<'a>(
    line: Line<'_>,
    layer: Option<Layer>,
    answer: &QuickAnswer<'a>,
    key: usize,
) -> Option<Record<'a>> {
    // Names and codes are ASCII; if not, they have to be decoded first.
    let text = |bytes: &'a [u8]| {
        let text = std::str::from_utf8(bytes).ok();
        text.filter(|text| text.is_ascii()).map(Cow::Borrowed)
    };
    Some(Record {
        verdict: Verdict::Verified,
        node: text(answer.node)?,
        code: text(answer.code)?,
        sub_code: text(answer.sub_code)?,
        key: Some(key),
        ..Record::unread(line.number, line.offset, layer)
    })
}

/// UTF-8, or GBK if it is no UTF-8.
fn charset_of(bytes: &[u8]) -> Charset {
    if std::str::from_utf8(bytes).is_ok() || Charset::Gbk.decode_exactly(bytes).is_none() {
        Charset::Utf8
    } else {
        Charset::Gbk
    }
}
