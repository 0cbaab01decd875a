//! What a REST call is answered, before it is signed.

use axum::http::StatusCode;

use crate::simulator::gateway::caller::Caller;
use crate::simulator::gateway::json_text::quoted;
use crate::simulator::gateway::node::AnswerNode;
use crate::simulator::gateway::refusal::Refusal;

/// One answer: a bare object and how it is sealed.
#[derive(Clone, Debug)]
pub(in crate::simulator) struct RestReply {
    /// The HTTP status tells whether it is a failure.
    pub(in crate::simulator) status: StatusCode,
    /// The body, JSON.
    pub(in crate::simulator) body: String,
    /// Whether it is signed, and in certificate mode the SN it names.
    pub(in crate::simulator) seal: RestSeal,
    /// Header `alipay-trace-id`.
    pub(in crate::simulator) trace_id: String,
}

/// Whether and how an answer is signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::simulator) enum RestSeal {
    /// The caller's key is not known: there is no signature.
    Unsigned,
    /// With Alipay's key, always by RSA2.
    Signed {
        /// In certificate mode: which certificate the key belongs to.
        alipay_sn: Option<String>,
    },
}

impl RestReply {
    /// A success: the node's own fields without `code` and `msg`.
    pub(super) fn of(node: &AnswerNode, caller: &Caller<'_>, trace_id: String) -> Self {
        Self {
            status: StatusCode::OK,
            body: node.clone().without("code").without("msg").to_json(),
            seal: RestSeal::of(Some(caller)),
            trace_id,
        }
    }

    /// A failure.
    pub(super) fn refused(
        refusal: &Refusal,
        caller: Option<&Caller<'_>>,
        trace_id: String,
    ) -> Self {
        let link = format!("https://open.alipay.com/api/errCheck?traceId={trace_id}");
        let body = format!(
            r#"{{"code":{},"message":{},"links":[{{"link":{},"desc":{}}}]}}"#,
            quoted(refusal.rest_code()),
            quoted(refusal.text()),
            quoted(&link),
            quoted("解决方案"),
        );
        Self {
            status: refusal.rest_status(),
            body,
            seal: RestSeal::of(caller),
            trace_id,
        }
    }
}

impl RestSeal {
    fn of(caller: Option<&Caller<'_>>) -> Self {
        caller.map_or(Self::Unsigned, |caller| Self::Signed {
            alipay_sn: caller.alipay_cert_sn.clone(),
        })
    }
}
