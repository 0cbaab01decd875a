//! Tokens and codes of both sides, to be hidden also where damage has torn them apart.

use std::collections::HashSet;
use std::fmt;
use std::sync::Arc;

use crate::protocol::Masker;

/// The shortest piece of a secret that is hidden, in characters.
const SHORTEST_PIECE: usize = 7;

/// Every piece of every secret, so that no longer one is shown, wherever it stands.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Secrets {
    pieces: Arc<HashSet<[char; SHORTEST_PIECE]>>,
}

impl Secrets {
    /// The secrets among parameters.
    pub(super) fn among<'a>(parameters: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let pieces = parameters
            .into_iter()
            .filter(|(name, value)| Masker::is_secret(name, value))
            .flat_map(|(_, value)| {
                let characters: Vec<char> = value.chars().collect();
                pieces(&characters).collect::<Vec<_>>()
            })
            .collect();
        Self {
            pieces: Arc::new(pieces),
        }
    }

    /// The text with every piece shortened; without change if nothing is in it.
    pub(super) fn mask(&self, text: &str) -> String {
        let (characters, is_hidden) = self.marked(text);
        let mut masked = String::with_capacity(text.len());
        let mut marks = is_hidden.into_iter();
        let mut run = String::new();
        for character in characters {
            if marks.next() == Some(true) {
                run.push(character);
                continue;
            }
            flush(&mut masked, &mut run);
            masked.push(character);
        }
        flush(&mut masked, &mut run);
        masked
    }

    /// The text with a dot for every character of a piece, so that places stay where they are.
    pub(super) fn cover(&self, text: &str) -> String {
        let (characters, is_hidden) = self.marked(text);
        let marks = is_hidden.into_iter();
        let cover = |(character, is_hidden)| if is_hidden { '•' } else { character };
        characters.into_iter().zip(marks).map(cover).collect()
    }

    fn marked(&self, text: &str) -> (Vec<char>, Vec<bool>) {
        let characters: Vec<char> = text.chars().collect();
        let mut is_hidden = vec![false; characters.len()];
        if !self.pieces.is_empty() {
            for (at, piece) in pieces(&characters).enumerate() {
                if self.pieces.contains(&piece) {
                    let marks = is_hidden.iter_mut().skip(at).take(SHORTEST_PIECE);
                    marks.for_each(|mark| *mark = true);
                }
            }
        }
        (characters, is_hidden)
    }
}

/// Secrets are not told, only how many pieces there are.
impl fmt::Debug for Secrets {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Secrets({} pieces)", self.pieces.len())
    }
}

/// Enough of a secret to recognise it again, in pieces too short to matter.
pub(super) fn shortened(secret: &str) -> String {
    let head = secret.split('…').next().unwrap_or(secret);
    let is_short_already = head.len() != secret.len();
    let (first, last) = match secret.chars().count() {
        _ if is_short_already => (6, 2),
        24.. => (6, 2),
        12.. => (3, 2),
        _ => (0, 0),
    };
    let start: String = head.chars().take(first).collect();
    let end: Vec<char> = secret.chars().rev().take(last).collect();
    let end: String = end.into_iter().rev().filter(|it| *it != '…').collect();
    format!("{start}…{end}")
}

fn flush(masked: &mut String, run: &mut String) {
    if !run.is_empty() {
        masked.push_str(&shortened(run));
        run.clear();
    }
}

fn pieces(characters: &[char]) -> impl Iterator<Item = [char; SHORTEST_PIECE]> {
    characters
        .windows(SHORTEST_PIECE)
        .filter_map(|piece| <[char; SHORTEST_PIECE]>::try_from(piece).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: &str = "authusrBd364827b102144cf992fb7ce6e327X89";

    #[test]
    fn pieces_are_hidden_and_places_kept() {
        let secrets = Secrets::among([("auth_token", TOKEN), ("app_id", "2021001234567890")]);
        let text = "app_id=2021001234567890&x=1d364827b102144cf992fb7ce6e327X89!";
        assert_eq!(secrets.mask(text), "app_id=2021001234567890&x=1d36482…89!");
        let covered = secrets.cover(text);
        assert_eq!(covered.chars().count(), text.chars().count());
        assert!(
            covered.ends_with("x=1••••••••••••••••••••••••••••••••!"),
            "{covered}"
        );
        assert_eq!(secrets.mask("authus"), "authus", "too short to matter");
        assert_eq!(format!("{secrets:?}"), "Secrets(34 pieces)");
    }

    #[test]
    fn what_is_short_already_stays_recognisable() {
        assert_eq!(shortened("authusrB…89"), "authus…89");
        assert_eq!(shortened(TOKEN), "authus…89");
        assert_eq!(shortened("1234567890"), "…");
        assert_eq!(shortened("…"), "…");
    }
}
