//! Two strings to sign that are being put together.

use crate::app::{AppState, PastedText, SignContentMessage, SignContentTexts};
use crate::client::{Exchange, ExchangeId};
use crate::protocol::Masker;

/// What stands in the two fields. Filled from a call, they hide its tokens unless tokens are shown;
/// as long as nobody changes them, the call itself is compared.
#[derive(Debug, Default)]
pub(super) struct SignContentDraft {
    /// The gateway's side.
    pub(super) gateway: String,
    /// Our side.
    pub(super) own: String,
    filled: Option<Filled>,
}

/// From which call the fields were filled, at which time, and with what.
#[derive(Debug)]
struct Filled {
    taken: (ExchangeId, u64),
    reveal: bool,
    texts: SignContentTexts,
}

impl SignContentDraft {
    /// Fills the fields when a call was taken. Tokens that are hidden or shown since then are so in
    /// the fields, too, unless somebody typed there.
    pub(super) fn follow(&mut self, state: &AppState) {
        let Some(taken) = state.sign_contents.taken else {
            return;
        };
        let stays = self.filled.as_ref().is_some_and(|filled| {
            let is_same = filled.taken == taken;
            is_same && (filled.reveal == state.reveal || !self.is_untouched())
        });
        if stays {
            return;
        }
        let exchange = state
            .exchanges
            .iter()
            .find(|exchange| exchange.id == taken.0);
        if let Some(exchange) = exchange {
            self.fill(exchange, taken, state.reveal);
        }
    }

    /// Asks for the comparison of what stands in the fields.
    pub(super) fn message(&self) -> SignContentMessage {
        match &self.filled {
            Some(filled) if self.is_untouched() && filled.texts.has_refusal() => {
                SignContentMessage::CompareExchange(filled.taken.0)
            }
            _ => SignContentMessage::Compare(SignContentTexts {
                gateway: PastedText::new(self.gateway.clone()),
                own: PastedText::new(self.own.clone()),
            }),
        }
    }

    /// Empties both fields.
    pub(super) fn clear(&mut self) {
        self.gateway.clear();
        self.own.clear();
    }

    fn fill(&mut self, exchange: &Exchange, taken: (ExchangeId, u64), reveal: bool) {
        let masker = if reveal {
            Masker::revealing()
        } else {
            exchange.masker()
        };
        let texts = SignContentTexts::masked(exchange, &masker);
        if texts.has_refusal() {
            texts.gateway.as_str().clone_into(&mut self.gateway);
        }
        texts.own.as_str().clone_into(&mut self.own);
        self.filled = Some(Filled {
            taken,
            reveal,
            texts,
        });
    }

    fn is_untouched(&self) -> bool {
        self.filled.as_ref().is_some_and(|filled| {
            let SignContentTexts { gateway, own } = &filled.texts;
            self.own == own.as_str()
                && (!filled.texts.has_refusal() || self.gateway == gateway.as_str())
        })
    }
}
