//! `explain`: what a code, a field or a message means.

use clap::Args;

use crate::cli::views::ExplanationReport;
use crate::cli::{Exit, Failure, Output};
use crate::diagnosis::catalogue::{
    Catalogue, CatalogueEntry, CatalogueKind, ExplainedBy, Explanation,
};
use crate::i18n::{Fault, Problem};
use crate::protocol::Masker;

/// Explain a gateway code, a field of an answer, or a message of an SDK
///
/// Give a code (40002, isv.code-invalid, code-invalid), a field (`user_status`), a message, or paste
/// a whole failure. Prefixes, capitals and blanks do not matter.
#[derive(Args)]
pub(in crate::cli) struct ExplainCommand {
    /// Codes, fields, or a pasted text
    #[arg(
        value_name = "CODE_OR_FIELD",
        required_unless_present = "list",
        conflicts_with = "list"
    )]
    query: Vec<String>,
    /// List everything that can be explained
    #[arg(long)]
    list: bool,
    /// Of this kind only
    #[arg(long, requires = "list", value_parser = kind)]
    kind: Option<CatalogueKind>,
}

impl ExplainCommand {
    /// Looks it up.
    pub(super) fn run(self, output: &Output) -> Result<Exit, Failure> {
        if self.list {
            let entries = Catalogue::entries().iter();
            let of_kind = |entry: &&CatalogueEntry| self.kind.is_none_or(|kind| entry.kind == kind);
            return output.show(&ExplanationReport::list(entries.filter(of_kind).collect()));
        }
        let query = self.query.join(" ");
        let explanations = self.explanations(&query);
        if explanations.is_empty() {
            return Err(unknown(&query).into());
        }
        output.show(&ExplanationReport::of(explanations))
    }

    /// One for all words where they belong together, otherwise one for each word.
    fn explanations(&self, query: &str) -> Vec<Explanation> {
        let whole = Catalogue::explain(query);
        let each = || self.query.iter().map(|word| Catalogue::explain(word));
        let is_list = self.query.len() > 1
            && each().all(|it| {
                matches!(
                    it.how,
                    ExplainedBy::Exact | ExplainedBy::OtherPrefix | ExplainedBy::OtherSpelling
                )
            });
        if is_list {
            return each().collect();
        }
        let found = (whole.how != ExplainedBy::None).then_some(whole);
        found.into_iter().collect()
    }
}

/// Nothing is known of it, or it is not of this flow; otherwise what is spelt alike is offered.
fn unknown(query: &str) -> Problem {
    if let Some(name) = Catalogue::explain(query).foreign {
        return Problem::new(Fault::Input, "explain-foreign").with("name", shortened(&name));
    }
    let nearest: Vec<_> = Catalogue::nearest(query)
        .into_iter()
        .map(CatalogueEntry::wire_name)
        .collect();
    let id = if nearest.is_empty() {
        "explain-unknown"
    } else {
        "explain-unknown-near"
    };
    Problem::new(Fault::Input, id)
        .with("query", shortened(query))
        .with("nearest", nearest.join(", "))
}

/// A long text is not repeated whole, and a token in it not at all.
fn shortened(query: &str) -> String {
    const MOST: usize = 40;
    let mut shown: String = query.chars().take(MOST).collect();
    if shown.len() < query.len() {
        shown.push('…');
    }
    Masker::new().mask(&shown)
}

fn kind(name: &str) -> Result<CatalogueKind, String> {
    CatalogueKind::by_name(name).ok_or_else(|| {
        let names = CatalogueKind::ALL.map(CatalogueKind::name);
        names.join(", ")
    })
}
