//! What a user is asked to allow.

use std::fmt;

/// One value of the authorization parameter `scope`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Member information, after a consent page the first time.
    AuthUser,
    /// The user id only, without any page.
    AuthBase,
}

impl Scope {
    /// Both scopes.
    pub const ALL: [Self; 2] = [Self::AuthUser, Self::AuthBase];

    /// The wire name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::AuthUser => "auth_user",
            Self::AuthBase => "auth_base",
        }
    }
}

/// The scopes of one authorization: at least one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scopes {
    /// `auth_user`
    #[default]
    User,
    /// `auth_base`
    Base,
    /// `auth_user,auth_base`
    Both,
}

impl Scopes {
    /// Every choice the window offers.
    pub const ALL: [Self; 3] = [Self::User, Self::Base, Self::Both];

    /// Reads a comma-separated list; names that are not known are passed over.
    #[must_use]
    pub fn parse(list: &str) -> Option<Self> {
        let has = |scope: Scope| list.split(',').any(|name| name.trim() == scope.name());
        match (has(Scope::AuthUser), has(Scope::AuthBase)) {
            (true, false) => Some(Self::User),
            (false, true) => Some(Self::Base),
            (true, true) => Some(Self::Both),
            (false, false) => None,
        }
    }

    /// Whether member information may be asked for.
    #[must_use]
    pub fn allows_member_information(self) -> bool {
        self != Self::Base
    }

    /// The value that is sent.
    #[must_use]
    pub fn value(self) -> &'static str {
        match self {
            Self::User => "auth_user",
            Self::Base => "auth_base",
            Self::Both => "auth_user,auth_base",
        }
    }
}

impl fmt::Display for Scopes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.value())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        for scopes in Scopes::ALL {
            assert_eq!(Scopes::parse(scopes.value()), Some(scopes));
        }
        assert_eq!(Scopes::parse("auth_zhima"), None);
    }
}
