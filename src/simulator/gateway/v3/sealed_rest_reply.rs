//! A REST reply with its signature.

use axum::http::StatusCode;

use super::{RestReply, rest_reply::RestSeal};
use crate::protocol::SignType;
use crate::simulator::faults::{Rendering, SealFault};
use crate::simulator::gateway::answer::Answer;
use crate::simulator::gateway::sealed_reply::sign;
use crate::simulator::site::Site;

/// The parts of an answer.
#[derive(Clone, Debug)]
pub(in crate::simulator) struct SealedRestReply {
    /// The HTTP status.
    pub(in crate::simulator) status: StatusCode,
    /// The body, exactly as it was signed.
    pub(in crate::simulator) body: Vec<u8>,
    /// `alipay-trace-id`
    pub(in crate::simulator) trace_id: String,
    /// The signature and what belongs to it; `None` for an unsigned answer.
    pub(in crate::simulator) signed: Option<SignedHead>,
}

/// The headers that prove an answer.
#[derive(Clone, Debug)]
pub(in crate::simulator) struct SignedHead {
    /// `alipay-timestamp`: Unix time in milliseconds.
    pub(in crate::simulator) timestamp: String,
    /// `alipay-nonce`
    pub(in crate::simulator) nonce: String,
    /// `alipay-signature`
    pub(in crate::simulator) signature: String,
    /// `alipay-sn`, in certificate mode.
    pub(in crate::simulator) alipay_sn: Option<String>,
}

impl SealedRestReply {
    /// Signs time, nonce and body, each ended by LF, unless `rendering` wants it otherwise.
    pub(in crate::simulator) fn seal(
        reply: &RestReply,
        site: &Site,
        rendering: &Rendering,
    ) -> Self {
        let RestReply {
            status,
            body,
            seal,
            trace_id,
        } = reply;
        let body = (rendering.before_signing)(body);
        Self {
            status: *status,
            body: (rendering.after_signing)(&body).into_bytes(),
            trace_id: trace_id.clone(),
            signed: match seal {
                RestSeal::Unsigned => None,
                RestSeal::Signed { alipay_sn } => {
                    let of_fault = rendering.alipay_cert_sn.map(str::to_owned);
                    let alipay_sn = of_fault.or_else(|| alipay_sn.clone());
                    signed(&body, alipay_sn, (site, rendering.seal))
                }
            },
        }
    }

    /// The answer with its headers.
    pub(in crate::simulator) fn into_answer(self, date: String) -> Answer {
        let mut headers = vec![
            ("content-type", "application/json;charset=UTF-8".to_owned()),
            ("date", date),
            ("cache-control", "no-store".to_owned()),
            ("alipay-trace-id", self.trace_id),
        ];
        if let Some(signed) = self.signed {
            headers.push(("alipay-timestamp", signed.timestamp));
            headers.push(("alipay-nonce", signed.nonce));
            headers.push(("alipay-signature", signed.signature));
            headers.extend(signed.alipay_sn.map(|sn| ("alipay-sn", sn)));
        }
        Answer {
            status: self.status.as_u16(),
            headers: headers
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
            body: self.body,
            wire: None,
        }
    }
}

fn signed(
    body: &str,
    alipay_sn: Option<String>,
    (site, fault): (&Site, SealFault),
) -> Option<SignedHead> {
    let timestamp = site.now().as_millisecond().to_string();
    let nonce = site.trace_id();
    let content = format!("{timestamp}\n{nonce}\n{body}\n");
    match sign(content.as_bytes(), SignType::Rsa2, fault, &site.keys) {
        Ok(None) => None,
        Ok(Some(signature)) => Some(SignedHead {
            timestamp,
            nonce,
            signature,
            alipay_sn,
        }),
        Err(error) => {
            tracing::error!(%error, "the simulator could not sign its answer");
            None
        }
    }
}
