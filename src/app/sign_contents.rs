//! What the comparison of two strings to sign is about, and what it showed.

use std::sync::Arc;

use super::{PastedText, Remote, SignContentMessage, TaskId};
use crate::client::{Exchange, ExchangeId};
use crate::i18n::{Explain as _, Problem};
use crate::protocol::{GatewayError, Masker};
use crate::signing::comparison::{SignContentCheck, masked_message};

/// The state of the page that compares.
#[derive(Debug, Default)]
pub struct SignContents {
    /// The call whose strings fill the fields, and how often fields were filled. The number tells
    /// the same call asked for again from a call that is there already.
    pub taken: Option<(ExchangeId, u64)>,
    /// What came out.
    pub check: Remote<Arc<SignContentCheck>, Problem>,
    /// The comparison under way.
    pub checking: Option<TaskId>,
}

/// The two sides as texts: what the gateway says, and our string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignContentTexts {
    /// The gateway's message, or nothing if it does not refuse the signature.
    pub gateway: PastedText,
    /// Our string.
    pub own: PastedText,
}

impl SignContentTexts {
    /// The sides of a call, whole.
    #[must_use]
    pub fn of(exchange: &Exchange) -> Self {
        Self::masked(exchange, &Masker::revealing())
    }

    /// The sides of a call as a masker leaves them.
    #[must_use]
    pub fn masked(exchange: &Exchange, masker: &Masker) -> Self {
        let own = exchange.request.sign_content.as_str();
        let refused = refusal(exchange).map(|error| error.sub_msg.as_str());
        // Both sides alike, so that they can be compared also when one of them was changed.
        let hidden = |text: &str| {
            if masker.is_revealing() || refused.is_none() {
                masker.mask(text)
            } else {
                masker.mask(&masked_message(text, Some(own)))
            }
        };
        Self {
            gateway: PastedText::new(refused.map(hidden).unwrap_or_default()),
            own: PastedText::new(hidden(own)),
        }
    }

    /// Whether a call has both sides, as the gateway refused its signature.
    #[must_use]
    pub fn has_both(exchange: &Exchange) -> bool {
        refusal(exchange).is_some()
    }

    /// Whether the gateway refused the signature, so that there is something to compare.
    #[must_use]
    pub fn has_refusal(&self) -> bool {
        !self.gateway.as_str().is_empty()
    }

    /// Compares the sides; takes its time with large ones.
    pub(super) fn compare(&self, task: TaskId) -> SignContentMessage {
        let own = Some(self.own.as_str()).filter(|own| !own.trim().is_empty());
        let outcome = SignContentCheck::of(self.gateway.as_str(), own);
        let outcome = outcome.map(Arc::new).map_err(|error| error.problem());
        SignContentMessage::Compared(task, outcome)
    }
}

/// The gateway's refusal of a signature.
fn refusal(exchange: &Exchange) -> Option<&GatewayError> {
    let error = exchange.answer.as_ref()?.error.as_ref()?;
    error
        .sub_code
        .ends_with("invalid-signature")
        .then_some(error)
}
