//! The commands. A command is one file and one variant of [`Command`].

mod app_token;
mod authorize_url;
mod code;
mod compare;
mod compare_sign_content;
mod explain;
mod flow;
mod history;
mod inspect;
mod key;
mod preflight;
mod refresh;
mod replay;
mod report;
mod simulator;
mod verify;

use clap::Subcommand;

use super::{Exit, Failure, Output};

/// Every command; each type says what the command does.
#[derive(Subcommand)]
pub(super) enum Command {
    Flow(Box<flow::FlowCommand>),
    Preflight(Box<preflight::PreflightCommand>),
    Replay(replay::ReplayCommand),
    #[command(subcommand)]
    History(history::HistoryCommand),
    Compare(compare::CompareCommand),
    Inspect(inspect::InspectCommand),
    Verify(Box<verify::VerifyCommand>),
    Report(report::ReportCommand),
    CompareSignContent(compare_sign_content::CompareSignContentCommand),
    Explain(explain::ExplainCommand),
    AuthorizeUrl(Box<authorize_url::AuthorizeUrlCommand>),
    AppToken(Box<app_token::AppTokenCommand>),
    Refresh(Box<refresh::RefreshCommand>),
    #[command(subcommand)]
    Key(key::KeyCommand),
    Code(Box<code::CodeCommand>),
    Simulator(simulator::SimulatorCommand),
}

impl Command {
    /// Carries it out.
    pub(super) async fn run(self, output: &Output, profile: Option<&str>) -> Result<Exit, Failure> {
        match self {
            Self::Flow(command) => command.run(output, profile).await,
            Self::Preflight(command) => command.run(output, profile).await,
            Self::Replay(command) => command.run(output),
            Self::History(command) => command.run(output, profile),
            Self::Compare(command) => command.run(output),
            Self::Inspect(command) => command.run(output, profile),
            Self::Verify(command) => command.run(output, profile).await,
            Self::Report(command) => command.run(output, profile),
            Self::CompareSignContent(command) => command.run(output, profile),
            Self::Explain(command) => command.run(output),
            Self::AuthorizeUrl(command) => command.run(output, profile),
            Self::AppToken(command) => command.run(output, profile).await,
            Self::Refresh(command) => command.run(output, profile).await,
            Self::Key(command) => command.run(output),
            Self::Code(command) => command.run(output, profile),
            Self::Simulator(command) => command.run(output).await,
        }
    }
}
