//! How a persona's lines are moved in for the file and out for the editor. JSON has no line breaks
//! inside texts, so that nothing but the layout changes.

/// How far personas are moved in, as the file's other lines are.
const INDENT: &str = "    ";

/// The lines behind the first as far to the left as the last one allows.
pub(super) fn outdented(text: &str) -> String {
    let last = text.lines().next_back().unwrap_or_default();
    let indent = last.len() - last.trim_start_matches(' ').len();
    let moved = |line: &str| {
        let blanks = line.bytes().take_while(|byte| *byte == b' ').count();
        line.get(blanks.min(indent)..)
            .unwrap_or_default()
            .to_owned()
    };
    lines(text, moved)
}

/// The lines behind the first moved in.
pub(super) fn indented(text: &str) -> String {
    lines(text, |line| format!("{INDENT}{line}"))
}

fn lines(text: &str, moved: impl Fn(&str) -> String) -> String {
    let mut lines = text.trim().lines();
    let first = lines.next().unwrap_or_default().to_owned();
    let all: Vec<_> = std::iter::once(first).chain(lines.map(moved)).collect();
    all.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_moved_in_comes_back() {
        for text in [
            "{}",
            "{\n  \"a\": [\n\n    1\n  ]\n}",
            "{\"a\":1,\n\"龘\":2}",
        ] {
            assert_eq!(outdented(&indented(text)), text);
        }
    }

    #[test]
    fn a_hand_written_file_is_moved_out_as_far_as_its_last_line() {
        let text = "{\n      \"a\": 1,\n  \"b\": 2\n    }";
        assert_eq!(outdented(text), "{\n  \"a\": 1,\n\"b\": 2\n}");
        assert_eq!(outdented(""), "");
    }
}
