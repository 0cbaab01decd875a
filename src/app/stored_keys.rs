//! The keys of all profiles, to find out whose key signed an answer.

use crate::keys::{AlipayPublicKey, AppPrivateKey, KeyError};
use crate::platform::read_key_file;
use crate::signing::doctor::{KeyHolder, KeyShelf, ShelvedKey, Stock};
use crate::simulator::SimulatorKeys;
use crate::storage::Profile;

/// Keys that are read only when a signature opens under no key at hand. Private keys are kept no
/// longer than it takes to derive their public half.
#[derive(Clone, Debug, Default)]
pub struct StoredKeys {
    /// The profiles whose key files are read.
    pub profiles: Vec<Profile>,
    /// Keys that were opened or dropped to be tried.
    pub others: Vec<ShelvedKey>,
}

impl KeyShelf for StoredKeys {
    fn stock(&self) -> Stock {
        let mut stock = Stock {
            keys: self.others.clone(),
            unreadable: Vec::new(),
        };
        for profile in &self.profiles {
            let (alipay, app) = keys_of(profile);
            for key in [alipay, app].into_iter().flatten() {
                match key {
                    Ok(key) => stock.keys.push(key),
                    Err(_) if stock.unreadable.contains(&profile.name) => {}
                    Err(_) => stock.unreadable.push(profile.name.clone()),
                }
            }
        }
        stock
    }
}

type Outcome = Option<Result<ShelvedKey, KeyError>>;

/// Alipay's key and the app's of one profile, as far as it names them.
fn keys_of(profile: &Profile) -> (Outcome, Outcome) {
    let environment = profile.environment;
    let alipay_holder = KeyHolder::AlipayOf {
        profile: profile.name.clone(),
        environment,
    };
    let app_holder = KeyHolder::AppOf {
        profile: profile.name.clone(),
        environment,
    };
    if profile.is_built_in() {
        return match SimulatorKeys::embedded() {
            Ok(keys) => (
                Some(Ok(ShelvedKey::alipay(
                    alipay_holder,
                    &keys.alipay_public_key(),
                ))),
                Some(Ok(ShelvedKey::app(
                    app_holder,
                    &keys.app_private_key.public_key(),
                ))),
            ),
            Err(error) => (Some(Err(error)), None),
        };
    }
    let alipay = profile.alipay_key_file().map(|path| {
        let key = AlipayPublicKey::parse(&read_key_file(path)?)?;
        Ok(ShelvedKey::alipay(alipay_holder, &key))
    });
    let app = profile.private_key.as_deref().map(|path| {
        let key = AppPrivateKey::parse(&read_key_file(path)?)?;
        Ok(ShelvedKey::app(app_holder, &key.public_key()))
    });
    (alipay, app)
}
