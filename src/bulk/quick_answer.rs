//! The usual form of an answer, cut without a tree.

use memchr::memchr2;

use super::candidates::has_second_name;
use crate::protocol::Charset;

/// Objects with more members are looked at closer.
const MOST_MEMBERS: usize = 48;
/// Deeper values are looked at closer; each level is one bit.
const DEEPEST: u32 = 60;
/// What the name of an answer's node ends with.
const NODE: &[u8] = b"_response";

/// The parts of an answer as they stand in the bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct QuickAnswer<'a> {
    /// Name of the node.
    pub(super) node: &'a [u8],
    /// The signed bytes.
    pub(super) signed: &'a [u8],
    /// The signature as sent; empty if there is none.
    pub(super) sign: &'a [u8],
    /// SN of Alipay's certificate; empty without one.
    pub(super) alipay_cert_sn: &'a [u8],
    /// Result code; empty without one.
    pub(super) code: &'a [u8],
    /// Cause code; empty without one.
    pub(super) sub_code: &'a [u8],
    /// Where the object ends.
    pub(super) end: usize,
}

/// Cuts the object that begins the bytes. `None` if anything about it is unusual: repeated names, a
/// second node, escapes where a name or a signature stands, or anything that is no JSON. What it
/// cuts, [`crate::protocol::ResponseEnvelope`] cuts in the same way and without a conflict.
pub(super) fn quick_answer(bytes: &[u8], charset: Charset) -> Option<QuickAnswer<'_>> {
    let mut scanner = Scanner {
        bytes,
        charset,
        at: 0,
    };
    let mut answer = QuickAnswer {
        node: &[],
        signed: &[],
        sign: &[],
        alipay_cert_sn: &[],
        code: &[],
        sub_code: &[],
        end: 0,
    };
    scanner.members(|scanner, name| {
        let start = scanner.at;
        match name {
            b"sign" => answer.sign = scanner.plain_string()?,
            b"alipay_cert_sn" => answer.alipay_cert_sn = scanner.plain_string()?,
            _ if name.ends_with(NODE) => {
                if !answer.node.is_empty() {
                    return None;
                }
                (answer.code, answer.sub_code) = scanner.node()?;
                answer.node = name;
                answer.signed = bytes.get(start..scanner.at)?;
            }
            _ => scanner.value()?,
        }
        Some(())
    })?;
    answer.end = scanner.at;
    let whole = bytes.get(..answer.end)?;
    let is_plain = !answer.node.is_empty() && !has_second_name(whole);
    is_plain.then_some(answer)
}

/// Reads JSON without keeping it. Every step gives `None` where the bytes are not what it reads.
struct Scanner<'a> {
    bytes: &'a [u8],
    charset: Charset,
    at: usize,
}

impl<'a> Scanner<'a> {
    /// An object whose names are plain and differ; `value` reads the value of each.
    fn members(&mut self, mut value: impl FnMut(&mut Self, &'a [u8]) -> Option<()>) -> Option<()> {
        let mut names: [&[u8]; MOST_MEMBERS] = [&[]; MOST_MEMBERS];
        let mut count = 0;
        self.expect(b'{')?;
        self.blanks();
        if self.accept(b'}') {
            return Some(());
        }
        loop {
            let name = self.plain_string()?;
            if names.get(..count)?.contains(&name) {
                return None;
            }
            *names.get_mut(count)? = name;
            count += 1;
            self.colon()?;
            value(self, name)?;
            self.blanks();
            if self.accept(b'}') {
                return Some(());
            }
            self.expect(b',')?;
            self.blanks();
        }
    }

    /// The node: a string if it is encrypted, otherwise an object, of which the codes are taken.
    fn node(&mut self) -> Option<(&'a [u8], &'a [u8])> {
        if self.peek() == Some(b'"') {
            self.value()?;
            return Some((&[], &[]));
        }
        let (mut code, mut sub_code): (&[u8], &[u8]) = (&[], &[]);
        self.members(|scanner, name| {
            match name {
                b"code" => code = scanner.plain_string()?,
                b"sub_code" => sub_code = scanner.plain_string()?,
                _ => scanner.value()?,
            }
            Some(())
        })?;
        Some((code, sub_code))
    }

    /// Any value, without recursion.
    fn value(&mut self) -> Option<()> {
        let mut open = Open::default();
        loop {
            let has_members = self.begin(&mut open)?;
            if !has_members && !self.follow(&mut open)? {
                return Some(());
            }
        }
    }

    /// Reads a value, or the begin of a container up to its first one; whether it is the latter.
    fn begin(&mut self, open: &mut Open) -> Option<bool> {
        match self.peek()? {
            first @ (b'{' | b'[') => {
                let is_object = first == b'{';
                self.at += 1;
                self.blanks();
                if self.accept(Open::end(is_object)) {
                    return Some(false);
                }
                open.push(is_object)?;
                if is_object {
                    self.name()?;
                }
                return Some(true);
            }
            b'"' => {
                self.string()?;
            }
            b't' => self.word(b"true")?,
            b'f' => self.word(b"false")?,
            b'n' => self.word(b"null")?,
            _ => self.number()?,
        }
        Some(false)
    }

    /// Reads what follows a value up to the next one; `false` if everything is closed.
    fn follow(&mut self, open: &mut Open) -> Option<bool> {
        while open.depth > 0 {
            self.blanks();
            if self.accept(b',') {
                self.blanks();
                if open.is_object() {
                    self.name()?;
                }
                return Some(true);
            }
            self.expect(Open::end(open.is_object()))?;
            open.pop();
        }
        Some(false)
    }

    fn name(&mut self) -> Option<()> {
        self.string()?;
        self.colon()
    }

    fn colon(&mut self) -> Option<()> {
        self.blanks();
        self.expect(b':')?;
        self.blanks();
        Some(())
    }

    /// The inside of a string without escapes.
    fn plain_string(&mut self) -> Option<&'a [u8]> {
        let start = self.at + 1;
        let is_plain = self.string()?;
        is_plain.then(|| self.bytes.get(start..self.at - 1))?
    }

    /// Passes over a string; whether it has no escapes.
    fn string(&mut self) -> Option<bool> {
        self.expect(b'"')?;
        let mut is_plain = true;
        loop {
            match self.charset {
                Charset::Utf8 => self.at += memchr2(b'"', b'\\', self.bytes.get(self.at..)?)?,
                Charset::Gbk => {
                    while !matches!(self.peek()?, b'"' | b'\\') {
                        self.at += self.charset.step(self.peek()?);
                    }
                }
            }
            if self.accept(b'"') {
                return Some(is_plain);
            }
            is_plain = false;
            self.at += 2;
        }
    }

    fn number(&mut self) -> Option<()> {
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
        Some(())
    }

    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    fn word(&mut self, word: &[u8]) -> Option<()> {
        let is_there = self.bytes.get(self.at..)?.starts_with(word);
        self.at += word.len();
        is_there.then_some(())
    }

    fn blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
    }

    fn accept(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    fn expect(&mut self, byte: u8) -> Option<()> {
        self.accept(byte).then_some(())
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }
}

/// The containers that are open: one bit for each, 1 is an object.
#[derive(Default)]
struct Open {
    bits: u64,
    depth: u32,
}

impl Open {
    fn push(&mut self, is_object: bool) -> Option<()> {
        self.bits = self.bits << 1 | u64::from(is_object);
        self.depth += 1;
        (self.depth <= DEEPEST).then_some(())
    }

    fn pop(&mut self) {
        self.bits >>= 1;
        self.depth -= 1;
    }

    fn is_object(&self) -> bool {
        self.bits & 1 == 1
    }

    fn end(is_object: bool) -> u8 {
        if is_object { b'}' } else { b']' }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::protocol::ResponseEnvelope;

    fn quick(text: &str) -> Option<QuickAnswer<'_>> {
        quick_answer(text.as_bytes(), Charset::Utf8)
    }

    #[test]
    fn cuts_an_answer_and_leaves_what_follows() {
        let text = r#"{"alipay_x_response":{"code":"40002","list":[1,{"a":null}],"sub_code":"b"}, "sign":"c2k="} tail"#;
        let answer = quick(text).unwrap();
        assert_eq!(answer.node, b"alipay_x_response");
        let signed = br#"{"code":"40002","list":[1,{"a":null}],"sub_code":"b"}"#;
        assert_eq!(answer.signed, signed);
        assert_eq!((answer.code, answer.sub_code), (&b"40002"[..], &b"b"[..]));
        assert_eq!(answer.sign, b"c2k=");
        assert_eq!(answer.end, text.len() - 5);
    }

    #[test]
    fn whatever_is_unusual_is_left_to_a_closer_look() {
        for text in [
            r#"{"alipay_x_response":{},"sign":"a","sign":"b"}"#,
            r#"{"alipay_x_response":{},"error_response":{},"sign":"a"}"#,
            r#"{"alipay_x_response":{"a":1,"a":2},"sign":"a"}"#,
            r#"{"alipay_x_response":{"b":{"alipay_x_response":1}},"sign":"a"}"#,
            r#"{"alipay_x_response":{"\u0061":1},"sign":"a"}"#,
            r#"{"alipay_x_response":{},"sign":"a\/b"}"#,
            r#"{"alipay_x_response":[],"sign":"a"}"#,
            r#"{"alipay_x_response":{"a":tru},"sign":"a"}"#,
            r#"{"alipay_x_response":{"a":1"#,
            r#"{"sign":"a"}"#,
            "",
        ] {
            assert_eq!(quick(text), None, "{text}");
        }
    }

    #[test]
    fn trail_bytes_of_gbk_end_no_string() {
        let text = r#"{"alipay_x_response":{"nick_name":"俓"},"sign":"a"}"#;
        let bytes = Charset::Gbk.encode(text).unwrap();
        let answer = quick_answer(&bytes, Charset::Gbk).unwrap();
        assert!(answer.signed.ends_with(b"\x82\x5c\"}"));
    }

    /// Whatever is cut here is cut in the same way there, and is unambiguous there.
    fn agrees(bytes: &[u8], charset: Charset) {
        let Some(answer) = quick_answer(bytes, charset) else {
            return;
        };
        let body: Arc<[u8]> = bytes.get(..answer.end).unwrap().into();
        let envelope = ResponseEnvelope::cut(body, charset, None).unwrap();
        assert_eq!(envelope.conflicts, [""; 0]);
        assert_eq!(envelope.signed_bytes(), answer.signed);
        assert_eq!(envelope.node.name, charset.decode(answer.node));
        let code = envelope.field("code").unwrap_or_default();
        assert_eq!(code, charset.decode(answer.code));
        let sign = envelope.sign.unwrap_or_default();
        assert_eq!(sign, charset.decode(answer.sign));
    }

    proptest! {
        #[test]
        fn agrees_with_the_envelope_on_broken_answers(
            at in 0..200_usize,
            with in prop::collection::vec(prop::sample::select(&b"{}[]\",:\\ sign_response1e-.tn\x82\xff"[..]), 0..4),
            drop in 0..6_usize,
            gbk: bool,
        ) {
            let mut bytes = br#"{"alipay_x_response":{"code":"10000","l":[1,2.5e3,{"a":"b"}],"sub_code":"x"},"alipay_cert_sn":"1f","sign":"c2ln"}"#.to_vec();
            let at = at.min(bytes.len());
            let end = (at + drop).min(bytes.len());
            bytes.splice(at..end, with);
            agrees(&bytes, if gbk { Charset::Gbk } else { Charset::Utf8 });
        }
    }
}
