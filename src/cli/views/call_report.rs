//! One call about a token, and what it has brought.

use serde_json::{Value, json};
use url::Url;

use super::{certificates_view, exchange_view, finding_view};
use crate::cli::page::Page;
use crate::cli::{Exit, Report, View};
use crate::client::{Answer, Exchange};
use crate::protocol::{AppGrant, AppGrantStatus, AppId, Environment, Masker, OauthToken};

/// A call, and where it went.
pub(in crate::cli) struct CallReport {
    /// Where.
    pub(in crate::cli) environment: Environment,
    /// At which address.
    pub(in crate::cli) gateway: Url,
    /// Whose token it is about.
    pub(in crate::cli) outcome: CallOutcome,
    /// The call.
    pub(in crate::cli) exchange: Exchange,
    /// The download of a certificate that it led to.
    pub(in crate::cli) download: Option<Exchange>,
}

/// Whose token a call is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum CallOutcome {
    /// A user's.
    User,
    /// A merchant's, for a third-party app.
    Merchant,
}

impl CallReport {
    fn answer(&self) -> Option<&Answer> {
        self.exchange.answer.as_ref()
    }

    fn exchanges(&self) -> impl Iterator<Item = &Exchange> {
        std::iter::once(&self.exchange).chain(&self.download)
    }

    fn grants(&self) -> Vec<AppGrant> {
        self.answer().map(Answer::app_grants).unwrap_or_default()
    }
}

impl Report for CallReport {
    fn exit(&self) -> Exit {
        if self.exchange.is_good() {
            Exit::Good
        } else if self.exchange.got_answer() {
            Exit::Bad
        } else {
            Exit::Unreachable
        }
    }

    fn json(&self, view: View) -> Value {
        let masker = view.masker(self.exchange.masker());
        let findings = self.exchange.findings.iter();
        let mut document = json!({
            "environment": self.environment.name(),
            "api_version": self.exchange.request.api_version().name(),
            "ok": self.exchange.is_good(),
            "exchanges": self.exchanges().map(|it| exchange_view::json(it, view)).collect::<Vec<_>>(),
            "certificates": certificates_view::json(&self.exchange),
        });
        let Some(keys) = document.as_object_mut() else {
            return document;
        };
        match self.outcome {
            CallOutcome::User => {
                let token = self.answer().and_then(Answer::token);
                let token = token.map(|token| token_json(&token, &masker));
                keys.insert("token".to_owned(), token.into());
            }
            CallOutcome::Merchant => {
                let grants = self.grants();
                let grants = grants.iter().map(|grant| grant_json(grant, &masker));
                keys.insert("grants".to_owned(), grants.collect());
                let status = self.answer().and_then(Answer::app_grant_status);
                keys.insert(
                    "status".to_owned(),
                    status.map(|it| status_json(&it)).into(),
                );
            }
        }
        let findings =
            findings.map(|finding| finding_view::json(finding, |text| masker.mask(text), view));
        keys.insert("findings".to_owned(), findings.collect());
        document
    }

    fn text(&self, page: &mut Page, view: View) {
        let environment = view.locale.text(self.environment.title());
        page.heading(&format!("{environment}  {}", self.gateway));
        certificates_view::text(&self.exchange, page, view);
        for exchange in self.exchanges() {
            exchange_view::text(exchange, page, view);
        }
        let masker = view.masker(self.exchange.masker());
        for grant in self.grants() {
            page.heading(&view.locale.text("step-merchant"));
            value_table(&grant_json(&grant, &masker), page);
        }
        if let Some(status) = self.answer().and_then(Answer::app_grant_status) {
            page.heading(&view.locale.text("step-merchant"));
            value_table(&status_json(&status), page);
        }
        if let Some(token) = self.answer().and_then(Answer::token) {
            page.heading(&view.locale.text("step-token"));
            value_table(&token_json(&token, &masker), page);
        }
        let findings = &self.exchange.findings;
        finding_view::text(findings, |text| masker.mask(text), page, view);
    }
}

/// Name and value of what is there.
fn value_table(object: &Value, page: &mut Page) {
    let shown = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Array(values) => {
            let texts: Vec<_> = values.iter().filter_map(Value::as_str).collect();
            texts.join(", ")
        }
        other => other.to_string(),
    };
    let rows: Vec<_> = object
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(_, value)| !value.is_null())
        .map(|(name, value)| [name.clone(), shown(value)])
        .collect();
    page.table(&rows);
}

fn token_json(token: &OauthToken, masker: &Masker) -> Value {
    let secret = |name, value: &str| masker.mask_value(name, value);
    let refresh_token = token.refresh_token.as_ref();
    json!({
        "access_token": secret("access_token", token.access_token.secret()),
        "refresh_token": refresh_token.map(|it| secret("refresh_token", it.secret())),
        "expires_in": token.expires_in,
        "re_expires_in": token.re_expires_in,
        "user_id": token.user_id,
        "open_id": token.open_id,
        "union_id": token.union_id,
    })
}

fn grant_json(grant: &AppGrant, masker: &Masker) -> Value {
    let secret = |name, value: &str| masker.mask_value(name, value);
    let refresh_token = grant.app_refresh_token.as_ref();
    json!({
        "app_auth_token": secret("app_auth_token", grant.app_auth_token.secret()),
        "app_refresh_token": refresh_token.map(|it| secret("app_refresh_token", it.secret())),
        "auth_app_id": grant.auth_app_id.as_ref().map(AppId::as_str),
        "user_id": grant.user_id,
        "expires_in": grant.expires_in,
        "re_expires_in": grant.re_expires_in,
    })
}

fn status_json(status: &AppGrantStatus) -> Value {
    json!({
        "status": status.status,
        "auth_app_id": status.auth_app_id.as_ref().map(AppId::as_str),
        "user_id": status.user_id,
        "auth_start": status.auth_start,
        "auth_end": status.auth_end,
        "auth_methods": status.auth_methods,
    })
}
