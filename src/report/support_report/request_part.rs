//! Where the call went, which one it was, and what was sent.

use url::Url;

use super::{ReportEntry, ReportSection, ReportSource, ReportValue, Writer};
use crate::client::{Exchange, Inspection, InspectionKind};
use crate::i18n::Locale;
use crate::protocol::methods::{MethodInfo, OAUTH_TOKEN, USER_INFO_SHARE, WITHDRAWN_USER_INFO};
use crate::protocol::{ApiVersion, Endpoints, Environment, Params};
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

/// What every call of the third version has to carry.
const REST_REQUIRED: [&str; 4] = ["app_id", "nonce", "timestamp", "sign"];

/// 使用环境（沙箱/正式）
pub(super) fn environment(writer: &Writer, source: &ReportSource<'_>) -> ReportSection {
    let inspected = inspected_gateway(source);
    let of_inspected = || inspected.as_ref().map(Endpoints::environment_of);
    let environment = source.exchange.map(real_environment).or_else(of_inspected);
    let value = environment.map_or(ReportValue::Unknown, |environment| {
        writer.coded(environment.name(), environment.title())
    });
    let gateway = source.exchange.map(|exchange| &exchange.request.url);
    let gateway = gateway.or(inspected.as_ref()).map(|address| {
        let mut address = address.clone();
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

/// Where an inspected request goes, unless it leads to the authorization page.
fn inspected_gateway(source: &ReportSource<'_>) -> Option<Url> {
    let (part, _) = source.inspected?;
    let is_call = part.kind != InspectionKind::AuthorizationUrl;
    let address = part
        .request
        .as_ref()
        .filter(|_| is_call)?
        .address
        .as_deref()?;
    Url::parse(address).ok()
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
    let name = source.method_name();
    let title = |locale: Locale| {
        let sent = source.exchange.map(Exchange::title);
        let title = sent.or_else(|| title_of(source.method(), name.as_deref()));
        let words = title.map(|title| locale.text(title));
        words.map_or(ReportValue::Unknown, |words| {
            ReportValue::Prose(RedactedText::own(words))
        })
    };
    let wire = writer.fact_or_unknown(name.as_deref());
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

/// The words for a call; of one that is not known here at least that.
fn title_of(method: Option<&MethodInfo>, name: Option<&str>) -> Option<&'static str> {
    match (method, name?) {
        (Some(method), _) => Some(method.title),
        (None, WITHDRAWN_USER_INFO) => Some("report-method-withdrawn"),
        (None, _) => Some("report-method-other"),
    }
}

/// 请求参数: all that was sent, and what should have been.
pub(super) fn parameters(writer: &Writer, source: &ReportSource<'_>) -> ReportSection {
    let entry = match (source.exchange, source.inspected) {
        (Some(exchange), _) => ReportEntry::Table {
            key: "parameters",
            rows: sent_rows(writer, exchange),
        },
        (None, Some((part, _))) if part.request.is_some() || part.redirect.is_some() => {
            ReportEntry::Table {
                key: "parameters",
                rows: inspected_rows(writer, part),
            }
        }
        _ => writer.field("parameters", "report-parameters", ReportValue::Unknown),
    };
    ReportSection {
        key: "parameters",
        title: writer.locale.text("report-section-parameters"),
        entries: vec![entry],
    }
}

type Row = (RedactedText, Option<RedactedText>);

fn inspected_rows(writer: &Writer, part: &Inspection) -> Vec<Row> {
    let is_call = part.kind != InspectionKind::AuthorizationUrl;
    match &part.request {
        Some(request) if is_call => {
            let required = required(request.api_version());
            rows(writer, (&request.params, required), part.method())
        }
        request => {
            let of_request = request.iter().map(|request| &request.params);
            let params = of_request.chain(&part.redirect).flat_map(Params::iter);
            params
                .map(|(name, value)| row(writer, name, value))
                .collect()
        }
    }
}

fn sent_rows(writer: &Writer, exchange: &Exchange) -> Vec<Row> {
    let request = &exchange.request;
    let sent = request.params().collect();
    let required = required(request.api_version());
    rows(writer, (&sent, required), Some(exchange.method))
}

fn required(version: ApiVersion) -> &'static [&'static str] {
    match version {
        ApiVersion::V2 => &REQUIRED,
        ApiVersion::V3 => &REST_REQUIRED,
    }
}

/// What was sent, and what is missing of what every call and this call have to carry.
fn rows(
    writer: &Writer,
    (sent, required): (&Params, &'static [&'static str]),
    method: Option<&MethodInfo>,
) -> Vec<Row> {
    let of_sent = sent.iter().map(|(name, value)| row(writer, name, value));
    let mut rows: Vec<Row> = of_sent.collect();
    let required = required.iter().chain(own_parameters(sent, method)).copied();
    let missing = required.filter(|name| sent.filled(name).is_none());
    rows.extend(missing.map(|name| (RedactedText::own(name), None)));
    rows
}

/// What this call has to carry besides.
fn own_parameters(sent: &Params, method: Option<&MethodInfo>) -> &'static [&'static str] {
    let is = |known: &MethodInfo| method == Some(known);
    let grant = sent.value("grant_type");
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
