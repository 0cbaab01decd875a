//! Values that let their bearer act for somebody. They print `[redacted]`, are wiped from memory
//! when dropped, and cannot be serialised.

use std::fmt;

use zeroize::Zeroizing;

macro_rules! secret {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name(Zeroizing<String>);

        impl $name {
            /// Wraps the plain value.
            #[must_use]
            pub fn new(value: impl Into<String>) -> Self {
                Self(Zeroizing::new(value.into()))
            }

            /// The plain value: only for the wire and for a field that the user asked to reveal.
            #[must_use]
            pub fn secret(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(concat!(stringify!($name), "([redacted])"))
            }
        }
    };
}

secret! {
    /// The `auth_code` of a redirect: good for one exchange, whether or not it succeeds.
    AuthCode
}

secret! {
    /// The `access_token`, sent as the public parameter `auth_token`.
    AccessToken
}

secret! {
    /// The `refresh_token`; every refresh spends it and returns a new one.
    RefreshToken
}

secret! {
    /// The `app_auth_token` with which a third-party app acts for a merchant.
    AppAuthToken
}

secret! {
    /// The `app_auth_code` of a merchant's redirect: good for one exchange, whether or not it
    /// succeeds.
    AppAuthCode
}

secret! {
    /// The `app_refresh_token` with which a third-party app renews an [`AppAuthToken`].
    AppRefreshToken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_output_shows_no_value() {
        let shown = format!("{:?}", AccessToken::new("authusrB-very-secret"));
        assert_eq!(shown, "AccessToken([redacted])");
    }
}
