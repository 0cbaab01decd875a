//! Which proxy a call goes through.

use url::Url;

/// The way to a gateway that is not on this computer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ProxyChoice {
    /// As the operating system and the environment (`HTTPS_PROXY`, `NO_PROXY`) have it.
    #[default]
    System,
    /// Straight to the gateway.
    Direct,
    /// Through this HTTP proxy.
    Through(Url),
}
