//! The profiles that were saved in the window.

use super::{Failure, Output, UsageError};
use crate::i18n::Explain as _;
use crate::protocol::Environment;
use crate::storage::{Paths, Profile, ProfileBook, VersionedFile};

/// The profile with this name, also one of those that are always offered.
pub(super) fn find(name: &str, output: &Output) -> Result<Profile, Failure> {
    let file = VersionedFile::<ProfileBook>::at(Paths::of_user()?.profiles());
    let loaded = file.load();
    if let Some(notice) = loaded.notice {
        output.notice(&notice.problem());
    }
    let offered = loaded.content.offered();
    let names: Vec<_> = offered.iter().map(|profile| profile.name.clone()).collect();
    offered
        .into_iter()
        .find(|profile| profile.name == name)
        .ok_or_else(|| {
            UsageError::UnknownProfile {
                name: name.to_owned(),
                offered: names.join(", "),
            }
            .into()
        })
}

/// Checks that a profile has a gateway and an app id, and a private key if `with_key`. A profile
/// without a name was put together from options.
pub(super) fn check_complete(profile: &Profile, with_key: bool) -> Result<(), UsageError> {
    let no_gateway =
        profile.environment == Environment::Custom && profile.gateway_url.trim().is_empty();
    let missing: Vec<_> = [
        (no_gateway, "--gateway"),
        (profile.app_id.trim().is_empty(), "--app-id"),
        (with_key && profile.private_key.is_none(), "--private-key"),
    ]
    .into_iter()
    .filter_map(|(missing, option)| missing.then_some(option))
    .collect();
    if missing.is_empty() {
        Ok(())
    } else if profile.name.is_empty() {
        Err(UsageError::MissingOptions(missing.join(", ")))
    } else {
        Err(UsageError::IncompleteProfile {
            name: profile.name.clone(),
            missing: missing.join(", ").replace("--", ""),
        })
    }
}
