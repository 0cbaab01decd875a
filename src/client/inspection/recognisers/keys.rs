//! Keys and certificates, between banners, as one line, or as the whole text.

use std::ops::Range;

use super::Recogniser;
use crate::client::inspection::fragment::{Content, Fragment};
use crate::client::inspection::label::label_before;
use crate::client::inspection::scope::Scope;
use crate::client::inspection::{Because, InspectionKind};
use crate::keys::{
    KeyInspection, KeyKind, PasteField, PasteMistake, TornKey, bytes_of_hex, private_keys_in_hex,
    private_keys_in_xml,
};

pub(super) struct Keys;

const BEGIN: &str = "-----BEGIN ";
const END: &str = "-----END ";
/// What every RSA key and certificate in base64 begins with.
const HEAD: &str = "MI";
/// The longest key between banners that is looked at, in bytes.
const LONGEST: usize = 64 << 10;
/// No key of a length that anybody uses is shorter in base64.
const SHORTEST: usize = 100;

impl Recogniser for Keys {
    fn kinds(&self) -> &'static [InspectionKind] {
        &[
            InspectionKind::PrivateKey,
            InspectionKind::PublicKey,
            InspectionKind::Certificate,
        ]
    }

    fn anchors(&self) -> &'static [&'static str] {
        &[BEGIN, HEAD, "\u{1a}"]
    }

    fn find(&self, scope: &mut Scope<'_>, hits: &[usize]) {
        let mut looked_at = 0;
        for hit in hits.iter().copied() {
            if hit < looked_at || !scope.is_free_at(hit) {
                continue;
            }
            let rest = scope.get(hit..scope.text().len());
            if rest.starts_with(BEGIN) {
                block(scope, hit);
            } else if rest.starts_with(HEAD) {
                looked_at = run(scope, hit);
            }
        }
        in_other_forms(scope);
        if scope.is_untouched() && scope.is_outermost() {
            whole(scope);
        }
    }
}

/// A key between banners, also if the last one is missing.
fn block(scope: &mut Scope<'_>, start: usize) {
    let text = scope.text();
    let last = text.floor_char_boundary((start + LONGEST).min(text.len()));
    let rest = scope.get(start..last);
    let Some((label, _)) = rest
        .get(BEGIN.len()..)
        .and_then(|it| it.split_once("-----"))
    else {
        return;
    };
    if label.len() > 40
        || !label
            .chars()
            .all(|it| it.is_ascii_uppercase() || it.is_ascii_digit() || it == ' ')
    {
        return;
    }
    let next = rest.get(BEGIN.len()..).and_then(|it| it.find(BEGIN));
    let rest = next.map_or(rest, |next| rest.get(..next + BEGIN.len()).unwrap_or(rest));
    let end = rest.find(END).and_then(|at| {
        let tail = rest.get(at + END.len()..)?;
        Some(at + END.len() + tail.find("-----")? + 5)
    });
    let end = end.unwrap_or(rest.len());
    let range = start..start + end;
    let key = KeyInspection::of(scope.get(range.clone()).as_bytes());
    let kind = kind_of(&key).or_else(|| kind_of_label(label));
    if let Some(kind) = kind {
        let because = Because::new("because-key-banner").with("banner", label);
        claim(scope, kind, range, (because, key));
    }
}

/// Base64 that begins as keys do, perhaps over several lines; gives its end.
fn run(scope: &mut Scope<'_>, start: usize) -> usize {
    if goes_on(scope.get(0..start)) {
        return start;
    }
    let text = scope.text();
    let last = text.floor_char_boundary((start + LONGEST).min(text.len()));
    let length = run_length(scope.get(start..last));
    let range = start..start + length;
    let run = scope.get(range.clone());
    let key = (length >= SHORTEST).then(|| KeyInspection::of(run.as_bytes()));
    let whole = key
        .as_ref()
        .and_then(|key| kind_of(key).map(|kind| (kind, key.clone())));
    let head = || run.chars().take(5).collect::<String>();
    if let Some((kind, key)) = whole {
        let because = Because::new("because-key-base64").with("head", head());
        claim(scope, kind, range.clone(), (because, key));
    } else if let Some(end) = torn(scope, start) {
        return end;
    } else if let Some((kind, key)) = seeming_kind(run).zip(key) {
        let because = Because::new("because-key-base64").with("head", head());
        claim(scope, kind, range.clone(), (because, key));
    }
    range.end
}

/// Whether what stands before a place may be base64 too. `=` stands before a value as well as at
/// the end of base64; a sign alone begins the lines of a comment or of a comparison of files.
fn goes_on(before: &str) -> bool {
    let is_digit = before.ends_with(|it: char| is_digit(it) && it != '=');
    is_digit && !before.ends_with("\\n") && !begins_line_with_signs(before)
}

fn begins_line_with_signs(before: &str) -> bool {
    const MOST_SIGNS: usize = 3;
    let near = before.floor_char_boundary(before.len().saturating_sub(MOST_SIGNS));
    let near = before.get(near..).unwrap_or_default();
    let signs = near.trim_end_matches(['+', '/', '-']).len();
    let rest = before.len() - (near.len() - signs);
    let above = before.get(..rest).unwrap_or_default();
    above.is_empty() || above.ends_with([' ', '\t', '\n'])
}

/// A key in pieces, with something around each of them; gives its end.
fn torn(scope: &mut Scope<'_>, start: usize) -> Option<usize> {
    let text = scope.text();
    let torn = TornKey::at(text, start)?.without_strangers(text)?;
    let range = torn.range();
    if !scope.is_free(&range) || !scope.work().may_scan(range.len()) {
        return None;
    }
    let key = KeyInspection::of(scope.get(range.clone()).as_bytes());
    let kind = kind_of(&key).or_else(|| seeming_kind(&torn.base64(text)))?;
    let head: String = scope.get(start..range.end).chars().take(5).collect();
    let because = Because::new("because-key-torn")
        .with("head", head)
        .with("pieces", torn.pieces().to_string())
        .with("around", surroundings(torn.between(text)));
    let end = range.end;
    claim(scope, kind, range, (because, key));
    Some(end)
}

/// What tears lines apart, by what stands between two of them.
fn surroundings(between: &str) -> &'static str {
    let is_mark = |it: char| it == '>' || it.is_whitespace();
    if between.trim().is_empty() {
        "nothing"
    } else if between.chars().all(is_mark) {
        "mail"
    } else if between.contains(['"', '\'', '`']) {
        "program"
    } else if between.trim() == "\\" {
        "backslash"
    } else if between.contains('\n') {
        "head"
    } else {
        "other"
    }
}

fn seeming_kind(base64: &str) -> Option<InspectionKind> {
    match PasteMistake::in_field(PasteField::RedirectUri, base64) {
        Some(PasteMistake::PrivateKey(_)) => Some(InspectionKind::PrivateKey),
        Some(PasteMistake::PublicKey(_)) => Some(InspectionKind::PublicKey),
        _ => None,
    }
}

/// How long base64 goes on: over the ends of lines as long as the next line is nothing else.
fn run_length(rest: &str) -> usize {
    let mut length = 0;
    for line in rest.split_inclusive('\n') {
        // Lines of a block in YAML are indented.
        let indent = line.len() - line.trim_start().len();
        let body = line.trim();
        let digits = body.find(|it| !is_digit(it)).unwrap_or(body.len());
        let is_first = length == 0;
        if !is_first && (digits < body.len() || body.is_empty()) {
            break;
        }
        if digits < body.len() || body.ends_with('=') {
            return length + indent + digits;
        }
        length += line.len();
    }
    rest.get(..length).unwrap_or_default().trim_end().len()
}

/// Private keys in the XML of .NET and in hexadecimal digits.
fn in_other_forms(scope: &mut Scope<'_>) {
    for range in private_keys_in_xml(scope.text()) {
        let key = KeyInspection::of(scope.get(range.clone()).as_bytes());
        other_form(scope, range, (Because::new("because-key-xml"), key));
    }
    for range in private_keys_in_hex(scope.text()) {
        let key = KeyInspection::of(&bytes_of_hex(scope.get(range.clone())));
        other_form(scope, range, (Because::new("because-key-hex"), key));
    }
}

fn other_form(scope: &mut Scope<'_>, range: Range<usize>, found: (Because, KeyInspection)) {
    if scope.is_free(&range) {
        claim(scope, InspectionKind::PrivateKey, range, found);
    }
}

/// A file that only the reader of keys understands: DER, base64 in other clothes.
fn whole(scope: &mut Scope<'_>) {
    let range = 0..scope.text().len();
    let text = scope.text().trim_start();
    let is_json = text.starts_with(['{', '[', '<', '"']);
    if range.len() > LONGEST || is_json || text.contains("://") {
        return;
    }
    let key = KeyInspection::of(&scope.source().bytes_of(range.clone()));
    if let Some(kind) = kind_of(&key) {
        let form = key.encoding.map_or("", |encoding| encoding.name());
        let because = Because::new("because-key-whole").with("form", form);
        claim(scope, kind, range, (because, key));
    }
}

fn claim(
    scope: &mut Scope<'_>,
    kind: InspectionKind,
    range: Range<usize>,
    (because, key): (Because, KeyInspection),
) {
    let label = label_before(scope.text(), range.start);
    let content = Content::Key(Box::new(key), label);
    scope.claim(Fragment::new(kind, range, because, content));
}

fn kind_of(key: &KeyInspection) -> Option<InspectionKind> {
    match key.kind {
        KeyKind::PrivateKey | KeyKind::EncryptedPrivateKey | KeyKind::EcPrivateKey => {
            Some(InspectionKind::PrivateKey)
        }
        KeyKind::PublicKey | KeyKind::EcPublicKey => Some(InspectionKind::PublicKey),
        KeyKind::Certificate | KeyKind::CertificateRequest => Some(InspectionKind::Certificate),
        KeyKind::OtherKey | KeyKind::NotAKey => None,
    }
}

/// What its banner says, for keys that are damaged or of a kind that Alipay does not take.
fn kind_of_label(label: &str) -> Option<InspectionKind> {
    if label.contains("PRIVATE KEY") {
        Some(InspectionKind::PrivateKey)
    } else if label.contains("PUBLIC KEY") {
        Some(InspectionKind::PublicKey)
    } else if label.contains("CERTIFICATE") {
        Some(InspectionKind::Certificate)
    } else {
        None
    }
}

/// Digits of both base64 alphabets, padding, and the backslash of `\/` and `\n`.
fn is_digit(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '+' | '/' | '-' | '_' | '=' | '\\')
}
