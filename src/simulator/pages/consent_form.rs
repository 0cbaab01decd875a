//! The forms of the consent pages: showing them and taking their answers.

use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse as _, Response};

use super::html::Html;
use super::open_forms::{Asked, OpenForm};
use super::{AppAuthorization, Authorization, CONSENT_PATH, guard, language, notice, page};
use crate::i18n::{LOCALES, Locale};
use crate::protocol::{Charset, Params, Scopes};
use crate::simulator::Persona;
use crate::simulator::personas::USUAL_PERSONA;
use crate::simulator::site::Site;

const CONSENT: &str = include_str!("../../../assets/simulator/consent.html");
const FACT: &str = include_str!("../../../assets/simulator/consent_fact.html");
const PERSONAS: &str = include_str!("../../../assets/simulator/consent_personas.html");
const PERSONA: &str = include_str!("../../../assets/simulator/persona.html");
const LANGUAGE: &str = include_str!("../../../assets/simulator/language.html");

/// Shows the form. `params` are those of the page, for the links to other languages.
pub(super) fn show(site: &Site, form: OpenForm, params: &Params) -> Response {
    let locale = form.locale;
    let text = |id| Html::text(&locale.text(id));
    let body = match &form.asked {
        Asked::User(asked) => of_user(site, asked, locale),
        Asked::Merchant(asked) => of_merchant(asked, locale),
    };
    let Body {
        title,
        simulated,
        facts,
        choice,
    } = body;
    let token = site.forms().open(form, site.now());
    let values = [
        ("title", text(title)),
        ("simulated", text(simulated)),
        ("facts", facts),
        ("choice", choice),
        ("allow", text("consent-allow")),
        ("cancel", text("consent-cancel")),
        ("languages", language_links(locale, params)),
        ("action", Html::text(CONSENT_PATH)),
        ("form", Html::text(&token)),
    ];
    let page = Html::fill(CONSENT, &values);
    page::respond(StatusCode::OK, locale, &locale.text(title), page)
}

/// What differs from form to form.
struct Body {
    /// Fluent id of the question.
    title: &'static str,
    /// Fluent id of the sentence that says that nothing of this is real.
    simulated: &'static str,
    /// Who asks, and for what.
    facts: Html,
    /// What can be chosen, if anything.
    choice: Html,
}

fn of_user(site: &Site, asked: &Authorization, locale: Locale) -> Body {
    let personas = site.personas();
    let personas = personas.iter().map(|persona| choice(persona, locale));
    let values = [
        ("label", Html::text(&locale.text("consent-persona"))),
        ("personas", personas.collect()),
    ];
    let facts = [
        ("consent-app", asked.app.id),
        ("consent-scope", &locale.text(scope_text(asked.scopes))),
        ("consent-redirect", asked.redirect_uri().as_str()),
    ];
    Body {
        title: "consent-title",
        simulated: "consent-simulated",
        facts: facts_of(facts, locale),
        choice: Html::fill(PERSONAS, &values),
    }
}

fn of_merchant(asked: &AppAuthorization, locale: Locale) -> Body {
    let facts = [
        ("app-consent-provider", asked.provider.id),
        ("app-consent-merchant", asked.grant().merchant.id),
        ("consent-redirect", asked.redirect_uri().as_str()),
    ];
    Body {
        title: "app-consent-title",
        simulated: "app-consent-simulated",
        facts: facts_of(facts, locale),
        choice: Html::default(),
    }
}

/// Labels, by Fluent id, and values.
fn facts_of(facts: [(&str, &str); 3], locale: Locale) -> Html {
    let fact = |(label, value): (&str, &str)| {
        let label = Html::text(&locale.text(label));
        Html::fill(FACT, &[("label", label), ("value", Html::text(value))])
    };
    facts.into_iter().map(fact).collect()
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
    let personas = site.personas();
    let chosen = answer.filled("persona").and_then(|id| personas.find(id));
    match chosen {
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
            ("id", Html::text(&persona.id)),
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
