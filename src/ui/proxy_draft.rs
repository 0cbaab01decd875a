//! The choice of a proxy that is being made.

use crate::storage::ProxySetting;

/// What can be chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum ProxyKind {
    /// As the operating system has it.
    #[default]
    System,
    /// None.
    None,
    /// One of the user's own.
    Custom,
}

impl ProxyKind {
    /// All of them.
    pub(super) const ALL: [Self; 3] = [Self::System, Self::None, Self::Custom];

    /// Fluent id of its name.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::System => "proxy-system",
            Self::None => "proxy-none",
            Self::Custom => "proxy-custom",
        }
    }
}

/// What is chosen, and the address as far as it is typed.
#[derive(Debug, Default)]
pub(super) struct ProxyDraft {
    /// What is chosen; the user's own needs an address before it counts.
    pub(super) kind: ProxyKind,
    /// The address.
    pub(super) address: String,
    followed: ProxySetting,
}

impl ProxyDraft {
    /// Follows a change of the settings.
    pub(super) fn follow(&mut self, setting: &ProxySetting) {
        if self.followed == *setting {
            return;
        }
        self.followed = setting.clone();
        self.kind = match setting {
            ProxySetting::System => ProxyKind::System,
            ProxySetting::None => ProxyKind::None,
            ProxySetting::Custom(address) => {
                self.address = address.to_string();
                ProxyKind::Custom
            }
        };
    }
}
