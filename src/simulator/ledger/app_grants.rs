//! What merchants have granted to third-party apps.

use std::collections::HashMap;
use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::{Offset, TimeZone};

use super::{CAPACITY, TokenFault};
use crate::simulator::apps::App;
use crate::simulator::life::Life;
use crate::simulator::sequence::Sequence;
use crate::simulator::shelf::Shelf;

/// How long an unused `app_auth_code` is good.
const APP_CODE_LIFE: Duration = Duration::from_hours(24);

/// `expires_in` of an `app_auth_token`, as recorded: 365 days.
pub(in crate::simulator) const APP_TOKEN_LIFE: Duration = Duration::from_hours(365 * 24);

/// `re_expires_in` of an `app_auth_token`, as recorded.
pub(in crate::simulator) const APP_REFRESH_TOKEN_LIFE: Duration = Duration::from_hours(372 * 24);

/// How long an `app_auth_token` is still good after a newer one took its place.
const AFTERLIFE: Duration = Duration::from_mins(10);

/// Which merchant has granted which third-party app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::simulator) struct AppGrant {
    /// The third-party app.
    pub(in crate::simulator) provider: &'static App,
    /// The merchant's app.
    pub(in crate::simulator) merchant: &'static App,
    /// Whether it came from the page on which several apps can be chosen.
    pub(in crate::simulator) is_batch: bool,
}

/// Two new tokens of a merchant.
#[derive(Debug)]
pub(in crate::simulator) struct AppTokens {
    /// For `app_auth_token`.
    pub(in crate::simulator) app_auth_token: String,
    /// For the next refresh.
    pub(in crate::simulator) app_refresh_token: String,
    /// Who granted whom.
    pub(in crate::simulator) grant: AppGrant,
}

/// An `app_auth_token` that was issued.
#[derive(Clone, Copy, Debug)]
pub(in crate::simulator) struct AppTokenEntry {
    /// Who granted whom.
    pub(in crate::simulator) grant: AppGrant,
    /// When it was issued.
    pub(in crate::simulator) start: Timestamp,
    replaced: Option<Timestamp>,
}

impl AppTokenEntry {
    /// Whether it is good.
    pub(in crate::simulator) fn standing(&self, now: Timestamp) -> Result<(), TokenFault> {
        let is_replaced = |at| Life::new(at, AFTERLIFE).is_over(now);
        if self.replaced.is_some_and(is_replaced) {
            Err(TokenFault::Unknown)
        } else if Life::new(self.start, APP_TOKEN_LIFE).is_over(now) {
            Err(TokenFault::Expired)
        } else {
            Ok(())
        }
    }
}

/// Codes and tokens of merchants.
#[derive(Debug)]
pub(super) struct AppGrants {
    codes: Shelf<(AppGrant, Life)>,
    tokens: Shelf<AppTokenEntry>,
    refresh_tokens: Shelf<RefreshEntry>,
    /// The newest token for each pair of app ids, third-party app first.
    newest: HashMap<(&'static str, &'static str), String>,
}

#[derive(Debug)]
struct RefreshEntry {
    grant: AppGrant,
    life: Life,
    is_spent: bool,
}

impl Default for AppGrants {
    fn default() -> Self {
        Self {
            codes: Shelf::new(CAPACITY),
            tokens: Shelf::new(CAPACITY),
            refresh_tokens: Shelf::new(CAPACITY),
            newest: HashMap::new(),
        }
    }
}

impl AppGrants {
    /// A new code.
    pub(super) fn issue_code(
        &mut self,
        sequence: &mut Sequence,
        grant: AppGrant,
        now: Timestamp,
    ) -> String {
        let code = sequence.code(grant.merchant.owner);
        let life = Life::new(now, APP_CODE_LIFE);
        self.codes.put(code.clone(), (grant, life));
        code
    }

    /// Takes a code off the ledger, whatever becomes of the attempt.
    pub(super) fn spend_code(&mut self, code: &str, now: Timestamp) -> Option<AppGrant> {
        let (grant, life) = self.codes.take(code)?;
        (!life.is_over(now)).then_some(grant)
    }

    /// New tokens; an older one of the same merchant is good for ten more minutes.
    pub(super) fn issue_tokens(
        &mut self,
        sequence: &mut Sequence,
        grant: AppGrant,
        now: Timestamp,
    ) -> AppTokens {
        let (prefix, owner) = (month_prefix(now), grant.merchant.owner);
        let app_auth_token = sequence.token(&prefix, owner);
        let app_refresh_token = sequence.token(&prefix, owner);
        let pair = (grant.provider.id, grant.merchant.id);
        let older = self.newest.insert(pair, app_auth_token.clone());
        if let Some(older) = older.and_then(|token| self.tokens.find_mut(&token)) {
            older.replaced = Some(now);
        }
        let entry = AppTokenEntry {
            grant,
            start: now,
            replaced: None,
        };
        self.tokens.put(app_auth_token.clone(), entry);
        let entry = RefreshEntry {
            grant,
            life: Life::new(now, APP_REFRESH_TOKEN_LIFE),
            is_spent: false,
        };
        self.refresh_tokens.put(app_refresh_token.clone(), entry);
        AppTokens {
            app_auth_token,
            app_refresh_token,
            grant,
        }
    }

    /// Spends a refresh token; its grant is good for new tokens.
    pub(super) fn spend_refresh_token(
        &mut self,
        token: &str,
        provider: &App,
        now: Timestamp,
    ) -> Result<AppGrant, TokenFault> {
        let entry = self.refresh_tokens.find_mut(token);
        let entry = entry.ok_or(TokenFault::Unknown)?;
        if entry.grant.provider != provider {
            return Err(TokenFault::OtherApp);
        }
        if entry.is_spent {
            return Err(TokenFault::Spent);
        }
        if entry.life.is_over(now) {
            return Err(TokenFault::Expired);
        }
        entry.is_spent = true;
        Ok(entry.grant)
    }

    /// A token of this third-party app, good or not.
    pub(super) fn token(&self, token: &str, provider: &App) -> Option<AppTokenEntry> {
        let entry = self.tokens.find(token)?;
        (entry.grant.provider == provider).then_some(*entry)
    }
}

/// `yyyymmBB`, the family of app tokens.
fn month_prefix(now: Timestamp) -> String {
    let beijing = TimeZone::fixed(Offset::constant(8));
    now.to_zoned(beijing).strftime("%Y%mBB").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::apps::{APPS, MERCHANT};

    fn at(seconds_later: i64) -> Timestamp {
        Timestamp::from_second(1_700_000_000 + seconds_later).unwrap()
    }

    fn grant() -> AppGrant {
        AppGrant {
            provider: APPS[1],
            merchant: &MERCHANT,
            is_batch: false,
        }
    }

    fn issue(grants: &mut AppGrants, sequence: &mut Sequence, seconds_later: i64) -> AppTokens {
        grants.issue_tokens(sequence, grant(), at(seconds_later))
    }

    #[test]
    fn a_newer_token_lets_the_older_live_for_ten_minutes() {
        let (mut grants, mut sequence) = (AppGrants::default(), Sequence::new(1));
        let first = issue(&mut grants, &mut sequence, 0);
        assert!(first.app_auth_token.starts_with("202311BB"));
        assert_eq!(first.app_auth_token.len(), 40);
        issue(&mut grants, &mut sequence, 100);
        let old = grants.token(&first.app_auth_token, APPS[1]).unwrap();
        assert_eq!(old.standing(at(699)), Ok(()));
        assert_eq!(old.standing(at(700)), Err(TokenFault::Unknown));
    }

    #[test]
    fn tokens_belong_to_one_third_party_app_and_end() {
        let (mut grants, mut sequence) = (AppGrants::default(), Sequence::new(1));
        let tokens = issue(&mut grants, &mut sequence, 0);
        assert!(grants.token(&tokens.app_auth_token, APPS[0]).is_none());
        let entry = grants.token(&tokens.app_auth_token, APPS[1]).unwrap();
        assert_eq!(entry.standing(at(31_535_999)), Ok(()));
        assert_eq!(entry.standing(at(31_536_000)), Err(TokenFault::Expired));
        let refresh = |grants: &mut AppGrants, app| {
            grants.spend_refresh_token(&tokens.app_refresh_token, app, at(1))
        };
        assert_eq!(refresh(&mut grants, APPS[0]), Err(TokenFault::OtherApp));
        assert_eq!(refresh(&mut grants, APPS[1]), Ok(grant()));
        assert_eq!(refresh(&mut grants, APPS[1]), Err(TokenFault::Spent));
    }

    #[test]
    fn a_code_is_good_once_and_for_a_day() {
        let (mut grants, mut sequence) = (AppGrants::default(), Sequence::new(1));
        let code = grants.issue_code(&mut sequence, grant(), at(0));
        assert_eq!(grants.spend_code(&code, at(86_399)), Some(grant()));
        assert_eq!(grants.spend_code(&code, at(0)), None, "spent");
        let late = grants.issue_code(&mut sequence, grant(), at(0));
        assert_eq!(grants.spend_code(&late, at(86_400)), None, "expired");
    }
}
