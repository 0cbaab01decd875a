//! A root, the authorities below it, and what they have issued.

use std::path::Path;
use std::sync::OnceLock;

use alipay_explorer::keys::certificates::{
    CertificateAuthority, CertificateTerms, CertificateValidity,
};
use alipay_explorer::keys::{
    AlipayCertificate, AlipayPublicKey, AlipayRootCertificate, AppCertificate, AppPrivateKey,
};
use alipay_explorer::protocol::AppId;
use jiff::Timestamp;

/// When everything is valid, in seconds of Unix time.
const NOW: i64 = 1_800_000_000;
const DAY: i64 = 24 * 60 * 60;

pub(super) struct World {
    pub(super) root: CertificateAuthority,
    pub(super) apps: CertificateAuthority,
    pub(super) alipay: CertificateAuthority,
    pub(super) roots: AlipayRootCertificate,
    pub(super) app: AppCertificate,
    pub(super) alipay_certificate: AlipayCertificate,
}

/// Some days from the time at which everything is valid.
pub(super) fn day(days: i64) -> Timestamp {
    Timestamp::from_second(NOW + days * DAY).unwrap()
}

/// Valid from the day before.
pub(super) fn terms(serial: u8, days: i64) -> CertificateTerms {
    CertificateTerms {
        serial: [serial; 16],
        validity: CertificateValidity {
            not_before: day(-1),
            not_after: day(days),
        },
    }
}

pub(super) fn private_key(name: &str) -> AppPrivateKey {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/keys");
    let path = folder.join(format!("TEST-ONLY-{name}"));
    AppPrivateKey::parse(&std::fs::read(path).unwrap()).unwrap()
}

pub(super) fn app_key() -> AppPrivateKey {
    private_key("rsa2048-pkcs8.pem")
}

pub(super) fn app_id() -> AppId {
    AppId::parse("9021000123456789").unwrap()
}

pub(super) fn alipay_key() -> AlipayPublicKey {
    let key = private_key("rsa3072-pkcs8.pem").public_key();
    AlipayPublicKey::parse(key.to_pem().as_bytes()).unwrap()
}

pub(super) fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| {
        let own = private_key("rsa2048-pkcs1.pem");
        let below = private_key("rsa3072-pkcs8.pem");
        let root = CertificateAuthority::root(&own, &terms(1, 3650)).unwrap();
        let apps = root.for_apps(&below, &terms(2, 2000)).unwrap();
        let alipay = root.for_alipay(&below, &terms(3, 1000)).unwrap();
        let app = apps.app_certificate(&app_key().public_key(), &app_id(), &terms(4, 400));
        let alipay_certificate = alipay.alipay_certificate(&alipay_key(), &terms(0xF5, 300));
        World {
            roots: root.root_file().unwrap(),
            app: app.unwrap(),
            alipay_certificate: alipay_certificate.unwrap(),
            root,
            apps,
            alipay,
        }
    })
}
