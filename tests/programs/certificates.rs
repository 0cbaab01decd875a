//! SNs of certificates, computed by the official Node SDK.

use std::path::{Path, PathBuf};
use std::process::Command;

use alipay_explorer::keys::certificates::{
    CertificateAuthority, CertificateTerms, CertificateValidity,
};
use alipay_explorer::keys::{AlipayPublicKey, AlipayRootCertificate, AppPrivateKey};
use alipay_explorer::protocol::AppId;
use alipay_explorer::storage::write_atomically;
use jiff::Timestamp;
use libtest_mimic::Trial;
use serde_json::{Value, json};

use crate::need::{NODE, Need, needing, node_sdk, succeeds};

/// The tests.
pub(crate) fn trials() -> Vec<Trial> {
    vec![needing(
        "the_node_sdk_computes_the_same_sn",
        &[NODE, Need::NodeSdk],
        the_node_sdk_computes_the_same_sn,
    )]
}

const SCRIPT: &str = "
const [sdk, app, alipay, roots] = process.argv.slice(1);
const { getSN, getSNFromPath } = require(sdk + '/node_modules/alipay-sdk/dist/commonjs/antcertutil.js');
const alone = getSN(require('fs').readFileSync(app));
console.log(JSON.stringify([getSNFromPath(app), alone, getSNFromPath(alipay), getSNFromPath(roots, true)]));
";

fn the_node_sdk_computes_the_same_sn() {
    let folder = tempfile::tempdir().unwrap();
    // Serial numbers with a leading zero and of full length.
    for serial in [[0x00; 16], [0x5A; 16], [0xFF; 16]] {
        let mut serial = serial;
        serial[15] |= 1;
        let made = Made::new(serial);
        let files = [
            ("app.crt", &made.app),
            ("alipay.crt", &made.alipay),
            ("roots.crt", &made.roots),
        ]
        .map(|(name, text)| written(folder.path(), name, text));
        let mut node = Command::new("node");
        let node = node
            .args(["-e", SCRIPT])
            .arg(node_sdk().unwrap())
            .args(files);
        let computed: Value = serde_json::from_slice(&succeeds(node).stdout).unwrap();
        let [app, alipay, roots] = &made.sn;
        assert_eq!(computed, json!([app, app, alipay, roots]));
    }
}

/// The files as texts, and their SN as we compute them.
struct Made {
    app: String,
    alipay: String,
    roots: String,
    sn: [String; 3],
}

impl Made {
    fn new(serial: [u8; 16]) -> Self {
        let second = |second| Timestamp::from_second(second).unwrap();
        let validity = CertificateValidity {
            not_before: second(1_700_000_000),
            not_after: second(2_200_000_000),
        };
        let terms = CertificateTerms { serial, validity };
        let key = AppPrivateKey::parse(&fixture("keys", "rsa2048-pkcs8.pem")).unwrap();
        let root = CertificateAuthority::root(&key, &terms).unwrap();
        let app_id = AppId::parse("9021000123456789").unwrap();
        let apps = root.for_apps(&key, &terms).unwrap();
        let app = apps
            .app_certificate(&key.public_key(), &app_id, &terms)
            .unwrap();
        let alipay_key = AlipayPublicKey::parse(key.public_key().to_pem().as_bytes()).unwrap();
        let alipay = root.for_alipay(&key, &terms).unwrap();
        let alipay = alipay.alipay_certificate(&alipay_key, &terms).unwrap();
        // As in the published file: one of SM2, one of RSA, one on a curve, one of RSA with SHA-1.
        let roots = [
            fixture("certificates", "sm2-root.crt"),
            root.certificate().to_pem().into_bytes(),
            fixture("certificates", "ec-oversized-root.crt"),
            fixture("certificates", "sha1-root.crt"),
        ];
        let roots = String::from_utf8(roots.concat()).unwrap();
        let read = AlipayRootCertificate::parse(roots.as_bytes()).unwrap();
        assert_eq!((read.members().len(), read.sn().parts().len()), (4, 2));
        Self {
            sn: [
                app.sn().to_string(),
                alipay.sn().to_string(),
                read.sn().to_string(),
            ],
            app: app.to_pem(),
            alipay: alipay.to_pem(),
            roots,
        }
    }
}

fn fixture(folder: &str, name: &str) -> Vec<u8> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    std::fs::read(fixtures.join(folder).join(format!("TEST-ONLY-{name}"))).unwrap()
}

fn written(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    write_atomically(&path, text.as_bytes()).unwrap();
    path
}
