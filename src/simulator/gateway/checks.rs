//! What a call must pass before its handler sees it, in the real gateway's order.

use super::refusal::{self, Refusal};
use super::request::GatewayRequest;
use crate::keys::AppPublicKey;
use crate::protocol::{GatewayTimestamp, Params, SignType};
use crate::signing::{self, SignContent};
use crate::simulator::SIMULATOR_APP_ID;

/// Everything up to the lookup of the app's key; failures are not signed. Returns the algorithm of
/// request and answer, and the key.
///
/// An unknown app hides every later mistake, also a missing signature.
pub(super) fn admit<'a>(
    request: &GatewayRequest,
    uploaded: Option<&'a AppPublicKey>,
) -> Result<(SignType, &'a AppPublicKey), Refusal> {
    let params = &request.params;
    present(params, "method", refusal::MISSING_METHOD)?;
    if present(params, "app_id", refusal::MISSING_APP_ID)? != SIMULATOR_APP_ID {
        return Err(refusal::INVALID_APP_ID);
    }
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
    let key = uploaded.ok_or(refusal::MISSING_SIGNATURE_CONFIG)?;
    Ok((sign_type, key))
}

/// Verifies the request's signature.
pub(super) fn authenticate(
    request: &GatewayRequest,
    sign_type: SignType,
    key: &AppPublicKey,
) -> Result<(), Refusal> {
    let content = SignContent::of(&request.params);
    let sign = request.params.filled("sign").unwrap_or_default();
    // Text that was not in the named character set holds U+FFFD, which no signature was made over.
    let bytes = request.charset.encode(content.as_str()).unwrap_or_default();
    let fits = |sign_type| signing::is_valid(&bytes, sign, key, sign_type);
    if fits(sign_type) {
        return Ok(());
    }
    match SignType::ALL
        .into_iter()
        .find(|other| *other != sign_type && fits(*other))
    {
        Some(used) => Err(Refusal::other_sign_type(sign_type.name(), used.name())),
        None => Err(Refusal::invalid_signature(content.as_str())),
    }
}

fn present<'a>(params: &'a Params, name: &str, refusal: Refusal) -> Result<&'a str, Refusal> {
    params.filled(name).ok_or(refusal)
}
