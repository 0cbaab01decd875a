//! Every code and token that was issued.

use std::time::Duration;

use jiff::Timestamp;

use super::grant::Grant;
use super::life::Life;
use super::sequence::Sequence;
use super::shelf::Shelf;
use super::token_family::TokenFamily;

/// How many codes, access tokens and refresh tokens are remembered, each.
const CAPACITY: usize = 4096;

/// Issues codes and tokens and knows which are still good.
#[derive(Debug)]
pub(super) struct Ledger {
    sequence: Sequence,
    code_life: Duration,
    codes: Shelf<(Grant, Life)>,
    access_tokens: Shelf<(Grant, Life)>,
    refresh_tokens: Shelf<RefreshEntry>,
}

/// Two new tokens.
#[derive(Debug)]
pub(super) struct TokenPair {
    /// For `auth_token`.
    pub(super) access_token: String,
    /// For the next refresh.
    pub(super) refresh_token: String,
    /// Who allowed what.
    pub(super) grant: Grant,
    /// Their lives.
    pub(super) family: &'static TokenFamily,
}

/// Why a token is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenFault {
    /// It was never issued here, was replaced, or is forgotten.
    Unknown,
    /// Its life is over.
    Expired,
    /// A refresh token that was used before.
    Spent,
}

#[derive(Debug)]
struct RefreshEntry {
    grant: Grant,
    life: Life,
    access_token: String,
    is_spent: bool,
}

impl Ledger {
    /// An empty ledger.
    pub(super) fn new(random_seed: u64, code_life: Duration) -> Self {
        Self {
            sequence: Sequence::new(random_seed),
            code_life,
            codes: Shelf::new(CAPACITY),
            access_tokens: Shelf::new(CAPACITY),
            refresh_tokens: Shelf::new(CAPACITY),
        }
    }

    /// A new code.
    pub(super) fn issue_code(&mut self, grant: Grant, now: Timestamp) -> String {
        let code = self.sequence.auth_code(grant.persona);
        self.codes
            .put(code.clone(), (grant, Life::new(now, self.code_life)));
        code
    }

    /// Takes a code off the ledger: whatever becomes of the attempt, it is spent. `None` if it is
    /// unknown, spent or expired.
    pub(super) fn spend_code(&mut self, code: &str, now: Timestamp) -> Option<Grant> {
        let (grant, life) = self.codes.take(code)?;
        (!life.is_over(now)).then_some(grant)
    }

    /// New tokens for what was allowed.
    pub(super) fn issue_tokens(&mut self, grant: Grant, now: Timestamp) -> TokenPair {
        let family = TokenFamily::of(grant.scopes);
        let access_token = self.sequence.token(family.prefix, grant.persona);
        let refresh_token = self.sequence.token(family.prefix, grant.persona);
        self.access_tokens.put(
            access_token.clone(),
            (
                grant,
                Life::new(now, Duration::from_secs(family.expires_in)),
            ),
        );
        let entry = RefreshEntry {
            grant,
            life: Life::new(now, Duration::from_secs(family.re_expires_in)),
            access_token: access_token.clone(),
            is_spent: false,
        };
        self.refresh_tokens.put(refresh_token.clone(), entry);
        TokenPair {
            access_token,
            refresh_token,
            grant,
            family,
        }
    }

    /// Replaces both tokens; the old ones are good no longer.
    pub(super) fn refresh(&mut self, token: &str, now: Timestamp) -> Result<TokenPair, TokenFault> {
        let entry = self
            .refresh_tokens
            .find_mut(token)
            .ok_or(TokenFault::Unknown)?;
        if entry.is_spent {
            return Err(TokenFault::Spent);
        }
        if entry.life.is_over(now) {
            return Err(TokenFault::Expired);
        }
        entry.is_spent = true;
        let grant = entry.grant;
        self.access_tokens.take(&entry.access_token);
        Ok(self.issue_tokens(grant, now))
    }

    /// Whose token this is.
    pub(super) fn holder(&self, access_token: &str, now: Timestamp) -> Result<Grant, TokenFault> {
        let (grant, life) = self
            .access_tokens
            .find(access_token)
            .ok_or(TokenFault::Unknown)?;
        if life.is_over(now) {
            Err(TokenFault::Expired)
        } else {
            Ok(*grant)
        }
    }

    /// Ends the life of a code.
    pub(super) fn expire_code(&mut self, code: &str, now: Timestamp) {
        if let Some((_, life)) = self.codes.find_mut(code) {
            *life = Life::new(now, Duration::ZERO);
        }
    }

    /// Ends the life of an access token.
    pub(super) fn expire_token(&mut self, access_token: &str, now: Timestamp) {
        if let Some((_, life)) = self.access_tokens.find_mut(access_token) {
            *life = Life::new(now, Duration::ZERO);
        }
    }

    /// Forgets an access token, as when the user takes the consent back.
    pub(super) fn revoke_token(&mut self, access_token: &str) {
        self.access_tokens.take(access_token);
    }

    /// A new trace id for an answer.
    pub(super) fn trace_id(&mut self) -> String {
        self.sequence.trace_id()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Scopes;
    use crate::simulator::persona;

    const GRANT_TIME: i64 = 1_700_000_000;

    fn at(seconds_later: i64) -> Timestamp {
        Timestamp::from_second(GRANT_TIME + seconds_later).unwrap()
    }

    fn grant(scopes: Scopes) -> Grant {
        Grant {
            persona: persona("buyer").unwrap(),
            scopes,
        }
    }

    fn ledger() -> Ledger {
        Ledger::new(1, Duration::from_mins(10))
    }

    #[test]
    fn a_code_is_good_once_and_only_in_its_life() {
        let mut ledger = ledger();
        let code = ledger.issue_code(grant(Scopes::User), at(0));
        assert!(ledger.spend_code(&code, at(599)).is_some());
        assert!(ledger.spend_code(&code, at(599)).is_none(), "spent");
        let late = ledger.issue_code(grant(Scopes::User), at(0));
        assert!(ledger.spend_code(&late, at(600)).is_none(), "expired");
        assert!(
            ledger.spend_code(&late, at(0)).is_none(),
            "the late attempt has spent it"
        );
    }

    #[test]
    fn a_refresh_replaces_both_tokens() {
        let mut ledger = ledger();
        let first = ledger.issue_tokens(grant(Scopes::User), at(0));
        let second = ledger.refresh(&first.refresh_token, at(1)).unwrap();
        assert_eq!(
            ledger.holder(&first.access_token, at(1)).err(),
            Some(TokenFault::Unknown)
        );
        assert!(ledger.holder(&second.access_token, at(1)).is_ok());
        assert_eq!(
            ledger.refresh(&first.refresh_token, at(1)).err(),
            Some(TokenFault::Spent)
        );
        assert_eq!(
            ledger.refresh("nonsense", at(1)).err(),
            Some(TokenFault::Unknown)
        );
        assert!(ledger.refresh(&second.refresh_token, at(2)).is_ok());
    }

    #[test]
    fn tokens_die_at_the_end_of_their_familys_life() {
        for scopes in Scopes::ALL {
            let mut ledger = ledger();
            let pair = ledger.issue_tokens(grant(scopes), at(0));
            let life = i64::try_from(pair.family.expires_in).unwrap();
            assert!(
                ledger.holder(&pair.access_token, at(life - 1)).is_ok(),
                "{scopes}"
            );
            let late = ledger.holder(&pair.access_token, at(life));
            assert_eq!(late.err(), Some(TokenFault::Expired), "{scopes}");
            let life = i64::try_from(pair.family.re_expires_in).unwrap();
            let late = ledger.refresh(&pair.refresh_token, at(life));
            assert_eq!(late.err(), Some(TokenFault::Expired), "{scopes}");
        }
    }
}
