//! Finding text in a body.

use std::borrow::Cow;

use aho_corasick::{AhoCorasick, MatchKind};

use super::{FindQuery, Progress};
use crate::protocol::Charset;
use crate::protocol::json::{JsonDocument, Span};

/// More places are not kept.
pub const MOST_HITS: usize = 100_000;

/// How often progress is told, in nodes.
const STEP: usize = 10_000;

/// The places where a text was found, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// Where each stands in the body. What is written with escapes is marked from quote to quote.
    pub places: Vec<Span>,
    /// Whether there are more than [`MOST_HITS`].
    pub is_cut: bool,
}

/// Looks for a text in the names and values of a document, or in all bytes of a body that is no
/// JSON. `None` if it was cancelled; nothing is found for an empty text.
#[must_use]
pub fn find(
    bytes: &[u8],
    charset: Charset,
    document: Option<&JsonDocument>,
    query: &FindQuery,
    progress: &Progress,
) -> Option<Hits> {
    let mut finder = Finder::new(query, charset)?;
    match document {
        _ if query.text.is_empty() => {}
        None => finder.raw(bytes, 0),
        Some(document) => {
            let nodes = document.nodes();
            for (index, node) in nodes.iter().enumerate() {
                if index % STEP == 0 && !progress.tell(index, nodes.len()) {
                    return None;
                }
                let value = (!node.is_container()).then_some(node.value);
                for span in node.key.into_iter().chain(value) {
                    finder.span(document, span);
                }
                if finder.hits.is_cut {
                    break;
                }
            }
        }
    }
    Some(finder.hits)
}

struct Finder {
    raw: Option<AhoCorasick>,
    text: AhoCorasick,
    hits: Hits,
}

impl Finder {
    fn new(query: &FindQuery, charset: Charset) -> Option<Self> {
        let raw = charset.encode(&query.text).map(Cow::into_owned);
        Some(Self {
            raw: raw.and_then(|needle| automaton(&needle, query.match_case)),
            text: automaton(query.text.as_bytes(), query.match_case)?,
            hits: Hits::default(),
        })
    }

    /// A name or a value, as sent or as read.
    fn span(&mut self, document: &JsonDocument, span: Span) {
        let sent = document.raw(span);
        // In GBK a byte of a pair may look like an ASCII character.
        let is_plain = sent.is_ascii() || document.charset() == Charset::Utf8;
        if is_plain {
            let before = self.hits.places.len();
            self.raw(sent, span.start);
            if self.hits.places.len() > before || !sent.contains(&b'\\') {
                return;
            }
        }
        let read = crate::protocol::json::unescape(&document.charset().decode(sent));
        if self.text.is_match(&read) {
            self.add(span);
        }
    }

    fn raw(&mut self, bytes: &[u8], start: u32) {
        let Some(raw) = self.raw.take() else { return };
        for hit in raw.find_iter(bytes) {
            let (Ok(from), Ok(to)) = (u32::try_from(hit.start()), u32::try_from(hit.end())) else {
                break;
            };
            self.add(Span {
                start: start + from,
                end: start + to,
            });
            if self.hits.is_cut {
                break;
            }
        }
        self.raw = Some(raw);
    }

    fn add(&mut self, span: Span) {
        if self.hits.places.len() < MOST_HITS {
            self.hits.places.push(span);
        } else {
            self.hits.is_cut = true;
        }
    }
}

fn automaton(needle: &[u8], match_case: bool) -> Option<AhoCorasick> {
    AhoCorasick::builder()
        .ascii_case_insensitive(!match_case)
        .match_kind(MatchKind::LeftmostFirst)
        .build([needle])
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, charset: Charset, wanted: &str, match_case: bool) -> Vec<String> {
        let bytes = charset.encode(text).unwrap().into_owned();
        let document = JsonDocument::parse(bytes.as_slice().into(), charset).unwrap();
        let query = FindQuery {
            text: wanted.to_owned(),
            match_case,
        };
        let progress = Progress::default();
        let hits = find(&bytes, charset, Some(&document), &query, &progress).unwrap();
        let texts = hits
            .places
            .iter()
            .map(|span| document.raw_text(*span).into_owned());
        texts.collect()
    }

    #[test]
    fn finds_names_and_values_in_either_case_or_in_one() {
        let text = r#"{"Code":"code","list":[10,100],"x":true}"#;
        assert_eq!(found(text, Charset::Utf8, "code", false), ["Code", "code"]);
        assert_eq!(found(text, Charset::Utf8, "code", true), ["code"]);
        assert_eq!(found(text, Charset::Utf8, "10", true), ["10", "10"]);
        assert_eq!(found(text, Charset::Utf8, "", true), [""; 0]);
    }

    #[test]
    fn finds_what_is_written_with_escapes_and_in_gbk() {
        let text = r#"{"url":"https:\/\/a","n":"\u4e70家"}"#;
        assert_eq!(
            found(text, Charset::Utf8, "https://", true),
            [r#""https:\/\/a""#]
        );
        assert_eq!(found(text, Charset::Utf8, r":\/\/", true), [r":\/\/"]);
        assert_eq!(found(text, Charset::Utf8, "买家", true), [r#""\u4e70家""#]);
        // 俓 is 0x82 0x5C in GBK.
        let gbk = r#"{"n":"俓","m":"a\\b"}"#;
        assert_eq!(found(gbk, Charset::Gbk, "俓", true), [r#""俓""#]);
        assert_eq!(
            found(gbk, Charset::Gbk, "\\", true),
            ["\\"; 2],
            "none in 俓"
        );
    }

    #[test]
    fn looks_through_what_is_no_json_and_stops_when_nobody_waits() {
        let query = FindQuery {
            text: "502".to_owned(),
            match_case: true,
        };
        let page = b"<h1>502 Bad Gateway</h1> 502";
        let hits = find(page, Charset::Utf8, None, &query, &Progress::default()).unwrap();
        let starts: Vec<_> = hits.places.iter().map(|span| span.start).collect();
        assert_eq!(starts, [4, 25]);
        let progress = Progress::default();
        progress.cancel();
        let document = JsonDocument::parse(b"[502]".as_slice().into(), Charset::Utf8).unwrap();
        assert_eq!(
            find(b"[502]", Charset::Utf8, Some(&document), &query, &progress),
            None
        );
    }
}
