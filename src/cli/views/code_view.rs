//! What the catalogue says about codes and messages in a text.

use serde_json::{Value, json};

use crate::cli::View;
use crate::cli::page::Page;
use crate::diagnosis::catalogue::CatalogueEntry;

/// One entry.
pub(super) fn json(entry: &CatalogueEntry, view: View) -> Value {
    let locale = view.locale;
    json!({
        "id": entry.id,
        "kind": entry.kind.name(),
        "name": entry.name(locale),
        "meaning": entry.meaning(locale),
        "cause": entry.cause(locale),
        "remedy": entry.remedy(locale),
    })
}

/// A few lines for each.
pub(super) fn text(entries: &[&CatalogueEntry], page: &mut Page, view: View) {
    let locale = view.locale;
    for entry in entries {
        let name = entry.name(locale);
        page.heading(&format!("{}  {name}", entry.wire_name()));
        page.labelled("", entry.meaning(locale));
        // The cause of a refusal is told by its finding.
        if !entry.kind.is_on_the_wire() {
            page.labelled(&locale.text("cli-cause"), &entry.cause(locale));
        }
        page.labelled(&locale.text("cli-remedy"), &entry.remedy(locale));
    }
}
