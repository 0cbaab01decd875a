//! What a REST call must pass before its handler sees it.

use std::time::Duration;

use jiff::Timestamp;

use super::RestRequest;
use crate::protocol::SignType;
use crate::protocol::v3::SCHEME;
use crate::signing;
use crate::simulator::gateway::caller::Caller;
use crate::simulator::gateway::certificate_mode;
use crate::simulator::gateway::refusal::{self, Refusal};
use crate::simulator::site::Site;

/// How far the time of a request may be from the gateway's, to either side.
pub(super) const TOLERANCE: Duration = Duration::from_mins(10);

/// Everything up to the lookup of the app's key; failures are not signed. A request without the
/// header is told that its timestamp is missing, as the real gateway does.
pub(super) fn admit<'a>(site: &'a Site, request: &RestRequest) -> Result<Caller<'a>, Refusal> {
    let header = request.authorization.as_ref();
    let header = header.ok_or(refusal::MISSING_TIMESTAMP)?;
    let app_id = header.value("app_id").ok_or(refusal::MISSING_APP_ID)?;
    let registered = site.apps.find(app_id).ok_or(refusal::INVALID_APP_ID)?;
    if header.scheme != SCHEME {
        return Err(refusal::INVALID_SIGNATURE_TYPE);
    }
    if header.sign.is_empty() {
        return Err(refusal::MISSING_SIGNATURE);
    }
    moment(request)?;
    header.value("nonce").ok_or(refusal::MISSING_NONCE)?;
    let public_key = registered.public_key.as_ref();
    let sns = (header.value("app_cert_sn"), request.root_cert_sn.as_deref());
    let alipay_cert_sn = certificate_mode::admit(site, registered.app, sns)?;
    Ok(Caller {
        app: registered.app,
        public_key: public_key.ok_or(refusal::MISSING_SIGNATURE_CONFIG)?,
        sign_type: SignType::Rsa2,
        alipay_cert_sn,
    })
}

/// Verifies time, signature and nonce. A nonce is used up only by a request that is genuine.
pub(super) fn authenticate(
    site: &Site,
    request: &RestRequest,
    caller: &Caller<'_>,
) -> Result<(), Refusal> {
    let now = site.now();
    let sent = moment(request)?;
    if now.duration_since(sent).unsigned_abs() > TOLERANCE || is_over(request, sent, now) {
        return Err(refusal::ILLEGAL_TIMESTAMP);
    }
    let content = request.sign_content();
    let header = request.authorization.as_ref();
    let sign = header.map_or("", |header| header.sign.as_str());
    let fits =
        |sign_type| signing::is_valid(content.as_bytes(), sign, caller.public_key, sign_type);
    if !fits(SignType::Rsa2) {
        return Err(if fits(SignType::Rsa) {
            Refusal::other_sign_type(SignType::Rsa2.name(), SignType::Rsa.name())
        } else {
            Refusal::invalid_signature(&content)
        });
    }
    let nonce = request.authorized("nonce").unwrap_or_default();
    if site.nonces().is_first(caller.app, nonce, now) {
        Ok(())
    } else {
        Err(refusal::NONCE_USED)
    }
}

/// When the request was made: Unix time in milliseconds.
fn moment(request: &RestRequest) -> Result<Timestamp, Refusal> {
    let text = request.authorized("timestamp");
    let text = text.ok_or(refusal::MISSING_TIMESTAMP)?;
    let milliseconds = text
        .parse()
        .map_err(|_no_number| refusal::INVALID_TIMESTAMP)?;
    Timestamp::from_millisecond(milliseconds).map_err(|_too_far| refusal::INVALID_TIMESTAMP)
}

/// Whether the life that the request has given itself is over.
fn is_over(request: &RestRequest, sent: Timestamp, now: Timestamp) -> bool {
    let seconds = request.authorized("expired_seconds");
    let seconds = seconds.and_then(|text| text.parse().ok());
    seconds.is_some_and(|seconds| now.duration_since(sent).as_secs() > seconds)
}
