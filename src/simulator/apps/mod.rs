//! The apps that the simulator's console knows. An app is one line in [`APPS`].

mod app;
mod app_registry;
mod registered_app;

pub use app::App;
pub(super) use app_registry::AppRegistry;
pub(super) use registered_app::RegisteredApp;

use crate::protocol::AppKind;

/// The app id of the simulator's own app, 自研应用: 16 digits, as in the new sandbox.
pub const SIMULATOR_APP_ID: &str = "9021000100000001";

/// The app id of the simulator's third-party app, 第三方应用: it calls for merchants who have
/// granted it.
pub const SIMULATOR_ISV_APP_ID: &str = "9021000100000002";

/// The app id of the merchant who can grant the third-party app. Users authorize this one, and the
/// third-party app redeems the code.
pub const SIMULATOR_MERCHANT_APP_ID: &str = "9021000100000003";

/// Every app, the usual one first.
pub const APPS: [&App; 3] = [&OWN, &ISV, &MERCHANT];

const OWN: App = App {
    id: SIMULATOR_APP_ID,
    kind: AppKind::SelfDeveloped,
    owner: "2088102146000018",
};

const ISV: App = App {
    id: SIMULATOR_ISV_APP_ID,
    kind: AppKind::ThirdParty,
    owner: "2088102146000026",
};

/// The app of the merchant whose consent the pages for merchants ask for.
pub(super) const MERCHANT: App = App {
    id: SIMULATOR_MERCHANT_APP_ID,
    kind: AppKind::SelfDeveloped,
    owner: "2088102146000034",
};

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::protocol::AppId;

    #[test]
    fn every_app_has_an_id_and_an_owner_of_its_own() {
        let ids: BTreeSet<_> = APPS.iter().map(|app| app.id).collect();
        let owners: BTreeSet<_> = APPS.iter().map(|app| app.owner).collect();
        assert_eq!((ids.len(), owners.len()), (APPS.len(), APPS.len()));
        for app in APPS {
            assert!(
                AppId::parse(app.id).is_ok() && app.id.len() == 16,
                "{app:?}"
            );
            assert!(app.owner.len() == 16 && app.owner.starts_with("2088"));
        }
    }
}
