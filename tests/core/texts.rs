//! The texts, compared with the sources: none is missing, none is left over, in any language.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use alipay_explorer::diagnosis::RULES;
use alipay_explorer::i18n::{LOCALES, Locale, message_ids};

/// Beginnings of ids that are put together while the program runs, and from what.
const COMPOSED: [(&str, &str); 9] = [
    ("any-", "the name of a placeable in a rule's text"),
    ("absent-", "the wire name of a field that did not come"),
    ("app-kind-", "the name of an app kind"),
    ("fault-", "the id of a simulator's fault"),
    ("field-", "the wire name of a field that is no member's"),
    ("member-", "the wire name of a member's field"),
    ("persona-", "the id of a simulator's persona"),
    ("signing-mode-", "the name of a signing mode"),
    (
        "program-comment-",
        "the name of a comment in a program's template; `code` looks at those",
    ),
];

/// First words that begin ids of texts and nothing else, so that a literal with one of them is meant
/// for one. Other first words also begin names of rules, kinds and HTTP headers.
const FAMILIES: [&str; 36] = [
    "address",
    "authorize",
    "browser",
    "call",
    "cli",
    "consent",
    "environment",
    "envelope",
    "flow",
    "inspect",
    "key",
    "keys",
    "kind",
    "listen",
    "meaning",
    "method",
    "mismatch",
    "noise",
    "notice",
    "outcome",
    "preflight",
    "profile",
    "program",
    "settings",
    "severity",
    "sign",
    "step",
    "storage",
    "tab",
    "theme",
    "token",
    "transport",
    "verdict",
    "warnings",
    "welcome",
    "window",
];

/// The parts of a message: its own text is the part without a name.
type Messages = BTreeMap<String, BTreeSet<String>>;

#[test]
fn every_literal_that_looks_like_an_id_is_one() {
    let known = message_ids(Locale::EN);
    let mut unknown = BTreeSet::new();
    for (path, literals) in literals() {
        for literal in literals {
            let looks_like_one = is_kebab(&literal) && FAMILIES.contains(&family(&literal));
            if looks_like_one && !known.contains(&literal) {
                unknown.insert(format!("{path}: {literal}"));
            }
        }
    }
    assert_eq!(unknown, BTreeSet::new());
}

#[test]
fn every_id_given_to_a_lookup_exists() {
    let known = message_ids(Locale::EN);
    let mut missing = BTreeSet::new();
    let mut lookups = Vec::new();
    for receiver in ["locale", "locale()", "view"] {
        for lookup in ["text", "text_with", "attribute"] {
            lookups.push(format!("{receiver}.{lookup}(\""));
        }
    }
    for fault in ["Input", "Machine", "Network", "Remote"] {
        lookups.push(format!("Problem::new(Fault::{fault}, \""));
    }
    let mut seen = 0;
    for (path, source) in sources() {
        for lookup in &lookups {
            for after in source.split(lookup.as_str()).skip(1) {
                let id = after.split('"').next().unwrap_or_default();
                seen += 1;
                if !known.contains(id) {
                    missing.insert(format!("{path}: {id}"));
                }
            }
        }
    }
    assert!(seen > 50, "only {seen} lookups were found");
    assert_eq!(missing, BTreeSet::new());
}

#[test]
fn every_message_has_the_same_parts_in_every_language() {
    let english = parts(Locale::EN);
    for locale in LOCALES {
        let own = parts(locale);
        let different: Vec<_> = own.symmetric_difference(&english).collect();
        assert!(different.is_empty(), "{}: {different:?}", locale.tag());
    }
}

#[test]
fn every_problem_has_a_cause_and_a_remedy() {
    let messages = messages(Locale::EN);
    let mut problems = BTreeSet::new();
    for (_, source) in sources() {
        let source = without_placeables(&source);
        if source.contains("impl Explain for ") {
            let ids = literals_of(&source).filter(|literal| is_kebab(literal));
            problems.extend(ids.filter(|id| messages.contains_key(id)));
        }
        for after in source.split("Problem::new(").skip(1) {
            let argument = after.split([')', ';']).next().unwrap_or_default();
            problems.extend(literals_of(argument).filter(|id| messages.contains_key(id)));
        }
    }
    let explained = |parts: &BTreeSet<String>| parts.contains("cause") || parts.contains("remedy");
    problems.extend(
        messages
            .iter()
            .filter(|(_, parts)| explained(parts))
            .map(|(id, _)| id.clone()),
    );
    assert!(
        problems.len() > 50,
        "only {} problems were found",
        problems.len()
    );
    let incomplete: Vec<_> = problems
        .iter()
        .filter(|id| {
            !["cause", "remedy"]
                .iter()
                .all(|part| messages[*id].contains(*part))
        })
        .collect();
    assert_eq!(incomplete, [""; 0]);
}

#[test]
fn no_message_is_left_over() {
    let used: BTreeSet<String> = literals()
        .into_iter()
        .flat_map(|(_, literals)| literals)
        .collect();
    let composed = |id: &str| {
        COMPOSED
            .iter()
            .any(|(beginning, _)| id.starts_with(beginning))
    };
    let left_over: Vec<_> = message_ids(Locale::EN)
        .into_iter()
        .filter(|id| !used.contains(id) && !composed(id))
        .filter(|id| !is_part_of_another(id))
        .collect();
    assert_eq!(left_over, [""; 0]);
}

/// Whether a message is put into others of its language.
fn is_part_of_another(id: &str) -> bool {
    let part = format!("{{ {id} }}");
    LOCALES
        .iter()
        .all(|locale| files(*locale).any(|text| text.contains(&part)))
}

#[test]
fn what_is_composed_is_composed_somewhere() {
    for (beginning, from) in COMPOSED {
        let format = format!("format!(\"{beginning}{{");
        let is_made = sources().iter().any(|(_, source)| source.contains(&format));
        assert!(is_made, "nothing makes {beginning}… from {from} any more");
    }
}

/// The source without the names of placeables, which are no ids.
fn without_placeables(source: &str) -> String {
    let mut parts = source.split(".with(\"");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str(part.split_once('"').map_or("", |(_, rest)| rest));
    }
    kept
}

fn family(id: &str) -> &str {
    id.split('-').next().unwrap_or_default()
}

fn is_kebab(text: &str) -> bool {
    let lower = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    text.contains('-')
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(lower))
}

/// The messages of a language with the names of their attributes.
fn files(locale: Locale) -> impl Iterator<Item = String> {
    let folder = root().join("assets/locales").join(locale.tag());
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap())
}

fn messages(locale: Locale) -> Messages {
    let mut messages = Messages::new();
    for text in files(locale) {
        let mut current = String::new();
        for line in text.lines() {
            let Some((name, _)) = line.split_once(" =") else {
                continue;
            };
            if name.starts_with(|first: char| first.is_ascii_lowercase()) {
                name.clone_into(&mut current);
                messages.insert(current.clone(), BTreeSet::new());
            } else if let Some(attribute) = name.trim_start().strip_prefix('.') {
                let message = messages.get_mut(&current).unwrap();
                message.insert(attribute.to_owned());
            }
        }
    }
    assert!(
        messages.len() > 100,
        "only {} messages were found",
        messages.len()
    );
    messages
}

/// The ids of a language, and `id.attribute` for their attributes.
fn parts(locale: Locale) -> BTreeSet<String> {
    let mut parts = BTreeSet::new();
    for (id, attributes) in messages(locale) {
        parts.extend(
            attributes
                .iter()
                .map(|attribute| format!("{id}.{attribute}")),
        );
        parts.insert(id);
    }
    parts
}

/// The string literals of every file.
fn literals() -> Vec<(String, Vec<String>)> {
    sources()
        .into_iter()
        .map(|(path, source)| (path, literals_of(&source).collect()))
        .collect()
}

/// What stands between the quotes of a source, escapes as written.
fn literals_of(source: &str) -> impl Iterator<Item = String> {
    let mut literals = Vec::new();
    let mut rest = source;
    while let Some((_, after)) = rest.split_once('"') {
        let mut escaped = false;
        let end = after.find(|character| {
            let ends = character == '"' && !escaped;
            escaped = character == '\\' && !escaped;
            ends
        });
        let end = end.unwrap_or(after.len());
        let (literal, ending) = after.split_at(end);
        literals.push(literal.to_owned());
        rest = ending.strip_prefix('"').unwrap_or_default();
    }
    literals.into_iter()
}

/// The sources without comments, tests and quotes that are characters.
fn sources() -> Vec<(String, String)> {
    let mut sources = Vec::new();
    collect(&root().join("src"), &mut sources);
    assert!(sources.len() > 50);
    sources
}

fn collect(folder: &Path, sources: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, sources);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let code: Vec<_> = text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .map(|line| line.replace("'\"'", "' '").replace("b'\"'", "b' '"))
                .collect();
            let code = code.join("\n");
            let production = code.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
            sources.push((path.display().to_string(), production.to_owned()));
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn each_placeable_of_a_rule_has_words_for_any_case() {
    let ids = message_ids(Locale::EN);
    let mut spoken_of = BTreeSet::new();
    for rule in RULES.iter().map(|rule| rule.id()) {
        for file in ["en", "zh-CN"].map(|tag| format!("assets/rules/{rule}.{tag}.md")) {
            let text = fs::read_to_string(&file).unwrap();
            for part in text.split('{').skip(1) {
                let name = part.split_once('}').unwrap().0.trim();
                if name.contains('"') {
                    continue;
                }
                let id = format!("any-{}", name.replace('_', "-"));
                assert!(ids.contains(&id), "{file}: {id}");
                spoken_of.insert(id);
            }
        }
    }
    let of_any_case = ids.into_iter().filter(|id| id.starts_with("any-"));
    assert_eq!(
        of_any_case
            .filter(|id| !spoken_of.contains(id))
            .collect::<Vec<_>>(),
        Vec::<String>::new()
    );
}
