//! Where the simulator sends browsers after a consent.

use url::Url;

use crate::protocol::is_loopback;

/// The callback address of the app, as configured on the platform.
#[derive(Clone, Debug)]
pub(super) struct Callback {
    address: Url,
    any_on_this_computer: bool,
}

impl Callback {
    /// Exactly this address, as the real platform demands.
    pub(super) fn configured(address: Url) -> Self {
        Self {
            address,
            any_on_this_computer: false,
        }
    }

    /// The simulator's own page, and every http address of this computer: a program under
    /// development listens wherever a port is free.
    pub(super) fn own(address: Url) -> Self {
        Self {
            address,
            any_on_this_computer: true,
        }
    }

    /// The address to use when there is no reason for another.
    pub(super) fn address(&self) -> &Url {
        &self.address
    }

    /// Whether a browser may be sent there.
    pub(super) fn accepts(&self, url: &Url) -> bool {
        let local = self.any_on_this_computer && url.scheme() == "http" && is_loopback(url);
        local || *url == self.address
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_configured_address_must_be_met_exactly_and_the_own_page_lets_this_computer_in() {
        let url = |text: &str| Url::parse(text).unwrap();
        let (own, local) = (
            url("http://127.0.0.1:9/callback"),
            url("http://localhost:3000/back"),
        );
        assert!(Callback::own(own.clone()).accepts(&own));
        assert!(Callback::own(own.clone()).accepts(&local));
        assert!(!Callback::own(own.clone()).accepts(&url("http://shop.example/back")));
        assert!(!Callback::own(own.clone()).accepts(&url("https://localhost:3000/back")));
        assert!(!Callback::configured(own).accepts(&local));
    }
}
