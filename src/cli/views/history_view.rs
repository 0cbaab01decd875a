//! Past runs.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::cli::page::Page;
use crate::cli::{Exit, Report, View};
use crate::protocol::GatewayTimestamp;
use crate::storage::{HistoryList, RunEntry, RunId};

/// A list of runs.
pub(in crate::cli) struct HistoryListView {
    /// The runs.
    pub(in crate::cli) list: HistoryList,
}

impl Report for HistoryListView {
    fn exit(&self) -> Exit {
        Exit::Good
    }

    fn json(&self, _view: View) -> Value {
        let runs: Vec<_> = self.list.entries.iter().map(entry_json).collect();
        json!({ "total": self.list.total, "runs": runs })
    }

    fn text(&self, page: &mut Page, view: View) {
        let locale = view.locale;
        if self.list.entries.is_empty() {
            page.text(&locale.text("history-none"));
            return;
        }
        let rows: Vec<_> = self.list.entries.iter().map(|it| row(it, view)).collect();
        page.table(&rows);
        let left = self.list.total - self.list.entries.len();
        if left > 0 {
            page.text(&locale.text_with("history-more", &[("count", &left.to_string())]));
        }
    }
}

fn row(entry: &RunEntry, view: View) -> [String; 6] {
    let facts = &entry.facts;
    let pin = if entry.is_pinned { "★" } else { "" };
    let place = if facts.profile.is_empty() {
        view.locale.text(facts.environment.title())
    } else {
        facts.profile.clone()
    };
    let finding = facts.finding_title(view.locale).unwrap_or_default();
    let what = [&entry.name, &facts.code, &facts.sub_code, finding];
    let what: Vec<_> = what.into_iter().filter(|it| !it.is_empty()).collect();
    [
        format!("#{}{pin}", entry.id),
        GatewayTimestamp::at(facts.started).as_str().to_owned(),
        place,
        facts.api_version.name().to_owned(),
        view.locale.text(facts.outcome.title()),
        what.join("  "),
    ]
}

fn entry_json(entry: &RunEntry) -> Value {
    let facts = &entry.facts;
    json!({
        "id": entry.id.0,
        "started": facts.started.to_string(),
        "profile": facts.profile,
        "environment": facts.environment.name(),
        "api_version": facts.api_version.name(),
        "app_id": facts.app_id,
        "result": facts.outcome.name(),
        "code": facts.code,
        "sub_code": facts.sub_code,
        "verdict": facts.verdict,
        "methods": facts.methods,
        "name": entry.name,
        "pinned": entry.is_pinned,
        "personal_data": facts.has_personal,
        "finding": facts.finding,
    })
}

/// What was done to the history.
pub(in crate::cli) enum HistoryChangeView {
    /// So many runs were deleted.
    Deleted(usize),
    /// A run was written into a file.
    Exported(RunId, PathBuf),
}

impl Report for HistoryChangeView {
    fn exit(&self) -> Exit {
        Exit::Good
    }

    fn json(&self, _view: View) -> Value {
        match self {
            Self::Deleted(count) => json!({ "deleted": count }),
            Self::Exported(id, path) => json!({ "id": id.0, "file": path }),
        }
    }

    fn text(&self, page: &mut Page, view: View) {
        let text = match self {
            Self::Deleted(count) => {
                let count = count.to_string();
                view.locale
                    .text_with("history-deleted", &[("count", &count)])
            }
            Self::Exported(id, path) => {
                let (id, path) = (id.to_string(), path.display().to_string());
                let args = [("id", id.as_str()), ("path", path.as_str())];
                view.locale.text_with("history-exported", &args)
            }
        };
        page.text(&text);
    }
}
