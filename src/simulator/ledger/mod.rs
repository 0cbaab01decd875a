//! Every code and token that was issued.

mod app_grants;
mod token_fault;

use std::time::Duration;

use jiff::Timestamp;

use self::app_grants::AppGrants;
pub(super) use self::app_grants::{
    APP_REFRESH_TOKEN_LIFE, APP_TOKEN_LIFE, AppGrant, AppTokenEntry, AppTokens,
};
pub(super) use self::token_fault::TokenFault;
use crate::simulator::apps::App;
use crate::simulator::grant::Grant;
use crate::simulator::life::Life;
use crate::simulator::sequence::Sequence;
use crate::simulator::shelf::Shelf;
use crate::simulator::token_family::TokenFamily;

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
    app_grants: AppGrants,
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
            app_grants: AppGrants::default(),
        }
    }

    /// A new code.
    pub(super) fn issue_code(&mut self, grant: Grant, now: Timestamp) -> String {
        let code = self.sequence.code(&grant.persona.user_id);
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
        let access_token = self.sequence.token(family.prefix, &grant.persona.user_id);
        let refresh_token = self.sequence.token(family.prefix, &grant.persona.user_id);
        self.access_tokens.put(
            access_token.clone(),
            (
                grant.clone(),
                Life::new(now, Duration::from_secs(family.expires_in)),
            ),
        );
        let entry = RefreshEntry {
            grant: grant.clone(),
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
    pub(super) fn refresh(
        &mut self,
        token: &str,
        app: &App,
        now: Timestamp,
    ) -> Result<TokenPair, TokenFault> {
        let entry = self
            .refresh_tokens
            .find_mut(token)
            .ok_or(TokenFault::Unknown)?;
        if entry.grant.app != app {
            return Err(TokenFault::OtherApp);
        }
        if entry.is_spent {
            return Err(TokenFault::Spent);
        }
        if entry.life.is_over(now) {
            return Err(TokenFault::Expired);
        }
        entry.is_spent = true;
        let grant = entry.grant.clone();
        self.access_tokens.take(&entry.access_token);
        Ok(self.issue_tokens(grant, now))
    }

    /// Whose token this is.
    pub(super) fn holder(
        &self,
        access_token: &str,
        app: &App,
        now: Timestamp,
    ) -> Result<Grant, TokenFault> {
        let (grant, life) = self
            .access_tokens
            .find(access_token)
            .ok_or(TokenFault::Unknown)?;
        if grant.app != app {
            return Err(TokenFault::OtherApp);
        }
        if life.is_over(now) {
            Err(TokenFault::Expired)
        } else {
            Ok(grant.clone())
        }
    }

    /// Lets a code be one of another app.
    pub(super) fn reissue_code(&mut self, code: &str, app: &'static App) {
        if let Some((grant, _)) = self.codes.find_mut(code) {
            grant.app = app;
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

    /// A new code of a merchant.
    pub(super) fn issue_app_code(&mut self, grant: AppGrant, now: Timestamp) -> String {
        self.app_grants.issue_code(&mut self.sequence, grant, now)
    }

    /// Takes a merchant's code off the ledger, as [`Self::spend_code`] does.
    pub(super) fn spend_app_code(&mut self, code: &str, now: Timestamp) -> Option<AppGrant> {
        self.app_grants.spend_code(code, now)
    }

    /// New tokens of a merchant.
    pub(super) fn issue_app_tokens(&mut self, grant: AppGrant, now: Timestamp) -> AppTokens {
        self.app_grants.issue_tokens(&mut self.sequence, grant, now)
    }

    /// Replaces both tokens of a merchant.
    pub(super) fn refresh_app_token(
        &mut self,
        token: &str,
        provider: &App,
        now: Timestamp,
    ) -> Result<AppTokens, TokenFault> {
        let grant = self.app_grants.spend_refresh_token(token, provider, now)?;
        Ok(self.issue_app_tokens(grant, now))
    }

    /// An `app_auth_token` of this third-party app, good or not.
    pub(super) fn app_token(&self, token: &str, provider: &App) -> Option<AppTokenEntry> {
        self.app_grants.token(token, provider)
    }

    /// The merchant's app for which a third-party app may call with this token.
    pub(super) fn merchant_of(
        &self,
        token: &str,
        provider: &App,
        now: Timestamp,
    ) -> Result<&'static App, TokenFault> {
        let entry = self.app_token(token, provider).ok_or(TokenFault::Unknown)?;
        entry.standing(now).map(|()| entry.grant.merchant)
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
    use crate::simulator::apps::APPS;
    use crate::simulator::persona;

    const GRANT_TIME: i64 = 1_700_000_000;

    fn at(seconds_later: i64) -> Timestamp {
        Timestamp::from_second(GRANT_TIME + seconds_later).unwrap()
    }

    fn grant(scopes: Scopes) -> Grant {
        Grant {
            app: APPS[0],
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
        let second = ledger
            .refresh(&first.refresh_token, APPS[0], at(1))
            .unwrap();
        assert_eq!(
            ledger.holder(&first.access_token, APPS[0], at(1)).err(),
            Some(TokenFault::Unknown)
        );
        assert!(ledger.holder(&second.access_token, APPS[0], at(1)).is_ok());
        assert_eq!(
            ledger.refresh(&first.refresh_token, APPS[0], at(1)).err(),
            Some(TokenFault::Spent)
        );
        assert_eq!(
            ledger.refresh("nonsense", APPS[0], at(1)).err(),
            Some(TokenFault::Unknown)
        );
        assert!(
            ledger
                .refresh(&second.refresh_token, APPS[0], at(2))
                .is_ok()
        );
    }

    #[test]
    fn tokens_die_at_the_end_of_their_familys_life() {
        for scopes in Scopes::ALL {
            let mut ledger = ledger();
            let pair = ledger.issue_tokens(grant(scopes), at(0));
            let life = i64::try_from(pair.family.expires_in).unwrap();
            assert!(
                ledger
                    .holder(&pair.access_token, APPS[0], at(life - 1))
                    .is_ok(),
                "{scopes}"
            );
            let late = ledger.holder(&pair.access_token, APPS[0], at(life));
            assert_eq!(late.err(), Some(TokenFault::Expired), "{scopes}");
            let life = i64::try_from(pair.family.re_expires_in).unwrap();
            let late = ledger.refresh(&pair.refresh_token, APPS[0], at(life));
            assert_eq!(late.err(), Some(TokenFault::Expired), "{scopes}");
        }
    }
}
