//! Who calls, after it was found out.

use crate::keys::AppPublicKey;
use crate::protocol::SignType;
use crate::simulator::apps::App;

use super::reply::Seal;

/// An app that is known and whose requests can be verified.
#[derive(Debug)]
pub(in crate::simulator) struct Caller<'a> {
    /// The app of `app_id`.
    pub(in crate::simulator) app: &'static App,
    /// Verifies its request.
    pub(in crate::simulator) public_key: &'a AppPublicKey,
    /// The algorithm of request and answer.
    pub(in crate::simulator) sign_type: SignType,
    /// In certificate mode: which certificate the answer names.
    pub(in crate::simulator) alipay_cert_sn: Option<String>,
}

impl Caller<'_> {
    /// How this caller is answered.
    pub(in crate::simulator) fn seal(&self) -> Seal {
        Seal::Signed {
            sign_type: self.sign_type,
            alipay_cert_sn: self.alipay_cert_sn.clone(),
        }
    }
}
