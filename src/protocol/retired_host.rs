//! Host names of Alipay that are still printed and no longer serve.

/// A host that is known not to work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetiredHost {
    /// The sandbox that was replaced: its certificate has expired, its apps and accounts are gone.
    OldSandbox,
    /// The sandbox's name with a dot for the hyphen, as a published description writes it: it has
    /// the certificate of another host.
    WithDots,
}

const OLD_SANDBOX: [&str; 2] = ["openapi.alipaydev.com", "openauth.alipaydev.com"];
const WITH_DOTS: [&str; 2] = ["openapi.sandbox.dl.", "openauth.sandbox.dl."];

impl RetiredHost {
    /// Why a host does not serve any more; `None` for all others.
    #[must_use]
    pub fn of(host: &str) -> Option<Self> {
        if OLD_SANDBOX.iter().any(|old| host.ends_with(old)) {
            Some(Self::OldSandbox)
        } else if WITH_DOTS.iter().any(|dots| host.starts_with(dots)) {
            Some(Self::WithDots)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_replaced_and_the_misprinted_name_are_retired() {
        for (host, retired) in [
            ("openapi.alipaydev.com", Some(RetiredHost::OldSandbox)),
            ("openauth.alipaydev.com", Some(RetiredHost::OldSandbox)),
            (
                "openapi.sandbox.dl.alipaydev.com",
                Some(RetiredHost::WithDots),
            ),
            ("openapi-sandbox.dl.alipaydev.com", None),
            ("openapi.alipay.com", None),
        ] {
            assert_eq!(RetiredHost::of(host), retired, "{host}");
        }
    }
}
