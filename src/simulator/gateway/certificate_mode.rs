//! What requests say about certificates.

use super::refusal::{self, Refusal};
use crate::protocol::SigningMode;
use crate::simulator::apps::App;
use crate::simulator::site::Site;

/// Checks the SNs of the app's certificate and of the root file. Returns the SN that the answer
/// names; `None` for a request that names no certificate at all, which an app in certificate mode
/// must. A request that names only one of the two is refused, because it is in neither mode.
pub(super) fn admit(
    site: &Site,
    app: &App,
    (app_cert_sn, root_cert_sn): (Option<&str>, Option<&str>),
) -> Result<Option<String>, Refusal> {
    let (app_cert_sn, root_cert_sn) = match (app_cert_sn, root_cert_sn) {
        (None, None) if site.signing_mode == SigningMode::Keys => return Ok(None),
        (None, _) => return Err(refusal::MISSING_APP_CERT_SN),
        (Some(_), None) => return Err(refusal::MISSING_ALIPAY_ROOT_CERT_SN),
        (Some(app_cert_sn), Some(root_cert_sn)) => (app_cert_sn, root_cert_sn),
    };
    let certificates = site.certificates().map_err(|error| {
        tracing::error!(?error, "the simulator has no certificates");
        refusal::UNKNOWN_ERROR
    })?;
    let certificate = certificates
        .app(app.id)
        .filter(|certificate| certificate.sn().to_string() == app_cert_sn)
        .ok_or(refusal::APP_CERT_NOT_EXIST)?;
    if certificate.check_validity(site.now()).is_err() {
        return Err(refusal::APP_CERT_EXPIRED);
    }
    if certificates.root.sn().to_string() != root_cert_sn {
        return Err(refusal::INVALID_ALIPAY_ROOT_CERT_SN);
    }
    Ok(Some(certificates.alipay.sn().to_string()))
}
