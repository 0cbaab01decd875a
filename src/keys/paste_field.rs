//! Text fields and options that people paste into.

/// A place for a text that is kept, and so must hold no secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PasteField {
    /// The app id.
    AppId,
    /// The address of the gateway.
    Gateway,
    /// The address of the authorization page.
    AuthorizePage,
    /// The callback address.
    RedirectUri,
    /// The address of the proxy.
    Proxy,
}

impl PasteField {
    /// Every field.
    pub const ALL: [Self; 5] = [
        Self::AppId,
        Self::Gateway,
        Self::AuthorizePage,
        Self::RedirectUri,
        Self::Proxy,
    ];

    /// Its name in the selectors of the texts.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::AppId => "app-id",
            Self::Gateway => "gateway",
            Self::AuthorizePage => "authorize-page",
            Self::RedirectUri => "redirect-uri",
            Self::Proxy => "proxy",
        }
    }
}
