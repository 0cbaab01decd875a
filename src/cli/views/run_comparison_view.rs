//! Two runs side by side.

use serde_json::{Value, json};

use crate::cli::page::Page;
use crate::cli::{Exit, Report, View};
use crate::protocol::{Environment, Masker};
use crate::report::run_comparison::{
    Difference, Noise, PairComparison, Place, RunComparison, RunHead, Side,
};

/// A comparison, and whether noise is listed too.
pub(in crate::cli) struct RunComparisonView {
    /// What was found.
    pub(in crate::cli) comparison: RunComparison,
    /// Whether differences that mean nothing are listed for people.
    pub(in crate::cli) noise: bool,
}

impl Report for RunComparisonView {
    fn exit(&self) -> Exit {
        if self.comparison.is_same() {
            Exit::Good
        } else {
            Exit::Bad
        }
    }

    fn json(&self, view: View) -> Value {
        let comparison = &self.comparison;
        let masker = comparison.masker(view.reveal);
        let told = comparison.told.iter().map(|told| {
            json!({
                "id": told.meaning,
                "side": told.side.map(Side::letter),
                "text": told.sentence(view.locale, &masker),
            })
        });
        let pairs = comparison
            .pairs
            .iter()
            .map(|pair| pair_json(pair, &masker, view));
        json!({
            "same": comparison.is_same(),
            "meanings": told.collect::<Vec<_>>(),
            "real": comparison.real_count(),
            "noise": comparison.noise_count(),
            "hidden": comparison.hidden_count(),
            "a": head_json(&comparison.a),
            "b": head_json(&comparison.b),
            "calls": pairs.collect::<Vec<_>>(),
        })
    }

    fn text(&self, page: &mut Page, view: View) {
        let (comparison, locale) = (&self.comparison, view.locale);
        let masker = comparison.masker(view.reveal);
        page.heading(&locale.text("compare-meaning"));
        if comparison.is_same() {
            page.text(&locale.text("compare-same"));
        } else if comparison.told.is_empty() {
            page.text(&locale.text("compare-unknown"));
        }
        let hidden = comparison.hidden_count();
        if hidden > 0 {
            page.text(
                &locale.text_with("compare-values-hidden", &[("count", &hidden.to_string())]),
            );
        }
        for told in &comparison.told {
            page.text(&format!("• {}", told.sentence(locale, &masker)));
        }
        page.heading(&locale.text("compare-title"));
        for (side, head) in [(Side::A, &comparison.a), (Side::B, &comparison.b)] {
            page.text(&head.line(side, locale));
        }
        for pair in &comparison.pairs {
            self.pair_text(pair, &masker, page, view);
        }
    }
}

impl RunComparisonView {
    fn pair_text(&self, pair: &PairComparison, masker: &Masker, page: &mut Page, view: View) {
        let locale = view.locale;
        page.heading(&format!("{}  {}", pair.method, locale.text(pair.title)));
        if let Some(side) = pair.only {
            page.text(&locale.text_with("compare-only", &[("side", side.letter())]));
            return;
        }
        if pair.is_same() {
            page.text(&locale.text("compare-same"));
        }
        for place in Place::ALL {
            let differences = pair.differences.iter();
            let listed: Vec<_> = differences
                .filter(|it| it.place == place && (self.noise || it.noise.is_none()))
                .collect();
            if !listed.is_empty() {
                page.text(&locale.text(place.title()));
                for difference in listed {
                    difference_text(difference, masker, page, view);
                }
            }
        }
        let noise = pair.noise().count();
        if noise > 0 && !self.noise {
            page.text(&locale.text_with("compare-noise", &[("count", &noise.to_string())]));
        }
    }
}

fn difference_text(difference: &Difference, masker: &Masker, page: &mut Page, view: View) {
    let locale = view.locale;
    let kind = difference.kind;
    let noise = difference.noise.map(|noise| locale.text(noise.title()));
    let noise = noise.map(|noise| format!(" · {noise}")).unwrap_or_default();
    page.nested(&format!(
        "{} {}  ({}{noise})",
        kind.symbol(),
        difference.path,
        locale.text(kind.title()),
    ));
    for (side, shown) in [(Side::A, &difference.a), (Side::B, &difference.b)] {
        if let Some(shown) = shown {
            let value = shown.text(&difference.path, locale, masker);
            page.nested(&format!(
                "    {}  {}",
                side.letter(),
                value.replace('\n', " ")
            ));
        }
    }
}

fn head_json(head: &RunHead) -> Value {
    json!({
        "title": head.title,
        "environment": head.environment.map(Environment::name),
        "started": head.started.map(|it| it.to_string()),
        "calls": head.calls,
    })
}

fn pair_json(pair: &PairComparison, masker: &Masker, view: View) -> Value {
    let differences = pair.differences.iter().map(|difference| {
        let name = |shown: Option<&crate::report::run_comparison::Shown>| {
            shown.map(|shown| shown.name(&difference.path, masker))
        };
        json!({
            "where": difference.place.name(),
            "path": difference.path,
            "kind": difference.kind.name(),
            "weight": if difference.noise.is_some() { "noise" } else { "real" },
            "noise": difference.noise.map(Noise::name),
            "a": name(difference.a.as_ref()),
            "b": name(difference.b.as_ref()),
        })
    });
    json!({
        "method": pair.method,
        "title": view.locale.text(pair.title),
        "only": pair.only.map(Side::letter),
        "differences": differences.collect::<Vec<_>>(),
    })
}
