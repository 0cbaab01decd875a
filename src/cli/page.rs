//! Text for a terminal.

use unicode_width::UnicodeWidthStr as _;

/// A text that grows part by part: headings, tables, sentences.
#[derive(Debug, Default)]
pub(super) struct Page {
    text: String,
}

const INDENT: &str = "  ";

impl Page {
    /// A whole text as it is.
    pub(super) fn document(&mut self, text: &str) {
        self.text.push_str(&printable(text));
    }

    /// A heading, set off from what stands before.
    pub(super) fn heading(&mut self, title: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.push("", title);
    }

    /// Indented text of one or more lines.
    pub(super) fn text(&mut self, text: &str) {
        for line in text.lines() {
            self.push(INDENT, line);
        }
    }

    /// Text of one or more lines that belongs to the indented text above.
    pub(super) fn nested(&mut self, text: &str) {
        for line in text.lines() {
            self.push(&INDENT.repeat(2), line);
        }
    }

    /// Text behind a label; several lines stand below it.
    pub(super) fn labelled(&mut self, label: &str, text: &str) {
        if text.contains('\n') {
            self.push(INDENT, label);
            for line in text.lines() {
                self.push(&INDENT.repeat(2), line);
            }
        } else if !text.is_empty() {
            self.push(INDENT, &format!("{label}  {text}"));
        }
    }

    /// Rows with their cells under each other, by the width at which terminals draw them.
    pub(super) fn table<const N: usize>(&mut self, rows: &[[String; N]]) {
        let rows: Vec<[String; N]> = rows
            .iter()
            .map(|row| {
                row.each_ref()
                    .map(|cell| printable(cell).replace('\n', " "))
            })
            .collect();
        let mut widths = [0; N];
        for row in &rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = cell.width().max(*width);
            }
        }
        for row in &rows {
            let mut line = String::new();
            for (width, cell) in widths.iter().zip(row) {
                line.push_str(cell);
                line.push_str(&" ".repeat(width - cell.width() + INDENT.len()));
            }
            self.push(INDENT, &line);
        }
    }

    /// All of it.
    pub(super) fn into_text(self) -> String {
        self.text
    }

    fn push(&mut self, indent: &str, line: &str) {
        self.text.push_str(indent);
        self.text.push_str(printable(line).trim_end());
        self.text.push('\n');
    }
}

/// The text with everything written out that would steer the terminal instead of being shown:
/// what a gateway or a file says must not move the cursor or turn the direction of writing.
pub(super) fn printable(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if character == '\t' {
            shown.push_str("    ");
        } else if steers(character) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    shown
}

fn steers(character: char) -> bool {
    (character.is_control() && character != '\n')
        || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_by_the_width_on_the_screen() {
        let mut page = Page::default();
        page.table(&[
            ["昵称", "a"].map(String::from),
            ["xy", "b"].map(String::from),
        ]);
        assert_eq!(page.into_text(), "  昵称  a\n  xy    b\n");
    }

    #[test]
    fn what_would_steer_the_terminal_is_written_out() {
        assert_eq!(
            printable("a\u{1b}[2Jb\u{202e}c\td\n"),
            "a\\u{1b}[2Jb\\u{202e}c    d\n"
        );
    }

    #[test]
    fn parts_are_set_off_and_further_lines_are_indented() {
        let mut page = Page::default();
        page.heading("One");
        page.labelled("Cause", "first\nsecond");
        page.heading("Two");
        assert_eq!(
            page.into_text(),
            "One\n  Cause\n    first\n    second\n\nTwo\n"
        );
    }
}
