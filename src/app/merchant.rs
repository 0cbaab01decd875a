//! How far a merchant's authorization of a third-party app has come.

use jiff::{SignedDuration, Timestamp};
use url::Url;

use super::TaskId;
use crate::client::ExchangeId;
use crate::i18n::Problem;
use crate::protocol::{
    AppAuthCode, AppAuthorizationPage, AppGrant, AppGrantStatus, AppRefreshToken,
};

/// The leg before the user's: a merchant authorizes the third-party app. Its tokens live in memory
/// only.
#[derive(Clone, Debug, Default)]
pub struct MerchantLeg {
    /// Which page the merchant is sent to.
    pub page: AppAuthorizationPage,
    /// Waiting for a redirect on this computer: the task and the address it listens at.
    pub listening: Option<(TaskId, Option<Url>)>,
    /// How far it has come.
    pub grant: MerchantGrant,
    /// The last call about it.
    pub call: Option<ExchangeId>,
    /// What was wrong with the pasted code or token.
    pub paste_problem: Option<Problem>,
}

/// A stage owns what it needs, so that an impossible one cannot be built.
#[derive(Clone, Debug, Default)]
pub enum MerchantGrant {
    /// No code yet.
    #[default]
    None,
    /// A code that has not been sent.
    Code(AppAuthCode),
    /// The code is being exchanged.
    Exchanging {
        /// The call.
        task: TaskId,
        /// The code, in case the call does not reach the gateway.
        code: AppAuthCode,
        /// Whether the simulator's user consents as soon as the token is there.
        then_user: bool,
    },
    /// The code was sent and no token came back: the code is spent all the same.
    Failed,
    /// A merchant.
    Granted(Merchant),
    /// The token is being refreshed.
    Refreshing {
        /// The call.
        task: TaskId,
        /// The merchant, with the tokens from before.
        merchant: Merchant,
        /// The token that is spent by the call.
        sent: AppRefreshToken,
    },
    /// The gateway is asked how the grant stands.
    Querying {
        /// The call.
        task: TaskId,
        /// The merchant.
        merchant: Merchant,
    },
}

/// A merchant who has authorized the app.
#[derive(Clone, Debug)]
pub struct Merchant {
    /// The grant that calls are made with.
    pub grant: AppGrant,
    /// The merchant's other grants that came with it.
    pub others: Vec<AppGrant>,
    /// When it came.
    pub received: Timestamp,
    /// How it stands, as the gateway was last asked.
    pub status: Option<AppGrantStatus>,
}

impl MerchantGrant {
    /// The call under way.
    #[must_use]
    pub fn task(&self) -> Option<TaskId> {
        match self {
            Self::Exchanging { task, .. }
            | Self::Refreshing { task, .. }
            | Self::Querying { task, .. } => Some(*task),
            Self::None | Self::Code(_) | Self::Failed | Self::Granted(_) => None,
        }
    }

    /// The merchant, as soon as there is one.
    #[must_use]
    pub fn merchant(&self) -> Option<&Merchant> {
        match self {
            Self::Granted(merchant)
            | Self::Refreshing { merchant, .. }
            | Self::Querying { merchant, .. } => Some(merchant),
            Self::None | Self::Code(_) | Self::Exchanging { .. } | Self::Failed => None,
        }
    }
}

impl Merchant {
    /// The merchant of an answer; `None` if it grants nothing.
    #[must_use]
    pub fn of(grants: Vec<AppGrant>, received: Timestamp) -> Option<Self> {
        let mut grants = grants.into_iter();
        Some(Self {
            grant: grants.next()?,
            others: grants.collect(),
            received,
            status: None,
        })
    }

    /// Calls with another of its grants from now on.
    pub fn choose(&mut self, index: usize) {
        if let Some(other) = self.others.get_mut(index) {
            std::mem::swap(&mut self.grant, other);
            self.status = None;
        }
    }

    /// How long the token still lives; `None` if the gateway did not say.
    #[must_use]
    pub fn life_left(&self, now: Timestamp) -> Option<SignedDuration> {
        self.left_of(self.grant.expires_in?, now)
    }

    /// How long the refresh token still lives; `None` if the gateway did not say.
    #[must_use]
    pub fn refresh_life_left(&self, now: Timestamp) -> Option<SignedDuration> {
        self.left_of(self.grant.re_expires_in?, now)
    }

    fn left_of(&self, seconds: u64, now: Timestamp) -> Option<SignedDuration> {
        let life = SignedDuration::from_secs(i64::try_from(seconds).ok()?);
        let left = life.checked_sub(now.duration_since(self.received))?;
        Some(left.max(SignedDuration::ZERO))
    }
}
