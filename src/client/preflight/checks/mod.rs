//! The checks, one file each.

mod alipay_key;
mod app_id;
mod app_id_shape;
mod clock;
mod connection;
mod gateway;
mod host_name;
mod private_key;
mod product;
mod public_key;
mod sign_type;
mod signature;
mod tls;

use super::PreflightCheck;

/// Every check, in the order in which one depends on the other.
pub const CHECKS: &[&dyn PreflightCheck] = &[
    &host_name::HostName,
    &connection::Connection,
    &tls::Tls,
    &gateway::Gateway,
    &clock::Clock,
    &app_id::AppIdKnown,
    &app_id_shape::AppIdShape,
    &public_key::PublicKeyUploaded,
    &signature::SignatureAccepted,
    &sign_type::SignTypeFits,
    &private_key::PrivateKeyMatches,
    &alipay_key::AlipayKey,
    &product::Product,
];
