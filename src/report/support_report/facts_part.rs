//! Signature, trace, time, versions, other calls.

use super::{ReportEntry, ReportSection, ReportSource, ReportValue, Writer, trace};
use crate::client::{Exchange, Inspection, RequestText};
use crate::diagnosis::TransportFault;
use crate::protocol::{ApiVersion, GatewayTimestamp, SignType};
use crate::report::redaction::RedactedText;
use crate::signing::{MismatchCause, SignatureReport};

/// More parts of a text would not be read.
const MOST_PARTS: usize = 40;

/// What the answer's signature proves.
pub(super) fn signature(writer: &Writer, source: &ReportSource<'_>) -> ReportSection {
    let report = source.answer.map(|answer| &answer.signature);
    let or_unknown = |value: &dyn Fn(&SignatureReport) -> ReportValue| {
        report.map_or(ReportValue::Unknown, value)
    };
    let or_nothing =
        |value: Option<String>| value.map_or(ReportValue::Nothing, |value| writer.fact(&value));
    let verdict = or_unknown(&|it| writer.coded(it.verdict.name(), it.verdict.title()));
    let cause = or_unknown(&|it| or_nothing(it.cause.map(MismatchCause::name).map(str::to_owned)));
    let detail = or_unknown(&|it| writer.prose(&it.detail(writer.locale)));
    let algorithm = or_unknown(&|it| writer.fact_or_unknown(it.algorithm().as_deref()));
    let key = or_unknown(&|it| or_nothing(it.key.map(|key| key.to_string())));
    ReportSection {
        key: "signature",
        title: writer.locale.text("report-section-signature"),
        entries: vec![
            writer.field("verdict", "report-verdict", verdict),
            writer.field("cause", "report-mismatch-cause", cause),
            writer.field("detail", "report-detail", detail),
            writer.field("algorithm", "report-algorithm", algorithm),
            writer.field("key", "report-key", key),
        ],
    }
}

/// What Alipay's support finds the call by.
pub(super) fn trace(writer: &Writer, source: &ReportSource<'_>) -> ReportSection {
    let absent = |value: Option<String>| match value {
        Some(value) => writer.fact(&value),
        None if source.exchange.is_some() => ReportValue::Nothing,
        None => ReportValue::Unknown,
    };
    let id = trace::trace_id(source.exchange, source.error());
    let link = trace::link(source.error());
    ReportSection {
        key: "trace",
        title: writer.locale.text("report-section-trace"),
        entries: vec![
            writer.field("trace_id", "report-trace-id", absent(id)),
            writer.field("link", "report-link", absent(link)),
        ],
    }
}

/// When, and for how long.
pub(super) fn timing(writer: &Writer, source: &ReportSource<'_>) -> ReportSection {
    let fact = |value: &dyn Fn(&Exchange) -> String| {
        let value = source.exchange.map(value);
        writer.fact_or_unknown(value.as_deref())
    };
    let beijing = fact(&|it| format!("{} GMT+8", GatewayTimestamp::at(it.started)));
    let utc = fact(&|it| it.started.strftime("%Y-%m-%d %H:%M:%S UTC").to_string());
    let elapsed = fact(&milliseconds);
    ReportSection {
        key: "timing",
        title: writer.locale.text("report-section-timing"),
        entries: vec![
            writer.field("started_beijing", "report-started-beijing", beijing),
            writer.field("started_utc", "report-started-utc", utc),
            writer.field("elapsed_ms", "report-elapsed", elapsed),
        ],
    }
}

/// With one decimal: loopback calls take less than one.
fn milliseconds(exchange: &Exchange) -> String {
    format!("{:.1}", exchange.elapsed.as_secs_f64() * 1000.0)
}

/// What made the call.
pub(super) fn versions(writer: &Writer, source: &ReportSource<'_>) -> ReportSection {
    let program = concat!("Alipay Explorer ", env!("CARGO_PKG_VERSION"));
    let system = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
    let sent = |name| source.exchange?.request.param(name);
    let pasted = |name| source.request().and_then(|it| it.params.filled(name));
    let of_exchange = source.exchange.map(|it| it.request.api_version());
    let of_pasted = || source.request().map(RequestText::api_version);
    let api_version = of_exchange.or_else(of_pasted).map(ApiVersion::name);
    let sign_type = source.exchange.and_then(|it| it.request.sign_type());
    let sign_type = sign_type.map(SignType::name).or(pasted("sign_type"));
    let read_as = source.answer.map(|answer| answer.charset.name());
    let charset = sent("charset").or(pasted("charset")).or(read_as);
    let field = |key, label, value| writer.field(key, label, writer.fact_or_unknown(value));
    ReportSection {
        key: "versions",
        title: writer.locale.text("report-section-versions"),
        entries: vec![
            field("program", "report-program", Some(program)),
            field("system", "report-system", Some(&system)),
            field("api_version", "report-api-version", api_version),
            field("sign_type", "report-sign-type", sign_type),
            field("charset", "report-charset", charset),
        ],
    }
}

/// The other calls of the run, or the other parts of the text, one line each.
pub(super) fn calls(writer: &Writer, source: &ReportSource<'_>) -> ReportSection {
    let calls = source.others.iter().map(|it| call(writer, it));
    let parts = source.other_parts.iter().take(MOST_PARTS);
    let parts = parts.map(|(number, it)| part(writer, *number, it));
    let title = if source.other_parts.is_empty() {
        "report-section-calls"
    } else {
        "report-section-parts"
    };
    let lines: Vec<_> = calls.chain(parts).collect();
    let entry = match source.exchange {
        None if lines.is_empty() => writer.field("calls", "report-calls", ReportValue::Unknown),
        Some(_) if lines.is_empty() => writer.field("calls", "report-calls", ReportValue::Nothing),
        _ => ReportEntry::Lines {
            key: "calls",
            lines,
        },
    };
    ReportSection {
        key: "calls",
        title: writer.locale.text(title),
        entries: vec![entry],
    }
}

fn call(writer: &Writer, exchange: &Exchange) -> RedactedText {
    let status = exchange.received.as_ref().map(|received| received.status);
    let error = exchange.answer.as_ref().and_then(|it| it.error.as_ref());
    let fault = exchange.transport.as_ref().map(TransportFault::name);
    let outcome = if exchange.is_good() {
        writer.locale.text("report-call-good")
    } else {
        writer.locale.text("report-call-bad")
    };
    let mut parts = vec![
        exchange.id.0.to_string(),
        exchange.method.name.to_owned(),
        outcome,
    ];
    parts.extend(status.map(|status| format!("HTTP {status}")));
    parts.extend(fault.map(str::to_owned));
    parts.extend(error.map(|error| {
        format!("{} {}", error.code, error.sub_code)
            .trim()
            .to_owned()
    }));
    parts.push(format!("{} ms", milliseconds(exchange)));
    parts.push(format!("{} GMT+8", GatewayTimestamp::at(exchange.started)));
    writer.redactor.text(&parts.join(" · "))
}

fn part(writer: &Writer, number: usize, part: &Inspection) -> RedactedText {
    let outcome = if part.is_good() {
        "report-call-good"
    } else {
        "report-call-bad"
    };
    let line = part.place.line.to_string();
    let kind = writer.locale.text(part.kind.title());
    let (number, outcome) = (number.to_string(), writer.locale.text(outcome));
    let args = [
        ("number", number.as_str()),
        ("line", &line),
        ("kind", &kind),
    ];
    let mut facts = vec![writer.locale.text_with("report-part", &args)];
    facts.extend(part.method().map(|method| method.name.to_owned()));
    facts.push(outcome);
    facts.extend(part.error().map(|error| {
        format!("{} {}", error.code, error.sub_code)
            .trim()
            .to_owned()
    }));
    writer.redactor.text(&facts.join(" · "))
}
