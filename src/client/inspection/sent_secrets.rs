//! Codes and refresh tokens that the requests of a text have sent.

use crate::protocol::Params;

/// What can be spent only once.
const NAMES: [&str; 3] = ["code", "refresh_token", "nonce"];

/// Tells whether a code or a refresh token was sent before. A call that is logged twice, as address
/// and as string to sign, is one call: same time, and nothing came back in between.
#[derive(Default)]
pub(super) struct SentSecrets {
    sent: Vec<Sent>,
    /// Answers so far.
    answers: usize,
}

struct Sent {
    secret: String,
    timestamp: Option<String>,
    after_answers: usize,
}

impl SentSecrets {
    /// A request is sent.
    pub(super) fn send(&mut self, params: &Params) {
        for secret in NAMES.iter().filter_map(|name| params.filled(name)) {
            let sent = Sent {
                secret: secret.to_owned(),
                timestamp: params.filled("timestamp").map(str::to_owned),
                after_answers: self.answers,
            };
            let is_same = |it: &Sent| {
                it.secret == sent.secret
                    && it.timestamp == sent.timestamp
                    && it.after_answers == sent.after_answers
            };
            if !self.sent.iter().any(is_same) {
                self.sent.push(sent);
            }
        }
    }

    /// Something came back.
    pub(super) fn close(&mut self) {
        self.answers += 1;
    }

    /// Whether more than one call has sent the value that these parameters have under this name.
    pub(super) fn is_spent(&self, params: &Params, name: &str) -> bool {
        let Some(secret) = params.filled(name) else {
            return false;
        };
        let calls = self.sent.iter().filter(|sent| sent.secret == secret);
        calls.count() > 1
    }
}
