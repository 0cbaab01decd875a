//! Private keys in any text.

use std::ops::Range;

use crate::keys::{TornKey, base64_head, is_private_der, private_keys_in_hex, private_keys_in_xml};

/// A cut-off key of fewer base64 digits gives nothing away: head and modulus come first.
const SHORTEST: usize = 40;
/// A line of a wrapped key has at least so many digits, but for the last one.
const SHORTEST_LINE: usize = 40;
/// A key on a longer line is not wrapped.
const LONGEST_LINE: usize = 100;
/// The longest banner there is has fewer characters.
const LONGEST_LABEL: usize = 60;

/// Where private keys stand in a text: PEM blocks, whole or cut off, base64 without banners, the XML
/// of .NET, and hexadecimal digits.
pub(super) fn private_keys(text: &str) -> Vec<Range<usize>> {
    let mut places: Vec<_> = blocks(text).collect();
    places.extend(bare(text));
    places.extend(private_keys_in_xml(text));
    places.extend(private_keys_in_hex(text));
    places
}

/// Whether a private key stands in a text.
pub(in crate::report) fn has_private_key(text: &str) -> bool {
    !private_keys(text).is_empty()
}

fn blocks(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices("BEGIN").filter_map(|(at, word)| {
        let before = text.get(..at)?.trim_end_matches([' ', '+']);
        let start = before.trim_end_matches(is_dash).len();
        let after = text.get(at + word.len()..)?;
        let label_end = after.find(is_dash).filter(|end| *end <= LONGEST_LABEL)?;
        let label: String = letters(after.get(..label_end)?);
        if !label.contains("PRIVATEKEY") {
            return None;
        }
        let body = after.get(label_end..)?;
        let end = body.find("END").map_or_else(
            || body.find(|it| !is_of_body(it)).unwrap_or(body.len()),
            |end| banner_end(body, end),
        );
        Some(start..at + word.len() + label_end + end)
    })
}

/// The end of the banner whose `END` stands at `at`.
fn banner_end(body: &str, at: usize) -> usize {
    let rest = body.get(at..).unwrap_or_default();
    let label = rest.find(is_dash).filter(|end| *end <= LONGEST_LABEL);
    let Some(dashes) = label.and_then(|label| rest.get(label..)) else {
        return at + "END".len();
    };
    body.len() - dashes.trim_start_matches(is_dash).len()
}

fn is_dash(character: char) -> bool {
    matches!(character, '-' | '—' | '–' | '－')
}

fn letters(label: &str) -> String {
    label.chars().filter(char::is_ascii_uppercase).collect()
}

/// What stands between banners: base64, and the head lines of an encrypted key.
fn is_of_body(character: char) -> bool {
    is_digit(character)
        || character.is_whitespace()
        || is_dash(character)
        || matches!(character, '\\' | ':' | ',')
}

fn is_digit(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '+' | '/' | '=' | '-' | '_')
}

/// Base64 that reads as a private key from some digit on, with the pieces that it goes on in where
/// something stands around its lines.
fn bare(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for beginning in ["MI", "MH", "MF", "MC", "LS0tLS1CRUdJTi"] {
        let mut done = 0;
        for (at, _) in text.match_indices(beginning) {
            let Some(rest) = text.get(at..).filter(|_| at >= done) else {
                continue;
            };
            let length = run_length(rest);
            if length >= SHORTEST && is_private(rest.get(..length).unwrap_or_default()) {
                done = at + length;
                found.push(at..done);
                if let Some(torn) = TornKey::at(text, at) {
                    done = done.max(torn.range().end);
                    found.extend(torn.stretches(text));
                }
            }
        }
    }
    found
}

/// Digits, and further lines of digits as long as lines are full.
fn run_length(text: &str) -> usize {
    let mut end = 0;
    loop {
        let rest = text.get(end..).unwrap_or_default();
        let line = rest.find(|it| !is_digit(it)).unwrap_or(rest.len());
        let after = rest.get(line..).unwrap_or_default();
        let blanks = after.find(|it: char| !it.is_whitespace());
        end += line;
        let goes_on = line >= SHORTEST_LINE
            && blanks.is_some_and(|blanks| {
                let (blanks, next) = after.split_at(blanks);
                !blanks.is_empty() && is_next_line(line, blanks, next)
            });
        match blanks {
            Some(blanks) if goes_on => end += blanks,
            _ => return end,
        }
    }
}

/// A full line goes on with another one however far below, or with a short last one right below.
fn is_next_line(line: usize, blanks: &str, next: &str) -> bool {
    let length = next.find(|it| !is_digit(it)).unwrap_or(next.len());
    let breaks = blanks.matches('\n').count();
    let is_last = length > 0 && breaks <= 1 && line <= LONGEST_LINE;
    !next.starts_with('-') && (length >= SHORTEST_LINE || is_last)
}

fn is_private(run: &str) -> bool {
    let Some(bytes) = base64_head(run) else {
        return false;
    };
    if bytes.starts_with(b"-----BEGIN") {
        return letters(&String::from_utf8_lossy(&bytes)).contains("PRIVATE");
    }
    is_private_der(&bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::SimulatorKeys;

    fn pem() -> String {
        let key = SimulatorKeys::embedded().unwrap().app_private_key;
        key.to_pkcs8_pem().unwrap().to_string()
    }

    fn without(text: &str) -> String {
        let mut text = text.to_owned();
        let mut places = private_keys(&text);
        places.sort_by_key(|place| std::cmp::Reverse(place.start));
        let first = places.last().cloned().unwrap_or(0..0);
        let end = places.iter().map(|place| place.end).max().unwrap_or(0);
        text.replace_range(first.start..end, "#");
        text
    }

    #[test]
    fn takes_whole_blocks_and_cut_off_ones() {
        let pem = pem();
        assert_eq!(without(&format!("key: {}!", pem.trim())), "key: #!");
        let half = pem.get(..pem.len() / 2).unwrap();
        assert_eq!(without(&format!("key: {}", half.trim())), "key: #");
    }

    #[test]
    fn takes_bare_base64_in_lines_or_not() {
        let pem = pem();
        let lines: Vec<_> = pem.lines().filter(|line| !line.starts_with('-')).collect();
        for digits in [lines.concat(), lines.join("\n"), lines[..3].concat()] {
            assert_eq!(without(&format!("key={digits}&x=1")), "key=#&x=1");
            assert_eq!(without(&format!("key{digits}\n\nx y")), "key#\n\nx y");
        }
    }

    #[test]
    fn takes_the_xml_of_dotnet_and_hexadecimal_digits() {
        let folder = "tests/fixtures/fragments/private-key";
        for name in ["dotnet.xml", "hex.txt"] {
            let text = std::fs::read_to_string(format!("{folder}/{name}")).unwrap();
            let text = text.trim().trim_start_matches("key = ");
            assert_eq!(without(&format!("key: {text}, x")), "key: #, x", "{name}");
            let half = text.get(..text.len() / 2).unwrap();
            assert_eq!(without(&format!("key: {half}")), "key: #", "half of {name}");
        }
    }

    #[test]
    fn takes_keys_whose_lines_have_something_around_them() {
        let pem = pem();
        let lines: Vec<_> = pem.lines().filter(|line| !line.starts_with('-')).collect();
        let each = |around: fn(&str) -> String| {
            let torn: Vec<_> = lines.iter().map(|line| around(line)).collect();
            torn.join("\n")
        };
        for text in [
            each(|line| format!("> {line}")),
            each(|line| format!("  \"{line}\" +")),
            each(|line| format!("2026-03-05 15:30:00,123 [main] INFO c.e.Loader - {line}")),
            each(|line| format!("{line} \\")),
        ] {
            let places = private_keys(&text);
            for line in &lines {
                let at = text.find(line).unwrap();
                let is_hidden =
                    (at..at + line.len()).all(|it| places.iter().any(|place| place.contains(&it)));
                assert!(is_hidden, "{line} in {text}");
            }
            let next = format!("{text}\nand then nothing");
            assert_eq!(private_keys(&next), places);
        }
    }

    #[test]
    fn leaves_public_keys_certificates_and_signatures() {
        let keys = SimulatorKeys::embedded().unwrap();
        for text in [
            keys.alipay_public_key().to_pem(),
            "MIID".repeat(86),
            "-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQsw"
                .into(),
        ] {
            assert!(private_keys(&text).is_empty(), "{text}");
        }
    }
}
