//! A flow: its calls, the member and what is to be said.

use serde_json::{Value, json};
use url::Url;

use super::{exchange_view, finding_view, member_view};
use crate::cli::page::Page;
use crate::cli::{Exit, Report, View};
use crate::client::{Exchange, FlowRun};
use crate::protocol::{Environment, Masker};

/// What happened between a code and a member, and where.
pub(in crate::cli) struct FlowReport {
    /// Where.
    pub(in crate::cli) environment: Environment,
    /// At which address.
    pub(in crate::cli) gateway: Url,
    /// What happened.
    pub(in crate::cli) run: FlowRun,
}

impl FlowReport {
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
        json!({
            "environment": self.environment.name(),
            "ok": self.run.is_good(),
            "exchanges": exchanges
                .map(|exchange| exchange_view::json(exchange, view))
                .collect::<Vec<_>>(),
            "member": self.run.member().map(member_view::json),
            "findings": findings
                .map(|finding| finding_view::json(finding, &mask, view))
                .collect::<Vec<_>>(),
        })
    }

    fn text(&self, page: &mut Page, view: View) {
        let environment = view.locale.text(self.environment.title());
        page.heading(&format!("{environment}  {}", self.gateway));
        for exchange in &self.run.exchanges {
            exchange_view::text(exchange, page, view);
        }
        if let Some(member) = self.run.member() {
            member_view::text(member, page, view);
        }
        finding_view::text(self.run.findings(), self.mask(view), page, view);
    }
}
