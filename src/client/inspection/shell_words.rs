//! A command line taken apart as shells do it.

/// The words of the command that a text begins with, and where the command ends. Quotes `'…'`,
/// `"…"` and `$'…'` are resolved; a line goes on after `\`, `^` or a backtick at its end.
pub(super) fn shell_words(text: &str) -> (Vec<String>, usize) {
    let mut reader = Reader {
        rest: text,
        words: Vec::new(),
        word: None,
    };
    while reader.step() {}
    let end = text.len() - reader.rest.len();
    reader.end_word();
    (reader.words, end)
}

struct Reader<'a> {
    rest: &'a str,
    words: Vec<String>,
    word: Option<String>,
}

impl Reader<'_> {
    /// Reads one piece; `false` at the end of the command.
    fn step(&mut self) -> bool {
        let Some(first) = self.rest.chars().next() else {
            return false;
        };
        if let Some(after) = line_continuation(self.rest) {
            self.rest = after;
            self.end_word();
            return true;
        }
        if let Some(after) = self.rest.strip_prefix("$'") {
            self.rest = after;
            self.quoted('\'', true);
            return true;
        }
        // For cmd, the caret hides the quote from the shell; curl sees it and takes it for one.
        if let Some(after) = self.rest.strip_prefix("^\"") {
            self.rest = after;
            self.quoted('"', true);
            return true;
        }
        match first {
            '\n' | '\r' | ';' | '|' | '&' => return false,
            ' ' | '\t' => {
                self.take();
                self.end_word();
            }
            '\'' => {
                self.take();
                self.quoted('\'', false);
            }
            '"' => {
                self.take();
                self.quoted('"', true);
            }
            // What is escaped outside of quotes stands for itself.
            '\\' | '^' => {
                self.take();
                if let Some(escaped) = self.take() {
                    self.push(escaped);
                }
            }
            _ => {
                self.take();
                self.push(first);
            }
        }
        true
    }

    fn quoted(&mut self, quote: char, has_escapes: bool) {
        self.word.get_or_insert_default();
        while let Some(character) = self.take() {
            if character == quote {
                return;
            }
            if character == '^' && self.rest.starts_with(['\n', '\r', '"', '^', '%']) {
                continue;
            }
            if character == '\\' && has_escapes {
                self.escaped(quote);
            } else {
                self.push(character);
            }
        }
    }

    fn escaped(&mut self, quote: char) {
        match self.take() {
            Some('n') if quote == '\'' => self.push('\n'),
            Some('r') if quote == '\'' => self.push('\r'),
            Some('t') if quote == '\'' => self.push('\t'),
            Some('u') if quote == '\'' => self.code_point(),
            Some(same @ ('"' | '\'' | '\\' | '$' | '`')) => self.push(same),
            Some('\n') | None => {}
            Some(other) => {
                self.push('\\');
                self.push(other);
            }
        }
    }

    /// The four digits of `\u0026`.
    fn code_point(&mut self) {
        let digits = self.rest.get(..4).unwrap_or_default();
        let number = u32::from_str_radix(digits, 16).ok();
        if let Some(character) = number.and_then(char::from_u32) {
            self.push(character);
            self.rest = self.rest.get(4..).unwrap_or_default();
        } else {
            self.push('\\');
            self.push('u');
        }
    }

    fn take(&mut self) -> Option<char> {
        let mut characters = self.rest.chars();
        let first = characters.next()?;
        self.rest = characters.as_str();
        Some(first)
    }

    fn push(&mut self, character: char) {
        self.word.get_or_insert_default().push(character);
    }

    fn end_word(&mut self) {
        self.words.extend(self.word.take());
    }
}

fn line_continuation(rest: &str) -> Option<&str> {
    let after = rest.strip_prefix(['\\', '^', '`'])?;
    let after = after.trim_start_matches([' ', '\t']);
    let after = after.strip_prefix('\r').unwrap_or(after);
    after.strip_prefix('\n')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_quoting_is_resolved() {
        for (text, expected) in [
            (
                "curl 'a b' \"c\\\"d\" $'e\\n'f g\\ h",
                vec!["curl", "a b", "c\"d", "e\nf", "g h"],
            ),
            ("curl \\\n  -d x\nnext", vec!["curl", "-d", "x"]),
            ("curl ^\r\n -d ^\"a^\"", vec!["curl", "-d", "a"]),
            ("curl $'a\\u0026b'", vec!["curl", "a&b"]),
            ("curl '' | jq", vec!["curl", ""]),
        ] {
            assert_eq!(shell_words(text).0, expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_breaks_it(text in "(.|['\"\\\\^$\n ]){0,40}") {
            let (_, end) = shell_words(&text);
            prop_assert!(end <= text.len());
        }
    }
}
