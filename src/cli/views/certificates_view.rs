//! The certificates that calls were made and answers were read with.

use serde_json::{Value, json};

use crate::cli::View;
use crate::cli::page::Page;
use crate::client::Exchange;
use crate::keys::AlipayPublicKey;
use crate::keys::certificates::Certificate;

/// Their SNs; null in key mode.
pub(super) fn json(exchange: &Exchange) -> Value {
    let Some(certificates) = &exchange.keys.certificates else {
        return Value::Null;
    };
    let sns = certificates.sns();
    let used = used(exchange);
    json!({
        "app_cert_sn": sns.app_cert_sn,
        "alipay_root_cert_sn": sns.alipay_root_cert_sn,
        "alipay_cert_sn": used,
        "downloaded": used != sns.alipay_cert_sn,
    })
}

/// The same for people.
pub(super) fn text(exchange: &Exchange, page: &mut Page, view: View) {
    let Some(certificates) = &exchange.keys.certificates else {
        return;
    };
    page.text(&view.locale.text("certificates-used"));
    let sns = certificates.sns();
    page.table(&[
        ["app_cert_sn".to_owned(), sns.app_cert_sn],
        [
            "alipay_cert_sn".to_owned(),
            used(exchange).unwrap_or_default(),
        ],
        ["alipay_root_cert_sn".to_owned(), sns.alipay_root_cert_sn],
    ]);
}

/// The certificate whose key the answer was read with.
fn used(exchange: &Exchange) -> Option<String> {
    let key = exchange.keys.alipay.as_ref();
    let certificate = key.and_then(AlipayPublicKey::certificate);
    certificate.map(Certificate::sn).map(|sn| sn.to_string())
}
