//! Keys in a text: between banners, alone, or somewhere in it.

use zeroize::Zeroizing;

use super::base64_body::{self, Base64Body};
use super::pem::{self, PemBlock};
use super::{Finding, MOST_FINDINGS, Material, container, decoded, torn};
use crate::keys::{KeyDamage, KeyEncoding, KeyFormat, KeyNote, LooksLike};

/// Shorter base64 inside other text is no key of a length that anybody uses.
const SHORTEST_RUN: usize = 64;

/// Everything found in a text of which `notes` are known already, and what the text seems to be.
pub(super) fn read(text: &str, notes: &[KeyNote]) -> (Vec<Finding>, LooksLike) {
    if let Some(name) = container::of_text(text) {
        let material = Ok(Material::Other(name.to_owned()));
        let found = Finding {
            material,
            encoding: KeyEncoding::Pem,
            notes: notes.to_vec(),
        };
        return (vec![found], LooksLike::PlainText);
    }
    let blocks = pem::blocks(text);
    if !blocks.is_empty() {
        let blocks = blocks.iter().take(MOST_FINDINGS);
        let findings = blocks
            .flat_map(|block| block_findings(block, notes))
            .collect();
        return (findings, LooksLike::PlainText);
    }
    bare(text, notes)
}

fn block_findings(block: &PemBlock<'_>, notes: &[KeyNote]) -> Vec<Finding> {
    let mut notes = notes.to_vec();
    if !block.begins {
        notes.push(KeyNote::MissingBanner);
    }
    if !block.ends {
        notes.push(KeyNote::MissingEndBanner);
    }
    let found = |material, notes| {
        vec![Finding {
            material,
            encoding: KeyEncoding::Pem,
            notes,
        }]
    };
    if block.label.starts_with("PGP") {
        return found(Ok(Material::Other("OpenPGP".to_owned())), notes);
    }
    if block.body.contains("Proc-Type") && block.body.contains("ENCRYPTED") {
        return found(Ok(Material::EncryptedPrivateKey), notes);
    }
    let body: Vec<&str> = block
        .body
        .lines()
        .filter(|line| !line.contains(':'))
        .collect();
    let plain = match base64_body::decode(&Zeroizing::new(body.join("\n"))) {
        Ok(bodies) if bodies.is_empty() => found(Err(KeyDamage::NoContent), notes.clone()),
        Ok(bodies) => findings_of(&bodies, KeyEncoding::Pem, &notes),
        Err(damage) => found(Err(damage), notes.clone()),
    };
    let mut findings = if has_key(&plain) {
        plain
    } else {
        torn::better(plain, torn::findings(block.body, KeyEncoding::Pem, &notes))
    };
    for finding in &mut findings {
        if finding
            .material
            .as_ref()
            .is_ok_and(|material| is_mislabelled(material, &block.label))
        {
            finding.notes.push(KeyNote::WrongBanner);
        }
    }
    findings
}

/// Whether one of them is no mere damage.
fn has_key(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.material.is_ok())
}

fn is_mislabelled(material: &Material, label: &str) -> bool {
    let right = material
        .format()
        .map(|format| format.pem_label().replace(' ', ""));
    right.is_some_and(|right| right != label)
        && !(material.format() == Some(KeyFormat::X509) && label.ends_with("CERTIFICATE"))
}

fn findings_of(bodies: &[Base64Body], encoding: KeyEncoding, notes: &[KeyNote]) -> Vec<Finding> {
    let bodies = bodies.iter().take(MOST_FINDINGS);
    let findings = bodies.flat_map(|body| {
        let notes = [notes, &body.notes].concat();
        decoded::find(&body.bytes, encoding, &notes)
    });
    findings.collect()
}

/// A text without banners: all of it base64, or base64 somewhere in it.
fn bare(text: &str, notes: &[KeyNote]) -> (Vec<Finding>, LooksLike) {
    let whole = base64_body::decode(text);
    let mut looks_like = LooksLike::of_text(text);
    if let Ok(bodies) = &whole {
        if let [body] = bodies.as_slice()
            && let Some(inner) = twice_encoded(body)
        {
            return read(
                inner,
                &[notes, &body.notes, &[KeyNote::DoubleBase64]].concat(),
            );
        }
        if looks_like == LooksLike::PlainText && !text.trim().contains(' ') {
            looks_like = LooksLike::of_base64(bodies.iter().map(|body| body.bytes.len()).sum());
        }
        let found = whole_findings(text, bodies, notes);
        if has_key(&found) {
            return (found, looks_like);
        }
        let torn = torn::findings(text, KeyEncoding::Base64Line, notes);
        let found = torn::better(found, torn);
        if !found.is_empty() {
            return (found, looks_like);
        }
    }
    let mut found = torn_and_run_findings(text, notes);
    if let (true, Err(damage)) = (found.is_empty() && begins_like_a_key(text), whole) {
        let encoding = KeyEncoding::Base64Line;
        found.push(Finding {
            material: Err(damage),
            encoding,
            notes: notes.to_vec(),
        });
    }
    (found, looks_like)
}

/// Base64 of a whole PEM text, as some secret stores keep it.
fn twice_encoded(body: &Base64Body) -> Option<&str> {
    let text = std::str::from_utf8(&body.bytes).ok()?;
    text.trim_start().starts_with("-----BEGIN ").then_some(text)
}

fn whole_findings(text: &str, bodies: &[Base64Body], notes: &[KeyNote]) -> Vec<Finding> {
    let (promising, others): (Vec<_>, Vec<_>) = bodies
        .iter()
        .partition(|body| decoded::is_promising(&body.bytes));
    let mut notes = notes.to_vec();
    if !others.is_empty() {
        notes.push(KeyNote::SurroundingText);
    }
    if text.trim().lines().count() > 1 {
        notes.push(KeyNote::MissingBanner);
    }
    let findings = promising.iter().flat_map(|body| {
        let notes = [&notes, body.notes.as_slice()].concat();
        decoded::find(&body.bytes, KeyEncoding::Base64Line, &notes)
    });
    findings.take(MOST_FINDINGS).collect()
}

/// Keys in pieces and in one piece. The beginning of a key in pieces is no other key.
fn torn_and_run_findings(text: &str, notes: &[KeyNote]) -> Vec<Finding> {
    let mut found = torn::findings(text, KeyEncoding::Base64Line, notes);
    let is_torn = !found.is_empty();
    let runs = run_findings(text, notes).into_iter();
    found.extend(runs.filter(|run| !is_torn || run.material.is_ok()));
    found
}

/// Keys inside other text: `private_key = MIIE…`, or a value in JSON.
fn run_findings(text: &str, notes: &[KeyNote]) -> Vec<Finding> {
    let notes = [notes, &[KeyNote::SurroundingText]].concat();
    let runs = text
        .split(|character| !is_run(character))
        .flat_map(|run| run.split_inclusive('='));
    let keys = runs.filter(|run| run.starts_with("MI") && run.len() >= SHORTEST_RUN);
    let bodies = keys
        .take(MOST_FINDINGS)
        .filter_map(|run| base64_body::decode(run).ok())
        .flatten();
    let promising: Vec<Base64Body> = bodies
        .filter(|body| decoded::is_promising(&body.bytes))
        .collect();
    findings_of(&promising, KeyEncoding::Base64Line, &notes)
}

/// Digits of both base64 alphabets, padding, and the backslash of `\/` and `\n`.
fn is_run(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '+' | '/' | '-' | '_' | '=' | '\\')
}

/// `MII` and more digits: what every RSA key in base64 begins with.
fn begins_like_a_key(text: &str) -> bool {
    let start = text.trim_start_matches(|character: char| !character.is_ascii_alphanumeric());
    start.starts_with("MII")
        && start
            .chars()
            .take(11)
            .all(|character| character.is_ascii_alphanumeric())
}
