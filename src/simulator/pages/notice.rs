//! Pages that say one thing.

use axum::http::StatusCode;
use axum::response::Response;

use super::html::Html;
use super::page;
use crate::i18n::{Fault, Locale, Problem};

const NOTICE: &str = include_str!("../../../assets/simulator/notice.html");

/// A page with the three sentences of a message without placeables.
pub(super) fn respond(status: StatusCode, locale: Locale, id: &'static str) -> Response {
    of_problem(status, locale, &Problem::new(Fault::Input, id))
}

/// A page with the three sentences of a problem.
pub(super) fn of_problem(status: StatusCode, locale: Locale, problem: &Problem) -> Response {
    let title = problem.title(locale);
    let body = Html::fill(
        NOTICE,
        &[
            ("title", Html::text(&title)),
            ("cause", Html::text(&problem.cause(locale))),
            ("remedy", Html::text(&problem.remedy(locale))),
        ],
    );
    page::respond(status, locale, &title, body)
}
