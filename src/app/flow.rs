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
            member_call: None,
        }
    }
}

impl Stage {
    /// The call under way.
    #[must_use]
    pub fn task(&self) -> Option<TaskId> {
        match self {
            Self::Exchanging { task, .. } | Self::Querying { task, .. } => Some(*task),
            _ => None,
        }
    }

    /// The token, as soon as there is one.
    #[must_use]
    pub fn token(&self) -> Option<&Token> {
        match self {
            Self::Token(token)
            | Self::Querying { token, .. }
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
        let life = i64::try_from(self.token.expires_in?).ok()?;
        let left = SignedDuration::from_secs(life) - now.duration_since(self.received);
        Some(left.max(SignedDuration::ZERO))
    }
}
