//! What codes and fields mean.

use serde_json::{Value, json};

use crate::cli::page::Page;
use crate::cli::{Exit, Report, View};
use crate::diagnosis::catalogue::{CatalogueEntry, ExplainedBy, Explanation, Sdk};

/// Explained entries, or the list of all.
pub(in crate::cli) struct ExplanationReport {
    explanations: Vec<Explanation>,
    /// The entries to list by name only.
    list: Vec<&'static CatalogueEntry>,
}

impl ExplanationReport {
    /// Entries in full.
    pub(in crate::cli) fn of(explanations: Vec<Explanation>) -> Self {
        Self {
            explanations,
            list: Vec::new(),
        }
    }

    /// Entries by name.
    pub(in crate::cli) fn list(list: Vec<&'static CatalogueEntry>) -> Self {
        Self {
            explanations: Vec::new(),
            list,
        }
    }
}

impl Report for ExplanationReport {
    fn exit(&self) -> Exit {
        Exit::Good
    }

    fn json(&self, view: View) -> Value {
        let locale = view.locale;
        let listed = self.list.iter().map(|entry| {
            json!({
                "kind": entry.kind.name(),
                "id": entry.id,
                "wire_name": entry.wire_name(),
                "name": entry.name(locale),
            })
        });
        if self.explanations.is_empty() {
            return json!({ "count": self.list.len(), "entries": listed.collect::<Vec<_>>() });
        }
        let unknown = self.explanations.iter().find_map(|it| it.unknown.as_ref());
        let mut entries = Vec::new();
        for explanation in &self.explanations {
            let of_one = explanation.entries.iter();
            entries.extend(of_one.map(|entry| entry_json(entry, explanation.how, view)));
        }
        let foreign = self.explanations.iter().find_map(|it| it.foreign.as_ref());
        json!({
            "unknown_sub_code": unknown,
            "not_of_this_flow": foreign,
            "count": entries.len(),
            "entries": entries,
        })
    }

    fn text(&self, page: &mut Page, view: View) {
        let locale = view.locale;
        for explanation in &self.explanations {
            if let Some(name) = &explanation.foreign {
                page.text(&locale.text_with("explain-foreign", &[("name", name)]));
            }
            if let Some(title) = explanation.how.title() {
                page.text(&locale.text(title));
            }
            for entry in &explanation.entries {
                entry_text(entry, page, view);
            }
        }
        let rows = self.list.iter();
        let rows: Vec<_> = rows
            .map(|entry| {
                [
                    locale.text(entry.kind.title()),
                    entry.wire_name().to_owned(),
                    entry.name(locale),
                ]
            })
            .collect();
        page.table(&rows);
        if !self.list.is_empty() {
            let count = self.list.len().to_string();
            page.heading(&locale.text_with("explain-count", &[("count", &count)]));
        }
    }
}

fn entry_json(entry: &CatalogueEntry, how: ExplainedBy, view: View) -> Value {
    let locale = view.locale;
    let values = entry
        .values
        .iter()
        .map(|value| json!({ "value": value.value, "meaning": value.meaning(&entry.id, locale) }));
    let rule = entry.related_rule(locale).map(|rule| {
        json!({ "id": rule.id, "title": rule.title, "cause": rule.why, "remedy": rule.remedy })
    });
    json!({
        "kind": entry.kind.name(),
        "id": entry.id,
        "how": how.name(),
        "wire_name": entry.wire_name(),
        "also": entry.also,
        "messages": entry.messages,
        "code": entry.top_code(),
        "name": entry.name(locale),
        "meaning": entry.meaning(locale),
        "format": entry.form(locale),
        "values": values.collect::<Vec<_>>(),
        "availability": entry.availability_title().map(|id| locale.text(id)),
        "cause": entry.cause(locale),
        "remedy": entry.remedy(locale),
        "weight": entry.weight.name(),
        "signed": entry.signed.name(),
        "sdk": entry.sdk.map(Sdk::name),
        "rule": rule,
        "sources": entry.sources,
    })
}

fn entry_text(entry: &CatalogueEntry, page: &mut Page, view: View) {
    let locale = view.locale;
    page.heading(&format!("{}  {}", entry.wire_name(), entry.name(locale)));
    let mut kind = vec![locale.text(entry.kind.title())];
    kind.extend(entry.code.as_ref().map(|code| format!("code {code}")));
    kind.extend(entry.sdk.map(|sdk| locale.text(sdk.title())));
    page.text(&kind.join(" · "));
    page.text(entry.meaning(locale));
    let availability = entry.availability_title().map(|id| locale.text(id));
    let parts = [
        ("explain-also", entry.other_names().join("\n")),
        ("explain-message", entry.wire_messages().join("\n")),
        (
            "explain-format",
            entry.form(locale).unwrap_or_default().to_owned(),
        ),
        ("explain-availability", availability.unwrap_or_default()),
    ];
    for (label, text) in parts {
        page.labelled(&locale.text(label), &text);
    }
    if !entry.values.is_empty() {
        page.text(&locale.text("explain-values"));
        let rows = entry
            .values
            .iter()
            .map(|value| [value.value.clone(), value.meaning(&entry.id, locale)]);
        page.table(&rows.collect::<Vec<_>>());
    }
    conclusion_text(entry, page, view);
}

/// Cause, remedy, and what they rest on.
fn conclusion_text(entry: &CatalogueEntry, page: &mut Page, view: View) {
    let locale = view.locale;
    let cause = entry.kind.cause_title().unwrap_or("cli-cause");
    page.labelled(&locale.text(cause), &entry.cause(locale));
    page.labelled(&locale.text("cli-remedy"), &entry.remedy(locale));
    if let Some(rule) = entry.related_rule(locale) {
        let text = [rule.title, rule.why, rule.remedy].join("\n");
        page.labelled(&locale.text("explain-rule"), &text);
    }
    if !entry.kind.is_name() && entry.kind.is_on_the_wire() {
        page.text(&locale.text(entry.signed.title()));
    }
    let weight = locale.text(entry.weight.title());
    let sources = locale.listed(&entry.sources);
    page.labelled(
        &locale.text("explain-source"),
        &format!("{weight} · {sources}"),
    );
}
