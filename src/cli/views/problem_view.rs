//! A problem that is part of what was found.

use serde_json::{Value, json};

use crate::cli::View;
use crate::cli::page::Page;
use crate::i18n::Problem;

/// Its id and its sentences.
pub(in crate::cli) fn json(problem: &Problem, view: View) -> Value {
    let locale = view.locale;
    json!({
        "id": problem.id,
        "title": problem.title(locale),
        "cause": problem.cause(locale),
        "remedy": problem.remedy(locale),
    })
}

/// Its sentences.
pub(super) fn text(problem: &Problem, page: &mut Page, view: View) {
    let locale = view.locale;
    page.text(&problem.title(locale));
    page.labelled(&locale.text("cli-cause"), &problem.cause(locale));
    page.labelled(&locale.text("cli-remedy"), &problem.remedy(locale));
}
