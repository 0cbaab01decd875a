//! Comments, texts, numbers and keywords of a program, for colours.

/// How the words of a language are told apart.
#[derive(Debug)]
pub struct Syntax {
    /// What begins a comment that ends with its line.
    pub line_comment: &'static str,
    /// Begin and end of longer comments.
    pub block_comment: Option<(&'static str, &'static str)>,
    /// Characters that texts stand between.
    pub quotes: &'static [char],
    /// The one of them between which a backslash means nothing.
    pub raw_quote: Option<char>,
    /// Words with a meaning of their own.
    pub keywords: &'static [&'static str],
}

/// What a piece of a program is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Names, signs, blanks.
    Plain,
    /// For people.
    Comment,
    /// A text in quotes.
    Text,
    /// A number.
    Number,
    /// A word with a meaning of its own.
    Keyword,
}

/// A piece of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeToken {
    /// What it is.
    pub kind: TokenKind,
    /// How many bytes it takes; the next piece follows at once.
    pub length: usize,
}

/// Cuts a program into pieces. Whatever it holds, the pieces together are the program.
pub(super) fn tokens(program: &str, syntax: &Syntax) -> Vec<CodeToken> {
    let mut tokens: Vec<CodeToken> = Vec::new();
    let mut rest = program;
    while let Some(first) = rest.chars().next() {
        let (kind, length) = next(rest, first, syntax);
        match tokens.last_mut() {
            Some(last) if last.kind == kind => last.length += length,
            _ => tokens.push(CodeToken { kind, length }),
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    tokens
}

fn next(rest: &str, first: char, syntax: &Syntax) -> (TokenKind, usize) {
    if rest.starts_with(syntax.line_comment) {
        let length = rest.find('\n').unwrap_or(rest.len());
        return (TokenKind::Comment, length);
    }
    if let Some((begin, end)) = syntax.block_comment
        && let Some(inside) = rest.strip_prefix(begin)
    {
        let length = inside
            .find(end)
            .map_or(rest.len(), |at| begin.len() + at + end.len());
        return (TokenKind::Comment, length);
    }
    if syntax.quotes.contains(&first) {
        return (TokenKind::Text, text_length(rest, first, syntax));
    }
    let word = rest.find(|character| !is_word(character));
    match word.unwrap_or(rest.len()) {
        0 => (TokenKind::Plain, first.len_utf8()),
        length if first.is_ascii_digit() => (TokenKind::Number, length),
        length => {
            let is_keyword = syntax
                .keywords
                .iter()
                .any(|keyword| rest.get(..length) == Some(keyword));
            let kind = if is_keyword {
                TokenKind::Keyword
            } else {
                TokenKind::Plain
            };
            (kind, length)
        }
    }
}

/// A `$` belongs to names, and so does `#` within them, which begins a comment elsewhere.
fn is_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '$')
}

fn text_length(rest: &str, quote: char, syntax: &Syntax) -> usize {
    let knows_escapes = syntax.raw_quote != Some(quote);
    let mut is_escaped = false;
    for (at, character) in rest.char_indices().skip(1) {
        if is_escaped {
            is_escaped = false;
        } else if character == '\\' && knows_escapes {
            is_escaped = true;
        } else if character == quote {
            return at + quote.len_utf8();
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::code::CODE_LANGUAGES;
    use proptest::prelude::*;

    const SYNTAX: Syntax = Syntax {
        line_comment: "//",
        block_comment: Some(("/*", "*/")),
        quotes: &['"', '\''],
        raw_quote: Some('\''),
        keywords: &["return"],
    };

    #[test]
    fn pieces_have_their_kinds() {
        let program = "return x1 + 12; // 'no'\n\"a\\\"b\" 'c\\' /* d\n */ returned";
        let mut rest = program;
        let pieces: Vec<_> = tokens(program, &SYNTAX)
            .into_iter()
            .map(|token| {
                let (piece, after) = rest.split_at(token.length);
                rest = after;
                (token.kind, piece)
            })
            .filter(|(kind, _)| *kind != TokenKind::Plain)
            .collect();
        assert_eq!(
            pieces,
            [
                (TokenKind::Keyword, "return"),
                (TokenKind::Number, "12"),
                (TokenKind::Comment, "// 'no'"),
                (TokenKind::Text, "\"a\\\"b\""),
                (TokenKind::Text, "'c\\'"),
                (TokenKind::Comment, "/* d\n */"),
            ]
        );
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_program(program in "(?s).{0,200}") {
            for language in CODE_LANGUAGES {
                let all: usize = tokens(&program, &language.syntax)
                    .iter()
                    .map(|token| token.length)
                    .sum();
                prop_assert_eq!(all, program.len());
            }
        }
    }
}
