//! A preflight: its lights, its call and what is to be said.

use serde_json::{Value, json};
use url::Url;

use super::{exchange_view, finding_view};
use crate::cli::page::Page;
use crate::cli::{Exit, Report, View};
use crate::client::preflight::{Light, LightStatus, Preflight};
use crate::protocol::Environment;

/// What one call has shown, and where.
pub(in crate::cli) struct PreflightReport {
    /// Where.
    pub(in crate::cli) environment: Environment,
    /// At which address.
    pub(in crate::cli) gateway: Url,
    /// What it has shown.
    pub(in crate::cli) preflight: Preflight,
}

impl Report for PreflightReport {
    fn exit(&self) -> Exit {
        if !self.preflight.exchange.got_answer() {
            Exit::Unreachable
        } else if self.preflight.is_good() {
            Exit::Good
        } else {
            Exit::Bad
        }
    }

    fn json(&self, view: View) -> Value {
        let exchange = &self.preflight.exchange;
        let masker = view.masker(exchange.masker());
        let lights = self.preflight.lights.iter();
        let findings = exchange.findings.iter();
        json!({
            "environment": self.environment.name(),
            "ok": self.preflight.is_good(),
            "lights": lights.map(|light| light_json(light, view)).collect::<Vec<_>>(),
            "exchange": exchange_view::json(exchange, view),
            "findings": findings
                .map(|finding| finding_view::json(finding, |text| masker.mask(text), view))
                .collect::<Vec<_>>(),
        })
    }

    fn text(&self, page: &mut Page, view: View) {
        let locale = view.locale;
        let environment = locale.text(self.environment.title());
        page.heading(&format!("{environment}  {}", self.gateway));
        let lights = &self.preflight.lights;
        let rows: Vec<_> = lights.iter().map(|light| row(light, view)).collect();
        page.table(&rows);
        let count = |status| self.preflight.count(status).to_string();
        let counts = LightStatus::ALL.map(|status| (status.name(), count(status)));
        let args = counts.each_ref().map(|(name, count)| (*name, &**count));
        page.text(&locale.text_with("preflight-summary", &args));
        for light in lights {
            remedy_text(light, page, view);
        }
        let exchange = &self.preflight.exchange;
        let masker = view.masker(exchange.masker());
        finding_view::text(&exchange.findings, |text| masker.mask(text), page, view);
    }
}

fn light_json(light: &Light, view: View) -> Value {
    let locale = view.locale;
    json!({
        "id": light.check,
        "status": light.status().name(),
        "title": light.title(locale),
        "detail": light.detail(locale),
        "remedy": light.remedy(locale),
        "evidence": light.evidence.join("\n"),
    })
}

fn row(light: &Light, view: View) -> [String; 3] {
    let locale = view.locale;
    [
        locale.text(light.status().title()),
        light.title(locale),
        light.detail(locale),
    ]
}

/// What to do, where something has to be done.
fn remedy_text(light: &Light, page: &mut Page, view: View) {
    let locale = view.locale;
    if !matches!(light.status(), LightStatus::Bad | LightStatus::Warning) {
        return;
    }
    let Some(remedy) = light.remedy(locale) else {
        return;
    };
    let (title, status) = (light.title(locale), locale.text(light.status().title()));
    let args = [("title", title.as_str()), ("status", status.as_str())];
    page.heading(&locale.text_with("preflight-light", &args));
    page.labelled(&locale.text("cli-remedy"), &remedy);
    let evidence = light.evidence.join("\n");
    page.labelled(&locale.text("cli-evidence"), &evidence);
}
