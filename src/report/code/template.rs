//! Programs with places to fill.
//!
//! | in a template | becomes |
//! |---|---|
//! | `{{name}}` | the value of that name |
//! | `{{*name}}` alone in a line | lines of that name, as far indented |
//! | `{{t name}}` at the end of a line | the comment `program-comment-name`; the line is repeated for each of its lines |
//! | `{{#flag}}` … `{{/flag}}` alone in lines | what is between them, if the flag is set |
//! | `{{^flag}}` … `{{/flag}}` alone in lines | what is between them, if it is not |
//!
//! What was filled in is not looked at again.

use super::slots::Slots;
use crate::i18n::Locale;

/// Fills a template.
pub(super) fn fill(template: &str, slots: &Slots, locale: Locale) -> String {
    let mut program = String::new();
    let mut shown = Vec::new();
    for line in template.lines() {
        match directive(line.trim()) {
            Some(('#', flag)) => shown.push(slots.is_set(flag)),
            Some(('^', flag)) => shown.push(!slots.is_set(flag)),
            Some(('/', _)) => drop(shown.pop()),
            _ if shown.contains(&false) => {}
            Some(('*', name)) => {
                let indent = indent_of(line);
                for inner in slots.block(name) {
                    push_line(&mut program, indent, inner);
                }
            }
            _ => fill_line(&mut program, line, slots, locale),
        }
    }
    program
}

/// `{{#name}}` and its like.
fn directive(line: &str) -> Option<(char, &str)> {
    let inside = line.strip_prefix("{{")?.strip_suffix("}}")?;
    let mut characters = inside.chars();
    let kind = characters.next()?;
    matches!(kind, '#' | '^' | '/' | '*').then(|| (kind, characters.as_str()))
}

/// What stands before a comment, and its name.
fn comment(line: &str) -> Option<(&str, &str)> {
    let (before, rest) = line.split_once("{{t ")?;
    Some((before, rest.strip_suffix("}}")?))
}

fn fill_line(program: &mut String, line: &str, slots: &Slots, locale: Locale) {
    if let Some((before, name)) = comment(line) {
        let id = format!("program-comment-{name}");
        for text in locale.text(&id).lines() {
            push_line(program, before, text);
        }
        return;
    }
    let mut filled = String::new();
    let mut rest = line;
    while let Some((before, (name, after))) = rest
        .split_once("{{")
        .and_then(|(before, place)| Some((before, place.split_once("}}")?)))
    {
        filled.push_str(before);
        filled.push_str(slots.value(name));
        rest = after;
    }
    push_line(program, &filled, rest);
}

fn push_line(program: &mut String, before: &str, line: &str) {
    program.push_str(before);
    program.push_str(line);
    let end = program.trim_end_matches(' ').len();
    program.truncate(end);
    program.push('\n');
}

fn indent_of(line: &str) -> &str {
    line.split("{{").next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_blocks_and_values_are_filled_once() {
        let mut slots = Slots::default();
        slots.set("yes");
        slots.put("a", "{{b}} \\ $1");
        slots.put("b", "never");
        slots.put_block("lines", ["x".to_owned(), "{{b}}".to_owned()]);
        let template = "{{#yes}}\na={{a}};{{a}}\n{{/yes}}\n{{^yes}}\nno\n{{/yes}}\n  {{*lines}}\n\
                        {{#no}}\n{{#yes}}\nno\n{{/yes}}\n{{/no}}\nend\n";
        assert_eq!(
            fill(template, &slots, Locale::EN),
            "a={{b}} \\ $1;{{b}} \\ $1\n  x\n  {{b}}\nend\n"
        );
    }
}
