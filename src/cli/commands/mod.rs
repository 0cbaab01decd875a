//! The commands. A command is one file and one variant of [`Command`].

mod authorize_url;
mod flow;
mod inspect;
mod key;
mod simulator;

use clap::Subcommand;

use super::{Exit, Failure, Output};

/// Every command.
#[derive(Subcommand)]
pub(super) enum Command {
    /// Exchange a code, query the member, verify and explain every answer
    Flow(Box<flow::FlowCommand>),
    /// Recognise, verify and explain an answer, a redirect address, a code or a key
    Inspect(inspect::InspectCommand),
    /// Print the address at which a user allows the app to read member information
    AuthorizeUrl(authorize_url::AuthorizeUrlCommand),
    /// Look at key files
    #[command(subcommand)]
    Key(key::KeyCommand),
    /// Serve the embedded gateway until interrupted
    Simulator(simulator::SimulatorCommand),
}

impl Command {
    /// Carries it out.
    pub(super) async fn run(self, output: &Output, profile: Option<&str>) -> Result<Exit, Failure> {
        match self {
            Self::Flow(command) => command.run(output, profile).await,
            Self::Inspect(command) => command.run(output, profile),
            Self::AuthorizeUrl(command) => command.run(output, profile),
            Self::Key(command) => command.run(output),
            Self::Simulator(command) => command.run(output).await,
        }
    }
}
