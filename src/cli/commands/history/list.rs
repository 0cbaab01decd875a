//! `history list`: which runs there are.

use clap::Args;

use crate::cli::history_options::open;
use crate::cli::views::HistoryListView;
use crate::cli::{Exit, Failure, Output};
use crate::storage::{HistoryFilter, RunOutcome};

/// List runs, pinned ones first, then the newest
///
/// The common option --profile lists those of one profile.
#[derive(Args)]
pub(in crate::cli) struct ListCommand {
    /// Every word of it is found in name, profile, app id, codes, methods or environment
    #[arg(
        long,
        value_name = "WORDS",
        default_value = "",
        hide_default_value = true
    )]
    search: String,
    /// How the run ended: good, refused, bad-signature or no-answer
    #[arg(long, value_name = "RESULT", value_parser = outcome)]
    result: Option<RunOutcome>,
    /// The result code or the cause code of its last answer
    #[arg(long, value_name = "CODE")]
    code: Option<String>,
    /// At most so many
    #[arg(long, value_name = "COUNT", default_value_t = 50)]
    limit: usize,
}

impl ListCommand {
    /// Reads and lists.
    pub(super) fn run(self, output: &Output, profile: Option<&str>) -> Result<Exit, Failure> {
        let filter = HistoryFilter {
            search: self.search,
            profile: profile.map(str::to_owned),
            outcome: self.result,
            code: self.code,
            limit: Some(self.limit),
        };
        let list = open(output)?.list(&filter)?;
        output.show(&HistoryListView { list })
    }
}

fn outcome(name: &str) -> Result<RunOutcome, String> {
    RunOutcome::from_name(name).ok_or_else(|| RunOutcome::ALL.map(RunOutcome::name).join(", "))
}
