//! Keys in every form that people bring them in.
//!
//! The fixtures were made with OpenSSL, and so was the fingerprint they are compared with. Most
//! hold one pair of 2048 bits in different forms.
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "helpers of tests fail as the tests do"
)]

mod accepted;
mod conversion;
mod inspection;
mod matrix;
mod pasted;
mod random;
mod refused;
mod texts;

use std::path::Path;

use alipay_explorer::platform::read_key_file;

/// `openssl pkey -in TEST-ONLY-rsa2048-pkcs8.pem -pubout -outform DER | sha256sum`
const FINGERPRINT: &str = "a0105343715f1a3eb2168f222780dd1c918fdffc03e5915522ff8b3e6b5a3d6a";

const KEY_TOOL_PKCS8: &str = "应用私钥RSA2048-敏感数据，请妥善保管.txt";
const KEY_TOOL_PKCS1: &str = "应用私钥RSA2048-非Java.txt";

fn fixture(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/keys");
    let path = folder.join(format!("TEST-ONLY-{name}"));
    read_key_file(&path)
        .unwrap_or_else(|error| panic!("{error}"))
        .to_vec()
}

fn text_fixture(name: &str) -> String {
    String::from_utf8(fixture(name)).unwrap()
}

/// The lines of a PEM text between its first and its last.
fn body(pem: &str) -> String {
    let lines: Vec<&str> = pem.lines().filter(|line| !line.starts_with('-')).collect();
    lines.join("\n") + "\n"
}
