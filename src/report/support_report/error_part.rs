//! What went wrong, in the gateway's words.

use super::body_view::body;
use super::{ReportEntry, ReportSection, ReportSource, ReportValue, Writer};
use crate::client::{Answer, Received};
use crate::diagnosis::TransportFault;
use crate::i18n::Explain as _;
use crate::protocol::{Charset, GatewayError};

/// 报错信息详情
pub(super) fn error(writer: &Writer, source: &ReportSource<'_>) -> ReportSection {
    let error = source.error();
    let part = |part: fn(&GatewayError) -> &str| match (error, source.answer) {
        (Some(error), _) => writer.fact(part(error)),
        (None, Some(answer)) if answer.envelope.is_ok() => ReportValue::Nothing,
        _ if source.exchange.is_some() => ReportValue::Nothing,
        _ => ReportValue::Unknown,
    };
    ReportSection {
        key: "error",
        title: writer.locale.text("report-section-error"),
        entries: vec![
            writer.field("outcome", "report-outcome", outcome(writer, source)),
            writer.field("code", "report-code", part(|it| &it.code)),
            writer.field("msg", "report-msg", part(|it| &it.msg)),
            writer.field("sub_code", "report-sub-code", part(|it| &it.sub_code)),
            writer.field("sub_msg", "report-sub-msg", part(|it| &it.sub_msg)),
            writer.field("http_status", "report-http-status", status(writer, source)),
            writer.field("transport", "report-transport", transport(writer, source)),
            answer(writer, source),
        ],
    }
}

fn outcome(writer: &Writer, source: &ReportSource<'_>) -> ReportValue {
    let transport = source.exchange.and_then(|it| it.transport.as_ref());
    match (transport, source.answer) {
        (Some(_), _) => writer.coded("no-answer", "report-outcome-no-answer"),
        (None, None) if is_refused(source) => writer.coded("refused", "report-outcome-refused"),
        (None, None) => ReportValue::Unknown,
        (None, Some(answer)) if answer.envelope.is_err() => {
            writer.coded("unreadable", "report-outcome-unreadable")
        }
        (None, Some(answer)) if answer.error.is_some() => {
            writer.coded("refused", "report-outcome-refused")
        }
        (None, Some(answer)) if !answer.is_trusted() => {
            writer.coded("untrusted", "report-outcome-untrusted")
        }
        (None, Some(_)) => writer.coded("good", "report-outcome-good"),
    }
}

/// Whether the gateway's refusal stands in what was inspected.
fn is_refused(source: &ReportSource<'_>) -> bool {
    let error = source.error();
    error.is_some_and(|error| error.code != GatewayError::SUCCESS)
}

fn status(writer: &Writer, source: &ReportSource<'_>) -> ReportValue {
    let Some(exchange) = source.exchange else {
        return ReportValue::Unknown;
    };
    let received = exchange.received.as_ref();
    received.map_or(ReportValue::Nothing, |received| {
        writer.fact(&received.status.to_string())
    })
}

fn transport(writer: &Writer, source: &ReportSource<'_>) -> ReportValue {
    let Some(exchange) = source.exchange else {
        return ReportValue::Unknown;
    };
    let words = |fault: &TransportFault| {
        let problem = fault.problem();
        let sentences = [problem.title(writer.locale), problem.cause(writer.locale)];
        writer.prose(sentences.join(" ").trim_end())
    };
    exchange
        .transport
        .as_ref()
        .map_or(ReportValue::Nothing, words)
}

/// The answer as it was received, or else the text that was given.
fn answer(writer: &Writer, source: &ReportSource<'_>) -> ReportEntry {
    let received = source.exchange.and_then(|it| it.received.as_ref());
    let text = match (source.answer, received, source.inspected) {
        (
            Some(Answer {
                body: bytes,
                charset,
                ..
            }),
            _,
            _,
        ) => body(writer, bytes, *charset),
        (None, Some(Received { body: bytes, .. }), _) => body(writer, bytes, Charset::Utf8),
        (None, None, Some((part, _))) if part.request.is_some() => ReportValue::Unknown,
        (None, None, Some((_, []))) => ReportValue::Unknown,
        (None, None, Some((_, given))) => {
            let other = Charset::Utf8.contradicted_by(given);
            body(writer, given, other.unwrap_or_default())
        }
        (None, None, None) => ReportValue::Nothing,
    };
    match source.inspected {
        Some(_) if source.answer.is_none() => writer.block("given", "report-given", text),
        _ => writer.block("answer", "report-answer", text),
    }
}
