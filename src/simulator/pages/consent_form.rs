//! The forms of the consent pages: showing them and taking their answers.

use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse as _, Response};

use super::html::Html;
use super::open_forms::{Asked, OpenForm};
use super::{AppAuthorization, Authorization, CONSENT_PATH, guard, language, notice, page};
use crate::i18n::{LOCALES, Locale};
use crate::protocol::{Charset, Params, Scopes};
use crate::simulator::personas::USUAL_PERSONA;
use crate::simulator::site::Site;
use crate::simulator::{PERSONAS, Persona, persona};

const CONSENT: &str = include_str!("../../../assets/simulator/consent.html");
const APP_CONSENT: &str = include_str!("../../../assets/simulator/app_consent.html");
const PERSONA: &str = include_str!("../../../assets/simulator/persona.html");
const LANGUAGE: &str = include_str!("../../../assets/simulator/language.html");

/// Shows the form. `params` are those of the page, for the links to other languages.
pub(super) fn show(site: &Site, form: OpenForm, params: &Params) -> Response {
    let locale = form.locale;
    let text = |id| Html::text(&locale.text(id));
    let (template, title, mut values) = match &form.asked {
        Asked::User(asked) => (CONSENT, "consent-title", of_user(asked, locale)),
        Asked::Merchant(asked) => (APP_CONSENT, "app-consent-title", of_merchant(asked, locale)),
    };
    values.extend([
        ("title", text(title)),
        ("redirect-label", text("consent-redirect")),
        ("allow", text("consent-allow")),
        ("cancel", text("consent-cancel")),
        ("languages", language_links(locale, params)),
        ("action", Html::text(CONSENT_PATH)),
    ]);
    let token = site.forms().open(form, site.now());
    values.push(("form", Html::text(&token)));
    let body = Html::fill(template, &values);
    page::respond(StatusCode::OK, locale, &locale.text(title), body)
}

fn of_user(asked: &Authorization, locale: Locale) -> Vec<(&'static str, Html)> {
    let text = |id| Html::text(&locale.text(id));
    let choices = PERSONAS.iter().map(|persona| choice(persona, locale));
    vec![
        ("simulated", text("consent-simulated")),
        ("app-label", text("consent-app")),
        ("app", Html::text(asked.app.id)),
        ("scope-label", text("consent-scope")),
        ("scope", text(scope_text(asked.scopes))),
        ("redirect", Html::text(asked.redirect_uri().as_str())),
        ("persona-label", text("consent-persona")),
        ("personas", choices.collect()),
    ]
}

fn of_merchant(asked: &AppAuthorization, locale: Locale) -> Vec<(&'static str, Html)> {
    let text = |id| Html::text(&locale.text(id));
    vec![
        ("simulated", text("app-consent-simulated")),
        ("provider-label", text("app-consent-provider")),
        ("provider", Html::text(asked.provider.id)),
        ("merchant-label", text("app-consent-merchant")),
        ("merchant", Html::text(asked.grant().merchant.id)),
        ("redirect", Html::text(asked.redirect_uri().as_str())),
    ]
}

/// Takes the answer: allowed sends the browser to the app, cancelled to nowhere.
pub(super) fn respond(site: &Site, parts: &Parts, body: &[u8]) -> Response {
    if parts.method != Method::POST {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let locale = language::of_request(parts);
    if !guard::is_own_form(parts, site.port) {
        return notice::respond(StatusCode::FORBIDDEN, locale, "simulator-foreign-form");
    }
    let answer = Params::from_form(body, Charset::Utf8);
    let token = answer.filled("form").unwrap_or_default();
    let Some(form) = site.forms().close(token, site.now()) else {
        return notice::respond(StatusCode::FORBIDDEN, locale, "simulator-form-spent");
    };
    if answer.filled("answer") == Some("cancel") {
        return notice::respond(StatusCode::OK, form.locale, "consent-cancelled");
    }
    let authorization = match &form.asked {
        Asked::User(authorization) => authorization,
        Asked::Merchant(asked) => return page::redirect(&site.app_consent(asked)),
    };
    match answer.filled("persona").and_then(persona) {
        Some(persona) => page::redirect(&site.consent(authorization, persona)),
        None => notice::respond(StatusCode::BAD_REQUEST, form.locale, "consent-no-persona"),
    }
}

fn scope_text(scopes: Scopes) -> &'static str {
    match scopes {
        Scopes::User => "consent-scope-user",
        Scopes::Base => "consent-scope-base",
        Scopes::Both => "consent-scope-both",
    }
}

fn choice(persona: &Persona, locale: Locale) -> Html {
    let checked = if persona.id == USUAL_PERSONA.id {
        "checked"
    } else {
        ""
    };
    Html::fill(
        PERSONA,
        &[
            ("id", Html::text(persona.id)),
            ("checked", Html::text(checked)),
            ("title", Html::text(&persona.title(locale))),
            ("description", Html::text(&persona.description(locale))),
        ],
    )
}

fn language_links(shown: Locale, params: &Params) -> Html {
    let link = |locale: Locale| {
        let mut params = params.clone();
        params.set("lang", locale.tag());
        let query = params.to_form(Charset::Utf8).unwrap_or_default();
        Html::fill(
            LANGUAGE,
            &[
                ("query", Html::text(&query)),
                ("tag", Html::text(locale.tag())),
                ("name", Html::text(locale.own_name())),
            ],
        )
    };
    LOCALES
        .into_iter()
        .filter(|locale| *locale != shown)
        .map(link)
        .collect()
}
