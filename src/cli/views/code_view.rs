//! What the catalogue says about codes and messages in a text.

use serde_json::{Value, json};

use crate::cli::View;
use crate::cli::page::Page;
use crate::client::Mention;

/// One entry.
pub(super) fn json(mention: &Mention, view: View) -> Value {
    let Mention { entry, said } = mention;
    let locale = view.locale;
    json!({
        "id": entry.id,
        "kind": entry.kind.name(),
        "said": said,
        "name": entry.name(locale),
        "meaning": entry.meaning(locale),
        "cause": entry.cause(locale),
        "remedy": entry.remedy(locale),
    })
}

/// A few lines for each.
pub(super) fn text(mentions: &[Mention], page: &mut Page, view: View) {
    let locale = view.locale;
    for Mention { entry, said } in mentions {
        let name = entry.name(locale);
        page.heading(&format!("{said}  {name}"));
        page.labelled("", entry.meaning(locale));
        // The cause of a refusal is told by its finding.
        if !entry.kind.is_on_the_wire() {
            page.labelled(&locale.text("cli-cause"), &entry.cause(locale));
        }
        page.labelled(&locale.text("cli-remedy"), &entry.remedy(locale));
    }
}
