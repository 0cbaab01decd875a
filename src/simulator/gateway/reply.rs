//! What is answered, before it is signed and written.

use super::node::AnswerNode;
use crate::protocol::{Charset, SignType};

/// One answer of `gateway.do`: a node, and how it is sealed.
#[derive(Clone, Debug)]
pub(in crate::simulator) struct Reply {
    /// The name before the node, for example `alipay_user_info_share_response`.
    pub(in crate::simulator) node_name: String,
    /// What the answer says.
    pub(in crate::simulator) node: AnswerNode,
    /// In what it is written.
    pub(in crate::simulator) charset: Charset,
    /// How it is signed.
    pub(in crate::simulator) seal: Seal,
}

/// Whether and how an answer is signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::simulator) enum Seal {
    /// The caller's key is not known: there is no signature.
    Unsigned,
    /// With Alipay's key.
    Signed {
        /// The algorithm that the request asked for.
        sign_type: SignType,
        /// In certificate mode: which certificate the key belongs to.
        alipay_cert_sn: Option<String>,
    },
}
