//! How far a flow has come.

use jiff::{SignedDuration, Timestamp};
use url::Url;

use super::TaskId;
use crate::client::ExchangeId;
use crate::protocol::{AppId, AuthCode, OauthToken, Scopes, State};

/// One way from authorization to member.
#[derive(Clone, Debug)]
pub struct Flow {
    /// The `state` of the next authorization, or of the one under way.
    pub state: State,
    /// Waiting for a redirect on this computer: the task and the address it listens at.
    pub listening: Option<(TaskId, Option<Url>)>,
    /// How far it has come.
    pub stage: Stage,
    /// The app that the code was issued to, as its redirect says.
    pub code_app_id: Option<AppId>,
    /// The call that exchanged the code.
    pub token_call: Option<ExchangeId>,
    /// The call that refreshed the token, or tried to.
    pub refresh_call: Option<ExchangeId>,
    /// The call that queried the member.
    pub member_call: Option<ExchangeId>,
}

/// A stage owns what it needs, so that an impossible one cannot be built.
#[derive(Clone, Debug, Default)]
pub enum Stage {
    /// No code yet.
    #[default]
    Start,
    /// A code that has not been sent.
    Code {
        /// The code.
        code: AuthCode,
        /// What the redirect says was allowed.
        scopes: Option<Scopes>,
    },
    /// The code is being exchanged.
    Exchanging {
        /// The call.
        task: TaskId,
        /// The code, in case the call does not reach the gateway.
        code: AuthCode,
        /// What was allowed.
        scopes: Option<Scopes>,
        /// Whether the member is queried as soon as the token is there.
        then_query: bool,
    },
    /// The code was sent and no token came back: the code is spent all the same.
    Spent,
    /// A token.
    Token(Token),
    /// The member is being queried.
    Querying {
        /// The call.
        task: TaskId,
        /// With this token.
        token: Token,
    },
    /// The member was read.
    Member(Token),
    /// The query failed; the token may still be good.
    QueryFailed(Token),
    /// The token is being refreshed.
    Refreshing {
        /// The call.
        task: TaskId,
        /// The token from before.
        token: Token,
        /// Where the refresh began.
        from: Settled,
    },
}

/// A stage with a token and without a call, to which a refresh that brings nothing goes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// [`Stage::Token`]
    Token,
    /// [`Stage::Member`]
    Member,
    /// [`Stage::QueryFailed`]
    QueryFailed,
}

impl Settled {
    /// The stage with this token.
    #[must_use]
    pub fn stage(self, token: Token) -> Stage {
        match self {
            Self::Token => Stage::Token(token),
            Self::Member => Stage::Member(token),
            Self::QueryFailed => Stage::QueryFailed(token),
        }
    }
}

/// A token with the moment it was received.
#[derive(Clone, Debug)]
pub struct Token {
    /// The token.
    pub token: OauthToken,
    /// What was allowed.
    pub scopes: Option<Scopes>,
    /// When it came.
    pub received: Timestamp,
}

impl Flow {
    /// A flow that has not begun.
    #[must_use]
    pub fn new(state: State) -> Self {
        Self {
            state,
            listening: None,
            stage: Stage::Start,
            code_app_id: None,
            token_call: None,
            refresh_call: None,
            member_call: None,
        }
    }
}

impl Stage {
    /// The call under way.
    #[must_use]
    pub fn task(&self) -> Option<TaskId> {
        match self {
            Self::Exchanging { task, .. }
            | Self::Querying { task, .. }
            | Self::Refreshing { task, .. } => Some(*task),
            _ => None,
        }
    }

    /// The token of a stage from which it can be refreshed, and that stage.
    #[must_use]
    pub fn settled(&self) -> Option<(&Token, Settled)> {
        match self {
            Self::Token(token) => Some((token, Settled::Token)),
            Self::Member(token) => Some((token, Settled::Member)),
            Self::QueryFailed(token) => Some((token, Settled::QueryFailed)),
            _ => None,
        }
    }

    /// The token, as soon as there is one.
    #[must_use]
    pub fn token(&self) -> Option<&Token> {
        match self {
            Self::Token(token)
            | Self::Querying { token, .. }
            | Self::Refreshing { token, .. }
            | Self::Member(token)
            | Self::QueryFailed(token) => Some(token),
            Self::Start | Self::Code { .. } | Self::Exchanging { .. } | Self::Spent => None,
        }
    }
}

impl Token {
    /// How long the access token still lives; `None` if the gateway did not say.
    #[must_use]
    pub fn life_left(&self, now: Timestamp) -> Option<SignedDuration> {
        self.left_of(self.token.expires_in?, now)
    }

    /// How long the refresh token still lives; `None` if there is none or the gateway did not say.
    #[must_use]
    pub fn refresh_life_left(&self, now: Timestamp) -> Option<SignedDuration> {
        self.token.refresh_token.as_ref()?;
        self.left_of(self.token.re_expires_in?, now)
    }

    fn left_of(&self, seconds: u64, now: Timestamp) -> Option<SignedDuration> {
        let life = SignedDuration::from_secs(i64::try_from(seconds).ok()?);
        let left = life.checked_sub(now.duration_since(self.received))?;
        Some(left.max(SignedDuration::ZERO))
    }
}
