//! What a call must pass before its handler sees it, in the real gateway's order.

use super::request::GatewayRequest;
use crate::protocol::{GatewayTimestamp, Params, SignType};
use crate::signing::{self, SignContent};
use crate::simulator::gateway::caller::Caller;
use crate::simulator::gateway::certificate_mode;
use crate::simulator::gateway::refusal::{self, Refusal};
use crate::simulator::site::Site;

/// Everything up to the lookup of the app's key; failures are not signed.
///
/// An unknown app hides every later mistake, also a missing signature.
pub(super) fn admit<'a>(site: &'a Site, request: &GatewayRequest) -> Result<Caller<'a>, Refusal> {
    let params = &request.params;
    present(params, "method", refusal::MISSING_METHOD)?;
    let app_id = present(params, "app_id", refusal::MISSING_APP_ID)?;
    let registered = site.apps.find(app_id).ok_or(refusal::INVALID_APP_ID)?;
    present(params, "sign", refusal::MISSING_SIGNATURE)?;
    let sign_type = present(params, "sign_type", refusal::MISSING_SIGNATURE_TYPE)?;
    let timestamp = present(params, "timestamp", refusal::MISSING_TIMESTAMP)?;
    present(params, "version", refusal::MISSING_VERSION)?;
    if request.has_bad_charset {
        return Err(refusal::INVALID_CHARSET);
    }
    let format = params.filled("format").unwrap_or("json");
    if !format.eq_ignore_ascii_case("json") {
        return Err(refusal::INVALID_FORMAT);
    }
    if !GatewayTimestamp::is_well_formed(timestamp) {
        return Err(refusal::INVALID_TIMESTAMP);
    }
    let sign_type = SignType::from_name(sign_type).ok_or(refusal::INVALID_SIGNATURE_TYPE)?;
    let public_key = registered.public_key.as_ref();
    let sns = (
        params.filled("app_cert_sn"),
        params.filled("alipay_root_cert_sn"),
    );
    let alipay_cert_sn = certificate_mode::admit(site, registered.app, sns)?;
    Ok(Caller {
        app: registered.app,
        public_key: public_key.ok_or(refusal::MISSING_SIGNATURE_CONFIG)?,
        sign_type,
        alipay_cert_sn,
    })
}

/// Verifies the request's signature.
pub(super) fn authenticate(request: &GatewayRequest, caller: &Caller<'_>) -> Result<(), Refusal> {
    let content = SignContent::of(&request.params);
    let sign = request.params.filled("sign").unwrap_or_default();
    // Text that was not in the named character set holds U+FFFD, which no signature was made over.
    let bytes = request.charset.encode(content.as_str()).unwrap_or_default();
    let fits = |sign_type| signing::is_valid(&bytes, sign, caller.public_key, sign_type);
    let named = caller.sign_type;
    if fits(named) {
        return Ok(());
    }
    match SignType::ALL
        .into_iter()
        .find(|other| *other != named && fits(*other))
    {
        Some(used) => Err(Refusal::other_sign_type(named.name(), used.name())),
        None => Err(Refusal::invalid_signature(content.as_str())),
    }
}

fn present<'a>(params: &'a Params, name: &str, refusal: Refusal) -> Result<&'a str, Refusal> {
    params.filled(name).ok_or(refusal)
}
