//! What can happen to a merchant's authorization of a third-party app.

use super::PastedText;
use crate::i18n::Problem;
use crate::protocol::{AppAuthToken, AppAuthorizationPage};

/// About the leg before the user's. Its calls end, and its redirects are caught, with the messages
/// of the flow, by their tasks.
#[derive(Debug)]
pub enum MerchantMessage {
    /// Send the merchant to this page.
    Page(AppAuthorizationPage),
    /// Open the page in the browser.
    Authorize,
    /// The simulator's merchant has consented; the browser would be sent here.
    Consented(Result<PastedText, Problem>),
    /// A code or redirect was pasted.
    Paste(PastedText),
    /// Exchange the code.
    Exchange,
    /// Use a token from elsewhere.
    Use {
        /// The token.
        token: AppAuthToken,
        /// The merchant's app, as typed.
        app_id: String,
    },
    /// Use another of the merchant's grants, by its place among the others.
    Choose(usize),
    /// Ask how the grant stands.
    Query,
    /// Refresh the token.
    Refresh,
    /// Forget the merchant.
    Forget,
}
