//! Where two texts begin to differ.

use crate::protocol::Charset;

/// The first character that is not the same in two texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstDifference {
    /// How many characters are the same before it.
    pub index: usize,
    /// How many bytes, in UTF-8, are the same before it.
    pub byte_offset: usize,
    /// Ours; `None` where our text ends.
    pub own: Option<CharacterAt>,
    /// The gateway's; `None` where its text ends.
    pub gateway: Option<CharacterAt>,
}

/// A character, told so that look-alikes and invisible ones can be kept apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CharacterAt(pub char);

impl FirstDifference {
    /// Compares two texts; `None` if they are the same.
    #[must_use]
    pub fn between(own: &str, gateway: &str) -> Option<Self> {
        let same = |((_, a), b): &((usize, char), char)| a == b;
        let pairs = own.char_indices().zip(gateway.chars());
        let index = pairs.take_while(same).count();
        let (own_rest, gateway_rest) = (own.char_indices().nth(index), gateway.chars().nth(index));
        let difference = Self {
            index,
            byte_offset: own_rest.map_or(own.len(), |(at, _)| at),
            own: own_rest.map(|(_, character)| CharacterAt(character)),
            gateway: gateway_rest.map(CharacterAt),
        };
        (difference.own != difference.gateway).then_some(difference)
    }
}

impl CharacterAt {
    /// `U+002B '+'`; a character that cannot be seen is written as an escape.
    #[must_use]
    pub fn named(self) -> String {
        let Self(character) = self;
        let shown = if character.is_control() || (character.is_whitespace() && character != ' ') {
            character.escape_unicode().to_string()
        } else {
            character.to_string()
        };
        format!("{} '{shown}'", self.code_point())
    }

    /// `U+002B`
    #[must_use]
    pub fn code_point(self) -> String {
        format!("U+{:04X}", u32::from(self.0))
    }

    /// Its bytes in a character set, in hexadecimal; `None` if the character set lacks it.
    #[must_use]
    pub fn bytes(self, charset: Charset) -> Option<String> {
        let text = self.0.to_string();
        let bytes = charset.encode(&text)?;
        Some(hexadecimal(&bytes))
    }
}

/// Bytes as `E4 B9 B0`.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    let digits: Vec<_> = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
    digits.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_place_and_characters() {
        let found = FirstDifference::between("买 a+b", "买 a b").unwrap();
        assert_eq!((found.index, found.byte_offset), (3, 5));
        assert_eq!(found.own.unwrap().named(), "U+002B '+'");
        assert_eq!(found.gateway.unwrap().named(), "U+0020 ' '");
        assert_eq!(FirstDifference::between("a", "a"), None);
        assert_eq!(FirstDifference::between("", ""), None);
        let shorter = FirstDifference::between("ab", "a").unwrap();
        assert_eq!((shorter.index, shorter.gateway), (1, None));
    }

    #[test]
    fn tells_the_bytes_in_both_character_sets() {
        let character = CharacterAt('买');
        assert_eq!(character.bytes(Charset::Utf8).as_deref(), Some("E4 B9 B0"));
        assert_eq!(character.bytes(Charset::Gbk).as_deref(), Some("C2 F2"));
        assert_eq!(CharacterAt('🙂').bytes(Charset::Gbk), None);
        assert_eq!(CharacterAt('\n').named(), r"U+000A '\u{a}'");
    }
}
