//! The files of certificate mode: of our own making, made with OpenSSL, and bad ones.

mod altered;
mod chain;
mod reading;
mod refused;
mod sn;
mod texts;
mod world;

use std::path::Path;

/// A file of `tests/fixtures/certificates`.
fn fixture(name: &str) -> Vec<u8> {
    file("certificates", name)
}

/// A file of `tests/fixtures/keys`.
fn key_fixture(name: &str) -> Vec<u8> {
    file("keys", name)
}

fn file(folder: &str, name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(folder);
    let path = folder.join(format!("TEST-ONLY-{name}"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
