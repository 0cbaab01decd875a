//! What a rule is about.

/// The part of an exchange that a rule explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// What is sent, before anybody has seen it.
    Request,
    /// The way to the gateway: name, connection, TLS, time.
    Connection,
    /// The bytes that came back, before anything in them is believed.
    Answer,
    /// A failure that the gateway tells of.
    Refusal,
    /// What the answer's signature proves.
    Signature,
    /// The user's data.
    Member,
}
