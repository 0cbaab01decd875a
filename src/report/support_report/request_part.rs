//! Where the call went, which one it was, and what was sent.

use super::{ReportEntry, ReportSection, ReportSource, ReportValue, Writer};
use crate::client::Exchange;
use crate::i18n::Locale;
use crate::protocol::methods::{MethodInfo, OAUTH_TOKEN, USER_INFO_SHARE};
use crate::protocol::{Endpoints, Environment, Params};
use crate::report::redaction::RedactedText;

/// What every call has to carry.
const REQUIRED: [&str; 7] = [
    "app_id",
    "method",
    "charset",
    "sign_type",
    "sign",
    "timestamp",
    "version",
];

/// 使用环境（沙箱/正式）
pub(super) fn environment(writer: &Writer, source: &ReportSource<'_>) -> ReportSection {
    let value = source.exchange.map_or(ReportValue::Unknown, |exchange| {
        let environment = real_environment(exchange);
        writer.coded(environment.name(), environment.title())
    });
    let gateway = source.exchange.map(|exchange| {
        let mut address = exchange.request.url.clone();
        address.set_query(None);
        address.to_string()
    });
    ReportSection {
        key: "environment",
        title: writer.locale.text("report-section-environment"),
        entries: vec![
            writer.field("environment", "report-environment", value),
            writer.field(
                "gateway",
                "report-gateway",
                writer.fact_or_unknown(gateway.as_deref()),
            ),
        ],
    }
}

/// A gateway given by its address may be a published one.
fn real_environment(exchange: &Exchange) -> Environment {
    match exchange.environment {
        Environment::Custom => Endpoints::environment_of(&exchange.request.url),
        published => published,
    }
}

/// 接口名称（中文+英文）: both names, whatever the language of the report.
pub(super) fn interface(writer: &Writer, source: &ReportSource<'_>) -> ReportSection {
    let method = source.method();
    let title = |locale: Locale| {
        let words = method.map(|method| locale.text(method.title));
        words.map_or(ReportValue::Unknown, |words| {
            ReportValue::Prose(RedactedText::own(words))
        })
    };
    let wire = writer.fact_or_unknown(method.map(|method| method.name));
    ReportSection {
        key: "interface",
        title: writer.locale.text("report-section-interface"),
        entries: vec![
            writer.field("chinese", "report-name-chinese", title(Locale::ZH_CN)),
            writer.field("english", "report-name-english", title(Locale::EN)),
            writer.field("wire", "report-name-wire", wire),
        ],
    }
}

/// 请求参数: all that was sent, and what should have been.
pub(super) fn parameters(writer: &Writer, source: &ReportSource<'_>) -> ReportSection {
    let entry = match (source.exchange, source.inspected) {
        (Some(exchange), _) => ReportEntry::Table {
            key: "parameters",
            rows: rows(writer, exchange),
        },
        (None, Some((inspection, _))) if inspection.redirect.is_some() => ReportEntry::Table {
            key: "parameters",
            rows: inspection
                .redirect
                .iter()
                .flat_map(Params::iter)
                .map(|(name, value)| row(writer, name, value))
                .collect(),
        },
        _ => writer.field("parameters", "report-parameters", ReportValue::Unknown),
    };
    ReportSection {
        key: "parameters",
        title: writer.locale.text("report-section-parameters"),
        entries: vec![entry],
    }
}

type Row = (RedactedText, Option<RedactedText>);

fn rows(writer: &Writer, exchange: &Exchange) -> Vec<Row> {
    let sent = exchange.request.params();
    let mut rows: Vec<Row> = sent.map(|(name, value)| row(writer, name, value)).collect();
    let is_sent = |name: &&str| {
        exchange
            .request
            .params()
            .any(|(sent, value)| sent == *name && !value.is_empty())
    };
    let required = REQUIRED.iter().chain(own_parameters(exchange)).copied();
    let missing = required.filter(|name| !is_sent(name));
    rows.extend(missing.map(|name| (RedactedText::own(name), None)));
    rows
}

/// What this call has to carry besides.
fn own_parameters(exchange: &Exchange) -> &'static [&'static str] {
    let is = |method: &MethodInfo| exchange.method == method;
    let grant = exchange.request.business.value("grant_type");
    if is(&USER_INFO_SHARE) {
        &["auth_token"]
    } else if is(&OAUTH_TOKEN) && grant == Some("refresh_token") {
        &["grant_type", "refresh_token"]
    } else if is(&OAUTH_TOKEN) {
        &["grant_type", "code"]
    } else {
        &[]
    }
}

fn row(writer: &Writer, name: &str, value: &str) -> Row {
    let name_shown = writer.redactor.text(name);
    (name_shown, Some(writer.value(name, value)))
}
