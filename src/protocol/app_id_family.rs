//! What the first digits of an app id hint at.

use super::Environment;

/// Where app ids of a shape have been seen. Only observed, never documented: a hint, no proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppIdFamily {
    /// `9021…` and `2021000…`: apps of the sandbox of today.
    Sandbox,
    /// `201…` and other `2021…`: apps of production; those of the old sandbox look alike.
    Production,
}

impl AppIdFamily {
    /// The family of an app id, if its shape has been seen.
    #[must_use]
    pub fn of(app_id: &str) -> Option<Self> {
        let starts = |heads: &[&str]| heads.iter().any(|head| app_id.starts_with(head));
        if starts(&["9021", "2021000"]) {
            Some(Self::Sandbox)
        } else if starts(&["201", "2021"]) {
            Some(Self::Production)
        } else {
            None
        }
    }

    /// Whether apps of an environment look like this; `None` where nothing has been seen.
    #[must_use]
    pub fn fits(self, environment: Environment) -> Option<bool> {
        match environment {
            Environment::Sandbox => Some(self == Self::Sandbox),
            Environment::Production => Some(self == Self::Production),
            Environment::Simulator | Environment::Custom => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_digits_tell_and_only_for_published_environments() {
        for (app_id, family) in [
            ("9021000122689420", Some(AppIdFamily::Sandbox)),
            ("2021000122689420", Some(AppIdFamily::Sandbox)),
            ("2021003141676135", Some(AppIdFamily::Production)),
            ("2016092700607610", Some(AppIdFamily::Production)),
            ("1234567890123456", None),
        ] {
            assert_eq!(AppIdFamily::of(app_id), family, "{app_id}");
        }
        let sandbox = AppIdFamily::Sandbox;
        assert_eq!(sandbox.fits(Environment::Sandbox), Some(true));
        assert_eq!(sandbox.fits(Environment::Production), Some(false));
        assert_eq!(sandbox.fits(Environment::Custom), None);
    }
}
