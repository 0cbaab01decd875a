//! The values in a JSON text, each with its path.

use super::Shown;
use super::fact::Fact;
use crate::protocol::json::{JsonDocument, JsonKind};

/// All values below a node. Members go by their names, in whatever order they stand; elements of
/// lists by their places. `above` is the path of the node.
pub(super) fn json_facts(document: &JsonDocument, node: usize, above: &str) -> Vec<Fact> {
    let mut facts = Vec::new();
    collect(document, node, above, &mut facts);
    facts
}

/// The parser limits the depth.
fn collect(document: &JsonDocument, index: usize, path: &str, facts: &mut Vec<Fact>) {
    let Some(node) = document.node(index) else {
        return;
    };
    if !node.is_container() || document.children(index).next().is_none() {
        facts.extend(fact(document, index, path));
        return;
    }
    for (place, child) in document.children(index).enumerate() {
        let path = match document.name(child) {
            Some(name) if path.is_empty() => name,
            Some(name) => format!("{path}.{name}"),
            None => format!("{path}[{place}]"),
        };
        collect(document, child, &path, facts);
    }
}

fn fact(document: &JsonDocument, index: usize, path: &str) -> Option<Fact> {
    let node = document.node(index)?;
    let text = document.text(index)?;
    let meaning = match node.kind {
        JsonKind::Number => number(&text),
        JsonKind::Object => "{}".to_owned(),
        JsonKind::Array => "[]".to_owned(),
        // The word `null` in quotes is no null.
        JsonKind::Bool | JsonKind::Null => format!("literal {text}"),
        JsonKind::String => text.clone(),
    };
    Some(Fact {
        path: path.to_owned(),
        meaning,
        written: Some(document.raw_text(node.value).into_owned()),
        shown: Shown::Text(text),
    })
}

/// One spelling for all of the same number: its digits without zeros at the ends, and its exponent.
fn number(text: &str) -> String {
    let (sign, text) = text
        .strip_prefix('-')
        .map_or(("", text), |rest| ("-", rest));
    let (digits, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let Ok(exponent) = exponent.parse::<i64>() else {
        return format!("{sign}{text}");
    };
    let all = format!("{whole}{fraction}");
    let kept = all.trim_end_matches('0');
    let cut = all.len() - kept.len();
    let kept = kept.trim_start_matches('0');
    if kept.is_empty() {
        return "0".to_owned();
    }
    let shift = i64::try_from(cut).unwrap_or(i64::MAX);
    let behind = i64::try_from(fraction.len()).unwrap_or(i64::MAX);
    let exponent = exponent.saturating_add(shift).saturating_sub(behind);
    if exponent == 0 {
        format!("{sign}{kept}")
    } else {
        format!("{sign}{kept}e{exponent}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_one_meaning_however_it_is_written() {
        for (one, other) in [
            ("1", "1.0"),
            ("1e2", "100"),
            ("-0.50", "-5E-1"),
            ("0.0", "0"),
        ] {
            assert_eq!(number(one), number(other));
        }
        for (one, other) in [("1", "10"), ("1", "-1"), ("0.1", "0.01")] {
            assert_ne!(number(one), number(other));
        }
    }

    #[test]
    fn members_go_by_name_and_elements_by_place() {
        let text = br#"{"a":[1,{"b":"\u4e2d\/"}],"c":{}}"#;
        let document =
            JsonDocument::parse(text.to_vec().into(), crate::protocol::Charset::Utf8).unwrap();
        let facts = json_facts(&document, JsonDocument::ROOT, "");
        let found: Vec<_> = facts
            .iter()
            .map(|it| (it.path.as_str(), it.meaning.as_str()))
            .collect();
        assert_eq!(found, [("a[0]", "1"), ("a[1].b", "中/"), ("c", "{}")]);
    }
}
