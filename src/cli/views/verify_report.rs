//! What a log comes to.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::problem_view;
use crate::bulk::{Counts, Tally};
use crate::cli::page::Page;
use crate::cli::{Exit, Report, View};
use crate::i18n::Problem;
use crate::signing::Verdict;

/// How many names of a kind are told to people.
const MOST_TOLD: usize = 12;

/// The summary of one run, or of several.
#[derive(Default, Deserialize)]
pub(in crate::cli) struct VerifyReport {
    /// The counts.
    #[serde(flatten)]
    pub(in crate::cli) tally: Tally,
    /// How long it took, in milliseconds.
    #[serde(default)]
    pub(in crate::cli) elapsed_ms: f64,
    /// Whether it was ended before the end.
    #[serde(default)]
    pub(in crate::cli) interrupted: bool,
    /// The files, as far as they were checked.
    #[serde(default)]
    pub(in crate::cli) files: Vec<CheckedFile>,
    /// What kept the rest from being checked.
    #[serde(skip)]
    pub(in crate::cli) problems: Vec<Problem>,
}

/// A file, as far as it was checked.
#[derive(Clone, Serialize, Deserialize)]
pub(in crate::cli) struct CheckedFile {
    /// Its name.
    pub(in crate::cli) name: String,
    /// Its lines, also those of earlier runs.
    pub(in crate::cli) lines: u64,
    /// The byte after them in the content after decompression; `--since-offset` goes on there.
    pub(in crate::cli) end: u64,
}

impl VerifyReport {
    /// Adds the summary of another part.
    pub(in crate::cli) fn merge(&mut self, other: Self) {
        self.tally.merge(&other.tally);
        self.elapsed_ms = self.elapsed_ms.max(other.elapsed_ms);
        self.interrupted |= other.interrupted;
        self.files.extend(other.files);
    }
}

impl Report for VerifyReport {
    fn exit(&self) -> Exit {
        if self.interrupted {
            Exit::Interrupted
        } else if !self.problems.is_empty() {
            Exit::Unusable
        } else if self.tally.bad > 0 {
            Exit::Bad
        } else {
            Exit::Good
        }
    }

    fn json(&self, view: View) -> Value {
        let mut json = json!(self.tally);
        let rest = json!({
            "elapsed_ms": self.elapsed_ms,
            "interrupted": self.interrupted,
            "files": self.files,
            "errors": self
                .problems
                .iter()
                .map(|problem| problem_view::json(problem, view))
                .collect::<Vec<_>>(),
        });
        if let (Value::Object(json), Value::Object(rest)) = (&mut json, rest) {
            json.extend(rest);
        }
        json
    }

    fn text(&self, page: &mut Page, view: View) {
        let (tally, locale) = (&self.tally, view.locale);
        #[expect(clippy::cast_precision_loss, reason = "a rate for people")]
        let rate = tally.lines as f64 * 1000.0 / self.elapsed_ms.max(0.001);
        let args = [
            ("lines", tally.lines.to_string()),
            ("answers", tally.answers.to_string()),
            ("bad", tally.bad.to_string()),
            ("seconds", format!("{:.2}", self.elapsed_ms / 1000.0)),
            ("rate", format!("{rate:.0}")),
        ];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        page.heading(&locale.text_with("verify-summary", &args));
        if self.interrupted {
            page.text(&locale.text("verify-interrupted"));
        }
        for table in tally.tables() {
            counts(page, view, table);
        }
        hours(page, view, &tally.hours);
        for problem in &self.problems {
            page.heading(&problem.title(locale));
            page.labelled(&locale.text("cli-cause"), &problem.cause(locale));
            page.labelled(&locale.text("cli-remedy"), &problem.remedy(locale));
        }
    }
}

/// The most frequent names with their counts; verdicts also in words.
fn counts(page: &mut Page, view: View, (title, counts): (&str, &Counts)) {
    let all = counts.by_count();
    if all.is_empty() {
        return;
    }
    page.heading(&view.locale.text(title));
    let in_words = |name: &str| {
        let verdict = Verdict::by_name(name);
        verdict.map_or_else(String::new, |it| view.locale.text(it.title()))
    };
    let told = all.iter().take(MOST_TOLD);
    let rows: Vec<_> = told
        .map(|(name, count)| [count.to_string(), (*name).to_owned(), in_words(name)])
        .collect();
    page.table(&rows);
    more(page, view, all.len());
}

/// The hours in their order.
fn hours(page: &mut Page, view: View, hours: &Counts) {
    let all: Vec<_> = hours.iter().collect();
    if all.is_empty() {
        return;
    }
    page.heading(&view.locale.text("verify-hours"));
    let told = all.iter().take(2 * MOST_TOLD);
    let rows: Vec<_> = told
        .map(|(hour, count)| [(*hour).to_owned(), count.to_string()])
        .collect();
    page.table(&rows);
    more(page, view, all.len().saturating_sub(MOST_TOLD));
}

fn more(page: &mut Page, view: View, count: usize) {
    if count > MOST_TOLD {
        let left = (count - MOST_TOLD).to_string();
        page.text(&view.locale.text_with("verify-more", &[("count", &left)]));
    }
}
