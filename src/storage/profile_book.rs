//! All profiles of the user.

use serde::{Deserialize, Serialize};

use super::{Profile, Versioned};

/// The content of `profiles.json`. Of the built-in simulator profile it holds the options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileBook {
    /// Version of this form.
    pub version: u32,
    /// Name of the profile chosen last.
    #[serde(default)]
    pub selected: Option<String>,
    /// The profiles in the order in which they are offered.
    #[serde(default)]
    pub profiles: Vec<Profile>,
}

impl Default for ProfileBook {
    fn default() -> Self {
        Self {
            version: Self::VERSION,
            selected: None,
            profiles: Vec::new(),
        }
    }
}

impl Versioned for ProfileBook {
    const VERSION: u32 = 1;

    fn version(&self) -> u32 {
        self.version
    }
}

impl ProfileBook {
    /// The profiles to offer: the simulator, the user's own, and `Sandbox` and `Production`
    /// prefilled as long as the user has none of that name.
    #[must_use]
    pub fn offered(&self) -> Vec<Profile> {
        let prefilled = [
            Profile::sandbox("Sandbox"),
            Profile::production("Production"),
        ];
        let built_in = self.profiles.iter().find(|profile| profile.is_built_in());
        let mut offered = vec![built_in.cloned().unwrap_or_else(Profile::simulator)];
        offered.extend(
            prefilled
                .into_iter()
                .map(|profile| self.find(&profile.name).cloned().unwrap_or(profile)),
        );
        let own = self
            .profiles
            .iter()
            .filter(|profile| !offered.iter().any(|known| known.name == profile.name));
        let own: Vec<_> = own.cloned().collect();
        offered.extend(own);
        offered
    }

    /// The saved profile of this name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Profile> {
        self.profiles.iter().find(|profile| profile.name == name)
    }

    /// Adds a profile or replaces the one of the same name.
    pub fn upsert(&mut self, profile: Profile) {
        match self
            .profiles
            .iter_mut()
            .find(|known| known.name == profile.name)
        {
            Some(known) => *known = profile,
            None => self.profiles.push(profile),
        }
    }

    /// Removes a profile.
    pub fn remove(&mut self, name: &str) {
        self.profiles.retain(|profile| profile.name != name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offers_the_simulator_first_and_prefilled_profiles_until_they_are_saved() {
        let mut book = ProfileBook::default();
        let mut sandbox = Profile::sandbox("Sandbox");
        sandbox.app_id = "9021000123456789".into();
        book.upsert(sandbox.clone());
        book.upsert(Profile::production("Shop"));
        book.upsert(Profile::simulator());
        let offered = book.offered();
        let names: Vec<_> = offered
            .iter()
            .map(|profile| profile.name.as_str())
            .collect();
        assert_eq!(names, ["Simulator", "Sandbox", "Production", "Shop"]);
        assert_eq!(offered[1], sandbox);
    }
}
