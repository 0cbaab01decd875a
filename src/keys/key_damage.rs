//! Why something that set out to be a key is none.

/// The first thing found wrong with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyDamage {
    /// It ends too early; both lengths in bytes of DER.
    Truncated {
        /// How many bytes there are.
        found: usize,
        /// How many its head announces.
        expected: usize,
    },
    /// There is nothing between the banners.
    NoContent,
    /// A character that base64 does not have, for example the `*` of a masked key.
    ForeignCharacter(char),
    /// The bytes have the structure of no key.
    Structure,
    /// The structure is right, but the numbers do not belong together.
    Numbers,
    /// The modulus is longer than [`super::LONGEST_MODULUS`].
    TooManyBits(usize),
}
