//! The `state` of an authorization: a random text that comes back unchanged.

/// At most 100 characters without Chinese; ours are 32 hexadecimal digits, so that nothing on the
/// way can change them (a base64 `+` would become a blank).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State(String);

impl State {
    /// The longest state the authorization page takes, in characters.
    pub const LONGEST: usize = 100;

    /// A state of 128 random bits.
    #[must_use]
    pub fn from_random(random: u128) -> Self {
        Self(format!("{random:032x}"))
    }

    /// A given text as state, if the authorization page takes it: 1 to [`Self::LONGEST`] visible
    /// ASCII characters.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let fits = (1..=Self::LONGEST).contains(&text.len());
        (fits && text.bytes().all(|byte| byte.is_ascii_graphic())).then(|| Self(text.to_owned()))
    }

    /// The text that is sent and must come back.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a text that came back is this state.
    #[must_use]
    pub fn matches(&self, returned: &str) -> bool {
        self.0 == returned
    }
}
