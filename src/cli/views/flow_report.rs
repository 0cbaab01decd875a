//! A flow: its calls, the member and what is to be said.

use serde_json::{Value, json};
use url::Url;

use super::{certificates_view, exchange_view, finding_view, member_view};
use crate::cli::page::Page;
use crate::cli::{Exit, Report, View};
use crate::client::{Exchange, FlowRun};
use crate::protocol::{ApiVersion, Environment, GatewayTimestamp, Masker};
use crate::report::capsule::Capsule;

/// What happened between a code and a member, and where.
pub(in crate::cli) struct FlowReport {
    /// Where.
    pub(in crate::cli) environment: Environment,
    /// At which address.
    pub(in crate::cli) gateway: Url,
    /// What happened.
    pub(in crate::cli) run: FlowRun,
    /// What its file tells, when it was opened from one.
    pub(in crate::cli) capsule: Option<Capsule>,
}

impl FlowReport {
    /// A run from a file. Where it ran is told by its first call.
    pub(in crate::cli) fn of_capsule(capsule: Capsule, run: FlowRun) -> Option<Self> {
        let first = run.exchanges.first()?;
        let mut gateway = first.request.url.clone();
        gateway.set_query(None);
        Some(Self {
            environment: first.environment,
            gateway,
            run,
            capsule: Some(capsule),
        })
    }

    /// In which form the calls are written.
    fn api_version(&self) -> Option<ApiVersion> {
        let first = self.run.exchanges.first()?;
        Some(first.request.api_version())
    }

    /// Hides the tokens of all calls: a finding may quote any of them.
    fn mask(&self, view: View) -> impl Fn(&str) -> String {
        let maskers: Vec<Masker> = self
            .run
            .exchanges
            .iter()
            .map(|exchange| view.masker(exchange.masker()))
            .collect();
        move |text| {
            maskers
                .iter()
                .fold(text.to_owned(), |text, masker| masker.mask(&text))
        }
    }
}

impl Report for FlowReport {
    fn exit(&self) -> Exit {
        if self.run.is_good() {
            Exit::Good
        } else if self.run.exchanges.iter().all(Exchange::got_answer) {
            Exit::Bad
        } else {
            Exit::Unreachable
        }
    }

    fn json(&self, view: View) -> Value {
        let exchanges = self.run.exchanges.iter();
        let findings = self.run.findings().into_iter();
        let mask = self.mask(view);
        let mut document = json!({
            "environment": self.environment.name(),
            "api_version": self.api_version().map(ApiVersion::name),
            "ok": self.run.is_good(),
            "certificates": self.run.exchanges.first().map(certificates_view::json),
            "exchanges": exchanges
                .map(|exchange| exchange_view::json(exchange, view))
                .collect::<Vec<_>>(),
            "member": self.run.member().map(member_view::json),
            "findings": findings
                .map(|finding| finding_view::json(finding, &mask, view))
                .collect::<Vec<_>>(),
        });
        if let (Some(capsule), Some(document)) = (&self.capsule, document.as_object_mut()) {
            document.insert("capsule".to_owned(), capsule_json(capsule));
        }
        document
    }

    fn text(&self, page: &mut Page, view: View) {
        let environment = view.locale.text(self.environment.title());
        page.heading(&format!("{environment}  {}", self.gateway));
        if let Some(capsule) = &self.capsule {
            capsule_text(capsule, page, view);
        }
        if let Some(first) = self.run.exchanges.first() {
            certificates_view::text(first, page, view);
        }
        for exchange in &self.run.exchanges {
            exchange_view::text(exchange, page, view);
        }
        if let Some(member) = self.run.member() {
            member_view::text(member, page, view);
        }
        finding_view::text(self.run.findings(), self.mask(view), page, view);
    }
}

fn capsule_json(capsule: &Capsule) -> Value {
    json!({
        "kind": capsule.kind.name(),
        "made": capsule.made.to_string(),
        "program": capsule.program,
        "unknown_rules": capsule.unknown_rules,
    })
}

fn capsule_text(capsule: &Capsule, page: &mut Page, view: View) {
    let locale = view.locale;
    let made = GatewayTimestamp::at(capsule.made);
    let args = [
        ("made", made.as_str()),
        ("kind", &locale.text(capsule.kind.title())),
        ("program", &capsule.program),
    ];
    page.text(&locale.text_with("capsule-line", &args));
    page.text(&locale.text(capsule.kind.note()));
    if !capsule.unknown_rules.is_empty() {
        let rules = capsule.unknown_rules.join(", ");
        page.text(&locale.text_with("capsule-unknown-rules", &[("rules", &rules)]));
    }
}
