//! A parser without recursion that records where every value stands.

use super::{JsonError, JsonKind, JsonNode, Span};
use crate::protocol::Charset;

const DEEPEST: usize = 1000;

/// Parses one JSON text into its nodes, containers before their members.
pub(super) fn parse(bytes: &[u8], charset: Charset) -> Result<Vec<JsonNode>, JsonError> {
    let mut parser = Parser {
        bytes,
        charset,
        at: 0,
        nodes: Vec::new(),
        open: Vec::new(),
    };
    parser.skip_blanks();
    parser.value(None)?;
    while let Some(container) = parser.open.last().copied() {
        parser.member(container)?;
    }
    parser.skip_blanks();
    if parser.at < bytes.len() {
        return Err(parser.error("EOF"));
    }
    Ok(parser.nodes)
}

struct Parser<'a> {
    bytes: &'a [u8],
    charset: Charset,
    at: usize,
    nodes: Vec<JsonNode>,
    open: Vec<usize>,
}

impl Parser<'_> {
    /// Reads the next member of a container, or its closing bracket.
    fn member(&mut self, container: usize) -> Result<(), JsonError> {
        let (is_object, is_first) = self.container_state(container);
        self.skip_blanks();
        let close = if is_object { b'}' } else { b']' };
        if self.peek() == Some(close) {
            self.at += 1;
            self.close(container);
            return Ok(());
        }
        if !is_first {
            self.expect(b',', if is_object { "`,` `}`" } else { "`,` `]`" })?;
            self.skip_blanks();
        }
        let key = if is_object { Some(self.key()?) } else { None };
        self.value(key)
    }

    fn container_state(&self, container: usize) -> (bool, bool) {
        let is_object = self
            .nodes
            .get(container)
            .is_some_and(|node| node.kind == JsonKind::Object);
        (is_object, self.nodes.len() == container + 1)
    }

    fn close(&mut self, container: usize) {
        let next = small(self.nodes.len());
        let end = small(self.at);
        if let Some(node) = self.nodes.get_mut(container) {
            node.value.end = end;
            node.next = next;
        }
        self.open.pop();
    }

    fn key(&mut self) -> Result<Span, JsonError> {
        let start = self.at;
        self.string("`\"`")?;
        let span = self.span_from(start);
        self.skip_blanks();
        self.expect(b':', "`:`")?;
        self.skip_blanks();
        Ok(span)
    }

    fn value(&mut self, key: Option<Span>) -> Result<(), JsonError> {
        let start = self.at;
        let kind = match self.peek() {
            Some(b'{') => JsonKind::Object,
            Some(b'[') => JsonKind::Array,
            Some(b'"') => JsonKind::String,
            Some(b't' | b'f') => JsonKind::Bool,
            Some(b'n') => JsonKind::Null,
            Some(b'-' | b'0'..=b'9') => JsonKind::Number,
            _ => return Err(self.error("`{` `[` `\"` `0`…`9` `true` `false` `null`")),
        };
        let depth = self.open.len();
        if depth > DEEPEST {
            return Err(self.error("`]` `}`"));
        }
        let index = self.nodes.len();
        match kind {
            JsonKind::Object | JsonKind::Array => {
                self.at += 1;
                self.open.push(index);
            }
            JsonKind::String => self.string("`\"`")?,
            JsonKind::Number => self.number()?,
            JsonKind::Bool if self.peek() == Some(b't') => self.word(b"true")?,
            JsonKind::Bool => self.word(b"false")?,
            JsonKind::Null => self.word(b"null")?,
        }
        self.nodes.push(JsonNode {
            kind,
            depth: u16::try_from(depth).unwrap_or(u16::MAX),
            key,
            value: self.span_from(start),
            next: small(index + 1),
        });
        Ok(())
    }

    fn string(&mut self, expected: &'static str) -> Result<(), JsonError> {
        self.expect(b'"', expected)?;
        loop {
            match self.peek() {
                None => return Err(self.error("`\"`")),
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => self.at += 2,
                Some(first) => self.at += self.charset.step(first),
            }
        }
    }

    fn number(&mut self) -> Result<(), JsonError> {
        self.accept(b'-');
        self.digits()?;
        if self.accept(b'.') {
            self.digits()?;
        }
        if self.accept(b'e') || self.accept(b'E') {
            if !self.accept(b'+') {
                self.accept(b'-');
            }
            self.digits()?;
        }
        Ok(())
    }

    fn digits(&mut self) -> Result<(), JsonError> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at == start {
            Err(self.error("`0`…`9`"))
        } else {
            Ok(())
        }
    }

    fn word(&mut self, word: &'static [u8]) -> Result<(), JsonError> {
        for byte in word {
            self.expect(*byte, "`true` `false` `null`")?;
        }
        Ok(())
    }

    fn expect(&mut self, byte: u8, expected: &'static str) -> Result<(), JsonError> {
        if self.accept(byte) {
            Ok(())
        } else {
            Err(self.error(expected))
        }
    }

    fn accept(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn skip_blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn span_from(&self, start: usize) -> Span {
        Span {
            start: small(start),
            end: small(self.at),
        }
    }

    fn error(&self, expected: &'static str) -> JsonError {
        let offset = self.at.min(self.bytes.len());
        JsonError {
            offset,
            expected,
            truncated: offset == self.bytes.len(),
        }
    }
}

/// Offsets and counts fit 32 bits: [`super::JsonDocument::parse`] refuses longer texts.
fn small(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}
