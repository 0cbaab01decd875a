//! What is typed about a merchant's authorization.

use zeroize::Zeroizing;

/// The fields of its card; emptied when the profile changes.
#[derive(Default)]
pub(super) struct MerchantDraft {
    /// Redirect URI of the third-party app.
    pub(super) redirect_uri: String,
    /// Code or redirect.
    pub(super) pasted_code: String,
    /// A token from elsewhere.
    pub(super) token: Zeroizing<String>,
    /// The merchant's app.
    pub(super) app_id: String,
}

/// It may hold codes and tokens, so nothing of it is told.
impl std::fmt::Debug for MerchantDraft {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("MerchantDraft([redacted])")
    }
}
