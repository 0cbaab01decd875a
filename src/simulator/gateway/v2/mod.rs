//! `gateway.do`: form fields come in, one signed node goes out.

mod admission;
mod biz_content;
mod form;
mod request;

use axum::http::request::Parts;
use axum::http::{Method, StatusCode};

use self::request::GatewayRequest;
use super::admitted_call;
use super::answer::Answer;
use super::caller::Caller;
use super::handlers::{self, CallHandler, Input};
use super::node::AnswerNode;
use super::refusal::{self, Refusal};
use super::reply::{Reply, Seal};
use super::sealed_reply::SealedReply;
use super::struck;
use crate::protocol::{ApiVersion, Charset, SignType};
use crate::signing::request_doctor::ReceivedForm;
use crate::simulator::request_log::LoggedCall;
use crate::simulator::site::Site;

/// Answers one call of `gateway.do`, and tells what was made of it.
pub(super) fn answer(site: &Site, parts: &Parts, body: &[u8]) -> (Answer, LoggedCall) {
    let query = parts.uri.query().unwrap_or_default();
    let request = GatewayRequest::read(query.as_bytes(), form::of_body(&parts.headers, body));
    let mut logged = LoggedCall::of_form(&request.params);
    if !matches!(parts.method, Method::GET | Method::POST) {
        return (Answer::of_status(StatusCode::METHOD_NOT_ALLOWED), logged);
    }
    let struck = site.strike(request.params.filled("method"), ApiVersion::V2);
    logged.fault = struck;
    let reply = reply(site, &request, &mut logged);
    let sealed = SealedReply::seal(&reply, &site.keys, struck::rendering(struck));
    let answer = Answer {
        wire: struck::wire(struck),
        ..write(site, &sealed)
    };
    (answer, logged)
}

/// The parameters of a call as they came, for whoever looks into its signature.
pub(in crate::simulator) fn received_form(
    query: &[u8],
    content_type: Option<&str>,
    body: &[u8],
) -> ReceivedForm {
    let body = form::of_media_type(content_type, body);
    ReceivedForm::read(query, body, request::charset(query, body))
}

/// Failures before the app's key is known are not signed, all other answers are.
fn reply(site: &Site, request: &GatewayRequest, logged: &mut LoggedCall) -> Reply {
    let struck = logged.fault;
    let handler = request.params.filled("method").and_then(handlers::by_name);
    if let Some((refusal, is_signed)) = struck::refusal(struck, &request.params) {
        let seal = if is_signed {
            seal_of(request)
        } else {
            Seal::Unsigned
        };
        logged.refuse(&refusal);
        return refused(handler, &refusal, (request.charset, seal));
    }
    let caller = match admission::admit(site, request) {
        Ok(caller) => caller,
        Err(refusal) => {
            logged.refuse(&refusal);
            return refused(handler, &refusal, (request.charset, Seal::Unsigned));
        }
    };
    let admitted = admission::authenticate(request, &caller);
    logged.authenticated(&admitted);
    let answered = admitted.and_then(|()| {
        struck::change_ledger(struck, site, &request.params);
        call(site, request, (&caller, handler))
    });
    match answered {
        Ok((handler, node)) => Reply {
            node_name: handler.method.response_node(),
            node,
            charset: request.charset,
            seal: caller.seal(),
        },
        Err(refusal) => {
            logged.refuse(&refusal);
            refused(handler, &refusal, (request.charset, caller.seal()))
        }
    }
}

/// The seal of a refusal that comes before the request was looked at.
fn seal_of(request: &GatewayRequest) -> Seal {
    let named = request.params.filled("sign_type");
    Seal::Signed {
        sign_type: named.and_then(SignType::from_name).unwrap_or_default(),
        alipay_cert_sn: None,
    }
}

fn call(
    site: &Site,
    request: &GatewayRequest,
    (caller, handler): (&Caller<'_>, Option<&'static CallHandler>),
) -> Result<(&'static CallHandler, AnswerNode), Refusal> {
    let handler = handler.ok_or(refusal::INVALID_METHOD)?;
    let of_json = match handler.input {
        Input::Fields => None,
        Input::BizContent => Some(biz_content::members(&request.params)?),
    };
    let params = of_json.as_ref().unwrap_or(&request.params);
    let app_auth_token = request.params.filled("app_auth_token");
    let node = admitted_call::perform(handler, (site, caller.app), (params, app_auth_token))?;
    Ok((handler, node))
}

fn refused(
    handler: Option<&CallHandler>,
    refusal: &Refusal,
    (charset, seal): (Charset, Seal),
) -> Reply {
    let own_node = handler.filter(|handler| !handler.method.old_style_errors);
    let node_name = own_node.map_or_else(
        || super::ERROR_NODE.to_owned(),
        |handler| handler.method.response_node(),
    );
    Reply {
        node_name,
        node: refusal.node(),
        charset,
        seal,
    }
}

/// JSON that is declared as HTML, as the real gateway does. The character set has its canonical
/// name: the Java SDK compares it with what it asked for, and takes no quotes.
fn write(site: &Site, sealed: &SealedReply) -> Answer {
    let charset = match sealed.declared_charset {
        Charset::Utf8 => "UTF-8",
        Charset::Gbk => "GBK",
    };
    let headers = [
        ("content-type", format!("text/html;charset={charset}")),
        ("trace_id", site.trace_id()),
        ("date", super::date(site)),
        ("cache-control", "no-store".to_owned()),
    ];
    Answer {
        status: StatusCode::OK.as_u16(),
        headers: headers
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
        body: sealed.body(),
        wire: None,
    }
}
