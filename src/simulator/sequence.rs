//! Codes and tokens that look like Alipay's and come from a seed.

use sha2::{Digest as _, Sha256};

/// Gives the same values in the same order for the same seed. TEST ONLY: whoever knows the seed
/// knows them all.
#[derive(Debug)]
pub(super) struct Sequence {
    seed: u64,
    drawn: u64,
}

impl Sequence {
    /// The sequence of a seed.
    pub(super) fn new(seed: u64) -> Self {
        Self { seed, drawn: 0 }
    }

    /// The next code: 32 characters that end like recorded ones.
    pub(super) fn code(&mut self, user_id: &str) -> String {
        self.value("", 32, user_id)
    }

    /// The next token: 40 characters that start with the prefix of its family.
    pub(super) fn token(&mut self, prefix: &str, user_id: &str) -> String {
        self.value(prefix, 40, user_id)
    }

    /// The next trace id: 32 hexadecimal digits.
    pub(super) fn trace_id(&mut self) -> String {
        hex(&self.draw()).take(32).collect()
    }

    /// Prefix, hexadecimal digits, a capital letter, and digits 14 and 15 of the user id, as in
    /// every recorded pair.
    fn value(&mut self, prefix: &str, length: usize, user_id: &str) -> String {
        let digest = self.draw();
        let letter = digest
            .last()
            .map_or('A', |byte| char::from(b'A' + byte % 26));
        let ending = user_id.get(13..15).unwrap_or_default();
        let digits = length.saturating_sub(prefix.len() + 1 + ending.len());
        prefix
            .chars()
            .chain(hex(&digest).take(digits))
            .chain([letter])
            .chain(ending.chars())
            .collect()
    }

    fn draw(&mut self) -> [u8; 32] {
        self.drawn += 1;
        Sha256::new()
            .chain_update(self.seed.to_le_bytes())
            .chain_update(self.drawn.to_le_bytes())
            .finalize()
            .into()
    }
}

fn hex(bytes: &[u8]) -> impl Iterator<Item = char> {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(digit.into(), 16))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::persona;

    #[test]
    fn values_have_the_shape_of_recorded_ones() {
        let buyer = persona("buyer").unwrap();
        let mut sequence = Sequence::new(7);
        let code = sequence.code(&buyer.user_id);
        assert_eq!(code.len(), 32, "{code}");
        let token = sequence.token("composeB", &buyer.user_id);
        assert_eq!(token.len(), 40, "{token}");
        for value in [code, token] {
            assert!(
                value.ends_with("89"),
                "digits 14 and 15 of 2088102175794899: {value}"
            );
            assert!(
                value.as_bytes()[value.len() - 3].is_ascii_uppercase(),
                "{value}"
            );
        }
    }

    #[test]
    fn a_seed_repeats_itself_and_another_differs() {
        let codes = |seed| {
            let mut sequence = Sequence::new(seed);
            [(); 3].map(|()| sequence.code(&persona("buyer").unwrap().user_id))
        };
        assert_eq!(codes(1), codes(1));
        let all: std::collections::BTreeSet<_> = codes(1).into_iter().chain(codes(2)).collect();
        assert_eq!(all.len(), 6);
    }
}
