//! The fragments under `tests/fixtures/fragments/<kind>/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use alipay_explorer::client::{InspectionHints, Inspections};
use alipay_explorer::keys::{AlipayPublicKey, AppPublicKey};
use alipay_explorer::signing::KnownKeys;
use alipay_explorer::simulator::SimulatorKeys;
use serde_json::Value;

/// A file that stands for something that people paste.
pub(super) struct Fixture {
    /// `<kind>/<name>`
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

impl Fixture {
    /// What it is: the name of its folder.
    pub(super) fn kind(&self) -> &str {
        self.name.split('/').next().unwrap()
    }
}

/// Every fragment in the order of their names.
pub(super) fn fixtures() -> Vec<Fixture> {
    let mut fixtures = Vec::new();
    for folder in entries(&folder()).iter().filter(|path| path.is_dir()) {
        for file in entries(folder) {
            let name = format!("{}/{}", file_name(folder), file_name(&file));
            let bytes = fs::read(&file).unwrap();
            fixtures.push(Fixture { name, bytes });
        }
    }
    fixtures
}

/// What is known of a fragment beyond its kind, by its name.
pub(super) fn expected() -> Value {
    let text = fs::read_to_string(folder().join("expected.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// An inspection with the simulator's keys.
pub(super) fn inspected(bytes: &[u8]) -> Inspections {
    static KEYS: LazyLock<(AlipayPublicKey, AppPublicKey)> = LazyLock::new(|| {
        let keys = SimulatorKeys::embedded().unwrap();
        (keys.alipay_public_key(), keys.app_private_key.public_key())
    });
    let hints = InspectionHints {
        keys: KnownKeys {
            alipay: Some(&KEYS.0),
            own: Some(&KEYS.1),
            shelf: None,
        },
        ..InspectionHints::default()
    };
    Inspections::of(bytes, hints)
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap().to_str().unwrap().to_owned()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/fragments")
}
